// What the custom functions say: apart from all other words, because every call of one loads them.

import type { FunctionTexts } from './functions/texts.ts';
import { FUNCTION_TEXTS } from './functions.generated.ts';
import type { Language } from './language.ts';

export function functionTextsOf(language: Language): FunctionTexts {
  return FUNCTION_TEXTS[language];
}
