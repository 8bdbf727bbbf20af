// Cells of the model's tables as the numbers of src/model.

import type { Row } from '../duckdb.ts';

/** Money in the tables is in whole ten-thousandths. */
export const UNIT = 10_000;

export const n = (value: Row[string] | undefined): number => Number(value ?? 0);
/** An amount in ten-thousandths on the scale of the orders: whole, since that scale holds every amount. */
export const scaled = (value: Row[string] | undefined, scale: number): number =>
  Math.round(n(value) / (UNIT / scale));
