// Dated steps: what is to be done so many days after an order, before the next one is expected, or in the month of a birthday,
// and for whom that day falls into the week from the as-of day on.

import type { Day } from '../terms/serial-days.ts';
import { dateOf } from './days.ts';
import { nextPurchases } from './next-purchase.ts';
import { NO_DAY, type Segmentation } from './segmentation.ts';

/** Days after the first order of who bought on one day, after the last order, before the day a repeat buyer is expected. */
export const MOMENTS = ['after-first', 'after-last', 'before-expected', 'birthday-month'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface DatedStep {
  /** What to do, in the shop's words. */
  readonly name: string;
  readonly moment: Moment;
  /** 0 in the month of a birthday: it holds all month. */
  readonly days: number;
}

export interface DueStep {
  /** Index into the steps. */
  readonly step: number;
  readonly day: Day;
}

/** Days from the as-of day on, itself included. */
const WEEK = 7;

export interface DueSteps {
  /** By the customer's row: the step that is due first; of one day, the first of the steps. */
  readonly of: ReadonlyMap<number, DueStep>;
  /** Customers for whom each step is due, whether it comes first or not. */
  readonly counts: readonly number[];
}

/** `birthMonth`: 1–12 by the customer's row; null = not known. */
export function dueSteps(
  steps: readonly DatedStep[],
  segmentation: Segmentation,
  birthMonth: (row: number) => number | null,
): DueSteps {
  const { asOf, customers } = segmentation;
  const next = nextPurchases(segmentation);
  const { month } = dateOf(asOf);
  const dayOf = ({ moment, days }: DatedStep, row: number): Day => {
    switch (moment) {
      case 'after-first':
        return customers.days[row] === 1 ? customers.first[row] + days : NO_DAY;
      case 'after-last':
        return customers.days[row] > 0 ? customers.last[row] + days : NO_DAY;
      case 'before-expected':
        return customers.days[row] >= 2 && next[row] !== NO_DAY ? next[row] - days : NO_DAY;
      case 'birthday-month':
        return birthMonth(row) === month ? asOf : NO_DAY;
    }
  };
  const of = new Map<number, DueStep>();
  const counts = steps.map(() => 0);
  for (let row = 0; row < customers.size; row++)
    steps.forEach((one, step) => {
      const day = dayOf(one, row);
      if (day < asOf || day >= asOf + WEEK) return;
      counts[step]++;
      const found = of.get(row);
      if (!found || day < found.day) of.set(row, { step, day });
    });
  return { of, counts };
}
