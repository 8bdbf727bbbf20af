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

/** Tells whether a cell is one of some. */
export function among(
  spots: readonly { readonly row: number; readonly column: number }[],
): (row: number, column: number) => boolean {
  const all = new Set(spots.map(({ row, column }) => row * GREATEST + column));
  return (row, column) => all.has(row * GREATEST + column);
}

/** More than a sheet has columns. */
const GREATEST = 20_000;

/** The blocks without the cells of some places. */
export function around<One extends Block>(
  blocks: readonly One[],
  spots: readonly { readonly row: number; readonly column: number }[],
): One[] {
  if (spots.length === 0) return [...blocks];
  return blocks.flatMap((block) => {
    const inside = spots.filter(
      ({ row, column }) =>
        row >= block.row &&
        row < block.row + block.rows &&
        column >= block.column &&
        column < block.column + block.columns,
    );
    const found: One[] = [];
    const piece = (row: number, rows: number, column: number, columns: number) => {
      if (rows > 0 && columns > 0) found.push(cut(block, row, rows, column, columns));
    };
    let top = block.row;
    for (const row of [...new Set(inside.map((spot) => spot.row))].sort((a, b) => a - b)) {
      piece(top, row - top, block.column, block.columns);
      let left = block.column;
      const taken = inside.filter((spot) => spot.row === row).map(({ column }) => column);
      for (const column of taken.sort((a, b) => a - b)) {
        piece(row, 1, left, column - left);
        left = column + 1;
      }
      piece(row, 1, left, block.column + block.columns - left);
      top = row + 1;
    }
    piece(top, block.row + block.rows - top, block.column, block.columns);
    return found;
  });
}

function cut<One extends Block>(block: One, row: number, rows: number, column: number, columns: number): One {
  const { planRow, planColumn } = block as { planRow?: number; planColumn?: number };
  const plan =
    planRow === undefined || planColumn === undefined
      ? {}
      : { planRow: planRow + row - block.row, planColumn: planColumn + column - block.column };
  return { ...block, row, rows, column, columns, ...plan };
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
