// A large table of customers: its rows stay where they are, with all a person has on them, and nobody asks what that is. Where a
// table begins to be large is set to a few rows here, by the numbers in the built script.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openHost } from 'local-sheets/host.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf, type Document, type Line, openDocument, putOrders, someOrders } from '../addon/document.ts';
import { YELLOW } from './faults/shop.ts';
import { Happened, stories, told } from './person/acts.ts';

const { DIST } = process.env;
const dist = mkdtempSync(join(tmpdir(), 'large-'));

/** As it is built, with 1 cell for 250,000, a sample of 3 rows for 20, and no line read along for its being near. */
beforeAll(() => {
  cpSync(DIST ?? 'dist', dist, { recursive: true });
  const script = readFileSync(join(dist, 'Code.js'), 'utf8');
  const sizes = /=25e4,(\w+)=20,(\w+)=1e4,/g;
  expect(script.match(sizes)).toHaveLength(1);
  writeFileSync(join(dist, 'Code.js'), script.replace(sizes, '=1,$1=3,$2=0,'));
  process.env.DIST = dist;
});
afterAll(() => {
  rmSync(dist, { recursive: true });
  if (DIST === undefined) delete process.env.DIST;
  else process.env.DIST = DIST;
});

/** As a person sorts, by the first column. */
const SORT = `function sort(id, row, rows) {
  const sheet = SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === id);
  sheet.getRange(row, 1, rows, sheet.getMaxColumns()).sort({ column: 1, ascending: true });
}`;

const LINES = someOrders(160, 40);
const NEW = ['c91', 'c92', 'c93'].map((customer, i): Line => [`N${i}`, customer, '2023-12-30', 9000 + i]);

const rowOf = (shop: Document, customer: string): number =>
  cellsOf(shop.sheet('Customers')).findIndex(([key]) => key === customer);

const ranked = (shop: Document): string[] => shop.tables().customers!.rows.map(([key]) => String(key));

/** A colour, bold letters, a comment and a note on four customers far down. */
async function workedOn() {
  const shop = await openDocument({ lines: LINES, rows: 200 });
  shop.run();
  const customers = shop.sheet('Customers');
  const [colored, bold, commented, noted] = ranked(shop).slice(20, 24) as [string, string, string, string];
  const style = (customer: string, look: { background?: string; bold?: boolean }) => {
    const row = rowOf(shop, customer);
    customers.applyStyle({ row, endRow: row + 1, column: 2, endColumn: 5 }, look);
  };
  style(colored, { background: YELLOW });
  style(bold, { bold: true });
  customers.setNote(rowOf(shop, commented), 3, 'ask her');
  customers.put(rowOf(shop, noted), customers.lastColumn(), 'owes 300');
  const noteAt = customers.lastColumn() - 1;
  const areThere = (): void => {
    const keys = cellsOf(customers).map(([key]) => String(key));
    const rows = keys.flatMap((key, row) => (/^c\d+$/.test(key) ? [row] : []));
    expect(rows.filter((row) => customers.style(row, 3).background === YELLOW)).toEqual([
      rowOf(shop, colored),
    ]);
    expect(rows.filter((row) => customers.style(row, 3).bold === true)).toEqual([rowOf(shop, bold)]);
    expect(customers.note(rowOf(shop, commented), 3)).toBe('ask her');
    expect([...customers.notes()].filter(({ text }) => text === 'ask her')).toHaveLength(1);
    expect(customers.value(rowOf(shop, noted), noteAt)).toBe('owes 300');
  };
  return { shop, customers, areThere };
}

const figures = (shop: Document) =>
  shop
    .tables()
    .customers!.rows.map((row) => JSON.stringify(row))
    .sort();

describe('a later run', () => {
  test('keeps what a person has with its customer, adds who is new with the same look, and is undone to the cell', async () => {
    const { shop, customers, areThere } = await workedOn();
    const before = cellsOf(customers);
    putOrders(shop.orders, [...LINES, ...NEW]);
    shop.run();
    const fresh = await openDocument({ lines: [...LINES, ...NEW], rows: 200 });
    fresh.run();
    expect(figures(shop)).toEqual(figures(fresh));
    areThere();
    const [first, added] = [rowOf(shop, ranked(shop)[0]!), rowOf(shop, 'c92')];
    const looks = (row: number) => Array.from({ length: 20 }, (_, column) => customers.style(row, column));
    expect(looks(added)).toEqual(looks(first));
    shop.call('undoRun');
    expect(cellsOf(customers)).toEqual(before);
    areThere();
  });

  test('hands a customer who is no more over with what stands there, and nobody else', async () => {
    const { shop, customers, areThere } = await workedOn();
    const keys = ranked(shop);
    const [colored, plain] = [keys[20]!, keys[30]!];
    const gone = LINES.filter(([, customer]) => customer !== colored && customer !== plain);
    for (let row = 1; row <= LINES.length; row++)
      for (let column = 0; column < 4; column++) shop.orders.put(row, column, null);
    putOrders(shop.orders, gone);
    shop.run();
    expect(rowOf(shop, plain)).toBe(-1);
    expect(customers.value(rowOf(shop, colored), 4)).toBe(null);
    expect(customers.style(rowOf(shop, colored), 3).background).toBe(YELLOW);
    shop.call('undoRun');
    expect(ranked(shop).sort()).toEqual(keys.sort());
    areThere();
  });

  test('in another language paints every row anew, and then a person’s colours again', async () => {
    const { shop, areThere } = await workedOn();
    shop.run(shop.settings({ language: 'zh-TW' }));
    areThere();
    shop.call('undoRun');
    areThere();
  });
});

test('an undo after a person sorted the sheet puts each customer’s values back where the customer stands', async () => {
  // Names that are formulas where a cell is not plain text.
  const lines = someOrders(900, 160).map(
    ([order, customer, ...rest]): Line => [order, `=${customer}`, ...rest],
  );
  const shop = await openDocument({ lines, rows: 950 });
  shop.run();
  const customers = shop.sheet('Customers');
  const [colored, noted] = ranked(shop).slice(60, 62) as [string, string];
  const row = rowOf(shop, colored);
  customers.applyStyle({ row, endRow: row + 1, column: 0, endColumn: 5 }, { background: YELLOW });
  customers.put(rowOf(shop, noted), customers.lastColumn(), 'owes 300');
  const before = figures(shop);
  expect(before.length).toBeGreaterThan(120);
  putOrders(shop.orders, [...lines, ...NEW]);
  shop.run();
  const hand = await openHost({ book: shop.book, code: SORT });
  hand.call('sort', [customers.id, 5, before.length + NEW.length]);
  expect(rowOf(shop, colored)).not.toBe(row);
  // Somebody takes the formats off all names: what stands there stays a text, also what is put back.
  customers.applyStyle(
    { row: 4, endRow: customers.lastRow(), column: 0, endColumn: 1 },
    { numberFormat: 'General' },
  );
  shop.call('undoRun');
  expect([...customers.formulas()]).toEqual([]);
  expect(figures(shop)).toEqual(before);
  expect(customers.style(rowOf(shop, colored), 3).background).toBe(YELLOW);
  expect(customers.value(rowOf(shop, noted), customers.lastColumn() - 1)).toBe('owes 300');
});

test('asks for no grid of comments, colours or letters of the rows that stay', async () => {
  /** Cells that a later run and its undo read. */
  const readBy = async (built: string): Promise<number[]> => {
    process.env.DIST = built;
    const shop = await openDocument({ lines: LINES, rows: 200 });
    process.env.DIST = dist;
    shop.run();
    putOrders(shop.orders, [...LINES, ...NEW]);
    const { meter } = shop.host.calls;
    return [() => shop.run(), () => shop.call('undoRun')].map((act) => {
      const before = meter.tally.cellsRead;
      act();
      return meter.tally.cellsRead - before;
    });
  };
  const [usual, large] = [await readBy(DIST ?? 'dist'), await readBy(dist)];
  // All rows but a sample of three: 26 columns, four grids; the undo looks twice.
  const spared = (new Set(LINES.map(([, customer]) => customer)).size - 3) * 26 * 4;
  expect(usual[0]! - large[0]!).toBe(spared);
  expect(usual[1]! - large[1]!).toBeGreaterThanOrEqual(2 * spared);
});

test('whatever happens in whatever order, what a person made is with its row', async () => {
  const happened = new Happened();
  const lost = fc.asyncProperty(stories, async (story) => {
    expect(await told(story, happened)).toBe(null);
  });
  await fc.assert(lost, { numRuns: 8, seed: 2025 });
  expect(happened.done.run).toBeGreaterThanOrEqual(8);
  expect(happened.kept).toBeGreaterThan(5);
}, 60_000);
