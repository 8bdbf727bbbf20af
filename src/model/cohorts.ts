// Cohorts: customers by the period of their first purchase, and what they do in the periods after (model.md §6).
// To look at a store, a first product or a first channel, pass the orders that filters.ts keeps.

import type { Day } from '../terms/serial-days.ts';
import { factsAt } from './customers.ts';
import { type Period, periodOf, periodStart } from './days.ts';
import { distinctPairs } from './distinct.ts';
import { survivors } from './evidence/index.ts';
import { firstDays } from './filters.ts';
import type { Orders } from './orders.ts';
import { clearlyOf, type JudgedRate, repeatRates } from './repeats.ts';
import { NO_DAY } from './segmentation.ts';

/** Cells are at row × columns + k, k = whole periods since the first purchase; NaN = has not happened. Money is × `scale`. */
export interface Cohorts {
  readonly period: Period;
  readonly asOf: Day;
  readonly rows: number;
  readonly columns: number;
  /** The running number (days.ts) of each cohort's period, ascending; periods that won nobody have no row. */
  readonly start: Int32Array;
  /** Customers won. */
  readonly size: Int32Array;
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  /** Revenue of purchases, and refunds (≤ 0) apart; null without an amount column. */
  readonly revenue: Float64Array | null;
  readonly refunds: Float64Array | null;
  readonly scale: number;
  /** The column of each row that is still running on the as-of day; -1 where that day ends its period. */
  readonly running: Int32Array;
}

export const COHORT_MEASURES = ['customers', 'retention', 'orders', 'revenue', 'aov', 'cumulative'] as const;
export type CohortMeasure = (typeof COHORT_MEASURES)[number];
/** Measures that there are only with amounts. */
export const OF_MONEY: readonly CohortMeasure[] = ['revenue', 'aov', 'cumulative'];
/** An average over cohorts says something of shares and means only. */
export const AVERAGED: readonly CohortMeasure[] = ['retention', 'aov', 'cumulative'];

export function cohortsOf(orders: Orders, asOf: Day, period: Period = 'month'): Cohorts {
  const first = firstDays(orders, asOf);
  let opening = asOf;
  for (const day of first) if (day !== NO_DAY && day < opening) opening = day;
  const origin = periodOf(opening, period);
  const present = periodOf(asOf, period);
  // The period of every day, so that no order needs a calendar of its own; all periods count from the origin.
  const periods = Int32Array.from(
    { length: asOf - opening + 1 },
    (_, d) => periodOf(opening + d, period) - origin,
  );

  const columns = present - origin + 1;
  const won = new Int32Array(columns);
  for (const day of first) if (day !== NO_DAY) won[periods[day - opening]]++;
  const row = new Int32Array(columns).fill(-1);
  const start: number[] = [];
  for (let p = 0; p < columns; p++) if (won[p] > 0) row[p] = start.push(origin + p) - 1;

  const rows = start.length;
  const grid = (): Float64Array => {
    const cells = new Float64Array(rows * columns);
    for (let r = 0; r < rows; r++)
      cells.fill(Number.NaN, r * columns + present - start[r] + 1, (r + 1) * columns);
    return cells;
  };
  const [customers, count] = [grid(), grid()];
  const revenue = orders.amount ? grid() : null;
  const refunds = orders.amount ? grid() : null;
  const isNew = distinctPairs(first.length, columns);
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    const day = orders.day[i];
    // A refund from before the first purchase belongs to no column.
    if (who < 0 || day > asOf || first[who] === NO_DAY || day < first[who]) continue;
    const [now, cohort] = [periods[day - opening], periods[first[who] - opening]];
    const cell = row[cohort] * columns + now - cohort;
    const amount = orders.amount ? orders.amount[i] : 0;
    if (amount < 0) refunds![cell] += amount;
    else {
      count[cell]++;
      if (revenue) revenue[cell] += amount;
      if (isNew(who, now)) customers[cell]++;
    }
  }
  const ended = periodStart(present + 1, period) - 1 === asOf;
  return {
    period,
    asOf,
    rows,
    columns: rows > 0 ? columns : 0,
    start: Int32Array.from(start),
    size: Int32Array.from(start, (p) => won[p - origin]),
    customers,
    orders: count,
    revenue,
    refunds,
    scale: orders.scale,
    running: Int32Array.from(start, (p) => (ended ? -1 : present - p)),
  };
}

/**
 * The cells of a measure, laid out as in Cohorts: customers and orders as counts, retention as a share of the cohort
 * (1 = all), revenue, aov (revenue ÷ orders; NaN where there was none) and cumulative (revenue so far ÷ customers won) in money.
 * All NaN for a money measure without an amount column.
 */
export function cohortMeasure(cohorts: Cohorts, measure: CohortMeasure): Float64Array {
  const { columns, revenue, scale, size } = cohorts;
  if (measure === 'customers') return cohorts.customers;
  if (measure === 'orders') return cohorts.orders;
  const cells = new Float64Array(cohorts.customers.length).fill(Number.NaN);
  for (let row = 0; row < cohorts.rows; row++) {
    let sum = 0;
    for (let k = 0; k < columns; k++) {
      const at = row * columns + k;
      if (measure === 'retention') cells[at] = cohorts.customers[at] / size[row];
      else if (revenue) {
        sum += revenue[at];
        if (measure === 'revenue') cells[at] = revenue[at] / scale;
        else if (measure === 'aov') cells[at] = revenue[at] / scale / cohorts.orders[at];
        else cells[at] = sum / scale / size[row];
      }
    }
  }
  return cells;
}

/** Has the period of a cell ended: it has happened and is not running. */
function isMature(cohorts: Cohorts, row: number, k: number): boolean {
  return !Number.isNaN(cohorts.customers[row * cohorts.columns + k]) && cohorts.running[row] !== k;
}

/** The average row of a measure's cells: mature cells alone, weighted by cohort size; NaN where a column has none. */
export function cohortAverage(
  cohorts: Cohorts,
  cells: Float64Array,
  /** Running numbers of cohorts to leave out. */
  without: ReadonlySet<number> = new Set(),
): Float64Array {
  const averages = new Float64Array(cohorts.columns);
  for (let k = 0; k < cohorts.columns; k++) {
    let [sum, weight] = [0, 0];
    for (let row = 0; row < cohorts.rows; row++) {
      const value = cells[row * cohorts.columns + k];
      if (Number.isNaN(value) || !isMature(cohorts, row, k) || without.has(cohorts.start[row])) continue;
      sum += value * cohorts.size[row];
      weight += cohorts.size[row];
    }
    averages[k] = weight > 0 ? sum / weight : Number.NaN;
  }
  return averages;
}

/** Who came back with equal follow-up (repeats.ts), by the running numbers of the cohorts; those of `without` stand aside. */
export function cohortRepeats(
  orders: Orders,
  asOf: Day,
  period: Period,
  without: ReadonlySet<number>,
): ReadonlyMap<number, JudgedRate> {
  const facts = factsAt(orders, asOf);
  const place = new Map<number, number>();
  const at = Int32Array.from(facts.first, (day, who) => {
    if (facts.days[who] === 0) return -1;
    const cohort = periodOf(day, period);
    if (without.has(cohort)) return -1;
    if (!place.has(cohort)) place.set(cohort, place.size);
    return place.get(cohort)!;
  });
  const rates = repeatRates(facts, asOf, place.size, (add) => {
    for (let who = 0; who < at.length; who++) if (at[who] >= 0) add(who, at[who]);
  });
  const claimed = survivors(rates.map(({ p }) => p));
  return new Map(
    Array.from(place, ([cohort, k]) => [cohort, { ...rates[k], clearly: clearlyOf(rates[k], claimed[k]) }]),
  );
}
