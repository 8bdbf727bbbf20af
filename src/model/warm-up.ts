// The start of the data is not the birth of the shop: in the first periods nobody can tell who is new and who only bought
// before the orders begin (model.md §2, §7).

import type { Day } from '../terms/serial-days.ts';
import { fractionOf } from './cycles.ts';
import { type Period, periodOf, periodStart } from './days.ts';
import { isPurchase } from './filters.ts';
import type { Orders } from './orders.ts';
import { type Base, replay, type SnapshotRules } from './snapshots.ts';

/** The first purchase day of a customer; `none` where there is none. */
export function openingOf(orders: Orders, none: Day): Day {
  let opening = Infinity;
  for (let i = 0; i < orders.size; i++)
    if (orders.day[i] < opening && isPurchase(orders, i)) opening = orders.day[i];
  return Math.min(opening, none);
}

/** Was the shop too young on a replayed day: by its own rule, and under the others with less history than m₃ cycles. */
export function isWarmUp({ day, shopCycle, tooEarly }: Base, opening: Day, { nes }: SnapshotRules): boolean {
  if (tooEarly) return true;
  if (nes.kind === 'days') return day - opening < nes.days[2];
  if (!shopCycle) return true;
  const limit = fractionOf(nes.multiples[2]);
  return (day - opening) * limit.denominator * shopCycle.denominator < limit.numerator * shopCycle.numerator;
}

/** Running numbers (days.ts) of the periods at whose end the shop was too young; the last period ends on the as-of day. */
export function warmUpOf(
  orders: Orders,
  asOf: Day,
  period: Period,
  rules: SnapshotRules,
): ReadonlySet<number> {
  const opening = openingOf(orders, asOf);
  const start = periodOf(opening, period);
  const ends = Array.from({ length: periodOf(asOf, period) - start + 1 }, (_, k) =>
    Math.min(asOf, periodStart(start + k + 1, period) - 1),
  );
  const warm = new Set<number>();
  replay(orders, ends, rules, (_, __, base) => {
    if (isWarmUp(base, opening, rules)) warm.add(periodOf(base.day, period));
  });
  return warm;
}
