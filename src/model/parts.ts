// Customers in parts: by the store or channel of their first order, or by what the sheet says of them (rules/part.ts).

import type { Day } from '../terms/serial-days.ts';
import { HML, NES, NO_TAG, NO_TIER } from '../terms/tags.ts';
import { factsAt } from './customers.ts';
import { survivors } from './evidence/index.ts';
import { boughtFirst, firstLabels, ordersOfCustomers, ordersOfStore } from './filters.ts';
import type { Labels, Orders } from './orders.ts';
import { clearlyOf, type JudgedRate, repeatRates } from './repeats.ts';
import { type Attribute, isAttribute, type Part, type Split } from './rules/part.ts';
import type { Segmentation } from './segmentation.ts';

/** What the sheet says of each customer, by the index in `Orders.customers`; several tags, none where it is silent. */
export type Attributes = { readonly [by in Attribute]?: (customer: number) => readonly string[] };

export interface Parts {
  /** The part of most customers first; last, as '', those of whom nothing is said. */
  readonly names: readonly string[];
  /** By the index in `Orders.customers`: places in `names`. */
  readonly of: readonly (readonly number[])[];
}

const fold = (name: string): string => name.toLowerCase();

/** Letter case tells no part from another; how most write it stands. */
export function partsOf(orders: Orders, by: Split, attributes: Attributes): Parts {
  const words = wordsOf(orders, by, attributes);
  const spellings = new Map<string, Map<string, number>>();
  const said = orders.customers.map((_, customer) => {
    const keys = words(customer).map((word) => {
      const key = fold(word);
      const known = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, known.set(word, (known.get(word) ?? 0) + 1));
      return key;
    });
    return [...new Set(keys)];
  });
  const counts = new Map<string, number>();
  for (const keys of said) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const order = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
  const place = new Map(order.map((key, at) => [key, at]));
  const most = (known: ReadonlyMap<string, number>): string =>
    [...known].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0][0];
  const silent = said.some((keys) => keys.length === 0) ? [''] : [];
  return {
    names: [...order.map((key) => most(spellings.get(key)!)), ...silent],
    of: said.map((keys) => (keys.length > 0 ? keys.map((key) => place.get(key)!) : [order.length])),
  };
}

function wordsOf(orders: Orders, by: Split, attributes: Attributes): (customer: number) => readonly string[] {
  if (isAttribute(by)) return attributes[by] ?? (() => []);
  const labels = orders[by];
  if (!labels) return () => [];
  const first = firstLabels(orders, labels);
  return (customer) => (first[customer] < 0 ? [] : [labels.names[first[customer]]]);
}

/** Is a customer in the part: by what the sheet says, or by the store, channel or product of the first order. */
export function isInPart(
  orders: Orders,
  { by, name }: Part,
  attributes: Attributes,
): (customer: number) => boolean {
  const wanted = fold(name);
  if (by === 'product') {
    const at = placeOf(orders.lines?.product ?? null, name);
    if (at < 0) return () => false;
    const bought = boughtFirst(orders, at);
    return (customer) => bought[customer] === 1;
  }
  const words = wordsOf(orders, by, attributes);
  return (customer) => words(customer).some((word) => fold(word) === wanted);
}

/** How most rows write a name may change from one run to the next. */
const placeOf = (labels: Labels | null, name: string): number =>
  labels ? labels.names.findIndex((one) => fold(one) === fold(name)) : -1;

/** The orders that cohorts are made of: those of a store, or of the customers of the part. */
export function ordersOfPart(orders: Orders, part: Part | undefined, attributes: Attributes): Orders {
  if (!part) return orders;
  if (part.by !== 'store') return ordersOfCustomers(orders, isInPart(orders, part, attributes));
  const store = placeOf(orders.store, part.name);
  return store < 0 ? ordersOfCustomers(orders, () => false) : ordersOfStore(orders, store);
}

/** Of each part, who came back with equal follow-up (model.md §7), judged against the other parts together. */
export function partRepeats(orders: Orders, asOf: Day, { names, of }: Parts): readonly JudgedRate[] {
  const facts = factsAt(orders, asOf);
  const rates = repeatRates(facts, asOf, names.length, (add) => {
    of.forEach((places, who) => {
      if (facts.days[who] > 0) for (const place of places) add(who, place);
    });
  });
  const claimed = survivors(rates.map(({ p }) => p));
  return rates.map((rate, at) => ({ ...rate, clearly: clearlyOf(rate, claimed[at]) }));
}

export interface PartCounts {
  /** Customers with a tag of each part, and their net × the customers' scale. */
  readonly customers: Int32Array;
  readonly net: Float64Array;
  /** Of each tag, in the order of NES. */
  readonly nes: readonly Int32Array[];
  /** Of each tier, in the order of HML. */
  readonly hml: readonly Int32Array[];
}

/** The tagged customers of each part. */
export function partCounts(
  { customers: { source, net }, nes, hml }: Segmentation,
  { names, of }: Parts,
  isIn: ArrayLike<number> | null,
): PartCounts {
  const counts = {
    customers: new Int32Array(names.length),
    net: new Float64Array(names.length),
    nes: NES.map(() => new Int32Array(names.length)),
    hml: HML.map(() => new Int32Array(names.length)),
  };
  for (let row = 0; row < source.length; row++) {
    if (nes[row] === NO_TAG || (isIn && !isIn[row])) continue;
    for (const part of of[source[row]]) {
      counts.customers[part]++;
      counts.nes[nes[row] - 1][part]++;
      if (hml[row] !== NO_TIER) counts.hml[hml[row] - 1][part]++;
      if (net) counts.net[part] += net[row];
    }
  }
  return counts;
}
