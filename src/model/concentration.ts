// How much of the revenue the best customers make: the 20/80 curve (model.md §7).

import { ascending } from './quantiles.ts';
import type { Segmentation } from './segmentation.ts';

/** Spend = net above zero, so that the curve rises to 1. */
export interface Concentration {
  /** Customers with a purchase, and their spend in money. */
  readonly customers: number;
  readonly spend: number;
  /** `curve[p]` = the share of spend made by the top p % of customers, rounded up to whole customers; p = 0…100. */
  readonly curve: Float64Array;
  /** 0 = all spend the same, towards 1 = one customer makes it all. */
  readonly gini: number;
  /** The fewest customers who make 80 % of the spend. */
  readonly customersFor80: number;
}

/** null without an amount column or without any spend. */
export function concentrationOf(segmentation: Segmentation): Concentration | null {
  const { net, days, scale } = segmentation.customers;
  if (!net) return null;
  const spends = ascending(net.map((value) => Math.max(0, value)).filter((_, i) => days[i] > 0));
  const count = spends.length;
  const total = spends.reduce((sum, spend) => sum + spend, 0);
  if (!(total > 0)) return null;

  const made = new Float64Array(count + 1); // by the top k customers
  let ranked = 0;
  for (let k = 0; k < count; k++) {
    made[k + 1] = made[k] + spends[count - 1 - k];
    ranked += (k + 1) * spends[k];
  }
  return {
    customers: count,
    spend: total / scale,
    curve: Float64Array.from({ length: 101 }, (_, p) => made[Math.ceil((p * count) / 100)] / total),
    gini: (2 * ranked) / (count * total) - (count + 1) / count,
    customersFor80: made.findIndex((sum) => sum * 100 >= total * 80),
  };
}
