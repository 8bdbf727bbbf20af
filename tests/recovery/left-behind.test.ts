// A run ends half-way, the person goes on working, and the run is taken back: what is theirs stays.

import { describe, expect, test } from 'vitest';
import {
  columnOf,
  type Document,
  failureOf,
  type Line,
  openDocument,
  putOrders,
  type RunState,
  someOrders,
} from '../addon/document.ts';

const LINES = someOrders(40, 12);
/** A column right of all of ours. */
const NOTES = 25;

/** A run that ended after the step `last`; the tab was closed long ago. */
async function leftAfter(last: string): Promise<{ shop: Document; state: RunState }> {
  const shop = await openDocument({ lines: LINES, rows: 60, columns: 6 });
  shop.orders.put(0, 4, 'Remark');
  for (let row = 1; row <= LINES.length; row++) shop.orders.put(row, 4, `remark ${row}`);
  let state = shop.call('beginRun', shop.settings());
  while (state.steps[state.next - 1] !== last)
    state = shop.call('step', { runId: state.runId, next: state.next });
  const kept = shop.book.properties.document;
  for (const key of Object.keys(kept))
    kept[key] = kept[key].replace(/"touchedAt":"[^"]+"/, '"touchedAt":"2020-01-01T00:00:00.000Z"');
  return { shop, state };
}

/** Two ways in which a run left behind is taken back. */
const WAYS: readonly (readonly [string, (shop: Document, state: RunState) => unknown])[] = [
  ['put back', (shop, { runId }) => shop.call('cancelRun', { runId })],
  ['taken back by the next run', (shop) => shop.run()],
];

describe('what stays because a person has worked on it is said', () => {
  /** Customers is new and half of the run is done; then somebody notes something there. */
  async function noted(language: 'en' | 'zh-TW'): Promise<{ shop: Document; state: RunState; tab: string }> {
    const shop = await openDocument({ lines: LINES, rows: 60, columns: 6 });
    let state = shop.call('beginRun', shop.settings({ language }));
    while (state.steps[state.next - 1] !== 'customers')
      state = shop.call('step', { runId: state.runId, next: state.next });
    const sheet = shop.book.sheets.find(({ name }) => /^(Customers|顧客)$/.test(name))!;
    sheet.put(6, NOTES, 'owes 300');
    return { shop, state, tab: sheet.name };
  }
  const SAID = {
    en: 'You have written on “Customers”, so it stays. The next run brings it up to date.',
    'zh-TW': '你在「顧客」寫了東西，所以留著，下次執行會更新它。',
  } as const;

  test.each(['en', 'zh-TW'] as const)('by a run that the add-on itself takes back (%s)', async (language) => {
    const { shop, state, tab } = await noted(language);
    shop.call('setLanguage', language);
    shop.orders.put(3, 1, 'somebody else');
    const failure = failureOf(() => shop.call('step', { runId: state.runId, next: state.next }));
    expect(failure.code).toBe('orders-changed');
    expect(failure.takenBack).toEqual({ kept: [tab], handedOver: [] });
    expect(failure.message).toContain(SAID[language]);
    expect(shop.sheet(tab).value(6, NOTES)).toBe('owes 300');
  });

  test('by a run that Google fails again and again', async () => {
    const { shop, state } = await noted('en');
    const failures = [];
    for (let tries = 0; tries < 6; tries++) {
      shop.host.services.failNext = (name) =>
        name === 'Range.setValues' ? new Error('Service Spreadsheets failed.') : null;
      failures.push(failureOf(() => shop.call('step', { runId: state.runId, next: state.next })));
    }
    delete shop.host.services.failNext;
    expect(failures.find(({ code }) => code === 'unexpected')?.takenBack?.kept).toEqual(['Customers']);
  });

  test('by the next run, which takes back one that was left behind', async () => {
    const { shop } = await leftAfter('customers');
    shop.sheet('Customers').put(6, NOTES, 'owes 300');
    expect(shop.run().summary!.warnings).toContain(SAID.en);
  });

  test('by an undo of a first run, where staff wrote on Today', async () => {
    const shop = await openDocument({ lines: LINES, rows: 60, columns: 6 });
    shop.run(shop.settings({ outputs: { sheets: ['today'], tagColumns: false, cohortColumns: false } }));
    const today = shop.sheet('Today');
    let [row, column] = [0, 0];
    for (let at = 0; at < 30; at++) {
      const found = columnOf(today, 'Status', at);
      if (found >= 0) [row, column] = [at + 1, found];
    }
    expect(column).toBeGreaterThan(0);
    today.put(row, column, 'called');
    expect(shop.call('undoRun')).toEqual({ kept: ['Today'], handedOver: [] });
  });
});

describe.each(WAYS)('a run left behind and %s', (_, takeBack) => {
  test('leaves a column that was dragged right of ours', async () => {
    const { shop, state } = await leftAfter('tag-orders');
    const { orders } = shop;
    const remarks = Array.from({ length: 41 }, (__, row) => String(orders.value(row, 4)));
    // Dragged to the right end: taken out at E and put behind our four columns.
    orders.insertColumns(9, 1);
    remarks.forEach((text, row) => {
      orders.put(row, 9, text);
    });
    orders.deleteColumns(4, 1);
    takeBack(shop, state);
    const now = columnOf(orders, 'Remark', 0);
    expect(now).toBeGreaterThanOrEqual(4);
    expect(Array.from({ length: 41 }, (__, row) => String(orders.value(row, now)))).toEqual(remarks);
  });

  test('leaves four columns that stand in place of ours', async () => {
    const { shop, state } = await leftAfter('tag-orders');
    const { orders } = shop;
    orders.deleteColumns(5, 4);
    orders.insertColumns(5, 4);
    const own = ['Phone', 'City', 'VIP', 'Gift'];
    own.forEach((header, j) => {
      for (let row = 0; row <= 40; row++) orders.put(row, 5 + j, row ? `${header} ${row}` : header);
    });
    takeBack(shop, state);
    for (const header of own) {
      const column = columnOf(orders, header, 0);
      expect(
        Array.from({ length: 40 }, (__, i) => orders.value(i + 1, column)),
        header,
      ).toEqual(Array.from({ length: 40 }, (__, i) => `${header} ${i + 1}`));
    }
  });

  test('leaves what was noted beside customers, beside the same customers', async () => {
    const { shop, state } = await leftAfter('segments');
    const customers = shop.sheet('Customers');
    const noted = [5, 9].map((row) => customers.value(row, 0));
    noted.forEach((customer, i) => {
      customers.put([5, 9][i], NOTES, `${customer} owes 300`);
    });
    takeBack(shop, state);
    const sheet = shop.book.sheets.find(({ id }) => id === customers.id)!;
    for (const customer of noted) {
      const row = Array.from({ length: sheet.lastRow() }, (__, i) => i).find(
        (i) => sheet.value(i, 0) === customer,
      )!;
      expect(sheet.value(row, NOTES)).toBe(`${customer} owes 300`);
    }
    expect(shop.book.sheets.filter(({ name }) => /^Customers/.test(name))).toHaveLength(1);
  });
});

describe('a sheet of a run that was put back, kept for the notes on it', () => {
  test('is brought up to date by the next run', async () => {
    const { shop, state } = await leftAfter('customers');
    const customers = shop.sheet('Customers');
    const name = customers.value(6, 0);
    customers.put(6, NOTES, 'owes 300');
    shop.call('cancelRun', { runId: state.runId });
    expect(shop.book.sheets).toContain(customers);
    putOrders(shop.orders, [...LINES, ['Z1', 'c99', '2024-02-01', 500]]);
    shop.run();
    expect(shop.tables().customers.rows.map(([key]) => key)).toContain('c99');
    const row = Array.from({ length: customers.lastRow() }, (_, i) => i).find(
      (i) => customers.value(i, 0) === name,
    )!;
    expect(customers.value(row, NOTES)).toBe('owes 300');
  });
});

describe('a sheet that a person rebuilt while a run on it was cut off', () => {
  test('is theirs as it is, and a new tab has the former results', async () => {
    const shop = await openDocument({ lines: LINES.slice(0, 30), rows: 60 });
    shop.run();
    const customers = shop.sheet('Customers');
    const former = customers.value(5, 0);
    putOrders(shop.orders, [...LINES, ['Z1', 'c99', '2024-02-01', 50_000]]);
    const state = shop.call('beginRun', shop.settings());
    // The execution ends while Customers is written: once its hidden copy stands and its cells are being filled.
    const { services } = shop.host;
    let isFilling = false;
    let isOver = false;
    services.failNext = (name) => {
      isFilling ||= name === 'Sheet.hideSheet';
      isOver ||= isFilling && name === 'Range.setValues';
      return isOver ? new Error('Service Spreadsheets failed while accessing document') : null;
    };
    expect(() => shop.call('step', { runId: state.runId, next: state.next, seconds: 20 })).toThrow();
    delete services.failNext;
    customers.deleteRows(4, 3);
    customers.insertRows(6, 2);
    customers.put(6, 1, 'rows of mine');
    const back = shop.call('cancelRun', { runId: state.runId });
    expect(back).toEqual({ kept: [], handedOver: ['Customers'] });
    expect(customers.value(6, 1)).toBe('rows of mine');
    const other = shop.sheet('Customers (2)');
    expect(other.hidden).toBe(false);
    expect(other.value(5, 0)).toBe(former);
    shop.run();
    expect(shop.tables().customers.rows.map(([key]) => key)).toContain('c99');
    expect(customers.value(6, 1)).toBe('rows of mine');
  });
});

describe('an order decades before all others', () => {
  test('is left out and listed, and the run goes on', async () => {
    const shop = await openDocument({ lines: [...LINES, ['U1', 'c1', '1970-01-01', 90]], rows: 60 });
    const { summary } = shop.run(
      shop.settings({
        outputs: {
          sheets: ['customers', 'cohorts'],
          tagColumns: true,
          cohortColumns: true,
          cohortPeriod: 'week',
        },
      }),
    );
    expect(summary?.leftOutByReason).toEqual({ 'date-far': 1 });
    const { rows } = shop.tables().check;
    expect(rows.filter((row) => row.includes('42') && row.join().includes('1970'))).toHaveLength(1);
  });

  test('is one from ten years on, not a day before, and only where such orders are few', async () => {
    // LINES begin on 2023-01-01: 3,653 days before is 2012-12-31.
    const LATE: readonly (readonly [days: readonly string[], leftOut: number])[] = [
      [['2012-12-31'], 1],
      [['2013-01-01'], 0],
      [['2010-01-01', '2011-01-01', '2012-01-01'], 3],
      // Four of 44 orders are more than three and than 1 %.
      [['2009-01-01', '2010-01-01', '2011-01-01', '2012-01-01'], 0],
    ];
    for (const [days, leftOut] of LATE) {
      const early = days.map((day, i): Line => [`U${i}`, 'c1', day, 90]);
      const shop = await openDocument({ lines: [...LINES, ...early], rows: 60 });
      const { leftOutByReason } = shop.call('inspect', { sheetId: shop.orders.id });
      expect(leftOutByReason, days.join()).toEqual(leftOut ? { 'date-far': leftOut } : {});
    }
  });

  test('is not taken for one where a fifth of the orders lies there', async () => {
    const old = LINES.slice(0, 10).map(
      ([order, customer, date, amount]) =>
        [`o${order}`, customer, date.replace('2023', '2003'), amount] as const,
    );
    const shop = await openDocument({ lines: [...old, ...LINES], rows: 80 });
    expect(shop.call('inspect', { sheetId: shop.orders.id }).leftOutByReason).toEqual({});
  });
});

describe('amounts of 16 digits, or of 309', () => {
  test('are left out and listed, and every figure stays a number', async () => {
    const shop = await openDocument({ lines: LINES, rows: 60 });
    const MOST = 999_999_999_999_999;
    for (const [row, amount] of [
      [3, `1${'0'.repeat(310)}`],
      [4, '9'.repeat(309)],
      [5, 1e308],
      [6, -1e308],
      [7, 1e15],
      [8, '1,000,000,000,000,000'],
      [9, MOST],
    ] as const)
      shop.orders.put(row, 3, amount);
    const { summary } = shop.run();
    expect(summary?.leftOutByReason).toEqual({ 'amount-unreadable': 6 });
    // The other orders, added up by hand.
    const others = LINES.filter((_, i) => i < 2 || i > 8).reduce((sum, line) => sum + line[3], 0);
    expect(summary?.net).toBe(MOST + others);
  });
});
