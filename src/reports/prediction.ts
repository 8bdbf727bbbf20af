// What a run predicts of its customers, worked out once for all sheets of an execution.

import { type Chances, chancesOf, type Values, valuesOf } from '../model/prediction/index.ts';
import type { ReportInput } from './input.ts';

export interface Prediction {
  readonly chances: Chances;
  readonly values: Values | null;
}

const known = new WeakMap<object, Prediction>();

export function predictionOf({ reading, segmentation }: ReportInput): Prediction {
  const found = known.get(segmentation);
  if (found) return found;
  const chances = chancesOf(reading.orders, segmentation);
  const prediction = { chances, values: valuesOf(segmentation, chances) };
  known.set(segmentation, prediction);
  return prediction;
}
