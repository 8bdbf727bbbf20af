// Tables that a run has no use for any more: with fewer orders whole tables of a sheet go, and come back with an undo or with the
// orders. What is a person's stays with its row, and nothing else changes its place.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { expect, test } from 'vitest';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { cellsOf, type Document, type Line, openDocument, putOrders, someOrders } from '../addon/document.ts';
import { YELLOW } from './faults/shop.ts';

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

test('a chart that an undo draws anew is known from then on: none stands twice', async () => {
  const shop = await shopWith('health');
  const sheet = shop.sheet('Health');
  const titles = () => sheet.charts.map(({ options }) => options.title).sort();
  const before = titles();
  leaveOne(shop, 'health');
  const left = titles();
  expect(left.length).toBeLessThan(before.length);
  shop.call('undoRun');
  expect(titles()).toEqual(before);
  runOf(shop, 'health');
  expect(titles()).toEqual(left);
  putOrders(shop.orders, LINES);
  runOf(shop, 'health');
  expect(titles()).toEqual(before);
});

test('an undo that leaves their headers blank takes our notes off them too', async () => {
  const shop = await openDocument({ lines: LINES.slice(0, 1), rows: 80 });
  runOf(shop, 'trust');
  const sheet = shop.sheet('Can you trust the tags');
  putOrders(shop.orders, LINES);
  runOf(shop, 'trust');
  const row = rowWith(sheet, 'Champions');
  expect(sheet.note(rowWith(sheet, 'Came within 90 days'), 1)).not.toBe(null);
  sheet.put(row, sheet.lastColumn() + 1, 'mine');
  sheet.setNote(row, 1, 'ask why');
  sheet.insertRows(0, 1);
  shop.call('undoRun');
  const stray = [...sheet.notes()].filter(({ row: at, column }) => sheet.value(at, column) === null);
  expect(stray.map(({ text }) => text)).toEqual(['ask why']);
});

test('below a list that nobody is on no line stands twice after an undo', async () => {
  // Whoever buys every 20 days, on the last day too, is due in 20 days.
  const lines = Array.from({ length: 10 }, (_, i): Line => {
    const day = new Date(Date.UTC(2023, 0, 1 + 20 * i)).toISOString().slice(0, 10);
    return [`A${i}`, 'c1', day, 100];
  });
  const shop = await openDocument({ lines, rows: 80 });
  runOf(shop, 'today');
  const sheet = shop.sheet('Today');
  sheet.put(rowWith(sheet, 'No other change in the last 7 days', 7), 5, 'mine');
  const before = cellsOf(sheet);
  shop.orders.put(10, 3, 900);
  shop.orders.put(1, 1, 'c2');
  runOf(shop, 'today');
  expect(cellsOf(sheet)).not.toEqual(before);
  shop.call('undoRun');
  expect(cellsOf(sheet)).toEqual(before);
});

test('a colour made after a run stays on a row that its undo leaves without figures', async () => {
  const shop = await shopWith('health');
  const sheet = shop.sheet('Health');
  leaveOne(shop, 'health');
  putOrders(shop.orders, LINES);
  runOf(shop, 'health');
  const row = rowWith(sheet, '2023-07');
  sheet.applyStyle({ row, endRow: row + 1, column: 5, endColumn: 6 }, { background: YELLOW });
  shop.call('undoRun');
  const colored = Array.from({ length: sheet.maxRows }, (_, at) => at).filter(
    (at) => sheet.style(at, 5).background === YELLOW,
  );
  expect(colored.map((at) => cellsOf(sheet)[at]!.filter((cell) => cell !== null))).toEqual([['2023-07']]);
});

test('words typed into their blank cells do not keep an undo from putting every line where it was', async () => {
  const shop = await shopWith('trust');
  const sheet = shop.sheet('Can you trust the tags');
  const row = rowWith(sheet, 'Champions');
  const header = rowWith(sheet, 'Came within 90 days');
  for (const at of [row, header]) sheet.put(at, cellsOf(sheet)[at]!.lastIndexOf(null), `mine ${at}`);
  const before = cellsOf(sheet);
  leaveOne(shop, 'trust');
  shop.call('undoRun');
  expect(cellsOf(sheet)).toEqual(before);
});

test('a word beside a setting without a value stays, whatever group the setting is of', async () => {
  const shop = await shopWith('settings');
  const sheet = shop.sheet('Settings');
  const row = rowWith(sheet, 'Values: v');
  expect(sheet.value(row, 2)).toBe(null);
  sheet.put(row, 2, 'ask');
  shop.orders.put(1, 3, 7_000);
  runOf(shop, 'settings');
  expect(cellsOf(sheet)[rowWith(sheet, 'ask')]).toContain('Values: v');
});

test('a word in a blank cell of ours stays when another row of the table is its own again', async () => {
  const lines = ['Tea', 'Cup', 'Pot'].map((product, i) => {
    const order: Line = [`A${i}`, `c${i}`, '2023-01-03', 100 + i];
    return { product, order };
  });
  const shop = await openDocument({ lines: [], rows: 80 });
  const put = (some: readonly string[]) => {
    for (let row = 0; row < 5; row++)
      for (let column = 0; column < 5; column++) shop.orders.put(row, column, null);
    putOrders(
      shop.orders,
      lines.filter(({ product }) => some.includes(product)).map(({ order }) => order),
    );
    shop.orders.put(0, 4, 'Product');
    some.forEach((product, i) => {
      shop.orders.put(i + 1, 4, product);
    });
    runOf(shop, 'products');
  };
  put(['Tea', 'Cup', 'Pot']);
  const sheet = shop.sheet('Products');
  const beside = sheet.lastColumn() + 1;
  sheet.put(rowWith(sheet, 'Pot'), beside, 'mine');
  put(['Tea', 'Cup']);
  const cup = rowWith(sheet, 'Cup');
  sheet.put(cup, cellsOf(sheet)[cup]!.indexOf(null), 'ask');
  put(['Pot']);
  expect(cellsOf(sheet)[rowWith(sheet, 'ask')]).toContain('Cup');
  expect(cellsOf(sheet)[rowWith(sheet, 'mine')]).toContain('Pot');
});

test('what is written after a run on a row that had another place before stays with its name when the run is taken back', async () => {
  const lines: Line[] = [
    ['A1', 'c1', '2023-01-03', 100],
    ['A2', 'c2', '2023-01-04', 100],
    ['A3', 'c3', '2023-01-05', 100],
  ];
  const shop = await openDocument({ lines, rows: 80 });
  const products = ['Product', 'Milk', 'Milk', 'Tea'];
  for (const [row, text] of products.entries()) shop.orders.put(row, 4, text);
  runOf(shop, 'products');
  const sheet = shop.sheet('Products');
  const before = rowWith(sheet, 'Milk');
  expect(rowWith(sheet, 'Tea')).toBe(before + 1);
  for (const row of [1, 2]) shop.orders.put(row, 4, 'Tea');
  shop.orders.put(3, 4, 'Milk');
  runOf(shop, 'products');
  expect(rowWith(sheet, 'Milk')).toBe(before + 1);
  sheet.put(before + 1, sheet.lastColumn() + 1, 'mine');
  shop.call('undoRun');
  expect(cellsOf(sheet)[rowWith(sheet, 'mine')]).toContain('Milk');
  expect(cellsOf(sheet).filter((line) => line.includes('Tea'))).toHaveLength(1);
});

test('columns that a run brought go with it, though what was written since keeps a row in another place', async () => {
  const shop = await openDocument({ lines: LINES.slice(0, 20), rows: 80 });
  runOf(shop, 'cohorts');
  const sheet = shop.sheet('Cohorts');
  const header = cellsOf(sheet)[rowWith(sheet, 'First order')];
  putOrders(shop.orders, LINES);
  runOf(shop, 'cohorts');
  expect(cellsOf(sheet)[rowWith(sheet, 'First order')]!.length).toBeGreaterThan(header!.length);
  const month = cellsOf(sheet).findLastIndex(([text]) => /^2023-1\d$/.test(String(text)));
  sheet.setNote(month, 1, 'ask why');
  shop.call('undoRun');
  const filled = (line: readonly unknown[] = []) => line.filter((cell) => cell !== null);
  expect(filled(cellsOf(sheet)[rowWith(sheet, 'First order')])).toEqual(filled(header));
});
