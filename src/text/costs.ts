// Shape of the words on what winning customers costs.

import type { Head } from './sheets.ts';

export interface CostTexts {
  readonly rule: string;
  /** No cost stands yet. */
  readonly none: string;
  /** `channel` null = of all. */
  sum(figures: {
    readonly channel: string | null;
    readonly spent: string;
    readonly customers: string;
    readonly each: string;
    readonly brought: string;
  }): string;
  readonly month: Head;
  readonly channel: Head;
  readonly customers: Head;
  readonly brought: Head;
  readonly each: Head;
  readonly paidBack: Head;
  readonly notYet: string;
  /** Of columns that are folded away: the cost as it is counted, the row's name, its place. */
  readonly counted: Head;
  readonly key: Head;
  readonly place: Head;
  /** The person's column. */
  readonly cost: Head;
}
