// Members beside the numbered rules: what the reference says of each, tried once.

import { expect, test } from 'vitest';
import { COLOR_NAMES } from '../../src/services/sheets/colors.ts';
import { answerOf } from './script.ts';

const CASES: [what: string, script: string, gives: unknown][] = [
  [
    'a text finder looks at what cells show, and counts what it replaces',
    `
    sheet.getRange('A1:B3').setValues([['Apple pie', 1], ['apple', '=1+1'], ['pineapple', 'APPLE']]);
    const find = (text) => sheet.createTextFinder(text);
    const places = (finder) => finder.findAll().map((range) => range.getA1Notation());
    const first = find('apple').findNext().getA1Notation();
    return [places(find('apple')), places(find('apple').matchCase(true)), places(find('apple').matchEntireCell(true)), places(find('2')),
      places(find('1+1').matchFormulaText(true)), places(find('^A').useRegularExpression(true)), first,
      find('apple').matchCase(true).replaceAllWith('pear'), sheet.getRange('A1:A3').getValues().flat(),
      ss.createTextFinder('pear').findAll().length]`,
    [
      ['A1', 'A2', 'A3', 'B3'],
      ['A2', 'A3'],
      ['A2', 'B3'],
      ['B2'],
      ['B2'],
      ['A1', 'A2', 'B3'],
      'A1',
      2,
      ['Apple pie', 'pear', 'pinepear'],
      2,
    ],
  ],
  [
    'duplicates go whatever their case, by all columns or by some, and the rest moves up',
    `
    const fill = () => sheet.getRange('B1:C4').setValues([['a', 1], ['b', 2], ['A', 1], ['b', 3]]);
    const all = fill().removeDuplicates();
    const rows = sheet.getRange('B1:C4').getValues();
    fill().removeDuplicates([2]);
    return [all.getA1Notation(), rows, sheet.getRange('B1:C4').getValues()]`,
    [
      'B1:C3',
      [
        ['a', 1],
        ['b', 2],
        ['b', 3],
        ['', ''],
      ],
      [
        ['a', 1],
        ['b', 2],
        ['', ''],
        ['', ''],
      ],
    ],
  ],
  [
    'check boxes are values with a rule',
    `
    const range = sheet.getRange('A1:A2').insertCheckboxes();
    const start = [range.getValues().flat(), range.isChecked()];
    sheet.getRange('A1').check();
    const mixed = range.isChecked();
    const custom = sheet.getRange('B1').insertCheckboxes('yes', 'no').check().getValue();
    return [start, mixed, range.check().isChecked(), custom, thrown(() => sheet.getRange('A1').setValue('x')) !== null,
      range.removeCheckboxes().getValues().flat(), sheet.getRange('Z9').isChecked()]`,
    [[[false, false], false], null, true, 'yes', true, ['', ''], null],
  ],
  [
    'text split into columns is typed in',
    `
    sheet.getRange('A1:A2').setValues([['a,1'], ['b,2011-12-09']]);
    sheet.getRange('A1:A2').splitTextToColumns();
    sheet.getRange('D1').setValue('x:y').splitTextToColumns(':');
    return [sheet.getRange('A1:B2').getDisplayValues(), sheet.getRange('B1').getValue(), sheet.getRange('D1:E1').getValues()]`,
    [
      [
        ['a', '1'],
        ['b', '2011-12-09'],
      ],
      1,
      [['x', 'y']],
    ],
  ],
  [
    'Ctrl+arrow and the region of data around a cell',
    `
    sheet.getRange('B2:C4').setValue('x');
    sheet.getRange('B8').setValue('y');
    const { DOWN, UP, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
    const from = (text, direction) => sheet.getRange(text).getNextDataCell(direction).getA1Notation();
    return [from('B2', DOWN), from('B4', DOWN), from('B8', DOWN), from('B1', DOWN), from('C4', PREVIOUS), from('B2', NEXT), from('A1', UP),
      sheet.getRange('B3').getDataRegion().getA1Notation(), sheet.getRange('A1').getDataRegion().getA1Notation()]`,
    ['B4', 'B8', 'B1000', 'B2', 'B4', 'C2', 'A1', 'B2:C4', 'A1'],
  ],
  [
    'borders are drawn between and around, and taken away',
    `
    const { DASHED } = SpreadsheetApp.BorderStyle;
    sheet.getRange('A1:B2').setBorder(true, true, true, true, true, true, 'red', DASHED);
    sheet.getRange('B1:C1').setBorder(null, false, null, null, null, null);
    return thrown(() => sheet.getRange('A1').setBorder(true))`,
    "The parameters (Boolean) don't match the method signature for SpreadsheetApp.Range.setBorder.",
  ],
  [
    'text styles are built once and set on many cells',
    `
    const style = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(14).setForegroundColor('Red').build();
    const range = sheet.getRange('A1:B1').setTextStyle(style);
    const read = range.getTextStyles()[0][1];
    return [read.isBold(), read.isItalic(), read.getFontSize(), read.getForegroundColor(), range.getFontWeights(), style.copy().setBold(false).build().isBold()]`,
    [true, false, 14, '#ff0000', [['bold', 'bold']], false],
  ],
  [
    'a rich text is a text with a link or style over its whole length',
    `
    const text = SpreadsheetApp.newRichTextValue().setText('007').setLinkUrl('https://example.com').build();
    const cell = sheet.getRange('A1').setRichTextValue(text);
    const read = cell.getRichTextValue();
    return [cell.getValue(), read.getText(), read.getLinkUrl(), read.getRuns().length,
      thrown(() => SpreadsheetApp.newRichTextValue().setText('abc').setTextStyle(0, 1, null))]`,
    [
      '007',
      '007',
      'https://example.com',
      1,
      'A style or link on a part of a text is not supported by the local host',
    ],
  ],
  [
    'alternating colours stand beside the cells’ own',
    `
    const banding = sheet.getRange('A1:B9').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
    banding.setSecondRowColor('yellow');
    const found = sheet.getBandings()[0];
    const state = [found.getRange().getA1Notation(), found.getHeaderRowColor(), found.getSecondRowColor(), found.getFooterRowColor(),
      sheet.getRange('A3').getBackground(), thrown(() => sheet.getRange('A1').applyRowBanding()) !== null];
    found.remove();
    return [state, sheet.getBandings().length]`,
    [['A1:B9', '#4dd0e1', '#ffff00', null, '#ffffff', true], 0],
  ],
  [
    'a filter hides rows by values shown or by a condition, and sorts below its header',
    `
    sheet.getRange('A1:B5').setValues([['name', 'n'], ['b', 2], ['a', 1], ['c', 3], ['a', 4]]);
    const filter = sheet.getRange('A1:B5').createFilter();
    filter.sort(1, true);
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['a']).build());
    filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberLessThan(3).build());
    const rows = [2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row));
    const criteria = filter.getColumnFilterCriteria(1);
    filter.removeColumnFilterCriteria(2);
    return [sheet.getRange('A1:A5').getValues().flat(), rows, criteria.getHiddenValues(), [2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row)),
      thrown(() => filter.setColumnFilterCriteria(3, null))]`,
    [
      ['name', 'a', 'a', 'b', 'c'],
      [true, true, false, true],
      ['a'],
      [true, true, false, false],
      'Those columns are out of bounds.',
    ],
  ],
  [
    'rows and columns are hidden and shown',
    `
    sheet.hideRows(2, 2);
    sheet.hideColumn(sheet.getRange('B1:C1'));
    const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
    sheet.showRows(2);
    sheet.unhideColumn(sheet.getRange('B:B'));
    return [hidden, sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)]`,
    [[false, true, true, false], false, true, false, true],
  ],
  [
    'sheets are copied, renamed and deleted from the spreadsheet',
    `
    sheet.getRange('A1').setValue(1);
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1')).setPosition(1, 3, 0, 0).build());
    const copy = ss.duplicateActiveSheet();
    const again = sheet.copyTo(ss);
    ss.renameActiveSheet('Mine');
    const names = ss.getSheets().map((item) => item.getName());
    const chartOf = copy.getCharts()[0].getRanges()[0].getSheet().getName();
    ss.deleteActiveSheet();
    return [names, again.getIndex(), chartOf, ss.getNumSheets(), ss.getActiveSheet().getName()]`,
    [['Sheet1', 'Mine', 'Copy of Sheet1 2'], 2, 'Mine', 2, 'Copy of Sheet1 2'],
  ],
  [
    'the members of the spreadsheet that mean its active sheet',
    `
    ss.appendRow(['a', 'b']);
    ss.setFrozenRows(1);
    ss.setColumnWidth(1, 50);
    ss.insertRowBefore(1);
    return [ss.getLastRow(), ss.getLastColumn(), ss.getDataRange().getA1Notation(), ss.getFrozenRows(), ss.getColumnWidth(1), ss.getSheetName(),
      ss.getSheetValues(2, 1, 1, 2)]`,
    [2, 2, 'A1:B2', 2, 50, 'Sheet1', [['a', 'b']]],
  ],
  [
    'names of ranges must be usable in a formula',
    `
    const bad = ['1st', 'has space', 'A1', 'R1C1', 'true', ''].map((name) => thrown(() => ss.setNamedRange(name, sheet.getRange('A1'))) !== null);
    ss.setNamedRange('顧客_名單', sheet.getRange('A1:A9'));
    ss.setNamedRange('Other', sheet.getRange('B1'));
    return [bad, ss.getRangeByName('顧客_名單').getA1Notation(), ss.getRange('Other').getA1Notation(), thrown(() => ss.getNamedRanges()[1].setName('顧客_名單')) !== null,
      ss.getNamedRanges().length]`,
    [[true, true, true, true, true, true], 'A1:A9', 'B1', true, 2],
  ],
  [
    'protections keep their description, editors and open ranges',
    `
    const p = sheet.protect().setDescription('d').setUnprotectedRanges([sheet.getRange('A1:B2')]);
    p.addEditor('a@example.com').addEditors(['b@example.com']).removeEditor('a@example.com');
    const editors = p.getEditors().map((user) => user.getEmail());
    p.removeEditors(p.getEditors());
    ss.setNamedRange('Block', sheet.getRange('C1:C9'));
    const byName = sheet.getRange('A1').protect().setRangeName('Block');
    return [editors, p.getEditors().length, p.getUnprotectedRanges()[0].getA1Notation(), byName.getRange().getA1Notation(), byName.getRangeName(),
      String(byName.getProtectionType()), thrown(() => byName.setUnprotectedRanges([])) !== null, (byName.remove(), ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length)]`,
    [['', 'b@example.com'], 1, 'A1:B2', 'C1:C9', 'Block', 'RANGE', true, 0],
  ],
  [
    'a list of ranges does to each what its range does',
    `
    const list = sheet.getRangeList(['A1', 'C3:D4']).setValue('x').setBackground('red').setFontWeight('bold');
    return [list.getRanges().length, sheet.getRange('D4').getValue(), sheet.getRange('C3').getBackground(), sheet.getDataRange().getA1Notation(),
      list.clearContent() === list, sheet.getLastRow()]`,
    [2, 'x', '#ff0000', 'A1:D4', true, 0],
  ],
  [
    'time zone and locale of the spreadsheet change how dates are read',
    `
    const cell = sheet.getRange('A1').setValue(new Date(Date.UTC(2020, 0, 1)));
    const before = cell.getDisplayValue();
    ss.setSpreadsheetTimeZone('America/New_York');
    ss.setSpreadsheetLocale('en_GB');
    return [before, cell.getDisplayValue(), cell.getValue().toISOString(), ss.getSpreadsheetTimeZone(), thrown(() => ss.setSpreadsheetTimeZone('Nowhere/City')) !== null]`,
    ['1/1/2020 8:00:00', '1/1/2020 8:00:00', '2020-01-01T13:00:00.000Z', 'America/New_York', true],
  ],
  [
    'a spreadsheet made by the script lives beside its own',
    `
    const other = SpreadsheetApp.create('Made', 5, 3);
    const page = other.getSheets()[0];
    page.appendRow(['=1+1', 'x']);
    return [other.getName(), page.getMaxRows(), page.getMaxColumns(), page.getRange('A1').getValue(), SpreadsheetApp.openById(other.getId()).getName(),
      SpreadsheetApp.openByUrl(other.getUrl()).getName(), sheet.getLastRow(), thrown(() => SpreadsheetApp.openById('nothing')) !== null]`,
    ['Made', 5, 3, 2, 'Made', 'Made', 0, true],
  ],
  [
    'columns are resized to their texts',
    `
    sheet.getRange('A1:B1').setValues([['a very long text in this cell', 'x']]);
    sheet.autoResizeColumns(1, 2);
    return sheet.getColumnWidth(1) > sheet.getColumnWidth(2)`,
    true,
  ],
];

test.each(CASES)('%s', async (_, script, gives) => {
  expect(await answerOf(script)).toEqual(gives);
});

test('all 147 colour names of CSS are known, whatever their case', async () => {
  expect(COLOR_NAMES).toHaveLength(147);
  const script = `
    const names = ${JSON.stringify(COLOR_NAMES.map((name) => name.toUpperCase()))};
    const range = sheet.getRange(1, 1, names.length, 1).setBackgrounds(names.map((name) => [name]));
    return range.getBackgrounds().every(([hex]) => /^#[0-9a-f]{6}$/.test(hex)) && range.getBackgrounds()[0][0]`;
  expect(await answerOf(script)).toBe('#f0f8ff');
});
