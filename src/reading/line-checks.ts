// Goes through the lines of each order and returns those that cannot count: excluded, without a day, at odds with their order.

import { NO_DAY } from '../model/segmentation.ts';
import type { Granularity } from '../terms/reading-choices.ts';
import type { Day } from '../terms/serial-days.ts';
import type { OrderCells } from './cells.ts';
import { Leaving, type RowOut, type RowsOut } from './left-out.ts';
import type { OrderLines } from './order-lines.ts';
import type { Mapping } from './recognition.ts';
import type { SheetColumns } from './sheet-columns.ts';
import { type StatusColumn, saysCancelled } from './statuses.ts';

/** What the lines say of their orders, per order. */
export interface LineFacts {
  /** NO_DAY where no line has one. */
  readonly day: Int32Array;
  /** Index into the customers' words; -1 = nobody. */
  readonly customer: Int32Array;
  /** 1 = all its lines are excluded by status or cancelled. */
  readonly excluded: Uint8Array;
  /** Orders whose lines name different days; rows that took customer or day from another line; rows that name nobody. */
  readonly daysDiffer: number;
  readonly filledRows: number;
  readonly nobodyRows: number;
  /** The words found that name nobody. */
  readonly nobodyWords: readonly string[];
  readonly leavesOut: readonly RowOut[];
}

export function checkLines(
  lines: OrderLines,
  columns: SheetColumns,
  cells: OrderCells,
  mapping: Mapping,
  granularity: Granularity,
  before: RowsOut,
): LineFacts {
  const out = new Leaving(before);
  const { customers, nobody } = columns;
  const check: Check = { lines, columns, cells, mapping, out };
  const byLine = granularity === 'line' || granularity === 'product';
  const verdictOf = statusVerdicts(columns, mapping);
  const day = new Int32Array(lines.size);
  const customer = new Int32Array(lines.size);
  const excluded = new Uint8Array(lines.size);
  const nobodyWords = new Set<string>();
  let daysDiffer = 0;
  let filledRows = 0;
  let nobodyRows = 0;
  for (let k = 0; k < lines.size; k++) {
    if (excludeByStatus(check, k, verdictOf, byLine)) excluded[k] = 1;
    const days = dayOfOrder(check, k);
    if (days.differ) daysDiffer++;
    day[k] = days.day;
    const owner = ownerOfOrder(check, k);
    const isNobody = owner >= 0 && nobody[owner];
    customer[k] = isNobody ? -1 : owner;
    if (isNobody && customers) nobodyWords.add(customers.words[owner]);
    const { counting, filled } = fillOrLeave(check, k, day[k], owner);
    filledRows += filled;
    if (isNobody) nobodyRows += counting;
  }
  return {
    day,
    customer,
    excluded,
    daysDiffer,
    filledRows,
    nobodyRows,
    nobodyWords: [...nobodyWords],
    leavesOut: out.rows,
  };
}

interface Check {
  readonly lines: OrderLines;
  readonly columns: SheetColumns;
  readonly cells: OrderCells;
  readonly mapping: Mapping;
  readonly out: Leaving;
}

/**
 * Lines without a status follow the first line that has one. Where amounts are the lines' own, each line answers for
 * itself; where the order has one total, it is left out when it was cancelled or all its statuses exclude it. True = no line is left.
 */
function excludeByStatus(
  { lines, cells, mapping, out }: Check,
  k: number,
  verdictOf: (row: number) => Verdict | null,
  byLine: boolean,
): boolean {
  const from = lines.start[k];
  const to = lines.start[k + 1];
  let first: Verdict | null = null;
  let cancelled: Verdict | null = null;
  let anyCounts = false;
  for (let at = from; at < to; at++) {
    const verdict = verdictOf(lines.rows[at]);
    if (!verdict) continue;
    first ??= verdict;
    if (verdict.reason === 'cancelled') cancelled ??= verdict;
    if (verdict.reason === null) anyCounts = true;
  }
  if (!first) return false;
  const order: Verdict | null = cancelled ?? (anyCounts ? null : first);
  let left = to - from;
  for (let at = from; at < to; at++) {
    const row = lines.rows[at];
    const verdict = byLine ? (verdictOf(row) ?? first) : order;
    if (!verdict?.reason) continue;
    const cell = cells.cells[verdict.role]?.[verdict.row] ?? '';
    out.add(row, verdict.reason, mapping[verdict.role], cell);
    left--;
  }
  return left === 0;
}

/** The order's day: the earliest of its lines that count; of the others, where those name none. Dates that cannot be read leave. */
function dayOfOrder({ lines, columns, cells, mapping, out }: Check, k: number) {
  const { dates } = columns;
  let earliest = NO_DAY;
  let latest = NO_DAY;
  let spare = NO_DAY;
  for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
    const row = lines.rows[at];
    const found = dates.day[row];
    const problem = dates.problem[row];
    if (out.has(row)) {
      if (found !== NO_DAY && (spare === NO_DAY || found < spare)) spare = found;
    } else if (problem !== null && problem !== 'date-missing') {
      out.add(row, problem, mapping.date, cells.cells.date?.[row] ?? '');
    } else if (found !== NO_DAY) {
      if (earliest === NO_DAY || found < earliest) earliest = found;
      if (latest === NO_DAY || found > latest) latest = found;
    }
  }
  return { day: earliest === NO_DAY ? spare : earliest, differ: earliest !== latest };
}

/** The order's customer: the first that its lines name, somebody before 散客, lines that count before others; -1 = none. */
function ownerOfOrder({ lines, columns: { customers, nobody }, out }: Check, k: number): number {
  let owner = -1;
  let rank = 4;
  for (let at = lines.start[k]; at < lines.start[k + 1] && customers; at++) {
    const row = lines.rows[at];
    const named = customers.index[row];
    const here = named < 0 ? 4 : (out.has(row) ? 1 : 0) + (nobody[named] ? 2 : 0);
    if (here < rank) {
      rank = here;
      owner = named;
    }
  }
  return owner;
}

/** Lines of an order without a day leave, and lines of another customer; of those that count, some take what they lack. */
function fillOrLeave({ lines, columns, cells, mapping, out }: Check, k: number, day: Day, owner: number) {
  const { dates, customers, nobody } = columns;
  let counting = 0;
  let filled = 0;
  for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
    const row = lines.rows[at];
    if (out.has(row)) continue;
    const named = customers ? customers.index[row] : -1;
    if (day === NO_DAY) {
      out.add(row, 'date-missing', mapping.date, cells.cells.date?.[row] ?? '');
    } else if (named >= 0 && named !== owner && !nobody[named]) {
      out.add(row, 'order-conflict', mapping.customer, cells.cells.customer?.[row] ?? '');
    } else {
      counting++;
      if ((named < 0 && owner >= 0) || dates.day[row] === NO_DAY) filled++;
    }
  }
  return { counting, filled };
}

interface Verdict {
  /** null = the line counts. */
  readonly reason: 'status-excluded' | 'cancelled' | null;
  readonly role: 'status' | 'paymentStatus' | 'cancelledAt';
  readonly row: number;
}

/** What the status columns say of a row: an order and a payment status count together. null where they are blank. */
function statusVerdicts(columns: SheetColumns, mapping: Mapping): (row: number) => Verdict | null {
  const { statuses, cancelled } = columns;
  if (statuses.length === 0 && !(cancelled && mapping.cancelledAt !== undefined)) return () => null;
  return (row) => {
    if (cancelled && saysCancelled(cancelled[row])) return { reason: 'cancelled', role: 'cancelledAt', row };
    const here = statuses.filter(({ words }) => words.index[row] >= 0);
    const says = ({ words, meaning }: StatusColumn) => meaning[words.index[row]];
    // Pending beside Paid is a sale.
    const paid = here.some((column) => says(column) === 'paid');
    const out = here.find(
      (column) => column.excluded[column.words.index[row]] && !(paid && says(column) === 'unpaid'),
    );
    if (out) return { reason: 'status-excluded', role: out.role, row };
    const [counts] = here.slice(-1);
    return counts ? { reason: null, role: counts.role, row } : null;
  };
}
