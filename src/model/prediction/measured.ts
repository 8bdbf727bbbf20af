// Of customers of each kind on past days, how many came back: the rate that stands beside an advice (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { NES, NINE_CELLS } from '../../terms/tags.ts';
import type { Orders } from '../orders.ts';
import type { Rules, SegmentMapName } from '../rules/index.ts';
import { segment } from '../segment.ts';
import { segmentNames } from '../segment-maps.ts';
import { USUAL_PREDICTION } from './choices.ts';
import { proofDays } from './proof.ts';
import { countUpTo, purchaseDaysOf } from './purchase-days.ts';

/** Fewer customers say nothing of others like them. */
const ENOUGH = 20;

/** Customers of one kind on past days. */
export interface Seen {
  /** A customer counts once on each day. */
  readonly times: number;
  /** Different customers among them. */
  readonly customers: number;
  /** Of the times: bought within the days that are looked ahead. */
  readonly came: number;
}

export interface Measured {
  /** Days that were looked ahead. */
  readonly days: number;
  /** Past days that were looked at. */
  readonly replays: readonly Day[];
  /** Nobody looked: that few were seen is not known either. */
  readonly isUnknown?: true;
  /** In the order of NES, NINE_CELLS and the names of the segment map. */
  readonly nes: readonly Seen[];
  readonly cells: readonly Seen[];
  readonly segments: readonly Seen[];
}

/** Groups of whom little is lost where few come back: only they may be let go. */
export const MAY_BE_LET_GO: { readonly [of in 'nes' | 'cells' | 'segments']: readonly string[] } = {
  nes: ['S3'],
  cells: ['S-L'],
  segments: ['lost', 'general_win_back'],
};

/** Came ÷ times; null where too few were seen. */
export function seenRate({ times, customers, came }: Seen): number | null {
  return customers < ENOUGH ? null : came / times;
}

/** The tags of each past day, by the rules of today, and who bought within `days` after it. */
export function measuredOf(orders: Orders, asOf: Day, rules: Rules, days: number): Measured {
  const bought = purchaseDaysOf(orders, asOf);
  const segments = segmentNames(rules.segmentMap);
  const kinds = [
    counter(NES.length, orders.customers.length),
    counter(NINE_CELLS.length, orders.customers.length),
    counter(segments.length, orders.customers.length),
  ] as const;
  const replays = proofDays(bought.opening, asOf, days).reverse();
  const known = new Int32Array(orders.customers.length);
  const used: Day[] = [];
  for (const day of replays) {
    countUpTo(bought, day, known);
    const past = segment(orders, day, rules);
    // Who slept could not be told then.
    if (past.tooEarly) continue;
    used.push(day);
    for (let i = 0; i < past.customers.size; i++) {
      const who = past.customers.source[i];
      const next = bought.from[who] + known[who];
      const came = next < bought.from[who + 1] && bought.days[next] <= day + days;
      kinds[0].add(past.nes[i] - 1, who, came);
      kinds[1].add(past.cell[i] - 1, who, came);
      kinds[2].add(past.segment[i], who, came);
    }
  }
  const [nes, cells, found] = kinds.map(({ seen }) => seen);
  return { days, replays: used, nes, cells, segments: found };
}

/** Where the past is not at hand. */
export function notMeasured(map: SegmentMapName): Measured {
  const none = (groups: number): Seen[] =>
    Array.from({ length: groups }, () => ({ times: 0, customers: 0, came: 0 }));
  return {
    days: USUAL_PREDICTION.chanceDays,
    replays: [],
    isUnknown: true,
    nes: none(NES.length),
    cells: none(NINE_CELLS.length),
    segments: none(segmentNames(map).length),
  };
}

/** Counts by group; a bit a group tells who was seen in it before. */
function counter(groups: number, customers: number) {
  const seen = Array.from({ length: groups }, () => ({ times: 0, customers: 0, came: 0 }));
  const groupsOf = new Uint32Array(customers);
  return {
    seen: seen as readonly Seen[],
    add(group: number, who: number, came: boolean): void {
      if (group < 0) return;
      const one = seen[group];
      one.times++;
      if (came) one.came++;
      const bit = 1 << group;
      if (groupsOf[who] & bit) return;
      groupsOf[who] |= bit;
      one.customers++;
    },
  };
}
