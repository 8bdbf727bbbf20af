// Cohorts of real shops against the reference, and the rules for periods that have not happened or not ended.

import { describe, expect, it } from 'vitest';
import {
  boughtFirst,
  type CohortMeasure,
  cohortAverage,
  cohortMeasure,
  cohortsOf,
  firstLabels,
  ordersFrom,
  ordersOfCustomers,
  ordersOfStore,
  periodLabel,
} from '../../src/model/index.ts';
import { asOfDay, CASES, day, ordersOf, readRows, shopOf } from './oracle.ts';

describe.each(CASES)('the monthly cohorts of %s as of the %s day', (shop, asOf) => {
  const cohorts = cohortsOf(ordersOf(shop), asOfDay(shop, asOf), 'month');

  it.each([
    ['cohort_active', 'customers'],
    ['cohort_revenue', 'revenue'],
  ] as const)('have the cells of %s', (file, measure) => {
    const theirs = readRows(`${shop}.ref.${asOf}.${file}.csv`);
    const ours = cohortMeasure(cohorts, measure);
    expect(Array.from(cohorts.start, (start) => periodLabel(start, 'month'))).toEqual(
      theirs.map((row) => row.cohort),
    );
    // The reference leaves a cell blank both where nobody bought and where the month has not happened.
    const found: string[] = [];
    for (let row = 0; row < cohorts.rows; row++) {
      for (let k = 0; k < cohorts.columns; k++) {
        const value = ours[row * cohorts.columns + k];
        const expected = Number(theirs[row][k] ?? '');
        if (Math.abs((Number.isNaN(value) ? 0 : value) - expected) > 1e-6)
          found.push(`${row},${k}: ${value}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('are 100 % in the first month', () => {
    const retention = cohortMeasure(cohorts, 'retention');
    for (let row = 0; row < cohorts.rows; row++) expect(retention[row * cohorts.columns]).toBe(1);
  });
});

/** January: a and b; February: c. As of 15 March. */
const shop = shopOf([
  ['a', '2024-01-10', 100],
  ['b', '2024-01-20', 60],
  ['a', '2024-02-03', 30],
  ['a', '2024-02-09', 20],
  ['c', '2024-02-09', 40],
  ['c', '2024-03-01', 10],
  ['a', '2024-03-02', -15],
]);

function rowsOf(asOf: string, measure: CohortMeasure): number[][] {
  const cohorts = cohortsOf(shop, day(asOf), 'month');
  const cells = cohortMeasure(cohorts, measure);
  return Array.from({ length: cohorts.rows }, (_, row) =>
    Array.from(cells.subarray(row * cohorts.columns, (row + 1) * cohorts.columns)),
  );
}

describe('a cohort', () => {
  it('counts customers, orders and money by whole periods since the first purchase', () => {
    expect(rowsOf('2024-03-15', 'customers')).toEqual([
      [2, 1, 0],
      [1, 1, Number.NaN],
    ]);
    expect(rowsOf('2024-03-15', 'retention')).toEqual([
      [1, 0.5, 0],
      [1, 1, Number.NaN],
    ]);
    expect(rowsOf('2024-03-15', 'orders')).toEqual([
      [2, 2, 0],
      [1, 1, Number.NaN],
    ]);
    expect(rowsOf('2024-03-15', 'revenue')).toEqual([
      [160, 50, 0],
      [40, 10, Number.NaN],
    ]);
    expect(rowsOf('2024-03-15', 'aov')).toEqual([
      [80, 25, Number.NaN],
      [40, 10, Number.NaN],
    ]);
    expect(rowsOf('2024-03-15', 'cumulative')).toEqual([
      [80, 105, 105],
      [40, 50, Number.NaN],
    ]);
  });

  it('keeps refunds apart from revenue', () => {
    const { refunds } = cohortsOf(shop, day('2024-03-15'), 'month');
    expect(Array.from(refunds!)).toEqual([0, 0, -15, 0, 0, Number.NaN]);
  });

  it('knows no period before the first purchase: a refund from before it is in none', () => {
    const early = shopOf([
      ['a', '2024-01-15', -40],
      ['b', '2024-01-11', 10],
      ['a', '2024-02-10', 50],
    ]);
    const { refunds, revenue } = cohortsOf(early, day('2024-02-29'), 'month');
    expect(Array.from(refunds!)).toEqual([0, 0, 0, Number.NaN]);
    expect(Array.from(revenue!)).toEqual([10, 0, 50, Number.NaN]);
  });

  it('is 0 in a period that has happened without a purchase, blank in one that has not', () => {
    const [january, february] = rowsOf('2024-03-15', 'customers');
    expect(january[2]).toBe(0);
    expect(february[2]).toBeNaN();
  });

  it('marks the period that is still running, until its last day', () => {
    expect(Array.from(cohortsOf(shop, day('2024-03-30'), 'month').running)).toEqual([2, 1]);
    expect(Array.from(cohortsOf(shop, day('2024-03-31'), 'month').running)).toEqual([-1, -1]);
  });

  it('averages only periods that have ended, weighted by the cohorts’ sizes', () => {
    const average = (asOf: string) => {
      const cohorts = cohortsOf(shop, day(asOf), 'month');
      return Array.from(cohortAverage(cohorts, cohortMeasure(cohorts, 'retention')));
    };
    // In March k = 1 of the February cohort and k = 2 of the January cohort are running.
    expect(average('2024-03-15')).toEqual([1, 0.5, Number.NaN]);
    // Ended: k = 1 is 0.5 of two customers and 1 of one: (0.5 × 2 + 1 × 1) ÷ 3 = 2/3.
    expect(average('2024-03-31')).toEqual([1, 2 / 3, 0]);
  });

  it('can be a week or a quarter', () => {
    const weeks = cohortsOf(shop, day('2024-03-15'), 'week');
    expect(Array.from(weeks.start, (start) => periodLabel(start, 'week'))).toEqual([
      '2024-W02',
      '2024-W03',
      '2024-W06',
    ]);
    expect(Array.from(weeks.customers.subarray(0, weeks.columns))).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    const quarter = cohortsOf(shop, day('2024-03-31'), 'quarter');
    expect([quarter.rows, quarter.columns, quarter.size[0], quarter.running[0]]).toEqual([1, 1, 3, -1]);
  });

  it('of a shop without amounts has customers and no money', () => {
    const cohorts = cohortsOf(
      shopOf([
        ['a', '2024-01-10'],
        ['a', '2024-02-10'],
      ]),
      day('2024-02-29'),
      'month',
    );
    expect(Array.from(cohorts.customers)).toEqual([1, 1]);
    expect(cohorts.revenue).toBeNull();
    expect(Array.from(cohortMeasure(cohorts, 'aov'))).toEqual([Number.NaN, Number.NaN]);
  });

  it('is empty of no purchases', () => {
    const cohorts = cohortsOf(shopOf([['a', '2024-01-10', -5]]), day('2024-02-29'), 'month');
    expect([cohorts.rows, cohorts.columns, cohorts.customers.length]).toEqual([0, 0, 0]);
  });
});

describe('cohorts of a part of the shop', () => {
  const orders = ordersFrom({
    customers: ['a', 'a', 'b', 'b', 'c'],
    days: ['2024-01-01', '2024-02-01', '2024-01-05', '2024-02-05', '2024-02-07'].map(day),
    amounts: [10, 10, 10, 10, 10],
    stores: ['North', 'South', 'South', 'South', ''],
    channels: ['ads', 'mail', 'mail', 'ads', 'mail'],
    lines: { orders: [0, 0, 1, 2, 3, 4], products: ['tea', 'cup', 'cup', 'cup', 'tea', 'tea'] },
  });
  const customers = (part: typeof orders) => {
    const cohorts = cohortsOf(part, day('2024-02-29'), 'month');
    return Array.from({ length: cohorts.rows }, (_, row) =>
      Array.from(cohorts.customers.subarray(row * cohorts.columns, (row + 1) * cohorts.columns)),
    );
  };

  it('of a store begin with the first purchase there', () => {
    const south = orders.store!.names.indexOf('South');
    expect(customers(ordersOfStore(orders, south))).toEqual([
      [1, 1],
      [1, Number.NaN],
    ]); // b; a since February
    expect(customers(ordersOfStore(orders, -1))).toEqual([[1]]); // c
  });

  it('of a first channel are the customers it won, with all they bought since', () => {
    const won = firstLabels(orders, orders.channel!);
    const mail = orders.channel!.names.indexOf('mail');
    expect(customers(ordersOfCustomers(orders, (i) => won[i] === mail))).toEqual([
      [1, 1],
      [1, Number.NaN],
    ]); // b; c
  });

  it('of a first product likewise', () => {
    const flags = boughtFirst(orders, orders.lines!.product.names.indexOf('tea'));
    expect(Array.from(flags)).toEqual([1, 0, 1]); // b bought tea the second time
    const part = ordersOfCustomers(orders, (i) => flags[i] === 1);
    expect(customers(part)).toEqual([
      [1, 1],
      [1, Number.NaN],
    ]);
    expect(Array.from(part.lines!.order)).toEqual([0, 0, 1, 2]);
    expect(part.ids).toHaveLength(part.size);
  });
});
