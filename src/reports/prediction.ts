// What a run predicts of its customers, worked out once for all sheets of an execution.

import { chancesOf, valuesOf } from '../model/prediction/index.ts';
import type { Prediction } from './figures.ts';
import type { ReportInput } from './input.ts';

const known = new WeakMap<object, Prediction>();

export function predictionOf({ reading, segmentation }: ReportInput): Prediction {
  const found = known.get(segmentation);
  if (found) return found;
  const exact = chancesOf(reading.orders, segmentation);
  const values = valuesOf(segmentation, exact);
  const prediction = {
    chances: { ...exact, pAlive: told(exact.pAlive, 6), chance: told(exact.chance, 6) },
    values: values && { ...values, year: told(values.year, 4) },
  };
  known.set(segmentation, prediction);
  return prediction;
}

/**
 * A column to so many decimals: the last digits of logarithms and powers differ from one JavaScript engine to the next, and the
 * same orders must give the same cells everywhere.
 */
function told(column: Float64Array, decimals: number): Float64Array {
  const unit = 10 ** decimals;
  return column.map((value) => Math.round(value * unit) / unit);
}
