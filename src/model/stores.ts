// Each store side by side, and what it should look at first (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { factsAt } from './customers.ts';
import type { Fraction } from './cycles.ts';
import { type Drivers, driversOf, lastTwoPeriods, type Span } from './drivers.ts';
import { ENOUGH, fisher, survivors } from './evidence/index.ts';
import { firstOrders, ordersOfStore, ordersWhere } from './filters.ts';
import { type Health, healthOf, type IndicatorName } from './health.ts';
import type { Orders } from './orders.ts';
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

/** How fast a store wins customers and how fast it loses them, as counts: health indicators 2 and 3. */
export interface StoreRates {
  readonly newRate: Fraction;
  readonly churnRate: Fraction;
}

/**
 * What a store should look at first, with the rates that say so. `what`: stop the loss where it loses clearly more than
 * the other stores together, else win customers where it wins clearly fewer; the leak before the filling up. null where
 * nothing is clear. `because`: behind; alike = no more apart than by chance; few = fewer than 20 customers on either
 * side; too-early = the store is too young to tell who sleeps.
 */
export type StoreFocus = StoreRates &
  (
    | { readonly what: 'acquire' | 'stop-loss'; readonly because: 'behind' }
    | { readonly what: null; readonly because: 'alike' | 'few' | 'too-early' }
  );

export interface Stores {
  readonly stores: readonly StoreFigures[];
  readonly whole: StoreFigures;
  /**
   * The stores' rates pooled: the sum of their numerators over the sum of their denominators. What a store is compared
   * with: to the whole shop a customer of two stores is one, new once, and asleep only if asleep everywhere.
   */
  readonly together: StoreRates;
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
  const stores: Omit<StoreFigures, 'focus'>[] = [];
  for (let store = -1; store < orders.store.names.length; store++) {
    const part = ordersOfStore(until, store);
    if (part.size === 0) continue;
    const health = healthOf(part, asOf, rules, whole.health.windowDays);
    stores.push({
      store,
      ...figuresOf(part, asOf, spans, health),
      won: wonAt.reduce((sum, at) => (at === store ? sum + 1 : sum), 0),
    });
  }
  stores.sort(
    (a, b) => Number(a.store < 0) - Number(b.store < 0) || b.revenue - a.revenue || a.store - b.store,
  );
  const named = stores.filter(({ store }) => store >= 0);
  const together: StoreRates = {
    newRate: pooled(named.map(({ health }) => counted(health, 'new_rate'))),
    churnRate: pooled(named.map(({ health }) => counted(health, 'churn_rate'))),
  };
  const focuses = focusesOf(named.map(({ health }) => health));
  return {
    // Those with a name stand first.
    stores: stores.map((figures, i) => ({ ...figures, focus: focuses[i] ?? null })),
    whole,
    together,
    scale: orders.scale,
  };
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

/** What each of the stores should look at first: all comparisons are one family. */
function focusesOf(healths: readonly Health[]): StoreFocus[] {
  const rates = healths.map(
    (health): StoreRates => ({
      newRate: counted(health, 'new_rate'),
      churnRate: counted(health, 'churn_rate'),
    }),
  );
  /** Customers won as a part of all there are then, so that it is a share of them. */
  const shareWon = ({ newRate }: StoreRates): Fraction => ({
    numerator: newRate.numerator,
    denominator: newRate.numerator + newRate.denominator,
  });
  const compared = healths.map((health, own) => {
    const others = rates.filter((_, i) => i !== own);
    const pairs = [
      [rates[own].churnRate, pooled(others.map(({ churnRate }) => churnRate))],
      [shareWon(rates[own]), pooled(others.map(shareWon))],
    ] as const;
    return pairs.map(([one, rest]) =>
      health.tooEarly || Math.min(one.denominator, rest.denominator) < ENOUGH
        ? { p: Number.NaN, above: false }
        : {
            p: fisher(one.numerator, one.denominator, rest.numerator, rest.denominator),
            above: isAbove(one, rest),
          },
    );
  });
  const claimed = survivors(compared.flatMap((pair) => pair.map(({ p }) => p)));
  return healths.map((health, own) => {
    const [churn, won] = compared[own];
    if (claimed[2 * own] && churn.above) return { what: 'stop-loss', because: 'behind', ...rates[own] };
    if (claimed[2 * own + 1] && !won.above) return { what: 'acquire', because: 'behind', ...rates[own] };
    const made = !Number.isNaN(churn.p) || !Number.isNaN(won.p);
    return { what: null, because: made ? 'alike' : health.tooEarly ? 'too-early' : 'few', ...rates[own] };
  });
}

function counted(health: Health, name: IndicatorName): Fraction {
  const { numerator, denominator } = health.indicators.find((indicator) => indicator.name === name)!;
  return { numerator, denominator };
}

/** Rates as one; a store that has none, because it had no such customers when the window began, adds nothing. */
function pooled(rates: readonly Fraction[]): Fraction {
  const known = rates.filter(({ denominator }) => denominator > 0);
  const sum = (part: keyof Fraction): number => known.reduce((total, rate) => total + rate[part], 0);
  return { numerator: sum('numerator'), denominator: sum('denominator') };
}

/** Exactly, by counts; both denominators are above 0. */
function isAbove(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}
