// Who changed: each customer whose tag on one day is another than on a later day, and since when (model.md §3, §7). Replayed
// from the orders, so that any two days can be compared and nothing has to be stored.

import type { Day } from '../terms/serial-days.ts';
import { S1 } from '../terms/tags.ts';
import type { Orders } from './orders.ts';
import { type Base, replay, type SnapshotRules } from './snapshots.ts';

/**
 * What a change is: awake to asleep, deeper asleep, asleep to awake, a second purchase, the first one, or lighter asleep
 * without an order, because the shop's cycle grew.
 */
export const MOVES = ['drowsy', 'deeper', 'woke', 'regular', 'won', 'lighter'] as const;
export type Move = (typeof MOVES)[number];

/** Of two codes of NES, `before` 0 = no customer yet; `hasBought`: in between. */
export function moveOf(before: number, now: number, hasBought: boolean): Move {
  if (before === 0) return 'won';
  if (before < S1) return now >= S1 ? 'drowsy' : hasBought ? 'regular' : 'lighter';
  if (now < S1 && hasBought) return 'woke';
  return now > before ? 'deeper' : 'lighter';
}

/** One entry a customer who changed, the latest change first; equal days in the order of `Orders.customers`. */
export interface Changes {
  readonly size: number;
  /** The two days compared, with the shop cycle of each, and whether the shop was too young then to tell who sleeps. */
  readonly from: Base;
  readonly to: Base;
  /** Index into `Orders.customers`. */
  readonly customer: Int32Array;
  /** Codes of NES (terms/tags.ts) on the two days; `before` is 0 for a customer won since. */
  readonly before: Uint8Array;
  readonly now: Uint8Array;
  /** The day in (from, to] since which the customer has the tag of now. */
  readonly day: Int32Array;
  /** 1 = bought on that day, so the change is a purchase; 0 = time went by. */
  readonly bought: Uint8Array;
}

/**
 * The customers whose tag on the day `to` is another than on the earlier day `from`, the customers won since included.
 * Consecutive spans tell each change once: the tags on `from` with the changes of (from, to] are the tags on `to`.
 * Refund-only customers have no tag and no change. Takes one replay a day.
 */
export function changesBetween(orders: Orders, from: Day, to: Day, rules: SnapshotRules): Changes {
  const days = Array.from({ length: Math.max(1, to - from + 1) }, (_, k) => Math.min(from, to) + k);
  const size = orders.customers.length;
  let before: Uint8Array = new Uint8Array(size);
  let tagged: Uint8Array = before;
  const since = new Int32Array(size);
  const bought = new Uint8Array(size);
  const bases: Base[] = [];
  replay(orders, days, rules, ({ last }, tags, base) => {
    if (bases.push(base) === 1) before = tags;
    else
      for (let i = 0; i < size; i++) {
        if (tags[i] === tagged[i]) continue;
        since[i] = base.day;
        bought[i] = Number(last[i] === base.day);
      }
    tagged = tags;
  });
  const changed: number[] = [];
  for (let i = 0; i < size; i++) if (tagged[i] !== before[i]) changed.push(i);
  changed.sort((a, b) => since[b] - since[a] || a - b);
  return {
    size: changed.length,
    from: bases[0],
    to: bases[bases.length - 1],
    customer: Int32Array.from(changed),
    before: Uint8Array.from(changed, (i) => before[i]),
    now: Uint8Array.from(changed, (i) => tagged[i]),
    day: Int32Array.from(changed, (i) => since[i]),
    bought: Uint8Array.from(changed, (i) => bought[i]),
  };
}
