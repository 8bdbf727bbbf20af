// Stores side by side: they add up, and each is told what to look at first.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_RULES,
  healthOf,
  ordersFrom,
  ordersOfStore,
  type StoreFigures,
  storesOf,
} from '../../src/model/index.ts';
import { day, ordersOf } from './oracle.ts';

const NAMES = ['', 'North', 'South', 'East'];
const ADDITIVE = [
  'orders',
  'refundOrders',
  'revenue',
  'refunds',
  'unattributedOrders',
  'unattributedAmount',
  'won',
] as const;

function expectSums(stores: readonly StoreFigures[], whole: StoreFigures): void {
  for (const figure of ADDITIVE) {
    expect([figure, stores.reduce((sum, store) => sum + store[figure], 0)]).toEqual([figure, whole[figure]]);
  }
}

describe('stores', () => {
  it('sum to the whole, whatever the orders', () => {
    const order = fc.record({
      who: fc.integer({ min: -1, max: 6 }),
      on: fc.integer({ min: 0, max: 120 }),
      cents: fc.integer({ min: -5000, max: 50_000 }),
      store: fc.constantFrom(...NAMES),
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 60 }), fc.integer({ min: 0, max: 130 }), (list, asOf) => {
        const orders = ordersFrom({
          customers: list.map(({ who }) => (who < 0 ? '' : `c${who}`)),
          days: list.map(({ on }) => on),
          amounts: list.map(({ cents }) => cents / 100),
          stores: list.map(({ store }) => store),
        });
        const { stores, whole } = storesOf(orders, asOf, DEFAULT_RULES)!;
        expectSums(stores, whole);
        expect(whole.orders + whole.refundOrders + whole.unattributedOrders).toBe(
          list.filter(({ on }) => on <= asOf).length,
        );
      }),
    );
  });

  it('of a real shop sum to it, each with the health it would have alone', () => {
    const orders = ordersOf('online_retail_lines');
    const split = ordersFrom({
      customers: Array.from(orders.customer, (who) => orders.customers[who]),
      days: orders.day,
      amounts: Array.from(orders.amount!, (amount) => amount / orders.scale),
      stores: orders.ids.map((_, i) => ['North', 'South', 'East'][i % 3]),
    });
    const asOf = day('2011-12-10');
    const { stores, whole } = storesOf(split, asOf, DEFAULT_RULES)!;
    expectSums(stores, whole);
    expect(whole.revenue).toBe(118542473);
    expect(whole.refunds).toBe(-4264693);
    expect(whole.health.windowDays).toBe(55);
    for (const { store, health, focus } of stores) {
      expect(health).toEqual(healthOf(ordersOfStore(split, store), asOf, DEFAULT_RULES, 55));
      expect(focus).not.toBeNull();
    }
    expect(stores.map(({ revenue }) => revenue)).toEqual(
      stores.map(({ revenue }) => revenue).sort((a, b) => b - a),
    );
  });

  it('are none without a store column', () => {
    expect(storesOf(ordersOf('rfm_data_orders'), day('2006-12-31'), DEFAULT_RULES)).toBeNull();
  });
});

describe('what a store should look at first', () => {
  // By fixed days: awake to 30 days, asleep after 60. As of 2024-06-30 the window is 28 days: from 06-02.
  const rules = { ...DEFAULT_RULES, nes: { kind: 'days', days: [30, 45, 60] } } as const;
  type Row = readonly [store: string, customer: string, ...days: string[]];
  const looked = (rows: readonly Row[]) => {
    const lines = rows.flatMap(([store, customer, ...days]) =>
      days.map((date) => ({ store, customer, date })),
    );
    const orders = ordersFrom({
      customers: lines.map(({ customer }) => customer),
      days: lines.map(({ date }) => day(date)),
      amounts: lines.map(() => 1),
      stores: lines.map(({ store }) => store),
    });
    const { stores, whole, together } = storesOf(orders, day('2024-06-30'), rules)!;
    const named = stores.filter(({ store }) => store >= 0);
    return {
      whole,
      together,
      focuses: Object.fromEntries(
        named.map(({ store, focus }) => [orders.store!.names[store], [focus!.what, focus!.because]]),
      ),
    };
  };
  const focuses = (rows: readonly Row[]) => looked(rows).focuses;
  /** `count` customers of a store, each with the same days. */
  const many = (count: number, store: string, name: string, ...days: string[]): Row[] =>
    Array.from({ length: count }, (_, i) => [store, `${name}${i}`, ...days]);

  it('is the loss where it loses more than the others, winning where it wins fewer', () => {
    expect(
      focuses([
        // North: two customers before, none lost, none won: 0 of 2 and 0 of 2.
        ['North', 'n1', '2024-06-01'],
        ['North', 'n2', '2024-06-01'],
        // South: two before, one fell asleep, two won: 2 of 2 and 1 of 2. Together 2 of 4 and 1 of 4.
        ['South', 's1', '2024-04-20'],
        ['South', 's2', '2024-06-01'],
        ['South', 's3', '2024-06-20'],
        ['South', 's4', '2024-06-21'],
      ]),
    ).toEqual({ North: ['acquire', 'behind'], South: ['stop-loss', 'behind'] });
  });

  it('is said against the stores together, not the whole shop, in which nobody is new twice', () => {
    const { focuses: said, ...rates } = looked([
      // North: four before. d has not been here since April; one won.
      ['North', 'a', '2024-06-01'],
      ['North', 'b', '2024-06-01'],
      ['North', 'c', '2024-06-01'],
      ['North', 'd', '2024-04-20'],
      ['North', 'i', '2024-06-20'],
      // South: four before, none lost. North's a, b and d come here too: new to South, not to the shop.
      ...many(4, 'South', 's', '2024-06-01'),
      ['South', 'a', '2024-06-20'],
      ['South', 'b', '2024-06-20'],
      ['South', 'd', '2024-06-20'],
    ]);
    // North wins 1 of 4 and loses 1 of 4; South wins 3 of 4 and loses 0 of 4.
    expect(rates.together).toEqual({
      newRate: { numerator: 4, denominator: 8 },
      churnRate: { numerator: 1, denominator: 8 },
    });
    // To the whole shop i alone is new, and d, awake in South, is not lost: 1 of 8 and 0 of 8. Against these North would
    // win well (25% to 12.5%) and lose badly (25% to 0%).
    const [, newRate, churnRate] = rates.whole.health.indicators;
    expect([newRate, churnRate]).toMatchObject([
      { numerator: 1, denominator: 8 },
      { numerator: 0, denominator: 8 },
    ]);
    // North lies behind in both: it wins 25% to 50% and loses 25% to 12.5%.
    expect(said).toEqual({ North: ['stop-loss', 'behind'], South: ['acquire', 'own-balance'] });
  });

  it('is the loss where both rates lie behind, however far: the leak before the filling up', () => {
    expect(
      focuses([
        // North: ten before, 1 won, 2 lost. South: ten before, 9 won, none lost. Together 10 of 20 and 2 of 20:
        // North lies 40 points behind in winning, 10 in keeping.
        ...many(8, 'North', 'n', '2024-06-01'),
        ...many(2, 'North', 'lost', '2024-04-20'),
        ...many(1, 'North', 'new', '2024-06-20'),
        ...many(10, 'South', 's', '2024-06-01'),
        ...many(9, 'South', 'fresh', '2024-06-20'),
      ]).North,
    ).toEqual(['stop-loss', 'behind']);
  });

  it('is not moved by a store that has just opened, nor by orders that name no store', () => {
    const rows: Row[] = [
      ...many(2, 'North', 'n', '2024-06-01'),
      ['North', 'new', '2024-06-20'],
      ...many(4, 'South', 's', '2024-06-01'),
    ];
    const more: Row[] = [...many(9, 'Opened', 'o', '2024-06-20'), ...many(9, '', 'x', '2024-06-20')];
    // North 1 of 2, South 0 of 4, together 1 of 6.
    for (const { together, focuses: said } of [looked(rows), looked([...rows, ...more])]) {
      expect(together.newRate).toEqual({ numerator: 1, denominator: 6 });
      expect(said).toMatchObject({ North: ['acquire', 'own-balance'], South: ['acquire', 'behind'] });
    }
  });

  it('is its own larger rate where it lies behind in neither', () => {
    expect(
      focuses([
        ['Only', 'a', '2024-04-20'],
        ['Only', 'b', '2024-06-01'],
      ]),
    ).toEqual({ Only: ['stop-loss', 'own-balance'] });
    expect(
      focuses([
        ['Only', 'a', '2024-06-01'],
        ['Only', 'b', '2024-06-20'],
      ]),
    ).toEqual({ Only: ['acquire', 'own-balance'] });
  });

  it('is winning customers where nobody was lost and nobody won', () => {
    expect(focuses([['Only', 'a', '2024-06-01']])).toEqual({ Only: ['acquire', 'own-balance'] });
  });

  it('is winning customers where there were none to lose', () => {
    expect(focuses([['New', 'a', '2024-06-20']])).toEqual({ New: ['acquire', 'no-history'] });
    // Asleep since March: there before, but not to be lost again.
    expect(focuses([['Asleep', 'a', '2024-01-01']])).toEqual({ Asleep: ['acquire', 'no-history'] });
  });
});
