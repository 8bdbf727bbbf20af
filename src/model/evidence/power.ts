// How large a difference of two rates has to be to be seen four times in five (two-sided, 5 %).

import { Z } from './intervals.ts';

/** The normal quantile at 80 %. */
const Z_POWER = 0.8416212335729143;

/**
 * The smallest rise over `rate` (of the second group) that groups of these sizes show with 80 % power: pooled error under
 * no difference, own errors under the difference. NaN where even all against `rate` would not show.
 */
export function smallestDifference(sizeA: number, sizeB: number, rate: number): number {
  const shown = (difference: number): boolean => {
    const other = rate + difference;
    const pooled = (other * sizeA + rate * sizeB) / (sizeA + sizeB);
    const none = Math.sqrt(pooled * (1 - pooled) * (1 / sizeA + 1 / sizeB));
    const own = Math.sqrt((other * (1 - other)) / sizeA + (rate * (1 - rate)) / sizeB);
    return difference >= Z * none + Z_POWER * own;
  };
  let [low, high] = [0, 1 - rate];
  if (!(high > 0) || !shown(high)) return Number.NaN;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (shown(middle)) high = middle;
    else low = middle;
  }
  return high;
}
