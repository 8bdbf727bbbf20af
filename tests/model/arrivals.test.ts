// What new customers bring, by where they came from, with equal follow-up: worked out by hand.

import { expect, it } from 'vitest';
import { DEFAULT_RULES, type Orders, segment } from '../../src/model/index.ts';
import { arrivalsOf } from '../../src/model/prediction/index.ts';
import { day, shopOf } from './oracle.ts';

it('counts those alone whose first purchase is 180 days ago, and their first 180 days alone', () => {
  const orders: Orders = {
    ...shopOf([
      ['ann', '2023-01-01', 100],
      // Within 180 days, and on the 180th day after: no more.
      ['ann', '2023-06-29', 20],
      ['ann', '2023-06-30', 999],
      ['bob', '2023-01-05', 40],
      ['bob', '2023-01-20', -10],
      ['cid', '2023-01-06', 5],
      // Not followed long enough.
      ['dan', '2023-12-01', 500],
    ]),
    channel: { names: ['web', 'shop'], index: Int32Array.from([0, 1, 1, 0, 0, 1, 0]) },
  };
  const found = arrivalsOf(orders, segment(orders, day('2023-12-31'), DEFAULT_RULES), null);
  // web: ann 100 + 20, bob 40 − 10; shop: cid 5.
  expect(found).toEqual([
    { by: 'channel', name: 'web', followed: 2, brought: (120 + 30) / 2, year: null },
    { by: 'channel', name: 'shop', followed: 1, brought: 5, year: null },
  ]);
});

it('is told of nobody without amounts', () => {
  const orders = shopOf([['ann', '2023-01-01']]);
  expect(arrivalsOf(orders, segment(orders, day('2023-12-31'), DEFAULT_RULES), null)).toEqual([]);
});
