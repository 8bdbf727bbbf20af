// Orders pasted twice count once; lines that only look alike stay.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { leftOutOf, ordersOf, read } from '../sheet.ts';

const header = ['Order no', 'Customer', 'Date', 'Product', 'Amount'];
const line = (order: string, product: string, amount: number): Cell[] => [
  order,
  `c${order}`,
  '2024-03-05',
  product,
  amount,
];
const orders = [
  line('1', 'tea', 10),
  line('1', 'mug', 20),
  line('2', 'tea', 10),
  line('3', 'pot', 40),
  line('3', 'tea', 10),
];
const overlap = (rows: Cell[][], answers = {}) => {
  const sheet = read([header, ...rows], { options: { answers } });
  return { sheet, finding: sheet.findings.find(({ code }) => code === 'overlap') };
};

describe('with order numbers', () => {
  it('lines that stand again, the same, in another run of rows count once', () => {
    const { sheet, finding } = overlap([...orders, ...orders.slice(2)]);
    expect(ordersOf(sheet).map(([id, , , amount]) => [id, amount])).toEqual([
      ['1', 30],
      ['2', 10],
      ['3', 50],
    ]);
    // 10 + 40 + 10 of orders 2 and 3.
    expect(finding).toMatchObject({ count: 2, money: 60, rows: [7, 8, 9], chosen: 'once', answered: false });
    expect(leftOutOf(sheet)).toEqual([
      [7, 'pasted-again', '2'],
      [8, 'pasted-again', '3'],
      [9, 'pasted-again', '3'],
    ]);
  });

  it('count twice where a person leaves it as it is', () => {
    const { sheet, finding } = overlap([...orders, ...orders.slice(2)], { overlap: 'leave' });
    expect(finding).toMatchObject({ chosen: 'leave', answered: true });
    expect(sheet.counts.leftOut).toBe(0);
    expect(ordersOf(sheet).map(([, , , amount]) => amount)).toEqual([30, 20, 100]);
  });

  it('equal lines within one run of an order are lines: two of the same', () => {
    const two = [line('1', 'tea', 10), line('1', 'tea', 10)];
    const { sheet, finding } = overlap([...two, line('2', 'tea', 10), line('2', 'mug', 20)]);
    expect(finding).toBeUndefined();
    expect(ordersOf(sheet)[0][3]).toBe(20);
  });

  it('an order whose further lines stand elsewhere is no paste', () => {
    expect(overlap([...orders, line('2', 'mug', 20)]).finding).toBeUndefined();
  });

  it('a sheet sorted by product is no paste, though lines of an order stand apart', () => {
    const rows = ['tea', 'mug', 'pot'].flatMap((product, p) =>
      Array.from({ length: 12 }, (_, k) => line(String(k % 9), product, 10 + p)),
    );
    const sheet = read([
      header.filter((name) => name !== 'Product'),
      ...rows.map((row) => row.filter((_, c) => c !== 3)),
    ]);
    expect(sheet.findings.filter(({ code }) => code === 'overlap')).toEqual([]);
  });
});

describe('without order numbers', () => {
  const rows = Array.from({ length: 12 }, (_, k): Cell[] => [`c${k % 4}`, `2024-03-${10 + k}`, 10 + k]);
  const found = (list: Cell[][]) =>
    read([['Customer', 'Date', 'Amount'], ...list]).findings.find(({ code }) => code === 'overlap');

  it('five rows in a row that stand above in a row are a paste; four are not', () => {
    expect(found([...rows, ...rows.slice(3, 8)])).toMatchObject({ count: 5, rows: [14, 15, 16, 17, 18] });
    expect(found([...rows, ...rows.slice(3, 7)])).toBeUndefined();
  });

  it('many equal rows are a habit, no paste', () => {
    expect(found(Array.from({ length: 30 }, () => ['c1', '2024-03-05', 3]))).toBeUndefined();
  });
});
