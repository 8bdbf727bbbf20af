// A person deletes a column of ours. It comes back with the next run and is gone again with the undo of that; where it told whose
// row is whose and something of theirs stands there, the sheet is theirs.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { describe, expect, test } from 'vitest';
import { RESULT_KINDS, type ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { cellsOf, type Document, type Line, openDocument, putOrders, someOrders } from '../addon/document.ts';
import { YELLOW } from './faults/shop.ts';

const LINES = someOrders(40, 12);
/** Who was far down is at the top by this order. */
const MORE: readonly Line[] = [...LINES, ['Z1', 'c9', '2024-01-05', 99_000]];

async function afterRun(kind: ResultKind) {
  const shop = await openDocument({ lines: LINES, rows: 80 });
  const run = () =>
    shop.run(shop.settings({ outputs: { sheets: [kind], tagColumns: false, cohortColumns: false } }));
  run();
  const mark = shop.book.metadata.find(
    ({ key, value }) => key === 'regulars-sheet' && value?.includes(`"${kind}"`),
  );
  return { shop, run, sheet: shop.book.sheet(mark!.place!.sheetId!)! };
}

const tabs = ({ book }: Document) => book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

describe.each(['customers', 'segments', 'cohorts'] as const)('of %s', (kind) => {
  test.each([
    ['no', LINES],
    ['more', MORE],
  ] as const)(
    'the first or another, with %s new orders: it comes back, and the undo ends as it was',
    async (_, lines) => {
      for (const column of [0, 2]) {
        const { shop, run, sheet } = await afterRun(kind);
        const header = cellsOf(sheet).map((row) => row[column]);
        sheet.deleteColumns(column, 1);
        const before = cellsOf(sheet);
        const standing = tabs(shop);
        putOrders(shop.orders, lines);
        run();
        if (lines === LINES) expect(cellsOf(sheet).map((row) => row[column])).toEqual(header);
        shop.call('undoRun');
        expect(cellsOf(sheet)).toEqual(before);
        expect(tabs(shop)).toEqual(standing);
      }
    },
  );
});

type Mark = readonly [
  what: string,
  kind: ResultKind,
  make: (sheet: Sheet) => void,
  is: (sheet: Sheet) => unknown,
];
/** A row of the table of customers. */
const ROW = 8;
const blankIn = (sheet: Sheet, row: number): number =>
  cellsOf(sheet)[row]!.findIndex((value, column) => column > 0 && value === null);
/** A customer who ordered once has no cycle: a number may stand there. */
const ONCE = 'c5';

const MARKS: readonly Mark[] = [
  [
    'a note beside',
    'customers',
    (sheet) => sheet.put(ROW, sheet.lastColumn(), 'owes 300'),
    (sheet) => cellsOf(sheet)[ROW]!.includes('owes 300'),
  ],
  [
    'a word in a cell left blank',
    'customers',
    (sheet) => sheet.put(ROW, blankIn(sheet, ROW), 'ask'),
    (sheet) => cellsOf(sheet)[ROW]!.includes('ask'),
  ],
  [
    'a number in a cell left blank, of a column with numbers',
    'customers',
    (sheet) => {
      const cells = cellsOf(sheet);
      const row = cells.findIndex(([key]) => key === ONCE);
      const column = cells[row]!.findIndex((value, at) => {
        const others = cells.slice(4).flatMap((line) => line[at] ?? []);
        return value === null && others.length > 0 && others.every((one) => typeof one === 'number');
      });
      expect(column).toBeGreaterThan(0);
      sheet.put(row, column, 4711);
    },
    (sheet) => cellsOf(sheet).some((row) => row.includes(4711)),
  ],
  [
    'a comment',
    'customers',
    (sheet) => sheet.setNote(ROW, 3, 'owes 300'),
    (sheet) => [...sheet.notes()].some(({ row, text }) => row === ROW && text === 'owes 300'),
  ],
  [
    'a colour',
    'customers',
    (sheet) =>
      sheet.applyStyle({ row: ROW, endRow: ROW + 1, column: 1, endColumn: 4 }, { background: YELLOW }),
    (sheet) => sheet.style(ROW, 1).background === YELLOW,
  ],
];

describe.each(MARKS)('%s', (_, kind, make, is) => {
  test('stays, on a sheet that is theirs, when a run cannot tell whose it is; the results are on a new tab', async () => {
    const { shop, run, sheet } = await afterRun(kind);
    make(sheet);
    sheet.deleteColumns(0, 1);
    const before = cellsOf(sheet);
    putOrders(shop.orders, MORE);
    expect(run().summary!.warnings).toContain(
      'The column that names the rows of “Customers” was deleted, and something of yours stands there, so it is yours as it is. A new tab has the results.',
    );
    expect(tabs(shop)).toEqual(['Orders', 'Customers (2)', 'Customers', 'Data check']);
    expect(cellsOf(sheet)).toEqual(before);
    expect(is(sheet)).toBe(true);
    expect(shop.tables().customers!.rows[0]![0]).toBe('c9');
    // The tab is taken away again, and nothing else.
    shop.call('undoRun');
    expect(cellsOf(sheet)).toEqual(before);
    expect(tabs(shop)).toEqual(['Orders', 'Customers', 'Data check']);
  });

  test('stays, on a sheet that is theirs, when an undo cannot tell whose it is; a new tab has the former results', async () => {
    const { shop, run, sheet } = await afterRun(kind);
    const former = cellsOf(sheet);
    putOrders(shop.orders, MORE);
    run();
    make(sheet);
    sheet.deleteColumns(0, 1);
    const before = cellsOf(sheet);
    expect(shop.call('undoRun')).toEqual({ kept: [], handedOver: ['Customers'] });
    expect(cellsOf(sheet)).toEqual(before);
    expect(is(sheet)).toBe(true);
    expect(cellsOf(shop.sheet('Customers (2)'))).toEqual(former);
  });
});

test('a note beside a month stays, on a sheet that is theirs, when the column of the months is gone', async () => {
  for (const undo of [false, true]) {
    const { shop, run, sheet } = await afterRun('cohorts');
    const former = cellsOf(sheet);
    const more = () => putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2022-11-05', 99]]);
    if (undo) {
      more();
      run();
    }
    const row = cellsOf(sheet).findIndex(([month]) => month === '2023-03');
    sheet.put(row, sheet.lastColumn() + 1, 'the fair');
    sheet.deleteColumns(0, 1);
    const before = cellsOf(sheet);
    if (undo) expect(shop.call('undoRun')!.handedOver).toEqual(['Cohorts']);
    else {
      more();
      run();
    }
    expect(cellsOf(sheet)).toEqual(before);
    if (undo) expect(cellsOf(shop.sheet('Cohorts (2)'))).toEqual(former);
    expect(tabs(shop)).toHaveLength(4);
  }
});

test('a number under the months of Cohorts stays when the column of the months is gone', async () => {
  const { shop, run, sheet } = await afterRun('cohorts');
  const cells = cellsOf(sheet);
  const months = cells.flatMap(([month], row) => (/^\d{4}-\d\d$/.test(String(month)) ? [row] : []));
  const table = months.filter((row, i) => row === months[0]! + i);
  const blank = (column: number) => table.filter((row) => cells[row]![column] === null);
  const column = cells[0]!.findIndex((_, at) => blank(at).length === 1);
  sheet.put(blank(column)[0]!, column, 4711);
  sheet.deleteColumns(0, 1);
  const before = cellsOf(sheet);
  run();
  expect(cellsOf(sheet)).toEqual(before);
  expect(tabs(shop)).toEqual(['Orders', 'Cohorts (2)', 'Cohorts', 'Data check']);
});

test('no sheet is left to them for its first column alone', async () => {
  const shop = await openDocument({ lines: LINES, rows: 80 });
  const run = () =>
    shop.run(shop.settings({ outputs: { sheets: RESULT_KINDS, tagColumns: true, cohortColumns: true } }));
  run();
  const [orders, ...before] = tabs(shop);
  expect(before.length).toBeGreaterThan(5);
  for (const name of before) shop.sheet(name).deleteColumns(0, 1);
  run();
  expect(tabs(shop)).toEqual([orders, ...before]);
});
