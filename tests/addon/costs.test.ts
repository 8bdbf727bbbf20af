// What a run asks of Google, as the sidebar drives it: executions, questions and commits cost, and they do not grow with the rows.

import { expect, test } from 'vitest';
import { orderBook, SEVEN, Shop, sum } from '../../bench/usual-run.ts';
import type { Settings } from '../../src/addon/api.ts';

async function usualRun(rows: number, sheets?: Settings['outputs']['sheets']) {
  const shop = await Shop.open(orderBook(rows));
  const settings = shop.settings(sheets);
  const first = sum(shop.run(settings, 60));
  // With the orders.
  const visible = shop.book.sheets.filter(({ hidden }) => !hidden);
  expect(visible).toHaveLength(1 + (sheets ? 7 : 5));
  return { shop, settings, first };
}

/** What stands on Customers: one line of cells a row. */
const customersOf = ({ book }: Shop) => {
  const sheet = book.sheetNamed('Customers')!;
  return Array.from({ length: sheet.lastRow() }, (_, row) => sheet.rowValues(row).join('|'));
};

// Where the calls go, by what they are for: bench/README.md.
test.each([
  [
    'the wizard proposes',
    undefined,
    { calls: 560, commits: 6, later: { calls: 1320, reads: 65, commits: 15 } },
  ],
  ['of seven', SEVEN, { calls: 830, commits: 8, later: { calls: 1770, reads: 80, commits: 19 } }],
])(
  'a run of the sheets %s: first, again without a change, and with 100 new orders',
  async (_, sheets, most) => {
    const { shop, settings, first } = await usualRun(6_000, sheets);
    expect(first.executions).toBe(1);
    expect(first.calls).toBeLessThanOrEqual(most.calls);
    expect(first.reads).toBeLessThanOrEqual(9);
    // One a sheet, and the end.
    expect(first.commits).toBeLessThanOrEqual(most.commits);
    expect(first.cellsWritten).toBeGreaterThan(6_000 * 4);

    const again = sum(shop.run(settings));
    expect(again.executions).toBe(1);
    expect(again.cellsWritten).toBe(0);
    expect(again.commits).toBeLessThanOrEqual(1);
    expect(again.reads).toBeLessThanOrEqual(most.later.reads);

    const before = customersOf(shop);
    shop.addOrders(100);
    const later = sum(shop.run(settings));
    expect(customersOf(shop)).not.toEqual(before);
    expect(later.executions).toBe(1);
    expect(later.calls).toBeLessThanOrEqual(most.later.calls);
    expect(later.reads).toBeLessThanOrEqual(most.later.reads);
    // A copy and what is written, a sheet.
    expect(later.commits).toBeLessThanOrEqual(most.later.commits);
    expect(later.cellsWritten).toBeLessThan(first.cellsWritten);
  },
);

test('one order more writes what it changes', async () => {
  const { shop, settings, first } = await usualRun(6_000);
  const before = customersOf(shop);
  shop.addOrders(1);
  const later = sum(shop.run(settings));
  const changed = customersOf(shop).filter((line, row) => line !== before[row]).length;
  expect(changed).toBeGreaterThan(0);
  expect(later.cellsWritten).toBeLessThan(first.cellsWritten / 5);
});

test('70,000 orders take a block or two more', async () => {
  const small = (await usualRun(6_000)).first;
  const large = (await usualRun(70_000)).first;
  expect(large.executions).toBe(small.executions);
  expect(large.reads - small.reads).toBeLessThanOrEqual(2);
  expect(large.commits - small.commits).toBe(0);
  expect(large.calls - small.calls).toBeLessThanOrEqual(40);
});
