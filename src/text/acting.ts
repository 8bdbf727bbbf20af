// Shape of the words on what a group is made into: its work list, its own tab.

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
  /** The suggested step. */
  readonly steps: { readonly [reason in ListReason]: string };
}
