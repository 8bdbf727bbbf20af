// Every figure and tag of a customer, column by column: the same on the Customers sheet and in SEGMENT_TABLE.

import type { CustomerColumn } from '../terms/customer-columns.ts';
import { hmlTierOf, isLate, nesTagOf, nineCellOf, type PyramidTier, pyramidTierOf } from '../terms/tags.ts';
import { rfmCode } from './rfm.ts';
import { segmentNames } from './segment-maps.ts';
import { NO_DAY, type Segmentation } from './segmentation.ts';

/** Names in the reader's language. */
export interface CustomerNames {
  /** What a segment is called of a customer who is on time, and of one who is late (one of S1 to S3). */
  segment(key: string, late: boolean): string;
  readonly tiers: { readonly [tier in PyramidTier]: string };
}

/** null = there is none. Days are Days, money is not scaled. */
export type CustomerValue = string | number | null;

/** Rows of the customers by net, largest first; by last purchase without amounts. Equal ones by key. */
export function customersByNet({ customers: { key, last, net, size } }: Segmentation): number[] {
  return Array.from({ length: size }, (_, row) => row).sort(
    (a, b) => (net ? net[b] - net[a] : last[b] - last[a]) || (key[a] < key[b] ? -1 : 1),
  );
}

/** A customer's value in each column, by the customer's row. */
export function customerValues(
  s: Segmentation,
  names: CustomerNames,
): { readonly [column in CustomerColumn]: (row: number) => CustomerValue } {
  const { customers: c } = s;
  const segments = segmentNames(s.rules.segmentMap).map((key) => [
    names.segment(key, false),
    names.segment(key, true),
  ]);
  const money = (column: Float64Array | null) => (row: number) => (column ? column[row] / c.scale : null);
  const score = (column: Uint8Array) => (row: number) => column[row] || null;
  const known = (column: Float64Array) => (row: number) => (Number.isNaN(column[row]) ? null : column[row]);
  const day = (column: Int32Array) => (row: number) => (column[row] === NO_DAY ? null : column[row]);
  return {
    customer: (row) => c.key[row],
    nes: (row) => nesTagOf(s.nes[row]) || null,
    rfm: (row) => rfmCode(s.r[row], s.f[row], s.m[row]) || null,
    segment: (row) => segments[s.segment[row]]?.[Number(isLate(s.nes[row]))] ?? null,
    hml: (row) => hmlTierOf(s.hml[row]) || null,
    cell: (row) => nineCellOf(s.cell[row]) || null,
    tier: (row) => {
      const tier = pyramidTierOf(s.tier[row]);
      return tier === '' ? null : names.tiers[tier];
    },
    last: day(c.last),
    recency: (row) => (s.recency[row] < 0 ? null : s.recency[row]),
    cycle: known(s.cycle),
    ratio: known(s.ratio),
    orders: (row) => c.orders[row],
    net: money(c.net),
    aov: (row) => (c.net && c.orders[row] > 0 ? c.net[row] / c.scale / c.orders[row] : null),
    gross: money(c.gross),
    refunds: money(c.refunds),
    first: day(c.first),
    days: (row) => c.days[row],
    r: score(s.r),
    f: score(s.f),
    m: score(s.m),
  };
}
