// What the rows say of a column: whether its equal values always share the customer and the day, as an order number's
// do, or come once a row, or stand for one thing throughout.

import type { Cell } from '../cells.ts';
import { scanDate, scanNumberCell, writtenKey } from '../dates.ts';
import { type Interned, intern } from '../interned.ts';
import { cellText, customerKey } from '../plain.ts';

/** A sampled column as keys; rows count only where it is filled. */
export interface KeyColumn {
  readonly words: Interned;
  readonly filled: number;
  readonly distinct: number;
}

export function keyColumn(cells: readonly Cell[], keyOf: (cell: Cell) => string = customerKey): KeyColumn {
  const words = intern(cells, keyOf);
  let filled = 0;
  for (const at of words.index) if (at >= 0) filled++;
  return { words, filled, distinct: words.words.length };
}

/** The day of a cell, whatever the order of day and month: equal days have equal texts. */
export function dayKey(cell: Cell): string {
  if (typeof cell === 'object') return `d${cell.day}`;
  const date = typeof cell === 'number' ? scanNumberCell(cell) : scanDate(cellText(cell));
  return date ? writtenKey(date) : '';
}

export interface Sharing {
  /** Values that stand on several rows where the other column is filled too. */
  readonly several: number;
  /** Of these, the ones whose rows differ in the other column. */
  readonly conflicts: number;
}

/** Do equal values of `key` share the value of `other`; rows where either is blank say nothing. */
export function sharing(
  { words: key }: { readonly words: Interned },
  { words: other }: { readonly words: { readonly index: Int32Array } },
): Sharing {
  const first = new Int32Array(key.words.length).fill(-1);
  const seen = new Uint8Array(key.words.length);
  let several = 0;
  let conflicts = 0;
  for (let i = 0; i < key.index.length; i++) {
    const at = key.index[i];
    const value = other.index[i];
    if (at < 0 || value < 0) continue;
    if (first[at] < 0) first[at] = value;
    else {
      if (seen[at] === 0) several++;
      if (first[at] !== value && seen[at] < 2) {
        conflicts++;
        seen[at] = 2;
      } else if (seen[at] === 0) seen[at] = 1;
    }
  }
  return { several, conflicts };
}

/** Is the column filled on the first row of each of its runs only as far as `other` goes: an export that names the order once. */
function opensRuns(key: KeyColumn, other: KeyColumn): boolean {
  let runs = 0;
  let above = -1;
  const closed = new Set<number>();
  for (let i = 0; i < key.words.index.length; i++) {
    const at = key.words.index[i];
    if (at === above && at >= 0) {
      if (other.words.index[i] >= 0) return false;
      continue;
    }
    if (above >= 0) closed.add(above);
    if (at < 0 || closed.has(at) || other.words.index[i] < 0) return false;
    above = at;
    runs++;
  }
  return runs > 0 && runs < key.filled;
}

/** Numbers shared by different customers begin anew each day, say: they are no order numbers. */
const SHARED = { share: 0.1, least: 2 };
export function sharedByCustomers(key: KeyColumn, customer: KeyColumn): boolean {
  const { several, conflicts } = sharing(key, customer);
  return conflicts >= SHARED.least && conflicts > several * SHARED.share;
}

/** So few values that stand on several rows may agree by chance; this share of them may be slips. */
const LEAST = 2;
const SLIPS = 0.02;
/** An order number stands on nearly every row. */
const COVERAGE = 0.95;

/**
 * Do the rows show that this is the order number: equal values always share customer and day, some stand on several
 * rows, and there are more of them than customers (else it may number the customers).
 */
export function numbersOrders(key: KeyColumn, customer: KeyColumn, day: KeyColumn): boolean {
  if (key.filled < Math.max(customer.filled, day.filled) * COVERAGE) return false;
  if (key.distinct >= key.filled || key.distinct <= customer.distinct) return false;
  if (key.distinct > visits(customer, day) * ORDERS_A_VISIT) return false;
  if (opensRuns(key, day) && opensRuns(key, customer)) return true;
  for (const other of [customer, day]) {
    const { several, conflicts } = sharing(key, other);
    if (several < LEAST || conflicts > several * SLIPS) return false;
  }
  return true;
}

/** Customers order once a day, hardly more: a product's code comes in many kinds on one day of one customer. */
const ORDERS_A_VISIT = 2;

/** Days of customers: how many different pairs the rows name. */
function visits({ words: customer }: KeyColumn, { words: day }: KeyColumn): number {
  const pairs = new Set<number>();
  for (let i = 0; i < customer.index.length; i++) {
    if (customer.index[i] >= 0 && day.index[i] >= 0)
      pairs.add(customer.index[i] * day.words.length + day.index[i]);
  }
  return pairs.size;
}

/** Rows that show whether a column tells people apart. */
const ENOUGH = 10;

/** A constant, a value a row, or a value an order: no such column says who bought. */
export function tellsNobodyApart(key: KeyColumn, order: KeyColumn | null): boolean {
  if (key.filled < ENOUGH) return false;
  if (key.distinct <= 1 || key.distinct === key.filled) return true;
  if (!order || order.distinct < ENOUGH || key.distinct !== order.distinct) return false;
  return sharing(key, order).conflicts === 0 && sharing(order, key).conflicts === 0;
}

/** So many values whose rows agree show whose they are. */
const OWN = 3;

/** Equal values always share the day: they name an order, not a person. */
export function isOrdersOwn(key: KeyColumn, day: KeyColumn): boolean {
  const { several, conflicts } = sharing(key, day);
  return several >= OWN && conflicts === 0 && day.distinct > 1;
}

/** Each customer has one value: it is the customer's (a postcode, an age), not the order's. */
export function isCustomersOwn(key: KeyColumn, customer: KeyColumn): boolean {
  const { several, conflicts } = sharing(customer, key);
  return several >= OWN && conflicts === 0;
}
