// The spreadsheet engine (o-spreadsheet), made ready: a gap of Node 20 filled, Google's error names known to it, and the
// functions of Google Sheets it lacks added. Nothing here needs Node, the browser loads it too.

import * as engine from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';
import { CRITERIA_FUNCTIONS } from './functions/criteria.ts';
import { CLOCK_FUNCTIONS, DATE_FUNCTIONS } from './functions/dates.ts';
import type { FunctionTable } from './functions/definition.ts';
import { MATH_FUNCTIONS } from './functions/math.ts';
import { ORDER_FUNCTIONS } from './functions/order.ts';
import { LOOKING_FUNCTIONS, REFERENCE_FUNCTIONS } from './functions/references.ts';
import { TEXT_FUNCTIONS } from './functions/text.ts';

function groupBy<T>(items: Iterable<T>, key: (item: T, index: number) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    groups[name] ??= [];
    groups[name].push(item);
  }
  return groups;
}
if (!('groupBy' in Object)) Object.assign(Object, { groupBy });

export const GOOGLE_ERRORS = ['#ERROR!', '#REF!', '#VALUE!', '#NUM!', '#NAME?', '#N/A', '#DIV/0!', '#NULL!'];
for (const error of GOOGLE_ERRORS) engine.registries.errorTypes.add(error);

/** Functions of the engine that Google Sheets does not have: a formula must not come to rely on them. */
const FOREIGN: ReadonlySet<string> = new Set(
  [
    'PIVOT PIVOT.VALUE PIVOT.HEADER ARRAY.CONSTRAIN TAKE DROP EXPAND ARRAYTOTEXT TEXTAFTER TEXTBEFORE TEXTSPLIT REGEXTEST',
    'FORMAT.LARGE.NUMBER MONTH.START MONTH.END QUARTER QUARTER.START QUARTER.END YEAR.START YEAR.END RANDARRAY',
    'AVERAGE.WEIGHTED MATTHEWS SPEARMAN POLYFIT.COEFFS POLYFIT.FORECAST',
  ].flatMap((names) => names.split(' ')),
);

const tables: FunctionTable[] = [
  CRITERIA_FUNCTIONS,
  ORDER_FUNCTIONS,
  MATH_FUNCTIONS,
  TEXT_FUNCTIONS,
  DATE_FUNCTIONS,
  REFERENCE_FUNCTIONS,
];
/** The engine takes LOG10 for a cell in column LOG. */
export function engineName(name: string): string {
  return /^[A-Z]{1,3}\d+$/.test(name) ? `${name}.FUNCTION` : name;
}

const { functionRegistry } = engine.registries;

function register(name: string, { args, compute }: FunctionTable[string], hidden: boolean): void {
  functionRegistry.replace(name, {
    description: name,
    args: args.map((text) => engine.helpers.arg(text)),
    compute: compute as never,
    hidden,
    isExported: false,
  });
}

for (const table of tables) {
  for (const [name, entry] of Object.entries(table)) register(engineName(name), entry, false);
}

const evaluatorNames = Object.entries({ ...CLOCK_FUNCTIONS, ...LOOKING_FUNCTIONS }).map(([name, entry]) => {
  register(`EVALUATOR.${name}`, entry, true);
  return name;
});

/** Functions that only the evaluator can answer, over those the engine has of the same names. */
export function evaluatorFunctions<T>(functions: Record<string, T>): Record<string, T> {
  return Object.fromEntries(evaluatorNames.map((name) => [name, functions[`EVALUATOR.${name}`]!]));
}

/** An error written into a formula, as `#REF!` is where a referenced cell was deleted. */
functionRegistry.add('ERROR.LITERAL', {
  description: 'An error, by its place in the list.',
  args: [engine.helpers.arg('index (number)')],
  compute: (index) =>
    new engine.EvaluationError('', GOOGLE_ERRORS[Number((index as { value: number }).value)] ?? '#ERROR!'),
  hidden: true,
  isExported: false,
});

/** Names that formulas of some script call; known for good, the script that answers is found when one is computed. */
const scripted = new Set<string>();

/** A function of a script must be known by name before a formula that calls it can be compiled. */
export function knowFunction(name: string): void {
  if (scripted.has(name) || isBuiltIn(name)) return;
  scripted.add(name);
  functionRegistry.add(engineName(name), {
    description: name,
    args: [engine.helpers.arg('value (any, optional, repeating)')],
    compute: () => new engine.EvaluationError(`Unknown function: '${name}'.`, '#NAME?'),
    hidden: true,
    isExported: false,
  });
}

/** A function of Google Sheets itself: scripts cannot take its name. */
export function isBuiltIn(name: string): boolean {
  return engineName(name) in functionRegistry.content && !FOREIGN.has(name) && !scripted.has(name);
}

export { engine };
