// Cohorts: customers by the period of their first purchase, and what they do in the periods after (model.md §6).
// To look at a store, a first product or a first channel, pass the orders that filters.ts keeps.

import { timelineOf } from './customers.ts';
import { type Period, periodOf, periodStart } from './days.ts';
import { isPurchase } from './filters.ts';
import type { Day, Orders } from './orders.ts';

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

/** Periods of all days from the first to the last order, so that no order needs a calendar of its own. */
function periodsByDay(from: Day, to: Day, period: Period): Int32Array {
  return Int32Array.from({ length: to - from + 1 }, (_, d) => periodOf(from + d, period));
}

export function cohortsOf(orders: Orders, asOf: Day, period: Period = 'month'): Cohorts {
  const timeline = timelineOf(orders).filter((i) => orders.day[i] <= asOf && orders.customer[i] >= 0);
  const opening = timeline.length > 0 ? orders.day[timeline[0]] : asOf;
  const periods = periodsByDay(opening, asOf, period);
  const present = periods[periods.length - 1];

  // Each customer's period of first purchase, then the cohorts there are.
  const cohort = new Int32Array(orders.customers.length).fill(-1);
  const won = new Int32Array(present - periods[0] + 1);
  for (const i of timeline) {
    const who = orders.customer[i];
    if (cohort[who] >= 0 || !isPurchase(orders, i)) continue;
    cohort[who] = periods[orders.day[i] - opening] - periods[0];
    won[cohort[who]]++;
  }
  const row = new Int32Array(won.length).fill(-1);
  const start: number[] = [];
  for (let p = 0; p < won.length; p++) {
    if (won[p] === 0) continue;
    row[p] = start.length;
    start.push(periods[0] + p);
  }

  const rows = start.length;
  const columns = rows > 0 ? present - start[0] + 1 : 0;
  const grid = (): Float64Array => {
    const cells = new Float64Array(rows * columns);
    for (let r = 0; r < rows; r++)
      cells.fill(Number.NaN, r * columns + present - start[r] + 1, (r + 1) * columns);
    return cells;
  };
  const [customers, count] = [grid(), grid()];
  const revenue = orders.amount ? grid() : null;
  const refunds = orders.amount ? grid() : null;
  const seen = new Int32Array(orders.customers.length).fill(-1);
  for (const i of timeline) {
    const who = orders.customer[i];
    if (cohort[who] < 0) continue;
    const k = periods[orders.day[i] - opening] - periods[0] - cohort[who];
    if (k < 0) continue; // a refund from before the first purchase belongs to no column
    const cell = row[cohort[who]] * columns + k;
    if (!isPurchase(orders, i)) {
      refunds![cell] += orders.amount![i];
      continue;
    }
    count[cell]++;
    if (revenue) revenue[cell] += orders.amount![i];
    if (seen[who] !== k) customers[cell]++;
    seen[who] = k;
  }
  const ended = periodStart(present + 1, period) - 1 === asOf;
  return {
    period,
    asOf,
    rows,
    columns,
    start: Int32Array.from(start),
    size: Int32Array.from(start, (p) => won[p - periods[0]]),
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
export function isMature(cohorts: Cohorts, row: number, k: number): boolean {
  return !Number.isNaN(cohorts.customers[row * cohorts.columns + k]) && cohorts.running[row] !== k;
}

/** The average row of a measure's cells: mature cells alone, weighted by cohort size; NaN where a column has none. */
export function cohortAverage(cohorts: Cohorts, cells: Float64Array): Float64Array {
  const averages = new Float64Array(cohorts.columns);
  for (let k = 0; k < cohorts.columns; k++) {
    let [sum, weight] = [0, 0];
    for (let row = 0; row < cohorts.rows; row++) {
      const value = cells[row * cohorts.columns + k];
      if (Number.isNaN(value) || !isMature(cohorts, row, k)) continue;
      sum += value * cohorts.size[row];
      weight += cohorts.size[row];
    }
    averages[k] = weight > 0 ? sum / weight : Number.NaN;
  }
  return averages;
}
