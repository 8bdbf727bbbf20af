// Where a person could get stuck: text in one column, a READ ME in front, cells that changed, new rows left out, a file to hand over.

import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { describe, expect, test } from 'vitest';
import type { HandOver, Inspection, Start } from '../../src/addon/api.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { openDocument, putOrders, someOrders } from './document.ts';

async function bookOf(sheets: readonly { name: string; rows: readonly (readonly string[])[] }[]) {
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: sheets[0].name,
    rows: 60,
    columns: 8,
  });
  sheets.forEach(({ name, rows }, i) => {
    const sheet = i === 0 ? book.sheets[0] : book.addSheet({ name, rows: 60, columns: 8 });
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        sheet.put(r, c, text);
      });
    });
  });
  const host = await openHost({ book, dist: process.env.DIST ?? 'dist', userLocale: 'en_US' });
  const call = <Answer>(name: string, request?: unknown) =>
    host.call(publicName(name), request === undefined ? [] : [request]) as Answer;
  return { book, call };
}

describe('the text of a file in one column', () => {
  const lines = [
    'Order,Customer,Date,Amount,Note',
    '1,0912345678,2024-01-05,"1,200","two, please"',
    '2,0987654321,2024-01-07,300,"on two',
    'lines"',
    '3,0912345678,2024-02-05,250,"she said ""hi"""',
  ];

  test('is recognised, and becomes a sheet of every value as it was written; what was pasted stays', async () => {
    const { book, call } = await bookOf([{ name: 'Pasted', rows: lines.map((line) => [line]) }]);
    const found = call<Inspection>('inspect', { sheetId: book.sheets[0].id });
    expect(found.oneColumn).toEqual({ columns: 5 });
    const made = call<{ sheetId: number; name: string }>('splitColumn', { sheetId: book.sheets[0].id });
    expect(made.name).toBe('Pasted, in columns');
    const sheet = book.sheetNamed(made.name)!;
    expect([0, 1, 2, 3].map((row) => [0, 1, 2, 3, 4].map((column) => sheet.value(row, column)))).toEqual([
      ['Order', 'Customer', 'Date', 'Amount', 'Note'],
      ['1', '0912345678', '2024-01-05', '1,200', 'two, please'],
      ['2', '0987654321', '2024-01-07', '300', 'on two\nlines'],
      ['3', '0912345678', '2024-02-05', '250', 'she said "hi"'],
    ]);
    expect(lines.map((_, row) => book.sheets[0].value(row, 0))).toEqual(lines);
    const again = call<Inspection>('inspect', { sheetId: made.sheetId });
    expect(again.oneColumn).toBeUndefined();
    expect([again.counts.orders, again.counts.leftOut]).toEqual([3, 0]);
  });

  test('is not seen where there are columns, or where a text only has a comma', async () => {
    const { book, call } = await bookOf([
      {
        name: 'Orders',
        rows: [
          ['Who', 'When', 'Paid'],
          ['Amy, Lee, Wu', '2024-01-01', '5'],
          ['Bo', '2024-01-02', '6'],
        ],
      },
    ]);
    expect(call<Inspection>('inspect', { sheetId: book.sheets[0].id }).oneColumn).toBeUndefined();
  });
});

describe('of several sheets', () => {
  const orders = someOrders(30).map((row) => row.map(String));
  const rows = [['Order', 'Customer', 'Date', 'Amount'], ...orders];
  const readMe = [['READ ME'], ['Orders are on the next sheet.'], ['Ask Amy.']];

  test('the one that looks like orders is proposed where the active one is a READ ME', async () => {
    const { book, call } = await bookOf([
      { name: 'READ ME', rows: readMe },
      { name: 'Sales log', rows },
    ]);
    expect(call<Start>('start').proposedSheetId).toBe(book.sheetNamed('Sales log')!.id);
  });

  test('nothing is proposed where the active one holds orders', async () => {
    const { call } = await bookOf([
      { name: 'Sales log', rows },
      { name: 'READ ME', rows: readMe },
    ]);
    expect(call<Start>('start').proposedSheetId).toBeUndefined();
  });
});

test('a cell of the orders that changed since they were read is noticed; one beside them is not', async () => {
  const shop = await openDocument();
  const sheetId = shop.orders.id;
  const { mark, mapping } = shop.call('inspect', { sheetId });
  expect(shop.call('markNow', { sheetId, mapping })).toBe(mark);
  shop.orders.put(3, 6, 'a note');
  expect(shop.call('markNow', { sheetId, mapping })).toBe(mark);
  shop.orders.put(3, 3, 12345);
  expect(shop.call('markNow', { sheetId, mapping })).not.toBe(mark);
});

test('new rows that are left out are told after an update, with the first and why', async () => {
  const lines = someOrders(60);
  const shop = await openDocument({ lines: lines.slice(0, 50), rows: 100 });
  expect(shop.run().summary!.newRows).toBeUndefined();
  putOrders(shop.orders, lines.slice(0, 53));
  shop.orders.put(52, 3, '約900');
  const { newRows } = shop.run().summary!;
  // Orders stand in rows 2 to 51, so that the third new one is in row 53 of the sheet.
  expect(newRows).toMatchObject({
    rows: 3,
    leftOut: 1,
    first: { row: 53, text: '約900', reason: 'amount-unreadable' },
  });
});

test('a file is handed over without the hidden copies; figures and notes stay, and the run is not undone any more', async () => {
  const lines = someOrders(60);
  const shop = await openDocument({ lines: lines.slice(0, 50), rows: 100 });
  shop.run();
  putOrders(shop.orders, lines);
  shop.run();
  const customers = shop.sheet('Customers');
  customers.put(5, 25, 'call her');
  const hidden = () => shop.book.sheets.filter((sheet) => sheet.hidden).length;
  const plan: HandOver = shop.call('planHandOver');
  expect(plan.copies).toBe(hidden());
  expect(plan.copies).toBeGreaterThan(0);
  expect(plan).toMatchObject({ columns: 'Orders', hidden: [], people: ['Orders'] });
  expect(plan.sheets).toContain('Customers');
  const figures = customers.rowValues(5).slice();
  expect(shop.call('handOver')).toEqual({ copies: plan.copies });
  expect(hidden()).toBe(0);
  expect(customers.rowValues(5)).toEqual(figures);
  expect(shop.call('start').lastRun!.canUndo).toBe(false);
  // The next update finds its sheets, and can be undone again.
  putOrders(shop.orders, [...lines, ['Z', 'c1', '2024-12-30', 70]]);
  shop.run();
  expect(customers.value(5, 25)).toBe('call her');
  expect(shop.call('start').lastRun!.canUndo).toBe(true);
});
