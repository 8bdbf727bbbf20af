// NES: how awake a customer is, by recency in multiples of a purchase cycle, compared with whole numbers (model.md §3).

import type { Day } from '../terms/serial-days.ts';
import { E0, N, type NesTag, NO_TAG, nesTagOf, S1, S2, S3 } from '../terms/tags.ts';
import { type Fraction, fractionOf } from './cycles.ts';
import type { NesRule, Rules } from './rules/index.ts';
import { type Cycle, NO_DAY } from './segmentation.ts';

/** A rule made ready for a shop's cycle. `oneDay` are the greatest whole days within each limit for one-day buyers. */
export interface NesLimits {
  /** null: the same days for everyone. */
  readonly own: readonly [Fraction, Fraction, Fraction] | null;
  readonly oneDay: readonly [number, number, number];
}

const NEVER: NesLimits['oneDay'] = [Infinity, Infinity, Infinity];

/** With no shop cycle one-day buyers stay N, unless fixed days are chosen; so they do where new stays new. */
function nesLimits(rule: NesRule, shopCycle: Fraction | null, newStaysNew: boolean): NesLimits {
  if (rule.kind === 'days') return { own: null, oneDay: newStaysNew ? NEVER : rule.days };
  const own = rule.multiples.map(fractionOf) as [Fraction, Fraction, Fraction];
  if (newStaysNew || !shopCycle) return { own, oneDay: NEVER };
  return { own, oneDay: own.map((multiple) => wholeDays(multiple, shopCycle)) as [number, number, number] };
}

/** The whole days in multiple × cycle: recency ≤ multiple × cycle exactly when recency ≤ these. */
function wholeDays(multiple: Fraction, cycle: Fraction): number {
  const top = BigInt(multiple.numerator) * BigInt(cycle.numerator);
  return Number(top / (BigInt(multiple.denominator) * BigInt(cycle.denominator)));
}

/** The code of the tag of a customer with these first and last purchase days and this number of purchase days. */
function nesTag(first: Day, last: Day, days: number, asOf: Day, limits: NesLimits, rule: NesRule): number {
  if (days < 1) return NO_TAG;
  const recency = asOf - last;
  if (days === 1) return recency <= limits.oneDay[0] ? N : asleep(recency, limits.oneDay);
  if (rule.kind === 'days') return recency <= rule.days[0] ? E0 : asleep(recency, rule.days);
  const own = limits.own!;
  // ratio ≤ p/q of the own cycle, both sides times the denominators.
  const waited = recency * (days - 1);
  const span = last - first;
  if (waited * own[0].denominator <= own[0].numerator * span) return E0;
  if (waited * own[1].denominator <= own[1].numerator * span) return S1;
  return waited * own[2].denominator <= own[2].numerator * span ? S2 : S3;
}

function asleep(recency: number, limits: readonly [number, number, number]): number {
  if (recency <= limits[1]) return S1;
  return recency <= limits[2] ? S2 : S3;
}

/** Tags of many customers, as codes. */
export function nesTags(
  facts: { readonly first: Int32Array; readonly last: Int32Array; readonly days: Int32Array },
  asOf: Day,
  /** null: not known, or the shop is too young to go by it. */
  shopCycle: Cycle | null,
  rules: Pick<Rules, 'nes' | 'newStaysNew'>,
): Uint8Array {
  const limits = nesLimits(rules.nes, shopCycle, rules.newStaysNew);
  const { first, last, days } = facts;
  const tags = new Uint8Array(days.length);
  for (let i = 0; i < days.length; i++) tags[i] = nesTag(first[i], last[i], days[i], asOf, limits, rules.nes);
  return tags;
}

/** The tag of one customer from a table of customers. `shopCycle` in days, null where nobody ever came back. */
export function nesOf(
  first: Day,
  last: Day,
  days: number,
  asOf: Day,
  shopCycle: number | null,
  rule: NesRule,
  newStaysNew = false,
): NesTag | '' {
  const limits = nesLimits(rule, shopCycle === null ? null : fractionOf(shopCycle), newStaysNew);
  return nesTagOf(nesTag(first, last, days, asOf, limits, rule));
}

/** recency ÷ own cycle, or ÷ shop cycle for a one-day buyer; NaN where neither is known. */
export function cycleRatio(
  first: Day,
  last: Day,
  days: number,
  asOf: Day,
  shopCycle: Fraction | null,
): number {
  if (last === NO_DAY || days < 1) return Number.NaN;
  if (days >= 2) return ((asOf - last) * (days - 1)) / (last - first);
  return shopCycle ? ((asOf - last) * shopCycle.denominator) / shopCycle.numerator : Number.NaN;
}
