// What the custom functions say: apart from all other words, because every call of one loads them.

import type { Sentences } from './functions/sentences.ts';
import { FUNCTION_TEXTS } from './functions.generated.ts';
import type { Language } from './language.ts';
import type { NameTexts } from './names.ts';
import type { ReadingTexts } from './reading.ts';
import type { ReportTexts } from './reports.ts';
import type { SheetTexts } from './sheets.ts';

export interface FunctionTexts {
  readonly sentences: Sentences;
  readonly names: NameTexts;
  readonly columns: SheetTexts['customers'];
  readonly check: SheetTexts['check'];
  readonly cohorts: ReportTexts['cohorts'];
  readonly reading: ReadingTexts;
}

export function functionTextsOf(language: Language): FunctionTexts {
  return FUNCTION_TEXTS[language];
}
