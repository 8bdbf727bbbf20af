// Copying, moving and shifting cells with what stands on them.

import { expect, test } from 'vitest';
import { answerOf } from './script.ts';

const SOURCE = `
  const T = SpreadsheetApp.CopyPasteType;
  const source = sheet.getRange('A1:B2').setValues([[1, '=A1*2'], ['x', '=B1+1']]);
  source.setBackgrounds([['red', 'blue'], [null, null]]).setNotes([['n', ''], ['', '']]).setNumberFormats([['0.0', '0'], ['0', '0']]);
  sheet.getRange('A1').setBorder(true, null, null, null, null, null);
  sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
  const cells = (text) => {
    const range = sheet.getRange(text);
    return [range.getValues(), range.getFormulas(), range.getBackgrounds(), range.getNotes(), range.getDataValidations().flat().map((rule) => rule !== null)];
  };`;

test('a normal paste takes values, formulas that shift, formats, notes and validations', async () => {
  expect(await answerOf(`${SOURCE} source.copyTo(sheet.getRange('D3')); return cells('D3:E4')`)).toEqual([
    [
      [1, 2],
      ['x', 3],
    ],
    [
      ['', '=D3*2'],
      ['', '=E3+1'],
    ],
    [
      ['#ff0000', '#0000ff'],
      ['#ffffff', '#ffffff'],
    ],
    [
      ['n', ''],
      ['', ''],
    ],
    [false, false, true, false],
  ]);
});

test('values alone leave formats; formats alone leave values', async () => {
  const script = `${SOURCE}
    source.copyTo(sheet.getRange('D1'), { contentsOnly: true });
    source.copyTo(sheet.getRange('F1'), T.PASTE_FORMAT, false);
    source.copyTo(sheet.getRange('H1'), T.PASTE_FORMULA, false);
    const get = (text) => [sheet.getRange(text).getValues()[0], sheet.getRange(text).getFormulas()[0], sheet.getRange(text).getBackground()];
    return [get('D1:E1'), get('F1:G1'), get('H1:I1'), sheet.getRange('F1').getNumberFormat()]`;
  expect(await answerOf(script)).toEqual([
    [[1, 2], ['', ''], '#ffffff'],
    [['', ''], ['', ''], '#ff0000'],
    [[1, 2], ['', '=H1*2'], '#ffffff'],
    '0.0',
  ]);
});

test('transposed, rows become columns', async () => {
  const script = `${SOURCE}
    sheet.getRange('A4:C4').setValues([[1, 2, 3]]).copyTo(sheet.getRange('E1'), T.PASTE_VALUES, true);
    return sheet.getRange('E1:E3').getValues()`;
  expect(await answerOf(script)).toEqual([[1], [2], [3]]);
});

test('a larger target is filled with whole copies', async () => {
  const script = `
    sheet.getRange('A1:A2').setValues([[1], [2]]).copyTo(sheet.getRange('C1:D5'));
    return sheet.getRange('C1:D5').getValues()`;
  expect(await answerOf(script)).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
    [2, 2],
    ['', ''],
  ]);
});

test('column widths, validations and conditional formats can be pasted alone', async () => {
  const script = `${SOURCE}
    sheet.setColumnWidth(1, 222);
    sheet.setConditionalFormatRules([
      SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([sheet.getRange('A1:A9')]).build()]);
    const to = sheet.getRange('D1:E2');
    source.copyTo(to, T.PASTE_COLUMN_WIDTHS, false);
    source.copyTo(to, T.PASTE_DATA_VALIDATION, false);
    source.copyTo(to, T.PASTE_CONDITIONAL_FORMATTING, false);
    return [sheet.getColumnWidth(4), sheet.getRange('D2').getDataValidation() !== null, to.isBlank(),
      sheet.getConditionalFormatRules()[0].getRanges().map((range) => range.getA1Notation())]`;
  expect(await answerOf(script)).toEqual([222, true, true, ['A1:A9', 'D1:D2']]);
});

test('merged cells are copied as merged', async () => {
  const script = `
    sheet.getRange('A1:B1').merge().setValue('m');
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D5'));
    return sheet.getRange('D5:E6').getMergedRanges().map((range) => range.getA1Notation())`;
  expect(await answerOf(script)).toEqual(['D5:E5']);
});

test('moving cells takes everything along, and formulas elsewhere follow', async () => {
  const script = `${SOURCE}
    sheet.getRange('D1').setFormula('=A1+SUM(A1:B2)+A9');
    ss.setNamedRange('Block', sheet.getRange('A1:B1'));
    source.moveTo(sheet.getRange('F5'));
    return [cells('A1:B1'), sheet.getRange('F5:G6').getFormulas(), sheet.getRange('F5').getBackground(), sheet.getRange('D1').getFormula(),
      ss.getRangeByName('Block').getA1Notation(), sheet.getRange('F6').getDataValidation() !== null]`;
  expect(await answerOf(script)).toEqual([
    [[['', '']], [['', '']], [['#ffffff', '#ffffff']], [['', '']], [false, false]],
    [
      ['', '=F5*2'],
      ['', '=G5+1'],
    ],
    '#ff0000',
    '=F5+SUM(F5:G6)+A9',
    'F5:G5',
    true,
  ]);
});

test('moving to another sheet names the sheet in formulas left behind', async () => {
  const script = `
    const other = ss.insertSheet('My data');
    sheet.getRange('A1').setValue(5);
    sheet.getRange('B1').setFormula('=A1');
    sheet.getRange('A1').moveTo(other.getRange('C3'));
    return [sheet.getRange('B1').getFormula(), sheet.getRange('B1').getValue()]`;
  expect(await answerOf(script)).toEqual(["='My data'!C3", 5]);
});

test('cells pushed aside and pulled back', async () => {
  const script = `
    const D = SpreadsheetApp.Dimension;
    sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]);
    sheet.getRange('A1').insertCells(D.COLUMNS);
    const right = sheet.getRange('A1:D2').getValues();
    sheet.getRange('A1').deleteCells(D.ROWS);
    return [right, sheet.getRange('A1:D2').getValues()]`;
  expect(await answerOf(script)).toEqual([
    [
      ['', 1, 2, 3],
      [4, 5, 6, ''],
    ],
    [
      [4, 1, 2, 3],
      ['', 5, 6, ''],
    ],
  ]);
});

test('rows and columns moved take formats, sizes and formulas along', async () => {
  const script = `
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.getRange('C1').setFormula('=A2');
    sheet.setRowHeight(2, 50);
    sheet.moveRows(sheet.getRange('2:2'), 5);
    return [sheet.getRange('A1:A4').getValues().flat(), sheet.getRange('C1').getFormula(), sheet.getRowHeight(4), sheet.getRowHeight(2)]`;
  expect(await answerOf(script)).toEqual([['a', 'c', 'd', 'b'], '=A4', 50, 21]);
});

test('a sheet copied into another spreadsheet brings values, formats and rules', async () => {
  const script = `${SOURCE}
    const other = SpreadsheetApp.create('Other', 10, 5);
    const copy = sheet.copyTo(other);
    const range = copy.getRange('A1:B2');
    return [other.getNumSheets(), copy.getName(), copy.getMaxRows(), range.getValues(), range.getBackgrounds()[0], range.getNote(),
      copy.getRange('A2').getDataValidation() !== null, ss.getNumSheets(), thrown(() => sheet.getRange('A1').copyTo(range))]`;
  expect(await answerOf(script)).toEqual([
    2,
    'Copy of Sheet1',
    1000,
    [
      [1, 2],
      ['x', 3],
    ],
    ['#ff0000', '#0000ff'],
    'n',
    true,
    1,
    'Target range and source range must be on the same spreadsheet.',
  ]);
});
