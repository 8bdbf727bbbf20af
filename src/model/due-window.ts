// Within which days who is due comes, measured on this shop's past: of the customers who were due in each past week and came
// again, four of five came within the window. One window for the shop, in days from the week's first.

import type { Day } from '../terms/serial-days.ts';
import type { Orders } from './orders.ts';
import { type PurchaseDays, purchaseDaysOf } from './prediction/purchase-days.ts';

const WEEK = 7;
/** Of those who come again, the first tenth comes before the window, and this part within it. */
const BEFORE = 0.1;
const WITHIN = 0.8;
/** The proof goes back so many times four weeks. */
const STEP = 28;
const MOST_REPLAYS = 12;
/** History before the first week that counts, and before the first replay. */
const FIRST_WEEK = 60;
const HISTORY = 120;
/** Fewer that came again say nothing of the others. */
const ENOUGH = 20;

/** Days from the first of the week in which somebody is due. */
export interface DueWindow {
  readonly low: number;
  readonly high: number;
}

export interface DueWindows {
  /** null = too few came again so far. */
  readonly now: DueWindow | null;
  /** Next orders of customers who were due on the days replayed, and how many came within the window as it was known then. */
  readonly orders: number;
  readonly within: number;
}

/** Somebody who was due in the week from `week` on, and came `wait` days after its first; Infinity = not yet. */
interface Due {
  readonly week: Day;
  readonly wait: number;
}

/** Weeks end on the as-of day; a customer is due by the list's rule: last purchase + own cycle falls into the week. */
export function dueWindows(orders: Orders, asOf: Day): DueWindows {
  const bought = purchaseDaysOf(orders, asOf);
  const all = duesOf(bought, asOf);
  let [next, within] = [0, 0];
  for (let k = 1; k <= MOST_REPLAYS && asOf - STEP * k >= bought.opening + HISTORY; k++) {
    const day = asOf - STEP * k;
    const window = windowOn(all, day);
    if (!window) continue;
    for (const { week, wait } of all) {
      if (week !== day || wait === Infinity) continue;
      next++;
      if (wait >= window.low && wait <= window.high) within++;
    }
  }
  return { now: windowOn(all, asOf), orders: next, within };
}

function duesOf({ from, days, opening }: PurchaseDays, asOf: Day): Due[] {
  const found: Due[] = [];
  for (let who = 0; who + 1 < from.length; who++) {
    const first = days[from[who]];
    for (let at = from[who] + 1; at < from[who + 1]; at++) {
      const count = at - from[who];
      const next = days[at] + Math.floor((2 * (days[at] - first) + count) / (2 * count));
      const week = asOf - WEEK * Math.ceil((asOf - next) / WEEK);
      const came = at + 1 < from[who + 1] ? days[at + 1] : Infinity;
      if (week < opening + FIRST_WEEK || week > asOf || days[at] > week || came <= week) continue;
      found.push({ week, wait: came - week });
    }
  }
  return found;
}

/**
 * As it was known on a day: by Kaplan and Meier's estimate of the wait, of those who come again at all (who has not come yet
 * waits).
 */
function windowOn(all: readonly Due[], day: Day): DueWindow | null {
  const waits = all
    .filter(({ week }) => week < day)
    .map(({ week, wait }) => ({ wait: Math.min(wait, day - week), came: week + wait <= day }))
    .sort((a, b) => a.wait - b.wait || Number(b.came) - Number(a.came));
  if (waits.filter(({ came }) => came).length < ENOUGH) return null;
  const steps: { readonly wait: number; readonly before: number; after: number }[] = [];
  let still = 1;
  waits.forEach(({ wait, came }, i) => {
    if (!came) return;
    const before = still;
    still *= 1 - 1 / (waits.length - i);
    const last = steps[steps.length - 1];
    if (last?.wait === wait) last.after = still;
    else steps.push({ wait, before, after: still });
  });
  const come = 1 - still;
  const low = steps.find(({ after }) => (1 - after) / come >= BEFORE - SLACK)!;
  const high = steps.find(({ after }) => (low.before - after) / come >= WITHIN - SLACK);
  return { low: low.wait, high: (high ?? steps[steps.length - 1]).wait };
}

const SLACK = 1e-9;
