// Exact tests: Fisher's of two rates, the binomial of what came in against what went out (model.md §7).

import { logGamma } from './gamma.ts';

/** Probabilities that differ by less count as equal, as in R. */
const SAME = 1 + 1e-7;
/** Terms so much smaller than the sum change no digit. */
const NOTHING = 1e-18;

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * Fisher's exact test of a out of ofA against b out of ofB, two-sided: all tables with the same margins that are no more
 * likely than this one. 1 where one side has nobody.
 */
export function fisher(a: number, ofA: number, b: number, ofB: number): number {
  const all = a + b;
  const [low, high] = [Math.max(0, all - ofB), Math.min(ofA, all)];
  if (low >= high) return 1;
  const log = (k: number): number => logChoose(ofA, k) + logChoose(ofB, all - k) - logChoose(ofA + ofB, all);
  const up = (k: number): number => ((ofA - k) * (all - k)) / ((k + 1) * (ofB - all + k + 1));
  const here = Math.exp(log(a));
  const mode = Math.min(high, Math.max(low, Math.floor(((ofA + 1) * (all + 1)) / (ofA + ofB + 2))));
  const peak = Math.exp(log(mode));
  let sum = 0;
  const add = (chance: number): void => {
    if (chance <= here * SAME) sum += chance;
  };
  add(peak);
  for (let k = mode, chance = peak; k < high; k++) {
    chance *= up(k);
    add(chance);
    if (chance < NOTHING * (sum || here)) break;
  }
  for (let k = mode, chance = peak; k > low; k--) {
    chance /= up(k - 1);
    add(chance);
    if (chance < NOTHING * (sum || here)) break;
  }
  return Math.min(1, sum);
}

/**
 * The exact binomial test of `one` against `other`, where by chance `part` of them are of the first: twice the smaller tail. 1
 * where there are none.
 */
export function split(one: number, other: number, part: number): number {
  const all = one + other;
  if (all === 0) return 1;
  const odds = part / (1 - part);
  const at = Math.exp(logChoose(all, one) + one * Math.log(part) + other * Math.log1p(-part));
  /** From here outward: its own chance, and of all further counts that way. */
  const tail = (way: 1 | -1): number => {
    let sum = 0;
    for (let k = one, chance = at; k >= 0 && k <= all; k += way) {
      sum += chance;
      if (chance < NOTHING * sum) break;
      chance *= way > 0 ? (odds * (all - k)) / (k + 1) : k / (odds * (all - k + 1));
    }
    return sum;
  };
  return Math.min(1, 2 * Math.min(tail(1), tail(-1)));
}

/** The exact binomial test of `one` against `other` of equal chances, two-sided; 1 where there are none. */
export function evenSplit(one: number, other: number): number {
  const all = one + other;
  const less = Math.min(one, other);
  if (all === 0 || 2 * less === all) return 1;
  let chance = Math.exp(logChoose(all, less) - all * Math.LN2);
  let sum = 0;
  for (let k = less; k >= 0; k--) {
    sum += chance;
    if (chance < NOTHING * sum) break;
    chance *= k / (all - k + 1);
  }
  return Math.min(1, 2 * sum);
}
