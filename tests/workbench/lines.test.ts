// Where the grid breaks a cell's text. A wide character counts 2, any other 1; the lines are worked out by hand.

import { expect, test } from 'vitest';
import { linesOf } from '../../local/workbench/engine/lines.ts';

const widthOf = (part: string): number =>
  [...part].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
const lines = (text: string, width: number): string[] => linesOf(text, width, widthOf);

test('a line of Chinese is filled, and breaks between any two characters', () => {
  // 顧客17813 = 9, a blank, then 2 each: 9 + 1 + 10 = 20.
  expect(lines('顧客17813 你好差不多該補了', 20)).toEqual(['顧客17813 你好差不多', '該補了']);
});

test('no line begins with what closes, and none ends with what opens', () => {
  // Eight characters fit 16, the comma would be the ninth: the eighth goes down with it.
  expect(lines('想聽聽你最近好不，有什麼', 16)).toEqual(['想聽聽你最近好', '不，有什麼']);
  expect(lines('打開今天的名單「顧客」', 16)).toEqual(['打開今天的名單', '「顧客」']);
});

test('a figure, a day and a word of another script stay whole', () => {
  expect(lines('買一次，2011-12-09 該回來', 16)).toEqual(['買一次，', '2011-12-09 該回', '來']);
  expect(lines('要不要看看 RETROSPOT 的', 14)).toEqual(['要不要看看', 'RETROSPOT 的']);
});

test('English breaks at blanks, and a word that is too long is cut', () => {
  expect(lines('Usually every 9 days, due in 1', 12)).toEqual(['Usually', 'every 9', 'days, due in', '1']);
  expect(lines('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
});

test('a blank that holds together is no place to break', () => {
  expect(lines('每 9\u00a0天買', 6)).toEqual(['每', '9\u00a0天買']);
});

test('written lines stay, also an empty one, and without a width nothing is broken', () => {
  expect(lines('a\n\nb', 9)).toEqual(['a', '', 'b']);
  expect(linesOf('a b c', undefined, widthOf)).toEqual(['a b c']);
});
