// Which rows make one order: those with the same order number; without order numbers each row is an order (model.md §1).

import type { Interned } from './interned.ts';

export interface OrderLines {
  /** Orders found, counted by their first line. */
  readonly size: number;
  /** Order of each row; -1 where the row is no line. */
  readonly order: Int32Array;
  /** The lines of order k are `rows[start[k] … start[k + 1] - 1]`, in the sheet's order. */
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * `continues(row)`: a row without an order number that only names one more product goes with the line above it, as
 * where the order's own cells were merged over its rows.
 */
export function groupLines(
  rows: number,
  isLine: (row: number) => boolean,
  ids: Interned | null,
  continues: (row: number) => boolean,
): OrderLines {
  const order = new Int32Array(rows).fill(-1);
  const byId = new Int32Array(ids ? ids.words.length : 0).fill(-1);
  let size = 0;
  let above = -1;
  for (let i = 0; i < rows; i++) {
    if (!isLine(i)) {
      above = -1;
      continue;
    }
    const id = ids ? ids.index[i] : -1;
    if (id >= 0) {
      if (byId[id] < 0) byId[id] = size++;
      order[i] = byId[id];
    } else order[i] = ids && above >= 0 && continues(i) ? above : size++;
    above = order[i];
  }
  const start = new Int32Array(size + 1);
  for (let i = 0; i < rows; i++) if (order[i] >= 0) start[order[i] + 1]++;
  for (let k = 0; k < size; k++) start[k + 1] += start[k];
  const next = start.slice();
  const sorted = new Int32Array(start[size]);
  for (let i = 0; i < rows; i++) if (order[i] >= 0) sorted[next[order[i]]++] = i;
  return { size, order, start, rows: sorted };
}
