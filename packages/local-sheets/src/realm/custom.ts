// Custom functions: cells of a formula → arguments of the script's function, and its answer → cells (rules 106–109).

import { isDateFormat } from '../book/number-format.ts';
import { instantOfSerial, serialOfInstant } from '../book/time-zone.ts';
import type { Argument, Matrix, Result } from '../calc/calculator.ts';

export interface CustomFunction {
  /** As the script spells it. */
  name: string;
  description: string;
}

/** Functions whose comment carries `@customfunction`: the comment without its stars, and the parameters as written. */
export function* commentedFunctions(
  code: string,
): Iterable<{ name: string; comment: string; parameters: string }> {
  const pattern =
    /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction\b(?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([\w$]+)\s*\(([^)]*)\)/gi;
  for (const [, comment, name, parameters] of code.matchAll(pattern)) {
    if (name!.endsWith('_')) continue;
    yield { name: name!, comment: comment!.replace(/^\s*\*? ?/gm, ''), parameters: parameters! };
  }
}

/** What a comment says before its tags. */
export function descriptionIn(comment: string): string {
  return comment.split(/^@/m)[0]!.trim();
}

/** By name in capitals: formulas find them in whatever case. */
export function customFunctions(code: string): Map<string, CustomFunction> {
  return new Map(
    [...commentedFunctions(code)].map(({ name, comment }) => [
      name.toUpperCase(),
      { name, description: descriptionIn(comment) },
    ]),
  );
}

export interface ValueRealm {
  Date: DateConstructor;
  Array: ArrayConstructor;
}

/** One cell → its value; a range → rows of values. Blank is '', dates are Dates, errors their text. */
export function scriptArgument(argument: Argument, realm: ValueRealm, timeZone: string): unknown {
  if (argument === undefined) return undefined;
  if (!Array.isArray(argument)) return scriptValue(argument, realm, timeZone);
  const height = argument[0]?.length ?? 0;
  const rows = new realm.Array<unknown[]>(height);
  for (let r = 0; r < height; r++) {
    const row = new realm.Array<unknown>(argument.length);
    for (let c = 0; c < argument.length; c++) row[c] = scriptValue(argument[c]![r]!, realm, timeZone);
    rows[r] = row;
  }
  return rows;
}

function scriptValue({ value, format }: Result, realm: ValueRealm, timeZone: string): unknown {
  if (value === null) return '';
  if (typeof value === 'number' && format !== undefined && isDateFormat(format)) {
    return new realm.Date(instantOfSerial(value, timeZone));
  }
  return value;
}

/** Rows of values → a matrix; a list fills a column, as Google shows it; anything else one cell. */
export function formulaResult(answer: unknown, timeZone: string): Argument {
  if (!Array.isArray(answer)) return cell(answer, timeZone);
  if (answer.length === 0) return cell('', timeZone);
  const rows = answer.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const matrix: Matrix = [];
  for (let c = 0; c < width; c++) {
    matrix.push(rows.map((row) => (c < row.length ? cell(row[c], timeZone) : { value: null })));
  }
  return matrix;
}

function cell(value: unknown, timeZone: string): Result {
  switch (typeof value) {
    case 'string':
      return { value: value === '' ? null : value };
    case 'boolean':
      return { value };
    case 'number':
      return Number.isFinite(value) ? { value } : { value: '#NUM!', message: 'Result was not a number.' };
    case 'undefined':
      return { value: null };
    case 'object':
      if (value === null) return { value: null };
      if (Object.prototype.toString.call(value) === '[object Date]') {
        const serial = serialOfInstant((value as Date).getTime(), timeZone);
        return { value: serial, format: Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
      }
  }
  return { value: '#ERROR!', message: `A ${typeof value} cannot be shown in a cell.` };
}
