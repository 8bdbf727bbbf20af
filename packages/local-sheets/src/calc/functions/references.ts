// Functions that answer with other cells than the formula names.

import { columnName } from '../../book/references.ts';
import {
  type Argument,
  type Context,
  define,
  type EngineZone,
  type FunctionTable,
  type Matrix,
  matrix,
  referenceError,
  toBoolean,
  toNumber,
  toText,
  valueError,
} from './definition.ts';

function answer(context: Context, sheetId: string, zone: EngineZone) {
  const { rows, columns } = context.sheetSize(sheetId);
  if (zone.left < 0 || zone.top < 0 || zone.right >= columns || zone.bottom >= rows) {
    throw referenceError('The result is a reference outside of the sheet.');
  }
  const cells = context.cells(sheetId, zone);
  return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0]! : cells;
}

function size(context: Context, argument: Argument, otherwise: number): number {
  const value = Math.trunc(toNumber(context, argument, otherwise));
  if (value < 1) throw referenceError('OFFSET needs a height and a width of at least 1.');
  return value;
}

/** `R2C3` → `C2`. */
function fromR1C1(text: string): string {
  const match = /^(.*!)?R(\d+)C(\d+)$/i.exec(text.trim());
  if (!match) throw referenceError(`'${text}' is not a valid R1C1 reference.`);
  return (match[1] ?? '') + columnName(Number(match[3]) - 1) + match[2];
}

function constrained(cells: Matrix, rows: number, columns: number): Matrix {
  if (rows < 1 || columns < 1) throw valueError('ARRAY_CONSTRAIN needs at least one row and one column.');
  return cells.slice(0, columns).map((column) => column.slice(0, rows));
}

/** Known to the evaluator alone: it sees to it that what they look at is computed. */
export const LOOKING_FUNCTIONS: FunctionTable = {
  INDIRECT: define(['reference (string)', 'is_A1_notation (boolean, optional)'], function (reference, a1) {
    const text = toText(reference);
    const target = this.resolve(toBoolean(a1, true) ? text : fromR1C1(text));
    if (!target) {
      throw referenceError(
        `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
      );
    }
    return answer(this, target.sheetId, target.zone);
  }),
  OFFSET: define(
    [
      'cell_reference (any, range)',
      'offset_rows (number)',
      'offset_columns (number)',
      'height (number, optional)',
      'width (number, optional)',
    ],
    function (reference, rows, columns, height, width) {
      const cells = matrix(reference);
      const origin = cells[0]?.[0]?.position;
      if (!origin) throw valueError('Argument must be a range.');
      const top = origin.row + Math.trunc(toNumber(this, rows));
      const left = origin.col + Math.trunc(toNumber(this, columns));
      const bottom = top + size(this, height, cells[0]!.length) - 1;
      const right = left + size(this, width, cells.length) - 1;
      return answer(this, origin.sheetId, { left, top, right, bottom });
    },
  ),
};

export const REFERENCE_FUNCTIONS: FunctionTable = {
  ISREF: define(['value (any, range)'], (value) => matrix(value)[0]?.[0]?.position !== undefined),
  ARRAYFORMULA: define(['array_formula (any, range)'], (value) => value ?? ''),
  ARRAY_CONSTRAIN: define(
    ['input_range (any, range)', 'num_rows (number)', 'num_cols (number)'],
    function (range, rows, columns) {
      return constrained(
        matrix(range),
        Math.trunc(toNumber(this, rows)),
        Math.trunc(toNumber(this, columns)),
      );
    },
  ),
};
