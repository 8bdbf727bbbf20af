// A run in which customers are no more hands the rows a person wrote on over with their key. Taking it back seats the customers
// there again: each stands once, with what was written beside it. So does a later run in which they are back.

import { openHost } from 'local-sheets/host.ts';
import { describe, expect, test } from 'vitest';
import { cellsOf, type Document, type Line, openDocument, putOrders, someOrders } from '../addon/document.ts';

const LINES = someOrders(40, 8);
/** The same orders without the customers who were written on. */
const WITHOUT = LINES.filter(([, customer]) => customer !== 'c1' && customer !== 'c3');

/** As a person sorts. */
const SORT = `function sort(id, row, rows, column) {
  const sheet = SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === id);
  sheet.getRange(row, 1, rows, sheet.getMaxColumns()).sort({ column, ascending: true });
}`;

async function noted(): Promise<{ readonly shop: Document; readonly noteAt: number }> {
  const shop = await openDocument({ lines: LINES });
  shop.run();
  const customers = shop.sheet('Customers');
  const noteAt = customers.lastColumn();
  customers.put(rowOf(shop, 'c1'), noteAt, 'owes 300');
  customers.setNote(rowOf(shop, 'c3'), 9, 'ask her');
  return { shop, noteAt };
}

const rowOf = (shop: Document, customer: string): number =>
  cellsOf(shop.sheet('Customers')).findIndex(([key]) => key === customer);

function leave(shop: Document): void {
  put(shop, WITHOUT);
}

function put({ orders }: Document, lines: readonly Line[]): void {
  for (let row = 1; row < orders.maxRows; row++)
    for (let column = 0; column < 4; column++) orders.put(row, column, null);
  putOrders(orders, lines);
}

const figures = (shop: Document) =>
  cellsOf(shop.sheet('Customers')).filter(([key]) => /^c\d+$/.test(String(key)));

test('a run taken back half-way seats them again', async () => {
  const { shop } = await noted();
  const before = cellsOf(shop.sheet('Customers'));
  leave(shop);
  let state = shop.call('beginRun', shop.settings());
  while (state.steps[state.next - 1] !== 'customers')
    state = shop.call('step', { runId: state.runId, next: state.next });
  expect(cellsOf(shop.sheet('Customers'))).not.toEqual(before);
  shop.call('cancelRun', { runId: state.runId });
  expect(cellsOf(shop.sheet('Customers'))).toEqual(before);
  expect(shop.sheet('Customers').note(rowOf(shop, 'c3'), 9)).toBe('ask her');
});

test.each([
  ['nothing was moved', (): void => {}],
  [
    'a row was put in among them',
    (shop: Document): void => shop.sheet('Customers').insertRows(rowOf(shop, 'c3'), 1),
  ],
])('an undo seats them again where %s', async (_, change) => {
  const { shop, noteAt } = await noted();
  const before = figures(shop);
  leave(shop);
  shop.run();
  expect(
    figures(shop)
      .filter(([, tag]) => tag)
      .map(([key]) => key),
  ).not.toContain('c1');
  change(shop);
  shop.call('undoRun');
  expect(new Set(figures(shop).map((row) => JSON.stringify(row)))).toEqual(
    new Set(before.map((row) => JSON.stringify(row))),
  );
  const customers = shop.sheet('Customers');
  expect(customers.value(rowOf(shop, 'c1'), noteAt)).toBe('owes 300');
  expect(customers.note(rowOf(shop, 'c3'), 9)).toBe('ask her');
  expect([...customers.notes()].filter(({ text }) => text === 'ask her')).toHaveLength(1);
});

describe('customers who come back by a later run', () => {
  const YELLOW = '#ffff00';

  async function cameBack(between: (shop: Document) => void = () => {}) {
    const { shop, noteAt } = await noted();
    shop
      .sheet('Customers')
      .applyStyle(
        { row: rowOf(shop, 'c1'), endRow: rowOf(shop, 'c1') + 1, column: 0, endColumn: 3 },
        { background: YELLOW },
      );
    leave(shop);
    shop.run();
    between(shop);
    const handedOver = cellsOf(shop.sheet('Customers'));
    put(shop, [...LINES, ...NEW]);
    shop.run();
    return { shop, noteAt, handedOver };
  }

  /** Customers who come in by the same run. */
  const NEW = ['c91', 'c92', 'c93'].map((customer, i): Line => [`N${i}`, customer, '2023-06-01', 50 + i]);

  async function areWithTheirs(shop: Document, noteAt: number): Promise<void> {
    const customers = shop.sheet('Customers');
    const fresh = await openDocument({ lines: [...LINES, ...NEW] });
    fresh.run();
    const ours = (document: Document) =>
      figures(document)
        .map((row) => JSON.stringify(row.slice(0, noteAt)))
        .sort();
    expect(ours(shop)).toEqual(ours(fresh));
    expect(customers.value(rowOf(shop, 'c1'), noteAt)).toBe('owes 300');
    expect(customers.note(rowOf(shop, 'c3'), 9)).toBe('ask her');
    const yellow = cellsOf(customers).flatMap(([key], row) =>
      customers.style(row, 1).background === YELLOW ? [key] : [],
    );
    expect(yellow).toEqual(['c1']);
    expect(shop.tables().customers.rows.map(([key]) => key)).toContain('c1');
  }

  test.each<readonly [string, (shop: Document) => void]>([
    ['nothing was moved', () => {}],
    [
      'the person put rows in between',
      (shop) => {
        const customers = shop.sheet('Customers');
        customers.insertRows(rowOf(shop, 'c3'), 1);
        customers.put(rowOf(shop, 'c3') - 1, noteColumn(shop), 'mine');
      },
    ],
    [
      'a run went by without them',
      (shop) => {
        put(shop, WITHOUT.slice(0, -1));
        shop.run();
      },
    ],
  ])('have their row again, with what is written there, where %s', async (_, between) => {
    const { shop, noteAt } = await cameBack(between);
    await areWithTheirs(shop, noteAt);
  });

  test('are as they were after the undo of that run, and back again with the next', async () => {
    const { shop, noteAt, handedOver } = await cameBack();
    shop.call('undoRun');
    const rows = (cells: unknown[][]) => cells.map((row) => JSON.stringify(row));
    expect(rows(cellsOf(shop.sheet('Customers'))).slice(4)).toEqual(rows(handedOver).slice(4));
    shop.run();
    await areWithTheirs(shop, noteAt);
  });

  test('are as they were when that run is cancelled', async () => {
    const { shop, noteAt } = await noted();
    leave(shop);
    shop.run();
    const handedOver = cellsOf(shop.sheet('Customers'));
    put(shop, [...LINES, ...NEW]);
    let state = shop.call('beginRun', shop.settings());
    while (state.steps[state.next - 1] !== 'customers')
      state = shop.call('step', { runId: state.runId, next: state.next });
    expect(shop.sheet('Customers').value(rowOf(shop, 'c1'), 4)).not.toBe(null);
    shop.call('cancelRun', { runId: state.runId });
    expect(cellsOf(shop.sheet('Customers'))).toEqual(handedOver);
    expect(shop.sheet('Customers').value(rowOf(shop, 'c1'), noteAt)).toBe('owes 300');
  });
});

const noteColumn = (shop: Document) => shop.sheet('Customers').lastColumn() - 1;

test('rows that an undo left blank do not hide who was handed over: the note is beside its customer at the next run', async () => {
  const lines = someOrders(120, 20);
  const shop = await openDocument({ lines, rows: 300 });
  shop.run();
  const customers = shop.sheet('Customers');
  const noteAt = customers.maxColumns - 1;
  for (const one of ['c3', 'c5']) customers.put(rowOf(shop, one), noteAt, `owed by ${one}`);
  put(
    shop,
    lines.filter(([, customer]) => customer !== 'c3' && customer !== 'c5'),
  );
  shop.run();
  const hand = await openHost({ book: shop.book, code: SORT });
  // By RFM: both, of whom that is blank, stand last.
  hand.call('sort', [customers.id, 5, customers.lastRow() - 4, 4]);
  // One comes back, and somebody new stands above.
  put(
    shop,
    lines.map(([order, customer, ...rest]): Line => [order, customer === 'c3' ? 'c91' : customer, ...rest]),
  );
  shop.run();
  shop.call('undoRun');
  put(shop, lines);
  shop.run();
  for (const one of ['c3', 'c5']) expect(customers.value(rowOf(shop, one), noteAt)).toBe(`owed by ${one}`);
  const keys = figures(shop).map(([key]) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
