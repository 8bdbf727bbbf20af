// Reading sheets as shops have them, and getting about in the workbook.

import { Book } from 'local-sheets/book/workbook.ts';
import { describe, expect, test } from 'vitest';
import { cellsOf, failureOf, openDocument, putOrders, serial, someOrders } from './document.ts';

describe('the day of an order', () => {
  test.each(['America/New_York', 'Asia/Taipei', 'Pacific/Auckland'])(
    'is the day the cell shows in %s, the script’s own zone notwithstanding',
    async (timeZone) => {
      const days = ['2023-03-11', '2023-03-12', '2023-03-13', '2023-11-05', '2023-11-06', '2024-01-01'];
      const shop = await openDocument({
        lines: days.map((day, i) => [`A${i}`, `c${i % 2}`, day, 100]),
        timeZone,
      });
      days.forEach((day, i) => {
        // One minute to midnight, and one past it.
        shop.orders.put(1 + i, 2, serial(day) + (i % 2 ? 1 : 1439) / 1440);
      });
      shop.orders.applyStyle(
        { row: 1, endRow: 7, column: 2, endColumn: 3 },
        { numberFormat: 'yyyy-mm-dd hh:mm' },
      );
      shop.run();
      const { rows, header } = shop.tables().orders;
      expect(rows.map((row) => row[header.indexOf('date')])).toEqual(days);
    },
  );
});

describe('an order sheet as a person keeps it', () => {
  test('with a merged title that reaches over the columns beside', async () => {
    const shop = await openDocument({ lines: someOrders(40), top: 2, columns: 12 });
    shop.orders.put(0, 0, 'Orders of 2023');
    shop.orders.merges.push({ row: 0, endRow: 1, column: 0, endColumn: 4 });
    shop.run();
    expect([4, 5, 6, 7].map((column) => shop.orders.value(2, column))).toEqual([
      'NES',
      'RFM',
      'HML',
      'NES × HML',
    ]);
    expect(shop.orders.merges).toEqual([{ row: 0, endRow: 1, column: 0, endColumn: 4 }]);
  });

  test('with a header merged into the blank column beside it', async () => {
    const shop = await openDocument({ lines: someOrders(40), columns: 12 });
    shop.orders.merges.push({ row: 0, endRow: 1, column: 3, endColumn: 5 });
    shop.run();
    expect(shop.orders.merges).toEqual([{ row: 0, endRow: 1, column: 3, endColumn: 5 }]);
    expect(shop.orders.value(0, 5)).toBe('NES');
    expect(shop.orders.value(1, 5)).toMatch(/^(N|E0|S[123])$/);
  });

  test('with rows hidden by a filter: every order is read and tagged', async () => {
    const shop = await openDocument({ lines: someOrders(40) });
    shop.orders.filter = { area: { row: 0, endRow: 41, column: 0, endColumn: 4 }, columns: {} };
    for (let row = 5; row < 20; row++) shop.orders.filteredRows.add(row);
    shop.orders.hiddenRows.add(25);
    shop.run();
    expect(shop.tables().orders.rows).toHaveLength(40);
    for (let row = 1; row <= 40; row++) expect(shop.orders.value(row, 4)).toMatch(/^(N|E0|S[123])$/);
    expect(shop.orders.filter?.area).toEqual({ row: 0, endRow: 41, column: 0, endColumn: 4 });
  });

  test('of 100,000 rows', async () => {
    const shop = await openDocument({ lines: someOrders(100_000) });
    const { summary } = shop.run();
    expect(summary?.counts).toMatchObject({ read: 100_000, used: 100_000 });
    expect(shop.tables().orders.rows).toHaveLength(100_000);
  });

  test('filled with formatted columns to its edge: the columns beside take no look of their neighbour', async () => {
    const shop = await openDocument({ lines: someOrders(20), columns: 4 });
    shop.orders.applyStyle(
      { row: 0, endRow: 21, column: 3, endColumn: 4 },
      { background: '#ff0000', numberFormat: '0.00' },
    );
    shop.run();
    expect(shop.orders.maxColumns).toBe(8);
    expect(shop.orders.style(5, 4).background).toBeUndefined();
    expect(shop.orders.style(5, 4).numberFormat).toBe('@');
    expect(shop.orders.style(5, 3).background).toBe('#ff0000');
  });
});

describe('getting about', () => {
  test('to a sheet of ours by its kind, whatever its name, and to a row of the orders', async () => {
    const shop = await openDocument();
    shop.run();
    shop.book.renameSheet(shop.sheet('Segments'), 'Groups');
    shop.call('goTo', { kind: 'segments' });
    expect(shop.book.activeSheet.name).toBe('Groups');
    shop.call('goTo', { sheetId: shop.orders.id, row: 12, column: 3 });
    expect(shop.call('start').selection).toBe('C12');
    expect(failureOf(() => shop.call('goTo', { kind: 'health' })).code).toBe('sheet-gone');
  });

  test('to the template, which no run and no removal touches', async () => {
    const shop = await openDocument();
    shop.call('insertTemplate', { language: 'en', capacity: { orders: 100, customers: 50, months: 12 } });
    shop.call('goTo', { sheetId: shop.orders.id });
    shop.call('goTo', { kind: 'template-start' });
    expect(shop.book.activeSheet.name).toBe('Start');
    const before = shop.book.sheets.filter(({ name }) => name !== 'Orders').map((sheet) => cellsOf(sheet));
    shop.run();
    shop.call('removeResults');
    expect(shop.book.sheets.filter(({ name }) => name !== 'Orders').map((sheet) => cellsOf(sheet))).toEqual(
      before,
    );
  });

  test('a formula goes into the selected cell, if it is empty', async () => {
    const shop = await openDocument();
    shop.call('goTo', { sheetId: shop.orders.id, row: 2, column: 6 });
    expect(shop.call('insertFormula', '=1+1')).toEqual({ a1: 'F2' });
    expect(shop.orders.formula(1, 5)).toBe('=1+1');
    shop.call('goTo', { sheetId: shop.orders.id, row: 2, column: 1 });
    expect(failureOf(() => shop.call('insertFormula', '=1+1'))).toMatchObject({
      code: 'cell-taken',
      where: { sheet: 'Orders', range: 'A2' },
    });
    expect(shop.orders.value(1, 0)).toBe('A1000');
  });

  test('a formula that answers a table finds rows and columns enough for it, and for nothing else cells are added', async () => {
    const shop = await openDocument({ lines: someOrders(300) });
    const target = shop.book.addSheet({ name: 'Table', rows: 10, columns: 20 });
    const columns = "'Orders'!B2:B, 'Orders'!C2:C, 'Orders'!D2:D";
    shop.call('goTo', { sheetId: target.id, row: 3, column: 2 });
    shop.call('insertFormula', `=SEGMENT_TABLE(${columns})`);
    shop.host.calculate();
    // A header and as many customers as the orders name.
    expect(target.lastRow() - 2).toBe(1 + new Set(someOrders(300).map(([, customer]) => customer)).size);
    const { maxRows, maxColumns } = target;
    shop.call('goTo', { sheetId: target.id, row: 1, column: 19 });
    shop.call('insertFormula', '=1+1');
    expect([target.maxRows, target.maxColumns]).toEqual([maxRows, maxColumns]);
  });

  test('our sheets are not proposed as orders, and hidden copies are not shown', async () => {
    const shop = await openDocument({ rows: 100 });
    shop.run();
    putOrders(shop.orders, [...someOrders(60), ['Z', 'c1', '2024-02-02', 7]]);
    shop.run();
    expect(shop.book.sheets.some(({ hidden }) => hidden)).toBe(true);
    expect(shop.call('start').sheets.map(({ name, own }) => [name, own])).toEqual([
      ['Orders', null],
      ['Customers', 'customers'],
      ['Segments', 'segments'],
      ['Cohorts', 'cohorts'],
      ['Data check', 'check'],
    ]);
  });

  test('the language is the person’s until they choose one', async () => {
    const shop = await openDocument({ locale: 'zh_TW' });
    expect(shop.call('start').language).toBe('zh-TW');
    shop.call('setLanguage', 'en');
    expect(shop.call('start').language).toBe('en');
    expect(failureOf(() => shop.call('undoRun')).message).toMatch(/nothing to undo/);
  });
});

test('tables of a sheet somebody keeps by hand are read without an order number', async () => {
  const book = Book.blank({ sheetName: 'Sales', timeZone: 'Asia/Taipei' });
  const sheet = book.sheets[0];
  ['Who', 'When', 'Paid'].forEach((header, j) => {
    sheet.put(0, j, header);
  });
  for (let i = 0; i < 30; i++) {
    sheet.put(1 + i, 0, `Ms ${i % 6}`);
    sheet.put(1 + i, 1, `2024/${1 + (i % 9)}/${1 + (i % 27)}`);
    sheet.put(1 + i, 2, 50 + i);
  }
  const shop = await openDocument({ book });
  shop.run();
  expect(shop.tables().orders.rows).toHaveLength(30);
});
