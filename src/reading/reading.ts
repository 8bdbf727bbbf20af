// What reading takes beside the cells, and what it gives.

import type { Orders } from '../model/orders.ts';
import type { Day } from '../terms/serial-days.ts';
import type { Finding } from './gate/finding.ts';
import type { Gate } from './gate/gate.ts';
import type { United } from './identities/unite.ts';
import type {
  Assumption,
  LeftOut,
  Mapping,
  ReadingOptions,
  Recognition,
  RowCounts,
  StatusCount,
} from './recognition.ts';
import type { StatusWords } from './statuses.ts';

export interface Reading {
  readonly orders: Orders;
  /** For each row of OrderCells: the customer's index in orders.customers, -1 = none or left out. Tags are written by this. */
  readonly rowCustomer: Int32Array;
  /** For each row: the order's index in `orders`, -1 = left out or blank. */
  readonly rowOrder: Int32Array;
  readonly leftOut: readonly LeftOut[];
  readonly assumptions: readonly Assumption[];
  readonly statuses: readonly StatusCount[];
  /** What the gate found before anything was counted, worst first. */
  readonly findings: readonly Finding[];
  /** The customer that a key stands for, whatever its spelling: +886912345678 is 0912345678; absent = each its own. */
  readonly keyOf?: (key: string) => string;
  /** How customers of several identities came together; absent = the sheet has one key column, or a person wants no more. */
  readonly united?: Pick<United, 'merged' | 'apart'>;
  readonly counts: RowCounts;
  /** Latest order day among the orders that count; null when there are none. */
  readonly latest: Day | null;
  /** Currency sign or code the amounts carry or a currency column says (NT$, £…), '' if unknown. */
  readonly currency: string;
}

export interface ReadingContext {
  readonly recognition: Recognition;
  readonly mapping: Mapping;
  readonly options: ReadingOptions;
  /** What is looked for before anything is counted; absent = the short gate. */
  readonly gate?: Gate;
  /** Today, where it may be said that an export is old; absent in cells, whose results must not change by themselves. */
  readonly today?: Day;
  readonly locale: string;
  readonly timeZone: string;
  /** What status words say; absent = none is known. */
  readonly meaningOf?: StatusWords;
}
