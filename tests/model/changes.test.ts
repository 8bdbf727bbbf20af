// Who changed between two days, against tags worked out from scratch for each day (model.md §3, §7).

import { describe, expect, it } from 'vitest';
import { changesBetween, DEFAULT_RULES, type Orders, segment } from '../../src/model/index.ts';
import { nesTagOf } from '../../src/terms/tags.ts';
import { asOfDay, day, isoOrBlank, ordersOf, shopOf } from './oracle.ts';

const WEEKS = 12;

/** Each customer's tag on a day, from the orders up to it and nothing else. */
function tagsOn(orders: Orders, on: number): Map<number, number> {
  const { customers, nes } = segment(orders, on, DEFAULT_RULES);
  return new Map(Array.from(customers.source, (who, row) => [who, nes[row]]));
}

describe.each(['shopify_orders_export', 'rfm_data_orders'])('%s, week after week', (shop) => {
  const orders = ordersOf(shop);
  const last = asOfDay(shop, 'max');
  const first = last - 7 * WEEKS;

  it('tells each change of tag exactly once, equal to a replay from scratch', () => {
    const byDay = new Map<number, Map<number, number>>();
    const on = (day: number) => byDay.get(day) ?? byDay.set(day, tagsOn(orders, day)).get(day)!;
    const told = new Map(on(first));
    const seen = new Set<string>();
    let changes = 0;
    for (let week = 0; week < WEEKS; week++) {
      const [from, to] = [first + 7 * week, first + 7 * week + 7];
      const found = changesBetween(orders, from, to, DEFAULT_RULES);
      for (let k = 0; k < found.size; k++) {
        const [who, since] = [found.customer[k], found.day[k]];
        expect([found.before[k], since > from && since <= to]).toEqual([on(from).get(who) ?? 0, true]);
        // The day before it the tag was another, from it on it is the same.
        expect(on(since - 1).get(who) ?? 0).not.toBe(found.now[k]);
        for (let then = since; then <= to; then++) expect(on(then).get(who)).toBe(found.now[k]);
        expect(seen.has(`${who} ${since}`)).toBe(false);
        seen.add(`${who} ${since}`);
        told.set(who, found.now[k]);
        changes++;
      }
      // With the changes told so far the tags are those of the day, and no change was left untold.
      expect(told).toEqual(on(to));
    }
    expect(changes).toBeGreaterThan(100);
  });
});

describe('a small shop', () => {
  // Three who come every 10 days make a shop cycle of 10: drowsy over 20 days, half-asleep over 25, asleep over 30.
  const every10 = (who: string) => ['01', '11', '21', '31'].map((on) => [who, `2024-01-${on}`] as const);
  const orders = shopOf([
    ...every10('a'),
    ...every10('b'),
    ...every10('c'),
    ['a', '2024-02-10'],
    ['late', '2024-01-05'],
    ['late', '2024-01-15'],
    ['won', '2024-02-09'],
  ]);

  it('says the tag before, the tag now, the day of the change and whether it was a purchase', () => {
    const found = changesBetween(orders, day('2024-02-05'), day('2024-02-12'), DEFAULT_RULES);
    const told = Array.from(found.customer, (who, k) => [
      orders.customers[who],
      nesTagOf(found.before[k]),
      nesTagOf(found.now[k]),
      isoOrBlank(found.day[k]),
      found.bought[k] === 1,
    ]);
    // late: own cycle 10, 21 days on 02-05 (drowsy), 26 on 02-10 (half-asleep). a stays active, as do b and c with 12 days.
    expect(told).toEqual([
      ['late', 'S1', 'S2', '2024-02-10', false],
      ['won', '', 'N', '2024-02-09', true],
    ]);
    expect([found.from.shopCycle?.days, found.to.shopCycle?.days]).toEqual([10, 10]);
  });

  it('has nothing to say of one day', () => {
    expect(changesBetween(orders, day('2024-02-12'), day('2024-02-12'), DEFAULT_RULES).size).toBe(0);
  });
});
