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

/** A month, a quarter, a year or a week beside the word: Jan total, Total 2024 Q1, 1月合計. */
const PERIODS =
  /(?:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?|q[1-4]|(?:19|20)\d\d年?|\d{1,2}月份?|week\s*\d{1,2}|week|month|year|本月|當月|本週|本周|本年|全年)/gi;

/** Is this the label of a total. */
export function isTotalWord(text: string): boolean {
  if (text.length > 60) return false;
  if (isBareTotal(text)) return true;
  const bare = text
    .replace(PERIODS, ' ')
    .replace(/[\s,'’/–-]+/g, ' ')
    .trim();
  return bare !== '' && bare.length < text.trim().length && totalWords().has(wordKey(bare));
}

function isBareTotal(text: string): boolean {
  // Nearly all cells are none: most show it by their first character.
  if (/^[0-9]/.test(text)) return false;
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
