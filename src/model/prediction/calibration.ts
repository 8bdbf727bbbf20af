// What this shop's own past says of the multiples: of customers so many cycles late, how many came back (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { type Fraction, shopCycleOfOwn } from '../cycles.ts';
import type { Orders } from '../orders.ts';
import { countUpTo, type PurchaseDays, purchaseDaysOf } from './purchase-days.ts';

/** Days between the replays, and how much history the first of them needs. */
const STEP = 28;
const HISTORY = 90;
/** Bands a cycle. */
const QUARTERS = 4;
/** Fewer observations in a band say nothing; fewer such bands are too little data. */
const ENOUGH = 20;
const FEWEST_BANDS = 4;
/** The level below which a customer is told asleep. */
const ASLEEP_LEVEL = 0.1;

/** Customers over (band ÷ 4, (band + 1) ÷ 4] cycles late on replayed days, and who of them came within one more cycle. */
export interface Band {
  readonly band: number;
  readonly observations: number;
  readonly came: number;
  /** Distinct customers among the observations. */
  readonly customers: number;
}

/** Came ÷ observations. */
export type Rate = readonly [came: number, observations: number];

export type Proposal = {
  /** Bands from 0 up to the first with too few observations. */
  readonly bands: number;
} & (
  | { readonly reason: 'too-little' }
  | ({ readonly reason: 'base-too-low' } & Curve)
  | ({
      readonly reason: null;
      /** L₁, L₂, L₃. */
      readonly levels: readonly [number, number, number];
      /** m₁, m₂, m₃ in cycles; null = not within the bands. */
      readonly multiples: readonly [number | null, number | null, number | null];
    } & Curve)
);

interface Curve {
  /** Over the first four bands. */
  readonly base: Rate;
  /** Never rising, of each band. */
  readonly isotonic: readonly Rate[];
}

export interface Calibration {
  readonly asOf: Day;
  readonly replays: number;
  readonly repeat: readonly Band[];
  readonly once: readonly Band[];
  readonly proposal: Proposal;
  readonly onceProposal: Proposal;
  /** Repeat buyers beyond 1, 2, 2.5 and 3 cycles. */
  readonly beyond: { readonly [multiple: string]: Rate };
}

const BEYOND = [1, 2, 2.5, 3] as const;

class Bands {
  private readonly found = new Map<
    number,
    { observations: number; came: number; readonly who: Set<number> }
  >();

  add(band: number, who: number, came: boolean): void {
    const one = this.found.get(band) ?? { observations: 0, came: 0, who: new Set<number>() };
    this.found.set(band, one);
    one.observations++;
    if (came) one.came++;
    one.who.add(who);
  }

  list(): Band[] {
    return [...this.found]
      .sort(([a], [b]) => a - b)
      .map(([band, { observations, came, who }]) => ({ band, observations, came, customers: who.size }));
  }
}

export function calibrationOf(orders: Orders, asOf: Day): Calibration {
  const bought = purchaseDaysOf(orders, asOf);
  const days: Day[] = [];
  for (let day = asOf - STEP; day >= bought.opening + HISTORY; day -= STEP) days.unshift(day);
  const [repeat, once] = [new Bands(), new Bands()];
  const known = new Int32Array(orders.customers.length);
  for (const day of days) {
    countUpTo(bought, day, known);
    const shop = medianCycle(bought, known);
    for (let who = 0; who < known.length; who++) {
      const count = known[who];
      if (count === 0) continue;
      const first = bought.days[bought.from[who]];
      const at = bought.from[who] + count;
      const last = bought.days[at - 1];
      // ratio = recency × gaps ÷ span, in whole numbers.
      const own = count >= 2;
      if (!own && !shop) continue;
      const span = own ? last - first : shop!.numerator;
      const gaps = own ? count - 1 : shop!.denominator;
      const horizon = Math.ceil(span / gaps);
      if (day + horizon > asOf) continue;
      const came = at < bought.from[who + 1] && bought.days[at] <= day + horizon;
      const waited = (day - last) * gaps;
      const band = Math.max(0, Math.ceil((QUARTERS * waited) / span) - 1);
      (own ? repeat : once).add(band, who, came);
    }
  }
  return calibrationFrom(asOf, days.length, repeat.list(), once.list());
}

/** What the bands of repeat and of one-day buyers say, wherever they were counted. */
export function calibrationFrom(
  asOf: Day,
  replays: number,
  repeat: readonly Band[],
  once: readonly Band[],
): Calibration {
  const beyond = (multiple: number): Rate => {
    const late = repeat.filter(({ band }) => band >= multiple * QUARTERS);
    return [
      late.reduce((sum, { came }) => sum + came, 0),
      late.reduce((sum, { observations }) => sum + observations, 0),
    ];
  };
  return {
    asOf,
    replays,
    repeat,
    once,
    proposal: proposalOf(repeat),
    onceProposal: proposalOf(once),
    beyond: Object.fromEntries(BEYOND.map((multiple) => [String(multiple), beyond(multiple)])),
  };
}

function medianCycle({ from, days }: PurchaseDays, count: Int32Array): Fraction | null {
  const day = (who: number, k: number): number => (count[who] > 0 ? days[from[who] + k] : 0);
  return shopCycleOfOwn(
    {
      first: count.map((_, who) => day(who, 0)),
      last: count.map((own, who) => day(who, own - 1)),
      days: count,
    },
    'median',
  );
}

/** The smallest multiples beyond which fewer come back than the levels say, from bands in order. */
function proposalOf(found: readonly Band[]): Proposal {
  const bands: Band[] = [];
  for (const band of found) {
    if (band.band !== bands.length || band.observations < ENOUGH) break;
    bands.push(band);
  }
  if (bands.length < FEWEST_BANDS) return { bands: bands.length, reason: 'too-little' };
  const usual = bands.slice(0, FEWEST_BANDS);
  const base: Rate = [
    usual.reduce((sum, { came }) => sum + came, 0),
    usual.reduce((sum, { observations }) => sum + observations, 0),
  ];
  const isotonic = neverRising(bands.map(({ came, observations }): Rate => [came, observations]));
  const curve = { bands: bands.length, base, isotonic };
  const first = base[0] / base[1] / 2;
  if (first <= ASLEEP_LEVEL) return { ...curve, reason: 'base-too-low' };
  const levels = [first, Math.sqrt(first * ASLEEP_LEVEL), ASLEEP_LEVEL] as const;
  const multiple = (level: number): number | null => {
    const band = isotonic.findIndex(([came, of]) => came / of < level);
    return band < 0 ? null : band / QUARTERS;
  };
  return {
    ...curve,
    reason: null,
    levels,
    multiples: [multiple(levels[0]), multiple(levels[1]), multiple(levels[2])],
  };
}

/** The proposed limits as a rule takes them, each a quarter of a cycle after the one before at least; null where there are none. */
export function usableMultiples(proposal: Proposal): readonly [number, number, number] | null {
  if (proposal.reason !== null) return null;
  const [first, second, third] = proposal.multiples;
  if (first === null || second === null || third === null) return null;
  const later = Math.max(second, first + 1 / QUARTERS);
  return [first, later, Math.max(third, later + 1 / QUARTERS)];
}

/** The bands from 0 on that are seen often enough, as far as so many cycles: what a picture shows. */
export function knownBands(bands: readonly Band[], cycles: number): readonly Band[] {
  const end = bands.findIndex(({ band, observations }, i) => band !== i || observations < ENOUGH);
  return bands.slice(0, Math.min(end < 0 ? bands.length : end, cycles * QUARTERS));
}

/** Pool adjacent violators: neighbours that rise are taken together, weighted by their observations. */
function neverRising(rates: readonly Rate[]): Rate[] {
  const blocks: { came: number; of: number; width: number }[] = [];
  for (const [came, of] of rates) {
    blocks.push({ came, of, width: 1 });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2);
      // before < last, in whole numbers.
      if (before.came * last.of >= last.came * before.of) break;
      blocks.splice(-2, 2, {
        came: before.came + last.came,
        of: before.of + last.of,
        width: before.width + last.width,
      });
    }
  }
  return blocks.flatMap(({ came, of, width }) => Array.from({ length: width }, (): Rate => [came, of]));
}
