// What an amount in a row covers: its line, or its order, written once or on every line (model.md §1). The values decide.

import type { Granularity } from '../terms/reading-choices.ts';
import { AMOUNT_THERE, type AmountColumn } from './amount-column.ts';
import type { OrderLines } from './order-lines.ts';
import type { Assumption, Covers } from './recognition.ts';

export interface GranularityFound {
  readonly granularity: Granularity;
  readonly because: Assumption['because'];
}

/** Orders of several lines that speak for each reading. */
export interface Votes {
  first: number;
  repeated: number;
  line: number;
}

/** So few orders with equal amounts may be chance where the header speaks of lines. */
const CHANCE = 5;
/** A sheet keeps one way; this share of slips does not change it. */
const SLIPS = 0.1;

/** `ofExport`: how a known export writes amounts; `covers`: what an amount of the column covers. */
export function detectGranularity(
  lines: OrderLines,
  amounts: AmountColumn,
  ofExport: Granularity | undefined,
  covers: Covers | undefined,
): GranularityFound {
  return granularityBy(votes(lines, amounts), ofExport, covers);
}

/** By orders of several lines, wherever they were counted. */
export function granularityBy(
  { first, repeated, line }: Votes,
  ofExport: Granularity | undefined,
  covers: Covers | undefined,
): GranularityFound {
  const all = first + repeated + line;
  if (all === 0) {
    return ofExport && ofExport !== 'product'
      ? { granularity: ofExport, because: 'platform' }
      : { granularity: 'line', because: 'default' };
  }
  const because = 'values';
  if (covers === 'pieces') return { granularity: 'line', because };
  if (first >= all * (1 - SLIPS)) return { granularity: 'first', because };
  if (line > (line + repeated) * SLIPS) return { granularity: 'line', because };
  if (covers === 'line' && repeated < CHANCE) return { granularity: 'line', because: 'default' };
  return { granularity: 'repeated', because };
}

function votes({ size, start, rows }: OrderLines, { value, state }: AmountColumn): Votes {
  const found: Votes = { first: 0, repeated: 0, line: 0 };
  for (let k = 0; k < size; k++) {
    const lines = start[k + 1] - start[k];
    if (lines < 2) continue;
    let amounts = 0;
    let different = 0;
    let amount = 0;
    for (let at = start[k]; at < start[k + 1]; at++) {
      const row = rows[at];
      if (state[row] !== AMOUNT_THERE || value[row] === 0) continue;
      if (amounts > 0 && value[row] !== amount) different++;
      amount = value[row];
      amounts++;
    }
    if (amounts === 0) continue;
    if (amounts === 1) found.first++;
    else if (different === 0 && amounts === lines) found.repeated++;
    else found.line++;
  }
  return found;
}

/**
 * Is a refund written once an order (on its first line, or repeated), rather than on the lines it is for? `total(order)`:
 * the order's amount, which its refunds hardly exceed.
 */
export function refundsOnce(
  lines: OrderLines,
  refunds: AmountColumn,
  granularity: Granularity,
  total: (order: number) => number,
): boolean {
  const { repeated, line } = votes(lines, refunds);
  if (repeated <= line) return false;
  if (granularity === 'first' || granularity === 'repeated') return true;
  const { size, start, rows } = lines;
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let at = start[k]; at < start[k + 1]; at++) sum += Math.abs(refunds.value[rows[at]]);
    if (sum > Math.abs(total(k)) * (1 + 1e-9)) return true;
  }
  return false;
}
