// Rules 20 to 26: formulas.

import type { Letter } from './rule.ts';

export const B: Letter = {
  title: 'Formulas',
  rules: [
    {
      rule: 20,
      says: "getFormula and getFormulas give '' where no formula stands.",
      source: 'docs:spreadsheet/range#getformula',
      script: `
        sheet.getRange('A1:B1').setValues([['x', '=1']]);
        return [sheet.getRange('A1').getFormula(), sheet.getRange('A1:B1').getFormulas()]`,
      gives: ['', [['', '=1']]],
    },
    {
      rule: 21,
      says: 'setFormula on a block shifts relative references, and leaves those with $.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        return ['=A1', '=$A1+A$1', "=SUM(A1:B2)&\\"A1\\"&'My A1'!C3", '=LOG10(A1)'].map((formula) =>
          sheet.getRange('D1:E2').setFormula(formula).getFormulas())`,
      gives: [
        [
          ['=A1', '=B1'],
          ['=A2', '=B2'],
        ],
        [
          ['=$A1+A$1', '=$A1+B$1'],
          ['=$A2+A$1', '=$A2+B$1'],
        ],
        [
          [`=SUM(A1:B2)&"A1"&'My A1'!C3`, `=SUM(B1:C2)&"A1"&'My A1'!D3`],
          [`=SUM(A2:B3)&"A1"&'My A1'!C4`, `=SUM(B2:C3)&"A1"&'My A1'!D4`],
        ],
        [
          ['=LOG10(A1)', '=LOG10(B1)'],
          ['=LOG10(A2)', '=LOG10(B2)'],
        ],
      ],
    },
    {
      rule: 22,
      says: 'setFormula(null) and null among setFormulas clear; a text without = gets one.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const range = sheet.getRange('A1:B1').setFormulas([['=1', '2']]);
        const first = range.getFormulas();
        range.setFormulas([[null, '=3']]);
        const second = range.getFormulas();
        return [first, second, sheet.getRange('B1').setFormula(null).getFormula(), sheet.getRange('B1').isBlank()]`,
      gives: [[['=1', '=2']], [['', '=3']], '', true],
    },
    {
      rule: 22,
      says: 'R1C1 formulas are kept as A1 ones, and read back as R1C1.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const cell = sheet.getRange('C3').setFormulaR1C1('R[-2]C[-2]+R1C2+RC[-1]');
        return [cell.getFormula(), cell.getFormulaR1C1(), sheet.getRange('A1').getFormulaR1C1()]`,
      gives: ['=A1+$B$1+B3', '=R[-2]C[-2]+R1C2+R[0]C[-1]', null],
    },
    {
      rule: 23,
      says: 'A formula’s value is there at once, without flush; its text reads back as entered.',
      source: 'gas-fakes:test/testsheetsexotics.js gas-fakes:test/testsheets.js',
      script: `
        const cell = sheet.getRange('A1').setFormula('=sum(1, 2)&"  x"');
        return [cell.getValue(), cell.getFormula(), cell.setValue('=SUM(1,2)').getValue()]`,
      gives: ['3  x', '=sum(1, 2)&"  x"', 3],
    },
    {
      rule: 24,
      says: '; separates arguments in every locale.',
      source: 'https://github.com/mricon/ingress-fieldplan/issues/5',
      script: `
        ss.setSpreadsheetLocale('de_DE');
        return sheet.getRange('A1').setFormula('=SUM(1;2)').getValue()`,
      gives: 3,
    },
    {
      rule: 24,
      says: 'A comma between arguments is a parse error where the decimal mark is a comma.',
      source: 'https://github.com/diegomanuel/binance-to-google-sheets/issues/78',
      script: `
        ss.setSpreadsheetLocale('de_DE');
        return sheet.getRange('A1').setFormula('=SUM(A5,B5)').getValue()`,
      gives: '#ERROR!',
    },
    {
      rule: 25,
      says: 'An array that would overwrite content shows #REF! and spills nothing; without it the cells have values and no formulas.',
      source: 'reports inferred',
      script: `
        sheet.getRange('A1').setFormula('=SEQUENCE(3)');
        const spilled = [sheet.getRange('A1:A3').getValues(), sheet.getRange('A1:A3').getFormulas()];
        sheet.getRange('A2').setValue('x');
        return [...spilled, sheet.getRange('A1:A3').getValues()]`,
      gives: [
        [[1], [2], [3]],
        [['=SEQUENCE(3)'], [''], ['']],
        [['#REF!'], ['x'], ['']],
      ],
    },
    {
      rule: 26,
      says: 'Inserted rows and columns move references in the formulas of all sheets; a deleted cell leaves #REF!.',
      source: 'inferred',
      script: `
        const other = ss.insertSheet('Other');
        other.getRange('A1').setFormula('=Sheet1!B2+SUM(Sheet1!A1:A3)');
        sheet.getRange('D1').setFormula('=B2&A:A&$B$2');
        sheet.insertRowsBefore(2, 2);
        sheet.insertColumnBefore(1);
        const moved = [other.getRange('A1').getFormula(), sheet.getRange('E1').getFormula()];
        sheet.deleteColumn(3);
        return [...moved, other.getRange('A1').getFormula(), sheet.getRange('D1').getFormula()]`,
      gives: ['=Sheet1!C4+SUM(Sheet1!B1:B5)', '=C4&B:B&$C$4', '=#REF!+SUM(Sheet1!B1:B5)', '=#REF!&B:B&#REF!'],
    },
    {
      rule: 26,
      says: 'A renamed sheet is renamed in formulas too; a deleted one leaves #REF!.',
      source: 'inferred',
      script: `
        const other = ss.insertSheet('Other');
        const cell = sheet.getRange('A1').setFormula('=Other!A1');
        other.setName("It's here");
        const renamed = cell.getFormula();
        ss.deleteSheet(other);
        return [renamed, cell.getFormula()]`,
      gives: ["='It''s here'!A1", '=#REF!'],
    },
  ],
};
