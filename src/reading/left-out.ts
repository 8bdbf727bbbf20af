// The rows that are left out, and why: one reason a row, the first that holds.

import type { Cell } from './cells.ts';
import { shownText } from './plain.ts';
import type { LeftOut, LeftOutReason } from './recognition.ts';

interface Mark {
  readonly reason: LeftOutReason;
  /** 0-based sheet column, -1 where no single one is to blame. */
  readonly column: number;
  readonly text: string;
}

export class LeftOutRows {
  private readonly marks = new Map<number, Mark>();
  private readonly out: Uint8Array;

  constructor(rows: number) {
    this.out = new Uint8Array(rows);
  }

  /** Leaves a row out; a row that is out already keeps its reason. */
  add(row: number, reason: LeftOutReason, column: number | undefined, cell: Cell): void {
    if (this.out[row] === 1) return;
    this.out[row] = 1;
    this.marks.set(row, { reason, column: column ?? -1, text: shownText(cell) });
  }

  has(row: number): boolean {
    return this.out[row] === 1;
  }

  /** In the sheet's order; `firstRow`: the sheet row of row 0. */
  list(firstRow: number, orderOf: (row: number) => string): readonly LeftOut[] {
    return [...this.marks]
      .sort((a, b) => a[0] - b[0])
      .map(([row, { reason, column, text }]) => ({
        row: firstRow + row,
        column,
        text,
        reason,
        order: orderOf(row),
      }));
  }
}
