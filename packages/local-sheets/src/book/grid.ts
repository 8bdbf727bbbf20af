// One layer of a sheet (its values, formulas, styles or notes) as plain rows that grow as they are written to.

import type { Area } from './book.ts';

export class Grid<T> {
  #rows: ((T | null)[] | undefined)[] = [];

  get(row: number, column: number): T | null {
    return this.#rows[row]?.[column] ?? null;
  }

  set(row: number, column: number, value: T | null): void {
    let cells = this.#rows[row];
    if (!cells) {
      if (value === null) return;
      while (this.#rows.length < row) this.#rows.push(undefined);
      cells = [];
      this.#rows[row] = cells;
    }
    if (column >= cells.length) {
      if (value === null) return;
      while (cells.length < column) cells.push(null);
    }
    cells[column] = value;
  }

  /** The cells of a row from column 0; shorter than the sheet where the rest is blank. */
  row(row: number): readonly (T | null)[] {
    return this.#rows[row] ?? [];
  }

  /** Replaces a whole row. The array is kept, not copied. */
  setRow(row: number, cells: (T | null)[]): void {
    while (this.#rows.length <= row) this.#rows.push(undefined);
    this.#rows[row] = cells;
  }

  fill(area: Area, value: T | null): void {
    const endRow = value === null ? Math.min(area.endRow, this.#rows.length) : area.endRow;
    for (let row = area.row; row < endRow; row++) {
      if (value === null && !this.#rows[row]) continue;
      for (let column = area.column; column < area.endColumn; column++) this.set(row, column, value);
    }
  }

  *entries(): Iterable<{ row: number; column: number; value: T }> {
    for (let row = 0; row < this.#rows.length; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      for (let column = 0; column < cells.length; column++) {
        const value = cells[column];
        if (value !== null && value !== undefined) yield { row, column, value };
      }
    }
  }

  clear(): void {
    this.#rows = [];
  }

  /** Number of rows up to the last one that holds something. */
  lastRow(): number {
    for (let row = this.#rows.length - 1; row >= 0; row--) {
      const cells = this.#rows[row];
      if (cells?.some((value) => value !== null)) return row + 1;
    }
    return 0;
  }

  /** Number of columns up to the last one that holds something. */
  lastColumn(): number {
    let last = 0;
    for (const cells of this.#rows) {
      if (!cells) continue;
      for (let column = cells.length - 1; column >= last; column--) {
        if (cells[column] !== null) {
          last = column + 1;
          break;
        }
      }
    }
    return last;
  }

  insertRows(at: number, count: number): void {
    if (at >= this.#rows.length) return;
    this.#rows = [...this.#rows.slice(0, at), ...new Array<undefined>(count), ...this.#rows.slice(at)];
  }

  deleteRows(at: number, count: number): void {
    this.#rows.splice(at, count);
  }

  insertColumns(at: number, count: number): void {
    const blank = new Array<null>(count).fill(null);
    for (const cells of this.#rows) if (cells && at < cells.length) cells.splice(at, 0, ...blank);
  }

  deleteColumns(at: number, count: number): void {
    for (const cells of this.#rows) cells?.splice(at, count);
  }

  /** Puts the rows in another order: row `at + i` becomes what row `at + order[i]` was. */
  reorderRows(at: number, order: readonly number[]): void {
    const old = order.map((from) => this.#rows[at + from]);
    while (this.#rows.length < at + order.length) this.#rows.push(undefined);
    for (let i = 0; i < old.length; i++) this.#rows[at + i] = old[i];
  }

  /** Puts the columns in another order, as reorderRows does with rows. */
  reorderColumns(at: number, order: readonly number[]): void {
    for (const cells of this.#rows) {
      if (!cells || cells.length <= at) continue;
      const old = order.map((from) => cells[at + from] ?? null);
      while (cells.length < at + order.length) cells.push(null);
      for (let i = 0; i < old.length; i++) cells[at + i] = old[i]!;
    }
  }

  copy(): Grid<T> {
    const grid = new Grid<T>();
    grid.#rows = this.#rows.map((cells) => cells?.slice());
    return grid;
  }

  toJSON(): (readonly (T | null)[])[] {
    return Array.from({ length: this.lastRow() }, (_, row) => {
      const cells = this.row(row);
      let end = cells.length;
      while (end > 0 && cells[end - 1] === null) end--;
      return cells.slice(0, end);
    });
  }

  static fromJSON<T>(rows: readonly (readonly (T | null)[])[]): Grid<T> {
    const grid = new Grid<T>();
    grid.#rows = rows.map((cells) => (cells.length ? cells.slice() : undefined));
    return grid;
  }
}
