// A run in which customers are no more hands the rows a person wrote on over with their key. Taking it back seats the customers
// there again: each stands once, with what was written beside it.

import { expect, test } from 'vitest';
import { cellsOf, type Document, openDocument, putOrders, someOrders } from '../addon/document.ts';

const LINES = someOrders(40, 8);
/** The same orders without the customers who were written on. */
const WITHOUT = LINES.filter(([, customer]) => customer !== 'c1' && customer !== 'c3');

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

function leave({ orders }: Document): void {
  for (let row = 1; row < orders.maxRows; row++)
    for (let column = 0; column < 4; column++) orders.put(row, column, null);
  putOrders(orders, WITHOUT);
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
