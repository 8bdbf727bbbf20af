// What changed the revenue: customers × orders per customer × aov, between two spans of days (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { type Period, periodOf, periodStart } from './days.ts';
import { firstDays, isPurchase } from './filters.ts';
import { isExact } from './money.ts';
import type { Orders } from './orders.ts';

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Revenue of purchases, × the orders' scale. */
export interface RevenueFigures {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
}

/** The change in revenue and the parts of it each driver made; the parts add up to the change exactly. × the orders' scale. */
export interface DriverSplit {
  readonly before: RevenueFigures;
  readonly now: RevenueFigures;
  readonly change: number;
  readonly customers: number;
  readonly ordersPerCustomer: number;
  readonly aov: number;
}

/** All customers; those whose first purchase is in the span; those who purchased before it. The changes of the last two add up to the first. */
export interface Drivers {
  readonly spans: { readonly before: Span; readonly now: Span };
  readonly scale: number;
  readonly all: DriverSplit;
  readonly fresh: DriverSplit;
  readonly existing: DriverSplit;
}

/** The last period that has ended by the as-of day, and the one before it. */
export function lastTwoPeriods(asOf: Day, period: Period): { before: Span; now: Span } {
  const next = periodOf(asOf + 1, period);
  const span = (index: number): Span => ({
    from: periodStart(index, period),
    to: periodStart(index + 1, period) - 1,
  });
  return { before: span(next - 2), now: span(next - 1) };
}

export function driversOf(orders: Orders, before: Span, now: Span): Drivers {
  const first = firstDays(orders);
  const whole = orders.amount === null || isExact(orders.amount);
  const [was, is] = [figuresIn(orders, first, before), figuresIn(orders, first, now)];
  return driversFrom({ before, now }, was, is, orders.scale, whole);
}

/** What was bought in a span, × the orders' scale. */
export interface SpanFigures {
  readonly fresh: RevenueFigures;
  readonly existing: RevenueFigures;
}

/** From figures that were counted elsewhere. `whole`: money is in whole units of the scale. */
export function driversFrom(
  spans: Drivers['spans'],
  was: SpanFigures,
  is: SpanFigures,
  scale: number,
  whole = true,
): Drivers {
  return {
    spans,
    scale,
    all: split(together(was), together(is), whole),
    fresh: split(was.fresh, is.fresh, whole),
    existing: split(was.existing, is.existing, whole),
  };
}

const together = ({ fresh, existing }: SpanFigures): RevenueFigures => ({
  customers: fresh.customers + existing.customers,
  orders: fresh.orders + existing.orders,
  revenue: fresh.revenue + existing.revenue,
});

function figuresIn(orders: Orders, first: Int32Array, span: Span): SpanFigures {
  const groups = { fresh: { orders: 0, revenue: 0 }, existing: { orders: 0, revenue: 0 } };
  const buyers = { fresh: new Set<number>(), existing: new Set<number>() };
  for (let i = 0; i < orders.size; i++) {
    if (orders.day[i] < span.from || orders.day[i] > span.to || !isPurchase(orders, i)) continue;
    const who = orders.customer[i];
    const group = first[who] >= span.from ? 'fresh' : 'existing';
    buyers[group].add(who);
    groups[group].orders++;
    if (orders.amount) groups[group].revenue += orders.amount[i];
  }
  return {
    fresh: { customers: buyers.fresh.size, ...groups.fresh },
    existing: { customers: buyers.existing.size, ...groups.existing },
  };
}

/**
 * Splits a change over the three drivers by Shapley's rule: each driver's part is the change it makes averaged over all
 * orders in which the three could have moved, so none is favoured. Parts are rounded to whole units of money; what
 * rounding leaves over goes to the largest part. Where one of the spans has no orders the other two drivers have no
 * value there, and the whole change is the customers'.
 */
function split(before: RevenueFigures, now: RevenueFigures, whole: boolean): DriverSplit {
  const change = now.revenue - before.revenue;
  if (before.orders === 0 || now.orders === 0) {
    return { before, now, change, customers: change, ordersPerCustomer: 0, aov: 0 };
  }
  const of = (figures: RevenueFigures) => [
    figures.customers,
    figures.orders / figures.customers,
    figures.revenue / figures.orders,
  ];
  const [was, is] = [of(before), of(now)];
  const part = (driver: number): number => {
    const [a, b] = [0, 1, 2].filter((other) => other !== driver);
    const others = 2 * was[a] * was[b] + was[a] * is[b] + is[a] * was[b] + 2 * is[a] * is[b];
    const share = ((is[driver] - was[driver]) * others) / 6;
    return whole ? Math.round(share) + 0 : share;
  };
  const parts = [part(0), part(1), part(2)];
  const left = change - parts[0] - parts[1] - parts[2];
  const largest = parts.reduce((best, value, k) => (Math.abs(value) > Math.abs(parts[best]) ? k : best), 0);
  parts[largest] += left;
  return { before, now, change, customers: parts[0], ordersPerCustomer: parts[1], aov: parts[2] };
}
