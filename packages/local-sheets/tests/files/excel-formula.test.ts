// Formulas between Google's writing and the one inside xlsx files.

import { describe, expect, it } from 'vitest';
import { excelSheetNames, fromExcelFormula, toExcelFormula } from '../../src/files/excel-formula.ts';

const there = (formula: string, decimal = '.') => toExcelFormula(formula, decimal).text;
const back = (text: string, decimal = '.') => fromExcelFormula({ text, decimal });

describe('into the file', () => {
  it.each([
    ['=SUM(A1;B1)', 'SUM(A1,B1)'],
    ['=SUM(B2:B)', 'SUM(B2:B1048576)'],
    ['=SUM(Orders!$B$2:$B)', 'SUM(Orders!$B$2:$B1048576)'],
    ['=SUM(A:C)+SUM(2:3)', 'SUM(A:C)+SUM(2:3)'],
    ['={1,2;3,4}', '{1,2;3,4}'],
    ['=maxifs(a1:a3,b1:b3,">0")', '_xlfn.MAXIFS(A1:A3,B1:B3,">0")'],
    ['=FILTER(A1:A3,B1:B3)', '_xlfn._xlws.FILTER(A1:A3,B1:B3)'],
    ['="a;b""c"&A1', '"a;b""c"&A1'],
    ['=IF(A1="",1.5,#N/A)', 'IF(A1="",1.5,#N/A)'],
    ["='It''s 熟客'!A1", "'It''s 熟客'!A1"],
  ])('%s is %s', (formula, text) => {
    expect(there(formula).replace(/a1:a3|b1:b3/g, (range) => range.toUpperCase())).toBe(text);
  });
  it('points and commas whatever the locale', () => {
    expect(there('=ROUND(1,5;0)+SUM({1\\2;3\\4})', ',')).toBe('ROUND(1.5,0)+SUM({1,2;3,4})');
  });
  it('ARRAYFORMULA becomes an attribute', () => {
    expect(toExcelFormula('=ARRAYFORMULA(A1:A3*2)', '.')).toEqual({ text: 'A1:A3*2', array: true });
    expect(toExcelFormula('=SUM(ARRAYFORMULA(A1:A3*2))', '.').array).toBe(false);
  });
});

describe('out of the file', () => {
  it.each([
    ['SUM(A1,B1)', '=SUM(A1,B1)'],
    ['SUM(B2:B1048576)', '=SUM(B2:B)'],
    ['_xlfn.MAXIFS(A1:A3,B1:B3,">0")', '=MAXIFS(A1:A3,B1:B3,">0")'],
    ['_xlfn._xlws.SORT(A1:A3)', '=SORT(A1:A3)'],
  ])('%s is %s', (text, formula) => {
    expect(back(text)).toBe(formula);
  });
  it('is written as the locale writes', () => {
    expect(back('ROUND(1.5,0)+SUM({1,2;3,4})', ',')).toBe('=ROUND(1,5;0)+SUM({1\\2;3\\4})');
  });
  it('an array formula is one in Google’s words, unless it spills anyway', () => {
    const array = (text: string) => fromExcelFormula({ text, array: true, decimal: '.' });
    expect(array('A1:A3*2')).toBe('=ARRAYFORMULA(A1:A3*2)');
    expect(array('TRANSPOSE(A1:A3)')).toBe('=TRANSPOSE(A1:A3)');
    expect(array('TRANSPOSE(A1:A3)*2')).toBe('=ARRAYFORMULA(TRANSPOSE(A1:A3)*2)');
    expect(array('NES_TAG(A2:A9,B2:B9)')).toBe('=NES_TAG(A2:A9,B2:B9)');
  });
});

it('sheet names are made as Excel allows them, each its own', () => {
  const long = 'x'.repeat(40);
  expect([...excelSheetNames(['a/b', 'A:B', 'a b', long, `${long}y`, "'q'"]).values()]).toEqual([
    'a b',
    'A B 2',
    'a b 3',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
    ' q ',
  ]);
});
