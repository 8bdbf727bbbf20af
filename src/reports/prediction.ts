// What a run predicts of its customers and what it measured on past days, each worked out once for all sheets of an execution.

import type { Orders } from '../model/orders.ts';
import {
  calibrationOf,
  chancesOf,
  expectedOf,
  type Fits,
  measuredOf,
  type PredictionChoices,
  USUAL_PREDICTION,
  valuesOf,
  worthOf,
  yearsOf,
} from '../model/prediction/index.ts';
import type { Segmentation } from '../model/segmentation.ts';
import type { Prediction } from './figures.ts';
import type { ReportInput } from './input.ts';

const known = new WeakMap<object, Prediction>();

/** Of the same segmentation always the same. */
export function predictionOf(input: ReportInput): Prediction {
  let found = known.get(input.segmentation);
  if (!found) {
    found = inMemory(input);
    known.set(input.segmentation, found);
  }
  return found;
}

function inMemory({ segmentation, reading: { orders }, prediction, fits }: ReportInput): Prediction {
  return predictionFrom({ orders, segmentation, fits }, segmentation, prediction);
}

/** What the predictions are worked out on: all customers, or where these are too many, one of every so many. */
export interface Past {
  readonly orders: Orders;
  readonly segmentation: Segmentation;
  /** Customers that each of them stands for; absent = 1. */
  readonly every?: number;
  readonly fits?: Fits;
}

/** Of the customers of `segmentation`, by what the past says. */
export function predictionFrom(
  past: Past,
  segmentation: Segmentation,
  prediction?: Partial<PredictionChoices>,
): Prediction {
  const { orders, fits, every = 1 } = past;
  const { asOf, rules } = segmentation;
  const choices = { ...USUAL_PREDICTION, ...prediction };
  const isAll = past.segmentation === segmentation;
  const exact = once(() => chancesOf(orders, past.segmentation, choices.chanceDays, fits));
  const chances = once(() => {
    const found = exact();
    const { pAlive, chance } = isAll ? found : expectedOf(segmentation, found.fit, choices.chanceDays);
    const deciles = found.proof?.deciles.map((one) => ({ ...one, said: rounded(one.said, 6) }));
    const proof = found.proof && deciles ? { ...found.proof, deciles } : null;
    return { ...found, proof, pAlive: told(pAlive, 6), chance: told(chance, 6) };
  });
  const values = once(() => {
    const found = valuesOf(past.segmentation, exact(), choices);
    if (!found) return null;
    const year = isAll ? found.year : yearsOf(segmentation, exact().fit!, found.fit, choices);
    return { ...found, base: found.base * every, year: told(year, 4) };
  });
  return {
    choices,
    calibration: once(() => calibrationOf(orders, asOf)),
    measured: once(() => measuredOf(orders, asOf, rules, choices.chanceDays)),
    chances,
    values,
    worth: once(() => worthOf(segmentation, chances(), values())),
  };
}

/** Kept for the other sheets of the same run. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/**
 * To so many decimals: the last digits of logarithms and powers differ from one JavaScript engine to the next, and the
 * same orders must give the same cells everywhere.
 */
function rounded(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}

/** A column so rounded. */
function told(column: Float64Array, decimals: number): Float64Array {
  return column.map((value) => rounded(value, decimals));
}
