// Is the customer base gaining or losing: ten indicators, the moves between tags, waking by ratio (model.md §7).

import type { Day } from '../terms/serial-days.ts';
import { E0, N, S1, S2, S3 } from '../terms/tags.ts';
import { factsAt } from './customers.ts';
import { type Fraction, fractionOf, shopCycleOf } from './cycles.ts';
import { addMonths, periodOf, periodStart } from './days.ts';
import {
  ENOUGH,
  evenSplit,
  fisher,
  type Interval,
  type Sample,
  sampleOf,
  survivors,
  welch,
  wilson,
} from './evidence/index.ts';
import type { Orders } from './orders.ts';
import { CLEAR, FEWEST_MONTHS } from './seasons.ts';
import type { Cycle } from './segmentation.ts';
import { replay, type Snapshot, type SnapshotRules, snapshotsAt } from './snapshots.ts';
import { isWarmUp, openingOf } from './warm-up.ts';

export const INDICATORS = [
  'active',
  'new_rate',
  'churn_rate',
  'net_change',
  'convert_n_e0',
  'wake_s1',
  'wake_s2',
  'wake_s3',
  'new_aov',
  'existing_aov',
] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/**
 * `value` = numerator ÷ denominator: a share (1 = all), money for the two aovs, customers for active (denominator NaN).
 * net_change is new_rate − churn_rate, which have denominators of their own: its are NaN. NaN = cannot be said.
 */
export interface Indicator {
  readonly name: IndicatorName;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
  /** The same one window earlier. */
  readonly previous: number;
  readonly previousNumerator: number;
  readonly previousDenominator: number;
  readonly evidence: IndicatorEvidence;
}

/** What speaks for a change of an indicator (model.md §7). All indicators of a sheet are one family. */
export interface IndicatorEvidence {
  /** NaN where no comparison is made: fewer than 20 in either denominator, or a day on which the shop was too young. */
  readonly p: number;
  /** The change may be called better or worse. */
  readonly claimed: boolean;
  /** Clear, but a year before it went the same way, clearly: a season, neither better nor worse. */
  readonly seasonal: boolean;
  /** 95 % of the value; null where it is no share of customers. */
  readonly interval: Interval | null;
}

export interface Health {
  readonly asOf: Day;
  /** The window is (from, asOf]; the one before it (before, from]. */
  readonly from: Day;
  readonly before: Day;
  readonly windowDays: number;
  readonly shopCycle: Cycle | null;
  /** On one of the days compared the shop was too young to tell who sleeps: nothing is claimed. */
  readonly tooEarly: boolean;
  /** There are 13 months of orders, so that a clear change can be compared with the same days a year before. */
  readonly knowsSeason: boolean;
  readonly flow: Flow;
  readonly regulars: Regulars;
  readonly indicators: readonly Indicator[];
  /** Customers with tag a at `from` and tag b at asOf, at (a − 1) × 5 + b − 1: N, E0, S1, S2, S3. */
  readonly transitions: Int32Array;
  /** Customers won in the window, by their tag at asOf. */
  readonly won: Int32Array;
  readonly bands: WakeBands;
}

/** Customers not asleep at the end of a window who were not awake at its beginning, and those who fell asleep in it. */
export interface Flow {
  readonly came: number;
  readonly went: number;
}

/** Customers with the tag E0 on asOf and on `from`, those who became regulars in between and those who ceased to be (model.md §3). */
export interface Regulars extends Flow {
  readonly now: number;
  readonly before: number;
  /** More or fewer may be said, as of the indicators: one family. */
  readonly claimed: boolean;
  readonly seasonal: boolean;
}

/** Customers at `from` by their ratio then, and how many of them purchased in the window. */
export interface WakeBands {
  /** Band j holds ratios above `upTo[j − 1]` up to `upTo[j]`; the last has no end. */
  readonly upTo: readonly number[];
  readonly customers: Int32Array;
  readonly woke: Int32Array;
}

export const WAKE_BANDS: readonly number[] = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, Infinity];
const SHORTEST_WINDOW = 28;
/** A year before, in days. */
const YEAR = 365;
const TAGS = 5;
/** No purchase yet, and the tags. */
const STANDS = TAGS + 1;

/** Days between the two snapshots: the shop cycle on the as-of day rounded up, at least 28. */
export function windowDaysOf(shopCycle: Fraction | null): number {
  return shopCycle
    ? Math.max(SHORTEST_WINDOW, Math.ceil(shopCycle.numerator / shopCycle.denominator))
    : SHORTEST_WINDOW;
}

/** `windowDays` left out = by the shop cycle; given, so that several stores are looked at over the same days. */
export function healthOf(orders: Orders, asOf: Day, rules: SnapshotRules, windowDays?: number): Health {
  const width = windowDays ?? windowDaysOf(shopCycleOf(factsAt(orders, asOf), rules.shopCycle, asOf));
  const [t2, t0, t1] = snapshotsAt(orders, [asOf - 2 * width, asOf - width, asOf], rules);
  const yearBefore = (): TwoWindows | null => {
    const then = [asOf - YEAR - 2 * width, asOf - YEAR - width, asOf - YEAR];
    const [s2, s0, s1] = snapshotsAt(orders, then, rules);
    return isEarly([s2, s0, s1])
      ? null
      : { now: countWindow(orders, s0, s1), earlier: countWindow(orders, s2, s0) };
  };
  const knowsSeason = openingOf(orders, asOf) <= addMonths(asOf, -FEWEST_MONTHS);
  return healthFrom({
    asOf,
    windowDays: width,
    shopCycle: t1.shopCycle,
    tooEarly: isEarly([t2, t0, t1]),
    knowsSeason,
    yearBefore: knowsSeason ? yearBefore : undefined,
    now: countWindow(orders, t0, t1),
    earlier: countWindow(orders, t2, t0),
    bands: wakeBands(t0, t1),
  });
}

/** What a window of days counts up to, wherever it was counted. */
export interface WindowCounts {
  /**
   * Customers by the tag at its start and at its end, at start × 6 + end: 0 = no purchase yet, then N, E0, S1, S2, S3; and those
   * of them who purchased in it.
   */
  readonly moved: ArrayLike<number>;
  readonly bought: ArrayLike<number>;
  /** Of customers won in it, and of those who are E0 at its end. */
  readonly fresh: WindowMoney;
  readonly existing: WindowMoney;
}

/** Net in money (NaN without an amount column), purchases, and what their values are like. */
export interface WindowMoney {
  readonly net: number;
  readonly purchases: number;
  readonly values: Sample;
}

/** The last window and the one before it. */
export interface TwoWindows {
  readonly now: WindowCounts;
  readonly earlier: WindowCounts;
}

/** The health of a shop from the counts of the last window and of the one before it. */
export function healthFrom({
  asOf,
  windowDays,
  shopCycle,
  tooEarly,
  knowsSeason,
  yearBefore = () => null,
  bands,
  ...windows
}: Pick<Health, 'asOf' | 'windowDays' | 'shopCycle' | 'tooEarly' | 'knowsSeason' | 'bands'> &
  TwoWindows & {
    /** The same windows a year before, asked only where something is clear; null where they cannot be told. */
    readonly yearBefore?: () => TwoWindows | null;
  }): Health {
  const now = measure(windows.now);
  return {
    asOf,
    from: asOf - windowDays,
    before: asOf - 2 * windowDays,
    windowDays,
    shopCycle,
    tooEarly,
    flow: now.flow,
    knowsSeason,
    ...withEvidence(now, measure(windows.earlier), tooEarly, yearBefore),
    ...movesOf(windows.now),
    bands,
  };
}

const isEarly = (snapshots: readonly Snapshot[]): boolean =>
  snapshots.some(({ tooEarly }) => tooEarly !== null);

type Measured = Pick<Indicator, 'name' | 'numerator' | 'denominator' | 'value'>;

/** A window's figures, and the order values behind the two aovs. */
interface Window {
  readonly list: readonly Measured[];
  readonly flow: Flow;
  readonly regulars: Omit<Regulars, 'claimed' | 'seasonal'>;
  readonly values: { readonly [name in 'new_aov' | 'existing_aov']: Sample };
}

/** Rates of customers: parts of their denominators. */
const SHARES: readonly IndicatorName[] = ['churn_rate', 'convert_n_e0', 'wake_s1', 'wake_s2', 'wake_s3'];

/** The comparisons of two windows: of the indicators, then of the regulars. */
interface Comparison {
  readonly p: number[];
  /** Above 0 = it rose. */
  readonly moved: readonly number[];
}

function compared(now: Window, earlier: Window): Comparison {
  return {
    p: [
      ...now.list.map((indicator, i) => comparison(indicator, earlier.list[i], now, earlier)),
      stockMoved(now.regulars),
    ],
    moved: [
      ...now.list.map(({ value }, i) => value - earlier.list[i].value),
      now.regulars.now - now.regulars.before,
    ],
  };
}

/** All comparisons are one family. One that survives is a season where a year before it went the same way, clearly. */
function withEvidence(
  now: Window,
  earlier: Window,
  tooEarly: boolean,
  yearBefore: () => TwoWindows | null,
): Pick<Health, 'indicators' | 'regulars'> {
  const { p, moved } = compared(now, earlier);
  if (tooEarly) p.fill(Number.NaN);
  const clear = survivors(p);
  const counts = clear.includes(true) ? yearBefore() : null;
  const wasNow = counts && measure(counts.now);
  const then = counts && compared(wasNow!, measure(counts.earlier));
  const since = then && moved.map((_, i) => sinceYear(i, now, wasNow!));
  /** Differs from a year before by more than chance; a family of its own. */
  const differs = since && survivors(since.map(({ p }) => p));
  /** Went the same way a year before: clearly, or to where it is now, as far as chance can tell. */
  const isSeason = (i: number): boolean =>
    then!.moved[i] * moved[i] > 0 && (then!.p[i] <= CLEAR || !differs![i]);
  /** Is where it was a year before, as far as chance can tell, or the other side of it: the window in between was the odd one. */
  const isAsThen = (i: number): boolean =>
    (since![i].p <= 1 && !differs![i]) || since![i].moved * moved[i] < 0;
  const seasonal = clear.map((is, i) => is && then !== null && isSeason(i));
  const claimed = clear.map((is, i) => is && !(then && (seasonal[i] || isAsThen(i))));
  const indicators = now.list.map((indicator, i) => {
    const { name, numerator, denominator } = indicator;
    const before = earlier.list[i];
    return {
      ...indicator,
      previous: before.value,
      previousNumerator: before.numerator,
      previousDenominator: before.denominator,
      evidence: {
        p: p[i],
        claimed: claimed[i],
        seasonal: seasonal[i],
        interval: SHARES.includes(name) && denominator > 0 ? wilson(numerator, denominator) : null,
      },
    };
  });
  const last = now.list.length;
  return { indicators, regulars: { ...now.regulars, claimed: claimed[last], seasonal: seasonal[last] } };
}

/**
 * How likely chance alone makes an indicator differ so far from a year before, and which way it does (above 0 = it is higher);
 * of a stock, who came in of all who moved.
 */
function sinceYear(i: number, now: Window, then: Window): { p: number; moved: number } {
  const stock = now.list[i] === undefined ? 'regulars' : now.list[i].name === 'active' ? 'flow' : null;
  if (!stock)
    return {
      p: comparison(now.list[i], then.list[i], now, then),
      moved: now.list[i].value - then.list[i].value,
    };
  const [is, was] = [now[stock], then[stock]];
  return {
    p: fisher(is.came, is.came + is.went, was.came, was.came + was.went),
    moved: is.came * was.went - was.came * is.went,
  };
}

/** A stock: those who came in against those who went out. */
function stockMoved({ came, went }: Flow): number {
  return came + went < ENOUGH ? Number.NaN : evenSplit(came, went);
}

/** How likely chance alone moves an indicator so far; NaN where it cannot be compared. */
function comparison(is: Measured, was: Measured, now: Window, earlier: Window): number {
  const rose = is.value > was.value;
  switch (is.name) {
    case 'active':
      return stockMoved(now.flow);
    case 'net_change':
      // It sums up the two rates above it.
      return Number.NaN;
  }
  if (!(Math.min(is.denominator, was.denominator) >= ENOUGH)) return Number.NaN;
  switch (is.name) {
    case 'new_rate':
      // Customers at the beginning only ever grow in number: what tells is how many came in windows of equal length.
      return is.numerator > was.numerator === rose ? evenSplit(is.numerator, was.numerator) : 1;
    case 'new_aov':
    case 'existing_aov': {
      const [one, other] = [now.values[is.name], earlier.values[is.name]];
      // Refunds may have turned the change of the net around.
      return one.mean > other.mean === rose ? (welch(one, other)?.p ?? Number.NaN) : 1;
    }
    default:
      return fisher(is.numerator, is.denominator, was.numerator, was.denominator);
  }
}

function countWindow(orders: Orders, t0: Snapshot, t1: Snapshot): WindowCounts {
  const moved = new Int32Array(STANDS * STANDS);
  const bought = new Int32Array(STANDS * STANDS);
  for (let i = 0; i < t1.tags.length; i++) {
    const at = t0.tags[i] * STANDS + t1.tags[i];
    moved[at]++;
    if (t1.last[i] > t0.day) bought[at]++;
  }
  return {
    moved,
    bought,
    fresh: moneyIn(orders, t0.day, t1.day, (i) => t0.tags[i] === 0 && t1.tags[i] !== 0),
    existing: moneyIn(orders, t0.day, t1.day, (i) => t1.tags[i] === E0),
  };
}

function measure({ moved, bought, fresh, existing }: WindowCounts): Window {
  const at0 = new Float64Array(STANDS);
  const returned = new Float64Array(STANDS); // with a purchase in the window, by tag at its start
  let [active, won, lost, came] = [0, 0, 0, 0];
  const regulars = { now: 0, before: 0, came: 0, went: 0 };
  for (let tag0 = 0; tag0 < STANDS; tag0++) {
    for (let tag1 = 1; tag1 < STANDS; tag1++) {
      const count = moved[tag0 * STANDS + tag1];
      const [wasAwake, isAwake] = [tag0 !== 0 && tag0 !== S3, tag1 !== S3];
      if (isAwake) active += count;
      if (isAwake && !wasAwake) came += count;
      if (wasAwake && !isAwake) lost += count;
      if (tag1 === E0) regulars.now += count;
      if (tag0 === E0) regulars.before += count;
      if (tag1 === E0 && tag0 !== E0) regulars.came += count;
      if (tag0 === E0 && tag1 !== E0) regulars.went += count;
      if (tag0 === 0) won += count;
      else {
        at0[tag0] += count;
        returned[tag0] += bought[tag0 * STANDS + tag1];
      }
    }
  }
  const customers = at0.reduce((sum, count) => sum + count, 0);
  const share = (name: IndicatorName, numerator: number, denominator: number): Measured => ({
    name,
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : Number.NaN,
  });
  const newRate = share('new_rate', won, customers);
  const churnRate = share('churn_rate', lost, customers - at0[S3]);
  const list: Measured[] = [
    { name: 'active', numerator: active, denominator: Number.NaN, value: active },
    newRate,
    churnRate,
    {
      name: 'net_change',
      numerator: Number.NaN,
      denominator: Number.NaN,
      value: newRate.value - churnRate.value,
    },
    share('convert_n_e0', returned[N], at0[N]),
    share('wake_s1', returned[S1], at0[S1]),
    share('wake_s2', returned[S2], at0[S2]),
    share('wake_s3', returned[S3], at0[S3]),
    share('new_aov', fresh.net, fresh.purchases),
    share('existing_aov', existing.net, existing.purchases),
  ];
  return {
    list,
    flow: { came, went: lost },
    regulars,
    values: { new_aov: fresh.values, existing_aov: existing.values },
  };
}

/** Net, purchases and their values of some customers in (from, to]; net in money, NaN without an amount column. */
function moneyIn(orders: Orders, from: Day, to: Day, counts: (customer: number) => boolean): WindowMoney {
  let net = 0;
  const values: number[] = [];
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    if (who < 0 || orders.day[i] <= from || orders.day[i] > to || !counts(who)) continue;
    const amount = orders.amount ? orders.amount[i] : Number.NaN;
    net += amount;
    if (!(amount < 0)) values.push(amount);
  }
  return {
    net: orders.amount ? net / orders.scale : Number.NaN,
    purchases: values.length,
    values: sampleOf(values),
  };
}

function movesOf({ moved }: WindowCounts): { transitions: Int32Array; won: Int32Array } {
  const row = (tag0: number) => Int32Array.from({ length: TAGS }, (_, b) => moved[tag0 * STANDS + b + 1]);
  const transitions = new Int32Array(TAGS * TAGS);
  for (let a = 0; a < TAGS; a++) transitions.set(row(a + 1), a * TAGS);
  return { transitions, won: row(0) };
}

function wakeBands(t0: Snapshot, t1: Snapshot): WakeBands {
  const limits = WAKE_BANDS.slice(0, -1).map(fractionOf);
  const customers = new Int32Array(WAKE_BANDS.length);
  const woke = new Int32Array(WAKE_BANDS.length);
  for (let i = 0; i < t0.tags.length; i++) {
    const repeat = t0.days[i] >= 2;
    if (t0.days[i] === 0 || !(repeat || t0.shopCycle)) continue;
    // ratio ≤ p/q with ratio = recency × gaps ÷ span, both sides times the denominators.
    const span = repeat ? t0.last[i] - t0.first[i] : t0.shopCycle!.numerator;
    const gaps = repeat ? t0.days[i] - 1 : t0.shopCycle!.denominator;
    const waited = (t0.day - t0.last[i]) * gaps;
    let band = limits.findIndex((limit) => waited * limit.denominator <= limit.numerator * span);
    if (band < 0) band = limits.length;
    customers[band]++;
    if (t1.last[i] > t0.day) woke[band]++;
  }
  return { upTo: WAKE_BANDS, customers, woke };
}

/** Customers by tag on the last day of each month, the last month on the as-of day. */
export interface Composition {
  readonly size: number;
  /** Running number of the first month (days.ts); the others follow. */
  readonly start: number;
  readonly day: Int32Array;
  /** At month × 5 + tag − 1: N, E0, S1, S2, S3. */
  readonly counts: Int32Array;
  /** 1 = the shop was too young then: nobody can tell who slept, nor who was new. */
  readonly warmUp: Uint8Array;
}

export function compositionOf(orders: Orders, asOf: Day, rules: SnapshotRules): Composition {
  let opening = asOf;
  for (let i = 0; i < orders.size; i++)
    if (orders.customer[i] >= 0 && orders.day[i] < opening) opening = orders.day[i];
  const start = periodOf(opening, 'month');
  const size = periodOf(asOf, 'month') - start + 1;
  const day = Int32Array.from({ length: size }, (_, m) =>
    Math.min(asOf, periodStart(start + m + 1, 'month') - 1),
  );
  const counts = new Int32Array(size * TAGS);
  const warmUp = new Uint8Array(size);
  const began = openingOf(orders, asOf);
  let month = 0;
  replay(orders, Array.from(day), rules, (_, tags, base) => {
    warmUp[month] = Number(isWarmUp(base, began, rules));
    for (const tag of tags) if (tag > 0) counts[month * TAGS + tag - 1]++;
    month++;
  });
  return { size, start, day, counts, warmUp };
}
