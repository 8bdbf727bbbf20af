// Money of several currencies is never added: the most frequent counts, the others are listed.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { assumed, leftOutOf, ordersOf, read } from '../sheet.ts';

const header = ['Order no', 'Customer', 'Date', 'Currency', 'Total'];
const rows: Cell[][] = [
  ['1', 'ann', '2024-03-05', 'USD', 10],
  ['2', 'bob', '2024-03-06', 'EUR', 20],
  ['2', 'bob', '2024-03-06', '', ''],
  ['3', 'ann', '2024-03-07', 'USD', 30],
];

describe('a currency column', () => {
  it('leaves the orders in other currencies out, all their lines, and lists them', () => {
    const sheet = read([header, ...rows]);
    expect(ordersOf(sheet).map(([id]) => id)).toEqual(['1', '3']);
    expect(leftOutOf(sheet).map(([row, reason]) => [row, reason])).toEqual([
      [3, 'other-currency'],
      [4, 'other-currency'],
    ]);
    expect(sheet.findings).toMatchObject([{ code: 'currencies', count: 1, values: ['US$', '€'], money: 20 }]);
    expect(assumed(sheet, 'mixed-currencies')).toMatchObject({
      value: 'US$, €',
      because: 'values',
      count: 1,
    });
    expect(sheet.currency).toBe('US$');
  });

  it('counts another currency, or adds them up, where a person says so', () => {
    const euro = read([header, ...rows], { options: { answers: { currencies: '€' } } });
    expect(ordersOf(euro).map(([id]) => id)).toEqual(['2']);
    expect(euro.currency).toBe('€');
    const all = read([header, ...rows], { options: { answers: { currencies: 'leave' } } });
    expect(ordersOf(all).map(([id]) => id)).toEqual(['1', '2', '3']);
  });

  it('of one currency says nothing', () => {
    expect(read([header, rows[0], rows[3]]).findings).toEqual([]);
  });
});

describe('signs of the amounts', () => {
  const signed = (...totals: string[]) =>
    read([['Customer', 'Date', 'Total'], ...totals.map((total, k) => [`c${k}`, `2024-03-0${k + 1}`, total])]);

  it('are currencies too', () => {
    const sheet = signed('NT$100', 'NT$200', '¥900');
    expect(ordersOf(sheet).map(([, , , amount]) => amount)).toEqual([100, 200]);
    expect(sheet.findings).toMatchObject([{ code: 'currencies', count: 1 }]);
  });

  it('may be left away on some rows', () => {
    expect(signed('NT$100', '200', '300').findings).toEqual([]);
  });
});
