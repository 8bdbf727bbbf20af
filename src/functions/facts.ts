// What a custom function is: one file of this room, named as the function, exports
//
//   signature   its arguments, and its place in the lists
//   shown       examples, and the formula that is proposed
//   body        what it answers (call.ts)
//
// Its words are in src/text/<language>/functions/help.ts; the compiler names what is missing. `npm run build` lists the
// files, and entry.js, the reference pages and the sidebar are made from the lists (node docs/make.js functions).

import type { FunctionName } from '../terms/function-names.generated.ts';

/** orders = calculated from the columns of an order sheet; customers = from a table of customers one already has. */
export type Family = 'orders' | 'customers';

/** cell = one value; cells = one value or a column of them, answered one by one; column = one column of an order sheet; range = a block. */
export type Takes = 'cell' | 'cells' | 'column' | 'range';

export type ArgumentType = 'customer' | 'date' | 'amount' | 'number' | 'text' | 'choice' | 'table';

export interface Argument {
  readonly name: string;
  readonly takes: Takes;
  readonly type: ArgumentType;
  /** Absent = it is needed. */
  readonly optional?: true;
  /** For numbers: the smallest and largest that make sense. */
  readonly min?: number;
  readonly max?: number;
  /** Words that may be written, the default first. Other spellings are in src/text/<language>/functions/spellings.ts. */
  readonly choices?: readonly string[];
}

/** What it is for is told in the help, in the same place of the list. */
export interface Example {
  readonly formula: string;
  /** The answer where the formula stands on its own, without cells. */
  readonly gives?: string | number;
}

/** What a function is called with; Code.js needs it to calculate. */
export interface Signature {
  /** Functions are listed in ascending order. Leave gaps. */
  readonly place: number;
  readonly family: Family;
  /** Those that are needed come first. */
  readonly arguments: readonly Argument[];
}

/** What is shown of it; nothing of this is in Code.js. */
export interface Shown {
  readonly examples: readonly Example[];
  /** The formula proposed for insertion; {customer}, {date}, {amount}, {order}, {email}, {phone} stand for the columns of the order sheet. */
  readonly insert: string;
}

export interface FunctionFacts extends Signature, Shown {
  readonly name: FunctionName;
}
