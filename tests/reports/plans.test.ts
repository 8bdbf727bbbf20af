// What holds for every sheet, whatever the orders: plans are well formed, say nothing they do not know, and stay small.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, type Orders, ordersFrom } from '../../src/model/index.ts';
import { RESULT_KINDS, type ReportInput, sheetPlan, sheetPlans } from '../../src/reports/index.ts';
import type { Rect, SheetPlan } from '../../src/reports/plan.ts';
import { LANGUAGES, textsOf } from '../../src/text/index.ts';
import { ordersOf, shopOf } from '../model/oracle.ts';
import { filesOf, foundTables } from './plan-reading.ts';
import { inputOf, shopline, withStoresAndProducts } from './shop.ts';

const ONE_ORDER = shopOf([['a', '2024-02-29', 10]]);
const SHOPS: Record<string, Orders> = {
  'a real shop with stores and products': withStoresAndProducts(ordersOf('shopline_orders_zh')),
  'a shop with refunds': ordersOf('online_retail_lines'),
  'one order': ONE_ORDER,
  'one order without amount': { ...ONE_ORDER, amount: null },
  'refunds alone': shopOf([['a', '2024-02-29', -10]]),
  'orders without customer alone': shopOf([['', '2024-02-29', 10]]),
  'amounts of zero alone': shopOf([
    ['a', '2024-01-01', 0],
    ['a', '2024-02-01', 0],
  ]),
};

const NOT_FOR_PEOPLE = /undefined|NaN|\[object/;

/** Every sheet of every shop must be like this. */
function expectWellFormed(plan: SheetPlan): void {
  const where = plan.kind;
  const columns = plan.values[0].length;
  const inside = ({ row, column, rows, columns: width }: Rect): boolean =>
    row >= 0 &&
    column >= 0 &&
    rows >= 0 &&
    width > 0 &&
    row + rows <= plan.values.length &&
    column + width <= columns;
  expect(
    plan.values.every((row) => row.length === columns),
    where,
  ).toBe(true);
  expect(plan.columnWidths.length, where).toBe(columns);
  const wrong = plan.values.flat().filter((value) => {
    if (typeof value === 'number') return !Number.isFinite(value);
    if (typeof value === 'string') return value === '' || value.length >= 50000 || NOT_FOR_PEOPLE.test(value);
    return value !== null;
  });
  expect(wrong, where).toEqual([]);
  for (const rect of [...plan.styles, ...plan.colorScales, ...(plan.highlights ?? [])])
    expect(inside(rect), where).toBe(true);
  for (const rect of plan.colorScales) expect(rect.rows > 0, where).toBe(true);
  for (const { row, column, text } of plan.notes) {
    expect(row < plan.values.length && column < columns && text.length > 0, where).toBe(true);
  }
  const noted = plan.notes.map(({ row, column }) => `${row},${column}`);
  expect(new Set(noted).size, where).toBe(noted.length);
  for (const table of plan.tables) {
    expect(inside(table), table.name).toBe(true);
    expect(table.headerRow, table.name).toBe(table.row - 1);
    expect(table.keys.length, table.name).toBe(table.columns);
    expect(new Set(table.keys).size, table.name).toBe(table.keys.length);
    const headers = plan.values[table.headerRow].slice(table.column, table.column + table.columns);
    const unnamed = headers.filter((header) => header === null).length;
    expect(unnamed, table.name).toBe(table.name === 'grid' ? 1 : 0);
  }
  const names = plan.tables.map(({ name }) => name);
  expect(new Set(names).size, where).toBe(names.length);
  for (const chart of plan.charts) {
    expect(chart.title && chart.xTitle && chart.yTitle, chart.id).toBeTruthy();
    expect(chart.colors?.length, chart.id).toBe(chart.ranges.length - 1);
    for (const range of chart.ranges) {
      expect(inside(range) && range.columns === 1 && range.rows > 1, chart.id).toBe(true);
      expect(plan.values[range.row][range.column], chart.id).not.toBeNull();
      expect([range.row, range.rows], chart.id).toEqual([chart.ranges[0].row, chart.ranges[0].rows]);
    }
    // A chart stands on rows of its own: nothing is under it.
    const under = plan.values.slice(chart.anchor.row, chart.anchor.row + Math.ceil(chart.height / 21));
    expect(
      under.flat().every((value) => value === null),
      chart.id,
    ).toBe(true);
  }
  expect(plan.frozenRows < plan.values.length, where).toBe(true);
  expect(
    plan.values.slice(0, 3).every(([text]) => typeof text === 'string'),
    where,
  ).toBe(true);
}

describe.each(Object.entries(SHOPS))('every sheet of %s', (_, orders) => {
  it.each(LANGUAGES)('is well formed in %s', (language) => {
    const input = inputOf(orders, { currency: 'NT$', input: { language } });
    const plans = sheetPlans(RESULT_KINDS, input);
    expect(plans.map(({ kind }) => kind)).toEqual(RESULT_KINDS);
    for (const plan of plans) {
      expectWellFormed(plan);
      expect(plan.title).toBe(textsOf(language).sheets.tabs[plan.kind as 'customers'].title);
    }
  });

  it('says the same in machine words, whatever the language', () => {
    const files = LANGUAGES.map((language) => {
      const input = inputOf(orders, { input: { language } });
      return filesOf(sheetPlans(RESULT_KINDS, input), input);
    });
    const [english, chinese] = files.map(({ stores = [], ...rest }) => ({
      ...rest,
      stores: stores.map((row) => ({
        ...row,
        store: /^\D*沒有分店|no store/.test(row.store) ? '' : row.store,
      })),
    }));
    expect(chinese).toEqual(english);
  });
});

describe('every sheet of any orders', () => {
  const order = fc.record({
    customer: fc.constantFrom('', 'a', 'b', 'c', '=1+1', '007'),
    day: fc.integer({ min: 19600, max: 19900 }),
    amount: fc.integer({ min: -300, max: 3000 }),
    store: fc.constantFrom('', 'x', 'y'),
    product: fc.constantFrom('', 'soap', 'tea', 'cup'),
  });

  it('is well formed', () => {
    fc.assert(
      fc.property(
        fc.array(order, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        fc.constantFrom('week', 'month', 'quarter'),
        (rows, hasAmounts, cohortPeriod) => {
          const orders = ordersFrom({
            customers: rows.map(({ customer }) => customer),
            days: rows.map(({ day }) => day),
            amounts: hasAmounts ? rows.map(({ amount }) => amount / 10) : null,
            stores: rows.map(({ store }) => store),
            lines: { orders: rows.map((_, i) => i), products: rows.map(({ product }) => product) },
          });
          const input = inputOf(orders, {
            input: { cohortPeriod: cohortPeriod as ReportInput['cohortPeriod'] },
          });
          for (const plan of sheetPlans(RESULT_KINDS, input)) expectWellFormed(plan);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('every figure', () => {
  const input = inputOf(SHOPS['a real shop with stores and products'], { currency: 'NT$' });

  it.each(['customers', 'segments', 'health', 'money', 'stores', 'products'] as const)(
    'of %s is explained by a note on its header',
    (kind) => {
      const plan = sheetPlan(kind, input);
      const noted = new Set(plan.notes.map(({ row, column }) => `${row},${column}`));
      const silent = plan.tables.flatMap(({ name, headerRow, keys }) =>
        keys
          .filter(
            (_, column) => plan.values[headerRow][column] !== null && !noted.has(`${headerRow},${column}`),
          )
          .map((key) => `${name}.${key}`),
      );
      // The name of a row explains itself.
      expect(silent).toEqual(kind === 'health' ? ['health.indicator'] : []);
    },
  );

  it('of a cohort block is explained by a note on its heading', () => {
    const plan = sheetPlan('cohorts', input);
    const blocks = plan.tables.filter(({ name }) => !['cohort-curve', 'repeat-by-cohort'].includes(name));
    for (const { name, headerRow } of blocks) {
      expect(
        plan.notes.some(({ row, column }) => row === headerRow - 1 && column === 0),
        name,
      ).toBe(true);
    }
  });
});

describe('what a sheet costs to write', () => {
  /** The same shop with every customer ten times, in the same months. */
  function timesTen(orders: Orders): Orders {
    const rows = Array.from({ length: orders.size * 10 }, (_, i) => [
      i % orders.size,
      Math.floor(i / orders.size),
    ]);
    const word = (labels: Orders['store'], i: number): string =>
      labels && labels.index[i] >= 0 ? labels.names[labels.index[i]] : '';
    return ordersFrom({
      ids: rows.map(([i, copy]) => `${orders.ids[i]}-${copy}`),
      customers: rows.map(([i, copy]) =>
        orders.customer[i] < 0 ? '' : `${orders.customers[orders.customer[i]]}-${copy}`,
      ),
      days: rows.map(([i]) => orders.day[i]),
      amounts: rows.map(([i]) => orders.amount![i] / orders.scale),
      stores: rows.map(([i]) => word(orders.store, i)),
      channels: rows.map(([i]) => word(orders.channel, i)),
    });
  }

  it('does not grow with customers or orders: styles, scales, notes, rules, charts stay as many', () => {
    const orders = { ...withStoresAndProducts(ordersOf('shopline_orders_zh')), lines: null };
    const costs = [orders, timesTen(orders)].map((shop) =>
      sheetPlans(RESULT_KINDS, inputOf(shop)).map((plan) => ({
        kind: plan.kind,
        styles: plan.styles.length,
        scales: plan.colorScales.length,
        notes: plan.notes.length,
        highlights: plan.highlights?.length,
        charts: plan.charts.length,
      })),
    );
    expect(costs[1]).toEqual(costs[0]);
  });

  it('does not grow with rows left out or products', () => {
    const leftOut = Array.from({ length: 500 }, (_, row) => ({
      row: row + 2,
      column: 1,
      text: '7/15',
      reason: 'date-unreadable' as const,
      order: `o${row}`,
    }));
    const few = sheetPlan('check', shopline('max', { leftOut: leftOut.slice(0, 2) }));
    const many = sheetPlan('check', shopline('max', { leftOut }));
    expect([many.styles.length, many.notes.length]).toEqual([few.styles.length, few.notes.length]);
    const products = (count: number): SheetPlan => {
      const names = Array.from({ length: count }, (_, i) => `Product ${i}`);
      return sheetPlan(
        'products',
        inputOf({
          ...shopOf(names.map((_, i) => [`c${i}`, '2024-01-01', 10])),
          lines: { order: Int32Array.from(names.keys()), product: labelsOf(names) },
        }),
      );
    };
    expect(products(400).styles.length).toBe(products(4).styles.length);
  });
});

describe('sheetPlans', () => {
  it('gives the chosen sheets in the order of their tabs', () => {
    const kinds = sheetPlans(['settings', 'customers', 'check'], shopline()).map(({ kind }) => kind);
    expect(kinds).toEqual(['customers', 'check', 'settings']);
  });

  it('reads back only tables that have a file', () => {
    const plans = sheetPlans(RESULT_KINDS, shopline());
    const files = Object.keys(filesOf(plans, shopline()));
    expect(foundTables(plans).length).toBeGreaterThan(files.length);
    expect(files).not.toContain('grid');
  });
});
