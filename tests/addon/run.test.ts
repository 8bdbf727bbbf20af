// A run from orders to sheets: what is written, what comes back, and what a second run does.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellsOf,
  columnOf,
  type Document,
  type Line,
  openDocument,
  putOrders,
  snapshot,
  someOrders,
} from './document.ts';

describe('the first run', () => {
  let shop: Document;
  beforeAll(async () => {
    shop = await openDocument();
    shop.run();
  });

  test('writes its sheets right of the orders, in the order of their tabs', () => {
    expect(shop.book.sheets.map(({ name }) => name)).toEqual([
      'Orders',
      'Customers',
      'Segments',
      'Cohorts',
      'Data check',
    ]);
    expect(shop.book.activeSheetId).toBe(shop.orders.id);
  });

  test('leaves every cell of the orders as it was', async () => {
    const { orders } = await openDocument();
    for (let row = 0; row < orders.maxRows; row++)
      for (let column = 0; column < 4; column++)
        expect(shop.orders.value(row, column)).toEqual(orders.value(row, column));
  });

  test('puts the tags right of the last used column, under headers in the header row', () => {
    expect([4, 5, 6, 7].map((column) => shop.orders.value(0, column))).toEqual([
      'NES',
      'RFM',
      'HML',
      'NES × HML',
    ]);
    const tagged = shop.tables().customers.rows.find(([customer]) => customer === 'c1')!;
    const header = shop.tables().customers.header;
    for (let row = 1; row <= 60; row++) {
      if (shop.orders.value(row, 1) !== 'c1') continue;
      const beside = [4, 5, 6, 7].map((column) => shop.orders.value(row, column));
      expect(beside).toEqual(['nes', 'rfm', 'hml', 'cell'].map((key) => tagged[header.indexOf(key)]));
    }
  });

  test('keeps texts as texts, days as days and figures as figures', () => {
    const customers = shop.sheet('Customers');
    expect(typeof customers.value(4, columnOf(customers, 'RFM', 3))).toBe('string');
    expect(customers.numberFormat(4, columnOf(customers, 'RFM', 3))).toBe('@');
    const last = columnOf(customers, 'Last order', 3);
    expect(typeof customers.value(4, last)).toBe('number');
    expect(customers.numberFormat(4, last)).toBe('yyyy-mm-dd');
  });

  test('leaves nothing hidden behind', () => {
    expect(shop.book.sheets.filter(({ hidden }) => hidden)).toEqual([]);
  });
});

describe('a second run', () => {
  test('with the same orders changes nothing at all', async () => {
    const shop = await openDocument();
    shop.run();
    const before = snapshot(shop.book) as { document: unknown };
    shop.run();
    const after = snapshot(shop.book) as { document: unknown };
    expect({ ...after, document: null }).toEqual({ ...before, document: null });
  });

  test('in another language rewrites the same sheets and leaves their names', async () => {
    const shop = await openDocument();
    shop.run();
    const figures = shop.tables().customers.rows;
    shop.run(shop.settings({ language: 'zh-TW' }));
    expect(shop.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toContain('Customers');
    expect(shop.sheet('Customers').value(0, 0)).toMatch(/顧客/);
    expect(shop.tables().customers.rows).toEqual(figures);
  });

  test('with more orders updates sheets and tags in place', async () => {
    const lines = someOrders(80, 20);
    const shop = await openDocument({ lines: lines.slice(0, 50), rows: 200 });
    shop.run();
    const ids = shop.book.sheets.map(({ id }) => id);
    putOrders(shop.orders, lines);
    shop.run();
    const fresh = await openDocument({ lines });
    fresh.run();
    expect(shop.book.sheets.filter(({ hidden }) => !hidden).map(({ id }) => id)).toEqual(ids);
    expect(shop.tables()).toEqual(fresh.tables());
    for (const name of ['Customers', 'Segments', 'Cohorts', 'Data check'])
      expect(cellsOf(shop.sheet(name))).toEqual(cellsOf(fresh.sheet(name)));
  });

  test('with fewer orders leaves nothing of the former ones', async () => {
    const lines = someOrders(80, 20);
    const shop = await openDocument({ lines });
    shop.run();
    for (let row = 31; row <= 80; row++)
      for (let column = 0; column < 4; column++) shop.orders.put(row, column, null);
    shop.run();
    const fresh = await openDocument({ lines: lines.slice(0, 30) });
    fresh.run();
    expect(shop.tables()).toEqual(fresh.tables());
    expect(cellsOf(shop.sheet('Customers'))).toEqual(cellsOf(fresh.sheet('Customers')));
    expect(shop.orders.value(40, 4)).toBe(null);
  });
});

describe('names a customer may have', () => {
  const NAMES = [
    '=1+1',
    '007',
    '+886912345678',
    '1-2',
    '__proto__',
    "O'Neil",
    '<b>x</b>',
    '熟客 一號',
    'x'.repeat(300),
    "'quoted",
    'constructor',
    '1e5',
    'TRUE',
    '10%',
    '2024/1/2',
    '-5',
    '@home',
  ];

  test('come back as they were, first and second time', async () => {
    const lines = NAMES.flatMap((name, i): Line[] => [
      [`A${i}`, name, '2024-01-05', 100 + i],
      [`B${i}`, name, '2024-03-01', 200 + i],
    ]);
    const shop = await openDocument({ lines });
    const expected = [...NAMES].sort();
    for (let turn = 0; turn < 2; turn++) {
      shop.run();
      expect(
        shop
          .tables()
          .customers.rows.map(([name]) => name)
          .sort(),
      ).toEqual(expected);
      const sheet = shop.sheet('Customers');
      const shown = NAMES.map((_, i) => sheet.value(4 + i, 0));
      expect([...shown].sort()).toEqual(expected);
      expect([...sheet.formulas()]).toEqual([]);
      putOrders(shop.orders, [...lines, ['C', '007', '2024-04-01', 50]]);
    }
  });
});
