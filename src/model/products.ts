// Which products bring people back, go together, and are liked by whom. Needs orders with lines (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { NINE_CELLS, NO_TAG } from '../terms/tags.ts';
import { factsAt } from './customers.ts';
import { ENOUGH, fisher, type Interval, survivors, wilson } from './evidence/index.ts';
import { isPurchase } from './filters.ts';
import type { Orders } from './orders.ts';
import { median } from './quantiles.ts';
import type { Segmentation } from './segmentation.ts';

/** Customers by a product of their first purchase day: one who bought several then counts under each. */
export interface FirstProduct {
  /** Index into `lines.product.names`. */
  readonly product: number;
  readonly customers: number;
  /** Those whose first purchase is at least FOLLOW_UP days ago: all have had the same time to come back. */
  readonly followed: number;
  /** Of these, with a second purchase day within FOLLOW_UP days, and their share; NaN where there are none. */
  readonly repeaters: number;
  readonly repeatRate: number;
  /** 95 % of the share; null where nobody could be followed. */
  readonly interval: Interval | null;
  /** Against the customers whose first products were others: clearly more or fewer came back; null where nothing is clear. */
  readonly clearly: 'more' | 'fewer' | null;
  /** Median days from the first to the second purchase day; NaN where nobody came back. */
  readonly daysToSecond: number;
}

/** Days within which a customer of a product comes back or does not: the same for every product (model.md §7). */
export const FOLLOW_UP = 90;

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
  const { first, days } = factsAt(orders, asOf);
  const second = secondDays(orders, asOf, first);
  const gaps = Array.from({ length: baskets.products }, () => [] as number[]);
  const won = new Int32Array(baskets.products);
  const followed = new Int32Array(baskets.products);
  const back = new Int32Array(baskets.products);
  const all = { followed: 0, back: 0 };
  const counted = new Uint8Array(first.length);
  const isFollowed = (who: number): boolean => first[who] + FOLLOW_UP <= asOf;
  const cameBack = (who: number): boolean => days[who] >= 2 && second[who] - first[who] <= FOLLOW_UP;
  const seen = new Set<number>(); // customer × product, for several orders on the first day
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    if (who < 0 || orders.day[i] !== first[who]) continue;
    for (let k = baskets.start[i]; k < baskets.start[i + 1]; k++) {
      const product = baskets.product[k];
      const pair = who * baskets.products + product;
      if (seen.has(pair)) continue;
      seen.add(pair);
      won[product]++;
      if (isFollowed(who)) {
        if (!counted[who]) {
          counted[who] = 1;
          all.followed++;
          if (cameBack(who)) all.back++;
        }
        followed[product]++;
        if (cameBack(who)) back[product]++;
      }
      if (days[who] >= 2) gaps[product].push(second[who] - first[who]);
    }
  }
  const p = Array.from(followed, (of, product) => {
    const others = all.followed - of;
    if (Math.min(of, others) < ENOUGH) return Number.NaN;
    return fisher(back[product], of, all.back - back[product], others);
  });
  const claimed = survivors(p);
  const rows: FirstProduct[] = [];
  for (let product = 0; product < baskets.products; product++) {
    const [customers, of, repeaters] = [won[product], followed[product], back[product]];
    if (customers === 0) continue;
    const more = repeaters * (all.followed - of) > (all.back - repeaters) * of;
    rows.push({
      product,
      customers,
      followed: of,
      repeaters,
      repeatRate: of > 0 ? repeaters / of : Number.NaN,
      interval: of > 0 ? wilson(repeaters, of) : null,
      clearly: claimed[product] ? (more ? 'more' : 'fewer') : null,
      daysToSecond: median(gaps[product]),
    });
  }
  return rows.sort((a, b) => b.customers - a.customers || a.product - b.product);
}

/** Each customer's earliest purchase day after the first; meaningless where there is none. */
function secondDays(orders: Orders, asOf: Day, first: Int32Array): Int32Array {
  const second = new Int32Array(first.length).fill(0x7fffffff);
  for (let i = 0; i < orders.size; i++) {
    const [who, day] = [orders.customer[i], orders.day[i]];
    if (day > asOf || !isPurchase(orders, i)) continue;
    if (day > first[who] && day < second[who]) second[who] = day;
  }
  return second;
}

/** Pairs bought together in at least `minimum` orders, by lift; null without a product column. */
export function boughtTogether(orders: Orders, asOf: Day, minimum: number): ProductPair[] | null {
  const baskets = basketsOf(orders, asOf);
  if (!baskets) return null;
  const { products, start, product } = baskets;
  const alone = new Int32Array(products);
  for (const p of product) alone[p]++;
  let withProduct = 0;
  const together = new Map<number, number>();
  for (let i = 0; i < orders.size; i++) {
    if (start[i] === start[i + 1]) continue;
    withProduct++;
    // A pair cannot be bought more often than either of its products.
    const basket = product.subarray(start[i], start[i + 1]).filter((p) => alone[p] >= minimum);
    for (let a = 0; a < basket.length; a++) {
      for (let b = a + 1; b < basket.length; b++) {
        const pair = basket[a] * products + basket[b];
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    }
  }
  const pairs: ProductPair[] = [];
  for (const [pair, count] of together) {
    if (count < minimum) continue;
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

/** For each of NINE_CELLS, its `count` favourites by customers; null without a product column. */
export function favouritesOf(
  orders: Orders,
  segmentation: Segmentation,
  count: number,
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
      if (customers === 0) continue;
      const share = customers / sizes[cell];
      favourites.push({ product, customers, share, lift: (share * everyone) / bought(product) });
    }
    return favourites.sort((a, b) => b.customers - a.customers || a.product - b.product).slice(0, count);
  });
}
