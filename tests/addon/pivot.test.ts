// The cohort columns beside the orders, and the native pivot table over them.

import { describe, expect, test } from 'vitest';
import { openDocument, putOrders, someOrders } from './document.ts';

const OUTPUTS = { sheets: ['customers', 'cohorts', 'pivot'], tagColumns: true, cohortColumns: true } as const;
const LINES = someOrders(60, 18);

describe('the pivot table', () => {
  test('counts the customers of each cohort as the Cohorts sheet does', async () => {
    const shop = await openDocument({ lines: LINES, columns: 12 });
    shop.run(shop.settings({ outputs: OUTPUTS }));
    shop.host.calculate();
    expect([4, 5, 6, 7, 8, 9, 10, 11].map((column) => shop.orders.value(0, column))).toEqual([
      'NES',
      'RFM',
      'HML',
      'NES × HML',
      'Customer key',
      'Cohort',
      'Periods since',
      'New or existing',
    ]);
    const cohorts = shop.tables()['cohort-customers'];
    const pivot = shop.sheet('Pivot');
    // What is counted is said in the reader's words.
    expect(pivot.value(4, 0)).toBe('Customers');
    const shown = new Map<string, unknown>();
    for (let row = 0; row < pivot.lastRow(); row++)
      shown.set(String(pivot.value(row, 0)), pivot.value(row, 1));
    for (const row of cohorts.rows) expect(String(shown.get(row[0]))).toBe(row[cohorts.header.indexOf('0')]);
  });

  test('stays as the person arranged it, and counts the orders added since', async () => {
    const shop = await openDocument({ lines: LINES.slice(0, 40), rows: 100, columns: 12 });
    shop.run(shop.settings({ outputs: OUTPUTS }));
    const { pivots } = shop.sheet('Pivot');
    pivots[0].columns = [];
    putOrders(shop.orders, LINES);
    shop.run(shop.settings({ outputs: OUTPUTS }));
    expect(shop.sheet('Pivot').pivots).toHaveLength(1);
    expect(shop.sheet('Pivot').pivots[0].columns).toEqual([]);
    shop.host.calculate();
    const pivot = shop.sheet('Pivot');
    const cohorts = shop.tables()['cohort-customers'];
    const last = cohorts.rows[cohorts.rows.length - 1][0];
    const labels = Array.from({ length: pivot.lastRow() }, (_, row) => pivot.value(row, 0));
    expect(labels).toContain(last);
  });

  test('has room for more periods than a new sheet has columns', async () => {
    // Two customers who come every month from 2022-01 to 2024-12: periods 0 to 35.
    const lines = Array.from({ length: 72 }, (_, i) => {
      const month = i >> 1;
      const day = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`;
      return [`n${i}`, `c${i % 2}`, day, 10] as const;
    });
    const shop = await openDocument({ lines: lines.slice(0, 40), rows: 100, columns: 12 });
    shop.run(shop.settings({ outputs: OUTPUTS }));
    putOrders(shop.orders, lines);
    shop.run(shop.settings({ outputs: OUTPUTS }));
    shop.host.calculate();
    const pivot = shop.sheet('Pivot');
    const row = Array.from({ length: pivot.lastRow() }, (_, at) => at).find(
      (at) => pivot.value(at, 0) === '2022-01',
    )!;
    expect(Array.from({ length: 37 }, (_, at) => pivot.value(row, 1 + at))).toEqual(new Array(37).fill(2));
  });

  test('goes with everything else', async () => {
    const shop = await openDocument({ lines: LINES, columns: 12 });
    shop.run(shop.settings({ outputs: OUTPUTS }));
    expect(shop.call('planUndo').notesLost).toBe(0);
    shop.call('removeResults');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(shop.orders.maxColumns).toBe(12);
  });
});
