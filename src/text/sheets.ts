// Shape of the words in the sheets: tabs, headers, and the notes that explain each figure.

import type { HmlBasis, HmlRule, NesRule, RfmRule } from '../model/rules/index.ts';
import type { CustomerColumn } from '../terms/customer-columns.ts';
import type { ResultKind } from '../terms/result-kinds.generated.ts';
import type { HmlTier } from '../terms/tags.ts';
import type { TabTexts } from './tabs.ts';

export type ReportKind = ResultKind;

/** A header, and what its figures are. */
export interface Head {
  readonly header: string;
  readonly note: string;
}

export type TagKey = 'nes' | 'rfm' | 'hml' | 'cell' | 'customer' | 'cohort' | 'period' | 'kind';

export interface LineTexts {
  /** Between the parts of a line. */
  readonly separator: string;
  /** What was found, and what is done about it. */
  told(title: string, done: string): string;
  asOf(day: string): string;
  customers(count: number): string;
  orders(count: number): string;
  /** `amount` is written out with its currency. */
  net(amount: string): string;
  /** Customers in no group, and what they lower the net by. */
  onlyRefunds(count: number, amount: string): string;
  /** Customers by tag, S1 and S2 together; whether it is too early to tell which of the new ones sleep. */
  byTag(count: { readonly [tag in 'N' | 'E0' | 'late' | 'S3']: number }, tooEarly: boolean): string;
  read(count: number): string;
}

/** The rules in words. Amounts come written out. */
export interface RuleTexts {
  /** `shopCycle` is null where nobody came back. */
  nes(rule: NesRule, newStaysNew: boolean, shopCycle: string | null): string;
  /** How a customer falls asleep, to redo by hand. */
  nesInFull(rule: NesRule, newStaysNew: boolean): string;
  shopCycle(rule: 'returning' | 'median' | 'mean' | number): string;
  rfm(rule: RfmRule): string;
  rfmInFull(rule: RfmRule): string;
  hmlCuts(basis: HmlBasis, high: string, medium: string): string;
  /** H top 20%, M next 30%, L the rest. */
  hmlGroups(rule: HmlRule, basis: HmlBasis): string;
  readonly basis: { readonly [basis in HmlBasis]: string };
  readonly noAmount: string;
  /** The tags stood in the sheet. */
  readonly given: string;
}

export interface SettingText {
  readonly name: string;
  readonly words: string;
}

export type SettingKey =
  | 'as_of'
  | 'orders_sheet'
  | 'platform'
  | 'header_row'
  | 'time_zone'
  | 'currency'
  | 'rows_read'
  | 'rows_blank'
  | 'rows_used'
  | 'rows_left_out'
  | 'orders_counted'
  | 'orders_excluded'
  | 'orders_unattributed'
  | 'amount_unattributed'
  | 'orders_after_as_of'
  | 'orders'
  | 'refund_orders'
  | 'zero_orders'
  | 'customers'
  | 'refund_only_customers'
  | 'gross'
  | 'refunds'
  | 'net'
  | 'nes_rule'
  | 'new_stays_new'
  | 'shop_cycle_rule'
  | 'shop_cycle'
  | 'too_early'
  | 'bgnbd_r'
  | 'bgnbd_alpha'
  | 'bgnbd_a'
  | 'bgnbd_b'
  | 'gamma_p'
  | 'gamma_q'
  | 'gamma_v'
  | 'chance_days'
  | 'chance_shown'
  | 'calibrated_nes'
  | 'let_go_below'
  | 'margin'
  | 'discount_rate'
  | 'rfm_method'
  | 'rfm_scale'
  | 'rfm_cuts_recency'
  | 'rfm_cuts_frequency'
  | 'rfm_cuts_monetary'
  | 'segment_map'
  | 'hml_rule'
  | 'hml_basis'
  | 'hml_cut_medium'
  | 'hml_cut_high'
  | 'tier_cut_iron'
  | 'tier_cut_gold'
  | 'tier_cut_platinum'
  | 'cohort_period'
  | 'cohort_filter'
  | 'cohort_split'
  | 'segment_filter'
  | 'segment_split'
  | 'nes_N'
  | 'nes_E0'
  | 'nes_S1'
  | 'nes_S2'
  | 'nes_S3'
  | 'hml_H'
  | 'hml_M'
  | 'hml_L'
  | 'tier_platinum'
  | 'tier_gold'
  | 'tier_iron'
  | 'tier_lead';

export interface SheetTexts {
  readonly tabs: TabTexts;
  readonly lines: LineTexts;
  readonly rules: RuleTexts;
  readonly words: {
    readonly all: string;
    /** The sum of a row. */
    readonly inRow: Head;
    readonly yes: string;
    readonly no: string;
  };
  /** A header with the currency it is in. */
  withCurrency(header: string, currency: string): string;
  readonly customers: { readonly [key in CustomerColumn]: Head };
  /** What Customers says beside the figures. */
  readonly person: { readonly [key in 'name' | 'contact' | 'consent' | 'why' | 'todo']: Head };
  readonly tags: { readonly [key in TagKey]: Head };
  readonly segments: {
    readonly gridCorner: Head;
    /** Over the columns of the nine-grid: H High. */
    gridTier(letter: string, name: string): string;
    readonly gridTierNote: { readonly [tier in HmlTier]: string };
    /** What N, E and S are, before the rule of H, M and L. */
    readonly gridRule: string;
    readonly group: Head;
    readonly who: Head;
    readonly customers: Head;
    readonly share: Head;
    readonly net: Head;
    readonly netShare: Head;
    readonly perCustomer: Head;
    readonly todo: Head;
    /** Of the RFM segments; the cells come first. */
    readonly second: Head;
    /** A step that fits customers on time alone, or late ones alone. */
    onlyIf(todo: string, onTime: boolean): string;
    /** A tag in a sentence. */
    readonly meaning: Head;
    readonly code: Head;
    readonly segment: Head;
    readonly tag: Head;
    readonly tagMeaning: Head;
    readonly noAmount: string;
    /** The answer, of the group that brings most: figures written out, `share` of all net. */
    most(name: string, key: string, people: number, all: number, share: string, todo: string): string;
    /** The same where no money is known: of the group with most customers. */
    largest(name: string, key: string, people: number, all: number, todo: string): string;
    /** Customers beyond their usual pace; `share` = of all net, null where no money is known. */
    late(people: number, all: number, share: string | null): string;
  };
  readonly check: {
    /** Rows read = used + left out + blank. */
    readonly rule: string;
    readonly counts: { readonly what: string; readonly count: string; readonly note: string };
    readonly reasons: { readonly heading: string; readonly reason: string; readonly rows: string };
    readonly statuses: {
      readonly heading: string;
      readonly status: string;
      readonly orders: string;
      readonly counts: string;
      readonly column: string;
      readonly counted: string;
      readonly leftOut: string;
    };
    /** Customers of several keys, and what people share without being one. */
    readonly identities: {
      heading(joined: number): string;
      /** How to change it. */
      readonly help: string;
      readonly what: string;
      readonly choice: string;
      readonly choices: { readonly [choice in 'same' | 'apart']: string };
      /** What a person typed in place of a choice, and what to write; choices beyond the most that are kept. */
      readonly idle: {
        unknown(typed: readonly string[], choices: readonly string[]): string;
        tooMany(count: number, most: number): string;
      };
      readonly customer: string;
      readonly by: string;
      /** How the shared values are kept. */
      readonly shared: { readonly header: string; readonly note: string };
      readonly keys: string;
      /** The column beside the customers that names their other keys. */
      readonly others: { readonly header: string; readonly note: string };
      readonly done: { readonly [done in 'joined' | 'shared' | 'perhaps' | 'person']: string };
    };
    readonly assumptions: {
      readonly heading: string;
      readonly what: string;
      readonly because: string;
    };
    readonly warnings: string;
    readonly unattributed: {
      /** Orders without customer, their number and amount written out. */
      heading(orders: number, amount: string | null): string;
      readonly row: Head;
      readonly order: Head;
      readonly day: Head;
      readonly amount: Head;
    };
    readonly leftOut: {
      heading(rows: number): string;
      readonly none: string;
      readonly row: Head;
      readonly column: Head;
      readonly order: Head;
      readonly text: Head;
      readonly reason: Head;
    };
  };
  readonly settings: {
    readonly rule: string;
    readonly about: { readonly [about in SettingGroup]: string };
    readonly columns: {
      readonly about: string;
      readonly what: string;
      readonly value: string;
      readonly words: string;
    };
    readonly names: { readonly [key in SettingKey]: SettingText };
    /** Values that machines write as codes, as a reader says them. A code that ends with `:` or `=` begins a value. */
    readonly values: { readonly [setting in SaidSetting]: { readonly [code: string]: string } };
    /** Before the name of a part. */
    part(by: string): string;
    /** The column of a role: its letter is the value. */
    column(role: string): string;
    readonly scores: {
      readonly heading: string;
      readonly score: string;
      readonly recency: string;
      readonly frequency: string;
      readonly monetary: string;
      upTo(figure: string): string;
      over(figure: string): string;
      between(over: string, upTo: string): string;
      readonly any: string;
    };
    readonly warnings: string;
  };
}

/** Settings whose values have words; those of a part and of its splits have the roles' names. */
export type SaidSetting =
  | 'nes_rule'
  | 'shop_cycle_rule'
  | 'chance_shown'
  | 'calibrated_nes'
  | 'rfm_method'
  | 'segment_map'
  | 'hml_rule'
  | 'hml_basis'
  | 'cohort_period'
  | 'reading_granularity'
  | 'reading_date_order'
  | 'reading_dates_swapped'
  | 'reading_offsets'
  | 'reading_zero_amount'
  | 'reading_refunds'
  | 'reading_order_days'
  | 'reading_buddhist_years'
  | 'reading_roc_years';

export type SettingGroup = 'source' | 'counts' | 'nes' | 'rfm' | 'hml' | 'tiers' | 'cohorts' | 'reading';
