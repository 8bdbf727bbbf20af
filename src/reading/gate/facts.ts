// What the gate's modules are given, and what they give back: findings, and what is done about them.

import type { FindingCode } from '../../terms/finding-codes.generated.ts';
import type { Day } from '../../terms/serial-days.ts';
import type { AmountColumn } from '../amount-column.ts';
import type { OrderCells } from '../cells.ts';
import type { United } from '../identities/unite.ts';
import type { Interned } from '../interned.ts';
import type { RowOut } from '../left-out.ts';
import type { OrderLines } from '../order-lines.ts';
import type { Mapping, Recognition, StatusCount } from '../recognition.ts';
import { type Answers, type Finding, findingKey } from './finding.ts';

/** Before orders are made of the rows. */
export interface RowFacts {
  readonly cells: OrderCells;
  readonly columns: {
    readonly ids: Interned | null;
    readonly customers: Interned | null;
    readonly spelled: Interned | null;
    readonly united: United | null;
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
  /** Of the spreadsheet: it says whose $ a $ is. */
  readonly region: string;
  /** Rows of OrderCells that are order lines, in the sheet's order. */
  readonly lineRows: Int32Array;
  readonly answers: Answers;
}

export interface FoundInRows {
  readonly findings: readonly Finding[];
  readonly leavesOut?: readonly RowOut[];
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

/** When all is counted. */
export interface CountedFacts {
  readonly answers: Answers;
  /** After what was answered. */
  readonly statuses: readonly StatusCount[];
  /** The sheet's rows that say a status. */
  readonly rowsOf: (status: StatusCount) => readonly number[];
  /** Of the orders that count; null where there are none. */
  readonly latest: Day | null;
  /** Absent = nobody knows. */
  readonly today?: Day;
}

/** A kind of finding: what it looks at, one or more of these. */
export interface FindingKind {
  /** The lowest looks first; what it leaves out the next ones do not see. */
  readonly place: number;
  /** It changes figures by itself: a function in a cell looks for it, too. Those with words for cells, where one asks why. */
  readonly decides?: true;
  readonly rows?: (facts: RowFacts) => FoundInRows;
  readonly orders?: (facts: OrderFacts) => FoundInOrders;
  readonly counted?: (facts: CountedFacts) => readonly Finding[];
}

export const NOTHING = { findings: [] } as const;

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
