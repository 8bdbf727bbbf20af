// Repeat rates with equal follow-up: of customers who had the same time to come back, how many did (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { type Facts, factsAt } from './customers.ts';
import { ENOUGH, fisher, type Interval, wilson } from './evidence/index.ts';
import { firstLabels } from './filters.ts';
import type { Labels, Orders } from './orders.ts';

/** Days within which a customer comes back or does not: the same for everyone (model.md §7). */
export const FOLLOW_UP = 90;

export interface RepeatRate {
  readonly customers: number;
  /** Those whose first purchase is at least FOLLOW_UP days ago: all have had the same time to come back. */
  readonly followed: number;
  /** Of these, with a second purchase day within FOLLOW_UP days, and their share; NaN where nobody could be followed. */
  readonly repeaters: number;
  readonly repeatRate: number;
  /** 95 % of the share; null where there is none. */
  readonly interval: Interval | null;
  /** Fisher's test against the followed customers of the other groups; NaN with fewer than 20 on either side. */
  readonly p: number;
  readonly aboveOthers: boolean;
}

/** Clearly more or fewer come back than elsewhere; null where nothing is clear. */
export type Clearly = 'more' | 'fewer' | null;
/** A repeat rate with what may be said of it beside the others. */
export type JudgedRate = RepeatRate & { readonly clearly: Clearly };

export const clearlyOf = ({ aboveOthers }: RepeatRate, claimed: boolean): Clearly =>
  claimed ? (aboveOthers ? 'more' : 'fewer') : null;

/** One rate a group; `visit` calls `add` once for each group a customer is in, by the index in `Orders.customers`. */
export function repeatRates(
  { first, second, days }: Pick<Facts, 'first' | 'second' | 'days'>,
  asOf: Day,
  groups: number,
  visit: (add: (customer: number, group: number) => void) => void,
): RepeatRate[] {
  const [customers, followed, back] = [0, 1, 2].map(() => new Int32Array(groups));
  const counted = new Uint8Array(first.length);
  const all = { followed: 0, back: 0 };
  visit((who, group) => {
    customers[group]++;
    if (first[who] + FOLLOW_UP > asOf) return;
    const came = Number(days[who] >= 2 && second[who] - first[who] <= FOLLOW_UP);
    followed[group]++;
    back[group] += came;
    if (counted[who]) return;
    counted[who] = 1;
    all.followed++;
    all.back += came;
  });
  return Array.from(customers, (count, group) => {
    const [of, repeaters] = [followed[group], back[group]];
    const [others, othersBack] = [all.followed - of, all.back - repeaters];
    return {
      customers: count,
      followed: of,
      repeaters,
      repeatRate: of > 0 ? repeaters / of : Number.NaN,
      interval: of > 0 ? wilson(repeaters, of) : null,
      p: Math.min(of, others) >= ENOUGH ? fisher(repeaters, of, othersBack, others) : Number.NaN,
      aboveOthers: repeaters * others > othersBack * of,
    };
  });
}

/** The customers whose first purchase was in each store, or came through each channel. */
export function repeatRatesBy(orders: Orders, asOf: Day, labels: Labels): RepeatRate[] {
  const first = firstLabels(orders, labels);
  const facts = factsAt(orders, asOf);
  return repeatRates(facts, asOf, labels.names.length, (add) => {
    for (let who = 0; who < first.length; who++)
      if (first[who] >= 0 && facts.days[who] > 0) add(who, first[who]);
  });
}
