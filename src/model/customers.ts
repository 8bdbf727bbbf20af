// From orders to customers, as of any day (model.md §2). Orders are taken in day order, so that a later day only adds to an earlier one.

import type { Day } from '../terms/serial-days.ts';
import type { Orders } from './orders.ts';
import { type Customers, NO_DAY } from './segmentation.ts';

/** What is known of each of `Orders.customers` so far, by its index. Money is × the orders' scale. */
export interface Facts {
  readonly first: Int32Array;
  /** The second and the third purchase day; NO_DAY where there is none. */
  readonly second: Int32Array;
  readonly third: Int32Array;
  readonly last: Int32Array;
  /** Purchases, distinct purchase days, refund orders. */
  readonly orders: Int32Array;
  readonly days: Int32Array;
  readonly refundOrders: Int32Array;
  readonly gross: Float64Array | null;
  readonly refunds: Float64Array | null;
}

/** Orders by day, those of one day in the sheet's order. */
export function timelineOf(orders: Orders): Int32Array {
  const line = new Int32Array(orders.size);
  eachInDayOrder(orders, (i, at) => {
    line[at] = i;
  });
  return line;
}

/** The columns that facts are made of, in day order: read one after the other they cost far less than order by order. */
export type Timeline = Pick<Orders, 'size' | 'day' | 'customer' | 'amount'>;

export function inDayOrder(orders: Orders): Timeline {
  const { size, amount } = orders;
  const day = new Int32Array(size);
  const customer = new Int32Array(size);
  const money = amount && new Float64Array(size);
  eachInDayOrder(orders, (i, at) => {
    day[at] = orders.day[i];
    customer[at] = orders.customer[i];
    if (money) money[at] = amount![i];
  });
  return { size, day, customer, amount: money };
}

function eachInDayOrder({ day, size }: Orders, put: (order: number, at: number) => void): void {
  if (size === 0) return;
  let min = day[0];
  let max = day[0];
  for (let i = 1; i < size; i++) {
    if (day[i] < min) min = day[i];
    else if (day[i] > max) max = day[i];
  }
  const start = new Int32Array(max - min + 2);
  for (let i = 0; i < size; i++) start[day[i] - min + 1]++;
  for (let d = 1; d < start.length; d++) start[d] += start[d - 1];
  for (let i = 0; i < size; i++) put(i, start[day[i] - min]++);
}

export function noFacts(orders: Orders): Facts {
  const size = orders.customers.length;
  const money = () => (orders.amount ? new Float64Array(size) : null);
  return {
    first: new Int32Array(size).fill(NO_DAY),
    second: new Int32Array(size).fill(NO_DAY),
    third: new Int32Array(size).fill(NO_DAY),
    last: new Int32Array(size).fill(NO_DAY),
    orders: new Int32Array(size),
    days: new Int32Array(size),
    refundOrders: new Int32Array(size),
    gross: money(),
    refunds: money(),
  };
}

/** Adds the orders of `timeline` from position `from` on, up to and with `day`; returns the position of the next. */
export function addOrders(facts: Facts, timeline: Timeline, from: number, day: Day): number {
  const { first, second, third, last, days, gross, refunds } = facts;
  const { size, customer, amount } = timeline;
  let at = from;
  for (; at < size; at++) {
    const today = timeline.day[at];
    if (today > day) break;
    const who = customer[at];
    if (who < 0) continue;
    const value = amount ? amount[at] : 0;
    if (value < 0) {
      facts.refundOrders[who]++;
      refunds![who] += value;
      continue;
    }
    facts.orders[who]++;
    if (gross) gross[who] += value;
    if (last[who] !== today) {
      if (days[who] === 0) first[who] = today;
      else if (days[who] === 1) second[who] = today;
      else if (days[who] === 2) third[who] = today;
      days[who]++;
      last[who] = today;
    }
  }
  return at;
}

export function factsAt(orders: Orders, day: Day): Facts {
  const facts = noFacts(orders);
  addOrders(facts, inDayOrder(orders), 0, day);
  return facts;
}

/** The customers who have an order or a refund, without the others. */
export function customersOf(orders: Orders, facts: Facts): Customers {
  const all = orders.customers.length;
  const source = new Int32Array(all);
  let size = 0;
  for (let who = 0; who < all; who++) {
    if (facts.orders[who] > 0 || facts.refundOrders[who] > 0) source[size++] = who;
  }
  const rows = source.slice(0, size);
  const whole = (column: Int32Array): Int32Array => {
    const picked = new Int32Array(size);
    for (let row = 0; row < size; row++) picked[row] = column[rows[row]];
    return picked;
  };
  const money = (column: Float64Array | null): Float64Array | null => {
    if (!column) return null;
    const picked = new Float64Array(size);
    for (let row = 0; row < size; row++) picked[row] = column[rows[row]];
    return picked;
  };
  const gross = money(facts.gross);
  const refunds = money(facts.refunds);
  const key = new Array<string>(size);
  for (let row = 0; row < size; row++) key[row] = orders.customers[rows[row]];
  return {
    size,
    key,
    source: rows,
    first: whole(facts.first),
    second: whole(facts.second),
    third: whole(facts.third),
    last: whole(facts.last),
    orders: whole(facts.orders),
    days: whole(facts.days),
    gross,
    refunds,
    net: gross && refunds ? gross.map((value, row) => value + refunds[row]) : null,
    scale: orders.scale,
  };
}
