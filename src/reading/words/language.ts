// What a table of words holds: one such table a language. Words are separated by commas, `{a|b}{c|d}` stands for ac, ad, bc,
// bd, and they are compared by their `wordKey`: letter case, width, blanks, accents, and traditional or simplified characters
// do not tell them apart. The build writes them shorter (word-tables.js), so that here they may stand as they read best.

/** What the header of a column may say. */
export type HeaderKind =
  // Who bought: a number, an address, a name.
  | 'personId'
  | 'customerId'
  | 'email'
  | 'phone'
  | 'account'
  | 'lineId'
  | 'name'
  | 'recipient'
  | 'givenName'
  | 'familyName'
  // When: the order's own day before the day it was paid or sent.
  | 'orderDate'
  | 'date'
  | 'paidDate'
  | 'doneDate'
  // How much: of the order, of it or a line, of a line.
  | 'orderTotal'
  | 'amount'
  | 'lineTotal'
  // Which order: its number, or a document's.
  | 'orderNumber'
  | 'documentNumber'
  | 'orderStatus'
  | 'status'
  | 'paymentStatus'
  | 'cancelledAt'
  | 'cancelled'
  | 'refund'
  | 'quantity'
  | 'unitPrice'
  | 'listPrice'
  | 'store'
  | 'channel'
  | 'productName'
  | 'product'
  | 'productCode'
  | 'currency';

/** Why an order of a status is no purchase. `unpaid`: unless another column says that it was paid. */
export type NoSale =
  | 'cancelled'
  | 'voided'
  | 'refunded'
  | 'returned'
  | 'expired'
  | 'unpaid'
  | 'failed'
  | 'draft';

export interface LanguageWords {
  readonly headers: { readonly [kind in HeaderKind]?: string };
  /** In cells of a column that asks: does the person want to hear of the shop? */
  readonly yes: string;
  readonly no: string;
  readonly noSale: { readonly [why in NoSale]?: string };
  /** Parts of words: a status that holds one is no purchase, unless `partly` says otherwise. */
  readonly noSaleParts?: { readonly [why in NoSale]?: string };
  /** Words that take a status out of `noSaleParts`: partly refunded, not cancelled. */
  readonly partly?: string;
  /** Parts of words: a status that holds one, and says nothing against it, is a sale. */
  readonly saleParts?: string;
  /** Statuses of orders that count. `paid`: those that say the money came. */
  readonly sale: string;
  readonly paid: string;
}

/** Words that stand in cells; custom functions carry these, and not those above. */
export interface CellWords {
  /** Twelve lists: each month and the other ways of writing it. Shorter forms come from the first letters. */
  readonly months?: readonly string[];
  readonly morning?: string;
  readonly afternoon?: string;
  /** In place of a customer: nobody. */
  readonly nobody?: string;
  /** Labels of rows that add up other rows. */
  readonly totals?: string;
}
