// Plain 95 % intervals: Wilson for a rate, Newcombe for a difference of rates, Welch for a difference of means (model.md §7).

import { studentQuantile, studentTail } from './student.ts';

/** From … to, as the figure itself is told: a share of 1, or money. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal quantile at 97.5 %. */
export const Z = 1.959963984540054;

/** Wilson's score interval of `count` out of `of`; 0 to 1 where there is nobody. */
export function wilson(count: number, of: number): Interval {
  if (of <= 0) return { low: 0, high: 1 };
  const rate = count / of;
  const z2 = Z * Z;
  const centre = (rate + z2 / (2 * of)) / (1 + z2 / of);
  const reach = (Z * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return {
    low: count === 0 ? 0 : Math.max(0, centre - reach),
    high: count === of ? 1 : Math.min(1, centre + reach),
  };
}

/** Newcombe's hybrid score interval (method 10) of the rate a ÷ ofA less the rate b ÷ ofB. */
export function newcombe(a: number, ofA: number, b: number, ofB: number): Interval {
  const [one, two] = [wilson(a, ofA), wilson(b, ofB)];
  const [rateA, rateB] = [a / ofA, b / ofB];
  return {
    low: rateA - rateB - Math.hypot(rateA - one.low, two.high - rateB),
    high: rateA - rateB + Math.hypot(one.high - rateA, rateB - two.low),
  };
}

/** What a mean and its spread need of values. */
export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Of the values about their mean, divided by count − 1. */
  readonly variance: number;
}

export function sampleOf(values: ArrayLike<number>): Sample {
  const count = values.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i];
  const mean = count > 0 ? sum / count : Number.NaN;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[i] - mean) ** 2;
  return { count, mean, variance: count > 1 ? squares / (count - 1) : Number.NaN };
}

export interface Welch extends Interval {
  readonly difference: number;
  /** Welch–Satterthwaite. */
  readonly freedom: number;
  readonly p: number;
}

/** Welch's test of the means of a and b; null where one has fewer than two values, or none of them differ. */
export function welch(a: Sample, b: Sample): Welch | null {
  if (a.count < 2 || b.count < 2) return null;
  const [partA, partB] = [a.variance / a.count, b.variance / b.count];
  const squared = partA + partB;
  if (!(squared > 0)) return null;
  const freedom = squared ** 2 / (partA ** 2 / (a.count - 1) + partB ** 2 / (b.count - 1));
  const error = Math.sqrt(squared);
  const difference = a.mean - b.mean;
  const reach = studentQuantile(freedom) * error;
  return {
    difference,
    freedom,
    p: studentTail(difference / error, freedom),
    low: difference - reach,
    high: difference + reach,
  };
}
