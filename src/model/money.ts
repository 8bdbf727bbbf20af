// Money as exact integers: amounts times a power of ten, so that sums are exact and equal money compares equal (model.md §2).

/** Amounts × `scale`. `exact` is false where some have more than four decimals or the sum could pass 2^53: then they stay as they are. */
export interface ScaledMoney {
  readonly amounts: Float64Array;
  readonly scale: number;
  readonly exact: boolean;
}

const SCALES = [1, 10, 100, 1000, 10000] as const;
/** Spreadsheets keep 15 significant digits: 0.1 + 0.2 is 0.3 there. */
const SIGNIFICANT_DIGITS = 15;

/** The whole number of `1/scale` that an amount is; NaN where it is none. */
export function inUnits(amount: number, scale: number): number {
  const units = Math.round(amount * scale);
  if (units / scale === amount) return units;
  const tidy = Number(amount.toPrecision(SIGNIFICANT_DIGITS));
  const tidyUnits = Math.round(tidy * scale);
  return tidyUnits / scale === tidy ? tidyUnits : Number.NaN;
}

/** The smallest of 1, 10, … 10000 that makes every amount a whole number; 0 where none does. */
export function scaleOf(amounts: ArrayLike<number>): number {
  let power = 0;
  for (let i = 0; i < amounts.length; i++) {
    while (Number.isNaN(inUnits(amounts[i], SCALES[power]))) {
      power++;
      if (power === SCALES.length) return 0;
    }
  }
  return SCALES[power];
}

/** Scales amounts to whole numbers where that is possible without loss. */
export function scaleMoney(amounts: ArrayLike<number>): ScaledMoney {
  const scale = scaleOf(amounts);
  if (scale === 0) return { amounts: Float64Array.from(amounts), scale: 1, exact: false };
  const units = new Float64Array(amounts.length);
  let total = 0;
  for (let i = 0; i < amounts.length; i++) {
    units[i] = inUnits(amounts[i], scale) + 0; // −0 becomes 0
    total += Math.abs(units[i]);
  }
  if (total > Number.MAX_SAFE_INTEGER) return { amounts: Float64Array.from(amounts), scale: 1, exact: false };
  return { amounts: units, scale, exact: true };
}

/**
 * Money that is scaled already, on the smallest scale that keeps it whole. `scale` 1 may hold amounts that are no whole
 * numbers: these are scaled anew where that is possible.
 */
export function leastScale(units: Float64Array, scale: number): ScaledMoney {
  if (scale === 1 || !isExact(units)) return scaleMoney(units.map((one) => one / scale));
  let least = scale;
  let amounts = units;
  while (least > 1 && amounts.every((one) => one % 10 === 0)) {
    least /= 10;
    amounts = amounts.map((one) => one / 10);
  }
  return { amounts: amounts.map((one) => one + 0), scale: least, exact: true };
}

/** Are sums of these scaled amounts exact: whole numbers that add up within 2^53. */
export function isExact(units: ArrayLike<number>): boolean {
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    if (!Number.isInteger(units[i])) return false;
    total += Math.abs(units[i]);
  }
  return total <= Number.MAX_SAFE_INTEGER;
}

/** An amount of money on the scale of others, for `value ≤ limit` with whole numbers: 1.15 at scale 100 is 115, not 114.99…. */
export function limitInUnits(limit: number, scale: number): number {
  const units = inUnits(limit, scale);
  return Number.isNaN(units) ? limit * scale : units;
}
