// Histories of customers as BG/NBD takes them: x, t_x, T, and the parameters of a shop (model.md §8).

import type { BgNbd } from '../model/prediction/bgnbd.ts';
import { type Call, type Given, refuse, type Say } from './call.ts';
import { type Cells, cellsOf } from './cells.ts';
import type { Argument } from './facts.ts';
import { numbersOf } from './numbers.ts';
import { at, type Fault, pick, type Rows, rowsOf, unreadable } from './rows.ts';

export const TAKES: readonly Argument[] = [
  { name: 'x', takes: 'cells', type: 'number', min: 0 },
  { name: 't_x', takes: 'cells', type: 'number', min: 0 },
  { name: 'T', takes: 'cells', type: 'number', min: 0 },
];

export const PARAMETERS: Argument = { name: 'parameters', takes: 'range', type: 'number' };

export interface Histories {
  readonly rows: Rows;
  readonly x: readonly number[];
  readonly tx: readonly number[];
  readonly T: readonly number[];
  /** Further columns, as given. */
  readonly others: readonly (readonly number[])[];
}

/** Rows with a history that can be; each of `others` is a column of numbers from 0. */
export function historiesOf(
  call: Call,
  given: readonly [Given, Given, Given],
  others: readonly Given[] = [],
): Histories {
  const cells = [...given, ...others].map(cellsOf);
  const values = cells.map((column) => numbersOf(column, call));
  const value = (c: number, index: number): number => values[c][at(cells[c], index)];
  const rows = rowsOf(call, cells, (index): Fault => {
    for (const [c, column] of cells.entries()) {
      const one = value(c, index);
      if (Number.isNaN(one)) return unreadable(column, index, (text) => (say) => say.notANumber(text));
      if (one < 0) return { of: column, say: (say) => say.tooSmall(0) };
    }
    const [x, tx, T] = [value(0, index), value(1, index), value(2, index)];
    if (!Number.isInteger(x)) return { of: cells[0], say: (say) => say.wholeNumber };
    if (tx > T || (x === 0) !== (tx === 0)) return { of: cells[1], say: (say) => say.noHistory };
    return null;
  });
  const [x, tx, T, ...more] = cells.map((column: Cells, c) => pick(rows.good, column, values[c]));
  return { rows, x, tx, T, others: more };
}

/** The numbers of a range, or of a text with slashes: `0.24/4.41/0.79/2.43`; each above 0. */
export function parametersOf(call: Call, given: Given, count: number): number[] {
  const wrong = (): never => refuse(given, ((say) => say.parameters(count)) satisfies Say);
  const { values } = cellsOf(given);
  const texts = values.length === 1 ? String(values[0]).split(/[/\s]+/) : values;
  const numbers = numbersOf(
    { name: given.name, values: texts, rows: texts.length, columns: 1, single: false },
    call,
  );
  if (texts.length !== count || numbers.some((one) => !(one > 0))) return wrong();
  return [...numbers];
}

export function modelOf([r, alpha, a, b]: readonly number[]): BgNbd {
  return { r, alpha, a, b };
}

/** A probability or an amount to the digits that every engine agrees on. */
export const toDigits = (value: number, digits: number): number => Number(value.toFixed(digits));
