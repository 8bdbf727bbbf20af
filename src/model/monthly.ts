// Period by period: orders, customers and revenue, of new and of existing customers (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { type Period, periodOf, periodStart } from './days.ts';
import { distinctPairs } from './distinct.ts';
import { firstDays } from './filters.ts';
import type { Orders } from './orders.ts';
import { NO_DAY } from './segmentation.ts';

/** One row a period from the first order's to the as-of day's, empty ones included. Money is × `scale`; zeros without an amount column. */
export interface Periods {
  readonly period: Period;
  readonly size: number;
  /** Running number of the first row's period (days.ts); the others follow. */
  readonly start: number;
  /** Purchases and the customers who made them. */
  readonly orders: Int32Array;
  readonly customers: Int32Array;
  readonly revenue: Float64Array;
  /** Of customers whose first purchase is in the period; the rest is existing customers'. */
  readonly newOrders: Int32Array;
  readonly newCustomers: Int32Array;
  readonly newRevenue: Float64Array;
  readonly existingRevenue: Float64Array;
  /** Refund orders of customers (≤ 0), and orders that name no customer. */
  readonly refunds: Float64Array;
  readonly unattributed: Float64Array;
  readonly scale: number;
  /** Is the last period still running on the as-of day. */
  readonly running: boolean;
}

export function periodsOf(orders: Orders, asOf: Day, period: Period = 'month'): Periods {
  let opening = asOf;
  for (let i = 0; i < orders.size; i++) if (orders.day[i] < opening) opening = orders.day[i];
  const start = periodOf(opening, period);
  const size = periodOf(asOf, period) - start + 1;
  const rowOfDay = Int32Array.from(
    { length: asOf - opening + 1 },
    (_, d) => periodOf(opening + d, period) - start,
  );

  const counts = () => new Int32Array(size);
  const money = () => new Float64Array(size);
  const [count, customers, newOrders, newCustomers] = [counts(), counts(), counts(), counts()];
  const [revenue, newRevenue, existingRevenue, refunds, unattributed] = [
    money(),
    money(),
    money(),
    money(),
    money(),
  ];
  const first = firstDays(orders, asOf);
  for (const day of first) if (day !== NO_DAY) newCustomers[rowOfDay[day - opening]]++;
  const isNew = distinctPairs(first.length, size);
  for (let i = 0; i < orders.size; i++) {
    if (orders.day[i] > asOf) continue;
    const row = rowOfDay[orders.day[i] - opening];
    const amount = orders.amount ? orders.amount[i] : 0;
    const who = orders.customer[i];
    if (who < 0) unattributed[row] += amount;
    else if (amount < 0) refunds[row] += amount;
    else {
      const fresh = rowOfDay[first[who] - opening] === row;
      count[row]++;
      if (fresh) newOrders[row]++;
      if (isNew(who, row)) customers[row]++;
      revenue[row] += amount;
      (fresh ? newRevenue : existingRevenue)[row] += amount;
    }
  }
  return {
    period,
    size,
    start,
    orders: count,
    customers,
    revenue,
    newOrders,
    newCustomers,
    newRevenue,
    existingRevenue,
    refunds,
    unattributed,
    scale: orders.scale,
    running: periodStart(start + size, period) - 1 !== asOf,
  };
}
