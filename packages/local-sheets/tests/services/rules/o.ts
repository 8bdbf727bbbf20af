// Rules 106 to 109: custom functions, called from cells.

import type { Book } from '../../../src/book/workbook.ts';
import type { Letter } from './rule.ts';

/** Formulas into column D, from the top; what they read stands in A1:B3. */
function formulas(...texts: string[]) {
  return (book: Book) => {
    const sheet = book.sheets[0]!;
    sheet.put(0, 0, 40886);
    sheet.applyStyle({ row: 0, column: 0, endRow: 1, endColumn: 1 }, { numberFormat: 'yyyy-mm-dd' });
    sheet.put(1, 0, 0.25);
    sheet.applyStyle({ row: 1, column: 0, endRow: 2, endColumn: 1 }, { numberFormat: '0%' });
    sheet.put(2, 0, 'text');
    sheet.put(0, 1, true);
    texts.forEach((text, row) => {
      if (text) sheet.putFormula(row, 3, text);
    });
  };
}

const read = (rows: number, columns = 1) =>
  `return sheet.getRange(1, 4, ${rows}, ${columns}).getDisplayValues()`;

export const O: Letter = {
  title: 'Custom functions',
  rules: [
    {
      rule: 106,
      says: 'A custom function reads the document and cannot change it; setters fail with their name.',
      source: 'docs:guides/sheets/custom-functions reports',
      functions: `
        function FIRST() { return SpreadsheetApp.getActiveSheet().getRange('A3').getValue() }
        function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1) }
        function OPENS() { SpreadsheetApp.openById('x') }
        function FLAT() { SpreadsheetApp.getUi().alert('x') }`,
      prepare: formulas('=FIRST()', '=WRITES()', '=OPENS()'),
      script: `${read(3)}.concat([['A1 ' + sheet.getRange('A1').getDisplayValue()], [sheet.getRange('D2').getValue()]])`,
      gives: [['text'], ['#ERROR!'], ['#ERROR!'], ['A1 2011-12-09'], ['#ERROR!']],
    },
    {
      rule: 106,
      says: 'Names are found in whatever case; a trailing _ hides a function, and Google’s own functions keep their names.',
      source: 'docs:guides/sheets/custom-functions',
      functions: `
        function Twice(x) { return x * 2 }
        function hidden_() { return 1 }
        function SUM() { return 'mine' }`,
      prepare: formulas('=twice(4)', '=TWICE(5)', '=HIDDEN_()', '=SUM(1,2)'),
      script: read(4),
      gives: [['8'], ['10'], ['#NAME?'], ['3']],
    },
    {
      rule: 106,
      says: 'A public function without @customfunction can be called from a cell too.',
      source: 'docs:guides/sheets/custom-functions inferred',
      functions: 'function plain() { return 7 }',
      prepare: formulas('=PLAIN()'),
      script: read(1),
      gives: [['7']],
    },
    {
      rule: 107,
      says: 'A cell is its value, a range rows of values; dates are Dates of the script’s realm, percents decimals, blanks ‘’.',
      source: 'docs:guides/sheets/custom-functions inferred',
      functions: `
        function KIND(x) {
          if (Array.isArray(x)) return x.map((row) => row.map(KIND).join('|')).join('/');
          return x instanceof Date ? 'Date ' + Utilities.formatDate(x, 'Asia/Taipei', 'yyyy-MM-dd') : typeof x + ' ' + x;
        }`,
      prepare: formulas(
        '=KIND(A1)',
        '=KIND(A2)',
        '=KIND(A9)',
        '=KIND(A1:B3)',
        '=KIND(DATE(2020,1,5))',
        '=KIND("a";)',
      ),
      script: read(5),
      gives: [
        ['Date 2011-12-09'],
        ['number 0.25'],
        ['string '],
        ['Date 2011-12-09|boolean true/number 0.25|string /string text|string '],
        ['Date 2020-01-05'],
      ],
    },
    {
      rule: 107,
      says: 'An open range comes whole, to the last row of the sheet; a cell with an error as its text.',
      source: 'inferred',
      functions: `
        function ROWS_OF(x) { return x.length + ' of ' + x[0].length }
        function TEXT_OF(x) { return 'saw ' + x }`,
      prepare: formulas('=ROWS_OF(A2:A)', '=TEXT_OF(1/0)'),
      script: read(2),
      gives: [['999 of 1'], ['saw #DIV/0!']],
    },
    {
      rule: 108,
      says: 'Rows of values spill, and a list fills a column; null and undefined leave the cell blank; a Date shows as a day.',
      source: 'docs:guides/sheets/custom-functions inferred',
      functions: `
        function GRID() { return [[1, 'a'], [null, new Date(2011, 11, 9)]] }
        function LIST() { return [5, 6] }
        function NOTHING() {}`,
      prepare: formulas('=GRID()', '', '=LIST()', '', '=NOTHING()'),
      script: read(5, 2),
      gives: [
        ['1', 'a'],
        ['', '2011-12-09'],
        ['5', ''],
        ['6', ''],
        ['', ''],
      ],
    },
    {
      rule: 108,
      says: 'A result that would overwrite something shows #REF!; NaN is #NUM!; an object is #ERROR!.',
      source: 'docs:guides/sheets/custom-functions reports inferred',
      functions: `
        function TALL() { return [[1], [2]] }
        function NO_NUMBER() { return NaN }
        function THING() { return {} }`,
      prepare: formulas('=TALL()', '=NO_NUMBER()', '=THING()'),
      script: read(3),
      gives: [['#REF!'], ['#NUM!'], ['#ERROR!']],
    },
    {
      rule: 109,
      says: 'An error thrown shows #ERROR!; a call that takes more than 30 seconds does too.',
      source: 'docs:guides/sheets/custom-functions',
      functions: `function FAILS() { throw new Error('as_of is not a day.') }`,
      prepare: formulas('=FAILS()', '=IFERROR(FAILS(), "caught")'),
      script: read(2),
      gives: [['#ERROR!'], ['caught']],
    },
  ],
};
