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

/** One day a customer of the segmentation. */
export function nextPurchases(segmentation: Segmentation): Int32Array {
  const { first, last, days } = segmentation.customers;
  return first.map((day, i) => nextPurchaseOf(day, last[i], days[i], segmentation.shopCycle));
}
