// What new customers bring, by the channel or the product of their first purchase: all with the same follow-up (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { boughtFirst, firstDays, firstLabels } from '../filters.ts';
import type { Orders } from '../orders.ts';
import { NO_DAY, type Segmentation } from '../segmentation.ts';
import type { Values } from './value.ts';

/** Days that each customer is followed from the first purchase day on. */
export const FOLLOW_UP = 180;
const MOST_PRODUCTS = 10;

export interface Arrival {
  readonly by: 'channel' | 'product';
  readonly name: string;
  /** Whose first purchase is at least the follow-up ago. */
  readonly followed: number;
  /** Their net of these days, per customer; money, not scaled. */
  readonly brought: number;
  /** Of all who came this way: value of 12 months per customer; null where none is told. */
  readonly year: number | null;
}

/** Channels and the products that won most, each by followed customers, most first; none without amounts. */
export function arrivalsOf(orders: Orders, segmentation: Segmentation, values: Values | null): Arrival[] {
  const { amount, channel, lines } = orders;
  if (!amount) return [];
  const { asOf, customers } = segmentation;
  const first = firstDays(orders, asOf);
  const brought = broughtOf(orders, amount, first);
  const year = new Float64Array(orders.customers.length).fill(Number.NaN);
  if (values)
    customers.source.forEach((who, i) => {
      year[who] = values.year[i];
    });
  const arrival = (by: Arrival['by'], name: string, came: (who: number) => boolean): Arrival => {
    let [followed, all, told, worth] = [0, 0, 0, 0];
    for (let who = 0; who < first.length; who++) {
      if (first[who] === NO_DAY || !came(who)) continue;
      if (!Number.isNaN(year[who])) {
        told++;
        worth += year[who];
      }
      if (asOf - first[who] < FOLLOW_UP) continue;
      followed++;
      all += brought[who];
    }
    return { by, name, followed, brought: all / followed, year: told === 0 ? null : worth / told };
  };
  const most = (a: Arrival, b: Arrival): number => b.followed - a.followed;
  const found: Arrival[] = [];
  if (channel) {
    const own = firstLabels(orders, channel);
    found.push(
      ...channel.names.map((name, at) => arrival('channel', name, (who) => own[who] === at)).sort(most),
    );
  }
  if (lines) {
    const wins = winsOf(orders, first);
    const products = Array.from(wins, (_, at) => at)
      .filter((at) => wins[at] > 0)
      .sort((a, b) => wins[b] - wins[a] || a - b)
      .slice(0, MOST_PRODUCTS)
      .map((at) => {
        const bought = boughtFirst(orders, at);
        return arrival('product', lines.product.names[at], (who) => bought[who] === 1);
      });
    found.push(...products.sort(most));
  }
  return found.filter(({ followed }) => followed > 0);
}

/** Each customer's net of the days that are followed. */
function broughtOf(orders: Orders, amount: Float64Array, first: Int32Array): Float64Array {
  const brought = new Float64Array(first.length);
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    if (who < 0 || first[who] === NO_DAY) continue;
    const after: Day = orders.day[i] - first[who];
    if (after >= 0 && after < FOLLOW_UP) brought[who] += amount[i] / orders.scale;
  }
  return brought;
}

/** Lines of first purchase days, by product. */
function winsOf(orders: Orders, first: Int32Array): Float64Array {
  const { order, product } = orders.lines!;
  const wins = new Float64Array(product.names.length);
  for (let k = 0; k < order.length; k++) {
    const who = orders.customer[order[k]];
    if (who >= 0 && product.index[k] >= 0 && orders.day[order[k]] === first[who]) wins[product.index[k]]++;
  }
  return wins;
}
