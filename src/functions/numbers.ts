// Number arguments: numbers, or text as people write amounts.

import { readAmounts } from '../reading/index.ts';
import { type Call, type Given, refuse } from './call.ts';
import { type Cells, oneValue, plainCells } from './cells.ts';

/** Numbers of a column; NaN where a cell is blank or cannot be read. */
export function numbersOf(cells: Cells, call: Call): Float64Array {
  const { around } = call;
  const column = readAmounts(plainCells(cells.values, call), {
    get locale() {
      return around.locale();
    },
  });
  return column.value.map((value, i) => (column.state[i] === 0 ? value : Number.NaN));
}

/** The number of a one-cell argument; null where it is left out. */
export function oneNumber(given: Given, call: Call, min: number, max = Infinity): number | null {
  const value = oneValue(given);
  if (value === undefined) return null;
  const number = numbersOf({ name: given.name, values: [value], rows: 1, columns: 1, single: true }, call)[0];
  if (Number.isNaN(number)) refuse(given, (say) => say.notANumber(String(value)));
  if (number < min) refuse(given, (say) => say.tooSmall(min));
  if (number > max) refuse(given, (say) => say.tooLarge(max));
  return number;
}
