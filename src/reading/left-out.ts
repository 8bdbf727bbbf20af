// The rows that are left out, and why: one reason a row, the first that holds. Each stage of reading is given the rows
// that are out already and returns those that it leaves out itself.

import type { Cell } from './cells.ts';
import { shownText } from './plain.ts';
import type { LeftOut, LeftOutReason } from './recognition.ts';

/** A row that a stage leaves out. */
export interface RowOut {
  /** Row of OrderCells, 0-based. */
  readonly row: number;
  readonly reason: LeftOutReason;
  /** 0-based sheet column, -1 where no single one is to blame. */
  readonly column: number;
  readonly text: string;
}

/** Rows left out so far; never changed, only joined with more. */
export class RowsOut {
  private constructor(
    private readonly out: Uint8Array,
    private readonly marks: readonly RowOut[],
  ) {}

  static none(rows: number): RowsOut {
    return new RowsOut(new Uint8Array(rows), []);
  }

  has(row: number): boolean {
    return this.out[row] === 1;
  }

  /** These and what a stage leaves out; a row that is out already keeps its reason. */
  and(more: readonly RowOut[]): RowsOut {
    if (more.length === 0) return this;
    const out = this.out.slice();
    const marks = more.filter(({ row }) => {
      const first = out[row] === 0;
      out[row] = 1;
      return first;
    });
    return new RowsOut(out, [...this.marks, ...marks]);
  }

  /** In the sheet's order; `firstRow`: the sheet row of row 0. */
  list(firstRow: number, orderOf: (row: number) => string): readonly LeftOut[] {
    return [...this.marks]
      .sort((a, b) => a.row - b.row)
      .map((mark) => ({ ...mark, row: firstRow + mark.row, order: orderOf(mark.row) }));
  }
}

/** What one stage leaves out, gathered while it goes through the rows. */
export class Leaving {
  readonly rows: RowOut[] = [];
  private readonly own = new Set<number>();

  constructor(private readonly before: RowsOut) {}

  /** Leaves a row out; a row that is out already keeps its reason. */
  add(row: number, reason: LeftOutReason, column: number | undefined, cell: Cell): void {
    if (this.has(row)) return;
    this.own.add(row);
    this.rows.push({ row, reason, column: column ?? -1, text: shownText(cell) });
  }

  has(row: number): boolean {
    return this.before.has(row) || this.own.has(row);
  }
}

/** Anything that knows which rows are out. */
export type Out = Pick<RowsOut, 'has'>;
