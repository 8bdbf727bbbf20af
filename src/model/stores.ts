// Each store side by side, and what it should look at first (model.md §7).

import { factsAt } from './customers.ts';
import { type Drivers, driversOf, lastTwoPeriods, type Span } from './drivers.ts';
import { firstOrders, ordersOfStore, ordersWhere } from './filters.ts';
import { type Health, healthOf, type IndicatorName } from './health.ts';
import type { Day, Orders } from './orders.ts';
import type { SnapshotRules } from './snapshots.ts';

/** Orders, money (× scale) and customers won add up to the whole; customers do not: one may buy in several stores. */
export interface StoreFigures {
  /** Index into `Orders.store.names`; -1 = orders that name no store. */
  readonly store: number;
  /** Purchases of customers, and the customers who made them. */
  readonly orders: number;
  readonly customers: number;
  readonly refundOrders: number;
  readonly revenue: number;
  readonly refunds: number;
  readonly unattributedOrders: number;
  readonly unattributedAmount: number;
  /** Customers whose first purchase at all was here. */
  readonly won: number;
  /** The store as a shop of its own, over the window of the whole shop. */
  readonly health: Health;
  readonly drivers: Drivers;
  readonly focus: StoreFocus | null;
}

/**
 * Win new customers, or stop losing those there are; with the rates that say so. `because`: behind-shop = the store lies
 * further behind the whole shop in this rate; own-balance = it lies behind in neither, so the larger of its own rates
 * decides; no-history = it had no customers to lose when the window began.
 */
export interface StoreFocus {
  readonly what: 'acquire' | 'stop-loss';
  readonly because: 'behind-shop' | 'own-balance' | 'no-history';
  readonly newRate: number;
  readonly churnRate: number;
  readonly shopNewRate: number;
  readonly shopChurnRate: number;
}

export interface Stores {
  readonly stores: readonly StoreFigures[];
  readonly whole: StoreFigures;
  readonly scale: number;
}

/** null without a store column. Stores by revenue, the orders that name no store last. Drivers compare `spans`: the last two whole months unless given. */
export function storesOf(
  orders: Orders,
  asOf: Day,
  rules: SnapshotRules,
  spans: { before: Span; now: Span } = lastTwoPeriods(asOf, 'month'),
): Stores | null {
  if (!orders.store) return null;
  const until = ordersWhere(orders, (i) => orders.day[i] <= asOf);
  const whole = { store: -1, ...figuresOf(until, asOf, spans, healthOf(until, asOf, rules)), focus: null };
  const wonAt = firstOrders(until).map((order) => (order < 0 ? -2 : until.store!.index[order]));
  const stores: StoreFigures[] = [];
  for (let store = -1; store < orders.store.names.length; store++) {
    const part = ordersOfStore(until, store);
    if (part.size === 0) continue;
    const health = healthOf(part, asOf, rules, whole.health.windowDays);
    stores.push({
      store,
      ...figuresOf(part, asOf, spans, health),
      won: wonAt.reduce((sum, at) => (at === store ? sum + 1 : sum), 0),
      focus: store < 0 ? null : focusOf(health, whole.health),
    });
  }
  stores.sort(
    (a, b) => Number(a.store < 0) - Number(b.store < 0) || b.revenue - a.revenue || a.store - b.store,
  );
  return { stores, whole, scale: orders.scale };
}

function figuresOf(orders: Orders, asOf: Day, spans: { before: Span; now: Span }, health: Health) {
  const facts = factsAt(orders, asOf);
  const sum = (column: ArrayLike<number> | null): number => {
    let total = 0;
    if (column) for (let i = 0; i < column.length; i++) total += column[i];
    return total;
  };
  let [unattributedOrders, unattributedAmount, customers] = [0, 0, 0];
  for (let i = 0; i < orders.size; i++) {
    if (orders.customer[i] >= 0) continue;
    unattributedOrders++;
    if (orders.amount) unattributedAmount += orders.amount[i];
  }
  for (const days of facts.days) if (days > 0) customers++;
  return {
    orders: sum(facts.orders),
    customers,
    refundOrders: sum(facts.refundOrders),
    revenue: sum(facts.gross),
    refunds: sum(facts.refunds),
    unattributedOrders,
    unattributedAmount,
    won: customers,
    health,
    drivers: driversOf(orders, spans.before, spans.now),
  };
}

function focusOf(store: Health, shop: Health): StoreFocus {
  const rate = (health: Health, name: IndicatorName): number =>
    health.indicators.find((indicator) => indicator.name === name)!.value;
  const rates = {
    newRate: rate(store, 'new_rate'),
    churnRate: rate(store, 'churn_rate'),
    shopNewRate: rate(shop, 'new_rate'),
    shopChurnRate: rate(shop, 'churn_rate'),
  };
  const { newRate, churnRate, shopNewRate, shopChurnRate } = rates;
  if (Number.isNaN(newRate) || Number.isNaN(churnRate))
    return { what: 'acquire', because: 'no-history', ...rates };
  const behindInWinning = shopNewRate - newRate;
  const behindInKeeping = churnRate - shopChurnRate;
  if (behindInWinning <= 0 && behindInKeeping <= 0) {
    return { what: churnRate >= newRate ? 'stop-loss' : 'acquire', because: 'own-balance', ...rates };
  }
  return {
    what: behindInKeeping >= behindInWinning ? 'stop-loss' : 'acquire',
    because: 'behind-shop',
    ...rates,
  };
}
