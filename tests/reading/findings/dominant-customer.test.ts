// One customer with more than a fifth of the orders is asked about.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

/** `count` orders of one name among 40 of others. */
const among = (name: string, count: number, answers = {}) => {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount']];
  for (let k = 0; k < 40; k++) rows.push([`c${k % 20}`, `2024-03-${10 + (k % 20)}`, 100 + k]);
  for (let k = 0; k < count; k++) rows.push([name, `2024-04-${10 + (k % 20)}`, 7]);
  return read(rows, { options: { answers } });
};

it('is asked about, and counted until answered', () => {
  const asked = among('Marktstand', 12);
  // 12 of 52 orders are 23 %.
  expect(asked.findings).toMatchObject([
    { code: 'dominant-customer', about: 'Marktstand', values: ['Marktstand', '23'], chosen: 'count' },
  ]);
  expect(asked.counts.unattributed).toBe(0);
  expect(among('Marktstand', 12, { 'dominant-customer:Marktstand': 'nobody' }).counts.unattributed).toBe(12);
});

it('is a good customer where that is fewer than ten orders', () => {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount']];
  for (let k = 0; k < 20; k++) rows.push([k < 9 ? 'ann' : `c${k}`, `2024-03-${10 + k}`, 5]);
  expect(read(rows).findings).toEqual([]);
});
