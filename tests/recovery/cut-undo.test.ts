// An undo that was cut off goes on with the lines that were decided for the first time, and sees what a person did since.

import { openHost } from 'local-sheets/host.ts';
import { describe, expect, test } from 'vitest';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import {
  cellsOf,
  type Document,
  type Line,
  openDocument,
  putOrders,
  reopened,
  someOrders,
} from '../addon/document.ts';
import { YELLOW } from './faults/shop.ts';

const LINES = someOrders(40, 12);

/** Two runs that write one sheet; the second has some orders more. */
async function afterTwo(kind: ResultKind, more: readonly Line[]): Promise<Document> {
  const shop = await openDocument({ lines: LINES, rows: 80 });
  const run = () =>
    shop.run(shop.settings({ outputs: { sheets: [kind], tagColumns: false, cohortColumns: false } }));
  run();
  putOrders(shop.orders, [...LINES, ...more]);
  run();
  return shop;
}

/** The undo of a workbook, whose execution ends at the call `at` of this name; the workbook as it is left. */
async function cutUndo(shop: Document, name: string, at: number): Promise<Document> {
  const cut = await reopened(shop);
  let [calls, isOver] = [0, false];
  cut.host.services.failNext = (called) => {
    isOver ||= called === name && ++calls === at;
    return isOver ? new Error('Service Spreadsheets failed while accessing document') : null;
  };
  expect(() => cut.call('undoRun')).toThrow();
  return reopened(cut);
}

test('new months bring rows into several tables of Cohorts: cut off at each of these rows, the undo ends as it does in one go', async () => {
  const shop = await afterTwo('cohorts', [
    ['Z1', 'c91', '2024-01-05', 900],
    ['Z2', 'c2', '2024-02-05', 700],
  ]);
  const cohorts = shop.sheet('Cohorts');
  const beside = cohorts.lastColumn() + 1;
  // Beside the first month of each table, whose row stays.
  for (let row = 3; row < cohorts.lastRow(); row++)
    if (cohorts.value(row, 0) === '2023-01') cohorts.put(row, beside, `beside ${row}`);
  const seen = ({ sheet }: Document) => {
    const { maxRows, maxColumns } = sheet('Cohorts');
    return { maxRows, maxColumns, cells: cellsOf(sheet('Cohorts')) };
  };
  const whole = await reopened(shop);
  let gone = 0;
  whole.host.services.failNext = (name) => {
    gone += Number(name === 'Sheet.deleteRows');
    return null;
  };
  whole.call('undoRun');
  expect(gone).toBeGreaterThan(3);
  for (let at = 2; at <= gone; at++) {
    const cut = await cutUndo(shop, 'Sheet.deleteRows', at);
    cut.call('undoRun');
    expect(seen(cut), `at ${at}`).toEqual(seen(whole));
  }
});

describe('between an undo that was cut off and the one that goes on', () => {
  /** As a person sorts. */
  const SORT = `function sort(id, row, rows, column) {
    const sheet = SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === id);
    sheet.getRange(row, 1, rows, sheet.getMaxColumns()).sort({ column, ascending: true });
  }`;
  const KEY = 'c3';
  const keysOf = ({ sheet }: Document) => cellsOf(sheet('Customers')).map(([key]) => String(key));
  const figures = (shop: Document) =>
    shop
      .tables()
      .customers!.rows // What is typed among them is the person's.
      .map((row) => JSON.stringify(row).replace('"ask"', '""'))
      .sort();

  type Mark = readonly [
    what: string,
    make: (shop: Document, row: number) => void | Promise<void>,
    rows: (shop: Document) => number[],
  ];
  const rowsWith = ({ sheet }: Document, is: (row: number) => boolean): number[] =>
    Array.from({ length: sheet('Customers').lastRow() }, (_, row) => row).filter(is);
  const MARKS: readonly Mark[] = [
    [
      'a note beside',
      ({ sheet }, row) => sheet('Customers').put(row, sheet('Customers').lastColumn(), 'owes 300'),
      (shop) => rowsWith(shop, (row) => cellsOf(shop.sheet('Customers'))[row]!.includes('owes 300')),
    ],
    [
      'a note beside, and all rows sorted,',
      async ({ sheet, book }, row) => {
        const customers = sheet('Customers');
        customers.put(row, customers.lastColumn(), 'owes 300');
        const hand = await openHost({ book, code: SORT });
        hand.call('sort', [customers.id, 5, customers.lastRow() - 4, 3]);
      },
      (shop) => rowsWith(shop, (row) => cellsOf(shop.sheet('Customers'))[row]!.includes('owes 300')),
    ],
    [
      'a word in a cell left blank',
      ({ sheet }, row) => sheet('Customers').put(row, cellsOf(sheet('Customers'))[row]!.indexOf(null), 'ask'),
      (shop) => rowsWith(shop, (row) => cellsOf(shop.sheet('Customers'))[row]!.includes('ask')),
    ],
    [
      'a comment',
      ({ sheet }, row) => sheet('Customers').setNote(row, 3, 'owes 300'),
      ({ sheet }) =>
        [...sheet('Customers').notes()].flatMap(({ row, text }) => (text === 'owes 300' ? [row] : [])),
    ],
    [
      'a colour',
      ({ sheet }, row) =>
        sheet('Customers').applyStyle(
          { row, endRow: row + 1, column: 0, endColumn: 4 },
          { background: YELLOW },
        ),
      (shop) => rowsWith(shop, (row) => shop.sheet('Customers').style(row, 2).background === YELLOW),
    ],
  ];

  /** By later orders the first and the third change places; a comment on the one between parts the rows that are put back. */
  const swapped = async (): Promise<Document> => {
    const shop = await afterTwo('customers', [
      ['Z1', KEY, '2024-01-05', 99_000],
      ['Z2', 'c4', '2024-01-05', 50_000],
    ]);
    expect(keysOf(shop).slice(4, 7)).toEqual([KEY, 'c4', 'c2']);
    shop.sheet('Customers').setNote(5, 5, 'mine');
    return shop;
  };

  describe.each([
    ['before a cell of it was put back', 1],
    ['while somebody stands twice for now', 2],
  ] as const)('%s', (_, copies) => {
    test.each(MARKS)('%s stays with its customer', async (__, make, rows) => {
      const shop = await swapped();
      const whole = await reopened(shop);
      whole.call('undoRun');
      const cut = await cutUndo(shop, 'Range.copyTo', copies);
      const keys = keysOf(cut);
      const twice = keys.filter((key, row) => /^c\d+$/.test(key) && keys.indexOf(key) < row);
      expect(twice).toHaveLength(copies - 1);
      const key = twice[0] ?? KEY;
      await make(cut, keys.lastIndexOf(key));
      cut.call('undoRun');
      expect(rows(cut).map((at) => keysOf(cut)[at])).toEqual([key]);
      expect(keysOf(cut).filter((one) => one === key)).toHaveLength(1);
      expect(figures(cut)).toEqual(figures(whole));
    });
  });
});
