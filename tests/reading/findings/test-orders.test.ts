// Test orders and the shop's own are a question, by words that stand alone.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

const shop = (customer: string, product = 'tea', answers = {}) => {
  const rows: Cell[][] = [['Customer', 'Date', 'Product', 'Amount']];
  for (let k = 0; k < 60; k++) rows.push([`c${k % 30}`, `2024-03-${10 + (k % 20)}`, 'tea', 100 + k]);
  rows.push([customer, '2024-03-30', product, 70]);
  return read(rows, { options: { answers } });
};

describe('an order of', () => {
  it.each(['Test', 'test@shop.com', 'TEST-1', '測試', 'テスト注文', 'Staff sale', '員工自用'])(
    '%s is asked about',
    (word) => {
      expect(shop(word).findings).toMatchObject([{ code: 'test-orders', count: 1, rows: [62], money: 70 }]);
      expect(shop('ann', word).findings).toMatchObject([{ code: 'test-orders', count: 1 }]);
    },
  );

  it.each(['Contest', 'Testa Rossa', 'Protest', 'Latest', 'Staffordshire', 'International'])(
    '%s is an order',
    (word) => {
      expect(shop(word).findings).toEqual([]);
    },
  );

  it('test counts until answered, and goes where a person says so', () => {
    expect(shop('Test').orders.size).toBe(61);
    expect(shop('Test', 'tea', { 'test-orders': 'leave-out' }).orders.size).toBe(60);
  });
});

it('a shop of test tubes is not asked about', () => {
  const rows: Cell[][] = [['Customer', 'Date', 'Product', 'Amount']];
  for (let k = 0; k < 60; k++) rows.push([`c${k % 30}`, `2024-03-${10 + (k % 20)}`, 'Test tube', 100 + k]);
  expect(read(rows).findings).toEqual([]);
});
