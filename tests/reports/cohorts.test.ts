// The Cohorts sheet: who came back, by the period of the first purchase.

import { describe, expect, it } from 'vitest';
import { dayOf, ordersFrom, segment } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { CASES, day, ordersOf, readInfo, readRows, shopOf } from '../model/oracle.ts';
import { drawnBy, filesOf, formatAt, layoutOf, rowsOf, sentencesOf, totalOf } from './plan-reading.ts';
import { inputOf, shopline, withStoresAndProducts } from './shop.ts';

const plan = sheetPlan('cohorts', shopline());

describe('cohort files, read back from the sheet', () => {
  it.each(CASES)('of %s as of its %s day equal the reference', (shop, asOf) => {
    const input = inputOf(ordersOf(shop), { asOf: readInfo(shop, asOf).as_of });
    const files = filesOf([sheetPlan('cohorts', input)], input);
    for (const [ours, theirs] of [
      [files['cohort-customers'], readRows(`${shop}.ref.${asOf}.cohort_active.csv`)],
      [files['cohort-revenue'], readRows(`${shop}.ref.${asOf}.cohort_revenue.csv`)],
    ]) {
      expect(ours.map(({ cohort }) => cohort)).toEqual(theirs.map(({ cohort }) => cohort));
      theirs.forEach((row, at) => {
        for (const [k, value] of Object.entries(row)) {
          if (k === 'cohort') continue;
          // The reference leaves a cell blank also where the month has come and nobody bought.
          const mine = Number(ours[at][k] ?? '');
          expect(Math.abs(mine - Number(value)) < 1e-6, `${row.cohort} ${k}`).toBe(true);
        }
      });
    }
    const retention = files['cohort-retention'];
    files['cohort-customers'].forEach((row, at) => {
      for (const [k, count] of Object.entries(row)) {
        if (k === 'cohort' || count === '') continue;
        expect(Number(retention[at][k])).toBeCloseTo(Number(count) / Number(row['0']), 12);
      }
    });
  });

  it('have no column of sizes: their header is cohort,0,1,2 and so on', () => {
    const input = shopline();
    const files = filesOf([sheetPlan('cohorts', input)], input);
    expect(
      Object.keys(files)
        .filter((name) => name.startsWith('cohort-'))
        .sort(),
    ).toEqual([
      'cohort-aov',
      'cohort-cumulative',
      'cohort-customers',
      'cohort-orders',
      'cohort-retention',
      'cohort-revenue',
    ]);
    expect(Object.keys(files['cohort-retention'][0]).sort()).toEqual(
      ['cohort', ...Array.from({ length: 13 }, (_, k) => String(k))].sort(),
    );
  });
});

describe('the retention block', () => {
  const rows = rowsOf(plan, 'cohort-retention');

  it('stands first, with customers and revenue after it', () => {
    const names = plan.tables
      .map(({ name }) => name)
      .filter((name) => !['cohort-curve', 'repeat-by-cohort'].includes(name));
    expect(names.slice(0, 3)).toEqual(['cohort-retention', 'cohort-customers', 'cohort-revenue']);
  });

  it('leaves a month that has not come blank, never 0', () => {
    expect(rows[11]).toMatchObject({ cohort: '2011-11', 0: 1, 2: null, 12: null });
    expect(rows[5]['7']).toBeCloseTo(4 / 35, 12);
    expect(rows[5]['8']).toBeNull();
  });

  it('marks the running month by its number format, so that the cell stays a number', () => {
    const { row, keys } = layoutOf(plan, 'cohort-retention');
    expect(formatAt(plan, row, keys.indexOf('12'))).toBe('0%"*"');
    expect(formatAt(plan, row, keys.indexOf('11'))).toBe('0%_*');
    expect(plan.values[1][0]).toBe(
      'As of 2011-12-09 · 435 customers · 2011-12 is still running and marked *',
    );
  });

  it('marks nothing when the as-of day ends a month', () => {
    const ended = sheetPlan('cohorts', inputOf(ordersOf('shopline_orders_zh'), { asOf: '2011-11-30' }));
    expect(ended.styles.some(({ style }) => style.numberFormat?.includes('"*"'))).toBe(false);
    expect(ended.values[1][0]).not.toContain('*');
  });

  it('averages mature cells only, weighted by cohort size', () => {
    // a and b come in January, c in February; b returns in February, the others never; the 15th of March is running.
    const small = sheetPlan(
      'cohorts',
      inputOf(
        shopOf([
          ['a', '2024-01-03', 10],
          ['b', '2024-01-09', 10],
          ['c', '2024-02-04', 10],
          ['b', '2024-02-20', 10],
          ['c', '2024-03-15', 10],
        ]),
        { asOf: '2024-03-15' },
      ),
    );
    expect(
      rowsOf(small, 'cohort-retention').map((row) => [row.cohort, row.size, row[0], row[1], row[2]]),
    ).toEqual([
      ['2024-01', 2, 1, 0.5, 0],
      ['2024-02', 1, 1, 1, null],
    ]);
    // Column 1: January ½ counts, February's March is running. Column 2 is running.
    expect(totalOf(small, 'cohort-retention')).toMatchObject({ size: 3, 0: 1, 1: 0.5, 2: null });
    // Revenue so far per customer won, January: 20 ÷ 2, then 30 ÷ 2, then 30 ÷ 2.
    expect(rowsOf(small, 'cohort-cumulative')[0]).toMatchObject({ 0: 10, 1: 15, 2: 15 });
  });

  it('keeps column 0 out of the colours', () => {
    const { row } = layoutOf(plan, 'cohort-retention');
    const scale = plan.colorScales.find((rect) => rect.row === row)!;
    expect([scale.column, scale.columns]).toEqual([3, 12]);
  });

  it('is drawn as a curve of its average row', () => {
    const [chart] = plan.charts;
    expect(chart).toMatchObject({
      id: 'cohort-curve',
      type: 'line',
      title: 'How many come back, period by period',
    });
    expect(drawnBy(plan, 'cohort-curve').keys).toEqual(['period', 'back', 'surely_new']);
    const curve = rowsOf(plan, 'cohort-curve');
    const average = totalOf(plan, 'cohort-retention');
    expect(curve.map(({ period, back }) => [period, back])).toEqual(
      curve.map((_, at) => [at + 1, average[String(at + 1)]]),
    );
    // The average of month 1 stands on all cohorts but the two of November and December.
    expect(curve[0].customers).toBe(435 - 4 - 34);
  });
});

describe('cohorts of other periods and parts', () => {
  it('go by quarter and by ISO week', () => {
    const quarters = sheetPlan('cohorts', shopline('max', { input: { cohortPeriod: 'quarter' } }));
    // December 2010: 87. January to March 2011: 42 + 33 + 44.
    expect(
      rowsOf(quarters, 'cohort-customers')
        .map(({ cohort, size }) => [cohort, size])
        .slice(0, 2),
    ).toEqual([
      ['2010-Q4', 87],
      ['2011-Q1', 119],
    ]);
    const weeks = sheetPlan('cohorts', shopline('max', { input: { cohortPeriod: 'week' } }));
    expect(rowsOf(weeks, 'cohort-customers')[0].cohort).toBe('2010-W48');
  });

  it('can be those of one store, with its own first purchases', () => {
    const orders = withStoresAndProducts(
      shopOf([
        ['a', '2024-01-01', 10], // Taipei
        ['a', '2024-02-01', 10], // Tainan
        ['b', '2024-02-02', 10], // Online
        ['a', '2024-03-01', 10], // Taipei
      ]),
    );
    const filter = (by: 'store' | 'channel' | 'product', name: string) =>
      sheetPlan('cohorts', inputOf(orders, { asOf: '2024-03-31', input: { cohortFilter: { by, name } } }));
    const store = filter('store', 'Taipei');
    expect(rowsOf(store, 'cohort-customers').map((row) => [row.cohort, row[0], row[1], row[2]])).toEqual([
      ['2024-01', 1, 0, 1],
    ]);
    expect(store.values[1][0]).toContain('only orders of the store “Taipei”');
    const shouted = rowsOf(filter('store', 'TAIPEI'), 'cohort-customers');
    expect(shouted).toEqual(rowsOf(store, 'cohort-customers'));
    expect(sentencesOf(filter('channel', 'Nowhere'))).toContain(
      'There is no customer with a purchase, so there are no cohorts yet.',
    );
  });
});

describe('cohorts of the customers that a channel or a product brought', () => {
  // The advertisement and tea bring a, who then buys a cup by mail; mail and a cup bring b, then b buys tea after an
  // advertisement, twice.
  const orders = ordersFrom({
    customers: ['a', 'b', 'a', 'b', 'b'],
    days: ['2024-01-05', '2024-01-06', '2024-02-05', '2024-02-06', '2024-02-07'].map(day),
    amounts: [10, 20, 30, 40, 60],
    channels: ['Ad', 'Mail', 'Mail', 'Ad', 'Ad'],
    lines: { orders: [0, 1, 2, 3, 4], products: ['Tea', 'Cup', 'Cup', 'Tea', 'Tea'] },
  });

  it.each([
    ['channel', 'Ad', [10, 30]],
    ['channel', 'Mail', [20, 100]],
    ['product', 'Tea', [10, 30]],
    ['product', 'Cup', [20, 100]],
  ] as const)('%s %s have all that these customers bought since', (by, name, revenue) => {
    const plan = sheetPlan('cohorts', inputOf(orders, { input: { cohortFilter: { by, name } } }));
    expect(rowsOf(plan, 'cohort-revenue').map((row) => [row.size, row[0], row[1]])).toEqual([
      [1, ...revenue],
    ]);
  });

  it('have customers, orders, revenue, value of an order and revenue so far, each in its block', () => {
    const plan = sheetPlan('cohorts', inputOf(orders));
    const block = (measure: string) => {
      const [{ 0: first, 1: second }] = rowsOf(plan, `cohort-${measure}`);
      return [first, second];
    };
    // January: 10 and 20 of two customers. February: 30, 40 and 60 of both.
    expect(block('customers')).toEqual([2, 2]);
    expect(block('retention')).toEqual([1, 1]);
    expect(block('orders')).toEqual([2, 3]);
    expect(block('revenue')).toEqual([30, 130]);
    expect(block('aov')).toEqual([30 / 2, 130 / 3]);
    expect(block('cumulative')).toEqual([30 / 2, 160 / 2]);
  });
});

describe('without an amount column', () => {
  it('cohorts count customers and orders, and leave money out', () => {
    const without = sheetPlan(
      'cohorts',
      inputOf(
        shopOf([
          ['a', '2024-01-01'],
          ['a', '2024-02-01'],
        ]),
      ),
    );
    expect(without.tables.map(({ name }) => name)).toEqual([
      'cohort-retention',
      'repeat-by-cohort',
      'cohort-customers',
      'cohort-orders',
    ]);
  });
});

describe('the first cohorts', () => {
  // The SHOPLINE sample begins on 2010-12-01; its shop cycle is 62 days in the end, and 3 cycles are half a year.
  const input = shopline();
  const { orders } = input.reading;
  const young = rowsOf(plan, 'cohort-retention')
    .map(({ cohort }) => String(cohort))
    .filter((month) => {
      const [year, number] = month.split('-').map(Number);
      const end = Math.min(
        input.segmentation.asOf,
        dayOf(number === 12 ? year + 1 : year, (number % 12) + 1, 1) - 1,
      );
      return segment(orders, end, input.segmentation.rules).tooEarly !== null;
    });

  it('are grey, may have bought before, and stand in no comparison', () => {
    expect(young.length).toBeGreaterThan(0);
    const { row } = layoutOf(plan, 'cohort-retention');
    const noted = rowsOf(plan, 'cohort-retention').filter((_, r) =>
      plan.notes.some((note) => note.row === row + r && note.text.startsWith('May have bought before')),
    );
    expect(noted.map(({ cohort }) => cohort)).toEqual(young);
    const compared = rowsOf(plan, 'repeat-by-cohort').map(({ cohort }) => cohort);
    expect(compared.filter((cohort) => young.includes(String(cohort)))).toEqual([]);
    expect(compared.length + young.length).toBe(rowsOf(plan, 'cohort-retention').length);
  });

  it('are averaged with and without', () => {
    const rows = rowsOf(plan, 'cohort-retention').filter(({ cohort }) => !young.includes(String(cohort)));
    const { row, rows: count } = layoutOf(plan, 'cohort-retention');
    const without = plan.values[row + count + 1];
    expect(without[0]).toBe('Surely new only');
    expect(without[1]).toBe(rows.reduce((sum, { size }) => sum + Number(size), 0));
    // One month after: of the cohorts for which it has ended, by their size. 2011-11 is still running then.
    const ended = rows.filter((one) => one['1'] !== null && one.cohort !== '2011-11');
    const mean = ended.reduce((sum, one) => sum + Number(one['1']) * Number(one.size), 0);
    expect(without[3]).toBeCloseTo(mean / ended.reduce((sum, { size }) => sum + Number(size), 0), 12);
  });

  it('are in no answer: of the others, how many came back in the same time', () => {
    const rows = rowsOf(plan, 'repeat-by-cohort');
    const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);
    const rate = ((sum('repeaters') / sum('followed')) * 100).toFixed(1);
    expect(plan.values[4][0]).toBe(
      `Of the new customers who were followed for 90 days, ${rate}% came back in that time (${sum('repeaters')} of ${sum('followed')}).`,
    );
    const clear = rows.filter(({ clearly }) => /more|fewer/.test(String(clearly)));
    const none = sentencesOf(plan).includes('No period clearly brings more people back than the others.');
    expect(none).toBe(clear.length === 0);
  });

  it('leave the others with the same time to come back', () => {
    const rows = rowsOf(plan, 'repeat-by-cohort');
    // 90 days before 2011-12-09 is 2011-09-10: of September only those of its first ten days.
    const before = rows.filter(({ cohort }) => String(cohort) < '2011-09');
    const after = rows.filter(({ cohort }) => String(cohort) > '2011-09');
    expect([before.length, after.length].every((count) => count > 0)).toBe(true);
    for (const { size, followed } of before) expect(followed).toBe(size);
    for (const { followed } of after) expect(followed).toBe(0);
    for (const { followed, repeaters } of rows)
      expect(Number(repeaters)).toBeLessThanOrEqual(Number(followed));
  });
});
