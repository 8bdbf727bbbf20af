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
        named.map(({ store, focus }) => [orders.store!.names[store], [focus!.what, focus!.because] as const]),
      ),
    };
  };
  const focuses = (rows: readonly Row[]) => looked(rows).focuses;
  /** `count` customers of a store, each with the same days. */
  const many = (count: number, store: string, name: string, ...days: string[]): Row[] =>
    Array.from({ length: count }, (_, i) => [store, `${name}${i}`, ...days]);

  // A store of 60 customers before: `lost` of them since April, `won` since.
  const sixty = (store: string, lost: number, won: number): Row[] => [
    ...many(60 - lost, store, `${store} stays `, '2024-06-01'),
    ...many(lost, store, `${store} lost `, '2024-04-20'),
    ...many(won, store, `${store} won `, '2024-06-20'),
  ];

  it('is the loss where it loses clearly more than the others, winning where it wins clearly fewer', () => {
    // 24 of 60 against 6 of 120: Fisher's p is under 1e-7. 1 of 61 won against 60 of 180.
    expect(focuses([...sixty('A', 24, 30), ...sixty('B', 3, 30), ...sixty('C', 3, 1)])).toEqual({
      A: ['stop-loss', 'behind'],
      B: [null, 'alike'],
      C: ['acquire', 'behind'],
    });
  });

  it('is the leak before the filling up where both are clear', () => {
    expect(focuses([...sixty('A', 24, 1), ...sixty('B', 3, 30)]).A).toEqual(['stop-loss', 'behind']);
  });

  it('is nothing where stores are no more apart than by chance, however they are ranked', () => {
    // 8 of 60 against 5 of 60: p = 0.56.
    expect(focuses([...sixty('A', 8, 12), ...sixty('B', 5, 9)])).toEqual({
      A: [null, 'alike'],
      B: [null, 'alike'],
    });
  });

  it('is nothing with fewer than 20 customers on a side: all lost, or the only store', () => {
    expect(
      focuses([...many(19, 'A', 'lost', '2024-04-20'), ...sixty('B', 0, 0), ...sixty('C', 0, 0)]).A,
    ).toEqual([null, 'few']);
    expect(focuses(sixty('Only', 30, 0))).toEqual({ Only: [null, 'few'] });
  });

  it('is said beside the stores together, to which orders that name no store add nothing', () => {
    const rows = [...sixty('A', 6, 3), ...sixty('B', 0, 9)];
    for (const { together } of [looked(rows), looked([...rows, ...many(9, '', 'x', '2024-06-20')])])
      expect(together).toEqual({
        newRate: { numerator: 12, denominator: 120 },
        churnRate: { numerator: 6, denominator: 120 },
      });
  });
});
