// Arguments as cells: one value or a range, whatever Sheets hands over, read into plain cells and days.

import type { Cell } from '../reading/index.ts';
import { isDate } from '../terms/serial-days.ts';
import type { Calendar } from '../terms/surroundings.ts';
import { type Answer, type Answers, type Call, type Given, isBlank, refuse } from './call.ts';

/** A value (single) or a range, row after row. */
export interface Cells {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly rows: number;
  readonly columns: number;
  readonly single: boolean;
}

export function cellsOf(given: Given): Cells {
  const { name, value } = given;
  if (!Array.isArray(value)) return { name, values: [value], rows: 1, columns: 1, single: true };
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = rows.length === 0 ? 0 : rows[0].length;
  const values = columns === 1 ? rows.map((row) => row[0]) : ([] as unknown[]).concat(...rows);
  return { name, values, rows: rows.length, columns, single: false };
}

/** One column of an order sheet (or one row, or one cell). */
export function columnOf(given: Given): Cells {
  const cells = cellsOf(given);
  if (cells.rows > 1 && cells.columns > 1) refuse(given, (say) => say.oneColumn(cells.columns));
  if (cells.single && isBlank(given.value)) refuse(given, (say) => say.missing);
  return cells;
}

/** A column that goes with another, row by row. */
export function columnBeside(given: Given, other: Cells): Cells {
  const cells = columnOf(given);
  if (cells.values.length !== other.values.length) {
    refuse(given, (say) => say.sameHeight(cells.values.length, other.name, other.values.length));
  }
  return cells;
}

/** The value of a one-cell argument; undefined where it is blank or left out. */
export function oneValue(given: Given): unknown {
  const cells = cellsOf(given);
  if (cells.values.length > 1) refuse(given, (say) => say.oneCell(cells.values.length));
  const value = cells.values[0];
  if (isBlank(value)) return undefined;
  if (isError(value)) refuse(given, (say) => say.errorCell(String(value)));
  return value;
}

/** A text argument, or the number of a cell as text; undefined where it is left out. */
export function oneText(given: Given): string | undefined {
  const value = oneValue(given);
  return value === undefined ? undefined : String(value);
}

/** Cells with an error arrive as its text. */
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/;

export function isError(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 0x23 && ERROR.test(value);
}

/** Plain cells: Dates as calendar days of the spreadsheet's zone. Errors stay their text, as on a sheet that is read. */
export function plainCells(values: readonly unknown[], call: Call): Cell[] {
  const cells = new Array<Cell>(values.length);
  let calendar: Calendar | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      cells[i] = value;
    else if (isDate(value) && !Number.isNaN(value.getTime())) {
      calendar ??= call.around.calendar();
      cells[i] = calendar.cell(value.getTime());
    } else cells[i] = '';
  }
  return cells;
}

/** Answers in the shape of the argument they answer: a value for a value, a block for a block. */
export function inShape(cells: Cells, answer: (index: number) => Answer): Answers {
  if (cells.single) return answer(0);
  const { rows, columns } = cells;
  if (rows * columns === 0) return [['']];
  const answers = new Array<Answer[]>(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    const line = new Array<Answer>(columns);
    for (let column = 0; column < columns; column++) line[column] = answer(at++);
    answers[row] = line;
  }
  return answers;
}
