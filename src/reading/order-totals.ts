// What each order comes to: its lines' amounts added, or its total taken once, less what was refunded (model.md §1).

import type { Granularity } from '../terms/reading-choices.ts';
import type { Role } from '../terms/roles.ts';
import { AMOUNT_BLANK, AMOUNT_THERE, AMOUNT_UNREADABLE, type AmountColumn } from './amount-column.ts';
import type { OrderCells } from './cells.ts';
import { refundsOnce } from './granularity.ts';
import { Leaving, type RowOut, type RowsOut } from './left-out.ts';
import type { OrderLines } from './order-lines.ts';
import type { Mapping } from './recognition.ts';
import type { Money } from './sheet-columns.ts';

export interface OrderTotals {
  /** Net amount per order, in units of 1/scale. */
  readonly net: Float64Array;
  /** 1 = the refunds of the order equal its total. */
  readonly refunded: Uint8Array;
  /** Lines without a readable amount, and those at odds with their order's total. */
  readonly leavesOut: readonly RowOut[];
}

export function orderTotals(
  lines: OrderLines,
  money: Money,
  granularity: Granularity,
  cells: OrderCells,
  mapping: Mapping,
  before: RowsOut,
): OrderTotals {
  const out = new Leaving(before);
  const { amounts, refunds, amountUnits, refundUnits } = money;
  const once = granularity === 'first' || granularity === 'repeated';
  const gross = new Float64Array(lines.size);
  const returned = new Float64Array(lines.size);
  for (let k = 0; k < lines.size; k++) {
    leaveOutUnreadableRefunds(k);
    if (once) takeOnce(k);
    else addLines(k);
  }

  const net = gross.slice();
  const refunded = new Uint8Array(lines.size);
  const refundOnce = refunds && refundsOnce(lines, refunds, granularity, (k) => gross[k] / money.scale);
  for (let k = 0; k < lines.size; k++) {
    let refund = 0;
    if (refundUnits) {
      for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
        const row = lines.rows[at];
        if (out.has(row)) continue;
        const units = Math.abs(refundUnits[row]);
        refund = refundOnce ? Math.max(refund, units) : refund + units;
      }
    }
    // A negative amount is a refund already.
    if (gross[k] >= 0) net[k] = gross[k] - refund;
    if (net[k] === 0 && ((gross[k] > 0 && refund > 0) || returned[k] > 0)) refunded[k] = 1;
  }
  return { net, refunded, leavesOut: out.rows };

  function blame(row: number, role: Role, column: AmountColumn): void {
    const reason = column.state[row] === AMOUNT_BLANK ? 'amount-missing' : 'amount-unreadable';
    out.add(row, reason, mapping[role], cells.cells[role]?.[row] ?? '');
  }

  /** A line without a readable amount is left out; the others of its order count. */
  function addLines(k: number): void {
    for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
      const row = lines.rows[at];
      if (out.has(row)) continue;
      if (amounts.state[row] !== AMOUNT_THERE) {
        if (!money.factors) blame(row, 'amount', amounts);
        else if (money.factors.quantity.state[row] !== AMOUNT_THERE)
          blame(row, 'quantity', money.factors.quantity);
        else blame(row, 'price', money.factors.price);
        continue;
      }
      gross[k] += amountUnits[row];
      if (amountUnits[row] < 0) returned[k] -= amountUnits[row];
    }
  }

  /** The total stands on one line or on all of them; a line with another total is at odds with its order. */
  function takeOnce(k: number): void {
    let total = 0;
    let found = false;
    for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
      const row = lines.rows[at];
      if (out.has(row)) continue;
      if (amounts.state[row] === AMOUNT_UNREADABLE) {
        blame(row, 'amount', amounts);
        continue;
      }
      if (amounts.state[row] !== AMOUNT_THERE) continue;
      found = true;
      const units = amountUnits[row];
      if (total === 0) total = units;
      else if (units !== 0 && units !== total) {
        out.add(row, 'order-conflict', mapping.amount, cells.cells.amount?.[row] ?? '');
      }
    }
    gross[k] = total;
    if (found) return;
    for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
      if (!out.has(lines.rows[at])) blame(lines.rows[at], 'amount', amounts);
    }
  }

  function leaveOutUnreadableRefunds(k: number): void {
    if (!refunds) return;
    for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
      const row = lines.rows[at];
      if (refunds.state[row] === AMOUNT_UNREADABLE && !out.has(row)) blame(row, 'refund', refunds);
    }
  }
}
