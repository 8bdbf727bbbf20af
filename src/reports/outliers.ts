// Orders far larger than all others, in the sentences about money that they touch (model.md §10).

import type { Day } from '../terms/serial-days.ts';
import type { ReportInput } from './input.ts';

export interface LargeOrder {
  /** '' = it has none. */
  readonly id: string;
  readonly row: number;
  readonly amount: number;
  /** null = it is not known here. */
  readonly day: Day | null;
  /** Index into the orders' customers; -1 = nobody, or not known here. */
  readonly customer: number;
}

/** Those that count. */
export function largeOrders({ reading, recognition }: ReportInput): readonly LargeOrder[] {
  const { findings, rowOrder, orders } = reading;
  return findings
    .filter(({ code, chosen }) => code === 'outlier' && chosen === 'count')
    .map(({ rows: [row], values: [id], money = 0 }) => {
      const order = rowOrder[row - recognition.firstRow] ?? -1;
      return {
        id,
        row,
        amount: money,
        day: order < 0 ? null : orders.day[order],
        customer: order < 0 ? -1 : orders.customer[order],
      };
    });
}
