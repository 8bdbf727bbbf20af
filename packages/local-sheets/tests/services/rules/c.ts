// Rules 27 to 35: reading values.

import type { Letter } from './rule.ts';

export const C: Letter = {
  title: 'Reading values',
  rules: [
    {
      rule: 27,
      says: "getValues gives rows of numbers, booleans, dates and texts; blanks are ''.",
      source: 'docs:spreadsheet/range#getvalues',
      script: `
        const values = sheet.getRange('A1:E1').setValues([[1, true, 'x', '2011-12-09', null]]).getValues();
        return [Array.isArray(values), values instanceof Array, values[0].map((value) => Object.prototype.toString.call(value)),
          values[0][3] instanceof Date, values[0][4]]`,
      gives: [
        true,
        true,
        ['[object Number]', '[object Boolean]', '[object String]', '[object Date]', '[object String]'],
        true,
        '',
      ],
    },
    {
      rule: 28,
      says: 'Every getter of one value reads the top left cell.',
      source: 'docs:spreadsheet/range#getvalue',
      script: `
        sheet.getRange('A1:B2').setValues([['=1', 2], [3, 4]]);
        sheet.getRange('A1').setNumberFormat('0.0').setBackground('red').setNote('n').setFontWeight('bold');
        const range = sheet.getRange('A1:B2');
        return [range.getValue(), range.getDisplayValue(), range.getFormula(), range.getNumberFormat(), range.getBackground(),
          range.getNote(), range.getFontWeight()]`,
      gives: [1, '1.0', '=1', '0.0', '#ff0000', 'n', 'bold'],
    },
    {
      rule: 29,
      says: 'Dates, date-times, times and durations come back as Dates: the number format decides, not the way they were written.',
      source: 'docs:guides/sheets/custom-functions#data_types',
      script: `
        const range = sheet.getRange('A1:E1').setValues([['2011-12-09', '2011-12-09 13:45', '13:45', '36:00:00', 40886]]);
        const dates = range.getValues()[0].map((value) => value instanceof Date);
        sheet.getRange('E1').setNumberFormat('yyyy-mm-dd');
        sheet.getRange('A1').setNumberFormat('0');
        return [dates, sheet.getRange('E1').getValue() instanceof Date, sheet.getRange('A1').getValue()]`,
      gives: [[true, true, true, true, false], true, 40886],
    },
    {
      rule: 30,
      says: 'Day 0 of the serial number is 1899-12-30; a time alone is on that day.',
      source: 'api:sheets/api/guides/formats',
      script: `
        const cell = sheet.getRange('A1').setValue('13:45');
        const date = cell.getValue();
        return [Utilities.formatDate(date, ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd'),
          sheet.getRange('A2').setValue(0).setNumberFormat('yyyy-mm-dd').getDisplayValue(),
          sheet.getRange('A3').setValue(61).setNumberFormat('yyyy-mm-dd').getDisplayValue()]`,
      timeZone: 'Etc/UTC',
      gives: ['1899-12-30', '1899-12-30', '1900-03-01'],
    },
    {
      rule: 31,
      says: 'An error reads as its text, from getValues and getDisplayValues alike.',
      source: 'inferred',
      script: `
        const range = sheet.getRange('A1:C1').setFormulas([['=1/0', '=NA()', '=NO_SUCH_FUNCTION()']]);
        return [range.getValues()[0], range.getDisplayValues()[0]]`,
      gives: [
        ['#DIV/0!', '#N/A', '#NAME?'],
        ['#DIV/0!', '#N/A', '#NAME?'],
      ],
    },
    {
      rule: 32,
      says: 'getDisplayValues gives texts as the number format and the locale show them.',
      source: 'docs:spreadsheet/range#getdisplayvalues',
      script: `
        const formats = ['#,##0.00', '0.0%', '0%"*"', 'yyyy-mm-dd', '#,##0;(#,##0);"none"', '@', 'mmm d', '0.00E+00'];
        const values = [1234.5, 0.125, 0.5, 40886, -1234, 'x', 40886, 12345];
        const range = sheet.getRange(1, 1, 1, formats.length).setNumberFormats([formats]).setValues([values]);
        return [range.getDisplayValues()[0], sheet.getRange('A2').getDisplayValue()]`,
      gives: [['1,234.50', '12.5%', '50%*', '2011-12-09', '(1,234)', 'x', 'Dec 9', '1.23E+04'], ''],
    },
    {
      rule: 32,
      says: 'A comma is the decimal mark in de.',
      source: 'docs:spreadsheet/range#getdisplayvalues',
      script: `return sheet.getRange('A1').setValue(1234.5).setNumberFormat('#,##0.00').getDisplayValue()`,
      locale: 'de_DE',
      gives: '1.234,50',
    },
    {
      rule: 33,
      says: 'From 1E+15 on numbers show as powers of ten; getValues keeps them.',
      source: 'tanaike:2021/10/15/large-decimal-numbers-and-exponential-notation-for-google-spreadsheet',
      script: `
        const range = sheet.getRange('A1:B1').setValues([['100000000000000', '1000000000000000']]);
        return [range.getDisplayValues()[0], range.getValues()[0]]`,
      gives: [
        ['100000000000000', '1E+15'],
        [1e14, 1e15],
      ],
    },
    {
      rule: 34,
      says: 'Filtered and hidden rows and columns are read and written like the others.',
      source: 'inferred',
      script: `
        sheet.getRange('A1:B4').setValues([['h', 'i'], [1, 2], [3, 4], [5, 6]]);
        const filter = sheet.getRange('A1:B4').createFilter();
        filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build());
        sheet.hideColumns(2);
        const hidden = [sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3), sheet.isColumnHiddenByUser(2)];
        sheet.getRange('A2:B2').setValues([[7, 8]]);
        return [hidden, sheet.getRange('A1:B4').getValues()]`,
      gives: [
        [true, false, true],
        [
          ['h', 'i'],
          [7, 8],
          [3, 4],
          [5, 6],
        ],
      ],
    },
    {
      rule: 35,
      says: "getNotes gives '' for none; null removes a note; a number becomes a text, with a decimal through setNotes.",
      source: 'gas-fakes:test/testsheets.js gas-fakes:notes/oddities.md',
      script: `
        const range = sheet.getRange('A1:C1').setNotes([['a', null, 25]]);
        const notes = range.getNotes();
        range.setNotes([[null, 'b', 'c']]);
        return [notes, range.getNotes(), sheet.getRange('A1').setNote(25).getNote(), sheet.getLastRow()]`,
      gives: [[['a', '', '25.0']], [['', 'b', 'c']], '25', 0],
    },
  ],
};
