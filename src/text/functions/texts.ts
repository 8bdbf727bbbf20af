// What the custom functions say in one language.

import type { PlainNames } from '../names.ts';
import type { ReadingTexts } from '../reading.ts';
import type { ReportTexts } from '../reports.ts';
import type { SheetTexts } from '../sheets.ts';
import type { Sentences } from './sentences.ts';
import type { SpellingTexts } from './spellings.ts';

export interface FunctionTexts {
  readonly sentences: Sentences;
  /** What people may write in arguments. */
  readonly spellings: SpellingTexts;
  readonly names: PlainNames;
  readonly columns: SheetTexts['customers'];
  readonly check: SheetTexts['check'];
  readonly cohorts: ReportTexts['cohorts'];
  readonly reading: ReadingTexts;
}
