// Cut points between values: type-7 quantiles (numpy, PERCENTILE.INC), compared without rounding (model.md §4).

/**
 * A cut at a quantile of a set of values. A value of the set is above the cut exactly when it is above `floor`: the cut
 * lies between two neighbours of the sorted set, at or above the lower one and below the upper one, so nothing needs
 * to be interpolated to compare. `value` is the cut as published.
 */
export interface Cut {
  readonly floor: number;
  readonly value: number;
}

/** Parts of a percent kept: shares may have four decimals. */
const PERCENT_PARTS = 10000;

/** Digits of 16 bits: two passes put any whole numbers within 2^32 of each other in order. */
const DIGIT = 1 << 16;
/** Of fewer values a comparison of each with each costs less. */
const FEW = 4096;

export function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values);
  if (sorted.length < FEW) return sorted.sort();
  let [min, max] = [sorted[0], sorted[0]];
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i];
    if (!Number.isInteger(value)) return sorted.sort();
    if (value < min) min = value;
    else if (value > max) max = value;
  }
  const range = max - min;
  if (range >= DIGIT * DIGIT) return sorted.sort();
  const byLow = byDigit(sorted, (value) => (value - min) & (DIGIT - 1), Math.min(range + 1, DIGIT));
  return range < DIGIT
    ? byLow
    : byDigit(byLow, (value) => (value - min) >>> 16, Math.floor(range / DIGIT) + 1);
}

/** A stable pass of a radix sort. */
function byDigit(values: Float64Array, digit: (value: number) => number, digits: number): Float64Array {
  const start = new Int32Array(digits + 1);
  for (let i = 0; i < values.length; i++) start[digit(values[i]) + 1]++;
  for (let d = 1; d <= digits; d++) start[d] += start[d - 1];
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) sorted[start[digit(values[i])]++] = values[i];
  return sorted;
}

/** Position of the type-7 quantile at `part / whole` among `count` sorted values: index of the lower neighbour, and rest / whole of the way to the next. */
function position(count: number, part: number, whole: number): { at: number; rest: number } {
  const steps = (count - 1) * part;
  const at = Math.floor(steps / whole);
  return { at, rest: steps - at * whole };
}

/** The quantile at `part / whole` (whole numbers) of ascending values; there must be at least one. */
export function cutAt(sorted: Float64Array, part: number, whole: number): Cut {
  const { at, rest } = position(sorted.length, part, whole);
  const floor = sorted[at];
  const gap = rest === 0 ? 0 : sorted[at + 1] - floor;
  return { floor, value: gap === 0 ? floor : between(floor, gap, rest, whole) };
}

/** floor + gap × rest / whole, rounded once where the numbers are whole and not too large. */
export function between(floor: number, gap: number, rest: number, whole: number): number {
  const numerator = floor * whole + gap * rest;
  return Number.isSafeInteger(numerator) ? numerator / whole : floor + (gap * rest) / whole;
}

/** The quantile at `percent` of 100, of at most four decimals. */
export function percentCut(sorted: Float64Array, percent: number): Cut {
  return cutAt(sorted, Math.round(percent * PERCENT_PARTS), 100 * PERCENT_PARTS);
}

/** The quantiles at 1/n … (n−1)/n. */
export function equalCuts(sorted: Float64Array, n: number): Cut[] {
  return Array.from({ length: n - 1 }, (_, k) => cutAt(sorted, k + 1, n));
}

/** Cuts at given values. */
export function fixedCuts(values: readonly number[]): Cut[] {
  return values.map((value) => ({ floor: value, value }));
}

/**
 * Cuts as R `rfm` 0.3.0 makes them: `value < quantile + 1` is the lower bin, `unit` being that 1 on the values' scale.
 * For whole values the greatest whole number below the cut is exact: the gap is divided with its remainder apart.
 */
export function shiftedCuts(sorted: Float64Array, n: number, unit: number): Cut[] {
  return Array.from({ length: n - 1 }, (_, k) => {
    const { at, rest } = position(sorted.length, k + 1, n);
    const from = sorted[at];
    const gap = rest === 0 ? 0 : sorted[at + 1] - from;
    const value = between(from, gap, rest, n) + unit;
    if (!Number.isInteger(from) || !Number.isInteger(gap)) return { floor: below(value), value };
    const turns = Math.floor(gap / n);
    const ceiling = from + unit + turns * rest + Math.ceil(((gap - turns * n) * rest) / n);
    return { floor: ceiling - 1, value };
  });
}

/** A number so little under `value` that nothing of the data lies between. */
function below(value: number): number {
  return value - Math.abs(value) * Number.EPSILON;
}

/** How many cuts a value is above. */
export function above(value: number, cuts: readonly Cut[]): number {
  let count = 0;
  for (let k = 0; k < cuts.length; k++) if (value > cuts[k].floor) count++;
  return count;
}

/** Middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: ArrayLike<number>): number {
  if (values.length === 0) return Number.NaN;
  return cutAt(ascending(values), 1, 2).value;
}
