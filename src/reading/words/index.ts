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

/** The words of a list: `a, b, {buyer |member }{e-mail|phone}`; braces stand for each of the words within, in braces too. */
export const listed = (words: string | undefined): readonly string[] =>
  words === undefined
    ? []
    : apart(words, ',').flatMap((word) =>
        spelt(word)
          .map((spelling) => spelling.trim())
          .filter((spelling) => spelling !== ''),
      );

function spelt(word: string): readonly string[] {
  const open = word.indexOf('{');
  if (open < 0) return [word];
  let close = open;
  for (let depth = 0; depth > 0 || close === open; close++) {
    if (word[close] === '{') depth++;
    if (word[close] === '}') depth--;
  }
  const ends = spelt(word.slice(close));
  return apart(word.slice(open + 1, close - 1), '|').flatMap((part) =>
    spelt(part).flatMap((middle) => ends.map((end) => word.slice(0, open) + middle + end)),
  );
}

/** Cut at `mark`, except within braces. */
function apart(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    if (text[at] !== mark || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}
