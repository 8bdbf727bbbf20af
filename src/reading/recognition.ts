// What we make of a sheet before its orders are read: everything a person may check and change. Plain JSON.

import type { Platform } from '../terms/platforms.generated.ts';
import type { DateOrder, DecimalMark, Granularity, Offsets } from '../terms/reading-choices.ts';
import type { Field, Role } from '../terms/roles.ts';
import type { Answers } from './gate/finding.ts';

/** 0-based column index per role and detail. */
export type Mapping = { readonly [field in Field]?: number };

export type Covers = 'order' | 'line' | 'pieces';

export interface ColumnInfo {
  readonly index: number;
  /** A, B, … AB. */
  readonly letter: string;
  /** Header text as a person sees it (line breaks as spaces); '' where blank. */
  readonly header: string;
  /** Up to three different values, as text. */
  readonly samples: readonly string[];
  /** Roles whose values this column looks like, best first, and the detail that its header names. */
  readonly looksLike: readonly Field[];
  /** What an amount in this column covers, by its header; `pieces`: its rows are price × quantity. Absent = nothing says so. */
  readonly covers?: Covers;
  /** The header says that these are phone numbers, or that they are something else; absent = it does not say. */
  readonly phones?: boolean;
}

/**
 * Why a column has its role. rows: equal values share customer and day, as order numbers do. values: they look like it,
 * and no word says so, which is a question to the person.
 */
export type FoundBy = 'platform' | 'header' | 'rows' | 'values';

export interface Recognition {
  /** 1-based sheet row of the header, 0 when there is none (data from row 1). Headers of two rows: the lower one; firstRow says where data starts. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly platform: Platform;
  readonly columns: readonly ColumnInfo[];
  readonly mapping: Mapping;
  readonly found: { readonly [field in Field]?: FoundBy };
  /** Other columns whose headers say amount too: the one that the customer paid was taken. */
  readonly otherAmounts: readonly number[];
  /** The commonest value of a currency column in the sample; '' where there is none. */
  readonly currency: string;
  /** Roles without which nothing can be computed and that were not found: 'customer', 'date'. */
  readonly missing: readonly Role[];
  /** How the export that was recognised writes amounts; absent = none was. */
  readonly granularity?: Granularity;
}

/** What a person may fix instead of leaving it to detection; absent = detect. Plain JSON, kept with the document. */
export interface ReadingOptions {
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
  readonly granularity?: Granularity;
  /** Status words (as written in the sheet) whose orders are left out; absent = the words we know. */
  readonly excludedStatuses?: readonly string[];
  /** Single status words a person left out or let count, beside the words we know. */
  readonly leaveOutStatuses?: readonly string[];
  readonly countStatuses?: readonly string[];
  readonly leaveOutZero?: boolean;
  /** What a person answered to the gate's findings, by their key. */
  readonly answers?: Answers;
  /** Text times with an offset: the day as written (default) or converted to the spreadsheet's zone. */
  readonly offsets?: Offsets;
}

export type LeftOutReason =
  | 'date-unreadable'
  | 'date-missing'
  /** A month and a day, and no year: 5 mars, 7/15. */
  | 'date-no-year'
  | 'date-impossible'
  /** Ten years or more before all but a few orders: 1970-01-01, 2003 for 2023. */
  | 'date-far'
  | 'amount-unreadable'
  | 'amount-missing'
  | 'status-excluded'
  | 'cancelled'
  | 'fully-refunded'
  | 'zero-amount'
  | 'repeated-header'
  | 'total-row'
  | 'order-conflict'
  /** The gate's: the same row stands above; another currency; a person left it out. */
  | 'pasted-again'
  | 'other-currency'
  | 'by-choice'
  /** Of a table of customers: none of the words a tag has; a row that names nobody. */
  | 'tag-unknown'
  | 'customer-missing';

/** A row that is in no figure, and why. `column` is 0-based, -1 where no single column is to blame. */
export interface LeftOut {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly reason: LeftOutReason;
  readonly order: string;
}

export interface StatusCount {
  readonly status: string;
  readonly orders: number;
  readonly excluded: boolean;
  /** A word we do not know and nobody has answered for: its orders count. */
  readonly unknown: boolean;
  readonly role: 'status' | 'paymentStatus';
}

/** A decision taken for the person, with why, so that it can be shown and changed. Texts are in src/text. */
export interface Assumption {
  readonly code:
    | 'granularity'
    /** The sheet holds customers who carry their tags as of the day `value`: what needs orders is not written. */
    | 'segmented'
    /** A program (`value`) read the orders for a sheet that cannot hold them, and looked for less than a sheet's own reading. */
    | 'engine'
    | 'date-order'
    | 'decimal-mark'
    | 'statuses'
    | 'offsets'
    | 'time-zone'
    | 'no-amount'
    | 'no-order-id'
    /** The rows show that `value` is the order number: no header says so. */
    | 'order-number'
    /** Order numbers such as `value` end in the number of their line (`count` rows): without it, lines of an order meet. */
    | 'line-numbers'
    /** Of several amounts (`count` others), `value` is what the customer paid. */
    | 'amount-choice'
    /** The price `value` grows with the quantity, so it is the line's amount. */
    | 'price-of-line'
    | 'refunds'
    /** The customer is two columns together, `value` their names. */
    | 'name-in-two-columns'
    | 'customer-from-first-line'
    | 'zero-amount'
    /** Orders whose lines name different days (`count` orders): the earliest counts. */
    | 'order-days'
    /** Words such as 散客 or guest in place of a customer (`value`, `count` rows): read as no customer. */
    | 'no-customer-words'
    /** Phone numbers written in several ways (`count` spellings more than numbers): one number is one customer. */
    | 'phones-merged'
    /** Status words we do not know (`value`): the `count` orders that carry them count until somebody says otherwise. */
    | 'unknown-statuses'
    /** Rows (`count`) whose day could not be read, as `value`: the column is read in part. */
    | 'dates-in-part'
    /** Years of the Buddhist calendar (`count` rows), as 05/03/2567. */
    | 'buddhist-years'
    /** Amounts carry several currencies (`value`): they are added as they are. */
    | 'mixed-currencies'
    /** Ids that lost their digits (`value` one of them, `count` rows), as 2.02E+13: different orders or customers may look the same. */
    | 'ids-damaged'
    /** Date cells (`count`) whose day and month the spreadsheet may have swapped: the texts beside them are in order `value`. */
    | 'dates-swapped'
    /** Years of the ROC calendar (`count` rows), as 113/03/05. */
    | 'roc-years';
  /** The value decided, e.g. 'first', 'dmy'. */
  readonly value: string;
  /** values = the column's values decide; rows = what its rows share; header = its name; platform = known export; locale = the spreadsheet's locale, for want of better; person = chosen. */
  readonly because: 'values' | 'rows' | 'header' | 'platform' | 'locale' | 'person' | 'default';
  readonly count?: number;
}

/** Rows read = blank + used + leftOut.length: the invariant of reading. */
export interface RowCounts {
  readonly read: number;
  readonly blank: number;
  readonly used: number;
  readonly leftOut: number;
  /** Orders that count, of these without customer (with their amount), and refund orders. */
  readonly orders: number;
  readonly unattributed: number;
  readonly unattributedAmount: number;
  readonly refundOrders: number;
  readonly zeroOrders: number;
  /** Orders left out by status, cancelled or fully refunded. */
  readonly excludedOrders: number;
}
