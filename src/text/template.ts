// Shape of the words in the template workbook. `{…}` in a sentence is a figure that a formula puts there.

import type { TemplateKind } from '../terms/sheet-kinds.ts';
import type { Head } from './sheets.ts';
import type { WorkingTexts } from './template-working.ts';

export interface TemplateTexts {
  readonly titles: { readonly [kind in TemplateKind]: string };
  readonly questions: { readonly [kind in TemplateKind]: string };
  /** A line below the question, where the sheet needs one. */
  readonly rules: { readonly [kind in TemplateKind]: string };
  readonly status: {
    /** {day} {customers} {orders} {net} */
    readonly asOf: string;
    readonly empty: string;
    /** Orders, but none of a customer up to the as-of day. */
    readonly noneCounts: string;
    /** {capacity} */
    readonly tooManyRows: string;
    /** {missing} */
    readonly unseenRows: string;
    readonly overwritten: string;
    /** {capacity} */
    readonly tooManyCustomers: string;
    /** {count}: rows with something wrong. */
    readonly rows: string;
  };
  readonly start: {
    readonly howTo: string;
    readonly steps: readonly [string, string, string, string, string, string];
    readonly example: string;
    /** Four rows: customer, day, amount, order, what the check says (its number in `checks`, 0 = nothing). */
    readonly rows: readonly (readonly [string, string, number | string, string, number])[];
    readonly sheets: string;
    readonly size: string;
    /** {orders} {customers} {months} */
    readonly capacity: string;
    readonly input: string;
  };
  readonly orders: {
    readonly check: Head;
    readonly customer: Head;
    readonly date: Head;
    readonly amount: Head;
    readonly order: Head;
    /** What is wrong with a row: whole export pasted, no day, no amount, after the as-of day, no customer. */
    readonly checks: readonly [string, string, string, string, string];
    readonly end: string;
  };
  readonly settings: {
    readonly headings: { readonly [part in 'day' | 'nes' | 'rfm' | 'spend' | 'counts']: string };
    readonly asOf: Head;
    readonly asOfUsed: Head;
    readonly nes: {
      readonly from: string;
      readonly multiple: Head;
      readonly days: Head;
      readonly used: Head;
      readonly cycleRule: Head;
      /** As the functions' option `shop cycle` is written. */
      readonly cycleRules: { readonly [rule in 'returning' | 'median' | 'mean']: string };
      readonly ownCycle: Head;
      readonly shopCycle: Head;
      readonly tellsFrom: Head;
    };
    readonly rfm: {
      readonly scale: Head;
      readonly cut: Head;
      readonly share: Head;
      readonly own: { readonly [score in 'r' | 'f' | 'm']: Head };
      readonly used: { readonly [score in 'r' | 'f' | 'm']: Head };
    };
    readonly spend: { readonly group: string; readonly share: Head; readonly own: Head; readonly used: Head };
    readonly counts: {
      readonly [count in
        | 'filled'
        | 'purchases'
        | 'refunds'
        | 'nobody'
        | 'nobodyAmount'
        | 'wrong'
        | 'buyers'
        | 'onlyRefunds']: string;
    };
  };
  readonly cohorts: { readonly older: string };
  readonly dashboard: {
    readonly tiles: {
      readonly [tile in 'customers' | 'active' | 'asleep' | 'orders' | 'net' | 'aov' | 'cycle']: string;
    };
    readonly nes: string;
    readonly months: string;
    readonly top: string;
    readonly month: string;
    readonly newCustomers: string;
    readonly existing: string;
    readonly newShare: string;
    readonly revenue: string;
    readonly newRevenue: string;
  };
  /** Where the variant with the add-on's functions says something else. */
  readonly live: {
    readonly rules: { readonly [kind in TemplateKind]?: string };
    readonly size: string;
    /** For own cuts and amounts. */
    readonly all: string;
    readonly options: string;
    readonly cuts: string;
    readonly failed: string;
    readonly refundsOnly: string;
  };
  /** Headers and notes of the Working sheet's columns. */
  readonly working: WorkingTexts;
}
