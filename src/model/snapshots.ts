// The customer base as it stood on past days, replayed from the orders in one pass (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { addOrders, type Facts, inDayOrder, noFacts } from './customers.ts';
import { shopCycleOf, tooEarlyOf } from './cycles.ts';
import { nesTags } from './nes.ts';
import type { Orders } from './orders.ts';
import type { Rules } from './rules/index.ts';
import type { Cycle, TooEarly } from './segmentation.ts';

/** Columns by the index in `Orders.customers`. */
export interface Snapshot {
  readonly day: Day;
  readonly shopCycle: Cycle | null;
  readonly tooEarly: TooEarly | null;
  /** Codes of NES. */
  readonly tags: Uint8Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly days: Int32Array;
}

export type SnapshotRules = Pick<Rules, 'nes' | 'newStaysNew' | 'shopCycle'>;

/** What the tags of a day go by. */
export type Base = Pick<Snapshot, 'day' | 'shopCycle' | 'tooEarly'>;

/**
 * Calls `look` on each of the ascending `days`, with the facts of that day, its own shop cycle and its tags. The facts
 * go on changing afterwards: `look` copies what it keeps.
 */
export function replay(
  orders: Orders,
  days: readonly Day[],
  rules: SnapshotRules,
  look: (facts: Facts, tags: Uint8Array, base: Base) => void,
): void {
  const timeline = inDayOrder(orders);
  const facts = noFacts(orders);
  let at = 0;
  for (const day of days) {
    at = addOrders(facts, timeline, at, day);
    const shopCycle = shopCycleOf(facts, rules.shopCycle, day);
    const tooEarly = tooEarlyOf(facts, shopCycle, rules, day);
    look(facts, nesTags(facts, day, tooEarly ? null : shopCycle, rules), { day, shopCycle, tooEarly });
  }
}

/** One snapshot for each of the ascending days. */
export function snapshotsAt(orders: Orders, days: readonly Day[], rules: SnapshotRules): Snapshot[] {
  const snapshots: Snapshot[] = [];
  replay(orders, days, rules, (facts, tags, base) => {
    const { first, last, days: distinct } = facts;
    snapshots.push({
      ...base,
      tags,
      first: first.slice(),
      last: last.slice(),
      days: distinct.slice(),
    });
  });
  return snapshots;
}
