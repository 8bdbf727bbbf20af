// Each store side by side, and what it should look at first (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { factsAt } from './customers.ts';
import type { Fraction } from './cycles.ts';
import { type Drivers, driversOf, lastTwoPeriods, type Span } from './drivers.ts';
import { ENOUGH, fisher, survivors } from './evidence/index.ts';
import { firstOrders, isPurchase, ordersOfStore, ordersWhere } from './filters.ts';
import { type Health, healthOf, type IndicatorName } from './health.ts';
import type { Orders } from './orders.ts';
import { clearlyOf, type JudgedRate, repeatRatesBy } from './repeats.ts';
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
  /** Of the customers won here, who came back anywhere; null of the whole and where no store is named. */
  readonly repeat: JudgedRate | null;
}

/** What came through a channel, and who came first through it. */
export interface ChannelFigures {
  /** Index into `Orders.channel.names`. */
  readonly channel: number;
  /** Purchases of customers, the customers who made them, and what they paid, × the orders' scale. */
  readonly orders: number;
  readonly customers: number;
  readonly revenue: number;
  /** Customers whose first purchase at all came through it, and who of them came back through any. */
  readonly won: number;
  readonly repeat: JudgedRate;
}

/** Stores and channels stand on one sheet: what is claimed of them is one family. null without such a column. */
export interface Places {
  readonly stores: Stores | null;
  readonly channels: readonly ChannelFigures[] | null;
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
  return placesOf(orders, asOf, rules, spans).stores;
}

export function placesOf(
  orders: Orders,
  asOf: Day,
  rules: SnapshotRules,
  spans: { before: Span; now: Span } = lastTwoPeriods(asOf, 'month'),
): Places {
  const until = ordersWhere(orders, (i) => orders.day[i] <= asOf);
  const channelRates = until.channel ? repeatRatesBy(until, asOf, until.channel) : [];
  const storeRates = until.store ? repeatRatesBy(until, asOf, until.store) : [];
  const rates = [...channelRates, ...storeRates];
  const found = until.store ? comparedStores(until, asOf, rules, spans) : null;
  const p = found?.compared.flatMap((pair) => pair.map((one) => one.p)) ?? [];
  const claimed = survivors([...p, ...rates.map((rate) => rate.p)]);
  const judged = rates.map(
    (rate, i): JudgedRate => ({ ...rate, clearly: clearlyOf(rate, claimed[p.length + i]) }),
  );
  const channels = channelsOf(until, judged.slice(0, channelRates.length));
  const stores = found && storesWith(found, claimed, judged.slice(channelRates.length), orders.scale);
  return { stores, channels };
}

function channelsOf(orders: Orders, rates: readonly JudgedRate[]): ChannelFigures[] | null {
  const { channel, size, customer, amount } = orders;
  if (!channel) return null;
  const buyers = rates.map(() => new Set<number>());
  const [count, revenue] = [new Int32Array(rates.length), new Float64Array(rates.length)];
  for (let i = 0; i < size; i++) {
    const at = channel.index[i];
    if (at < 0 || !isPurchase(orders, i)) continue;
    count[at]++;
    buyers[at].add(customer[i]);
    if (amount) revenue[at] += amount[i];
  }
  return rates
    .map(
      (repeat, at): ChannelFigures => ({
        channel: at,
        orders: count[at],
        customers: buyers[at].size,
        revenue: revenue[at],
        won: repeat.customers,
        repeat,
      }),
    )
    .filter((one) => one.orders > 0)
    .sort((a, b) => b.revenue - a.revenue || b.orders - a.orders || a.channel - b.channel);
}

type StoreFound = Omit<StoreFigures, 'focus' | 'repeat'>;

interface FoundStores {
  readonly stores: readonly StoreFound[];
  readonly whole: StoreFound;
  readonly together: StoreRates;
  readonly healths: readonly Health[];
  readonly rates: readonly StoreRates[];
  readonly compared: readonly (readonly Compared[])[];
}

/** A rate of a store beside that of the others. */
interface Compared {
  readonly p: number;
  readonly above: boolean;
}

function comparedStores(
  until: Orders,
  asOf: Day,
  rules: SnapshotRules,
  spans: { before: Span; now: Span },
): FoundStores {
  const whole = { store: -1, ...figuresOf(until, asOf, spans, healthOf(until, asOf, rules)) };
  const wonAt = firstOrders(until).map((order) => (order < 0 ? -2 : until.store!.index[order]));
  const stores: StoreFound[] = [];
  for (let store = -1; store < until.store!.names.length; store++) {
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
  const healths = named.map(({ health }) => health);
  return { stores, whole, together, healths, ...comparedRates(healths) };
}

function storesWith(
  found: FoundStores,
  claimed: readonly boolean[],
  rates: readonly JudgedRate[],
  scale: number,
): Stores {
  const focuses = focusesOf(found, claimed);
  return {
    // Those with a name stand first.
    stores: found.stores.map((figures, i) => ({
      ...figures,
      focus: focuses[i] ?? null,
      repeat: rates[figures.store] ?? null,
    })),
    whole: { ...found.whole, focus: null, repeat: null },
    together: found.together,
    scale,
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

/** Each store's churn, then its share of customers won, beside those of the other stores. */
function comparedRates(healths: readonly Health[]): Pick<FoundStores, 'rates' | 'compared'> {
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
  return { rates, compared };
}

/** What each of the stores should look at first; `claimed` holds for two comparisons a store. */
function focusesOf({ healths, rates, compared }: FoundStores, claimed: readonly boolean[]): StoreFocus[] {
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
