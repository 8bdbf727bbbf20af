// Each customer's purchase days, and the facts of any past day counted from them (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { isPurchase } from '../filters.ts';
import type { Orders } from '../orders.ts';

/** Distinct purchase days of customer i, ascending: `days[from[i]] … days[from[i + 1] − 1]`. */
export interface PurchaseDays {
  readonly from: Int32Array;
  readonly days: Int32Array;
  /** First purchase day of all; Infinity where there is none. */
  readonly opening: Day;
}

export function purchaseDaysOf(orders: Orders, asOf: Day): PurchaseDays {
  const count = new Int32Array(orders.customers.length + 1);
  const counts = (i: number): boolean => orders.day[i] <= asOf && isPurchase(orders, i);
  for (let i = 0; i < orders.size; i++) if (counts(i)) count[orders.customer[i] + 1]++;
  for (let i = 1; i < count.length; i++) count[i] += count[i - 1];
  const all = new Int32Array(count[count.length - 1]);
  const next = count.slice();
  for (let i = 0; i < orders.size; i++) if (counts(i)) all[next[orders.customer[i]]++] = orders.day[i];
  const from = new Int32Array(count.length);
  let size = 0;
  let opening = Infinity;
  for (let who = 0; who + 1 < count.length; who++) {
    from[who] = size;
    const own = all.subarray(count[who], count[who + 1]).sort();
    for (let k = 0; k < own.length; k++) if (k === 0 || own[k] !== own[k - 1]) all[size++] = own[k];
    if (own.length > 0 && all[from[who]] < opening) opening = all[from[who]];
  }
  from[count.length - 1] = size;
  return { from, days: all.subarray(0, size), opening };
}

/** How many of each customer's purchase days lie up to and with `day`. `known` holds those of an earlier day and goes on. */
export function countUpTo({ from, days }: PurchaseDays, day: Day, known: Int32Array): Int32Array {
  for (let who = 0; who < known.length; who++) {
    const end = from[who + 1];
    let at = from[who] + known[who];
    while (at < end && days[at] <= day) at++;
    known[who] = at - from[who];
  }
  return known;
}
