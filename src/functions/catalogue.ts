// All custom functions in the order they are listed. What is told about them is in src/text/<language>/functions/help.ts.

import { FUNCTION_NAMES } from '../terms/function-names.generated.ts';
import type { FunctionHelpTexts, FunctionText } from '../text/functions/help.ts';
import type { Argument, Family, FunctionFacts } from './facts.ts';
import { SHOWN } from './shown.generated.ts';
import { SIGNATURES } from './signatures.generated.ts';

export * from './facts.ts';

export const FUNCTIONS: readonly FunctionFacts[] = FUNCTION_NAMES.map((name) => ({
  name,
  ...SIGNATURES[name],
  ...SHOWN[name],
}));

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
