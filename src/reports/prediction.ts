// What a run predicts of its customers and what it measured on past days, each worked out once for all sheets of an execution.

import {
  calibrationOf,
  chancesOf,
  measuredOf,
  USUAL_PREDICTION,
  valuesOf,
  worthOf,
} from '../model/prediction/index.ts';
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
  const { asOf, rules } = segmentation;
  const choices = { ...USUAL_PREDICTION, ...prediction };
  const exact = once(() => chancesOf(orders, segmentation, choices.chanceDays, fits));
  const chances = once(() => {
    const { pAlive, chance, ...rest } = exact();
    return { ...rest, pAlive: told(pAlive, 6), chance: told(chance, 6) };
  });
  const values = once(() => {
    const found = valuesOf(segmentation, exact(), choices);
    return found && { ...found, year: told(found.year, 4) };
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
 * A column to so many decimals: the last digits of logarithms and powers differ from one JavaScript engine to the next, and the
 * same orders must give the same cells everywhere.
 */
function told(column: Float64Array, decimals: number): Float64Array {
  const unit = 10 ** decimals;
  return column.map((value) => Math.round(value * unit) / unit);
}
