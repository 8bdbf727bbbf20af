// Rules 1 to 19: writing values.

import type { Letter } from './rule.ts';

export const A: Letter = {
  title: 'Writing values',
  rules: [
    {
      rule: 1,
      says: 'setValues refuses a grid with another number of rows than the range.',
      source: 'docs:spreadsheet/range#setvaluesvalues https://github.com/alpatania/sassafras/issues/8',
      script: `return thrown(() => sheet.getRange('A1:B3').setValues([[1, 2], [3, 4]]))`,
      gives:
        'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    },
    {
      rule: 1,
      says: 'A refused setValues leaves every cell as it was.',
      source: 'inferred',
      script: `
        sheet.getRange('A1').setValue('old');
        thrown(() => sheet.getRange('A1:A2').setValues([['new']]));
        return sheet.getRange('A1').getValue()`,
      gives: 'old',
    },
    {
      rule: 2,
      says: 'Each row of the grid is checked; the message tells the length of the first one that differs. Rows are counted before columns.',
      source:
        'https://github.com/alpatania/sassafras/issues/8 https://github.com/boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool/issues/27',
      script: `
        const range = sheet.getRange('A1:B2');
        return [thrown(() => range.setValues([[1, 2], [3]])), thrown(() => range.setValues([[1]]))]`,
      gives: [
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      ],
    },
    {
      rule: 3,
      says: 'A list or a single value given to a grid setter is a wrong signature, not a wrong size.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const range = sheet.getRange('A1');
        return [[1], 'x', null, {}, true].map((value) => thrown(() => range.setValues(value)))`,
      gives: ['number[]', 'String', 'null', '(class)', 'Boolean'].map(
        (kind) =>
          `The parameters (${kind}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
      ),
    },
    {
      rule: 4,
      says: 'Texts are typed in: what reads as a number becomes one.',
      source:
        'tanaike:2021/10/15/large-decimal-numbers-and-exponential-notation-for-google-spreadsheet gas-fakes:test/testsheetsvalues.js',
      script: `
        sheet.getRange('A1:C1').setValues([['1000', '0912345678', '+886912345678']]);
        return sheet.getRange('A1:C1').getValues()`,
      gives: [[1000, 912345678, 886912345678]],
    },
    {
      rule: 5,
      says: 'Grouped numbers, money and percentages become numbers, with a number format that shows them as typed.',
      source: 'docs:spreadsheet/range#setvaluesvalues api:sheets/api/reference/rest/v4/ValueInputOption',
      script: `
        const range = sheet.getRange('A1:D1').setValues([['2.000', '1,000,000', '$2.99', '10%']]);
        return [range.getValues()[0], range.getDisplayValues()[0]]`,
      gives: [
        [2, 1000000, 2.99, 0.1],
        ['2', '1,000,000', '$2.99', '10%'],
      ],
    },
    {
      rule: 6,
      says: 'JavaScript numbers and booleans are stored as they are.',
      source: 'gas-fakes:test/testsheetsvalues.js',
      script: `
        const range = sheet.getRange('A1:D1').setValues([[1577836800000, Math.PI, true, false]]);
        return range.getValues()[0].map((value, i) => value === [1577836800000, Math.PI, true, false][i])`,
      gives: [true, true, true, true],
    },
    {
      rule: 7,
      says: 'A text whose first character is = is a formula, through setValue, setValues and appendRow.',
      source: 'docs:spreadsheet/range#setvaluevalue',
      script: `
        sheet.getRange('A1').setValue('=1+1');
        sheet.getRange('A2').setValues([['=2+1']]);
        sheet.appendRow(['=3+1']);
        return [sheet.getRange('A1:A3').getValues(), sheet.getRange('A1:A3').getFormulas()]`,
      gives: [
        [[2], [3], [4]],
        [['=1+1'], ['=2+1'], ['=3+1']],
      ],
    },
    {
      rule: 8,
      says: 'Spaces before = keep it a text, also after they are trimmed away.',
      source: 'gas-fakes:test/testsheetsvalues.js',
      script: `
        const cell = sheet.getRange('A1').setValue('   =SUM(1,2)');
        const before = cell.getValue();
        cell.trimWhitespace();
        return [before, cell.getValue(), cell.getFormula()]`,
      gives: ['   =SUM(1,2)', '=SUM(1,2)', ''],
    },
    {
      rule: 9,
      says: 'A leading apostrophe makes a text and is not read back; the value read and written again is typed in anew.',
      source:
        'tanaike:2022/09/06/detecting-cells-with-quote-prefix-in-google-spreadsheet-using-google-apps-script',
      script: `
        const cell = sheet.getRange('A1').setValue("'001");
        const read = cell.getValue();
        cell.setValues(cell.getValues());
        return [read, cell.getValue()]`,
      gives: ['001', 1],
    },
    {
      rule: 10,
      says: 'A cell formatted @ before the write keeps every text as it is, a formula too.',
      source: 'reports',
      script: `
        const range = sheet.getRange('A1:F1').setNumberFormat('@');
        range.setValues([['0912345678', '1-2', '=', '=A1', "'x", '10%']]);
        return [range.getValues()[0], range.getFormulas()[0].join('')]`,
      gives: [['0912345678', '1-2', '=', '=A1', "'x", '10%'], ''],
    },
    {
      rule: 10,
      says: 'appendRow types texts in whatever the format; @ given after the write does not bring zeros back.',
      source: 'reports',
      script: `
        sheet.getRange('A1:A2').setNumberFormat('@');
        sheet.appendRow(['007']);
        sheet.getRange('B1').setValue('007').setNumberFormat('@');
        return [sheet.getRange('A1').getValue(), sheet.getRange('B1').getValue()]`,
      gives: [7, 7],
    },
    {
      rule: 11,
      says: "'' empties the cell.",
      source: 'docs:spreadsheet/range#getvalues gas-fakes:test/testsheetsvalues.js',
      script: `
        const cell = sheet.getRange('A1').setValue('x').setValue('');
        return [cell.getValue(), cell.isBlank(), sheet.getLastRow()]`,
      gives: ['', true, 0],
    },
    {
      rule: 12,
      says: 'null in a grid empties the cell.',
      source: 'inferred gas-fakes:test/testsheetsdata.js',
      script: `
        const range = sheet.getRange('A1:B1').setValues([['x', 'y']]).setValues([[null, 'z']]);
        return [range.getValues(), sheet.getRange('A1').isBlank()]`,
      gives: [[['', 'z']], true],
    },
    {
      rule: 13,
      says: 'undefined, NaN, Infinity, objects, arrays, functions and invalid dates are refused, and nothing is written.',
      source: 'unknown',
      script: `
        const range = sheet.getRange('A1:B1').setValues([['old', 'old']]);
        const bad = [undefined, NaN, Infinity, {}, [1], () => 1, new Date(NaN)];
        return [bad.map((value) => thrown(() => range.setValues([['new', value]])) !== null), range.getValues()]`,
      gives: [[true, true, true, true, true, true, true], [['old', 'old']]],
    },
    {
      rule: 14,
      says: 'A Date is stored as that instant on the wall clock of the spreadsheet’s zone.',
      source:
        'tanaike:2023/09/03/copy-date-object-between-google-spreadsheets-with-different-timezone-using-google-apps-script',
      script: `
        const cell = sheet.getRange('A1').setValue(new Date(Date.UTC(2023, 0, 1, 3, 30)));
        return [cell.getDisplayValue(), cell.getValue().getTime() === Date.UTC(2023, 0, 1, 3, 30)]`,
      timeZone: 'America/New_York',
      gives: ['12/31/2022 22:30:00', true],
    },
    {
      rule: 14,
      says: 'The same Date in another zone shows another clock.',
      source:
        'tanaike:2023/09/03/copy-date-object-between-google-spreadsheets-with-different-timezone-using-google-apps-script',
      script: `return sheet.getRange('A1').setValue(new Date(Date.UTC(2023, 0, 1, 3, 30))).getDisplayValue()`,
      timeZone: 'Asia/Taipei',
      gives: '1/1/2023 11:30:00',
    },
    {
      rule: 15,
      says: 'Dates are read in the order of the spreadsheet’s locale: m/d in en_US; a day that cannot be stays a text.',
      source: 'gas-fakes:notes/oddities.md',
      script: `
        const range = sheet.getRange('A1:D1').setValues([['3/4/2011', '1-2', '2011-12-09', '13/1/2011']]);
        range.setNumberFormat('yyyy-mm-dd');
        return range.getDisplayValues()[0].map((text, i) => (i === 1 ? text.slice(4) : text))`,
      gives: ['2011-03-04', '-01-02', '2011-12-09', '13/1/2011'],
    },
    {
      rule: 15,
      says: 'd/m in en_GB, y/m/d in zh_TW, dots in de.',
      source: 'gas-fakes:notes/oddities.md',
      script: `
        const read = (text, locale) => {
          ss.setSpreadsheetLocale(locale);
          return sheet.getRange('A1').clear().setValue(text).setNumberFormat('yyyy-mm-dd').getDisplayValue();
        };
        return [read('3/4/2011', 'en_GB'), read('2011/12/9', 'zh_TW'), read('2011年12月9日', 'zh_TW'), read('9.12.2011', 'de')]`,
      gives: ['2011-04-03', '2011-12-09', '2011-12-09', '2011-12-09'],
    },
    {
      rule: 16,
      says: 'A text of more than 50,000 characters is refused at the write.',
      source: 'reports',
      script: `
        const cell = sheet.getRange('A1').setValue('x'.repeat(50000));
        return [cell.getValue().length, thrown(() => cell.setValue('x'.repeat(50001)))]`,
      gives: [50000, 'Your input contains more than the maximum of 50000 characters in a single cell.'],
    },
    {
      rule: 17,
      says: 'setValue writes the value to every cell of the range.',
      source: 'gas-fakes:test/testsheetsexotics.js',
      script: `return sheet.getRange('A1:B2').setValue('x').getValues()`,
      gives: [
        ['x', 'x'],
        ['x', 'x'],
      ],
    },
    {
      rule: 18,
      says: 'A value that breaks a validation without setAllowInvalid(true) refuses the whole write, naming the cell.',
      source: 'reports',
      script: `
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
        sheet.getRange('F1').setDataValidation(rule);
        const range = sheet.getRange('E1:F1');
        return [thrown(() => range.setValues([['x', 'c']])), range.getValues(), thrown(() => range.setValues([['x', 'b']]))]`,
      gives: [
        'The data you entered in cell F1 violates the data validation rules set on this cell.',
        [['', '']],
        null,
      ],
    },
    {
      rule: 18,
      says: 'By default a rule allows invalid data.',
      source: 'reports',
      script: `
        const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build();
        return sheet.getRange('A1').setDataValidation(rule).setValue(10).getValue()`,
      gives: 10,
    },
    {
      rule: 19,
      says: 'Setters answer the same object; those the reference calls void answer nothing.',
      source: 'docs:spreadsheet/sheet',
      script: `
        const cell = sheet.getRange('A1');
        const chart = sheet.newChart().addRange(cell).setPosition(1, 1, 0, 0).build();
        return [
          cell.setValue(1) === cell, cell.setBackground('red') === cell, sheet.setTabColor('red') === sheet,
          sheet.insertRowsAfter(1, 1) === sheet,
          [sheet.setFrozenRows(1), sheet.hideColumns(2), sheet.setConditionalFormatRules([]), sheet.insertChart(chart),
            sheet.deleteRows(5, 1), sheet.deleteColumns(5, 1), sheet.insertRows(2, 1), sheet.insertColumns(2, 1)].every(
            (answer) => answer === undefined)]`,
      gives: [true, true, true, true, true],
    },
  ],
};
