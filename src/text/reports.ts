// Shape of the words in the reports: cohorts, health, money, stores, products.

import type { CohortMeasure } from '../model/cohorts.ts';
import type { Period } from '../model/days.ts';
import type { IndicatorName } from '../model/health.ts';
import type { PartBy, Split } from '../model/rules/part.ts';
import type { Moved } from '../model/seasons.ts';
import type { StoreFocus } from '../model/stores.ts';
import type { PyramidTier } from '../terms/tags.ts';
import type { Head } from './sheets.ts';
import type { TrustTexts } from './trust.ts';

/** `unclear`: it moved, but no more than by chance; `seasonal`: clearly, but so it did a year before. */
export type Direction = 'better' | 'worse' | 'same' | 'unclear' | 'seasonal';
export type DriverName = 'customers' | 'orders_per_customer' | 'aov' | 'revenue';
export type CustomerGroup = 'all' | 'new' | 'existing';

export interface ChartText {
  readonly title: string;
  readonly x: string;
  readonly y: string;
}

/** A rate or figure now and before, written out. */
export interface Compared {
  readonly now: string;
  readonly before: string;
  /** 36 and 291 where it is a share of customers. */
  readonly counted: string | null;
  readonly outOf: string | null;
  readonly direction: Direction;
  readonly rose: boolean;
}

/** A share of customers, written out. */
export interface RateText {
  readonly rate: string;
  readonly counted: string;
  readonly outOf: string;
}

/** A store's, beside that of the stores together. */
export interface StoreRateText extends RateText {
  readonly together: string;
}

export interface ReportTexts {
  /** Cohorts and Segments of a part of the customers, and split into parts. */
  readonly parts: {
    /** Which part a sheet is of; `ofOrders` = a store's orders alone. */
    filtered(by: PartBy, name: string, ofOrders: boolean): string;
    readonly ratesOfAll: string;
    heading(by: Split): string;
    note(by: Split): string;
    readonly customers: string;
    /** A customer may have several tags. */
    readonly several: string;
    /** In place of the name where the orders say nothing. */
    readonly silent: string;
  };
  readonly cohorts: {
    readonly periods: {
      readonly [period in Period]: {
        readonly question: string;
        readonly rule: string;
        readonly first: Head;
        readonly x: string;
        readonly name: string;
      };
    };
    /** Of all surely new customers, and the cohorts of which clearly more or fewer came back. */
    readonly answer: {
      back(rate: string, repeaters: string, followed: string, days: number): string;
      more(cohort: string, rate: string): string;
      fewer(cohort: string, rate: string): string;
      readonly noneClear: string;
      tooFew(least: number, days: number): string;
    };
    readonly averageRule: string;
    running(period: string): string;
    readonly size: Head;
    readonly average: Head;
    readonly headings: { readonly [measure in CohortMeasure]: string };
    readonly notes: { readonly [measure in CohortMeasure]: string };
    readonly curve: {
      readonly heading: string;
      readonly customers: Head;
      readonly back: Head;
      readonly chart: ChartText;
    };
    /** The first cohorts, whose customers may have bought before the orders begin. */
    readonly before: { readonly note: string; readonly grey: string; readonly without: string };
    readonly followed: string;
    readonly none: string;
    /** A purchase in the period of the customer's first, or later. */
    readonly group: { readonly new: string; readonly existing: string };
  };
  readonly health: {
    compared(asOf: string, from: string): string;
    window(days: number, byShopCycle: boolean): string;
    rule(days: number): string;
    readonly changes: string;
    /** Customers not asleep now, the difference to the day `from`, and who came in and fell asleep since. */
    verdict(figures: {
      readonly active: string;
      readonly difference: string;
      readonly more: boolean;
      readonly from: string;
      readonly direction: Direction;
      readonly came: string;
      readonly went: string;
    }): string;
    /** Customers with the tag E0 now, against the day `from`, and who became or ceased to be one since. */
    regulars(figures: {
      readonly now: string;
      readonly difference: string;
      readonly more: boolean;
      readonly from: string;
      readonly direction: Direction;
      readonly came: string;
      readonly went: string;
    }): string;
    readonly tooEarly: string;
    /** Clear changes that a year before shows too, by their headers; and that there is no year before. */
    readonly seasons: { same(names: readonly string[]): string; readonly unknown: string };
    /** Why the first months are grey. */
    readonly warmUp: string;
    /** Of the last month of a table: 2011-12, 2011-12-09. */
    running(month: string, asOf: string): string;
    readonly moved: {
      heading(from: string, to: string): string;
      readonly order: string;
      readonly none: string;
      readonly won: string;
      readonly before: Head;
      readonly now: Head;
      readonly since: Head;
    };
    sentence(name: IndicatorName, figures: Compared): string;
    readonly noChange: string;
    readonly columns: {
      readonly indicator: string;
      readonly now: Head;
      readonly counted: Head;
      readonly outOf: Head;
      readonly range: Head;
      readonly before: Head;
      readonly change: Head;
      readonly direction: Head;
    };
    readonly indicators: { readonly [name in IndicatorName]: Head };
    readonly directions: { readonly [direction in Direction]: string };
    readonly matrix: {
      heading(from: string, to: string): string;
      readonly from: Head;
      readonly woke: Head;
      readonly lost: Head;
      readonly won: Head;
    };
    readonly composition: {
      readonly heading: string;
      readonly month: Head;
      readonly chart: ChartText;
    };
    readonly monthly: {
      readonly heading: string;
      readonly month: Head;
      readonly orders: Head;
      readonly customers: Head;
      readonly newCustomers: Head;
      readonly existingCustomers: Head;
      readonly newShare: Head;
      readonly revenue: Head;
      readonly newRevenue: Head;
      readonly existingRevenue: Head;
      readonly newRevenueShare: Head;
      readonly customersChart: ChartText;
      readonly revenueChart: ChartText;
    };
    readonly bands: {
      readonly heading: string;
      readonly band: Head;
      readonly customers: Head;
      readonly woke: Head;
      readonly rate: Head;
      upTo(low: string, high: string): string;
      over(low: string): string;
      readonly chart: ChartText;
    };
  };
  readonly money: {
    spans(now: string, before: string): string;
    readonly rule: string;
    readonly noAmount: string;
    readonly changes: string;
    /** Amounts and shares come written out; `share` is null where there was nothing before. */
    revenue(now: string, before: string, change: string, share: string | null): string;
    /** Neither month has revenue. */
    readonly nothing: string;
    mainDriver(driver: DriverName, effect: string): string;
    against(driver: DriverName, effect: string): string;
    groups(newChange: string, existingChange: string): string;
    /** One order without which the sign of the change, or more than half of it, is gone. `id` may be blank. */
    carriedByOrder(figures: {
      readonly id: string;
      readonly customer: string;
      readonly day: string;
      readonly revenue: string;
      readonly without: string;
    }): string;
    /** The same of the whole shop's revenue, by an order without a customer. `month`: against which. */
    carriedByStray(figures: {
      readonly day: string;
      readonly id: string;
      readonly month: string;
      readonly revenue: string;
      readonly without: string;
    }): string;
    /** Orders far larger than all others that a sentence holds; without an id by their row. */
    holds(orders: readonly { readonly id: string; readonly row: number; readonly amount: string }[]): string;
    carriedByCustomer(figures: {
      readonly customer: string;
      readonly month: string;
      readonly revenue: string;
      readonly without: string;
    }): string;
    leak(existing: string): string;
    top(percent: string, share: string): string;
    for80(customers: string, share: string): string;
    /** The whole shop's revenue in a month, the part with a customer, and its share. */
    shop(month: string, all: string, withCustomer: string, share: string | null): string;
    /** Instead of new and existing customers where that cannot be told. */
    readonly noGroups: string;
    /** The same month a year before; `seasonal` = the month since which the change is a season. */
    yearBefore(figures: {
      readonly month: string;
      readonly revenue: string;
      readonly change: string | null;
      readonly customers: Moved;
      readonly seasonal: string | null;
    }): string;
    readonly drivers: {
      /** Over the effects above 0, and those below. */
      readonly raises: Head;
      readonly lowers: Head;
      readonly heading: string;
      readonly group: Head;
      readonly driver: Head;
      readonly now: Head;
      readonly before: Head;
      readonly change: Head;
      readonly effect: Head;
      readonly groups: { readonly [group in CustomerGroup]: string };
      readonly names: { readonly [driver in DriverName]: Head };
      readonly chart: ChartText;
    };
    readonly monthly: {
      readonly heading: string;
      readonly shop: Head;
      readonly withCustomer: Head;
      readonly perCustomer: Head;
      readonly aov: Head;
      readonly refunds: Head;
      readonly unattributed: Head;
      readonly chart: ChartText;
    };
    readonly curve: {
      readonly heading: string;
      readonly top: Head;
      readonly customers: Head;
      readonly share: Head;
      readonly chart: ChartText;
      gini(value: string): string;
    };
    readonly pyramid: {
      readonly heading: string;
      readonly tier: Head;
      readonly cut: Head;
      readonly customerShare: string;
      readonly netShare: string;
      readonly tiers: { readonly [tier in PyramidTier]: string };
      readonly chart: ChartText;
    };
  };
  readonly stores: {
    readonly none: string;
    readonly unnamed: string;
    rule(days: number, now: string, before: string): string;
    readonly answer: {
      /** The store or channel with most revenue. */
      largest(name: string, share: string): string;
      /** There is one channel and no store. */
      oneChannel(name: string): string;
      clear(store: string, what: NonNullable<StoreFocus['what']>, rate: string, together: string): string;
      readonly noneClear: string;
      readonly tooFew: string;
      /** Clearly more or fewer come back than of the customers of other stores or channels. */
      more(name: string, rate: string, days: number): string;
      fewer(name: string, rate: string, days: number): string;
    };
    readonly heading: string;
    readonly whole: string;
    readonly store: Head;
    readonly first: Head;
    readonly why: Head;
    readonly orders: Head;
    readonly customers: Head;
    readonly won: Head;
    readonly revenue: Head;
    readonly share: Head;
    readonly refunds: Head;
    readonly unattributedOrders: Head;
    readonly unattributedAmount: Head;
    readonly change: Head;
    readonly effects: { readonly [driver in Exclude<DriverName, 'revenue'>]: Head };
    tag(tag: string): string;
    cameBack(months: number): Head;
    readonly newRevenue: Head;
    top(percent: number): Head;
    readonly focus: { readonly [what in NonNullable<StoreFocus['what']>]: string };
    because(focus: StoreFocus, newRate: StoreRateText, churnRate: StoreRateText): string;
    /** Under the table: the rates that `because` compares with. */
    together(newRate: RateText, churnRate: RateText): string;
    readonly revenueChart: ChartText;
    readonly ratesChart: ChartText;
    readonly channels: {
      readonly heading: string;
      /** Where there are no stores. */
      readonly rule: string;
      readonly channel: Head;
      readonly orders: Head;
      readonly customers: Head;
      readonly won: Head;
      readonly share: Head;
    };
  };
  readonly products: {
    readonly none: string;
    rule(minimum: number): string;
    shown(count: number, all: number): string;
    readonly first: {
      bringsBack(product: string, rate: string, days: number): string;
      bringsFewer(product: string, rate: string, days: number): string;
      readonly noneClear: string;
      tooFew(least: number, days: number): string;
      few(count: number, least: number): string;
      readonly heading: string;
      readonly product: Head;
      readonly customers: Head;
      /** Customers long enough ago to have been followed for so many days; of these, who came back within them. */
      followed(days: number): Head;
      repeaters(days: number): Head;
      readonly repeatRate: Head;
      readonly clearly: Head;
      readonly brings: { readonly [how in 'more' | 'fewer' | 'alike' | 'few']: string };
      readonly daysToSecond: Head;
      readonly chart: ChartText;
    };
    /** How long a product lasts. */
    readonly again: {
      readonly heading: string;
      readonly none: string;
      readonly product: Head;
      readonly buyers: Head;
      readonly cameBack: Head;
      readonly cycle: Head;
    };
    readonly together: {
      heading(minimum: number): string;
      readonly none: string;
      readonly first: Head;
      readonly second: Head;
      readonly orders: Head;
      readonly support: Head;
      readonly confidence: Head;
      readonly confidenceBack: Head;
      readonly lift: Head;
    };
    readonly favourites: {
      readonly heading: string;
      readonly cell: Head;
      readonly rank: Head;
      readonly product: Head;
      readonly customers: Head;
      readonly share: Head;
      readonly lift: Head;
    };
  };
  readonly pivot: { readonly rule: string; readonly customers: string };
  readonly trust: TrustTexts;
}
