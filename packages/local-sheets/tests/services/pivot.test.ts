// What a pivot table shows on the sheet. Expected tables are summed up by hand from the eight rows below.

import { expect, test } from 'vitest';
import { answerOf } from './script.ts';

const DATA = `
  const { SUM, COUNTUNIQUE, AVERAGE } = SpreadsheetApp.PivotTableSummarizeFunction;
  sheet.getRange('A1:D9').setValues([
    ['Fruit', 'Color', 'Shop', 'Sold'],
    ['pear', 'red', 'N', 1], ['apple', 'red', 'N', 2], ['apple', 'green', 'S', 3], ['pear', 'green', 'N', 4],
    ['apple', 'red', 'S', 5], ['apple', 'red', 'N', 6], ['fig', 'blue', 'S', 7], ['pear', 'red', 'N', 8]]);
  const pivot = sheet.getRange('F1').createPivotTable(sheet.getRange('A1:D9'));
  const shown = (text) => sheet.getRange(text).getDisplayValues().map((row) => row.join('|'));`;

test('without groups and values it shows nothing', async () => {
  expect(await answerOf(`${DATA} return [sheet.getLastColumn(), sheet.getRange('F1').isBlank()]`)).toEqual([
    4,
    true,
  ]);
});

test('row groups with values, sorted, with a grand total', async () => {
  const script = `${DATA}
    pivot.addRowGroup(1);
    pivot.addPivotValue(4, SUM);
    pivot.addPivotValue(3, COUNTUNIQUE).setDisplayName('Shops');
    return shown('F1:H6')`;
  expect(await answerOf(script)).toEqual([
    'Fruit|SUM of Sold|Shops',
    'apple|16|2',
    'fig|7|1',
    'pear|13|1',
    'Grand Total|36|2',
    '||',
  ]);
});

test('row and column groups cross; a missing pair is blank; order and totals can be changed', async () => {
  const script = `${DATA}
    const group = pivot.addRowGroup(1);
    pivot.addColumnGroup(2);
    pivot.addPivotValue(4, SUM);
    const first = shown('F1:J6');
    group.sortDescending().showTotals(false);
    return [first, shown('F2:G6')]`;
  expect(await answerOf(script)).toEqual([
    [
      'SUM of Sold|Color|||',
      'Fruit|blue|green|red|Grand Total',
      'apple||3|13|16',
      'fig|7|||7',
      'pear||4|9|13',
      'Grand Total|7|7|22|36',
    ],
    ['Fruit|blue', 'pear|', 'fig|7', 'apple|', '|'],
  ]);
});

test('two row groups have subtotals; the outer label stands once', async () => {
  const script = `${DATA}
    pivot.addRowGroup(1);
    pivot.addRowGroup(2);
    pivot.addPivotValue(4, SUM);
    return shown('F1:H10')`;
  expect(await answerOf(script)).toEqual([
    'Fruit|Color|SUM of Sold',
    'apple|green|3',
    '|red|13',
    'apple Total||16',
    'fig|blue|7',
    'fig Total||7',
    'pear|green|4',
    '|red|9',
    'pear Total||13',
    'Grand Total||36',
  ]);
});

test('in a Chinese spreadsheet the totals are in Chinese', async () => {
  const script = `${DATA}
    SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale('zh_TW');
    pivot.addRowGroup(1);
    pivot.addPivotValue(4, SUM);
    return shown('F5:G5')`;
  expect(await answerOf(script)).toEqual(['總計|36']);
});

test('values as shares, averages and filters', async () => {
  const script = `${DATA}
    pivot.addRowGroup(1);
    pivot.addPivotValue(4, SUM).showAs(SpreadsheetApp.PivotValueDisplayType.PERCENT_OF_GRAND_TOTAL);
    pivot.addPivotValue(4, AVERAGE);
    pivot.addFilter(2, SpreadsheetApp.newFilterCriteria().setVisibleValues(['red']).build());
    return shown('F1:H4')`;
  // Red: apple 2 + 5 + 6 = 13 of 22, pear 1 + 8 = 9 of 22.
  expect(await answerOf(script)).toEqual([
    'Fruit|SUM of Sold|AVERAGE of Sold',
    'apple|59.09%|4.333333333',
    'pear|40.91%|4.5',
    'Grand Total|100.00%|4.4',
  ]);
});

test('it follows its source, formulas can read it, and it goes when removed', async () => {
  const script = `${DATA}
    pivot.addRowGroup(1);
    pivot.addPivotValue(4, SUM);
    const total = sheet.getRange('J1').setFormula('=G5');
    const before = total.getValue();
    sheet.getRange('D2').setValue(101);
    const after = total.getValue();
    pivot.remove();
    return [before, after, sheet.getRange('F1:G5').isBlank()]`;
  expect(await answerOf(script)).toEqual([36, 136, true]);
});

test('it never writes over content: its first cell says so', async () => {
  const script = `${DATA}
    sheet.getRange('F3').setValue('mine');
    pivot.addRowGroup(1);
    pivot.addPivotValue(4, SUM);
    return shown('F1:F4')`;
  expect(await answerOf(script)).toEqual(['#REF!', '', 'mine', '']);
});
