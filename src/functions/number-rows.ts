// Columns of figures of customers that somebody already has, row by row.

import { type Call, type Given, refuse } from './call.ts';
import { type Cells, cellsOf } from './cells.ts';
import { numbersOf } from './numbers.ts';
import { at, pick, type Rows, rowsOf, unreadable } from './rows.ts';

/** Columns of numbers, each with the least that makes sense; a row that lacks one of them cannot be answered. */
export function numberRows(
  call: Call,
  given: readonly (readonly [Given, least: number])[],
): { rows: Rows; columns: number[][] } {
  const cells = given.map(([one]) => cellsOf(one));
  const values = cells.map((column) => numbersOf(column, call));
  const rows = rowsOf(call, cells, (index) => {
    for (const [c, column] of cells.entries()) {
      const value = values[c][at(column, index)];
      if (Number.isNaN(value)) return unreadable(column, index, (text) => (say) => say.notANumber(text));
      const least = given[c][1];
      if (value < least) return { of: column, say: (say) => say.tooSmall(least) };
    }
    return null;
  });
  return { rows, columns: cells.map((column, c) => pick(rows.good, column, values[c])) };
}

/** A customer alone has nobody to be compared with: only own cut points can answer. */
export function refuseAlone(shape: Cells, cutsAreOwn: boolean): void {
  if (shape.single && !cutsAreOwn) refuse(shape.name, (say) => say.nothingToCompare);
}
