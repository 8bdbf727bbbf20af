// The orders that count, in the sheet's order, and those that go as a whole: refunded in full, or of 0 where a person wants that.

import type { OrderCells } from './cells.ts';
import { Leaving, type Out, type RowOut, type RowsOut } from './left-out.ts';
import type { LineFacts } from './line-checks.ts';
import type { OrderLines } from './order-lines.ts';
import type { OrderTotals } from './order-totals.ts';
import type { Mapping, ReadingOptions } from './recognition.ts';

export interface KeptOrders {
  /** Orders (as numbered in OrderLines) by their first row that counts, and that row. */
  readonly orders: readonly number[];
  readonly rows: readonly number[];
  /** Orders left out by status, cancelled or refunded in full. */
  readonly excludedOrders: number;
  /** Orders of 0, left out or not. */
  readonly zeroOrders: number;
  readonly leavesOut: readonly RowOut[];
}

export function keepOrders(given: {
  readonly lines: OrderLines;
  readonly facts: LineFacts;
  readonly totals: OrderTotals | null;
  readonly cells: OrderCells;
  readonly mapping: Mapping;
  readonly options: ReadingOptions;
  readonly out: RowsOut;
}): KeptOrders {
  const { lines, facts, totals, cells, mapping, options } = given;
  const out = new Leaving(given.out);
  const { amount, refund } = cells.cells;
  const kept: { order: number; row: number }[] = [];
  let excludedOrders = 0;
  let zeroOrders = 0;
  for (let order = 0; order < lines.size; order++) {
    const rows = countingRows(lines, order, out);
    if (rows.length === 0) {
      excludedOrders += facts.excluded[order];
    } else if (totals?.refunded[order]) {
      excludedOrders++;
      for (const row of rows)
        out.add(
          row,
          'fully-refunded',
          mapping.refund ?? mapping.amount,
          refund?.[row] ?? amount?.[row] ?? '',
        );
    } else if (totals?.net[order] === 0) {
      zeroOrders++;
      if (!options.leaveOutZero) kept.push({ order, row: rows[0] });
      else for (const row of rows) out.add(row, 'zero-amount', mapping.amount, amount?.[row] ?? '');
    } else kept.push({ order, row: rows[0] });
  }
  kept.sort((a, b) => a.row - b.row);
  return {
    orders: kept.map(({ order }) => order),
    rows: kept.map(({ row }) => row),
    excludedOrders,
    zeroOrders,
    leavesOut: out.rows,
  };
}

/** The rows of an order that are not left out, in the sheet's order. */
export function countingRows(lines: OrderLines, order: number, out: Out): number[] {
  const rows: number[] = [];
  for (let at = lines.start[order]; at < lines.start[order + 1]; at++) {
    if (!out.has(lines.rows[at])) rows.push(lines.rows[at]);
  }
  return rows;
}
