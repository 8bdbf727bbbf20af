// Shape of the words on what a group is made into: its work list, its own tab.

import type { Moment } from '../model/dated.ts';
import type { ListReason } from '../model/worklist.ts';
import type { Group } from '../terms/groups.ts';

interface Head {
  readonly header: string;
  readonly note: string;
}

export interface ActingTexts {
  /** Groups that are no tag, cell, segment or label. */
  readonly groups: { readonly [by in Exclude<Group['by'], 'nes' | 'cell' | 'segment' | 'label'>]: string };
  /** Customers without an own label. */
  readonly others: string;
  /** Tab names. */
  listTitle(group: string): string;
  viewTitle(group: string): string;
  readonly listQuestion: string;
  /** `listed` < `people` where there are too many to list. */
  listAsOf(day: string, group: string, people: number, listed: number): string;
  readonly listRule: string;
  /** A row that is kept for what staff wrote on it. */
  readonly retired: string;
  readonly columns: {
    readonly [column in 'phone' | 'email' | 'lineId' | 'nes' | 'overdue' | 'chance' | 'again' | 'step']: Head;
  };
  /** When a dated step is due, after a number of days: `7` `days after the first order`. */
  readonly moments: { readonly [moment in Moment]: string };
  /** What Your settings begins with. */
  readonly usualSteps: { readonly [moment in Exclude<Moment, 'after-last'>]: string };
  /** Why somebody is on a list for a dated step; `due` = days from today on. */
  stepWhy(name: string, moment: Moment, days: number, due: number): string;
  /** The sheet that the shop fills in. */
  readonly choices: {
    readonly rule: string;
    readonly number: Head;
    readonly customers: Head;
    readonly note: Head;
    readonly places: { readonly heading: string; readonly name: Head; readonly count: Head };
    readonly labels: { readonly heading: string; readonly rule: Head; unread(near: string): string };
    readonly steps: {
      readonly heading: string;
      readonly name: Head;
      readonly days: Head;
      readonly when: Head;
      readonly due: Head;
      readonly unread: string;
    };
  };
  /** On Health: what came of the lists. */
  readonly worked: {
    readonly heading: string;
    /** Points; no interval where there are too few answers. */
    nps(said: {
      readonly answers: number;
      readonly promoters: number;
      readonly detractors: number;
      readonly score: string;
      readonly interval: readonly [low: string, high: string] | null;
    }): string;
    readonly owner: Head;
    readonly open: Head;
    readonly done: Head;
    readonly nobody: string;
    readonly reasons: string;
    readonly segment: Head;
    readonly customers: Head;
    readonly reason: Head;
    /** A customer whom the orders do not know any more. */
    readonly gone: string;
  };
  /** A column and a table of own labels. */
  readonly label: Head;
  readonly labels: {
    readonly heading: string;
    readonly customers: Head;
    readonly share: Head;
    readonly net: Head;
  };
  /** The suggested step. */
  readonly steps: { readonly [reason in Exclude<ListReason, 'dated'>]: string };
}
