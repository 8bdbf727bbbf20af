// What the customers won in a month brought since, month by month, by the channel of their first order: what winning them may
// have cost is paid back from it (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { periodOf } from '../days.ts';
import { firstDays, firstLabels } from '../filters.ts';
import type { Orders } from '../orders.ts';
import { NO_DAY } from '../segmentation.ts';

/** Customers won in a month through a channel. */
export interface WonMonth {
  /** '' = the orders know no channel, or none for these customers. */
  readonly channel: string;
  /** Running number of the month (days.ts). */
  readonly month: number;
  readonly customers: number;
  /** Their net in that month and in each one since, up to the as-of day; money, not scaled. */
  readonly net: readonly number[];
}

export type Win = Pick<WonMonth, 'month' | 'channel'>;

/** Where each customer (index into `orders.customers`) was won; null = none of the purchases is of the as-of day or before. */
export function winsOf(orders: Orders, asOf: Day): readonly (Win | null)[] {
  const { channel } = orders;
  const labels = channel ? firstLabels(orders, channel) : null;
  return Array.from(firstDays(orders, asOf), (first, who) =>
    first === NO_DAY
      ? null
      : {
          month: periodOf(first, 'month'),
          channel: labels && labels[who] >= 0 ? channel!.names[labels[who]] : '',
        },
  );
}

/** The latest months first; of one month, the channel that won most first. None without amounts. */
export function wonMonthsOf(orders: Orders, asOf: Day): WonMonth[] {
  const { amount } = orders;
  if (!amount) return [];
  const last = periodOf(asOf, 'month');
  const found = new Map<string, { channel: string; month: number; customers: number; net: number[] }>();
  const of = winsOf(orders, asOf).map((win) => {
    if (!win) return null;
    const { month, channel } = win;
    const key = `${month} ${channel}`;
    const one = found.get(key) ?? {
      channel,
      month,
      customers: 0,
      net: new Array<number>(last - month + 1).fill(0),
    };
    found.set(key, one);
    one.customers++;
    return one;
  });
  for (let i = 0; i < orders.size; i++) {
    const one = of[orders.customer[i]];
    if (!one || orders.day[i] > asOf) continue;
    // A refund before the first purchase belongs to no month since.
    const since = periodOf(orders.day[i], 'month') - one.month;
    if (since >= 0) one.net[since] += amount[i] / orders.scale;
  }
  return [...found.values()].sort(
    (a, b) => b.month - a.month || b.customers - a.customers || (a.channel < b.channel ? -1 : 1),
  );
}

/** What they brought so far, at a margin (1 = all of it). */
export function broughtBy({ net }: WonMonth, margin: number): number {
  return net.reduce((sum, one) => sum + one, 0) * margin;
}

/** Running number of the month by whose end they had brought what winning them cost, at a margin; null = not yet. */
export function paidBackIn({ month, net }: WonMonth, cost: number, margin: number): number | null {
  let brought = 0;
  for (let k = 0; k < net.length; k++) {
    brought += net[k] * margin;
    if (brought >= cost) return month + k;
  }
  return null;
}
