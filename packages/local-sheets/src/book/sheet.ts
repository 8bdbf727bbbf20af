// A sheet of the workbook: its grid of cells and everything that stands on it. Rows and columns are 0-based.

import { forCells, type LineChange, movedArea, movedLine, overlaps, subtract } from './area.ts';
import type {
  Area,
  Banding,
  CellStyle,
  Chart,
  ConditionalRule,
  Filter,
  Pivot,
  Protection,
  Scalar,
  Validation,
} from './book.ts';
import { Cells } from './cells.ts';
import { Grid } from './grid.ts';
import type { SheetSnapshot } from './snapshot.ts';
import type { StylePatch, StylePool } from './styles.ts';

export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** What a sheet needs of the workbook it lies in. */
export interface SheetHome {
  /** Something has changed since formulas were computed. */
  dirty: boolean;
  readonly styles: StylePool;
  /** Rows or columns came, went or moved: references to them follow. */
  linesMoved(sheet: Sheet, change: LineChange): void;
}

export class Sheet extends Cells {
  readonly id: number;
  name: string;
  hidden = false;
  /** OBJECT: a chart moved to a sheet of its own, which has no grid. */
  kind: 'GRID' | 'OBJECT' = 'GRID';
  tabColor: string | null = null;
  maxRows: number;
  maxColumns: number;
  frozenRows = 0;
  frozenColumns = 0;
  rightToLeft = false;
  hiddenGridlines = false;
  merges: Area[] = [];
  validations: Validation[] = [];
  conditionalRules: ConditionalRule[] = [];
  charts: Chart[] = [];
  filter: Filter | null = null;
  protections: Protection[] = [];
  pivots: Pivot[] = [];
  bandings: Banding[] = [];
  /** Pixels, where they differ from the default. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** In how many groups a column lies; those in none are not there. */
  columnGroups = new Map<number, number>();
  /** Rows the filter hides. */
  filteredRows = new Set<number>();

  readonly #book: SheetHome;
  readonly #styles = new Grid<number>();
  readonly #notes = new Grid<string>();

  constructor(book: SheetHome, options: { id: number; name: string; rows: number; columns: number }) {
    super();
    this.#book = book;
    this.id = options.id;
    this.name = options.name;
    this.maxRows = options.rows;
    this.maxColumns = options.columns;
  }

  protected override changed(): void {
    this.#book.dirty = true;
  }

  // Styles and notes

  style(row: number, column: number): Readonly<CellStyle> {
    return this.#book.styles.get(this.#styles.get(row, column) ?? 0);
  }

  /** A number in the book's style pool; 0 = plain. */
  styleId(row: number, column: number): number {
    return this.#styles.get(row, column) ?? 0;
  }

  setStyleId(row: number, column: number, id: number): void {
    this.#styles.set(row, column, id === 0 ? null : id);
  }

  /** The number format a cell shows by: its own, else the one its formula gave. '' = automatic. */
  numberFormat(row: number, column: number): string {
    const own = this.style(row, column).numberFormat;
    return own ?? this.computedFormat(row, column);
  }

  applyStyle(area: Area, patch: StylePatch): void {
    const pool = this.#book.styles;
    const patched = new Map<number, number>();
    forCells(area, (row, column) => {
      const old = this.styleId(row, column);
      let id = patched.get(old);
      if (id === undefined) {
        id = pool.patched(old, patch);
        patched.set(old, id);
      }
      if (id !== old) this.setStyleId(row, column, id);
    });
  }

  note(row: number, column: number): string | null {
    return this.#notes.get(row, column);
  }

  setNote(row: number, column: number, note: string | null): void {
    this.#notes.set(row, column, note === '' ? null : note);
  }

  *notes(): Iterable<{ row: number; column: number; text: string }> {
    for (const { row, column, value } of this.#notes.entries()) yield { row, column, text: value };
  }

  /** Cells whose style is not plain. */
  *styles(): Iterable<{ row: number; column: number; id: number }> {
    for (const { row, column, value } of this.#styles.entries()) yield { row, column, id: value };
  }

  // What stands on cells

  /** The merge that covers a cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    const cell = { row, column, endRow: row + 1, endColumn: column + 1 };
    return this.merges.find((merge) => overlaps(merge, cell)) ?? null;
  }

  validationAt(row: number, column: number): Validation | null {
    const cell = { row, column, endRow: row + 1, endColumn: column + 1 };
    return this.validations.find((rule) => overlaps(rule.area, cell)) ?? null;
  }

  /** Replaces whatever rule the cells of `area` had. */
  setValidation(area: Area, rule: Omit<Validation, 'area'> | null): void {
    this.validations = this.validations.flatMap((old) =>
      subtract(old.area, area).map((left) => ({ ...old, area: left })),
    );
    if (rule) this.validations.push({ ...rule, area });
  }

  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH;
  }

  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  // Rows and columns

  /** New lines take the style of the line above them when `like` says so. */
  insertRows(before: number, count: number, like?: number): void {
    for (const grid of this.#grids()) grid.insertRows(before, count);
    this.maxRows += count;
    if (before < this.frozenRows) this.frozenRows += count;
    this.#moved({ dimension: 'rows', at: before, count });
    if (like === undefined) return;
    const from = like >= before ? like + count : like;
    const ids = this.#styles.row(from);
    for (let row = before; row < before + count && ids.length; row++) this.#styles.setRow(row, ids.slice());
  }

  deleteRows(at: number, count: number): void {
    for (const grid of this.#grids()) grid.deleteRows(at, count);
    this.maxRows -= count;
    this.frozenRows = stillFrozen(this.frozenRows, at, count);
    this.recount();
    this.#moved({ dimension: 'rows', at, count: -count });
  }

  insertColumns(before: number, count: number, like?: number): void {
    for (const grid of this.#grids()) grid.insertColumns(before, count);
    this.maxColumns += count;
    if (before < this.frozenColumns) this.frozenColumns += count;
    this.#moved({ dimension: 'columns', at: before, count });
    if (like === undefined) return;
    const from = like >= before ? like + count : like;
    for (let row = 0; row < this.maxRows; row++) {
      const id = this.#styles.get(row, from);
      if (id) for (let column = before; column < before + count; column++) this.#styles.set(row, column, id);
    }
  }

  deleteColumns(at: number, count: number): void {
    for (const grid of this.#grids()) grid.deleteColumns(at, count);
    this.maxColumns -= count;
    this.frozenColumns = stillFrozen(this.frozenColumns, at, count);
    this.recount();
    this.#moved({ dimension: 'columns', at, count: -count });
  }

  /** Adds lines at the bottom and on the right until the grid has at least this size. */
  growTo(rows: number, columns: number): void {
    this.maxRows = Math.max(this.maxRows, rows);
    this.maxColumns = Math.max(this.maxColumns, columns);
  }

  /** Rows in another order with all their cells: row `at + i` becomes what row `at + order[i]` was. */
  reorderRows(at: number, order: readonly number[]): void {
    for (const grid of this.#grids()) grid.reorderRows(at, order);
    this.#book.dirty = true;
  }

  reorderColumns(at: number, order: readonly number[]): void {
    for (const grid of this.#grids()) grid.reorderColumns(at, order);
    this.#book.dirty = true;
  }

  #grids(): Grid<unknown>[] {
    return [...this.contentLayers(), this.#styles, this.#notes];
  }

  /** Everything that names lines follows them: here, and through the book on the other sheets. */
  #moved(change: LineChange): void {
    const area = (old: Area) => movedArea(old, change);
    const kept = <T extends { area: Area }>(items: T[]): T[] =>
      items.flatMap((item) => {
        const moved = area(item.area);
        return moved ? [{ ...item, area: moved }] : [];
      });
    this.merges = this.merges.flatMap((merge) => {
      const moved = area(merge);
      const single = moved && moved.endRow - moved.row === 1 && moved.endColumn - moved.column === 1;
      return moved && !single ? [moved] : [];
    });
    this.validations = kept(this.validations);
    this.bandings = kept(this.bandings);
    this.protections = this.protections.flatMap((item) => {
      if (!item.area) return [item];
      const moved = area(item.area);
      return moved ? [{ ...item, area: moved }] : [];
    });
    this.conditionalRules = this.conditionalRules.flatMap((rule) => {
      const areas = rule.areas.flatMap((old) => area(old) ?? []);
      return areas.length ? [{ ...rule, areas }] : [];
    });
    if (this.filter) {
      const moved = area(this.filter.area);
      const columns =
        change.dimension === 'rows'
          ? this.filter.columns
          : Object.fromEntries(
              Object.entries(this.filter.columns).flatMap(([column, rule]) => {
                const line = movedLine(Number(column), change);
                return line === null ? [] : [[line, rule]];
              }),
            );
      this.filter = moved && { area: moved, columns };
    }
    const axis = change.dimension === 'rows' ? 'row' : 'column';
    for (const item of [...this.charts, ...this.pivots]) {
      item.anchor[axis] = movedLine(item.anchor[axis], change) ?? change.at;
    }
    const map = (old: Map<number, number>) => new Map(lines([...old], change));
    const set = (old: Set<number>) =>
      new Set(
        lines(
          [...old].map((line) => [line, 0] as const),
          change,
        ).map(([line]) => line),
      );
    if (change.dimension === 'rows') {
      this.rowHeights = map(this.rowHeights);
      this.hiddenRows = set(this.hiddenRows);
      this.filteredRows = set(this.filteredRows);
    } else {
      this.columnWidths = map(this.columnWidths);
      this.hiddenColumns = set(this.hiddenColumns);
      this.columnGroups = map(this.columnGroups);
    }
    this.#book.linesMoved(this, change);
  }

  /** Copies cells of another sheet (of this book or another) with everything in them; for whole-sheet copies and reading. */
  copyFrom(from: Sheet, styleId: (id: number) => number): void {
    for (let row = 0; row < from.maxRows; row++) {
      const values = from.rowValues(row);
      for (let column = 0; column < values.length; column++) {
        if (from.isSpilled(row, column) || from.isPivot(row, column) || from.formula(row, column) !== null)
          continue;
        if (values[column] !== null) this.put(row, column, values[column] as Scalar);
      }
    }
    for (const { row, column, formula } of from.formulas()) this.putFormula(row, column, formula);
    for (const { row, column, id } of from.styles()) this.setStyleId(row, column, styleId(id));
    for (const { row, column, text } of from.notes()) this.setNote(row, column, text);
  }

  toJSON(): SheetSnapshot {
    const { id, name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns } = this;
    return {
      ...{ id, name, hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns },
      rightToLeft: this.rightToLeft,
      hiddenGridlines: this.hiddenGridlines,
      merges: this.merges,
      validations: this.validations,
      conditionalRules: this.conditionalRules,
      charts: this.charts,
      filter: this.filter,
      protections: this.protections,
      pivots: this.pivots,
      bandings: this.bandings,
      columnWidths: [...this.columnWidths],
      rowHeights: [...this.rowHeights],
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [...this.hiddenColumns],
      columnGroups: [...this.columnGroups],
      filteredRows: [...this.filteredRows],
      values: this.typedValues().toJSON(),
      formulas: [...this.formulas()].map(({ row, column, formula }) => [row, column, formula]),
      styles: this.#styles.toJSON(),
      notes: [...this.#notes.entries()].map(({ row, column, value }) => [row, column, value]),
    };
  }

  static fromJSON(book: SheetHome, data: SheetSnapshot): Sheet {
    const sheet = new Sheet(book, {
      id: data.id,
      name: data.name,
      rows: data.maxRows,
      columns: data.maxColumns,
    });
    const { hidden, tabColor, frozenRows, frozenColumns, rightToLeft, hiddenGridlines } = data;
    Object.assign(sheet, { hidden, tabColor, frozenRows, frozenColumns, rightToLeft, hiddenGridlines });
    const { merges, validations, conditionalRules, charts, filter, protections, pivots, bandings } =
      structuredClone(data);
    Object.assign(sheet, {
      merges,
      validations,
      conditionalRules,
      charts,
      filter,
      protections,
      pivots,
      bandings,
    });
    sheet.columnWidths = new Map(data.columnWidths);
    sheet.rowHeights = new Map(data.rowHeights);
    sheet.hiddenRows = new Set(data.hiddenRows);
    sheet.hiddenColumns = new Set(data.hiddenColumns);
    sheet.columnGroups = new Map(data.columnGroups ?? []);
    sheet.filteredRows = new Set(data.filteredRows);
    sheet.restoreContent(data.values, data.formulas);
    data.styles.forEach((ids, row) => {
      sheet.#styles.setRow(row, ids.slice());
    });
    for (const [row, column, text] of data.notes) sheet.setNote(row, column, text);
    return sheet;
  }
}

/** How many lines stay frozen when `count` from `at` on are deleted. */
function stillFrozen(frozen: number, at: number, count: number): number {
  return frozen - Math.min(Math.max(frozen - at, 0), count);
}

function lines(entries: readonly (readonly [number, number])[], change: LineChange): [number, number][] {
  return entries.flatMap(([line, value]) => {
    const moved = movedLine(line, change);
    return moved === null ? [] : [[moved, value] as [number, number]];
  });
}
