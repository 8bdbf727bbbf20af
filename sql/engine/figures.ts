// The figures behind the sheets from the tables, of all customers; what needs each order, where all orders are held.

import { type Composition, healthFrom, WAKE_BANDS, type WindowCounts } from '../../src/model/health.ts';
import { type Cohorts, type Periods, periodStart, segmentNames } from '../../src/model/index.ts';
import { type Band, type Calibration, calibrationFrom } from '../../src/model/prediction/index.ts';
import type { Segmentation } from '../../src/model/segmentation.ts';
import type { Tally } from '../../src/model/tally.ts';
import { isWarmUp } from '../../src/model/warm-up.ts';
import type { Figures, Prediction, TallyBy } from '../../src/reports/figures.ts';
import { inMemory } from '../../src/reports/in-memory.ts';
import type { ReportInput } from '../../src/reports/index.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../../src/terms/tags.ts';
import type { Row } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import { moneyFigures } from './money.ts';
import type { Tables, WindowRows } from './tables.ts';
import { n, scaled, UNIT } from './units.ts';

interface Found {
  readonly tables: Tables;
  readonly segmentation: Segmentation;
  readonly chosen: Chosen;
  readonly scale: number;
  readonly prediction: Prediction;
  readonly whole: ReportInput | null;
}

export function figuresOf({ tables, segmentation, chosen, scale, prediction, whole }: Found): Figures {
  const { asOf } = segmentation;
  const months = monthsOf(tables, scale);
  // Where all orders are held, what is told of each of them.
  const ofEach = whole && inMemory(whole);
  return {
    tally: (by) => tallyOf(tables.groups, by, chosen, scale),
    cohorts: () => cohortsOf(tables, chosen, scale),
    cohortRepeats: () => ofEach?.cohortRepeats() ?? null,
    warmUp: () => ofEach?.warmUp() ?? warmUpOf(tables, segmentation, chosen),
    months: () => months,
    composition: () => compositionOf(tables, segmentation),
    health: () => healthOf(tables, segmentation, scale),
    moved: () => ofEach?.moved() ?? null,
    prediction: () => ({ ...prediction, calibration: () => calibration(tables) }),
    ...moneyFigures(tables.money, asOf, months, tables.knowsSeason),
  };
}

function tallyOf(groups: readonly Row[], by: TallyBy, { rules }: Chosen, scale: number): Tally {
  const words: { readonly [by in TallyBy]: readonly string[] } = {
    nes: NES,
    hml: HML,
    tier: PYRAMID_TIERS,
    cell: NINE_CELLS,
    segment: segmentNames(rules.segmentMap),
  };
  const found = {
    customers: new Float64Array(words[by].length),
    net: new Float64Array(words[by].length),
  };
  for (const row of groups) {
    const at = words[by].indexOf(String(row[by] ?? ''));
    if (at < 0) continue;
    found.customers[at] += n(row.customers);
    found.net[at] += scaled(row.net, scale);
  }
  return found;
}

function cohortsOf(
  { cohorts: rows, period, asOf }: Tables,
  { cohortPeriod }: Chosen,
  scale: number,
): Cohorts {
  const start = [...new Set(rows.map((row) => n(row.cohort)))];
  const columns = start.length > 0 ? period - start[0] + 1 : 0;
  const place = new Map(start.map((cohort, row) => [cohort, row]));
  const grid = (of: (row: Row) => number): Float64Array => {
    const cells = new Float64Array(start.length * columns).fill(Number.NaN);
    for (const row of rows) cells[place.get(n(row.cohort))! * columns + n(row.k)] = of(row);
    return cells;
  };
  const size = new Int32Array(start.length);
  for (const row of rows) size[place.get(n(row.cohort))!] = n(row.size);
  const ended = periodStart(period + 1, cohortPeriod) - 1 === asOf;
  return {
    period: cohortPeriod,
    asOf,
    rows: start.length,
    columns,
    start: Int32Array.from(start),
    size,
    customers: grid((row) => n(row.customers)),
    orders: grid((row) => n(row.orders)),
    revenue: grid((row) => scaled(row.revenue, scale)),
    refunds: grid((row) => scaled(row.refunds, scale)),
    scale,
    running: Int32Array.from(start, (cohort) => (ended ? -1 : period - cohort)),
  };
}

function monthsOf({ months: rows, asOf }: Tables, scale: number): Periods {
  const count = (name: string) => Int32Array.from(rows, (row) => n(row[name]));
  const money = (name: string) => Float64Array.from(rows, (row) => scaled(row[name], scale));
  const start = n(rows[0]?.month);
  return {
    period: 'month',
    size: rows.length,
    start,
    orders: count('orders'),
    customers: count('customers'),
    revenue: money('revenue'),
    newOrders: count('new_orders'),
    newCustomers: count('new_customers'),
    newRevenue: money('new_revenue'),
    existingRevenue: money('existing_revenue'),
    refunds: money('refunds'),
    unattributed: money('unattributed'),
    scale,
    running: periodStart(start + rows.length, 'month') - 1 !== asOf,
  };
}

/** By months alone: of weeks and quarters it is not counted here. */
function warmUpOf(tables: Tables, segmentation: Segmentation, { cohortPeriod }: Chosen): ReadonlySet<number> {
  if (cohortPeriod !== 'month') return new Set();
  const { start, warmUp } = compositionOf(tables, segmentation);
  return new Set(Array.from(warmUp.keys(), (m) => start + m).filter((m) => warmUp[m - start]));
}

function compositionOf({ monthEnds, compositions }: Tables, { rules }: Segmentation): Composition {
  const start = n(monthEnds[0]?.month);
  const counts = new Int32Array(monthEnds.length * NES.length);
  for (const row of compositions)
    counts[(n(row.month) - start) * NES.length + NES.indexOf(row.nes as (typeof NES)[number])] = n(
      row.customers,
    );
  const warmUp = Uint8Array.from(monthEnds, (row) => {
    const [day, numerator, denominator] = [n(row.day), n(row.numerator), n(row.denominator)];
    const shopCycle =
      row.numerator === null ? null : { days: numerator / denominator, numerator, denominator };
    const tooEarly = row.too_early === true && !rules.newStaysNew ? { tellsFrom: null } : null;
    return Number(isWarmUp({ day, shopCycle, tooEarly }, day - n(row.history), rules));
  });
  const day = Int32Array.from(monthEnds, (row) => n(row.day));
  return { size: monthEnds.length, start, day, counts, warmUp };
}

function healthOf(tables: Tables, { asOf, shopCycle, rules }: Segmentation, scale: number) {
  const { wakeBands, snapshots, windows, yearBefore, knowsSeason } = tables;
  const isEarly = ({ cycles }: WindowRows): boolean =>
    rules.nes.kind === 'cycle' &&
    rules.shopCycle === 'returning' &&
    !rules.newStaysNew &&
    // A day before the first order has no row: nothing can be told of it either.
    (cycles.length < snapshots.length || cycles.some((row) => row.too_early === true));
  const windowOf = ({ moves, spends }: WindowRows, ago: number): WindowCounts => {
    const stands = NES.length + 1;
    const at = (tag: Row[string]): number => NES.indexOf(tag as (typeof NES)[number]) + 1;
    const moved = new Float64Array(stands * stands);
    const bought = new Float64Array(stands * stands);
    for (const row of moves) {
      if (n(row.windows_ago) !== ago) continue;
      moved[at(row.from_tag) * stands + at(row.to_tag)] = n(row.customers);
      bought[at(row.from_tag) * stands + at(row.to_tag)] = n(row.bought);
    }
    const spent = spends.find((row) => n(row.windows_ago) === ago) ?? {};
    const money = (who: 'new' | 'existing') => {
      const count = n(spent[`${who}_orders`]);
      const per = UNIT / scale;
      const sum = n(spent[`${who}_values`]) / per;
      const mean = count > 0 ? sum / count : Number.NaN;
      const squares = n(spent[`${who}_squares`]) / per / per - sum * mean;
      return {
        net: n(spent[`${who}_net`]) / UNIT,
        purchases: count,
        values: { count, mean, variance: count > 1 ? Math.max(0, squares) / (count - 1) : Number.NaN },
      };
    };
    return { moved, bought, fresh: money('new'), existing: money('existing') };
  };
  const band = (name: 'customers' | 'woke') => {
    const column = new Int32Array(WAKE_BANDS.length);
    for (const row of wakeBands) column[n(row.band)] = n(row[name]);
    return column;
  };
  return healthFrom({
    asOf,
    windowDays: n(snapshots[0]?.width),
    shopCycle,
    tooEarly: isEarly(windows),
    knowsSeason,
    yearBefore: () =>
      !yearBefore || isEarly(yearBefore)
        ? null
        : { now: windowOf(yearBefore, 0), earlier: windowOf(yearBefore, 1) },
    now: windowOf(windows, 0),
    earlier: windowOf(windows, 1),
    bands: { upTo: WAKE_BANDS, customers: band('customers'), woke: band('woke') },
  });
}

function calibration({ calibration: rows, replays, asOf }: Tables): Calibration {
  const of = (kind: string): Band[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        band: n(row.band),
        observations: n(row.observations),
        came: n(row.came),
        customers: n(row.customers),
      }));
  return calibrationFrom(asOf, replays, of('repeat'), of('once'));
}
