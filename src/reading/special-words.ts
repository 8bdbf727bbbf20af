// Words in rows that are no orders, and words in place of a customer.

import { plainText, wordKey } from './plain.ts';
import { CELL_WORDS, listed } from './words/index.ts';

let totals: Set<string> | null = null;
const totalWords = (): Set<string> => {
  totals ??= new Set(CELL_WORDS.flatMap((language) => listed(language.totals).map(wordKey)));
  return totals;
};
/** 合計：12,345 and Total: 12 orders. */
const TOTAL_HEAD = /^([^\d:：=＝(（$]+?)\s*(?:[:：=＝(（$]|NT|\d)/i;

/** Is this the label of a total. */
export function isTotalWord(text: string): boolean {
  // Nearly all cells are none: most show it by their first character.
  if (/^[0-9]/.test(text) || text.length > 60) return false;
  const key = wordKey(text);
  if (key === '' || key.length > 24) return false;
  if (totalWords().has(key)) return true;
  const head = TOTAL_HEAD.exec(plainText(text));
  return head !== null && totalWords().has(wordKey(head[1]));
}

/** What shops and programs write where they do not know the customer; as one customer they would be the best of all. */
let nobody: Set<string> | null = null;
const nobodyWords = (): Set<string> => {
  nobody ??= new Set(CELL_WORDS.flatMap((language) => listed(language.nobody).map(wordKey)));
  return nobody;
};
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|ERROR!)$/i;
const ZEROS = /^0+$/;
const ONLY_MARKS = /^[-–—−ー_?.。*/]+$/;

/** Longer ones are no such word. */
const LONGEST = 40;

/** Does this customer key name nobody. */
export function namesNobody(key: string): boolean {
  // 0 is the customer number of guests.
  if (ZEROS.test(key) || ONLY_MARKS.test(key) || ERROR_VALUE.test(key)) return true;
  const word = key.length <= LONGEST ? wordKey(key) : '';
  // Na is a name, N/A and NA are none.
  return word === 'na' ? key !== 'Na' : nobodyWords().has(word);
}
