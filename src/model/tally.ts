// Customers and their net by tag, tier, cell or segment.

import type { Customers } from './segmentation.ts';

export interface Tally {
  readonly customers: Float64Array;
  /** × the customers' scale; all 0 without amounts. */
  readonly net: Float64Array;
}

/** Of each of `groups` groups, by a column of codes; `none` is the code of those in no group, the first group's is one more. */
export function tally({ size, net }: Customers, codes: ArrayLike<number>, groups: number, none = 0): Tally {
  const found = { customers: new Float64Array(groups), net: new Float64Array(groups) };
  for (let i = 0; i < size; i++) {
    const group = codes[i] - none - 1;
    if (group < 0) continue;
    found.customers[group]++;
    if (net) found.net[group] += net[i];
  }
  return found;
}
