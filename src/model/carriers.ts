// Does one order or one customer carry a change of revenue? A typing error or a single large sale is no trend (model.md §7).

import type { Span } from './drivers.ts';
import { isPurchase } from './filters.ts';
import type { Orders } from './orders.ts';

/** The order or customer without whom the sign of the change, or more than half of it, is gone. */
export interface Carrier {
  readonly kind: 'order' | 'customer';
  /** A row of the orders, or an index into `Orders.customers`. */
  readonly index: number;
  readonly span: 'now' | 'before';
  /** Its revenue in the span, and the change without it; × the orders' scale. */
  readonly revenue: number;
  readonly changeWithout: number;
}

/** The order that carries the change from one span to the other, else the customer; null where none does. `counts`: which orders do. */
export function carrierOf(
  orders: Orders,
  before: Span,
  now: Span,
  counts: (orders: Orders, order: number) => boolean = isPurchase,
): Carrier | null {
  const { amount, day, customer } = orders;
  if (!amount) return null;
  let change = 0;
  const largest = { now: -1, before: -1 };
  const byCustomer = { now: new Map<number, number>(), before: new Map<number, number>() };
  for (let i = 0; i < orders.size; i++) {
    const span = isIn(day[i], now) ? 'now' : isIn(day[i], before) ? 'before' : null;
    if (!span || !counts(orders, i)) continue;
    change += span === 'now' ? amount[i] : -amount[i];
    if (largest[span] < 0 || amount[i] > amount[largest[span]]) largest[span] = i;
    const own = byCustomer[span];
    own.set(customer[i], (own.get(customer[i]) ?? 0) + amount[i]);
  }
  const span = change > 0 ? 'now' : 'before';
  let [best, most] = [-1, 0];
  for (const [who, revenue] of byCustomer[span]) if (revenue > most) [best, most] = [who, revenue];
  const order = largest[span];
  return carrierAmong(
    change,
    order < 0 ? null : { index: order, revenue: amount[order] },
    best < 0 ? null : { index: best, revenue: most },
  );
}

/** Of the span that the change favours: its largest order, else the customer who brought most. × the orders' scale. */
export function carrierAmong(
  change: number,
  order: Pick<Carrier, 'index' | 'revenue'> | null,
  customer: Pick<Carrier, 'index' | 'revenue'> | null,
): Carrier | null {
  if (change === 0) return null;
  const span = change > 0 ? 'now' : 'before';
  const carries = (kind: Carrier['kind'], one: typeof order): Carrier | null => {
    if (!one) return null;
    const { index, revenue } = one;
    const changeWithout = change - (span === 'now' ? revenue : -revenue);
    const gone = changeWithout * change <= 0 || Math.abs(change - changeWithout) * 2 > Math.abs(change);
    // What pulled the other way carries nothing.
    return gone && (change - changeWithout) * change > 0
      ? { kind, index, span, revenue, changeWithout }
      : null;
  };
  return carries('order', order) ?? carries('customer', customer);
}

/** The order without a customer that carries the change of the whole shop's revenue; null where none does. */
export function strayCarrierOf(orders: Orders, before: Span, now: Span): Carrier | null {
  const found = carrierOf(orders, before, now, ({ amount }, i) => amount![i] > 0);
  return found?.kind === 'order' && orders.customer[found.index] < 0 ? found : null;
}

const isIn = (day: number, { from, to }: Span): boolean => day >= from && day <= to;
