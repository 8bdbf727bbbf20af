// Tables that a run has no use for any more: with fewer orders whole tables of a sheet go, and come back with an undo or with the
// orders. What is a person's stays with its row, and nothing else changes its place.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { expect, test } from 'vitest';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { cellsOf, type Document, openDocument, putOrders, someOrders } from '../addon/document.ts';

const LINES = someOrders(40, 12);

const runOf = (shop: Document, kind: ResultKind) =>
  shop.run(shop.settings({ outputs: { sheets: [kind], tagColumns: false, cohortColumns: false } }));

async function shopWith(kind: ResultKind): Promise<Document> {
  const shop = await openDocument({ lines: LINES, rows: 80 });
  runOf(shop, kind);
  return shop;
}

/** From now on there is one order. */
function leaveOne(shop: Document, kind: ResultKind): void {
  for (let row = 2; row <= LINES.length; row++)
    for (let column = 0; column < 4; column++) shop.orders.put(row, column, null);
  runOf(shop, kind);
}

/** The row that holds a text, from the row `after` on. */
const rowWith = (sheet: Sheet, text: unknown, after = 0): number =>
  cellsOf(sheet).findIndex((line, row) => row >= after && line.includes(text));

test('the lines at the top stay there, whichever table comes first below them', async () => {
  const shop = await shopWith('trust');
  const sheet = shop.sheet('Can you trust the tags');
  const [title] = cellsOf(sheet)[0]!;
  sheet.put(0, sheet.lastColumn() + 1, 'read on Monday');
  leaveOne(shop, 'trust');
  expect(sheet.value(0, 0)).toBe(title);
  expect(rowWith(sheet, title, 1)).toBe(-1);
  expect(rowWith(sheet, 'read on Monday')).toBe(0);
  putOrders(shop.orders, LINES);
  runOf(shop, 'trust');
  expect(sheet.value(0, 0)).toBe(title);
  expect(rowWith(sheet, 'read on Monday')).toBe(0);
});

test('an undo brings them back, and what stands on their rows and was written since is with its row', async () => {
  const shop = await shopWith('trust');
  const sheet = shop.sheet('Can you trust the tags');
  const row = rowWith(sheet, 'Champions');
  sheet.setNote(row, 1, 'ask why');
  sheet.put(row, sheet.lastColumn() + 1, 'mine');
  const before = cellsOf(sheet);
  leaveOne(shop, 'trust');
  expect(rowWith(sheet, 'Champions')).toBe(-1);
  const notes = rowWith(sheet, 'No chance is shown: there are fewer than 100 customers.');
  sheet.applyStyle({ row: notes, endRow: notes + 1, column: 0, endColumn: 1 }, { color: '#cc0000' });
  shop.call('undoRun');
  expect(cellsOf(sheet).filter((line) => line.includes('Champions'))).toEqual([before[row]]);
  expect(cellsOf(sheet).filter((line) => line.includes('mine'))).toEqual([before[row]]);
  const commented = [...sheet.notes()].filter(({ text }) => text === 'ask why');
  expect(commented.map((one) => sheet.value(one.row, 0))).toEqual(['Champions']);
});

test('their colour scales come back with an undo', async () => {
  const shop = await shopWith('cohorts');
  const sheet = shop.sheet('Cohorts');
  const scales = () => sheet.conditionalRules.map(({ kind, areas }) => ({ kind, areas }));
  const before = structuredClone(scales());
  expect(before.length).toBeGreaterThan(0);
  leaveOne(shop, 'cohorts');
  expect(scales()).toEqual([]);
  shop.call('undoRun');
  expect(scales()).toEqual(before);
});
