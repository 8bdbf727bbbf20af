// A spreadsheet with everything a person may have on it, before and after the add-on's runs.

import type { ConditionalRule } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import type { Settings } from '../../../src/addon/api.ts';
import { type Document, type Line, openDocument, putOrders, someOrders } from '../../addon/document.ts';

const LINES = someOrders(30, 9);
/** Orders that come later, a new customer among them. */
const LATER: readonly Line[] = [
  ...LINES,
  ['B1', 'c2', '2024-01-20', 310],
  ['B2', 'new1', '2024-01-22', 95],
  ['B3', 'c3', '2024-02-02', 2750],
];
/** Rows above the headers. */
const TOP = 1;
export const YELLOW = '#ffff00';

const rule = (area: ConditionalRule['areas'][number], formula: string): ConditionalRule => ({
  kind: 'condition',
  areas: [area],
  criteria: 'CUSTOM_FORMULA',
  values: [formula],
  style: { background: '#ffeeee' },
});

function richBook(): Book {
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: 60,
    columns: 9,
  });
  const [orders] = book.sheets;
  orders.put(0, 0, 'Orders of my shop');
  orders.merges.push({ row: 0, column: 0, endRow: 1, endColumn: 4 });
  putOrders(orders, LINES, TOP);
  orders.put(TOP, 4, 'Remark');
  orders.put(TOP, 5, 'Twice');
  LINES.forEach((_, i) => {
    const row = TOP + 1 + i;
    if (i % 3 === 0) orders.put(row, 4, `remark ${i}`);
    orders.putFormula(row, 5, `=D${row + 1}*2`);
  });
  orders.setNote(4, 1, 'a comment on a customer');
  orders.setValidation(
    { row: TOP + 1, column: 4, endRow: 40, endColumn: 5 },
    { criteria: 'TEXT_CONTAINS', values: ['r'], allowInvalid: true, helpText: null },
  );
  orders.filter = {
    area: { row: TOP, column: 0, endRow: TOP + 1 + LINES.length, endColumn: 6 },
    columns: { 4: { hidden: ['remark 0'] } },
  };
  orders.filteredRows.add(TOP + 1);
  orders.hiddenRows.add(9);
  orders.hiddenColumns.add(5);
  orders.frozenRows = 2;
  orders.bandings.push({
    id: 71,
    area: { row: TOP, column: 0, endRow: 20, endColumn: 4 },
    by: 'rows',
    header: '#cccccc',
    first: '#ffffff',
    second: '#eeeeee',
    footer: null,
  });
  orders.charts.push({
    id: 72,
    type: 'COLUMN',
    ranges: [{ sheetId: orders.id, area: { row: TOP, column: 2, endRow: 20, endColumn: 4 } }],
    anchor: { row: 40, column: 0, offsetX: 0, offsetY: 0 },
    options: { title: 'mine' },
    headers: 1,
    mergeStrategy: 'MERGE_COLUMNS',
    transpose: false,
  });
  orders.conditionalRules.push(
    rule({ row: 2, column: 0, endRow: 60, endColumn: 9 }, '=$D3>3000'),
    rule({ row: 2, column: 3, endRow: 50, endColumn: 8 }, '=$D3<200'),
  );
  const protection = { sheetId: orders.id, description: '' };
  orders.protections.push(
    {
      ...protection,
      id: 73,
      area: { row: 2, column: 1, endRow: 10, endColumn: 2 },
      warningOnly: true,
      canEdit: true,
    },
    {
      ...protection,
      id: 74,
      area: { row: 0, column: 0, endRow: 1, endColumn: 4 },
      warningOnly: false,
      canEdit: false,
    },
  );
  book.namedRanges.push({
    name: 'Totals',
    sheetId: orders.id,
    area: { row: 2, column: 3, endRow: 32, endColumn: 4 },
  });
  book.metadata.push(
    { id: 75, key: 'theirs', value: 'sheet', visibility: 'DOCUMENT', place: { sheetId: orders.id } },
    {
      id: 76,
      key: 'theirs',
      value: 'column',
      visibility: 'DOCUMENT',
      place: { sheetId: orders.id, column: 3 },
    },
  );
  const mine = book.addSheet({ name: 'Customers', rows: 10, columns: 5 });
  mine.put(0, 0, 'my own list');
  mine.putFormula(1, 0, '=SUM(Orders!D3:D20)');
  const hidden = book.addSheet({ name: 'Segments', rows: 10, columns: 5 });
  hidden.put(0, 0, 'mine too');
  hidden.hidden = true;
  return book;
}

export async function richShop(): Promise<Document> {
  return openDocument({ book: richBook() });
}

const sheetLike = (shop: Document, name: RegExp): Sheet =>
  shop.book.sheets.find((sheet) => name.test(sheet.name) && !sheet.hidden)!;

/** What a person does with the results: notes, a comment, a colour, rules, lines of their own, cells within our columns. */
export function workOn(shop: Document): void {
  const customers = sheetLike(shop, /^Customers \(2\)/);
  customers.put(6, customers.lastColumn(), 'owes 300');
  customers.setNote(7, 12, 'a comment on a figure');
  customers.applyStyle({ row: 8, endRow: 9, column: 0, endColumn: 6 }, { background: YELLOW });
  customers.applyStyle({ row: 5, endRow: 6, column: 1, endColumn: 3 }, { color: '#cc0000', bold: true });
  customers.conditionalRules.push(
    rule({ row: 0, column: 0, endRow: customers.maxRows, endColumn: customers.maxColumns }, '=$A1="c3"'),
    rule({ row: 5, column: 2, endRow: 9, endColumn: 5 }, '=$C6>3'),
  );
  customers.insertRows(0, 1);
  customers.put(0, 0, 'a line of mine');
  const cohorts = sheetLike(shop, /^Cohorts/);
  cohorts.put(3, cohorts.lastColumn() + 1, 'the fair');
  cohorts.conditionalRules.unshift(rule({ row: 3, column: 1, endRow: 9, endColumn: 6 }, '=B4>1'));
  const { orders } = shop;
  const nes = nesColumn(orders);
  orders.putFormula(45, nes, `=COUNTIF(G3:G32,"E0")`);
  orders.put(47, nes + 1, 'a remark below');
  orders.put(5, nes + 2, 'ask her');
  orders.setNote(7, nes, 'a comment on a tag');
  orders.applyStyle({ row: 9, endRow: 10, column: nes, endColumn: nes + 1 }, { background: YELLOW });
}

function nesColumn(orders: Sheet): number {
  for (let column = 0; column < orders.maxColumns; column++)
    if (orders.value(TOP, column) === 'NES') return column;
  return -1;
}

const OTHER = 'Online';
export const otherOrders = (shop: Document): Sheet => shop.book.sheetNamed(OTHER)!;

/** A second sheet of orders, of customers of its own, with what a person wrote and coloured there. */
export function anotherShop({ book }: Document): void {
  const online = book.addSheet({ name: OTHER, rows: 40, columns: 7 });
  putOrders(
    online,
    LINES.slice(0, 20).map(([order, customer, day, amount]) => [order, `web ${customer}`, day, amount]),
  );
  online.put(3, 5, 'a remark online');
  online.setNote(4, 1, 'a comment online');
  online.applyStyle({ row: 6, endRow: 7, column: 0, endColumn: 5 }, { background: YELLOW });
}

/** A run of the second sheet: to sheets of its own, or in place of the first one's. */
export function otherSettings(shop: Document, replaces = false): Settings {
  const sheetId = otherOrders(shop).id;
  const { recognition, mapping } = shop.call('inspect', { sheetId });
  const other = { sheetId, headerRow: recognition.headerRow, mapping };
  return shop.settings({ ...other, ...(replaces ? { replaces: shop.orders.id } : {}) });
}

const LISTED = someOrders(90, 24);
/** Today alone, beside the orders. */
export const todaysSettings = (shop: Document): Settings =>
  shop.settings({ outputs: { sheets: ['today'], tagColumns: false, cohortColumns: false } });

/** A shop whose staff typed beside customers on Today, and coloured a row; then the list changed. */
export async function listedShop(): Promise<Document> {
  const shop = await openDocument({ lines: LISTED.slice(0, 60), rows: 110 });
  shop.run(todaysSettings(shop));
  const today = sheetLike(shop, /^Today/);
  const rows = Array.from({ length: today.lastRow() }, (_, row) => row);
  const columns = Array.from({ length: today.maxColumns }, (_, column) => column);
  const head = rows.find((row) => columns.some((column) => today.value(row, column) === 'Note'))!;
  const note = columns.find((column) => today.value(head, column) === 'Note')!;
  const first = columns.find((column) => today.value(head, column) === 'Customer')!;
  rows
    .filter((row) => row > head && today.value(row, first) !== null)
    .forEach((row, i) => {
      if (i % 2 === 0) today.put(row, note, `called ${today.value(row, first)}`);
      if (i === 1)
        today.applyStyle({ row, endRow: row + 1, column: 0, endColumn: 8 }, { background: YELLOW });
      if (i === 3) today.put(row, today.maxColumns - 1, 'a line of mine');
    });
  putOrders(shop.orders, LISTED);
  return shop;
}

/** Customers alone, beside the orders. */
export const customersSettings = (shop: Document): Settings =>
  shop.settings({ outputs: { sheets: ['customers'], tagColumns: false, cohortColumns: false } });

/** A shop in which customers who were written on, commented and coloured were no more in a run, and then are back. */
export async function returnedShop(): Promise<Document> {
  const shop = await openDocument({ lines: LINES, rows: 50 });
  const run = () => shop.run(customersSettings(shop));
  run();
  const customers = sheetLike(shop, /^Customers/);
  const rowOf = (key: string) =>
    Array.from({ length: customers.lastRow() }, (_, row) => row).find(
      (row) => customers.value(row, 0) === key,
    )!;
  customers.put(rowOf('c1'), customers.lastColumn(), 'owes 300');
  customers.setNote(rowOf('c3'), 9, 'ask her');
  customers.applyStyle(
    { row: rowOf('c5'), endRow: rowOf('c5') + 1, column: 0, endColumn: 6 },
    { background: YELLOW },
  );
  const isGone = ([, customer]: Line) => ['c1', 'c3', 'c5'].includes(customer);
  putOrders(
    shop.orders,
    LINES.map((line) => (isGone(line) ? [line[0], 'c2', line[2], line[3]] : line)),
  );
  run();
  putOrders(shop.orders, LINES);
  return shop;
}

/** More orders come in below the others. */
export function ordersCome(shop: Document): void {
  LATER.slice(LINES.length).forEach(([order, customer, date, amount], i) => {
    const row = TOP + 1 + LINES.length + i;
    const serial = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25569;
    [order, customer, serial, amount].forEach((value, j) => {
      shop.orders.put(row, j, value);
    });
    shop.orders.applyStyle({ row, endRow: row + 1, column: 0, endColumn: 2 }, { numberFormat: '@' });
    shop.orders.applyStyle({ row, endRow: row + 1, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
  });
}
