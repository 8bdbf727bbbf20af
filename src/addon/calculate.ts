// The door from Google to the custom functions.

import { type Answers, type FunctionName, functionIn } from '../functions/index.ts';
import { spreadsheetAround } from '../sheets/around.ts';

/** Answers a custom function in the active spreadsheet; throws one plain sentence where an argument cannot be used. */
export function calculate(name: FunctionName, values: readonly unknown[]): Answers {
  return functionIn(name, spreadsheetAround())(...values);
}
