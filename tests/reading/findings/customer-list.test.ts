// A list of customers in place of orders is refused with the reason.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

const list = (spent: string): Cell[][] => [
  ['Customer ID', 'Created at', spent, 'City'],
  ...Array.from({ length: 30 }, (_, k): Cell[] => [`c${k}`, `2024-03-${10 + (k % 20)}`, 100 + k, 'Taipei']),
];

it.each(['Total spent', 'Orders count', '累積消費金額', '消費次數'])('with “%s” is refused', (header) => {
  expect(read(list(header)).findings.map(({ code }) => code)).toContain('customer-list');
});

it('is no list where the column is an order’s', () => {
  expect(read(list('Total')).findings).toEqual([]);
});
