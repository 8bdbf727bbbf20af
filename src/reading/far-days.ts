// Days decades before all others: an empty Unix date (1970-01-01), a slip such as 2003 for 2023. One of them would stretch
// every table of periods over all the years between.

import { NO_DAY } from '../model/segmentation.ts';
import type { OrderCells } from './cells.ts';
import { countingRows } from './kept-orders.ts';
import { Leaving, type RowOut, type RowsOut } from './left-out.ts';
import type { LineFacts } from './line-checks.ts';
import type { OrderLines } from './order-lines.ts';
import type { Mapping } from './recognition.ts';

/** Ten years without any order. */
const FAR = 3653;
/** The orders before it: at most so many, or this share of all, and never more than a quarter. */
const FEW = { least: 3, share: 0.01, most: 0.25 };

/** The rows of the few orders that lie ten years or more before all others. */
export function farDays(
  lines: OrderLines,
  { day }: LineFacts,
  cells: OrderCells,
  mapping: Mapping,
  before: RowsOut,
): readonly RowOut[] {
  const out = new Leaving(before);
  const orders = Array.from({ length: lines.size }, (_, order) => order)
    .filter((order) => day[order] !== NO_DAY && countingRows(lines, order, before).length > 0)
    .sort((a, b) => day[a] - day[b]);
  const few = Math.min(
    Math.max(FEW.least, Math.floor(orders.length * FEW.share)),
    Math.floor(orders.length * FEW.most),
  );
  let far = 0;
  for (let k = 1; k <= few; k++) if (day[orders[k]] - day[orders[k - 1]] >= FAR) far = k;
  for (const order of orders.slice(0, far)) {
    for (const row of countingRows(lines, order, before))
      out.add(row, 'date-far', mapping.date, cells.cells.date?.[row] ?? '');
  }
  return out.rows;
}
