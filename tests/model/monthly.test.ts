// Month by month against the reference, and what drove the change from one to the next.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DriverSplit,
  driversOf,
  isoOf,
  lastTwoPeriods,
  ordersFrom,
  periodLabel,
  periodOf,
  periodsOf,
} from '../../src/model/index.ts';
import { asOfDay, CASES, day, ordersOf, readRows, sameNumber, shopOf } from './oracle.ts';

describe.each(CASES)('the months of %s as of the %s day', (shop, asOf) => {
  const months = periodsOf(ordersOf(shop), asOfDay(shop, asOf));
  const theirs = new Map(readRows(`${shop}.ref.${asOf}.monthly.csv`).map((row) => [row.month, row]));
  const rows = Array.from({ length: months.size }, (_, i) => ({
    i,
    label: periodLabel(months.start + i, 'month'),
  }));

  it('are those of the reference; months without orders are there with 0', () => {
    const found = rows.flatMap(({ i, label }) => {
      const row = theirs.get(label);
      const money = (figure: Float64Array) => figure[i] / months.scale;
      const pairs: [string, number, string][] = [
        ['orders', months.orders[i], row?.orders ?? '0'],
        ['customers', months.customers[i], row?.customers ?? '0'],
        ['revenue', money(months.revenue), row?.revenue ?? '0'],
        ['new_customers', months.newCustomers[i], row?.new_customers ?? '0'],
        ['new_revenue', money(months.newRevenue), row?.new_revenue_by_month ?? '0'],
        ['existing_revenue', money(months.existingRevenue), row?.existing_revenue_by_month ?? '0'],
        ['refunds', money(months.refunds), row?.refunds ?? '0'],
        ['unattributed', money(months.unattributed), row?.unattributed ?? '0'],
      ];
      return pairs
        .filter(([, ours, expected]) => !sameNumber(ours, expected))
        .map(([name]) => `${label}: ${name}`);
    });
    expect(found).toEqual([]);
    expect([...theirs.keys()].filter((label) => !rows.some((row) => row.label === label))).toEqual([]);
  });

  it('split their change over the drivers without a cent left over', () => {
    const orders = ordersOf(shop);
    for (let i = 1; i < months.size; i++) {
      const { before, now } = lastTwoPeriods(asOfDay(shop, asOf), 'month');
      const shift = months.start + i - periodOf(now.from, 'month');
      const span = (of: typeof now) => {
        const index = periodOf(of.from, 'month') + shift;
        return { from: firstDay(index), to: firstDay(index + 1) - 1 };
      };
      const { all, fresh, existing } = driversOf(orders, span(before), span(now));
      expect(all.now.revenue).toBe(months.revenue[i]);
      expect(all.now.customers).toBe(months.customers[i]);
      expect(fresh.now.customers).toBe(months.newCustomers[i]);
      expect(fresh.now.revenue).toBe(months.newRevenue[i]);
      expect(existing.before.revenue).toBe(months.existingRevenue[i - 1]);
      for (const split of [all, fresh, existing]) expect(sumOf(split)).toBe(split.change);
      expect(fresh.change + existing.change).toBe(all.change);
    }
  });
});

const firstDay = (month: number): number => day(`${periodLabel(month, 'month')}-01`);
const sumOf = (split: DriverSplit): number => split.customers + split.ordersPerCustomer + split.aov;

describe('months', () => {
  const shop = shopOf([
    ['a', '2024-01-10', 100],
    ['a', '2024-01-30', 50],
    ['a', '2024-03-01', 30],
    ['b', '2024-03-02', 20],
    ['b', '2024-03-03', -5],
    ['', '2024-03-04', 7],
  ]);

  it('run from the first order’s to the as-of day’s, with the empty ones', () => {
    const months = periodsOf(shop, day('2024-03-15'));
    expect(periodLabel(months.start, 'month')).toBe('2024-01');
    expect(Array.from(months.orders)).toEqual([2, 0, 2]);
    expect(Array.from(months.customers)).toEqual([1, 0, 2]);
    expect(Array.from(months.newRevenue)).toEqual([150, 0, 20]);
    expect(Array.from(months.existingRevenue)).toEqual([0, 0, 30]);
    expect(Array.from(months.refunds)).toEqual([0, 0, -5]);
    expect(Array.from(months.unattributed)).toEqual([0, 0, 7]);
    expect(months.running).toBe(true);
    expect(periodsOf(shop, day('2024-03-31')).running).toBe(false);
  });

  it('can be weeks or quarters', () => {
    expect(Array.from(periodsOf(shop, day('2024-03-15'), 'quarter').orders)).toEqual([4]);
    expect(periodsOf(shop, day('2024-03-15'), 'week').size).toBe(10); // weeks 2 to 11
  });
});

describe('the drivers of revenue', () => {
  it('by hand: 2 customers × 1 order × 100 become 3 × 2 × 90', () => {
    const shop = shopOf([
      ['a', '2024-01-01', 100],
      ['b', '2024-01-02', 100],
      ...['a', 'b', 'c'].flatMap((who) => [
        [who, '2024-02-01', 90] as const,
        [who, '2024-02-02', 90] as const,
      ]),
    ]);
    const { all, fresh, existing } = driversOf(
      shop,
      { from: day('2024-01-01'), to: day('2024-01-31') },
      { from: day('2024-02-01'), to: day('2024-02-29') },
    );
    // 200 → 540. Averaged over the orders in which the three can move (Shapley):
    // customers 1 × (2·1·100 + 1·90 + 2·100 + 2·2·90) ÷ 6 = 850 ÷ 6 = 141.67
    // orders per customer 1 × (2·2·100 + 2·90 + 3·100 + 2·3·90) ÷ 6 = 1420 ÷ 6 = 236.67
    // aov −10 × (2·2·1 + 2·2 + 3·1 + 2·3·2) ÷ 6 = −230 ÷ 6 = −38.33
    // Rounded 142 + 237 − 38 = 341: the 1 too many is taken from the largest.
    expect(all).toMatchObject({ change: 340, customers: 142, ordersPerCustomer: 236, aov: -38 });
    // New customers: a, b in January (200), c in February (180); existing: none, then a and b (360).
    expect(fresh.change).toBe(-20);
    // With no orders before there is nothing to compare: the change is the customers'.
    expect(existing).toMatchObject({ change: 360, customers: 360, ordersPerCustomer: 0, aov: 0 });
  });

  it('compare the last period that has ended with the one before it', () => {
    const spans = (asOf: string, period: 'week' | 'month' | 'quarter') => {
      const { before, now } = lastTwoPeriods(day(asOf), period);
      return [before.from, before.to, now.from, now.to].map(isoOf);
    };
    expect(spans('2024-03-15', 'month')).toEqual(['2024-01-01', '2024-01-31', '2024-02-01', '2024-02-29']);
    expect(spans('2024-03-31', 'month')).toEqual(['2024-02-01', '2024-02-29', '2024-03-01', '2024-03-31']);
    expect(spans('2024-03-15', 'quarter')).toEqual(['2023-07-01', '2023-09-30', '2023-10-01', '2023-12-31']);
    expect(spans('2024-03-17', 'week')).toEqual(['2024-03-04', '2024-03-10', '2024-03-11', '2024-03-17']);
  });

  it('add up to the change exactly, whatever the orders', () => {
    const order = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: -9999, max: 999_999 }),
    );
    fc.assert(
      fc.property(fc.array(order, { maxLength: 60 }), (list) => {
        const orders = ordersFrom({
          customers: list.map(([who]) => `c${who}`),
          days: list.map(([, on]) => on),
          amounts: list.map(([, , cents]) => cents / 100),
        });
        const { all, fresh, existing } = driversOf(orders, { from: 0, to: 29 }, { from: 30, to: 59 });
        for (const split of [all, fresh, existing]) {
          expect(sumOf(split)).toBe(split.change);
          expect([split.customers, split.ordersPerCustomer, split.aov].every(Number.isInteger)).toBe(true);
        }
        expect(fresh.change + existing.change).toBe(all.change);
      }),
    );
  });
});
