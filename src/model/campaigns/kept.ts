// A campaign as it is kept: whom a list or a file was made of, who was held back, and all that the draw needs to be made again.

import type { Day } from '../../terms/serial-days.ts';
import { drawHeldBack, heldBackOf, type Member } from './draw.ts';
import type { Campaign } from './result.ts';

/** Days until the verdict, at least; where the shop's cycle is longer, one cycle. */
export const LEAST_DAYS = 28;
/** Shares in percent: the proposed one, and the one that tells soonest. */
export const SHARES = [20, 50] as const;

/** Keys of customers of one tag and tier. */
export interface Stratum {
  readonly name: string;
  readonly contacted: readonly string[];
  readonly heldBack: readonly string[];
}

export interface KeptCampaign {
  readonly id: string;
  /** The group by its codes: `cell`, `S-H`. */
  readonly by: string;
  readonly key: string;
  /** As-of day of the orders when it was drawn. */
  readonly day: Day;
  readonly days: number;
  /** Held back of a hundred; 0 = nobody. */
  readonly percent: number;
  readonly seed: number;
  /** Contacted. */
  readonly people: number;
  readonly cost: number | null;
  /** Everybody, where somebody was held back; null = it can no longer be read. */
  readonly strata: readonly Stratum[] | null;
}

/** Who is contacted and who held back; none of them where nobody is held back. */
function strataOf(members: readonly Member[], percent: number, seed: number): Stratum[] {
  if (heldBackOf(members.length, percent) === 0) return [];
  const drawn = new Set(drawHeldBack(members, percent, seed));
  const strata = new Map<string, { contacted: string[]; heldBack: string[] }>();
  for (const { key, stratum } of members) {
    if (!strata.has(stratum)) strata.set(stratum, { contacted: [], heldBack: [] });
    strata.get(stratum)![drawn.has(key) ? 'heldBack' : 'contacted'].push(key);
  }
  return [...strata].map(([name, sides]) => ({ name, ...sides }));
}

/** A draw of a group, as it is kept, and the keys of those held back; nobody is where the group is too small. */
export function draw<Facts extends { readonly percent: number; readonly seed: number }>(
  members: readonly Member[],
  facts: Facts,
): {
  readonly campaign: Facts & { people: number; strata: readonly Stratum[] };
  readonly heldBack: ReadonlySet<string>;
} {
  const strata = strataOf(members, facts.percent, facts.seed);
  const heldBack = new Set(strata.flatMap((one) => one.heldBack));
  return { campaign: { ...facts, people: members.length - heldBack.size, strata }, heldBack };
}

/** Whom a key stands for now, as an index into `Orders.customers`; undefined = nobody any more. */
export type Find = (key: string) => number | undefined;

/** Its members as they are now. Who was merged with somebody held back counts as held back. */
export function membersNow(
  { strata, day, days }: KeptCampaign,
  find: Find,
): Campaign & { readonly lost: number } {
  const side = (which: 'contacted' | 'heldBack'): { found: Set<number>; lost: number } => {
    const found = new Set<number>();
    let lost = 0;
    for (const key of (strata ?? []).flatMap((one) => one[which])) {
      const who = find(key);
      if (who === undefined) lost++;
      else found.add(who);
    }
    return { found, lost };
  };
  const [contacted, heldBack] = [side('contacted'), side('heldBack')];
  return {
    contacted: [...contacted.found].filter((who) => !heldBack.found.has(who)),
    heldBack: [...heldBack.found],
    from: day,
    days,
    lost: contacted.lost + heldBack.lost,
  };
}

/** The verdict is still to come: who is held back stays so. */
export const isRunning = ({ day, days }: Pick<KeptCampaign, 'day' | 'days'>, asOf: Day): boolean =>
  asOf < day + days;

/** Everybody held back on a day, by index into `Orders.customers`. */
export function heldBackOn(campaigns: readonly KeptCampaign[], asOf: Day, find: Find): Set<number> {
  const running = campaigns.filter((one) => isRunning(one, asOf));
  return new Set(running.flatMap((one) => membersNow(one, find).heldBack));
}

/** As text: `[["S1-H",[contacted],[held back]],…]`. */
export const printStrata = (strata: readonly Stratum[]): string =>
  JSON.stringify(strata.map(({ name, contacted, heldBack }) => [name, contacted, heldBack]));

/** null where the text is damaged. */
export function parseStrata(text: string): Stratum[] | null {
  try {
    const found = JSON.parse(text) as unknown;
    const isTexts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
    const isStratum = (one: unknown): one is [string, string[], string[]] =>
      Array.isArray(one) && typeof one[0] === 'string' && isTexts(one[1]) && isTexts(one[2]);
    if (!Array.isArray(found) || !found.every(isStratum)) return null;
    return found.map(([name, contacted, heldBack]) => ({ name, contacted, heldBack }));
  } catch {
    return null;
  }
}
