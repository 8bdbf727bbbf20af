// Numbers that lost digits are refused with the reason.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

const orders = (
  number: (k: number) => string,
  customer: (k: number) => string = (k) => `c${k % 7}`,
): Cell[][] => [
  ['Order ID', 'Customer ID', 'Date', 'Amount'],
  ...Array.from({ length: 30 }, (_, k): Cell[] => [
    number(k),
    customer(k),
    `2024-03-${10 + (k % 20)}`,
    100 + k,
  ]),
];

it('are refused, of orders and of customers', () => {
  expect(read(orders(() => '1.23E+15')).findings).toMatchObject([
    {
      code: 'damaged-numbers',
      about: 'order',
      weight: 'refuse',
      count: 30,
      values: ['1.23E+15', 'digits'],
    },
  ]);
  const cut = read(
    orders(
      (k) => `A${k}`,
      (k) => `88691234567890${k % 7}0000`,
    ),
  ).findings;
  expect(cut).toMatchObject([{ code: 'damaged-numbers', about: 'customer', weight: 'refuse' }]);
});

it('are counted where a person accepts it', () => {
  const { findings } = read(
    orders(() => '1.23E+15'),
    { options: { answers: { 'damaged-numbers:order': 'count' } } },
  );
  expect(findings[0].answered).toBe(true);
});

it('on a single row of many are only said', () => {
  const rows = orders((k) => `A${k}`);
  for (let k = 0; k < 100; k++) rows.push([`B${k}`, `c${k % 7}`, '2024-04-05', 9]);
  rows[3][0] = '2.02E+13';
  expect(read(rows).findings).toMatchObject([{ code: 'damaged-numbers', weight: 'say', choices: [] }]);
});

it('long numbers that end in different digits are whole', () => {
  expect(read(orders((k) => `180000000000000${10 + k}`)).findings).toEqual([]);
});
