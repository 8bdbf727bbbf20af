// Rules 80 and 81: data validation.

import type { Letter } from './rule.ts';

export const J: Letter = {
  title: 'Data validation',
  rules: [
    {
      rule: 80,
      says: 'A new rule allows invalid data and has neither criteria nor help text.',
      source: 'gas-fakes:test/testsheetsdatavalidations.js',
      script: `
        const rule = SpreadsheetApp.newDataValidation();
        return [rule.getAllowInvalid(), rule.getCriteriaType(), rule.getHelpText(), rule.getCriteriaValues()]`,
      gives: [true, null, null, []],
    },
    {
      rule: 80,
      says: 'requireValueInList turns its members into texts; its criteria values are the list and true.',
      source: 'gas-fakes:test/testsheetsdatavalidations.js',
      script: `
        const rule = SpreadsheetApp.newDataValidation().requireValueInList([1, 'b', true]).setHelpText('h').build();
        const cell = sheet.getRange('A1').setDataValidation(rule);
        const read = cell.getDataValidation();
        return [String(read.getCriteriaType()), read.getCriteriaValues(), read.getHelpText(), String(read),
          read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST]`,
      gives: ['VALUE_IN_LIST', [['1', 'b', 'true'], true], 'h', 'DataValidation', true],
    },
    {
      rule: 80,
      says: 'A wrong argument is a wrong signature that names the builder.',
      source: 'gas-fakes:test/testsheetsdatavalidations.js gas-fakes:notes/oddities.md',
      script: `
        const rule = SpreadsheetApp.newDataValidation();
        return [thrown(() => rule.requireDate('=i1')), thrown(() => rule.requireNumberBetween('1', 2)), thrown(() => rule.requireDateAfter('2020-01-01')),
          thrown(() => sheet.getRange('A1').setDataValidation(rule.requireDate()))]`,
      gives: [
        "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
        "The parameters (String,number) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberBetween.",
        "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
        "The parameters (SpreadsheetApp.DataValidationBuilder) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
      ],
    },
    {
      rule: 80,
      says: 'Dates and ranges among the criteria values are read back as dates and ranges.',
      source: 'docs:spreadsheet/data-validation#getcriteriavalues',
      script: `
        const day = new Date(2020, 0, 1);
        const dates = SpreadsheetApp.newDataValidation().requireDateBetween(day, day).build();
        const list = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D9')).build();
        const read = (rule) => sheet.getRange('A1').setDataValidation(rule).getDataValidation().getCriteriaValues();
        return [read(dates)[0].getTime() === day.getTime(), read(list)[0].getA1Notation(), read(list)[1]]`,
      gives: [true, 'D1:D9', true],
    },
    {
      rule: 81,
      says: 'null removes a rule; clear and clearContent leave it.',
      source: 'docs:spreadsheet/range#setdatavalidationrule gas-fakes:test/testsheets.js',
      script: `
        const rule = SpreadsheetApp.newDataValidation().requireDate().build();
        const range = sheet.getRange('A1:B2').setDataValidation(rule);
        range.clear();
        range.clearContent();
        const kept = range.getDataValidations().map((row) => row.map((item) => item !== null));
        sheet.getRange('A1').setDataValidation(null);
        return [kept, range.getDataValidations().map((row) => row.map((item) => item !== null)), range.clearDataValidations().getDataValidation()]`,
      gives: [
        [
          [true, true],
          [true, true],
        ],
        [
          [false, true],
          [true, true],
        ],
        null,
      ],
    },
  ],
};
