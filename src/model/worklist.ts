// Whom to contact today: a few customers in order, each with the reason. Three kinds, each with its share of the places.

import { namesNoProduct } from '../terms/catch-all.ts';
import type { Day } from '../terms/serial-days.ts';
import { H, M, N, S1 } from '../terms/tags.ts';
import { type Changes, changesBetween, type Move, moveOf } from './changes.ts';
import { nextPurchases } from './next-purchase.ts';
import type { Orders } from './orders.ts';
import { NO_DAY, type Segmentation } from './segmentation.ts';

/** Places a day where nobody chose. */
export const USUAL_PLACES = 10;
/** Days ahead that count as about due, and the least days back in which somebody has just turned drowsy. */
const WEEK = 7;
/** A shop that looks once a month misses nobody. */
const MOST_DAYS_BACK = 35;

/** Turned drowsy lately, is about due, has a dated step, sleeps and may still come, bought for the first time a week ago. */
export const REASONS = ['drowsy', 'due', 'dated', 'sleeper', 'first'] as const;
export type ListReason = (typeof REASONS)[number];

export interface ListEntry {
  /** Row of the segmentation's customers. */
  readonly row: number;
  readonly reason: ListReason;
}

/** A customer whose tag is another than on the day `since`. */
export interface Moved {
  readonly row: number;
  readonly move: Move;
  /** Codes of NES; `before` 0 = no customer then. */
  readonly before: number;
  readonly now: number;
  /** Since when. */
  readonly day: Day;
}

export interface Worklist {
  readonly entries: readonly ListEntry[];
  /** The day after which somebody counts as having just turned drowsy, or having woken. */
  readonly since: Day;
  /** All there are, on the list or not, by the customer's row. `worth`: those of `drowsy` who spend well. */
  readonly drowsy: readonly number[];
  readonly worth: readonly number[];
  readonly due: readonly number[];
  readonly woke: readonly number[];
  readonly first: readonly number[];
  /** Everybody whose tag changed since, by what they are worth. */
  readonly moved: readonly Moved[];
}

export interface ListFacts {
  /** By the customer's row; NaN = not known. Absent = nothing is known: the net counts. */
  readonly chance?: ArrayLike<number> | null;
  readonly value?: ArrayLike<number> | null;
  /** As-of day of the run before; null = there is none. */
  readonly before: Day | null;
  /** For whom a dated step is due within the week, by the customer's row, the next first. */
  readonly dated?: readonly number[];
  /** Customers, by their index in the orders, who are held back: on no list. */
  readonly heldBack?: ReadonlySet<number>;
}

/**
 * First those who turned drowsy since the last run (at least a week, at most five) and spend H or M, by value; then at most a
 * third of the places for dated steps by their day, at most a third for those due within a week, at most a fifth for sleepers
 * by chance × value; places that are left go to the others in the same order, last to those who bought for the first time 7
 * to 13 days ago.
 */
export function worklistOf(
  segmentation: Segmentation,
  orders: Orders,
  { chance, value, before, dated = [], heldBack }: ListFacts,
  places = USUAL_PLACES,
): Worklist {
  const { asOf, customers, nes, hml, rules } = segmentation;
  const since = Math.max(asOf - MOST_DAYS_BACK, Math.min(asOf - WEEK, before ?? asOf));
  const net = (row: number): number => (customers.net ? customers.net[row] / customers.scale : 0);
  const worthOf = (row: number): number => known(value?.[row]) ?? net(row);
  const byWorth = (a: number, b: number): number =>
    worthOf(b) - worthOf(a) || net(b) - net(a) || order(customers.key[a], customers.key[b]);
  const spendsWell = (row: number): boolean => hml[row] === H || hml[row] === M || !customers.net;

  const rowOf = new Int32Array(orders.customers.length).fill(-1);
  for (let row = 0; row < customers.size; row++) rowOf[customers.source[row]] = row;
  const moved = movedOf(
    changesBetween(orders, since, asOf, rules),
    rowOf,
    (row) => customers.last[row] > since,
  ).sort((a, b) => byWorth(a.row, b.row));
  const rowsOf = (move: Move): number[] => moved.flatMap((one) => (one.move === move ? one.row : []));
  const [drowsy, woke] = [rowsOf('drowsy'), rowsOf('woke')];

  const next = nextPurchases(segmentation);
  const all = Array.from({ length: customers.size }, (_, row) => row);
  const due = all.filter(
    (row) => customers.days[row] >= 2 && next[row] !== NO_DAY && next[row] >= asOf && next[row] < asOf + WEEK,
  );
  const just = new Set(drowsy);
  const asleep = all.filter((row) => nes[row] >= S1 && !just.has(row) && spendsWell(row));
  const first = all.filter((row) => {
    const days = asOf - customers.first[row];
    return nes[row] === N && customers.days[row] === 1 && days >= WEEK && days < 2 * WEEK;
  });
  const worth = drowsy.filter(spendsWell);
  due.sort(byWorth);
  first.sort(byWorth);
  const stake = (row: number): number => (known(chance?.[row]) ?? 1) * worthOf(row);
  asleep.sort((a, b) => stake(b) - stake(a) || byWorth(a, b));

  const entries: ListEntry[] = [];
  const taken = new Set<number>();
  const isHeldBack = (row: number): boolean => heldBack?.has(customers.source[row]) ?? false;
  const take = (rows: readonly number[], reason: ListReason, most: number): void => {
    for (const row of rows) {
      if (most <= 0 || entries.length >= places) return;
      if (taken.has(row) || isHeldBack(row)) continue;
      taken.add(row);
      entries.push({ row, reason });
      most--;
    }
  };
  take(worth, 'drowsy', places);
  take(dated, 'dated', Math.floor(places / 3));
  take(due, 'due', Math.floor(places / 3));
  take(asleep, 'sleeper', Math.floor(places / 5));
  take(dated, 'dated', places);
  take(due, 'due', places);
  take(asleep, 'sleeper', places);
  take(first, 'first', places);
  entries.sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  return { entries, since, drowsy, worth, due, woke, first, moved };
}

function movedOf(
  { size, customer, before, now, day }: Changes,
  rowOf: Int32Array,
  hasBought: (row: number) => boolean,
): Moved[] {
  const moved: Moved[] = [];
  for (let k = 0; k < size; k++) {
    const row = rowOf[customer[k]];
    if (row < 0) continue;
    const move = moveOf(before[k], now[k], hasBought(row));
    moved.push({ row, move, before: before[k], now: now[k], day: day[k] });
  }
  return moved;
}

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What each customer buys most, of equal ones the one bought last; −1 = nothing is known. Index into the products' names. A
 * name for the rest, or for a fee, is nothing that one likes.
 */
export function favourites(orders: Orders, asOf: Day): Int32Array {
  const favourite = new Int32Array(orders.customers.length).fill(-1);
  const { lines } = orders;
  if (!lines) return favourite;
  const most = new Float64Array(orders.customers.length);
  const times = new Map<number, number>();
  const { names } = lines.product;
  const width = names.length;
  const isLiked = names.map((name) => !namesNoProduct(name));
  const down = Array.from(lines.order.keys()).sort(
    (a, b) => orders.day[lines.order[a]] - orders.day[lines.order[b]],
  );
  for (const k of down) {
    const [order, product] = [lines.order[k], lines.product.index[k]];
    const who = orders.customer[order];
    if (who < 0 || product < 0 || !isLiked[product] || orders.day[order] > asOf) continue;
    if (orders.amount && orders.amount[order] < 0) continue;
    const key = who * width + product;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    if (count >= most[who]) {
      most[who] = count;
      favourite[who] = product;
    }
  }
  return favourite;
}
