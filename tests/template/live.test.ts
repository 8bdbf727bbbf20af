// The live variant: the add-on's functions fill the tables, the model's figures stand in them, and they follow what is
// changed.

import { expect, test } from 'vitest';
import { templateBook } from '../../local/template.ts';
import type { Rules } from '../../src/model/index.ts';
import { readInfo, readRows } from '../model/oracle.ts';
import { byLocalHost, type Cell, expected, filled, liveDifferences, type OrderRow, set } from './workbook.ts';

/** First row of the tables, 0-based. */
const TOP = 4;
const SIZE = { orders: 20, customers: 10, months: 24 };

const order = (customer: string, day: string, amount: number, id: string): OrderRow => ({
  customer,
  day,
  amount,
  id,
});
const FEW = [
  order('amy', '2024-01-05', 100, 'a1'),
  order('amy', '2024-02-04', 50.5, 'a2'),
  order('*b', '2024-01-20', 900, 'b1'),
  order('*b', '2024-03-20', -900, 'b2'),
  order('cat', '2024-02-10', 300, 'c1'),
  order('cat', '2024-02-20', 20, 'c2'),
  order('dan', '2023-06-01', 75, 'd1'),
  order('eve', '2024-03-31', 10, 'e1'),
];

test('a whole shop: customers, segments and cohorts are the model’s', async () => {
  const rows = readRows('shopline_orders_zh.orders_norm.csv').map((row) =>
    order(row.customer_id, row.order_date, Number(row.amount), row.order_id),
  );
  const asOf = readInfo('shopline_orders_zh', 'stated').as_of;
  // Drawn up for far fewer: what is spilled goes on below.
  const template = await filled(rows, { asOf, capacity: { ...SIZE, months: 24 }, live: true });
  const model = expected(rows, asOf);
  expect(model.customers.size).toBeGreaterThan(400);
  expect(liveDifferences(byLocalHost(template), model).slice(0, 10)).toEqual([]);
});

test('new and existing customers by month are those of the workbook of plain formulas', async () => {
  const [live, plain] = await Promise.all([true, false].map((live) => filled(FEW, { capacity: SIZE, live })));
  const dashboard = byLocalHost(live)('Dashboard').map((row) => row.slice(0, 7));
  expect(dashboard.slice(1, 2)).toEqual([
    ['As of 2024-03-31 · 5 customers · 7 orders · net 556', '', '', '', '', '', ''],
  ]);
  // The line on top aside, one dashboard is the other.
  const rest = byLocalHost(plain)('Dashboard').map((row) => row.slice(0, 7));
  expect(dashboard.slice(TOP)).toEqual(rest.slice(TOP));
});

test('an order, the as-of day or a row’s mistake: everything follows', async () => {
  const template = await filled(FEW, { capacity: SIZE, live: true });
  const orders = template.book.sheetNamed('Orders')!;
  const put = (row: number, values: readonly Cell[]) => {
    values.forEach((value, i) => {
      orders.put(TOP + row, 1 + i, value);
    });
  };
  // 45383 is 2024-04-01.
  put(FEW.length, ['eve', 45383, 20, 'e2']);
  put(FEW.length + 1, ['zoe', 'last week', 20, 'z1']);
  template.host.calculate();
  const rows = [...FEW, order('eve', '2024-04-01', 20, 'e2')];
  const cells = byLocalHost(template);
  expect(liveDifferences(cells, expected(rows, undefined))).toEqual([]);
  expect(cells('Orders')[TOP + FEW.length][0]).toBe('');
  expect(cells('Orders')[TOP + FEW.length + 1][0]).toBe(cells('Check')[TOP][3]);
  expect(cells('Check')[TOP].slice(0, 1)).toEqual([FEW.length + 2]);
  expect(cells('Settings').find(([name]) => name === 'Rows that need a look')?.[1]).toBe(1);
  // 45351 is 2024-02-29.
  set(template, { asOf: 45351 });
  expect(liveDifferences(byLocalHost(template), expected(rows, '2024-02-29'))).toEqual([]);
});

const CASES: readonly (readonly [string, { [name: string]: Cell }, Partial<Rules>])[] = [
  [
    'other multiples and an own shop cycle',
    { multiple1: 0.5, multiple2: 1.5, multiple3: 2.5, ownCycle: 30 },
    { nes: { kind: 'cycle', multiples: [0.5, 1.5, 2.5] }, shopCycle: 30 },
  ],
  ['the median of the repeat buyers’ cycles', { cycleRule: 'median' }, { shopCycle: 'median' }],
  [
    'the same days for everyone, and own amounts',
    { days1: 20, days2: 40, days3: 60, own_hmlHigh: 100, own_hmlMedium: 50.5 },
    { nes: { kind: 'days', days: [20, 40, 60] }, hml: { kind: 'amount', medium: 50.5, high: 100 } },
  ],
  [
    'three scores by own shares, other groups by net',
    { scale: 3, share1: 0.5, share2: 0.8, share_hmlHigh: 0.1, share_hmlMedium: 0.4 },
    { rfm: { method: 'percent', scale: 3, shares: [20, 30] }, hml: { kind: 'percent', shares: [10, 40] } },
  ],
  ['three even scores', { scale: 3 }, { rfm: { method: 'quantile', scale: 3 } }],
  [
    'own cuts',
    {
      scale: 3,
      own_r1: 20,
      own_r2: 50,
      own_f1: 1,
      own_f2: 2,
      own_m1: 20,
      own_m2: 100.5,
    },
    {
      rfm: { method: 'absolute', scale: 3, recency: [20, 50], frequency: [1, 2], monetary: [20, 100.5] },
    },
  ],
];
test.each(CASES)('Settings changed: %s', async (_, values, rules) => {
  const template = await filled(FEW, { capacity: SIZE, live: true });
  set(template, values);
  expect(liveDifferences(byLocalHost(template), expected(FEW, undefined, rules))).toEqual([]);
});

test('nothing pasted yet: a sentence, no error, in both languages', async () => {
  for (const [language, line] of [
    ['en', 'No orders yet. Paste them into Orders.'],
    ['zh-TW', '還沒有訂單。請貼到「訂單」。'],
  ] as const) {
    const { book } = await templateBook({ language, capacity: SIZE, live: true });
    const errors = book.sheets.flatMap((sheet) =>
      Array.from({ length: sheet.maxRows }, (_, row) => sheet.rowValues(row)).filter((row) =>
        row.some((value) => value !== null && typeof value === 'object' && 'error' in value),
      ),
    );
    expect(errors).toEqual([]);
    expect(book.sheets.map((sheet) => sheet.value(1, 0))).toEqual(book.sheets.map(() => line));
  }
});
