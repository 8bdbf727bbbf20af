// The Money sheet: what changed the revenue, and who brings it.

import { describe, expect, it } from 'vitest';
import { sheetPlan } from '../../src/report/index.ts';
import { ordersOf, REAL_SHOPS, readRows, shopOf } from '../model/oracle.ts';
import { filesOf, rowsOf, sentencesOf, totalOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

const plan = sheetPlan('money', shopline());

describe('the drivers of revenue', () => {
  it('compare the last whole month with the one before', () => {
    expect(plan.values[1][0]).toBe('As of 2011-12-09 · 2011-11 against 2011-10');
    const months = new Map(readRows('shopline_orders_zh.ref.max.monthly.csv').map((row) => [row.month, row]));
    const revenue = rowsOf(plan, 'drivers').find(
      ({ driver, group }) => driver === 'Revenue' && group === 'All',
    )!;
    expect(revenue).toMatchObject({
      before: Number(months.get('2011-10')!.revenue),
      now: Number(months.get('2011-11')!.revenue),
    });
  });

  it.each(REAL_SHOPS)('of %s add up to the change exactly, and new and existing to all', (shop) => {
    const input = inputOf(ordersOf(shop));
    const { drivers } = filesOf([sheetPlan('money', input)], input);
    const scale = input.reading.orders.scale;
    const units = (group: string, driver: string, column: string): number =>
      Math.round(
        Number(drivers.find((row) => row.group === group && row.driver === driver)![column] || 0) * scale,
      );
    for (const group of ['all', 'new', 'existing']) {
      const parts = ['customers', 'orders_per_customer', 'aov'].map((driver) =>
        units(group, driver, 'effect'),
      );
      expect(parts[0] + parts[1] + parts[2], group).toBe(units(group, 'revenue', 'effect'));
      expect(units(group, 'revenue', 'now') - units(group, 'revenue', 'before'), group).toBe(
        units(group, 'revenue', 'effect'),
      );
    }
    expect(units('new', 'revenue', 'effect') + units('existing', 'revenue', 'effect')).toBe(
      units('all', 'revenue', 'effect'),
    );
  });

  it('are told in sentences that follow from the table', () => {
    const sentences = sentencesOf(plan);
    const from = sentences.indexOf('What changed');
    expect(sentences.slice(from + 1, from + 7)).toEqual([
      'Revenue was NT$3,830,994 against NT$3,364,914: +NT$466,080 (+13.9%).',
      'The number of customers did most: +NT$743,692.',
      'The value of an order worked against it: −NT$556,784.',
      'New customers: −NT$292,015. Existing customers: +NT$758,095.',
      'The top 20% of customers bring 68.1% of net.',
      '138 customers (31.7%) bring 80%. See in “Customers” what they have in common.',
    ]);
  });

  it('name the leak where new customers hide a loss of existing ones', () => {
    // January: a and b spend 100 each, both new; a alone returns in February (60); c and d are new (90 each).
    // Before: 200 of new customers. Now: 180 of new ones, 60 of existing.
    // March against February: new 180 → 200, existing 60 → 30.
    const leaking = sheetPlan(
      'money',
      inputOf(
        shopOf([
          ['a', '2024-01-05', 100],
          ['b', '2024-01-06', 100],
          ['a', '2024-02-05', 60],
          ['c', '2024-02-06', 90],
          ['d', '2024-02-07', 90],
          ['c', '2024-03-05', 30],
          ['e', '2024-03-06', 100],
          ['f', '2024-03-07', 100],
        ]),
        { asOf: '2024-03-31' },
      ),
    );
    expect(sentencesOf(leaking)).toContain(
      'New customers hide a loss of 30 from existing ones. Stop the leak before filling up: keeping a customer costs far less than winning one.',
    );
  });
});

describe('the top customers', () => {
  it('are counted by hand: the best of four brings 70 of 100', () => {
    const small = sheetPlan(
      'money',
      inputOf(
        shopOf([
          ['a', '2024-01-01', 70],
          ['b', '2024-01-02', 15],
          ['c', '2024-01-03', 10],
          ['d', '2024-01-04', 5],
        ]),
      ),
    );
    const curve = rowsOf(small, 'concentration');
    expect(curve.find(({ top }) => top === 0.25)).toMatchObject({ customers: 1, share: 0.7 });
    expect(curve.find(({ top }) => top === 0.5)).toMatchObject({ customers: 2, share: 0.85 });
    expect(curve.at(-1)).toMatchObject({ top: 1, customers: 4, share: 1 });
  });

  it('stand in a pyramid that holds everyone', () => {
    expect(rowsOf(plan, 'pyramid').map(({ tier, customers }) => [tier, customers])).toEqual([
      ['Platinum: top 1%', 5],
      ['Gold: next 4%', 17],
      ['Iron: next 15%', 65],
      ['Lead: the rest', 348],
    ]);
    expect(totalOf(plan, 'pyramid')).toMatchObject({ customers: 435, net: 26067757, share: 1, net_share: 1 });
  });
});

describe('without an amount column', () => {
  it('nothing is said about money but why', () => {
    const without = sheetPlan('money', inputOf(shopOf([['a', '2024-01-01']])));
    expect(without.tables).toEqual([]);
    expect(without.values[2][0]).toMatch(/^There is no amount column/);
  });
});
