// Costs: a person writes what winning customers cost; an update tells what one came to and when it was paid back.

import { Book } from 'local-sheets/book/workbook.ts';
import { expect, test } from 'vitest';
import { type Document, openDocument, serial } from './document.ts';

const ORDERS = [
  ['o1', 'ann', '2024-01-05', 100, 'Web'],
  ['o2', 'bob', '2024-01-20', 50, 'Web'],
  ['o3', 'cat', '2024-01-10', 80, 'Shop'],
  ['o4', 'ann', '2024-02-10', 100, 'Web'],
  ['o5', 'dan', '2024-02-15', 60, 'Web'],
  ['o6', 'bob', '2024-03-01', 70, 'Shop'],
  ['o7', 'dan', '2024-03-20', 40, 'Shop'],
] as const;
const HEADERS = ['Order', 'Customer', 'Date', 'Total', 'Channel'];

async function shopWithCosts(language: 'en' | 'zh-TW' = 'en') {
  const book = Book.blank({ sheetName: 'Orders', rows: 40, columns: 8, timeZone: 'Asia/Taipei' });
  const [orders] = book.sheets;
  HEADERS.forEach((header, column) => {
    orders!.put(0, column, header);
  });
  ORDERS.forEach(([order, customer, date, total, channel], i) => {
    [order, customer, serial(date), total, channel].forEach((cell, column) => {
      orders!.put(i + 1, column, cell);
    });
  });
  orders!.applyStyle({ row: 1, endRow: 30, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
  const shop = await openDocument({ book });
  const run = () =>
    shop.run(
      shop.settings({ language, outputs: { sheets: ['costs'], tagColumns: false, cohortColumns: false } }),
    );
  run();
  return { shop, run };
}

const sheetOf = ({ book }: Document) => book.sheets.find(({ name }) => ['Costs', '獲客成本'].includes(name))!;
/** Rows of the sheet from its headers on: month … paid back, and the person's column. */
const rowsOf = (shop: Document): unknown[][] => {
  const sheet = sheetOf(shop);
  return Array.from({ length: sheet.lastRow() - 6 }, (_, i) =>
    [0, 1, 2, 3, 4, 5, 10].map((column) => sheet.value(6 + i, column)),
  );
};

/** Ann and Bob brought 150 in January, 250 by February, 320 by March; Cat 80; Dan 60 in February, 100 by March. */
const WON = [
  ['2024-02', 'Web', 1, 100],
  ['2024-01', 'Web', 2, 160],
  ['2024-01', 'Shop', 1, 80],
];

test('a row a month and channel, the cost still to be filled in', async () => {
  const { shop } = await shopWithCosts();
  expect(rowsOf(shop)).toEqual([
    ['Month', 'Channel', 'New customers', 'Brought each, so far', 'Cost each', 'Paid back in', 'Cost'],
    ...WON.map((row) => [...row, null, null, null]),
  ]);
  expect(sheetOf(shop).value(4, 0)).toMatch(/^No cost is filled in yet/);
});

test('an update tells what one came to and when it was paid back, as typed by hand or with a sign', async () => {
  const { shop, run } = await shopWithCosts();
  const sheet = sheetOf(shop);
  ['NT$90', 250, '1,000'].forEach((cost, i) => {
    sheet.put(7 + i, 10, cost);
  });
  run();
  expect(rowsOf(shop).slice(1)).toEqual([
    [...WON[0]!, 90, '2024-03', 'NT$90'],
    [...WON[1]!, 125, '2024-02', 250],
    [...WON[2]!, 1000, 'Not yet', '1,000'],
  ]);
  // 90 + 250 + 1,000 for four customers, who brought 100 + 320 + 80; through the web 340 for three, who brought 420.
  expect(sheet.value(4, 0)).toBe(
    [
      'You spent 1,340 to win 4 customers, 335 each; so far each has brought 125.',
      'Web: you spent 340 to win 3 customers, 113 each; so far each has brought 140.',
      'Shop: you spent 1,000 to win 1 customer, 1,000 each; so far each has brought 80.',
    ].join(' '),
  );
  expect(shop.tables().costs!.rows).toEqual([
    ['2024-02', 'Web', '1', '100', '90', '90', '2024-03'],
    ['2024-01', 'Web', '2', '160', '250', '125', '2024-02'],
    ['2024-01', 'Shop', '1', '80', '1000', '1000', ''],
  ]);
});

test('new orders add rows above; what was typed stays with its month and channel', async () => {
  const { shop, run } = await shopWithCosts();
  sheetOf(shop).put(8, 10, 250);
  const [orders] = shop.book.sheets.filter(({ name }) => name === 'Orders');
  ['o8', 'eve', serial('2024-04-02'), 30, 'web'].forEach((cell, column) => {
    orders!.put(8, column, cell);
  });
  run();
  const rows = rowsOf(shop).slice(1);
  expect(rows.find((row) => row[6] === 250)).toEqual([...WON[1]!, 125, '2024-02', 250]);
  expect(rows.map(([month, channel, customers]) => `${month} ${channel} ${customers}`).sort()).toEqual([
    '2024-01 Shop 1',
    '2024-01 Web 2',
    '2024-02 Web 1',
    '2024-04 Web 1',
  ]);
});

test('an order far larger than all others is named in each sentence that holds it, and in no other', async () => {
  const { shop, run } = await shopWithCosts();
  // Twenty-one of Cat, who was won through the shop, and one of Dan, who was won through the web.
  const more: [string, string, string, number, string][] = Array.from({ length: 21 }, (_, i) => [
    `s${i}`,
    'cat',
    `2024-03-${String(i + 1).padStart(2, '0')}`,
    80,
    'Shop',
  ]);
  const [orders] = shop.book.sheets.filter(({ name }) => name === 'Orders');
  [...more, ['BIG', 'dan', '2024-03-20', 90_000, 'Web'] as const].forEach(
    ([order, customer, date, total, channel], i) => {
      [order, customer, serial(date), total, channel].forEach((cell, column) => {
        orders!.put(8 + i, column, cell);
      });
    },
  );
  [90, 250, 1000].forEach((cost, i) => {
    sheetOf(shop).put(7 + i, 10, cost);
  });
  run();
  // Dan brought 100 + 90,000, Ann and Bob 320, Cat 22 × 80: of four customers 92,180, of the web's three 90,420.
  expect(sheetOf(shop).value(4, 0)).toBe(
    [
      'You spent 1,340 to win 4 customers, 335 each; so far each has brought 23,045. This includes order BIG (90,000).',
      'Web: you spent 340 to win 3 customers, 113 each; so far each has brought 30,140. This includes order BIG (90,000).',
      'Shop: you spent 1,000 to win 1 customer, 1,000 each; so far each has brought 1,760.',
    ].join(' '),
  );
});

test('in Chinese as in English', async () => {
  const { shop, run } = await shopWithCosts('zh-TW');
  sheetOf(shop).put(8, 10, 250);
  run();
  expect(rowsOf(shop)[2]).toEqual([...WON[1]!, 125, '2024-02', 250]);
  expect(sheetOf(shop).value(4, 0)).toBe('你花了 250 找到 2 位新客，每位 125。到目前為止，每位帶來 160。');
});
