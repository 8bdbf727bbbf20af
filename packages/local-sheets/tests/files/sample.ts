// A workbook with everything an xlsx file can carry, for trying how it is saved and read.

import { Book } from '../../src/book/workbook.ts';
import { createCalculator } from '../../src/calc/calculator.ts';

/** Names customers have had that spreadsheets like to change. */
export const NAMES = [
  '=1+1',
  '007',
  '+886912345678',
  '1-2',
  '__proto__',
  "O'Neil",
  '<b>x</b>',
  '熟客 一號',
  'x'.repeat(300),
  ' edges ',
  'two\nlines',
  '_x0041_',
  'bell\u0007',
  '',
];

export function sampleBook(): Book {
  const book = Book.blank({
    id: 'sample',
    name: 'Sample',
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: '訂單 Orders',
  });
  const orders = book.sheets[0]!;
  const report = book.addSheet({
    name: 'Report: all [2011]/by month, a name too long',
    rows: 200,
    columns: 20,
  });
  const style = (row: number, column: number, endRow: number, endColumn: number, patch: object) =>
    orders.applyStyle({ row, column, endRow, endColumn }, patch);

  ['name', 'amount', 'share', 'day', 'double'].forEach((header, column) => {
    orders.put(0, column, header);
  });
  NAMES.forEach((name, i) => {
    const row = i + 1;
    if (name) orders.put(row, 0, name);
    orders.put(row, 1, row * row);
    orders.put(row, 2, row / 7);
    orders.put(row, 3, 40_886 + row);
    orders.putFormula(row, 4, `=B${row + 1}*2+COUNTIF(B$2:B,">"&B${row + 1})`);
  });
  const end = NAMES.length + 1;
  style(0, 0, 1, 5, {
    bold: true,
    italic: true,
    color: '#1a73e8',
    background: '#e8f0fe',
    align: 'center',
    borders: { bottom: { style: 'thin', color: '#999999' } },
  });
  style(1, 0, end, 1, { numberFormat: '@', wrap: 'wrap', verticalAlign: 'top' });
  style(1, 2, end, 3, { numberFormat: '0.0%"*"' });
  style(1, 3, end, 4, { numberFormat: 'yyyy-mm-dd' });
  orders.frozenRows = 1;
  orders.frozenColumns = 1;
  orders.columnWidths.set(0, 180);
  orders.rowHeights.set(2, 40);
  orders.hiddenColumns.add(7);
  orders.hiddenRows.add(30);
  orders.tabColor = '#ff6d01';
  orders.merges = [{ row: 20, column: 0, endRow: 22, endColumn: 3 }];
  orders.put(20, 0, 'merged');
  orders.setNote(0, 1, 'Net of refunds.\nIn TWD.');
  orders.filter = { area: { row: 0, column: 0, endRow: end, endColumn: 5 }, columns: {} };
  orders.conditionalRules = [
    {
      kind: 'condition',
      areas: [{ row: 1, column: 0, endRow: end, endColumn: 1 }],
      criteria: 'CUSTOM_FORMULA',
      values: ['=$B2>50'],
      style: { background: '#fce8e6', color: '#c5221f', bold: true },
    },
    {
      kind: 'condition',
      areas: [{ row: 1, column: 1, endRow: end, endColumn: 2 }],
      criteria: 'NUMBER_BETWEEN',
      values: [4, 9],
      style: { background: '#fff2cc' },
    },
    {
      kind: 'scale',
      areas: [{ row: 1, column: 2, endRow: end, endColumn: 3 }],
      min: { type: 'MIN', value: '', color: '#ffffff' },
      mid: { type: 'PERCENTILE', value: '50', color: '#d9ead3' },
      max: { type: 'MAX', value: '', color: '#57bb8a' },
    },
  ];
  const cell = (column: number) => ({ row: 1, column, endRow: 5, endColumn: column + 1 });
  orders.validations = [
    {
      area: cell(8),
      criteria: 'VALUE_IN_LIST',
      values: [['new', 'old']],
      allowInvalid: false,
      helpText: 'Pick one.',
    },
    { area: cell(9), criteria: 'NUMBER_BETWEEN', values: [1, 5], allowInvalid: true, helpText: null },
    {
      area: cell(10),
      criteria: 'VALUE_IN_RANGE',
      values: [{ sheet: orders.id, area: { row: 1, column: 0, endRow: 4, endColumn: 1 } }],
      allowInvalid: false,
      helpText: null,
    },
    { area: cell(11), criteria: 'CUSTOM_FORMULA', values: ['=$B2>1'], allowInvalid: false, helpText: null },
    { area: cell(12), criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false, helpText: null },
  ];

  report.putFormula(0, 0, "=SUM('訂單 Orders'!B2:B)");
  report.putFormula(0, 1, '=SEQUENCE(2,2)');
  report.putFormula(0, 4, '=1/0');
  report.putFormula(0, 5, '=DATE(2011,12,9)');
  report.putFormula(0, 6, "=ARRAYFORMULA('訂單 Orders'!B2:B4*2)");
  report.putFormula(0, 7, "=MAXIFS('訂單 Orders'!B2:B,'訂單 Orders'!B2:B,\"<50\")");
  report.putFormula(0, 8, '="a"&B9');
  report.hidden = false;
  const hidden = book.addSheet({ name: 'Hidden', rows: 5, columns: 3 });
  hidden.hidden = true;
  hidden.put(0, 0, true);
  ['COLUMN', 'LINE', 'BAR', 'PIE', 'AREA', 'SCATTER'].forEach((type, i) => {
    report.charts.push({
      id: i + 1,
      type,
      ranges: [{ sheetId: orders.id, area: { row: 0, column: 1, endRow: 8, endColumn: 3 } }],
      anchor: { row: 5 + Math.floor(i / 2) * 20, column: (i % 2) * 8, offsetX: 4, offsetY: 6 },
      options: {
        title: `${type} of shares`,
        width: 480,
        height: 300,
        'hAxis.title': 'Amount',
        'vAxis.title': 'Share',
        colors: ['#1a73e8', '#e8710a'],
        isStacked: type === 'COLUMN',
      },
      headers: 1,
      mergeStrategy: 'MERGE_COLUMNS',
      transpose: false,
    });
  });
  report.protections = [
    {
      id: 1,
      sheetId: report.id,
      area: { row: 0, column: 0, endRow: 1, endColumn: 9 },
      description: 'Formulas',
      warningOnly: true,
      canEdit: true,
    },
  ];
  book.namedRanges = [
    { name: 'amounts', sheetId: orders.id, area: { row: 1, column: 1, endRow: end, endColumn: 2 } },
  ];
  book.metadata = [
    { id: 1, key: 'document', value: '1', visibility: 'DOCUMENT', place: null },
    { id: 2, key: 'column', value: 'nes', visibility: 'DOCUMENT', place: { sheetId: orders.id, column: 4 } },
    { id: 3, key: 'row', value: null, visibility: 'PROJECT', place: { sheetId: orders.id, row: 2 } },
    { id: 4, key: 'sheet', value: 'customers', visibility: 'DOCUMENT', place: { sheetId: report.id } },
  ];
  book.properties = { document: { settings: '{"a":"<&>\\""}' }, user: { language: 'zh-TW' }, script: {} };
  book.activeSheetId = report.id;
  createCalculator().calculate(book);
  return book;
}
