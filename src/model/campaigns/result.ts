// What a campaign brought, from later orders: everybody contacted against everybody held back, whether they read the
// message or not (intention to treat).

import type { Day } from '../../terms/serial-days.ts';
import { ENOUGH, type Interval, newcombe, sampleOf, smallestDifference, welch } from '../evidence/index.ts';
import type { Orders } from '../orders.ts';

/** Members as indices into `Orders.customers`; `from` is the day of the draw, which still counts as before. */
export interface Campaign {
  readonly contacted: readonly number[];
  readonly heldBack: readonly number[];
  readonly from: Day;
  /** Days that are looked at; the verdict is for the last of them. */
  readonly days: number;
}

export interface Side {
  readonly people: number;
  /** Bought at least once in the window. */
  readonly came: number;
  readonly orders: number;
  /** Of purchases and refunds in the window, not scaled; null without amounts. */
  readonly net: number | null;
}

/**
 * `alone`: nobody was held back, it cannot be told. `early`: the window is not over. `few`: fewer than 20 on a side.
 * `better`, `worse`: Newcombe's interval of the two shares leaves out 0. `unclear`: it does not.
 */
export type Verdict = 'alone' | 'early' | 'few' | 'better' | 'worse' | 'unclear';

export interface Estimate extends Interval {
  readonly value: number;
}

export interface CampaignResult {
  readonly verdict: Verdict;
  /** Days of the window that the orders cover, of `days`. */
  readonly day: number;
  readonly contacted: Side;
  readonly heldBack: Side;
  /** Customers who came through the message, with the 95 % range of Newcombe's interval; null where a side is empty. */
  readonly extraCustomers: Estimate | null;
  /** Net that came through it, by Welch; null without amounts, or where no amount differs. */
  readonly extraNet: Estimate | null;
  /** The same without the largest order of both sides. */
  readonly extraNetWithoutLargest: Estimate | null;
  /** Members more, in the same proportion, that would show a difference as large as this in four of five cases; null: none, or already clear. */
  readonly moreNeeded: number | null;
}

/** `orders`: all of the shop; what came after `asOf` is left out. */
export function resultOf(orders: Orders, campaign: Campaign, asOf: Day): CampaignResult {
  const { contacted, heldBack, from, days } = campaign;
  const to = Math.min(asOf, from + days);
  const isMember = new Uint8Array(orders.customers.length);
  for (const who of contacted) isMember[who] = 1;
  for (const who of heldBack) isMember[who] = 1;
  const bought = new Int32Array(isMember.length);
  const net = new Float64Array(isMember.length);
  let largest = -1;
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    if (who < 0 || !isMember[who] || orders.day[i] <= from || orders.day[i] > to) continue;
    const amount = orders.amount ? orders.amount[i] : 0;
    if (amount >= 0) bought[who]++;
    net[who] += amount;
    if (orders.amount && (largest < 0 || amount > orders.amount[largest])) largest = i;
  }
  const side = (members: readonly number[]): Side => ({
    people: members.length,
    came: members.filter((who) => bought[who] > 0).length,
    orders: members.reduce((sum, who) => sum + bought[who], 0),
    net: orders.amount && members.reduce((sum, who) => sum + net[who], 0) / orders.scale,
  });
  const sides = [side(contacted), side(heldBack)] as const;
  const extraNet = (): Estimate | null => {
    if (!orders.amount) return null;
    const [a, b] = [contacted, heldBack].map((members) =>
      sampleOf(members.map((who) => net[who] / orders.scale)),
    );
    const compared = welch(a, b);
    return compared && times(contacted.length, { ...compared, value: compared.difference });
  };
  const whole = extraNet();
  if (largest >= 0) net[orders.customer[largest]] -= orders.amount![largest];
  return {
    ...sharesOf(...sides, asOf < from + days),
    day: Math.max(0, to - from),
    contacted: sides[0],
    heldBack: sides[1],
    extraNet: whole,
    extraNetWithoutLargest: largest < 0 ? whole : extraNet(),
  };
}

type Shares = Pick<CampaignResult, 'verdict' | 'extraCustomers' | 'moreNeeded'>;

function sharesOf(one: Side, other: Side, isEarly: boolean): Shares {
  if (one.people === 0 || other.people === 0)
    return { verdict: 'alone', extraCustomers: null, moreNeeded: null };
  const value = one.came / one.people - other.came / other.people;
  const range = newcombe(one.came, one.people, other.came, other.people);
  const few = Math.min(one.people, other.people) < ENOUGH;
  const clear = range.low > 0 ? 'better' : range.high < 0 ? 'worse' : 'unclear';
  return {
    verdict: isEarly ? 'early' : few ? 'few' : clear,
    extraCustomers: times(one.people, { value, ...range }),
    moreNeeded: few || clear === 'unclear' ? moreNeeded(one, other) : null,
  };
}

const times = (people: number, { value, low, high }: Estimate): Estimate => ({
  value: value * people,
  low: low * people,
  high: high * people,
});

/** More than this nobody waits for. */
const MOST = 1_000_000;

/** Members more, in the proportion of these two, until a rise as seen shows with 80 % power and both sides may be judged. */
function moreNeeded(one: Side, other: Side): number | null {
  const rate = other.came / other.people;
  const rise = one.came / one.people - rate;
  if (rise <= 0) return null;
  const now = one.people + other.people;
  const shows = (all: number): boolean => {
    const [a, b] = [(one.people / now) * all, (other.people / now) * all];
    return Math.min(a, b) >= ENOUGH && smallestDifference(a, b, rate) <= rise;
  };
  if (!shows(MOST)) return null;
  let [low, high] = [now, MOST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (shows(middle)) high = middle;
    else low = middle + 1;
  }
  return low - now;
}
