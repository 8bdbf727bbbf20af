// Builds Orders from parallel columns: interns customers and labels, scales money exactly.

import { scaleMoney } from './money.ts';
import type { Labels, Orders } from './orders.ts';

/** Parallel columns, one row an order that counts. '' is a blank customer, store or channel. */
export interface OrderColumns {
  readonly customers: readonly string[];
  readonly days: ArrayLike<number>;
  /** Order totals less refunds, in money; absent or null when the sheet has no amounts. */
  readonly amounts?: ArrayLike<number> | null;
  readonly ids?: readonly string[];
  readonly stores?: readonly string[] | null;
  readonly channels?: readonly string[] | null;
  /** Lines of the orders: the order's row, and its product ('' = blank). */
  readonly lines?: { readonly orders: ArrayLike<number>; readonly products: readonly string[] } | null;
}

/** A column of words, each kept once, in order of first appearance; '' is blank. */
export function labelsOf(words: readonly string[]): Labels {
  const known = new Map<string, number>();
  const names: string[] = [];
  const index = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '') {
      index[i] = -1;
      continue;
    }
    let at = known.get(word);
    if (at === undefined) {
      at = names.length;
      known.set(word, at);
      names.push(word);
    }
    index[i] = at;
  }
  return { names, index };
}

export function ordersFrom(columns: OrderColumns): Orders {
  const size = columns.customers.length;
  const customers = labelsOf(columns.customers);
  const money = columns.amounts ? scaleMoney(columns.amounts) : null;
  return {
    size,
    ids: columns.ids ?? new Array<string>(size).fill(''),
    customers: customers.names,
    customer: customers.index,
    day: Int32Array.from(columns.days),
    amount: money ? money.amounts : null,
    scale: money ? money.scale : 1,
    store: columns.stores ? labelsOf(columns.stores) : null,
    channel: columns.channels ? labelsOf(columns.channels) : null,
    lines: columns.lines
      ? { order: Int32Array.from(columns.lines.orders), product: labelsOf(columns.lines.products) }
      : null,
  };
}

/** The labels at the given rows (-1 = blank), each name once, in order of first appearance; names that do not appear are gone. */
export function pickLabels({ names, index }: Labels, rows: ArrayLike<number>): Labels {
  const place = new Int32Array(names.length).fill(-1);
  const kept: string[] = [];
  const picked = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const name = rows[i] < 0 ? -1 : index[rows[i]];
    if (name >= 0 && place[name] < 0) place[name] = kept.push(names[name]) - 1;
    picked[i] = name < 0 ? -1 : place[name];
  }
  return { names: kept, index: picked };
}
