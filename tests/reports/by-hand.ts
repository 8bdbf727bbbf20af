// A shop small enough to work out every figure of its reports by hand.

import { labelsOf, type Orders } from '../../src/model/index.ts';
import { shopOf } from '../model/oracle.ts';
import { inputOf, type ShopOptions } from './shop.ts';

/**
 * As of 2024-06-30 over windows of 28 days, from 06-02 and before it from 05-05, by fixed days: awake to 30 days, drowsy to
 * 45, half-asleep to 60. Customers by their tag on 06-02, and what became of them:
 */
const LINES = [
  // N: a buys again and is E0; b is S1, 36 days.
  ['a', '2024-06-01', 10],
  ['a', '2024-06-20', 30],
  ['b', '2024-05-25', 10],
  // E0: k is S1, 31 days.
  ['k', '2024-05-20', 20],
  ['k', '2024-05-30', 40],
  // S1, 38 and 39 days: c1 and c2 fall asleep; d wakes.
  ['c1', '2024-04-25', 10],
  ['c2', '2024-04-25', 10],
  ['d', '2024-04-24', 10],
  ['d', '2024-06-25', 20],
  // S2, 52 and 53 days: e1, e2 and e3 fall asleep; i wakes.
  ['e1', '2024-04-10', 10],
  ['e2', '2024-04-10', 10],
  ['e3', '2024-04-10', 10],
  ['i', '2024-04-11', 10],
  ['i', '2024-06-28', 40],
  // S3: f1 to f4 sleep on; g wakes.
  ['f1', '2024-01-01', 10],
  ['f2', '2024-01-01', 10],
  ['f3', '2024-01-01', 10],
  ['f4', '2024-01-01', 10],
  ['g', '2024-01-02', 10],
  ['g', '2024-06-10', 10],
  // Won since: h.
  ['h', '2024-06-15', 50],
] as const;

export const BY_HAND = {
  asOf: '2024-06-30',
  rules: { nes: { kind: 'days', days: [30, 45, 60] }, shopCycle: 20 },
} as const satisfies ShopOptions;

/** The same shop as store North, beside a store South with one customer, who came in March. */
export const twoStoresByHand = (): Orders => ({
  ...shopOf([...LINES, ['z', '2024-03-01', 10.5]]),
  store: labelsOf([...LINES.map(() => 'North'), 'South']),
});

export const byHand = () => inputOf(shopOf(LINES), BY_HAND);
