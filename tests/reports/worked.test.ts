// What came of the lists: the promoter score with its interval beside another program's, owners and reasons counted by hand.

import { expect, it, test } from 'vitest';
import { byOwner, promotersOf, reasonsBySegment, type Worked } from '../../src/reports/worked.ts';

const answers = (given: readonly (readonly [nps: number, times: number])[]): Worked[] =>
  given.flatMap(([nps, times], k) =>
    Array.from({ length: times }, (_, i) => ({ key: `c${k}-${i}`, nps: String(nps) })),
  );

/**
 * numpy 2.4.6 and scipy 1.17.1: x = [1, 0, −1] with the weights w = promoters + ¾, passives + 1½, detractors + ¾;
 * np.average(x, weights=w) ± norm.ppf(.975) · √(weighted variance ÷ w.sum()), in points, kept within ±100.
 */
test.each([
  [15, 12, 9, 16.666667, -9.529601, 40.298832],
  [12, 8, 5, 28, -3.648208, 53.648208],
  [20, 0, 0, 100, 69.683344, 100],
  [0, 3, 40, -93.023256, -97.999611, -75.913432],
  [100, 150, 250, -30, -36.645803, -22.996345],
  [7, 6, 7, 0, -33.549504, 33.549504],
])('%i promoters, %i passives, %i detractors', (promoters, passives, detractors, score, low, high) => {
  const found = promotersOf(
    answers([
      [10, promoters],
      [7, passives],
      [6, detractors],
    ]),
  );
  expect(found).toMatchObject({ answers: promoters + passives + detractors, promoters, detractors });
  expect(found.score).toBeCloseTo(score, 5);
  expect(found.interval![0]).toBeCloseTo(low, 4);
  expect(found.interval![1]).toBeCloseTo(high, 4);
});

it('under twenty answers nothing is claimed, and only whole numbers from 0 to 10 are answers, one a customer', () => {
  const rows: Worked[] = [
    ...answers([
      [9, 6],
      [3, 2],
    ]),
    ...['11', '-1', '8.5', 'ten', ''].map((nps, i) => ({ key: `odd${i}`, nps })),
    { key: 'c0-0', nps: '0' },
  ];
  // (6 − 2) ÷ 8
  expect(promotersOf(rows)).toEqual({ answers: 8, promoters: 6, detractors: 2, score: 50, interval: null });
});

it('open and done by owner, reasons by segment, over all lists', () => {
  const rows: Worked[] = [
    { key: 'a', owner: 'Mei', status: '', reason: 'Price' },
    { key: 'b', owner: 'Mei', status: 'To do', reason: 'Price' },
    { key: 'c', owner: 'Mei', status: '要做' },
    { key: 'd', owner: 'Mei', status: 'Contacted', reason: 'Service' },
    { key: 'e', owner: '', status: '已聯絡', reason: 'Price' },
    // The same customer on another list: a row more to do, but no reason more.
    { key: 'a', owner: 'Lin', status: 'Ordered again', reason: 'Price' },
  ];
  expect(byOwner(rows)).toEqual([
    { owner: 'Mei', open: 3, done: 1 },
    { owner: '', open: 0, done: 1 },
    { owner: 'Lin', open: 0, done: 1 },
  ]);
  const segments: Record<string, string> = { a: 'Loyal', b: 'Loyal', d: 'Loyal', e: '' };
  expect(reasonsBySegment(rows, (key) => segments[key] ?? '')).toEqual([
    { segment: 'Loyal', reason: 'Price', customers: 2 },
    { segment: '', reason: 'Price', customers: 1 },
    { segment: 'Loyal', reason: 'Service', customers: 1 },
  ]);
});
