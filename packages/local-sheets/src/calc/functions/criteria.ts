// COUNTIF and its family. A template asks these thousands of times about the same columns, so that equality is answered
// from an index of the column instead of a walk through it.

import { helpers } from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';
import {
  type Argument,
  type Context,
  define,
  FormulaError,
  type FunctionTable,
  isError,
  type Matrix,
  matrix,
  type Result,
  toText,
  valueError,
} from './definition.ts';
import { originOf } from './origin.ts';

type Value = Result['value'];
type Locale = Context['locale'];

interface Criterion {
  cells: Matrix;
  test: (value: Value) => boolean;
  /** The key under which all matching cells are found in a ColumnIndex; null = only `test` tells. */
  key: string | null;
}

/** Where each value stands in a column, from row `top` on; grows downwards as larger ranges are asked about. */
class ColumnIndex {
  readonly top: number;
  #end: number;
  readonly #rows = new Map<string, number[]>();

  constructor(top: number) {
    this.top = top;
    this.#end = top;
  }

  /** Can the index answer for rows top…end − 1 without looking at cells outside them? */
  covers(top: number): boolean {
    return top >= this.top && top <= this.#end;
  }

  extend(cells: readonly Result[], top: number, locale: Locale): void {
    const end = top + cells.length;
    for (let row = this.#end; row < end; row++) {
      const key = keyOf(cells[row - top]!.value, locale);
      const rows = this.#rows.get(key);
      if (rows) rows.push(row);
      else this.#rows.set(key, [row]);
    }
    this.#end = Math.max(this.#end, end);
  }

  /** Rows holding the key, ascending; they may lie outside the range asked about. */
  rows(key: string): readonly number[] {
    return this.#rows.get(key) ?? [];
  }
}

const indexes = new WeakMap<object, ColumnIndex[]>();

function indexOf(cells: Matrix, locale: Locale): { index: ColumnIndex; top: number } | null {
  const origin = originOf(cells);
  if (!origin || cells.length !== 1) return null;
  const top = origin.row;
  const column = origin.columns[0]!;
  let list = indexes.get(column);
  if (!list) {
    list = [];
    indexes.set(column, list);
  }
  let index = list.find((candidate) => candidate.covers(top));
  if (!index) {
    if (list.length >= 8) return null;
    index = new ColumnIndex(top);
    list.push(index);
  }
  index.extend(cells[0]!, top, locale);
  return { index, top };
}

/** Cells that an equality criterion takes for the same have the same key: 5 and "5", "Ann" and "ann", blank and "". */
function keyOf(value: Value, locale: Locale): string {
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'boolean') return `b${value}`;
  if (value === null) return 't';
  const number = numericText(value, locale);
  return number === null ? `t${value.toLowerCase()}` : `n${number}`;
}

function numericText(text: string, locale: Locale): number | null {
  const code = text.charCodeAt(0);
  if (text === '' || code > 0x7f) return null;
  if (helpers.isNumber(text, locale) || helpers.isDateTime(text, locale))
    return helpers.toNumber(text, locale);
  return null;
}

function criterion(cells: Matrix, condition: string, locale: Locale): Criterion {
  const operator = /^(?:<=|>=|<>|<|>|=)?/.exec(condition)![0];
  const text = condition.slice(operator.length);
  const number = numericText(text, locale);
  const upper = text.toUpperCase();
  const operand: Value =
    number !== null ? number : upper === 'TRUE' ? true : upper === 'FALSE' ? false : text;
  const equals = equality(operand, locale);
  switch (operator) {
    case '':
    case '=': {
      const wild = typeof operand === 'string' && /[*?~]/.test(operand);
      return { cells, test: equals, key: wild ? null : keyOf(operand, locale) };
    }
    case '<>':
      return { cells, test: (value) => !equals(value), key: null };
    default:
      return { cells, test: comparison(operator, operand), key: null };
  }
}

function equality(operand: Value, locale: Locale): (value: Value) => boolean {
  if (typeof operand === 'string' && /[*?~]/.test(operand)) {
    const pattern = wildcard(operand);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const key = keyOf(operand, locale);
  return (value) => keyOf(value, locale) === key;
}

/** `*` any text, `?` one character, `~` takes the next one literally. */
function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, literal?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    return part === '*' ? '[\\s\\S]*' : part === '?' ? '[\\s\\S]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

function comparison(operator: string, operand: Value): (value: Value) => boolean {
  const limit = typeof operand === 'string' ? operand.toLowerCase() : operand;
  const holds = (order: number) =>
    operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  if (typeof limit === 'number') return (value) => typeof value === 'number' && holds(value - limit);
  if (typeof limit === 'string') {
    return (value) => typeof value === 'string' && value !== '' && holds(order(value.toLowerCase(), limit));
  }
  return (value) => typeof value === 'boolean' && holds(Number(value) - Number(limit));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calls `visit` with the column and row, within the ranges, of every cell at which all criteria hold. */
function visitMatches(
  name: string,
  context: Context,
  args: Argument[],
  visit: (column: number, row: number) => void,
): void {
  if (args.length % 2) throw valueError(`${name} expects all arguments after position 0 to be in pairs.`);
  const criteria: Criterion[] = [];
  for (let i = 0; i < args.length; i += 2) {
    criteria.push(criterion(matrix(args[i]), toText(args[i + 1]), context.locale));
  }
  const width = criteria[0]!.cells.length;
  const height = criteria[0]!.cells[0]!.length;
  for (const { cells } of criteria) {
    if (cells.length !== width || cells[0]!.length !== height) {
      throw valueError(`Array arguments to ${name} are of different size.`);
    }
  }
  const found = shortest(criteria, context.locale);
  const tests = criteria.filter((one) => one !== found?.criterion);
  const check = (column: number, row: number) => {
    for (const { cells, test } of tests) if (!test(cells[column]![row]!.value)) return;
    visit(column, row);
  };
  if (found) {
    const end = found.top + height;
    for (let i = firstFrom(found.rows, found.top); i < found.rows.length; i++) {
      const row = found.rows[i]!;
      if (row >= end) break;
      check(0, row - found.top);
    }
    return;
  }
  for (let column = 0; column < width; column++) for (let row = 0; row < height; row++) check(column, row);
}

/** The criterion that leaves the fewest rows to look at, with these rows. */
function shortest(criteria: Criterion[], locale: Locale) {
  let best: { criterion: Criterion; rows: readonly number[]; top: number } | null = null;
  for (const one of criteria) {
    if (one.key === null) continue;
    const found = indexOf(one.cells, locale);
    if (!found) continue;
    const rows = found.index.rows(one.key);
    if (!best || rows.length < best.rows.length) best = { criterion: one, rows, top: found.top };
  }
  return best;
}

function firstFrom(rows: readonly number[], from: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matchingNumbers(name: string, context: Context, range: Argument, args: Argument[]): number[] {
  const cells = matrix(range);
  const numbers: number[] = [];
  visitMatches(name, context, args, (column, row) => {
    const value = cells[column]?.[row]?.value;
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) throw cells[column]![row];
  });
  return numbers;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function average(name: string, numbers: number[]): number {
  if (!numbers.length) {
    throw new FormulaError('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
  }
  return sum(numbers) / numbers.length;
}

function count(name: string) {
  return function (this: Context, ...args: Argument[]) {
    let matches = 0;
    visitMatches(name, this, args, () => {
      matches++;
    });
    return matches;
  };
}

const RANGE = 'range (any, range)';
const CRITERIA = ['criteria_range (any, range, repeating)', 'criterion (string, repeating)'];

export const CRITERIA_FUNCTIONS: FunctionTable = {
  COUNTIF: define([RANGE, 'criterion (string)'], count('COUNTIF')),
  COUNTIFS: define(CRITERIA, count('COUNTIFS')),
  SUMIF: define(
    [RANGE, 'criterion (string)', 'sum_range (any, range, optional)'],
    function (range, condition, sums) {
      return sum(matchingNumbers('SUMIF', this, sums ?? range, [range, condition]));
    },
  ),
  SUMIFS: define([RANGE, ...CRITERIA], function (range, ...args) {
    return sum(matchingNumbers('SUMIFS', this, range, args));
  }),
  AVERAGEIF: define(
    [RANGE, 'criterion (string)', 'average_range (any, range, optional)'],
    function (range, condition, values) {
      return average('AVERAGEIF', matchingNumbers('AVERAGEIF', this, values ?? range, [range, condition]));
    },
  ),
  AVERAGEIFS: define([RANGE, ...CRITERIA], function (range, ...args) {
    return average('AVERAGEIFS', matchingNumbers('AVERAGEIFS', this, range, args));
  }),
  MINIFS: define([RANGE, ...CRITERIA], function (range, ...args) {
    const numbers = matchingNumbers('MINIFS', this, range, args);
    return { value: numbers.length ? numbers.reduce((a, b) => Math.min(a, b)) : 0, format: formatOf(range) };
  }),
  MAXIFS: define([RANGE, ...CRITERIA], function (range, ...args) {
    const numbers = matchingNumbers('MAXIFS', this, range, args);
    return { value: numbers.length ? numbers.reduce((a, b) => Math.max(a, b)) : 0, format: formatOf(range) };
  }),
  COUNTUNIQUEIFS: define([RANGE, ...CRITERIA], function (range, ...args) {
    const cells = matrix(range);
    const values = new Set<Value>();
    visitMatches('COUNTUNIQUEIFS', this, args, (column, row) => {
      const value = cells[column]?.[row]?.value ?? null;
      if (value !== null && value !== '') values.add(value);
    });
    return values.size;
  }),
};

function formatOf(range: Argument): string | undefined {
  return matrix(range)[0]?.[0]?.format;
}
