// What holds for any orders and any rules.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohortMeasure,
  cohortsOf,
  DEFAULT_RULES,
  type HmlBasis,
  type HmlRule,
  healthOf,
  isPurchase,
  type NesRule,
  type Orders,
  ordersFrom,
  PERIODS,
  periodsOf,
  type RfmRule,
  type Rules,
  SEGMENT_MAPS,
  type Segmentation,
  segment,
  segmentNames,
} from '../../src/model/index.ts';
import { NINE_CELLS } from '../../src/terms/tags.ts';

interface Order {
  readonly who: number;
  readonly on: number;
  readonly cents: number;
}
const anyOrders = fc.array(
  fc.record({
    who: fc.integer({ min: -1, max: 8 }),
    on: fc.integer({ min: 0, max: 400 }),
    cents: fc.integer({ min: -3000, max: 90_000 }),
  }),
  { maxLength: 80 },
);
const anyDay = fc.integer({ min: 0, max: 420 });

function shop(list: readonly Order[]): Orders {
  return ordersFrom({
    customers: list.map(({ who }) => (who < 0 ? '' : `c${who}`)),
    days: list.map(({ on }) => on),
    amounts: list.map(({ cents }) => cents / 100),
  });
}

const anyNes = fc.constantFrom<NesRule>(
  { kind: 'cycle', multiples: [2, 2.5, 3] },
  { kind: 'cycle', multiples: [1, 2, 3] },
  { kind: 'days', days: [30, 60, 90] },
);
const anyScale = fc.constantFrom(3, 4, 5) as fc.Arbitrary<3 | 4 | 5>;
const anyRfm: fc.Arbitrary<RfmRule> = anyScale.chain((scale) =>
  fc.constantFrom<RfmRule>(
    { method: 'quantile', scale },
    { method: 'rfm-r', scale },
    { method: 'percent', scale, shares: [5, 20, 30, 10].slice(0, scale - 1) },
    {
      method: 'absolute',
      scale,
      recency: [10, 50, 100, 200].slice(0, scale - 1),
      frequency: [1, 2, 3, 5].slice(0, scale - 1),
      monetary: [10, 99.99, 500, 1000].slice(0, scale - 1),
    },
  ),
);
const anyHml = fc.constantFrom<HmlRule>(
  { kind: 'percent', shares: [20, 30] },
  { kind: 'thirds' },
  { kind: 'revenue', shares: [80, 15] },
  { kind: 'amount', medium: 100, high: 500.5 },
);
const anyRules: fc.Arbitrary<Rules> = fc.record({
  nes: anyNes,
  newStaysNew: fc.boolean(),
  shopCycle: fc.constantFrom<Rules['shopCycle']>('median', 'mean', 33.3),
  rfm: anyRfm,
  segmentMap: fc.constantFrom(...SEGMENT_MAPS),
  hml: anyHml,
  hmlBasis: fc.constantFrom<HmlBasis>('net', 'net12', 'aov'),
});

/** All figures of a customer, by key; money as it is written. */
function figures(s: Segmentation): Record<string, unknown> {
  const c = s.customers;
  const money = [c.gross!, c.refunds!, c.net!];
  const others = [
    c.first,
    c.last,
    c.orders,
    c.days,
    s.recency,
    s.cycle,
    s.ratio,
    s.nes,
    s.r,
    s.f,
    s.m,
    s.segment,
    s.hml,
    s.tier,
    s.cell,
  ];
  const of = (i: number) => [
    ...money.map((column) => column[i] / c.scale),
    ...others.map((column) => column[i]),
  ];
  return Object.fromEntries(c.key.map((key, i) => [key, of(i)]));
}

describe('for any orders and rules', () => {
  it('a customer with a purchase is in exactly one tag, segment, tier and cell; one without is in none', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, anyRules, (list, asOf, rules) => {
        const s = segment(shop(list), asOf, rules);
        const { scale } = rules.rfm;
        for (let i = 0; i < s.customers.size; i++) {
          const bought = s.customers.orders[i] > 0;
          const within = (value: number, max: number) => (bought ? value >= 1 && value <= max : value === 0);
          expect(within(s.nes[i], 5)).toBe(true);
          for (const score of [s.r[i], s.f[i], s.m[i]]) expect(within(score, scale)).toBe(true);
          expect(within(s.hml[i], 3)).toBe(true);
          expect(within(s.tier[i], 4)).toBe(true);
          expect(within(s.cell[i], NINE_CELLS.length)).toBe(true);
          expect(s.segment[i] >= 0 && s.segment[i] < segmentNames(rules.segmentMap).length).toBe(bought);
          expect(s.customers.days[i] <= s.customers.orders[i]).toBe(true);
        }
      }),
    );
  });

  it('the order of the rows changes nothing', () => {
    const shuffled = anyOrders.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDay, anyRules, ([list, other], asOf, rules) => {
        const [one, two] = [segment(shop(list), asOf, rules), segment(shop(other), asOf, rules)];
        expect(figures(two)).toEqual(figures(one));
        expect({ ...two.totals }).toEqual({ ...one.totals });
        expect([two.rfmCuts, two.hmlCuts, two.tierCuts, two.shopCycle]).toEqual([
          one.rfmCuts,
          one.hmlCuts,
          one.tierCuts,
          one.shopCycle,
        ]);
      }),
    );
  });

  it('better figures never score worse', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, anyRules, (list, asOf, rules) => {
        const s = segment(shop(list), asOf, rules);
        const rows = Array.from(s.nes, (_, i) => i).filter((i) => s.nes[i] > 0);
        for (const a of rows) {
          for (const b of rows) {
            if (s.recency[a] <= s.recency[b]) expect(s.r[a]).toBeGreaterThanOrEqual(s.r[b]);
            if (s.customers.orders[a] >= s.customers.orders[b]) expect(s.f[a]).toBeGreaterThanOrEqual(s.f[b]);
            if (s.customers.net![a] >= s.customers.net![b]) {
              expect(s.m[a]).toBeGreaterThanOrEqual(s.m[b]);
              expect(s.tier[a]).toBeLessThanOrEqual(s.tier[b]);
              if (rules.hmlBasis === 'net') expect(s.hml[a]).toBeLessThanOrEqual(s.hml[b]);
            }
          }
        }
      }),
    );
  });

  it('a past day replayed is that day as it was', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, anyRules, (list, asOf, rules) => {
        const then = segment(shop(list.filter(({ on }) => on <= asOf)), asOf, rules);
        expect(figures(segment(shop(list), asOf, rules))).toEqual(figures(then));
      }),
    );
  });

  it('no order is lost: used, refunds, without customer and later ones are all rows; money adds up to the cent', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, (list, asOf) => {
        const { totals, customers } = segment(shop(list), asOf, DEFAULT_RULES);
        expect(totals.orders + totals.refundOrders + totals.unattributedOrders + totals.ordersAfterAsOf).toBe(
          list.length,
        );
        const cents = list.filter(({ on }) => on <= asOf).reduce((sum, order) => sum + order.cents, 0);
        expect(Math.round((totals.net + totals.unattributedAmount) * 100)).toBe(cents);
        expect(customers.net!.reduce((sum, net) => sum + net, 0) / customers.scale).toBe(totals.net);
      }),
    );
  });

  it('every cohort begins with its size, and cohorts and periods hold every purchase once', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, fc.constantFrom(...PERIODS), (list, asOf, period) => {
        const orders = shop(list);
        const cohorts = cohortsOf(orders, asOf, period);
        const customers = cohortMeasure(cohorts, 'customers');
        for (let row = 0; row < cohorts.rows; row++)
          expect(customers[row * cohorts.columns]).toBe(cohorts.size[row]);
        const sum = (cells: ArrayLike<number>) =>
          Array.from(cells).reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
        const purchases = Array.from(orders.day, (_, i) => i).filter(
          (i) => isPurchase(orders, i) && orders.day[i] <= asOf,
        );
        const revenue = purchases.reduce((total, i) => total + orders.amount![i], 0);
        const periods = periodsOf(orders, asOf, period);
        expect([sum(cohorts.orders), sum(cohorts.revenue!)]).toEqual([purchases.length, revenue]);
        expect([sum(periods.orders), sum(periods.revenue)]).toEqual([purchases.length, revenue]);
        expect(sum(periods.newRevenue) + sum(periods.existingRevenue)).toBe(revenue);
        expect(sum(periods.newCustomers)).toBe(sum(cohorts.size));
      }),
    );
  });

  it('transitions hold every customer of the window’s start once, and those won are the rest', () => {
    fc.assert(
      fc.property(anyOrders, anyDay, anyRules, (list, asOf, rules) => {
        const health = healthOf(shop(list), asOf, rules);
        const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
        const before = segment(shop(list), health.from, rules).totals.customers;
        const now = segment(shop(list), asOf, rules).totals.customers;
        expect([sum(health.transitions), sum(health.won)]).toEqual([before, now - before]);
        for (const { value } of health.indicators.filter(({ name }) => name.includes('wake'))) {
          expect(Number.isNaN(value) || (value >= 0 && value <= 1)).toBe(true);
        }
      }),
    );
  });
});
