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
    expect(whole.health.windowDays).toBe(56);
    for (const { store, health, focus } of stores) {
      expect(health).toEqual(healthOf(ordersOfStore(split, store), asOf, DEFAULT_RULES, 56));
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
  const focuses = (rows: readonly (readonly [store: string, customer: string, ...days: string[]])[]) => {
    const lines = rows.flatMap(([store, customer, ...days]) =>
      days.map((date) => ({ store, customer, date })),
    );
    const orders = ordersFrom({
      customers: lines.map(({ customer }) => customer),
      days: lines.map(({ date }) => day(date)),
      amounts: lines.map(() => 1),
      stores: lines.map(({ store }) => store),
    });
    const { stores } = storesOf(orders, day('2024-06-30'), rules)!;
    return Object.fromEntries(
      stores.map(({ store, focus }) => [orders.store!.names[store], [focus!.what, focus!.because]]),
    );
  };

  it('is the loss where it loses more than the others, winning where it wins fewer', () => {
    expect(
      focuses([
        // North: four customers before, none lost, none won.
        ['North', 'n1', '2024-06-01'],
        ['North', 'n2', '2024-06-01'],
        // South: two before, one fell asleep, two won.
        ['South', 's1', '2024-04-20'],
        ['South', 's2', '2024-06-01'],
        ['South', 's3', '2024-06-20'],
        ['South', 's4', '2024-06-21'],
      ]),
    ).toEqual({ North: ['acquire', 'behind-shop'], South: ['stop-loss', 'behind-shop'] });
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

  it('is winning customers where there were none to lose', () => {
    expect(focuses([['New', 'a', '2024-06-20']])).toEqual({ New: ['acquire', 'no-history'] });
  });
});
