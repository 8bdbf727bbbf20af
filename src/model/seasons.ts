// A month against the one before it and the same month a year before: what may be said of who bought (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { addMonths, type Period, periodOf, periodStart } from './days.ts';
import { type Drivers, driversOf, type Span } from './drivers.ts';
import { ENOUGH, split, survivors } from './evidence/index.ts';
import type { Orders } from './orders.ts';
import { openingOf } from './warm-up.ts';

/** Fewer months of orders do not tell a season from a change. */
export const FEWEST_MONTHS = 13;
/** What is clear of itself, outside of a family. */
export const CLEAR = 0.05;

/** More or fewer than chance and the months' lengths explain; `seasonal` = so, but a year before it went the same way, clearly. */
export type Moved = 'more' | 'fewer' | 'seasonal' | null;

export interface MonthMoves {
  /** Customers who bought, and those of them who had bought before, against the month before. */
  readonly customers: Moved;
  readonly existing: Moved;
  /** The same month a year before: its revenue × scale, and the customers who bought against it. null below 13 months of orders. */
  readonly year: { readonly span: Span; readonly revenue: number; readonly customers: Moved } | null;
}

export function monthMovesOf(orders: Orders, asOf: Day, drivers: Drivers): MonthMoves {
  const { now, before } = drivers.spans;
  const knows = openingOf(orders, asOf) <= addMonths(asOf, -FEWEST_MONTHS);
  return monthMovesFrom(drivers, knows ? driversOf(orders, yearAgo(before), yearAgo(now)) : null);
}

export const yearAgo = ({ from, to }: Span): Span => ({
  from: addMonths(from, -12),
  to: addMonths(to + 1, -12) - 1,
});

/** All three are one family. `then`: the same months a year before; null below 13 months of orders. */
export function monthMovesFrom(drivers: Drivers, then: Drivers | null): MonthMoves {
  const { now } = drivers.spans;
  const groups = ['all', 'existing'] as const;
  const against = (of: Drivers, group: (typeof groups)[number]) =>
    chanceOf(of[group].now.customers, of.spans.now, of[group].before.customers, of.spans.before);
  const sinceYear = (group: (typeof groups)[number]) =>
    chanceOf(drivers[group].now.customers, now, then![group].now.customers, then!.spans.now);
  const pairs = groups.map((group) => against(drivers, group));
  if (then) pairs.push(sinceYear('all'));
  const clear = survivors(pairs.map(({ p }) => p));
  const said = (i: number): Moved => {
    if (!clear[i]) return null;
    const { more } = pairs[i];
    if (then && i < groups.length) {
      const [past, since] = [against(then, groups[i]), sinceYear(groups[i])];
      const differs = since.p <= CLEAR;
      if (past.more === more && (past.p <= CLEAR || !differs)) return 'seasonal';
      // It is where it was a year before, or the other side of it: the month in between was the odd one.
      if (since.p <= 1 && (!differs || since.more !== more)) return null;
    }
    return more ? 'more' : 'fewer';
  };
  return {
    customers: said(0),
    existing: said(1),
    year: then && { span: then.spans.now, revenue: then.all.now.revenue, customers: said(2) },
  };
}

/** Months differ in length: by chance each has its days' part of both. */
function chanceOf(one: number, is: Span, other: number, was: Span): { p: number; more: boolean } {
  const [daysNow, daysThen] = [is.to - is.from + 1, was.to - was.from + 1];
  const part = daysNow / (daysNow + daysThen);
  return {
    p: one + other < ENOUGH ? Number.NaN : split(one, other, part),
    more: one * daysThen > other * daysNow,
  };
}

/** Revenue of the whole shop by period, from the running number `start` on: purchases with and without a customer, × scale. */
export function shopRevenueOf(
  orders: Orders,
  asOf: Day,
  { start, size, period }: { readonly start: number; readonly size: number; readonly period: Period },
): Float64Array {
  const revenue = new Float64Array(size);
  if (!orders.amount) return revenue;
  const begin = periodStart(start, period);
  const row = Int32Array.from(
    { length: Math.max(0, asOf - begin + 1) },
    (_, d) => periodOf(begin + d, period) - start,
  );
  for (let i = 0; i < orders.size; i++)
    if (orders.day[i] <= asOf && orders.amount[i] > 0)
      revenue[row[orders.day[i] - begin]] += orders.amount[i];
  return revenue;
}
