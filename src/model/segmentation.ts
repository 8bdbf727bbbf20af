// What segmenting gives (segment.ts): customers, their tags, scores and tiers, the cuts, and what the reader must know.

import type { Day } from '../terms/serial-days.ts';
import type { Rules } from './rules/index.ts';

/** A mean gap in days as an exact fraction. */
export interface Cycle {
  readonly days: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A shop whose history is shorter than m₃ shop cycles, or that has no shop cycle yet (model.md §2). */
export interface TooEarly {
  /** The day from which on the history is long enough, if the shop cycle stays what it is; null without a shop cycle. */
  readonly tellsFrom: Day | null;
}

/** One row a customer who has an order or a refund up to the as-of day, in order of first appearance. Money is × `scale`. */
export interface Customers {
  readonly size: number;
  readonly key: readonly string[];
  /** Index of the customer in `Orders.customers`. */
  readonly source: Int32Array;
  /** First and last purchase day; NO_DAY where a customer only has refunds. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The second and the third purchase day; NO_DAY where there is none. */
  readonly second: Int32Array;
  readonly third: Int32Array;
  /** Distinct orders that are purchases, and distinct purchase days. */
  readonly orders: Int32Array;
  readonly days: Int32Array;
  /** null without an amount column. `refunds` is ≤ 0; net = gross + refunds. */
  readonly gross: Float64Array | null;
  readonly refunds: Float64Array | null;
  readonly net: Float64Array | null;
  readonly scale: number;
}

/** A day that is not there. */
export const NO_DAY = -0x80000000;

/** Cut points as published beside the result: ascending, in days, orders, money (not scaled). */
export interface RfmCuts {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

export interface Segmentation {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly customers: Customers;
  /** Orders used, refunds, unattributed orders, orders after the as-of day (left out); money not scaled. */
  readonly totals: Totals;
  /** null when nobody ever came back. */
  readonly shopCycle: Cycle | null;
  /** Set where the shop is too young to tell who sleeps among those who bought on one day only: they are N. */
  readonly tooEarly: TooEarly | null;
  /** as-of − last, days; −1 where there is no purchase. */
  readonly recency: Int32Array;
  /** Own cycle in days; NaN for one-day buyers. */
  readonly cycle: Float64Array;
  /** recency ÷ own or shop cycle; NaN where neither is known. */
  readonly ratio: Float64Array;
  /** Codes of NES (terms/tags.ts). */
  readonly nes: Uint8Array;
  /** Scores 1…n; 0 = none. */
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  readonly rfmCuts: RfmCuts | null;
  /** Index into `segmentNames(rules.segmentMap)`; -1 = none. */
  readonly segment: Int8Array;
  /** Codes of HML, PYRAMID_TIERS, NINE_CELLS. */
  readonly hml: Uint8Array;
  readonly hmlCuts: { readonly medium: number; readonly high: number } | null;
  readonly tier: Uint8Array;
  readonly tierCuts: { readonly iron: number; readonly gold: number; readonly platinum: number } | null;
  readonly cell: Uint8Array;
  /** What the reader of the numbers must know, as codes with figures; texts are in src/text. */
  readonly warnings: readonly ModelWarning[];
}

export interface Totals {
  readonly orders: number;
  readonly refundOrders: number;
  readonly unattributedOrders: number;
  readonly unattributedAmount: number;
  readonly ordersAfterAsOf: number;
  readonly gross: number;
  readonly refunds: number;
  readonly net: number;
  /** Customers with a tag, and customers with refunds only. */
  readonly customers: number;
  readonly refundOnlyCustomers: number;
}

export type ModelWarning =
  | { readonly code: 'no-repeat-buyer' }
  /** `tellsFrom` as YYYY-MM-DD, null and `shopCycle` (days) null where too few came back a second time. */
  | { readonly code: 'too-early'; readonly tellsFrom: string | null; readonly shopCycle: number | null }
  | {
      readonly code: 'few-scores';
      readonly dimension: 'r' | 'f' | 'm';
      readonly distinct: number;
      readonly scale: number;
    }
  | { readonly code: 'inexact-money' }
  | { readonly code: 'no-amount' };
