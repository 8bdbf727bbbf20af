// Computes every formula of a workbook once. A formula waits for the formulas it reads; arrays spill into the cells
// beside them; when an array reached cells that were read as blank before, everything is computed once more.

import type { CellValue } from '../book/book.ts';
import { cellName } from '../book/references.ts';
import type { Book } from '../book/workbook.ts';
import { BookCells } from './book-cells.ts';
import { DONE, EXPECTED, OPEN, PLAIN, type SheetCells, SPILLED, WAITING } from './cells.ts';
import type { Compiler, Formula, Range } from './compile.ts';
import { engineName, evaluatorFunctions } from './engine.ts';
import { CIRCULAR, toGoogleError } from './errors.ts';
import {
  type Argument,
  type EngineZone,
  isError,
  type Matrix,
  type Result,
  referenceError,
} from './functions/definition.ts';
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

export class Evaluator {
  readonly #book: Book;
  readonly #compiler: Compiler;
  readonly #locale: EngineLocale;
  readonly #context: Record<string, unknown>;
  /** Made anew for each pass. */
  #cells: BookCells;
  /** By sheet key, as they stood in the pass before and as they stand in this one. */
  #expected = new Map<string, Spill[]>();
  #spills = new Map<string, Spill[]>();
  #again = false;
  #origin: Task | null = null;

  constructor(book: Book, compiler: Compiler, call: CustomCall, now: () => number) {
    this.#book = book;
    this.#compiler = compiler;
    this.#locale = engineLocale(book.locale);
    this.#cells = new BookCells(book);
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
    this.#cells = new BookCells(this.#book);
    this.#context.lookupCaches = this.#cells.lookupCaches;
    for (const [key, spills] of this.#expected) {
      for (const spill of spills) this.#expect(this.#cells.sheet(key)!, spill);
    }
    const later: { cells: SheetCells; row: number; column: number }[] = [];
    for (const cells of this.#cells.sheets) {
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
    const ranges = formula.references.map((reference) => this.#cells.range(reference, cells));
    for (const name of formula.names) {
      const named = this.#cells.named(name);
      if (named) ranges.push(named);
    }
    return { cells, row, column, formula, ranges, range: 0, column0: 0, row0: 0 };
  }

  #firstUnsettled(task: Task): { cells: SheetCells; row: number; column: number } | null {
    for (; task.range < task.ranges.length; task.range++, task.column0 = 0) {
      const { sheetId, zone } = task.ranges[task.range]!;
      const cells = this.#cells.sheet(sheetId);
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
    const cells = this.#cells;
    let result: Argument;
    try {
      result = task.formula.execute(task.ranges, cells.cell, cells.cells, cells.name, this.#context);
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
    for (const cells of this.#cells.sheets) {
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

  /** For functions that look elsewhere than the formula says: what they look at may have to be computed first. */
  #look(sheetId: string, zone: EngineZone): Matrix {
    const cells = this.#cells.sheet(sheetId)!;
    for (let column = zone.left; column <= zone.right; column++) {
      for (;;) {
        const next = this.#unsettledIn(cells, column, zone.top, zone.bottom);
        if (!next) break;
        if (next.cells.state(next.row, next.column) === OPEN) throw referenceError(CIRCULAR);
        this.#settle(next.cells, next.row, next.column);
      }
    }
    return this.#cells.matrix(sheetId, zone);
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
      const text = this.#cells.sheet(sheetId)?.sheet.formula(row, col) ?? null;
      if (text === null) return undefined;
      const usesSymbol = (name: string) => new RegExp(`\\b${name}\\(`, 'i').test(text);
      return { isFormula: true, compiledFormula: { toFormulaString: () => text, usesSymbol } };
    };
    const sheetOf = (sheetId: string) => this.#cells.sheet(sheetId)!.sheet;
    return Object.assign(context, {
      locale: this.#locale,
      now,
      cells: (sheetId: string, zone: EngineZone) => this.#look(sheetId, zone),
      resolve: (text: string) => this.#cells.resolve(text, this.#origin!.cells),
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
}

function covers(spill: Spill, row: number, column: number): boolean {
  return (
    row >= spill.row &&
    row < spill.row + spill.rows &&
    column >= spill.column &&
    column < spill.column + spill.columns
  );
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
