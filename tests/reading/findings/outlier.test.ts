// An order that carries every sum of money counts, and it is said.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { ordersOf, read } from '../sheet.ts';

const shop = (...more: number[]): Cell[][] => [
  ['Order no', 'Customer', 'Date', 'Amount'],
  ...Array.from({ length: 100 }, (_, k): Cell[] => [
    `A${k}`,
    `c${k % 30}`,
    `2024-03-${10 + (k % 20)}`,
    100 + k,
  ]),
  ...more.map((amount, k): Cell[] => [`B${k}`, 'c1', '2024-03-30', amount]),
];

it('an order above 20 times the 99th percentile of the others is said, and counts', () => {
  // The 99th percentile of 100, 101 … 199 (type 7): 198.01. 20 × 198.01 = 3960.2.
  const sheet = read(shop(3961));
  // Of 14,950 + 3,961 in all, 21 %.
  expect(sheet.findings).toMatchObject([
    {
      code: 'outlier',
      about: 'B0',
      rows: [102],
      values: ['B0', '3961', '21'],
      chosen: 'count',
      weight: 'decided',
    },
  ]);
  expect(sheet.orders.size).toBe(101);
  expect(read(shop(3960)).findings).toEqual([]);
});

it('a person may leave it out', () => {
  const sheet = read(shop(99_000), { options: { answers: { 'outlier:B0': 'leave-out' } } });
  expect(ordersOf(sheet).some(([id]) => id === 'B0')).toBe(false);
  expect(sheet.leftOut).toMatchObject([{ row: 102, reason: 'by-choice', order: 'B0' }]);
});

it('few orders have no percentile to speak of', () => {
  expect(read(shop(99_000).filter((_, row) => row < 15 || row > 100)).findings).toEqual([]);
});
