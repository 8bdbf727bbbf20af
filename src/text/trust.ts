// Shape of the words on what the shop's own past proves: the trust sheet and the columns of chances.

import type { NoChance } from '../model/prediction/chance.ts';
import type { Head } from './sheets.ts';

/** What the shop's own past proposes for the limits of the tags, or why it proposes none. */
export interface ProposalTexts {
  proposal(proposed: string, now: string): string;
  /** Some of the limits were not reached within so many cycles. */
  notWithin(cycles: string): string;
  readonly tooLittle: string;
  readonly baseTooLow: string;
}

export interface TrustTexts extends ProposalTexts {
  readonly columns: {
    readonly alive: Head;
    chance(days: number): Head;
    readonly next: Head;
    readonly value: Head;
  };
  /** Beside an advice: of such customers on past days, how many came back. */
  readonly measured: {
    column(days: number): Head;
    readonly tooFew: string;
    /** Of a group that may be let go, in place of its advice. */
    readonly letGo: { readonly todo: string; readonly advice: string };
    readonly heading: string;
    readonly kind: Head;
    readonly none: string;
  };
  /** What new customers bring, by their first channel and product. */
  readonly arrivals: {
    readonly heading: string;
    readonly by: Head;
    readonly name: Head;
    followed(days: number): Head;
    brought(days: number): Head;
    readonly year: Head;
  };
  /** Of the list of sleepers: by chance × value, by value alone. */
  readonly sleepers: { readonly heading: string; readonly byValue: string };
  readonly rule: string;
  readonly chance: string;
  /** Why no chance is shown. */
  readonly reasons: { readonly [reason in NoChance]: string };
  /** Of 100 customers said to come, so many came. */
  proven(said: string, came: string, customers: string, days: number): string;
  ranks(chance: string, recency: string): string;
  readonly nobodyLeaves: string;
  /** Of next orders of who was due, so many within the days said then; now `low` to `high` days. */
  due(within: string, orders: string, share: string, low: number, high: number): string;
  base(value: string, margin: string): string;
  readonly groups: {
    readonly heading: string;
    readonly tenth: Head;
    readonly said: Head;
    readonly came: Head;
    readonly customers: Head;
    readonly chart: { readonly title: string; readonly x: string; readonly y: string };
  };
  readonly multiples: string;
  /** Under a proposal: where it is taken over. */
  readonly howToUse: string;
  beyond(multiple: string, came: string, of: string, rate: string, range: string): string;
  readonly curve: {
    readonly repeat: string;
    readonly once: string;
    readonly band: Head;
    readonly late: Head;
    readonly observations: Head;
    readonly customers: Head;
    readonly came: Head;
    readonly rate: Head;
    readonly low: Head;
    readonly high: Head;
    between(low: string, high: string): string;
    readonly chart: { readonly title: string; readonly x: string; readonly y: string };
  };
}
