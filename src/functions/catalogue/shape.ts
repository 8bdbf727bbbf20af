// What is told about a custom function: plain data for the reference pages, the sidebar's Functions page and the help that
// Sheets shows while typing. Nothing of it is needed to calculate, so none of it is in Code.js.

import type { Language } from '../../text/language.ts';

/** The same words in each language. */
export type Words = { readonly [language in Language]: string };

/** orders = calculated from the columns of an order sheet; customers = from a table of customers one already has. */
export type Family = 'orders' | 'customers';

/** cell = one value; cells = one value or a column of them, answered one by one; column = one column of an order sheet; range = a block. */
export type Takes = 'cell' | 'cells' | 'column' | 'range';

export type ArgumentType = 'customer' | 'date' | 'amount' | 'number' | 'text' | 'choice' | 'table';

export interface Argument {
  readonly name: string;
  readonly takes: Takes;
  readonly type: ArgumentType;
  readonly optional: boolean;
  readonly help: Words;
  /** For numbers: the smallest and largest that make sense. */
  readonly min?: number;
  readonly max?: number;
  /** Words that may be written, the default first. Other spellings are in src/functions/words.ts. */
  readonly choices?: readonly string[];
}

export interface Example {
  readonly formula: string;
  /** What the formula is for. */
  readonly says: Words;
  /** The answer where the formula stands on its own, without cells. */
  readonly gives?: string | number;
}

export interface FunctionHelp {
  readonly name: string;
  readonly family: Family;
  /** A line of a list: `N, E0, S1, S2 or S3`. */
  readonly short: Words;
  /** One or two sentences. */
  readonly answers: Words;
  readonly arguments: readonly Argument[];
  /** What comes back, and when it is blank. */
  readonly result: Words;
  readonly examples: readonly Example[];
  /** The formula proposed for insertion; {customer}, {date}, {amount}, {order} stand for the columns of the order sheet. */
  readonly insert: string;
}
