// The contents of a sheet's cells, in layers: values, formulas, and what formulas and pivot tables brought about.

import type { CellValue, Scalar } from './book.ts';
import { Grid } from './grid.ts';

export abstract class Cells {
  readonly #values = new Grid<CellValue>();
  readonly #formulas = new Grid<string>();
  /** Number formats that results came with (a date from TODAY()). */
  readonly #formats = new Grid<string>();
  /** Cells that show a part of another cell's array. */
  readonly #spilled = new Grid<true>();
  /** Cells a pivot table fills. */
  readonly #pivoted = new Grid<true>();
  #formulaCount = 0;
  #spillCount = 0;
  #pivotCount = 0;

  /** Something was typed in: results may be out of date. */
  protected abstract changed(): void;

  /** The typed value, or the computed one of a formula or of a cell an array spilled into. */
  value(row: number, column: number): CellValue {
    return this.#values.get(row, column);
  }

  /** The values of a row from column 0; shorter than the sheet where the rest is blank. Not to be changed. */
  rowValues(row: number): readonly CellValue[] {
    return this.#values.row(row);
  }

  formula(row: number, column: number): string | null {
    return this.#formulaCount === 0 ? null : this.#formulas.get(row, column);
  }

  put(row: number, column: number, value: Scalar): void {
    if (this.#formulaCount > 0) this.#dropFormula(row, column);
    if (this.#pivotCount > 0) this.#dropPivot(row, column);
    this.#values.set(row, column, value);
    this.changed();
  }

  putFormula(row: number, column: number, formula: string): void {
    this.#dropFormula(row, column);
    this.#formulas.set(row, column, formula);
    this.#formulaCount++;
    this.#values.set(row, column, null);
    this.changed();
  }

  /** For the calculator: the result of a formula, or (where no formula stands) a part of an array that spilled. */
  putComputed(row: number, column: number, value: CellValue, format?: string): void {
    if (this.formula(row, column) === null) {
      if (this.#spilled.get(row, column) === null) this.#spillCount++;
      this.#spilled.set(row, column, true);
    }
    this.#values.set(row, column, value);
    if (format !== undefined || this.#formats.get(row, column) !== null) {
      this.#formats.set(row, column, format ?? null);
    }
  }

  isSpilled(row: number, column: number): boolean {
    return this.#spillCount > 0 && this.#spilled.get(row, column) === true;
  }

  /** For the calculator: empties every cell that only shows a part of an array, before the arrays spill anew. */
  clearSpilled(): void {
    if (this.#spillCount === 0) return;
    for (const { row, column } of this.#spilled.entries()) {
      this.#values.set(row, column, null);
      this.#formats.set(row, column, null);
    }
    this.#spilled.clear();
    this.#spillCount = 0;
  }

  /** A cell of a pivot table, filled by it; typed content there is not overwritten. */
  putPivot(row: number, column: number, value: CellValue, format?: string): void {
    if (!this.isPivot(row, column)) this.#pivotCount++;
    this.#pivoted.set(row, column, true);
    this.#values.set(row, column, value);
    this.#formats.set(row, column, format ?? null);
  }

  isPivot(row: number, column: number): boolean {
    return this.#pivotCount > 0 && this.#pivoted.get(row, column) === true;
  }

  /** Empties what the sheet's pivot tables have filled. */
  clearPivots(): void {
    for (const { row, column } of this.#pivoted.entries()) {
      this.#values.set(row, column, null);
      this.#formats.set(row, column, null);
    }
    this.#pivoted.clear();
    this.#pivotCount = 0;
  }

  #dropPivot(row: number, column: number): void {
    if (!this.isPivot(row, column)) return;
    this.#pivoted.set(row, column, null);
    this.#formats.set(row, column, null);
    this.#pivotCount--;
  }

  /** The number format that came with a result; '' = none. */
  computedFormat(row: number, column: number): string {
    return (this.#formulaCount + this.#pivotCount > 0 && this.#formats.get(row, column)) || '';
  }

  *formulas(): Iterable<{ row: number; column: number; formula: string }> {
    if (this.#formulaCount === 0) return;
    for (const { row, column, value } of this.#formulas.entries()) yield { row, column, formula: value };
  }

  hasFormulas(): boolean {
    return this.#formulaCount > 0;
  }

  #dropFormula(row: number, column: number): void {
    if (this.#formulas.get(row, column) !== null) {
      this.#formulas.set(row, column, null);
      this.#formulaCount--;
    }
    this.#formats.set(row, column, null);
    if (this.isSpilled(row, column)) {
      this.#spilled.set(row, column, null);
      this.#spillCount--;
    }
  }

  /** Content extents, as counts: 0 = empty. A formula counts whatever it shows. */
  lastRow(): number {
    return Math.max(this.#values.lastRow(), this.#formulaCount ? this.#formulas.lastRow() : 0);
  }

  lastColumn(): number {
    return Math.max(this.#values.lastColumn(), this.#formulaCount ? this.#formulas.lastColumn() : 0);
  }

  /** All layers, for moving lines. */
  protected contentLayers(): Grid<unknown>[] {
    return [this.#values, this.#formulas, this.#formats, this.#spilled, this.#pivoted];
  }

  /** After lines were deleted. */
  protected recount(): void {
    this.#formulaCount = count(this.#formulas);
    this.#spillCount = count(this.#spilled);
    this.#pivotCount = count(this.#pivoted);
  }

  /** Values without those that only follow from others, for a snapshot. */
  protected typedValues(): Grid<CellValue> {
    const values = this.#values.copy();
    for (const { row, column } of this.#spilled.entries()) values.set(row, column, null);
    for (const { row, column } of this.#pivoted.entries()) values.set(row, column, null);
    return values;
  }

  /** From a snapshot: formulas keep their last results. */
  protected restoreContent(
    values: readonly (readonly CellValue[])[],
    formulas: readonly [row: number, column: number, formula: string][],
  ): void {
    values.forEach((cells, row) => {
      this.#values.setRow(row, cells.slice());
    });
    for (const [row, column, formula] of formulas) this.#formulas.set(row, column, formula);
    this.recount();
  }
}

function count(grid: Grid<unknown>): number {
  let total = 0;
  for (const _ of grid.entries()) total++;
  return total;
}
