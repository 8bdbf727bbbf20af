// The hand-typed sample: a bakery's year with the slips such sheets have.

import { describe, expect, it } from 'vitest';
import { assumed, csvRows, leftOutOf, mappedHeaders, ordersOf, read, typedIn } from './sheet.ts';

const rows = csvRows('samples/hand-typed.csv');
const sheet = read(rows, { locale: 'zh_TW' });

describe('the hand-typed sample', () => {
  it('is understood without a hint, below its title', () => {
    expect(sheet.recognition).toMatchObject({ platform: 'unknown', headerRow: 3, firstRow: 4, missing: [] });
    expect(mappedHeaders(sheet.recognition)).toEqual({
      date: '日期',
      customer: '客人',
      amount: '金額',
      product: '品項',
      status: '狀態',
    });
  });

  it('lists every row that is in no figure, and why', () => {
    expect(leftOutOf(sheet)).toEqual([
      [21, 'date-impossible', '2024/2/30'],
      [25, 'status-excluded', '已取消'],
      [53, 'repeated-header', ''],
      [55, 'amount-unreadable', '約500'],
      [64, 'status-excluded', '已取消'],
      [67, 'date-no-year', '7/15（一）'],
      [68, 'date-no-year', '7/22（一）'],
      [94, 'status-excluded', '未付款'],
      [100, 'amount-unreadable', '待確認'],
      [115, 'total-row', '合計'],
    ]);
  });

  it('uses or counts as blank all others: 112 rows below the header', () => {
    expect(sheet.counts).toMatchObject({
      read: 112,
      blank: 3,
      used: 99,
      leftOut: 10,
      orders: 99,
      unattributed: 5,
      refundOrders: 2,
      zeroOrders: 1,
      excludedOrders: 3,
    });
    expect(assumed(sheet, 'no-customer-words')).toMatchObject({ value: '散客', count: 3 });
    expect(assumed(sheet, 'roc-years')?.count).toBe(5);
  });

  it('comes to the sum of its readable amounts: the total in its last row, less cancelled, unpaid and undated orders', () => {
    const amount = (row: number): number =>
      Number(
        rows[row - 1][5]
          .normalize('NFKC')
          .replace(/[^\d.()-]/g, '')
          .replace(/^\((.*)\)$/, '-$1'),
      );
    // A person's own addition with a spreadsheet: all rows of the sheet whose amount is a figure.
    const left = new Set(sheet.leftOut.map(({ row }) => row));
    const figures = rows
      .map((_, r) => r + 1)
      .filter((row) => row > 3 && row < 115 && /\d/.test(rows[row - 1][5].normalize('NFKC')) && row !== 55);
    const total = figures.reduce((sum, row) => sum + amount(row), 0);
    expect(total.toLocaleString('en-US')).toBe(rows[114][5]);
    const counted = figures.filter((row) => !left.has(row)).reduce((sum, row) => sum + amount(row), 0);
    expect(ordersOf(sheet).reduce((sum, order) => sum + (order[3] ?? 0), 0)).toBe(counted);
    expect(sheet.currency).toBe('NT$');
  });

  it('knows a customer however the name was typed', () => {
    const of = (name: string) => ordersOf(sheet).filter((order) => order[1] === name).length;
    // Rows of the file that hold the name, blanks included, less those listed above.
    const left = new Set(sheet.leftOut.map(({ row }) => row));
    const written = (name: string) =>
      rows.filter((row, r) => row[1].trim() === name && !left.has(r + 1)).length;
    for (const name of ['郭小姐', '吳佳穎', '王淑芬']) expect(of(name)).toBe(written(name));
    expect(rows.some((row) => row[1] === '郭小姐 ')).toBe(true);
  });

  it('reads the same when a spreadsheet has typed its cells', () => {
    const typed = rows.map((row) => row.map((text) => typedIn(text)));
    expect(ordersOf(read(typed, { locale: 'zh_TW' }))).toEqual(ordersOf(sheet));
  });
});
