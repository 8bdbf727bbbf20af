// The window of those who are due: four of five next orders come within it, on the shops whose chance may be shown.

import { describe, expect, it } from 'vitest';
import { dueWindows } from '../../src/model/due-window.ts';
import { DEFAULT_RULES, segment } from '../../src/model/index.ts';
import { chancesOf, USUAL_PREDICTION } from '../../src/model/prediction/index.ts';
import { asOfDay, day, ordersOf, REAL_SHOPS, shopOf } from './oracle.ts';

const shown = REAL_SHOPS.filter((shop) => {
  const orders = ordersOf(shop);
  const segmentation = segment(orders, asOfDay(shop, 'max'), DEFAULT_RULES);
  return chancesOf(orders, segmentation, USUAL_PREDICTION.chanceDays).reason === null;
});

it('the chance is shown on three of the shops', () => {
  expect(shown).toHaveLength(3);
});

describe.each(shown)('%s', (shop) => {
  it('holds 75 to 85 of 100 next orders of who was due, as the windows were known then', () => {
    const { orders, within, now } = dueWindows(ordersOf(shop), asOfDay(shop, 'max'));
    expect(orders).toBeGreaterThan(50);
    expect(within / orders).toBeGreaterThanOrEqual(0.75);
    expect(within / orders).toBeLessThanOrEqual(0.85);
    expect(now!.low).toBeLessThan(now!.high);
  });
});

describe('a small shop', () => {
  // Thirty customers buy on days 1, 11, … 91, and then 11 to 16 days later, five each.
  const iso = (n: number) => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
  const lines = Array.from({ length: 30 }, (_, i) =>
    [1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 102 + (i % 6)].map((n) => [`c${i}`, iso(n), 10] as const),
  ).flat();

  it('has the window by hand', () => {
    // As of day 108 weeks begin on days 66, 73, 80, 87, 94, 101; the shop has had sixty days from day 61 on. All thirty were
    // due on 71 (week 66, came after 5 days), 81 (week 80, after 1), 91 (week 87, after 4) and 101 (week 101, after 1 to 6,
    // five each). Of 120 came by day 1: 35, 2: 40, 3: 45, 4: 80, 5: 115, 6: 120. A tenth is there on day 1, and four of five
    // from it on: 80 ÷ 120 are not yet, 115 ÷ 120 are.
    expect(dueWindows(shopOf(lines), day(iso(108))).now).toEqual({ low: 1, high: 5 });
  });

  it('says nothing of fewer than twenty', () => {
    expect(dueWindows(shopOf(lines.slice(0, 33)), day(iso(108))).now).toBe(null);
  });
});
