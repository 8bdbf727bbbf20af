// The custom functions by the names Sheets calls them, over the spreadsheet they stand in.

import type { FunctionName } from '../terms/function-names.generated.ts';
import type { Surroundings } from '../terms/surroundings.ts';
import { BODIES } from './bodies.generated.ts';
import { type CustomFunction, customFunction } from './call.ts';
import { SIGNATURES } from './signatures.generated.ts';

export type { FunctionName } from '../terms/function-names.generated.ts';
export type { Answers, CustomFunction } from './call.ts';

/** A function by its name, in a spreadsheet. */
export function functionIn(name: FunctionName, around: Surroundings): CustomFunction {
  return customFunction(name, SIGNATURES[name], BODIES[name], around);
}
