// The orders that count, as the model takes them, and which row went into which.

import { type Labels, leastScale, type Orders, pickLabels } from '../model/index.ts';
import type { Cell, OrderCells } from './cells.ts';
import { internNames, wordAt } from './interned.ts';
import { countingRows, type KeptOrders } from './kept-orders.ts';
import type { Out, RowsOut } from './left-out.ts';
import type { LineFacts } from './line-checks.ts';
import type { OrderLines } from './order-lines.ts';
import type { OrderTotals } from './order-totals.ts';
import type { SheetColumns } from './sheet-columns.ts';

export interface CountedOrders {
  readonly orders: Orders;
  /** The order of each row; -1 = in none. */
  readonly rowOrder: Int32Array;
  /** Net amount per order, in the units of the column; null without amounts. */
  readonly net: Float64Array | null;
}

export function countedOrders(given: {
  readonly columns: SheetColumns;
  readonly cells: OrderCells;
  readonly lines: OrderLines;
  readonly facts: LineFacts;
  readonly totals: OrderTotals | null;
  readonly kept: KeptOrders;
  /** Customers (index into their words) who are nobody. */
  readonly nobody: readonly number[];
  readonly out: RowsOut;
}): CountedOrders {
  const { columns, cells, lines, facts, totals, kept, nobody, out } = given;
  const { money, ids, customers } = columns;
  const { store, channel, product } = cells.cells;
  const rowOrder = new Int32Array(cells.rows).fill(-1);
  kept.orders.forEach((k, place) => {
    for (const row of countingRows(lines, k, out)) rowOrder[row] = place;
  });
  const net = totals ? Float64Array.from(kept.orders, (k) => totals.net[k]) : null;
  const somebody = { names: customers?.words ?? [], index: asSomebody(facts.customer, nobody) };
  const { names, index } = pickLabels(somebody, kept.orders);
  const least = net && leastScale(net, money?.scale ?? 1);
  const orders: Orders = {
    size: kept.orders.length,
    ids: kept.rows.map((row) => wordAt(ids, row)),
    customers: names,
    customer: index,
    day: Int32Array.from(kept.orders, (k) => facts.day[k]),
    amount: least ? least.amounts : null,
    scale: least ? least.scale : 1,
    store: labels(store, kept.orders, lines, out),
    channel: labels(channel, kept.orders, lines, out),
    lines: products(product, rowOrder),
  };
  return { orders, rowOrder, net };
}

/** Customers of the orders without those who are nobody. */
function asSomebody(customer: Int32Array, nobody: readonly number[]): Int32Array {
  if (nobody.length === 0) return customer;
  const none = new Set(nobody);
  return customer.map((one) => (none.has(one) ? -1 : one));
}

/** The word of each order: the first that its lines have. */
function labels(
  column: readonly Cell[] | undefined,
  orders: readonly number[],
  lines: OrderLines,
  out: Out,
): Labels | null {
  if (!column) return null;
  const { words, index } = internNames(column);
  const rows = orders.map((k) => countingRows(lines, k, out).find((row) => index[row] >= 0) ?? -1);
  return pickLabels({ names: words, index }, rows);
}

/** The products of the lines that count. */
function products(column: readonly Cell[] | undefined, rowOrder: Int32Array): Orders['lines'] {
  if (!column) return null;
  const { words, index } = internNames(column);
  const rows = Array.from(rowOrder.keys()).filter((row) => rowOrder[row] >= 0);
  return {
    order: Int32Array.from(rows, (row) => rowOrder[row]),
    product: pickLabels({ names: words, index }, rows),
  };
}
