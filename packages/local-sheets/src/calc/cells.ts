// The cells of a sheet as formulas see them while they are computed: one object a cell, made when first read.

import type { CellError, CellValue } from '../book/book.ts';
import type { Sheet } from '../book/sheet.ts';
import type { Result } from './functions/definition.ts';

/** What a row of a column holds. */
export const PLAIN = 0;
/** A formula that is not computed yet, is being computed, or is done. */
export const WAITING = 1;
export const OPEN = 2;
export const DONE = 3;
/** A cell an array reached in the last pass, its formula not computed yet in this one. */
export const EXPECTED = 4;
export const SPILLED = 5;

export class CalcCell implements Result {
  value: Result['value'];
  format?: string;
  message?: string;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;

  constructor(sheetId: string, row: number, col: number, value: Result['value']) {
    this.sheetId = sheetId;
    this.row = row;
    this.col = col;
    this.value = value;
  }

  get position(): { sheetId: string; row: number; col: number } {
    return this;
  }
}

export interface Column {
  cells: (CalcCell | undefined)[];
  /** By row; null = the column has neither formulas nor arrays. */
  states: Uint8Array | null;
  /** Above this row nothing is waiting. */
  settled: number;
}

export class SheetCells {
  readonly sheet: Sheet;
  readonly key: string;
  readonly #columns: Column[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.key = String(sheet.id);
    for (const { row, column } of sheet.formulas()) this.setState(row, column, WAITING);
  }

  column(index: number): Column {
    this.#columns[index] ??= { cells: [], states: null, settled: 0 };
    return this.#columns[index];
  }

  state(row: number, column: number): number {
    return this.#columns[column]?.states?.[row] ?? PLAIN;
  }

  setState(row: number, column: number, state: number): void {
    const line = this.column(column);
    line.states ??= new Uint8Array(this.sheet.maxRows);
    line.states[row] = state;
  }

  /** The first row from `from` up to `to` whose value is not known yet; -1 = all are. */
  firstUnsettled(column: number, from: number, to: number): number {
    const line = this.#columns[column];
    const states = line?.states;
    if (!states) return -1;
    while (line.settled < states.length && isSettled(states[line.settled]!)) line.settled++;
    for (let row = Math.max(from, line.settled); row <= to; row++) {
      const state = states[row];
      if (state !== undefined && !isSettled(state)) return row;
    }
    return -1;
  }

  /** Has some formula read this cell already? */
  wasRead(row: number, column: number): boolean {
    return this.#columns[column]?.cells[row] !== undefined;
  }

  cell(row: number, column: number): CalcCell {
    const { cells } = this.column(column);
    cells[row] ??= this.#read(row, column);
    return cells[row];
  }

  set(row: number, column: number, result: Result): void {
    const cell = this.cell(row, column);
    cell.value = result.value;
    cell.format = result.format;
    cell.message = result.message;
  }

  #read(row: number, column: number): CalcCell {
    const typed = this.state(row, column) === PLAIN ? this.sheet.value(row, column) : null;
    const cell = new CalcCell(this.key, row, column, isCellError(typed) ? typed.error : typed);
    if (isCellError(typed)) cell.message = typed.message;
    else if (typeof typed === 'number') cell.format = this.sheet.numberFormat(row, column) || undefined;
    return cell;
  }
}

function isSettled(state: number): boolean {
  return state === PLAIN || state === DONE || state === SPILLED;
}

function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
