// Where the cells of a plan lie on a sheet. A plan's lines need not lie side by side: people insert rows and columns
// between ours and move our columns about.

import type { Rect } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';

/** A block of sheet cells, 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The sheet row of each plan row and the sheet column of each plan column, 1-based. */
export interface Placement {
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
}

/** `count` plan lines from `from` on lie on the sheet lines from `at` on. */
export interface Run {
  readonly from: number;
  readonly at: number;
  readonly count: number;
}

/** Where one piece of a plan lies: the plan's cell (0-based) that is the block's top left one. */
export interface PlacedBlock extends Block {
  readonly planRow: number;
  readonly planColumn: number;
}

/** The stretches of plan lines `from` to `from + count` that lie side by side on the sheet. */
export function runsOf(lines: ArrayLike<number>, from = 0, count = lines.length - from): Run[] {
  const runs: Run[] = [];
  const end = from + count;
  let start = from;
  for (let line = from + 1; line <= end; line++) {
    if (line < end && lines[line] === lines[line - 1] + 1) continue;
    if (line > start) runs.push({ from: start, at: lines[start], count: line - start });
    start = line;
  }
  return runs;
}

/** Below the first row of any sheet. */
const NOWHERE = -1e9;

/** The same placement without some sheet rows. */
export function without({ rows, columns }: Placement, left: ReadonlySet<number>): Placement {
  return { rows: Array.from(rows, (row) => (left.has(row) ? row + NOWHERE : row)), columns };
}

/** The pieces of a plan's rectangle on the sheet, in the plan's order. */
export function placed(placement: Placement, rect: Rect): PlacedBlock[] {
  const rows = runsOf(placement.rows, rect.row, rect.rows).filter(({ at }) => at >= 0);
  const columns = runsOf(placement.columns, rect.column, rect.columns);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      row: row.at,
      column: column.at,
      rows: row.count,
      columns: column.count,
      planRow: row.from,
      planColumn: column.from,
    })),
  );
}

/** Sheet lines as stretches; the lines are ascending. */
export function stretches(lines: readonly number[]): { at: number; count: number }[] {
  return runsOf(lines).map(({ at, count }) => ({ at, count }));
}

/** B2:C5, or B2 for a single cell. */
export function a1({ row, column, rows, columns }: Block): string {
  const first = `${columnLetters(column)}${row}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The ranges of each rectangle, all asked for at once. */
export function rangesOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  placement: Placement,
  rects: readonly Rect[],
): GoogleAppsScript.Spreadsheet.Range[][] {
  const blocks = rects.map((rect) => placed(placement, rect).map(a1));
  if (blocks.every((places) => places.length === 0)) return rects.map(() => []);
  const ranges = sheet.getRangeList(blocks.flat()).getRanges();
  let next = 0;
  return blocks.map((places) => {
    next += places.length;
    return ranges.slice(next - places.length, next);
  });
}
