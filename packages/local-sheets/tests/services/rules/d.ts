// Rules 36 to 46: addressing and bounds.

import type { Letter } from './rule.ts';

export const D: Letter = {
  title: 'Addressing and bounds',
  rules: [
    {
      rule: 36,
      says: '$ is dropped and letters are raised; the sheet’s own name may stand before.',
      source: 'gas-fakes:test/testsheetsvui.js gas-fakes:test/testsheetsdeveloper.js',
      script: `return ['C2:$d$4', 'Sheet1!e10:F12', "'Sheet1'!A1"].map((text) => sheet.getRange(text).getA1Notation())`,
      gives: ['C2:D4', 'E10:F12', 'A1'],
    },
    {
      rule: 36,
      says: 'The name of another sheet is refused by Sheet.getRange; Spreadsheet.getRange goes to that sheet.',
      source: 'unknown docs:spreadsheet/spreadsheet#getrangea1notation',
      script: `
        ss.insertSheet('My data');
        return [thrown(() => sheet.getRange("'My data'!A1")), ss.getRange("'My data'!B2").getSheet().getName(),
          ss.getRange('C3').getSheet().getName()]`,
      gives: ['Range not found', 'My data', 'My data'],
    },
    {
      rule: 37,
      says: 'Corners in any order are put in order.',
      source: 'gas-fakes:test/testsheetsdeveloper.js',
      script: `return ['C5:B2', '5:2', 'D:B'].map((text) => sheet.getRange(text).getA1Notation())`,
      gives: ['B2:C5', '2:5', 'B:D'],
    },
    {
      rule: 38,
      says: 'Whole and half-open rows and columns stay open in A1 and count as many cells as the sheet has.',
      source: 'gas-fakes:test/testsheetsdeveloper.js',
      script: `
        const size = (range) => [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
        return [size(sheet.getRange('5:7')), size(sheet.getRange('D:F')), size(sheet.getRange('C2:C')),
          size(sheet.getRange('B1:1')).slice(1), size(sheet.getRange('A1:2')).slice(1), thrown(() => sheet.getRange('A:1')) !== null]`,
      gives: [['5:7', 3, 26], ['D:F', 1000, 3], ['C2:C', 999, 1], [1, 25], [2, 26], true],
    },
    {
      rule: 39,
      says: 'R1C1 texts are understood in either case; RC1 is the cell of column RC.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const outside = thrown(() => sheet.getRange('RC1'));
        sheet.insertColumnsAfter(26, 500);
        return [sheet.getRange('R2C2:r4c5').getA1Notation(), sheet.getRange('r3c1').getA1Notation(), outside,
          sheet.getRange('RC1').getA1Notation()]`,
      gives: ['B2:E4', 'A3', 'The coordinates of the range are outside the dimensions of the sheet.', 'RC1'],
    },
    {
      rule: 40,
      says: 'getRange takes row and column, then rows, then columns, all from 1; or an A1 text.',
      source: 'docs:spreadsheet/sheet#getrangerow,-column',
      script: `
        return [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5), sheet.getRange('C2')].map((range) =>
          range.getA1Notation())`,
      gives: ['C2', 'C2:C5', 'C2:G5', 'C2'],
    },
    {
      rule: 40,
      says: 'Any other list of arguments is a wrong signature; numbers must be whole.',
      source: 'reports unknown',
      script: `
        return [thrown(() => sheet.getRange('1', 2)), thrown(() => sheet.getRange()), thrown(() => sheet.getRange(1)),
          thrown(() => sheet.getRange(1, null)), thrown(() => sheet.getRange(1.5, 1)), thrown(() => sheet.getRange(NaN, 1))]`,
      gives: [
        "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
        "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
        "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
        "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
        'Cannot convert 1.5 to int.',
        'Cannot convert NaN to int.',
      ],
    },
    {
      rule: 41,
      says: 'Positions below 1 and sizes below 1 are refused by name.',
      source: 'gas-fakes:test/testsheetsvui.js https://github.com/mikerhodesideas/free/issues/1',
      script: `
        return [thrown(() => sheet.getRange(0, 1)), thrown(() => sheet.getRange(1, 0)), thrown(() => sheet.getRange(1, 1, 0)),
          thrown(() => sheet.getRange(1, 1, 1, 0))]`,
      gives: [
        'The starting row of the range is too small.',
        'The starting column of the range is too small.',
        'The number of rows in the range must be at least 1.',
        'The number of columns in the range must be at least 1.',
      ],
    },
    {
      rule: 42,
      says: 'A text that is no range is refused.',
      source: 'https://github.com/cobeisfresh/localizable-sheet-script/issues/1',
      script: `
        return ['B', '', 'no such name', 'A1:B2:C3', 'A0', 'Nowhere!A1'].map((text) => thrown(() => sheet.getRange(text)))`,
      gives: Array(6).fill('Range not found'),
    },
    {
      rule: 43,
      says: 'Cells beyond the grid are refused as soon as the range is asked for.',
      source: 'https://github.com/diegomanuel/binance-to-google-sheets/issues/19',
      script: `
        return [thrown(() => sheet.getRange(1001, 1)), thrown(() => sheet.getRange('AA1')), thrown(() => sheet.getRange('A1').offset(0, 26))]`,
      gives: Array(3).fill('The coordinates of the range are outside the dimensions of the sheet.'),
    },
    {
      rule: 44,
      says: 'Nothing is ever written beyond the grid: rows must be inserted first, for appendRow too.',
      source: 'unknown',
      script: `
        const range = sheet.getRange('A1000');
        sheet.deleteRows(1000, 1);
        const gone = thrown(() => range.setValue('x'));
        sheet.getRange('A999').setValue('last');
        return [gone, thrown(() => sheet.appendRow(['x'])), sheet.getMaxRows(),
          sheet.insertRowsAfter(999, 1).appendRow(['x']).getLastRow()]`,
      gives: [
        'The coordinates of the range are outside the dimensions of the sheet.',
        'Those rows are out of bounds.',
        999,
        1000,
      ],
    },
    {
      rule: 45,
      says: 'offset keeps the size unless told another.',
      source: 'gas-fakes:test/testsheetsvui.js',
      script: `
        const range = sheet.getRange('B2:C4');
        return [range.offset(1, 1).getA1Notation(), range.offset(0, 0, 1).getA1Notation(), range.offset(-1, 0, 2, 3).getA1Notation(),
          thrown(() => range.offset(0, 0, 0)), thrown(() => range.offset(0, 0, 1, 0)), thrown(() => range.offset(-2, 0))]`,
      gives: [
        'C3:D5',
        'B2:C2',
        'B1:D2',
        'The number of rows in the range must be at least 1.',
        'The number of columns in the range must be at least 1.',
        'The starting row of the range is too small.',
      ],
    },
    {
      rule: 46,
      says: 'Members on rows and columns refuse lines beyond the grid.',
      source: 'https://github.com/mogsdad/SheetConverter/issues/20',
      script: `
        return [thrown(() => sheet.getColumnWidth(27)), thrown(() => sheet.setColumnWidth(27, 50)), thrown(() => sheet.deleteColumn(27)),
          thrown(() => sheet.deleteRows(999, 3)), thrown(() => sheet.insertRowsAfter(1001, 1)), thrown(() => sheet.hideRows(1001))]`,
      gives: [
        ...Array(3).fill('Those columns are out of bounds.'),
        ...Array(3).fill('Those rows are out of bounds.'),
      ],
    },
  ],
};
