// All tables of words. The order tells which language is asked first; no word may mean two things (tests/reading/words.test.ts).

import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { INDONESIAN } from './indonesian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import type { LanguageWords } from './language.ts';
import { OTHERS } from './others.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { THAI } from './thai.ts';
import { VIETNAMESE } from './vietnamese.ts';

export const LANGUAGES: readonly LanguageWords[] = [
  ENGLISH,
  CHINESE,
  JAPANESE,
  KOREAN,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  INDONESIAN,
  VIETNAMESE,
  THAI,
  OTHERS,
];

/** The words of a list: `a, b,\n c`. */
export const listed = (words: string | undefined): readonly string[] =>
  words === undefined ? [] : words.split(/\s*,\s*/).filter((word) => word !== '');
