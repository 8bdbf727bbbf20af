// All tables of words. The order tells which language is asked first; no word may mean two things (tests/reading/words.test.ts).

import { CHINESE, CHINESE_CELLS } from './chinese.ts';
import { ENGLISH, ENGLISH_CELLS } from './english.ts';
import { FRENCH, FRENCH_CELLS } from './french.ts';
import { GERMAN, GERMAN_CELLS } from './german.ts';
import { INDONESIAN, INDONESIAN_CELLS } from './indonesian.ts';
import { JAPANESE, JAPANESE_CELLS } from './japanese.ts';
import { KOREAN, KOREAN_CELLS } from './korean.ts';
import type { CellWords, LanguageWords } from './language.ts';
import { OTHERS, OTHERS_CELLS } from './others.ts';
import { PORTUGUESE, PORTUGUESE_CELLS } from './portuguese.ts';
import { SPANISH, SPANISH_CELLS } from './spanish.ts';
import { THAI, THAI_CELLS } from './thai.ts';
import { VIETNAMESE, VIETNAMESE_CELLS } from './vietnamese.ts';

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

/** In the same order. */
export const CELL_WORDS: readonly CellWords[] = [
  ENGLISH_CELLS,
  CHINESE_CELLS,
  JAPANESE_CELLS,
  KOREAN_CELLS,
  GERMAN_CELLS,
  FRENCH_CELLS,
  SPANISH_CELLS,
  PORTUGUESE_CELLS,
  INDONESIAN_CELLS,
  VIETNAMESE_CELLS,
  THAI_CELLS,
  OTHERS_CELLS,
];

/** The words of a list: `a, b, {buyer |member }{e-mail|phone}`; braces stand for each of the words within. */
export const listed = (words: string | undefined): readonly string[] =>
  words === undefined ? [] : words.split(/\s*,\s*/).flatMap((word) => (word === '' ? [] : spelt(word)));

const BRACES = /^\{([^}]*)\}\{([^}]*)\}$/;

function spelt(word: string): readonly string[] {
  const parts = BRACES.exec(word);
  if (!parts) return [word];
  const ends = parts[2].split('|');
  return parts[1].split('|').flatMap((start) => ends.map((end) => (start + end).trim()));
}
