// All custom functions in the order they are listed. What is told about them is in src/text/<language>/functions/help.ts.

import type { FunctionHelpTexts, FunctionText } from '../../text/functions/help.ts';
import { FROM_CUSTOMERS } from './from-customers.ts';
import { FROM_ORDERS } from './from-orders.ts';
import type { Argument, Family, FunctionFacts } from './shape.ts';

export * from './shape.ts';

export const FUNCTIONS: readonly FunctionFacts[] = [...FROM_ORDERS, ...FROM_CUSTOMERS];

export const FAMILIES: readonly Family[] = ['orders', 'customers'];

export function textOfFunction(help: FunctionHelpTexts, { name }: Pick<FunctionFacts, 'name'>): FunctionText {
  return help.functions[name];
}

/** What a function means by an argument. */
export function textOfArgument(
  help: FunctionHelpTexts,
  { name }: Pick<FunctionFacts, 'name'>,
  argument: Pick<Argument, 'name'>,
): string {
  return help.functions[name].arguments?.[argument.name] ?? help.arguments[argument.name];
}
