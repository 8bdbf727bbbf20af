// When a customer's next purchase is due (model.md §8).

import type { Day } from '../terms/serial-days.ts';
import { type Cycle, NO_DAY, type Segmentation } from './segmentation.ts';

/** last + own cycle, or + the shop's for a one-day buyer, to the nearest whole day (half a day counts as one); NO_DAY where neither is known. */
function nextPurchaseOf(first: Day, last: Day, days: number, shopCycle: Cycle | null): Day {
  if (days < 1) return NO_DAY;
  if (days >= 2) return last + rounded(last - first, days - 1);
  return shopCycle ? last + rounded(shopCycle.numerator, shopCycle.denominator) : NO_DAY;
}

const rounded = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** Of one customer, by the row of the segmentation. */
export function nextPurchase({ customers, shopCycle }: Segmentation, row: number): Day {
  const { first, last, days } = customers;
  return nextPurchaseOf(first[row], last[row], days[row], shopCycle);
}

/** One day a customer of the segmentation. */
export function nextPurchases(segmentation: Segmentation): Int32Array {
  return segmentation.customers.first.map((_, row) => nextPurchase(segmentation, row));
}
