// Rules 47 to 51: extents.

import type { Letter } from './rule.ts';

export const E: Letter = {
  title: 'Extents',
  rules: [
    {
      rule: 47,
      says: 'getLastRow and getLastColumn tell the last position with content; the max members do not look at content.',
      source: 'docs:spreadsheet/sheet#getlastrow',
      script: `
        sheet.getRange('B5').setValue(1);
        sheet.getRange('D2').setValue(1);
        return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()]`,
      gives: [5, 4, 1000, 26],
    },
    {
      rule: 48,
      says: 'A formula that shows nothing counts as content, and so does an unticked check box.',
      source: 'reports',
      script: `
        sheet.getRange('A3').setFormula('=""');
        const formula = sheet.getLastRow();
        sheet.getRange('A7').insertCheckboxes();
        return [formula, sheet.getLastRow(), sheet.getRange('A7').getValue()]`,
      gives: [3, 7, false],
    },
    {
      rule: 49,
      says: "Formats, colours, notes, validations and written '' do not count.",
      source: 'inferred',
      script: `
        sheet.getRange('A9').setBackground('red').setNote('n').setNumberFormat('0.0').setValue('');
        sheet.getRange('A9').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
        return [sheet.getLastRow(), sheet.getLastColumn()]`,
      gives: [0, 0],
    },
    {
      rule: 50,
      says: 'An empty sheet ends at 0, and its data range is A1, blank.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const range = sheet.getDataRange();
        return [sheet.getLastRow(), sheet.getLastColumn(), range.getA1Notation(), range.getValues()]`,
      gives: [0, 0, 'A1', [['']]],
    },
    {
      rule: 51,
      says: 'The data range starts at A1, wherever the content starts.',
      source: 'docs:spreadsheet/sheet#getdatarange',
      script: `
        sheet.getRange('C4').setValue(1);
        return sheet.getDataRange().getA1Notation()`,
      gives: 'A1:C4',
    },
  ],
};
