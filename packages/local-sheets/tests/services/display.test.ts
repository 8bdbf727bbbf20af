// What a value shows under a number format. Expected texts: the examples of Google's format guide
// (developers.google.com/sheets/api/guides/formats), and a day counted by hand: 40886 is Friday, 2011-12-09.

import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/book/book.ts';
import { displayText } from '../../src/book/display.ts';
import { isDateFormat } from '../../src/book/number-format.ts';

type Row = [value: CellValue, format: string, text: string];

const NUMBERS: Row[] = [
  [12345.125, '####.#', '12345.1'],
  [12345, '000,000.00', '012,345.00'],
  [12345, '#,##0', '12,345'],
  [0.5, '#.##', '.5'],
  [5, '0.##', '5.'],
  [2.5, '0', '3'],
  [-2.5, '0', '-3'],
  [1.005, '0.00', '1.01'],
  [0.1234, '0.0%', '12.3%'],
  [0.5, '0%"*"', '50%*'],
  [12345.67, '#,##0,', '12'],
  [1234567, '0.0,,"M"', '1.2M'],
  [12345, '0.00E+00', '1.23E+04'],
  [0.00012, '0.0E+00', '1.2E-04'],
  [99.999, '0.0E+0', '1.0E+2'],
  [912345678, '0000-000-000', '0912-345-678'],
  [5.125, '# ??/??', '5 1/8'],
  [0.5, '#/#', '1/2'],
  [1234.5, '_($* #,##0.00_)', ' $1,234.50 '],
  [1234.5, '[$NT$]#,##0', 'NT$1,235'],
  [-5, '#,##0;(#,##0)', '(5)'],
  [0, '#,##0;-#,##0;"-"', '-'],
  [7, '[<10]"low";"high"', 'low'],
  [70, '[<10]"low";"high"', 'high'],
  [5, '[Red]0', '5'],
  [5, '0 "pcs"', '5 pcs'],
  [5, '\\#0', '#5'],
  [5, '""', ''],
];

const AUTOMATIC: Row[] = [
  [1 / 3, '', '0.3333333333'],
  [Math.PI, '', '3.141592654'],
  [0.1 + 0.2, '', '0.3'],
  [1e15, '', '1E+15'],
  [123456789012345, '', '123456789012345'],
  [1234567890123456, '', '1.23457E+15'],
  [-0.5, '', '-0.5'],
  [true, '', 'TRUE'],
  [null, '0.00', ''],
  [{ error: '#N/A' }, '0.00', '#N/A'],
  ['text', '#,##0.00', 'text'],
  ['text', '0;0;0;"<"@">"', '<text>'],
  ['001', '@', '001'],
];

const DATES: Row[] = [
  [40886, 'yyyy-mm-dd', '2011-12-09'],
  [40886, 'dddd, mmmm d, yyyy', 'Friday, December 9, 2011'],
  [40886, 'ddd mmm dd yy', 'Fri Dec 09 11'],
  [40886, 'mmmmm', 'D'],
  [40886.75, 'M/d/yyyy h:mm am/pm', '12/9/2011 6:00 PM'],
  [40886.75, 'h a/p', '6 p'],
  [40886.0625, 'hh:mm:ss', '01:30:00'],
  [40886 + 5.25 / 86400, 'ss.000', '05.250'],
  [1.5, '[h]:mm:ss', '36:00:00'],
  [1.5, '[mm]:ss', '2160:00'],
  [-0.5, '[h]:mm', '-12:00'],
  [40886, 'yyyy"年"m"月"d"日"', '2011年12月9日'],
  [40886, 'yyyy年m月d日', '2011年12月9日'],
  [0, 'yyyy-mm-dd', '1899-12-30'],
  [-1, 'yyyy-mm-dd', '1899-12-29'],
];

describe.each([
  ['numbers', NUMBERS],
  ['automatic', AUTOMATIC],
  ['dates and times', DATES],
])('%s', (_, rows) => {
  test.each(rows)('%j under %j', (value, format, text) => {
    expect(displayText(value, format, 'en_US')).toBe(text);
  });
});

test('the locale gives marks, names and halves of the day', () => {
  expect(displayText(1234.5, '#,##0.00', 'de_DE')).toBe('1.234,50');
  expect(displayText(0.5, '', 'de_DE')).toBe('0,5');
  expect(displayText(40886, 'dddd d. mmmm', 'de_DE')).toBe('Freitag 9. Dezember');
  expect(displayText(40886.75, 'am/pm h:mm', 'zh_TW')).toBe('下午 6:00');
});

test('only formats with a date, time or duration make a cell a date', () => {
  expect(['yyyy-mm-dd', 'h:mm', '[h]:mm', 'mmm', 'd"日"'].map(isDateFormat)).toEqual(Array(5).fill(true));
  expect(['', '0.00', '"day" 0', '[Red]0', '@', '0.0E+0', '[$USD] 0'].map(isDateFormat)).toEqual(
    Array(7).fill(false),
  );
});
