// Purchase cycles: a customer's own, and the shop's from those of its repeat buyers, as exact fractions (model.md §2).

import type { Day } from '../terms/serial-days.ts';
import type { Facts } from './customers.ts';
import type { Rules } from './rules/index.ts';
import type { Cycle, TooEarly } from './segmentation.ts';

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The exact fraction in lowest terms; the nearest double as a fraction where numerator or denominator pass 2^53. */
function lowestTerms(numerator: bigint, denominator: bigint): Fraction {
  const divisor = commonDivisor(numerator, denominator) || 1n;
  const top = Number(numerator / divisor);
  const bottom = Number(denominator / divisor);
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom))
    return { numerator: top, denominator: bottom };
  // Scaled down together first: both may be larger than a double can hold.
  const digits = BigInt(Math.max(0, (denominator / divisor).toString().length - 300));
  const shrink = 10n ** digits;
  return fractionOf(Number(numerator / divisor / shrink) / Number(denominator / divisor / shrink));
}

const DECIMAL_PARTS = 10000;

/** A number as a fraction: exactly as written up to four decimals, else the double itself. */
export function fractionOf(value: number): Fraction {
  const parts = Math.round(value * DECIMAL_PARTS);
  if (parts / DECIMAL_PARTS === value) {
    const divisor = Number(commonDivisor(BigInt(Math.abs(parts)), BigInt(DECIMAL_PARTS)));
    return { numerator: parts / divisor, denominator: DECIMAL_PARTS / divisor };
  }
  let [numerator, denominator] = [value, 1];
  while (!Number.isInteger(numerator) && denominator < 2 ** 52) {
    numerator *= 2;
    denominator *= 2;
  }
  return { numerator: Math.round(numerator), denominator };
}

const cycleOf = (fraction: Fraction): Cycle => ({
  days: fraction.numerator / fraction.denominator,
  ...fraction,
});

/** (last − first) ÷ (days − 1); NaN for a one-day buyer. */
export function ownCycle(first: number, last: number, days: number): number {
  return days >= 2 ? (last - first) / (days - 1) : Number.NaN;
}

/** The rules that need no more of a customer than first and last purchase day and the number of days. */
export type OwnCyclesRule = Exclude<Rules['shopCycle'], 'returning'>;

/**
 * The shop's cycle on the day `asOf`, by the rule; null where it cannot be said: nobody ever came back, or (rule
 * `returning`) fewer than half of those who came back once did so again.
 */
export function shopCycleOf(facts: CycleFacts, rule: Rules['shopCycle'], asOf: Day): Cycle | null {
  if (rule !== 'returning') return shopCycleOfOwn(facts, rule);
  const days = returningCycle(facts, asOf);
  return days === null ? null : cycleOf({ numerator: days, denominator: 1 });
}

export type CycleFacts = Pick<Facts, 'first' | 'second' | 'third' | 'last' | 'days'>;

/** S(t) is compared with ½ so much wider than floating point errs (model.md §2). */
const SLACK = 1e-12;

/**
 * Days within which half of the customers who came back once come back again (Kaplan–Meier; model.md §2): those with a
 * third purchase day came after third − second days, those without still wait after as-of − second. null where the
 * waiting never falls to a half.
 */
export function returningCycle(
  { second, third, days }: Pick<CycleFacts, 'second' | 'third' | 'days'>,
  asOf: Day,
): number | null {
  const waited = (i: number): number => (days[i] >= 3 ? third[i] : asOf) - second[i];
  let longest = 0;
  let waiting = 0;
  for (let i = 0; i < days.length; i++) {
    if (days[i] < 2) continue;
    waiting++;
    longest = Math.max(longest, waited(i));
  }
  const came = new Int32Array(longest + 1);
  const left = new Int32Array(longest + 1);
  for (let i = 0; i < days.length; i++) if (days[i] >= 2) (days[i] >= 3 ? came : left)[waited(i)]++;
  let still = 1;
  for (let t = 0; t <= longest; t++) {
    if (came[t] > 0) {
      still *= (waiting - came[t]) / waiting;
      if (still <= 0.5 + SLACK) return t;
    }
    waiting -= came[t] + left[t];
  }
  return null;
}

/**
 * Is the shop too young on the day `asOf` to tell who sleeps among those who bought on one day only (model.md §2)? Only
 * under the rule `returning`, which needs a history of m₃ shop cycles; null = it is not.
 */
export function tooEarlyOf(
  facts: Pick<Facts, 'first' | 'days'>,
  shopCycle: Cycle | null,
  { nes, newStaysNew, shopCycle: rule }: Pick<Rules, 'nes' | 'newStaysNew' | 'shopCycle'>,
  asOf: Day,
): TooEarly | null {
  if (rule !== 'returning' || nes.kind === 'days' || newStaysNew) return null;
  let opening = Infinity;
  for (let i = 0; i < facts.days.length; i++)
    if (facts.days[i] > 0 && facts.first[i] < opening) opening = facts.first[i];
  if (opening === Infinity) return null;
  if (!shopCycle) return { tellsFrom: null };
  const limit = fractionOf(nes.multiples[2]);
  const needed = Math.ceil(
    (limit.numerator * shopCycle.numerator) / (limit.denominator * shopCycle.denominator),
  );
  return asOf - opening < needed ? { tellsFrom: opening + needed } : null;
}

/**
 * Median or mean of the repeat buyers' own cycles, or the days given; null when nobody ever came back.
 * Quotients of such small whole numbers differ as doubles exactly where they differ as fractions, so sorting them is exact.
 */
export function shopCycleOfOwn(
  facts: Pick<Facts, 'first' | 'last' | 'days'>,
  rule: OwnCyclesRule,
): Cycle | null {
  if (typeof rule === 'number') return cycleOf(fractionOf(rule));
  const { first, last, days } = facts;
  let repeaters = 0;
  for (let i = 0; i < days.length; i++) if (days[i] >= 2) repeaters++;
  if (repeaters === 0) return null;
  return cycleOf(
    rule === 'mean' ? meanCycle(first, last, days, repeaters) : medianCycle(first, last, days, repeaters),
  );
}

function medianCycle(first: Int32Array, last: Int32Array, days: Int32Array, repeaters: number): Fraction {
  const cycles = new Float64Array(repeaters);
  let at = 0;
  for (let i = 0; i < days.length; i++) if (days[i] >= 2) cycles[at++] = (last[i] - first[i]) / (days[i] - 1);
  cycles.sort();
  const upper = cycles[repeaters >> 1];
  const lower = cycles[(repeaters - 1) >> 1];
  const exact = (cycle: number): Fraction => {
    for (let i = 0; i < days.length; i++) {
      if (days[i] >= 2 && (last[i] - first[i]) / (days[i] - 1) === cycle) {
        return { numerator: last[i] - first[i], denominator: days[i] - 1 };
      }
    }
    return fractionOf(cycle);
  };
  return meanOf(exact(lower), exact(upper));
}

function meanOf(a: Fraction, b: Fraction): Fraction {
  const bottom = BigInt(a.denominator) * BigInt(b.denominator) * 2n;
  const top = BigInt(a.numerator) * BigInt(b.denominator) + BigInt(b.numerator) * BigInt(a.denominator);
  return lowestTerms(top, bottom);
}

function meanCycle(first: Int32Array, last: Int32Array, days: Int32Array, repeaters: number): Fraction {
  const spans = new Map<number, number>(); // gaps between purchase days → sum of last − first
  for (let i = 0; i < days.length; i++) {
    if (days[i] >= 2) spans.set(days[i] - 1, (spans.get(days[i] - 1) ?? 0) + last[i] - first[i]);
  }
  let [top, bottom] = [0n, 1n];
  for (const [gaps, span] of spans) {
    top = top * BigInt(gaps) + BigInt(span) * bottom;
    bottom *= BigInt(gaps);
    const divisor = commonDivisor(top, bottom);
    top /= divisor;
    bottom /= divisor;
  }
  return lowestTerms(top, bottom * BigInt(repeaters));
}
