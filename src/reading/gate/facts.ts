// What the gate's modules are given, and what they give back: findings, and what is done about them.

import type { AmountColumn } from '../amount-column.ts';
import type { OrderCells } from '../cells.ts';
import type { United } from '../identities/unite.ts';
import type { Interned } from '../interned.ts';
import type { RowOut } from '../left-out.ts';
import type { OrderLines } from '../order-lines.ts';
import type { Mapping, Recognition } from '../recognition.ts';
import { type Answers, type Finding, type FindingCode, findingKey } from './finding.ts';

/** Before orders are made of the rows. */
export interface RowFacts {
  readonly cells: OrderCells;
  readonly columns: {
    readonly ids: Interned | null;
    readonly customers: Interned | null;
    readonly spelled: Interned | null;
    readonly united: Pick<United, 'apart'> | null;
    readonly folded: unknown;
    readonly dates: { readonly day: Int32Array };
    readonly money: {
      readonly amounts: AmountColumn;
      readonly factors: { readonly price: AmountColumn } | null;
      /** Whole numbers of 1/scale. */
      readonly amountUnits: Float64Array;
      readonly scale: number;
    } | null;
  };
  readonly mapping: Mapping;
  readonly recognition: Recognition;
  /** Rows of OrderCells that are order lines, in the sheet's order. */
  readonly lineRows: Int32Array;
  readonly answers: Answers;
}

export interface FoundInRows {
  readonly findings: readonly Finding[];
  readonly leavesOut: readonly RowOut[];
}

/** Orders that count so far, one place each. */
export interface OrderFacts extends RowFacts {
  readonly lines: OrderLines;
  /** Order (of `lines`) of each place, and its first row that counts. */
  readonly orders: readonly number[];
  readonly rows: readonly number[];
  /** Index into the customers' words; -1 = nobody. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Per order of `lines`, in units of 1/scale; null without amounts. */
  readonly net: Float64Array | null;
  readonly scale: number;
}

export interface FoundInOrders {
  readonly findings: readonly Finding[];
  /** Places whose orders do not count. */
  readonly leavesOut?: readonly number[];
  /** Customers (index into the words) who are nobody. */
  readonly nobody?: readonly number[];
}

export const NOTHING: FoundInRows & FoundInOrders = { findings: [], leavesOut: [] };

/** A finding with the answer that a person gave, else its first choice. */
export function findingOf(
  answers: Answers,
  found: Omit<Finding, 'chosen' | 'answered' | 'open' | 'rows' | 'about'> & {
    readonly code: FindingCode;
    readonly about?: string;
    readonly rows: readonly number[];
  },
): Finding {
  const about = found.about ?? '';
  const answer = answers[findingKey({ code: found.code, about })];
  const answered = answer !== undefined && found.choices.includes(answer);
  return {
    ...found,
    about,
    chosen: answered ? answer : (found.choices[0] ?? ''),
    answered,
    open: !answered && (found.weight === 'refuse' || found.weight === 'ask'),
  };
}
