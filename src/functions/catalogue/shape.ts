// What a custom function takes: plain data for the reference pages, the sidebar's Functions page and the help that Sheets
// shows while typing. Nothing of it is needed to calculate, so none of it is in Code.js.

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
  /** For numbers: the smallest and largest that make sense. */
  readonly min?: number;
  readonly max?: number;
  /** Words that may be written, the default first. Other spellings are in src/functions/words.ts. */
  readonly choices?: readonly string[];
}

/** What it is for is told in the help, in the same place of the list. */
export interface Example {
  readonly formula: string;
  /** The answer where the formula stands on its own, without cells. */
  readonly gives?: string | number;
}

export interface FunctionFacts {
  readonly name: string;
  readonly family: Family;
  readonly arguments: readonly Argument[];
  readonly examples: readonly Example[];
  /** The formula proposed for insertion; {customer}, {date}, {amount}, {order} stand for the columns of the order sheet. */
  readonly insert: string;
}
