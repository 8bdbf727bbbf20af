// How Google Sheets computes, where it is not as other spreadsheets: rules B of the local sheets (docs/support.md).

import { describe, expect, it } from 'vitest';
import { createCalculator } from '../../src/calc/calculator.ts';
import { answer, bookOf, calculated } from './sheet.ts';

describe('rule 24: separators', () => {
  it('takes ; and , between arguments where the decimal mark is a point', () => {
    expect(answer('=SUM(1;2)')).toBe(3);
    expect(answer('=SUM(1,2)')).toBe(3);
  });
  it('takes only ; where the decimal mark is a comma', () => {
    expect(answer('=SUM(1,5;2)', [], 'de_DE')).toBe(3.5);
    expect(answer('=SUM({1\\2;3\\4})', [], 'de_DE')).toBe(10);
  });
  it('takes , between the columns and ; between the rows of an array', () => {
    expect(calculated(bookOf([['={1,2;3,4}']]))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
  it('takes doubled quotes inside a text', () => {
    expect(answer('="say ""hi"""')).toBe('say "hi"');
  });
});

describe('rule 25: arrays spill', () => {
  it('fills the cells beside the formula, which have values and no formula', () => {
    const book = bookOf([[3, '=SORT(A1:A3)'], [1], [2]]);
    expect(calculated(book).map((row) => row[1])).toEqual([1, 2, 3]);
    expect(book.sheets[0]!.formula(1, 1)).toBeNull();
  });
  it('shows #REF! and names the cell in the way', () => {
    const book = bookOf([['=SEQUENCE(3)'], [null], ['here']]);
    expect(calculated(book)).toEqual([
      [
        {
          error: '#REF!',
          message: 'Array result was not expanded because it would overwrite data in A3.',
        },
      ],
      [null],
      ['here'],
    ]);
  });
  it('spills again after the cell in the way was emptied, and withdraws when it is filled', () => {
    const book = bookOf([['=SEQUENCE(3)'], [null], ['here']]);
    calculated(book);
    book.sheets[0]!.put(2, 0, null);
    expect(calculated(book)).toEqual([[1], [2], [3]]);
    book.sheets[0]!.put(1, 0, 'here');
    expect(calculated(book)[0]![0]).toMatchObject({ error: '#REF!' });
    expect(calculated(book)[1]).toEqual(['here']);
  });
  it('says how many rows are missing below', () => {
    expect(calculated(bookOf([['=SEQUENCE(12)']], { rows: 10 }))[0]![0]).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (2).',
    });
  });
  it('gives spilled values to formulas that stand before the array', () => {
    const book = bookOf([['=SUM(B1:B5)', '=UNIQUE({4;4;5})'], ['=B2*10']]);
    expect(calculated(book)).toEqual([
      [9, 4],
      [50, 5],
    ]);
  });
  it('lets one array read what another spills', () => {
    const book = bookOf([['=SORT(C1:C4)', null, '=TRANSPOSE(E1:H1)', null, 4, 1, 3, 2]]);
    expect(calculated(book).map((row) => [row[0], row[2]])).toEqual([
      [1, 4],
      [2, 1],
      [3, 3],
      [4, 2],
    ]);
  });
});

describe('references', () => {
  it('reads an open range to the bottom of the sheet', () => {
    expect(
      answer('=SUM(B2:B)', [
        ['x', 100],
        [1, 2],
        [1, 3],
      ]),
    ).toBe(5);
    expect(
      answer('=COUNTA(A:B)', [
        ['x', 100],
        [1, 2],
      ]),
    ).toBe(4);
    expect(
      answer('=SUM(2:2)', [
        ['x', 100],
        [1, 2],
      ]),
    ).toBe(3);
  });
  it('finds sheets in whatever case, quoted or not', () => {
    const book = bookOf([["='Loyal CUSTOMERS'!A1+'Loyal customers'!A1"]]);
    book.addSheet({ name: 'Loyal customers', rows: 5, columns: 5 }).put(0, 0, 21);
    expect(calculated(book)).toEqual([[42]]);
  });
  it('says which sheet is not there', () => {
    expect(answer('=Nowhere!A1')).toEqual({ error: '#REF!', message: "Unresolved sheet name 'Nowhere'." });
  });
  it('reads named ranges, and names the one it does not know', () => {
    const book = bookOf([
      [1, '=SUM(sales)'],
      [2, '=SUM(costs)'],
    ]);
    book.namedRanges.push({
      name: 'Sales',
      sheetId: 0,
      area: { row: 0, column: 0, endRow: 2, endColumn: 1 },
    });
    expect(calculated(book).map((row) => row[1])).toEqual([
      3,
      { error: '#NAME?', message: "Unknown range name: 'COSTS'." },
    ]);
  });
  it('takes the cell of its own row where one value is wanted from a column', () => {
    expect(calculated(bookOf([[1, '=A1:A3*2'], [5, '=A1:A3*2'], [7]]))).toEqual([
      [1, 2],
      [5, 10],
      [7, null],
    ]);
    expect(answer('=A1:A3*2', [[1], [2], [3]])).toEqual({
      error: '#VALUE!',
      message: 'An array value could not be found.',
    });
  });
  it('computes on whole arrays inside ARRAYFORMULA', () => {
    expect(calculated(bookOf([[1, '=ARRAYFORMULA(A1:A2*2)'], [5]])).map((row) => row[1])).toEqual([2, 10]);
  });
  it('shows a blank cell as blank', () => {
    expect(answer('=B7')).toBeNull();
    expect(answer('=IF(TRUE,B7)')).toBeNull();
  });
});

describe('errors', () => {
  it.each([
    ['=1+', '#ERROR!', 'Formula parse error.'],
    ['=NOSUCH(1)', '#NAME?', "Unknown function: 'NOSUCH'."],
    ['=SUM()', '#N/A', 'Wrong number of arguments'],
    ['=1/0', '#DIV/0!', ''],
    ['=VALUE("abc")', '#VALUE!', "'abc'"],
    ['=SQRT(-1)', '#NUM!', ''],
    ['=VLOOKUP(1,A1:B2,5,FALSE)', '#REF!', 'out of bounds'],
    ['=VLOOKUP(9,A1:B2,1,FALSE)', '#N/A', "'9'"],
    ['=#REF!+1', '#REF!', ''],
  ])('%s gives %s', (formula, error, words) => {
    expect(answer(formula, [[1, 2]])).toEqual({ error, message: expect.stringContaining(words) });
  });
  it('a function that only the engine has is unknown, as it is to Google', () => {
    expect(answer('=PIVOT(1)')).toMatchObject({ error: '#NAME?' });
    expect(answer('=TEXTSPLIT("a b"," ")')).toMatchObject({ error: '#NAME?' });
  });
  it('a formula that waits for itself says so', () => {
    const message = expect.stringContaining('Circular dependency');
    expect(calculated(bookOf([['=B1', '=A1+1']]))[0]).toEqual([
      { error: '#REF!', message },
      { error: '#REF!', message },
    ]);
    expect(calculated(bookOf([['=SUM(A:A)']]))[0]).toEqual([{ error: '#REF!', message }]);
  });
  it('an error travels through the formulas that read it', () => {
    expect(
      calculated(bookOf([['=1/0', '=A1+1', '=IFERROR(B1,"none")', '=ISERROR(A1)']]))[0]!.slice(2),
    ).toEqual(['none', true]);
  });
});

describe('the order of computing', () => {
  it('follows a chain as long as a sheet, from the wrong end', () => {
    const length = 20_000;
    const rows = Array.from({ length }, (_, i) => [i === length - 1 ? 1 : `=A${i + 2}+1`]);
    expect(calculated(bookOf(rows, { rows: length }))[0]).toEqual([length]);
  });
  it('computes what INDIRECT and OFFSET look at before they look', () => {
    const book = bookOf([['=INDIRECT("A3")', '=OFFSET(A1,2,0)'], [null], ['=1+1']]);
    expect(calculated(book)[0]).toEqual([2, 2]);
  });
  it('counts the same whether a column is asked about whole or growing', () => {
    const names = ['a', 'b', 'a', 'A', 'c', 'a'];
    const rows = names.map((name, i) => [
      name,
      `=COUNTIF(A$1:A${i + 1},A${i + 1})`,
      `=COUNTIF(A${i + 1}:A$6,A${i + 1})`,
      `=COUNTIFS(A$1:A$6,A${i + 1})`,
    ]);
    expect(calculated(bookOf(rows)).map((row) => row.slice(1))).toEqual([
      [1, 4, 4],
      [1, 1, 1],
      [2, 3, 4],
      [3, 2, 4],
      [1, 1, 1],
      [4, 1, 4],
    ]);
  });
  it('asks its own clock for today', () => {
    const book = bookOf([['=TODAY()', '=NOW()']]);
    expect(calculated(book, { now: () => 44_000.75 })[0]).toEqual([44_000, 44_000.75]);
    expect(book.sheets[0]!.numberFormat(0, 0)).toBe('m/d/yyyy');
  });
  it('gives the result of a date formula a date format, unless the cell has its own', () => {
    const book = bookOf([['=DATE(2011,12,9)', '=A1+1', '=A1+1']]);
    const sheet = book.sheets[0]!;
    sheet.applyStyle({ row: 0, column: 2, endRow: 1, endColumn: 3 }, { numberFormat: '0' });
    createCalculator().calculate(book);
    expect([0, 1, 2].map((column) => sheet.numberFormat(0, column))).toEqual(['m/d/yyyy', 'm/d/yyyy', '0']);
  });
});

describe('a template of 5,000 orders and 2,000 customers', () => {
  it('gives each customer the figures of all their orders', () => {
    const orders = 5000;
    const customers = 2000;
    const book = bookOf(
      Array.from({ length: orders }, (_, i) => {
        const row = i + 1;
        return [
          `c${(i * 7919) % customers}`,
          40_000 + (i % 700),
          (i * 31) % 997,
          `=COUNTIFS($A$1:$A$${orders},$A${row},$B$1:$B$${orders},"<"&$B${row})`,
          `=MATCH($A${row},$A$1:$A$${orders},0)`,
          `=SUMIFS($C$1:$C$${orders},$A$1:$A$${orders},$A${row})`,
          `=COUNTIF($A$1:$A${row},$A${row})`,
        ];
      }),
      { rows: orders },
    );
    const sheet = book.addSheet({ name: 'Customers', rows: customers, columns: 6 });
    for (let row = 1; row <= customers; row++) {
      sheet.putFormula(row - 1, 0, '="c"&(ROW()-1)');
      sheet.putFormula(row - 1, 1, `=SUMIFS(Sheet1!$C:$C,Sheet1!$A:$A,$A${row})`);
      sheet.putFormula(row - 1, 2, `=MINIFS(Sheet1!$B:$B,Sheet1!$A:$A,$A${row})`);
      sheet.putFormula(row - 1, 3, `=RANK($B${row},$B$1:$B$${customers})`);
      sheet.putFormula(row - 1, 4, `=IF($B${row}>=PERCENTILE($B$1:$B$${customers},0.8),5,1)`);
    }
    createCalculator().calculate(book);
    // Customer c0 has orders 0, 2000 and 4000: amounts 0, 62000 mod 997 = 186 and 124000 mod 997 = 372.
    expect(sheet.value(0, 1)).toBe(558);
    // Their days: 40000, 40000 + 2000 mod 700 = 40600, 40000 + 4000 mod 700 = 40500.
    expect(sheet.value(0, 2)).toBe(40_000);
    expect([0, 2000, 4000].map((row) => book.sheets[0]!.value(row, 3))).toEqual([0, 2, 1]);
  });
});
