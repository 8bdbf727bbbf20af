// How far a run is, and how long it still takes. Steps weigh by what they cost on a large sheet.

import type { StepName } from '../../src/terms/steps.ts';
import type { Running } from './state.ts';

const WEIGHTS: { readonly [step in StepName]?: number } = {
  read: 4,
  segment: 3,
  customers: 4,
  cohorts: 2,
  health: 2,
  products: 2,
  'tag-orders': 4,
};

const weight = (step: StepName) => WEIGHTS[step] ?? 1;
const sum = (steps: readonly StepName[]) => steps.reduce((total, step) => total + weight(step), 0);

/** 0 … 1 after the first `next` steps. */
export function fractionDone(steps: readonly StepName[], next: number): number {
  const total = sum(steps);
  return total === 0 ? 0 : sum(steps.slice(0, next)) / total;
}

/** Seconds still to go, by the pace so far, in steps of 5; null while there is no pace yet. */
export function secondsLeft({ steps, next, since, sinceNext, now }: Running): number | null {
  const begun = fractionDone(steps, sinceNext);
  const done = fractionDone(steps, next);
  if (done - begun < 0.1 || done >= 1) return null;
  const seconds = ((now - since) / 1000 / (done - begun)) * (1 - done);
  return seconds < 8 ? seconds : Math.ceil(seconds / 5) * 5;
}
