// Which products bring people back, go together, and are liked by whom. Needs orders with lines (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { NINE_CELLS, NO_TAG } from '../terms/tags.ts';
import { factsAt, timelineOf } from './customers.ts';
import { returningCycle } from './cycles.ts';
import { ENOUGH, survivors } from './evidence/index.ts';
import { isPurchase } from './filters.ts';
import type { Orders } from './orders.ts';
import { median } from './quantiles.ts';
import { type Clearly, clearlyOf, type RepeatRate, repeatRates } from './repeats.ts';
import { NO_DAY, type Segmentation } from './segmentation.ts';

/** Customers by a product of their first purchase day: one who bought several then counts under each. */
export interface FirstProduct extends RepeatRate {
  /** Index into `lines.product.names`. */
  readonly product: number;
  /** Against the customers whose first products were others: clearly more or fewer came back; null where nothing is clear. */
  readonly clearly: Clearly;
  /** Median days from the first to the second purchase day; NaN where nobody came back. */
  readonly daysToSecond: number;
}

/** Two products bought in one order; `first` → `second` where confidence is asked for. */
export interface ProductPair {
  readonly first: number;
  readonly second: number;
  /** Orders with both, and their share of all orders with a product. */
  readonly orders: number;
  readonly support: number;
  /** Of the orders with `first`, the share that also have `second`, and the other way round. */
  readonly confidence: number;
  readonly confidenceBack: number;
  /** How many times more often together than if they were bought independently. */
  readonly lift: number;
}

export interface Favourite {
  readonly product: number;
  /** Customers of the cell who bought it, and their share of the cell's customers. */
  readonly customers: number;
  readonly share: number;
  /** That share ÷ the share of all customers who bought it. */
  readonly lift: number;
}

interface Baskets {
  readonly products: number;
  /** Products of order i, each once: `product[start[i]] … product[start[i + 1] − 1]`; empty where the order is no purchase by asOf. */
  readonly start: Int32Array;
  readonly product: Int32Array;
}

function basketsOf(orders: Orders, asOf: Day): Baskets | null {
  const { lines } = orders;
  if (!lines) return null;
  const { order, product } = lines;
  const counts = (k: number) =>
    product.index[k] >= 0 && orders.day[order[k]] <= asOf && isPurchase(orders, order[k]);
  const start = new Int32Array(orders.size + 1);
  for (let k = 0; k < order.length; k++) if (counts(k)) start[order[k] + 1]++;
  for (let i = 0; i < orders.size; i++) start[i + 1] += start[i];
  const fill = start.slice(0, -1);
  const all = new Int32Array(start[orders.size]);
  for (let k = 0; k < order.length; k++) if (counts(k)) all[fill[order[k]]++] = product.index[k];
  // The same product on two lines of an order is one.
  let at = 0;
  const tight = new Int32Array(orders.size + 1);
  for (let i = 0; i < orders.size; i++) {
    const basket = all.subarray(start[i], start[i + 1]).sort();
    for (let k = 0; k < basket.length; k++) if (k === 0 || basket[k] !== basket[k - 1]) all[at++] = basket[k];
    tight[i + 1] = at;
  }
  return { products: product.names.length, start: tight, product: all.subarray(0, at) };
}

/** First products by customers, most first; null without a product column. */
export function firstProductsOf(orders: Orders, asOf: Day): FirstProduct[] | null {
  const baskets = basketsOf(orders, asOf);
  if (!baskets) return null;
  const facts = factsAt(orders, asOf);
  const { first, second, days } = facts;
  const gaps = Array.from({ length: baskets.products }, () => [] as number[]);
  const rates = repeatRates(facts, asOf, baskets.products, (add) => {
    const seen = new Set<number>(); // customer × product, for several orders on the first day
    for (let i = 0; i < orders.size; i++) {
      const who = orders.customer[i];
      if (who < 0 || orders.day[i] !== first[who]) continue;
      for (let k = baskets.start[i]; k < baskets.start[i + 1]; k++) {
        const product = baskets.product[k];
        const pair = who * baskets.products + product;
        if (seen.has(pair)) continue;
        seen.add(pair);
        add(who, product);
        if (days[who] >= 2) gaps[product].push(second[who] - first[who]);
      }
    }
  });
  const claimed = survivors(rates.map(({ p }) => p));
  return rates
    .map((rate, product) => ({
      ...rate,
      product,
      clearly: clearlyOf(rate, claimed[product]),
      daysToSecond: median(gaps[product]),
    }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers || a.product - b.product);
}

/** How long a product lasts: who bought it on one day buys it again on another. */
export interface Repurchase {
  readonly product: number;
  /** Customers who bought it, and those of them who bought it on another day again: at least 20. */
  readonly buyers: number;
  readonly cameBack: number;
  /**
   * Days within which half of those who bought it a second time have bought it a third time, who waits counted as for the shop
   * cycle (model.md §2); null where the waiting never falls to a half.
   */
  readonly cycle: number | null;
}

/** Each product's own repurchase cycle where ENOUGH came back to it, by those who did; null without a product column. */
export function repurchasesOf(orders: Orders, asOf: Day): Repurchase[] | null {
  const baskets = basketsOf(orders, asOf);
  if (!baskets) return null;
  const { products, start, product } = baskets;
  // Each customer of each product is a buyer of its own, in day order.
  const row = new Map<number, number>();
  const [of, days, second, third, last]: number[][] = [[], [], [], [], []];
  for (const i of timelineOf(orders)) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      const pair = orders.customer[i] * products + product[k];
      let at = row.get(pair);
      if (at === undefined) {
        at = of.push(product[k]) - 1;
        row.set(pair, at);
        days.push(0);
        second.push(0);
        third.push(0);
        last.push(NO_DAY);
      }
      const today = orders.day[i];
      if (last[at] === today) continue;
      last[at] = today;
      days[at]++;
      if (days[at] === 2) second[at] = today;
      if (days[at] === 3) third[at] = today;
    }
  }
  const buyers = new Int32Array(products);
  const back: number[][] = Array.from({ length: products }, () => []);
  for (let at = 0; at < of.length; at++) {
    buyers[of[at]]++;
    if (days[at] >= 2) back[of[at]].push(at);
  }
  const pick = (rows: readonly number[], column: readonly number[]) =>
    Int32Array.from(rows, (at) => column[at]);
  return back
    .map((rows, index) => ({ rows, index }))
    .filter(({ rows }) => rows.length >= ENOUGH)
    .map(({ rows, index }) => ({
      product: index,
      buyers: buyers[index],
      cameBack: rows.length,
      cycle: returningCycle(
        { second: pick(rows, second), third: pick(rows, third), days: pick(rows, days) },
        asOf,
      ),
    }))
    .sort((a, b) => b.cameBack - a.cameBack || a.product - b.product);
}

/** Pairs bought together in at least `minimum` orders and by `fewest` customers, by lift; null without a product column. */
export function boughtTogether(orders: Orders, asOf: Day, minimum: number, fewest = 1): ProductPair[] | null {
  const baskets = basketsOf(orders, asOf);
  if (!baskets) return null;
  const { products, start, product } = baskets;
  const alone = new Int32Array(products);
  for (const p of product) alone[p]++;
  let withProduct = 0;
  const together = new Map<number, number>();
  const buyersOf = new Map<number, Set<number>>();
  for (let i = 0; i < orders.size; i++) {
    if (start[i] === start[i + 1]) continue;
    withProduct++;
    // A pair cannot be bought more often than either of its products.
    const basket = product.subarray(start[i], start[i + 1]).filter((p) => alone[p] >= minimum);
    for (let a = 0; a < basket.length; a++) {
      for (let b = a + 1; b < basket.length; b++) {
        const pair = basket[a] * products + basket[b];
        together.set(pair, (together.get(pair) ?? 0) + 1);
        const buyers = buyersOf.get(pair) ?? new Set();
        if (buyers.size < fewest) buyersOf.set(pair, buyers.add(orders.customer[i]));
      }
    }
  }
  const pairs: ProductPair[] = [];
  for (const [pair, count] of together) {
    // One customer who buys the same each time is a habit, not a pair.
    if (count < minimum || buyersOf.get(pair)!.size < fewest) continue;
    const first = Math.floor(pair / products);
    const second = pair % products;
    pairs.push({
      first,
      second,
      orders: count,
      support: count / withProduct,
      confidence: count / alone[first],
      confidenceBack: count / alone[second],
      lift: (count * withProduct) / (alone[first] * alone[second]),
    });
  }
  return pairs.sort(
    (a, b) => b.lift - a.lift || b.orders - a.orders || a.first - b.first || a.second - b.second,
  );
}

/** For each of NINE_CELLS, its `count` favourites by customers, of `fewest` customers or more; null without a product column. */
export function favouritesOf(
  orders: Orders,
  segmentation: Segmentation,
  count: number,
  fewest = 1,
): Favourite[][] | null {
  const baskets = basketsOf(orders, segmentation.asOf);
  if (!baskets) return null;
  const cellOfCustomer = new Uint8Array(orders.customers.length);
  const sizes = new Int32Array(NINE_CELLS.length + 1);
  segmentation.customers.source.forEach((who, row) => {
    cellOfCustomer[who] = segmentation.cell[row];
    sizes[segmentation.cell[row]]++;
  });
  const { products } = baskets;
  const buyers = new Int32Array((NINE_CELLS.length + 1) * products);
  const seen = new Set<number>();
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    for (let k = baskets.start[i]; k < baskets.start[i + 1]; k++) {
      const pair = who * products + baskets.product[k];
      if (seen.has(pair)) continue;
      seen.add(pair);
      buyers[cellOfCustomer[who] * products + baskets.product[k]]++;
    }
  }
  const everyone = sizes.reduce((sum, size, cell) => (cell === NO_TAG ? sum : sum + size), 0);
  const bought = (product: number): number =>
    NINE_CELLS.reduce((sum, _, at) => sum + buyers[(at + 1) * products + product], 0);
  return NINE_CELLS.map((_, at) => {
    const cell = at + 1;
    const favourites: Favourite[] = [];
    for (let product = 0; product < products; product++) {
      const customers = buyers[cell * products + product];
      if (customers < fewest) continue;
      const share = customers / sizes[cell];
      favourites.push({ product, customers, share, lift: (share * everyone) / bought(product) });
    }
    return favourites.sort((a, b) => b.customers - a.customers || a.product - b.product).slice(0, count);
  });
}
