// The shop cycle from those who return, and shops too young to go by it (model.md §2).

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, nextPurchases, type Rules, segment } from '../../src/model/index.ts';
import { nesTagOf } from '../../src/terms/tags.ts';
import { day, isoOrBlank, ordersOf, REAL_SHOPS, readText, shopOf } from './oracle.ts';

interface Snapshot {
  readonly days: number;
  readonly as_of: string;
  readonly customers: number;
  readonly shop_cycle: number | null;
  readonly early: boolean;
  readonly shop_cycle_median: number | null;
  readonly nes: { readonly [tag: string]: number };
}

const YOUNG = JSON.parse(readText('young.json')) as { readonly [shop: string]: readonly Snapshot[] };

describe.each(REAL_SHOPS)('%s when it was young', (shop) => {
  it.each(YOUNG[shop])('has the cycle and the tags of the reference after $days days', (then) => {
    const result = segment(ordersOf(shop), day(then.as_of), DEFAULT_RULES);
    expect({
      customers: result.totals.customers,
      cycle: result.shopCycle?.days ?? null,
      early: result.tooEarly !== null,
    }).toEqual({ customers: then.customers, cycle: then.shop_cycle, early: then.early });
    const counts: { [tag: string]: number } = {};
    for (const tag of result.nes) if (tag) counts[nesTagOf(tag)] = (counts[nesTagOf(tag)] ?? 0) + 1;
    expect(counts).toEqual(then.nes);
    const earlier = segment(ordersOf(shop), day(then.as_of), { ...DEFAULT_RULES, shopCycle: 'median' });
    expect([earlier.shopCycle?.days ?? null, earlier.tooEarly]).toEqual([then.shop_cycle_median, null]);
  });
});

describe('the shop cycle', () => {
  // Second to third purchase day: a 10 days, b 20, c 30; d came back on 01-11 and waits since, 20 days on 01-31.
  const orders = shopOf([
    ['a', '2024-01-01'],
    ['a', '2024-01-02'],
    ['a', '2024-01-12'],
    ['b', '2024-01-01'],
    ['b', '2024-01-03'],
    ['b', '2024-01-23'],
    ['c', '2023-12-01'],
    ['c', '2023-12-11'],
    ['c', '2024-01-10'],
    ['d', '2024-01-01'],
    ['d', '2024-01-11'],
    ['once', '2024-01-01'],
  ]);
  const on = (asOf: string, rules: Partial<Rules> = {}) =>
    segment(orders, day(asOf), { ...DEFAULT_RULES, ...rules });

  it('is the first day by which half of those who came back came again; at equal days those who came go first', () => {
    // 4 wait: ¾ left after day 10; ¾ × ⅔ = ½ after day 20, where d is still among the three who wait.
    expect(on('2024-01-31').shopCycle).toEqual({ days: 20, numerator: 20, denominator: 1 });
    // On 01-30 d has waited 19 days and is gone at 20: ¾ × ½ = 3⁄8.
    expect(on('2024-01-30').shopCycle?.days).toBe(20);
    // On 01-22 b has not come again yet: ¾ after day 10, and the longest wait is c's 30: ¾ × 0.
    expect(on('2024-01-22').shopCycle?.days).toBe(30);
  });

  it('is none while more than half of them are still expected', () => {
    // a came again, b, c and d have not: ¾.
    const result = on('2024-01-05');
    expect([result.shopCycle, result.tooEarly]).toEqual([null, { tellsFrom: null }]);
    expect(result.warnings[0]).toEqual({ code: 'too-early', tellsFrom: null, shopCycle: null });
  });

  it('tells who sleeps among one-time buyers from three cycles of history on, not a day before', () => {
    // First purchase 2023-12-01, cycle 20: 60 days are over on 2024-01-30. `once` has waited 29 days: N by either.
    expect(on('2024-01-29').tooEarly).toEqual({ tellsFrom: day('2024-01-30') });
    expect(on('2024-01-30').tooEarly).toBeNull();
    // With m₃ = 3.05 it takes 61.
    const longer: Partial<Rules> = { nes: { kind: 'cycle', multiples: [0.5, 1, 3.05] } };
    expect(on('2024-01-30', longer).tooEarly).toEqual({ tellsFrom: day('2024-01-31') });
    const tag = (asOf: string): string => {
      const result = on(asOf, longer);
      return nesTagOf(result.nes[result.customers.key.indexOf('once')]);
    };
    expect([tag('2024-01-30'), tag('2024-01-31')]).toEqual(['N', 'S2']);
  });

  it('asks for no history of fixed days, of a cycle of the shop’s choice, or where new stays new', () => {
    for (const rules of [
      { nes: { kind: 'days', days: [5, 10, 15] } },
      { shopCycle: 20 },
      { shopCycle: 'median' },
      { newStaysNew: true },
    ] as const)
      expect(on('2024-01-05', rules).tooEarly).toBeNull();
  });

  it('is what a one-time buyer’s next purchase is expected after', () => {
    const result = on('2024-01-31');
    expect(isoOrBlank(nextPurchases(result)[result.customers.key.indexOf('once')])).toBe('2024-01-21');
  });
});
