// Computes every formula of a workbook once. A formula waits for the formulas it reads; arrays spill into the cells
// beside them; when an array reached cells that were read as blank before, everything is computed once more.

import type { CellValue } from '../book/book.ts';
import { cellName, type Reference } from '../book/references.ts';
import type { Book } from '../book/workbook.ts';
import { type Cell, DONE, EXPECTED, OPEN, PLAIN, SheetCells, SPILLED, WAITING } from './cells.ts';
import type { Compiler, Formula, Range } from './compile.ts';
import { engineName, evaluatorFunctions } from './engine.ts';
import { CIRCULAR, toGoogleError } from './errors.ts';
import { scanFormula } from './formula.ts';
import {
  type Argument,
  isError,
  type Matrix,
  type Result,
  referenceError,
  type Zone,
} from './functions/definition.ts';
import { markOrigin } from './functions/origin.ts';
import { intersection, singleValued } from './intersection.ts';
import { type EngineLocale, engineLocale } from './locale.ts';

export interface Place {
  sheetId: number;
  row: number;
  column: number;
}

/** Calls a function of the script for the formula in a cell. Name in capitals. */
export type CustomCall = (name: string, args: Argument[], place: Place) => Argument;

interface Task {
  cells: SheetCells;
  row: number;
  column: number;
  formula: Formula;
  ranges: Range[];
  /** Where the search for formulas to wait for goes on. */
  range: number;
  column0: number;
  row0: number;
}

/** An array standing on the sheet: its formula's cell and its size. */
interface Spill {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const MAX_PASSES = 20;
const MAX_KEPT_CELLS = 20_000_000;

export class Evaluator {
  readonly #book: Book;
  readonly #compiler: Compiler;
  readonly #locale: EngineLocale;
  readonly #context: Record<string, unknown>;
  #sheets = new Map<string, SheetCells>();
  #byName = new Map<string, SheetCells>();
  /** By sheet key, as they stood in the pass before and as they stand in this one. */
  #expected = new Map<string, Spill[]>();
  #spills = new Map<string, Spill[]>();
  #matrices = new Map<string, Matrix>();
  #keptCells = 0;
  #again = false;
  #origin: Task | null = null;

  constructor(book: Book, compiler: Compiler, call: CustomCall, now: () => number) {
    this.#book = book;
    this.#compiler = compiler;
    this.#locale = engineLocale(book.locale);
    this.#context = this.#makeContext(call, now);
  }

  run(): void {
    for (const sheet of this.#book.sheets) sheet.clearSpilled();
    for (let pass = 1; pass <= MAX_PASSES; pass++) {
      this.#pass();
      if (!this.#again) break;
    }
    this.#writeBack();
  }

  #pass(): void {
    this.#again = false;
    this.#expected = this.#spills;
    this.#spills = new Map();
    this.#forgetMatrices();
    this.#sheets = new Map();
    this.#byName = new Map();
    for (const sheet of this.#book.sheets) {
      const cells = new SheetCells(sheet);
      this.#sheets.set(cells.key, cells);
      this.#byName.set(sheet.name.toLowerCase(), cells);
    }
    for (const [key, spills] of this.#expected) {
      for (const spill of spills) this.#expect(this.#sheets.get(key)!, spill);
    }
    const later: { cells: SheetCells; row: number; column: number }[] = [];
    for (const cells of this.#sheets.values()) {
      for (const { row, column, formula } of cells.sheet.formulas()) {
        if (this.#compiler.maySpill(formula)) this.#settle(cells, row, column);
        else later.push({ cells, row, column });
      }
    }
    for (const { cells, row, column } of later) this.#settle(cells, row, column);
  }

  #expect(cells: SheetCells, spill: Spill): void {
    for (let row = spill.row; row < spill.row + spill.rows; row++) {
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        if (cells.state(row, column) === PLAIN) cells.setState(row, column, EXPECTED);
      }
    }
  }

  // The order of computing

  /** Computes a formula, and first what it reads. A list instead of recursion: chains may be as long as a sheet. */
  #settle(cells: SheetCells, row: number, column: number): void {
    if (cells.state(row, column) !== WAITING) return;
    const open = [this.#open(cells, row, column)];
    while (open.length) {
      const task = open[open.length - 1]!;
      const next = this.#firstUnsettled(task);
      if (next === null) {
        open.pop();
        this.#compute(task);
      } else if (next.cells.state(next.row, next.column) === OPEN) {
        open.pop();
        this.#finish(task, { value: '#REF!', message: CIRCULAR });
      } else {
        open.push(this.#open(next.cells, next.row, next.column));
      }
    }
  }

  #open(cells: SheetCells, row: number, column: number): Task {
    cells.setState(row, column, OPEN);
    const text = cells.sheet.formula(row, column)!;
    const formula = this.#compiler.compile(text, this.#locale.decimalSeparator);
    const ranges = formula.references.map((reference) => this.#range(reference, cells));
    for (const name of formula.names) {
      const named = this.#named(name);
      if (named) ranges.push(named);
    }
    return { cells, row, column, formula, ranges, range: 0, column0: 0, row0: 0 };
  }

  #firstUnsettled(task: Task): { cells: SheetCells; row: number; column: number } | null {
    for (; task.range < task.ranges.length; task.range++, task.column0 = 0) {
      const { sheetId, zone } = task.ranges[task.range]!;
      const cells = this.#sheets.get(sheetId);
      if (!cells) continue;
      for (; zone.left + task.column0 <= zone.right; task.column0++, task.row0 = 0) {
        const found = this.#unsettledIn(cells, zone.left + task.column0, zone.top + task.row0, zone.bottom);
        if (!found) continue;
        task.row0 = Math.max(found.seen - zone.top, 0);
        return found;
      }
    }
    return null;
  }

  /** `seen` = the row at which the search stopped: above it all is known. */
  #unsettledIn(cells: SheetCells, column: number, top: number, bottom: number) {
    for (;;) {
      const row = cells.firstUnsettled(column, top, bottom);
      if (row < 0) return null;
      if (cells.state(row, column) !== EXPECTED) return { cells, row, column, seen: row };
      const spill = this.#expected.get(cells.key)!.find((one) => covers(one, row, column))!;
      // Computed by now, and it did not reach this cell again.
      if (cells.state(spill.row, spill.column) === DONE) cells.setState(row, column, PLAIN);
      else return { cells, row: spill.row, column: spill.column, seen: row };
    }
  }

  // Computing

  #compute(task: Task): void {
    const before = this.#origin;
    this.#setOrigin(task);
    let result: Argument;
    try {
      result = task.formula.execute(task.ranges, this.#cell, this.#cells, this.#name, this.#context);
    } catch (error) {
      result = thrown(error);
    }
    this.#setOrigin(before);
    if (!task.formula.arrays && Array.isArray(result))
      result = intersection(result, task.row, task.column) ?? result;
    this.#finish(task, result);
  }

  #setOrigin(task: Task | null): void {
    this.#origin = task;
    this.#context.__originSheetId = task?.cells.key;
    this.#context.__originCellPosition = task && {
      sheetId: task.cells.key,
      row: task.row,
      col: task.column,
    };
  }

  #finish({ cells, row, column }: Task, result: Argument): void {
    let first: Result | undefined;
    if (Array.isArray(result)) {
      const blocked = this.#blocked(cells, row, column, result);
      if (!blocked) this.#spill(cells, row, column, result);
      first = blocked ?? result[0]?.[0];
    } else first = result;
    cells.set(row, column, settled(first));
    cells.setState(row, column, DONE);
  }

  /** The error that stands in the formula's cell when its array finds no room. */
  #blocked(cells: SheetCells, row: number, column: number, matrix: Matrix): Result | null {
    const rows = matrix[0]?.length ?? 0;
    const missing = (count: number, what: string) => ({
      value: '#REF!',
      message: `Result was not automatically expanded, please insert more ${what} (${count}).`,
    });
    const { sheet } = cells;
    if (row + rows > sheet.maxRows) return missing(row + rows - sheet.maxRows, 'rows');
    const lastColumn = column + matrix.length;
    if (lastColumn > sheet.maxColumns) return missing(lastColumn - sheet.maxColumns, 'columns');
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < lastColumn; c++) {
        if (r === row && c === column) continue;
        const state = cells.state(r, c);
        const free = (state === PLAIN && sheet.value(r, c) === null) || state === EXPECTED;
        if (!free) {
          const message = `Array result was not expanded because it would overwrite data in ${cellName(r, c)}.`;
          return { value: '#REF!', message };
        }
      }
    }
    return null;
  }

  #spill(cells: SheetCells, row: number, column: number, matrix: Matrix): void {
    const columns = matrix.length;
    const rows = matrix[0]?.length ?? 0;
    if (rows * columns <= 1) return;
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < rows; r++) {
        if (r === 0 && c === 0) continue;
        const wasExpected = cells.state(row + r, column + c) === EXPECTED;
        if (!wasExpected && cells.wasRead(row + r, column + c)) this.#again = true;
        cells.setState(row + r, column + c, SPILLED);
        cells.set(row + r, column + c, settled(matrix[c]![r]));
      }
    }
    const spills = this.#spills.get(cells.key) ?? [];
    spills.push({ row, column, rows, columns });
    this.#spills.set(cells.key, spills);
  }

  #writeBack(): void {
    for (const cells of this.#sheets.values()) {
      const write = (row: number, column: number) => {
        const { value, format, message } = cells.cell(row, column);
        const content: CellValue = isError(value) ? { error: String(value), message } : value;
        cells.sheet.putComputed(row, column, content, format);
      };
      for (const { row, column } of [...cells.sheet.formulas()]) write(row, column);
      for (const spill of this.#spills.get(cells.key) ?? []) {
        for (let r = spill.row; r < spill.row + spill.rows; r++) {
          for (let c = spill.column; c < spill.column + spill.columns; c++) {
            if (r !== spill.row || c !== spill.column) write(r, c);
          }
        }
      }
    }
  }

  // What formulas read

  readonly #cell = (range: Range): Result => {
    const cells = this.#sheets.get(range.sheetId);
    if (!cells) return unknownSheet(range);
    return cells.cell(range.zone.top, range.zone.left);
  };

  readonly #cells = (range: Range): Matrix => {
    if (!this.#sheets.has(range.sheetId)) return [[unknownSheet(range)]];
    return this.#matrix(range.sheetId, range.zone);
  };

  readonly #name = (name: string, wantsCells: boolean): Argument => {
    const range = this.#named(name);
    if (!range) return { value: '#NAME?', message: `Unknown range name: '${name.toUpperCase()}'.` };
    const { zone } = range;
    const single = zone.left === zone.right && zone.top === zone.bottom;
    return single && !wantsCells ? this.#cell(range) : this.#cells(range);
  };

  #matrix(sheetId: string, zone: Zone): Matrix {
    const key = `${sheetId}/${zone.left},${zone.top},${zone.right},${zone.bottom}`;
    const known = this.#matrices.get(key);
    if (known) return known;
    const cells = this.#sheets.get(sheetId)!;
    const bottom = Math.min(zone.bottom, cells.sheet.maxRows - 1);
    const right = Math.min(zone.right, cells.sheet.maxColumns - 1);
    const height = Math.max(bottom - zone.top + 1, 1);
    const matrix: Matrix = [];
    const columns: object[] = [];
    for (let column = zone.left; column <= Math.max(right, zone.left); column++) {
      const line = new Array<Cell>(height);
      for (let i = 0; i < height; i++) line[i] = cells.cell(zone.top + i, column);
      matrix.push(line);
      columns.push(cells.column(column));
    }
    markOrigin(matrix, { columns, row: zone.top, column: zone.left });
    this.#keptCells += height * matrix.length;
    if (this.#keptCells > MAX_KEPT_CELLS) this.#forgetMatrices();
    this.#matrices.set(key, matrix);
    return matrix;
  }

  #forgetMatrices(): void {
    this.#matrices = new Map();
    this.#keptCells = 0;
    this.#context.lookupCaches = { forwardSearch: new Map(), reverseSearch: new Map() };
  }

  #range({ sheet, start, end }: Reference, home: SheetCells): Range {
    const cells = sheet === null ? home : this.#byName.get(sheet.toLowerCase());
    const last = end ?? start;
    const [top, bottom] = span(start.row, last.row, cells ? cells.sheet.maxRows : 1);
    const [left, right] = span(start.column, last.column, cells ? cells.sheet.maxColumns : 1);
    const zone = { top, bottom, left, right };
    return cells ? { sheetId: cells.key, zone } : { sheetId: '', zone, invalidSheetName: sheet ?? '' };
  }

  #named(name: string): Range | null {
    const range = this.#book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!range?.area) return null;
    const { row, column, endRow, endColumn } = range.area;
    const zone = { top: row, bottom: endRow - 1, left: column, right: endColumn - 1 };
    return { sheetId: String(range.sheetId), zone };
  }

  /** For functions that look elsewhere than the formula says: what they look at may have to be computed first. */
  #look(sheetId: string, zone: Zone): Matrix {
    const cells = this.#sheets.get(sheetId)!;
    for (let column = zone.left; column <= zone.right; column++) {
      for (;;) {
        const next = this.#unsettledIn(cells, column, zone.top, zone.bottom);
        if (!next) break;
        if (next.cells.state(next.row, next.column) === OPEN) throw referenceError(CIRCULAR);
        this.#settle(next.cells, next.row, next.column);
      }
    }
    return this.#matrix(sheetId, zone);
  }

  #makeContext(call: CustomCall, now: () => number): Record<string, unknown> {
    const place = () => {
      const { row, column, formula } = this.#origin!;
      return formula.arrays ? null : { row, column };
    };
    const functions = singleValued(place);
    const context: Record<string, unknown> = Object.create(functions);
    Object.assign(context, evaluatorFunctions(functions));
    for (const name of this.#compiler.custom) {
      context[engineName(name)] = (...args: Argument[]) => {
        const { cells, row, column } = this.#origin!;
        return call(name, args, { sheetId: cells.sheet.id, row, column });
      };
    }
    const formulaAt = ({ sheetId, row, col }: { sheetId: string; row: number; col: number }) => {
      const text = this.#sheets.get(sheetId)?.sheet.formula(row, col) ?? null;
      if (text === null) return undefined;
      const usesSymbol = (name: string) => new RegExp(`\\b${name}\\(`, 'i').test(text);
      return { isFormula: true, compiledFormula: { toFormulaString: () => text, usesSymbol } };
    };
    const sheetOf = (sheetId: string) => this.#sheets.get(sheetId)!.sheet;
    return Object.assign(context, {
      locale: this.#locale,
      now,
      cells: (sheetId: string, zone: Zone) => this.#look(sheetId, zone),
      resolve: (text: string) => this.#resolve(text),
      sheetSize: (sheetId: string) => ({
        rows: sheetOf(sheetId).maxRows,
        columns: sheetOf(sheetId).maxColumns,
      }),
      getFormulaResult: ({ sheetId, row, col }: { sheetId: string; row: number; col: number }) =>
        this.#look(sheetId, { left: col, right: col, top: row, bottom: row })[0]![0]!,
      getters: {
        getCell: formulaAt,
        getCorrespondingFormulaCell: formulaAt,
        getSheetName: (sheetId: string) => sheetOf(sheetId).name,
        isRowFiltered: (sheetId: string, row: number) => sheetOf(sheetId).filteredRows.has(row),
        isRowHiddenByUser: (sheetId: string, row: number) => sheetOf(sheetId).hiddenRows.has(row),
      },
    });
  }

  #resolve(text: string): { sheetId: string; zone: Zone } | null {
    const named = this.#named(text);
    if (named) return named;
    const [token, ...rest] = scanFormula(text.trim());
    if (token?.kind !== 'reference' || rest.length) return null;
    const range = this.#range(token.reference, this.#origin!.cells);
    return range.invalidSheetName === undefined ? range : null;
  }
}

function covers(spill: Spill, row: number, column: number): boolean {
  return (
    row >= spill.row &&
    row < spill.row + spill.rows &&
    column >= spill.column &&
    column < spill.column + spill.columns
  );
}

/** First and last line of a reference; where it is open, up to the edge of the sheet. */
function span(start: number | null, end: number | null, size: number): [number, number] {
  if (start !== null && end !== null) return start <= end ? [start, end] : [end, start];
  const from = start ?? end ?? 0;
  return [from, Math.max(size - 1, from)];
}

function unknownSheet({ invalidSheetName }: Range): Result {
  return { value: '#REF!', message: `Unresolved sheet name '${invalidSheetName}'.` };
}

function thrown(error: unknown): Result {
  if (typeof error === 'object' && error !== null && 'value' in error) return error as Result;
  throw error;
}

/** A result as it stands in a cell: numbers that are none become errors, errors get Google's names. */
function settled(result: Result | undefined): Result {
  const value = result?.value ?? null;
  if (isError(value)) return toGoogleError(result!);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { value: '#NUM!', message: 'The result is too large or is not a number.' };
  }
  return { value, format: result?.format === '@' ? undefined : result?.format };
}
