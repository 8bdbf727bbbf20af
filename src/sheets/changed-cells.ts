// Which cells of a plan are not on the sheet yet, as few blocks: a later run writes these and no others.

import { among, around, type PlacedBlock, placed, type Run, runsOf } from './blocks.ts';
import type { Change } from './change.ts';
import { shifted } from './fit.ts';
import type { Present } from './present.ts';

/** Cells that cost as much to write as two calls do. */
const CELLS_A_BLOCK = 200;

/** Blocks to be written once the lines of `change` are inserted. What is inserted is written whole: blanks as well. */
export function changedBlocks(change: Change, present: Present): PlacedBlock[] {
  const { placement, values, typed } = change;
  const before = standingBefore(change, present);
  const isTyped = among(typed);
  const isChanged = (row: number, column: number): boolean => {
    const [line, at] = [before.rows[row], before.columns[column]];
    if (!line || !at) return true;
    const differs = (values[row][column] ?? '') !== (present.cells[line - 1]?.[at - 1] ?? '');
    const [to, place] = [placement.rows[row], placement.columns[column]];
    return differs && !isTyped(to, place);
  };
  const whole = { row: 0, column: 0, rows: placement.rows.length, columns: placement.columns.length };
  return around(
    placed(placement, whole).flatMap((block) => changedIn(block, isChanged)),
    typed,
  );
}

/** The changed cells of a block; `isChanged` by the lines of the plan. */
export function changedIn(
  block: PlacedBlock,
  isChanged: (row: number, column: number) => boolean,
): PlacedBlock[] {
  return groupsOf(block, isChanged).flatMap(({ from, to, runs }) =>
    runs.map((run) => ({
      row: run.at,
      rows: run.count,
      planRow: run.from,
      column: block.column + from - block.planColumn,
      columns: to - from,
      planColumn: from,
    })),
  );
}

/** Sheet row of each plan row and sheet column of each plan column before the insertions; 0 = it is new. */
function standingBefore(
  { placement, rows, columns }: Change,
  present: Present,
): { rows: number[]; columns: number[] } {
  const own = [...present.zones.values()].flat();
  const at = (
    lines: readonly number[],
    insertions: Change['rows']['insertions'],
    wanted: ArrayLike<number>,
  ) => {
    const found = new Map(lines.map((line) => [shifted(insertions, line), line]));
    return Array.from(wanted, (line) => found.get(line) ?? 0);
  };
  return {
    rows: at(own, rows.insertions, placement.rows),
    columns: at(
      present.columns.filter((column) => column > 0),
      columns.insertions,
      placement.columns,
    ),
  };
}

/** Columns of a plan, side by side, and the rows to write in all of them. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** Columns that are written together where that costs no more than apart. */
function groupsOf(block: PlacedBlock, isChanged: (row: number, column: number) => boolean): Group[] {
  const groups: Group[] = [];
  for (let column = block.planColumn; column < block.planColumn + block.columns; column++) {
    const rows: number[] = [];
    for (let row = block.planRow; row < block.planRow + block.rows; row++)
      if (isChanged(row, column)) rows.push(row);
    const one: Group = { from: column, to: column + 1, runs: near(rows, 1, block) };
    const last = groups[groups.length - 1];
    const both = last && last.to === column ? together(last, one, block) : null;
    if (both && costOf(both) <= costOf(last) + costOf(one)) groups[groups.length - 1] = both;
    else if (one.runs.length) groups.push(one);
  }
  return groups;
}

function together(a: Group, b: Group, block: PlacedBlock): Group {
  const rows = [...a.runs, ...b.runs].flatMap(({ from, count }) =>
    Array.from({ length: count }, (_, i) => from + i),
  );
  const sorted = [...new Set(rows)].sort((x, y) => x - y);
  return { from: a.from, to: b.to, runs: near(sorted, b.to - a.from, block) };
}

const near = (rows: readonly number[], width: number, block: PlacedBlock): Run[] =>
  nearby(rows, width).map(({ at, count }) => ({ from: at, at: block.row + at - block.planRow, count }));

/** Ascending lines of `width` cells as stretches to write; those with little between them are one. */
function nearby(lines: readonly number[], width: number): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (const { at, count } of runsOf(lines)) {
    const last = found[found.length - 1];
    if (last && (at - last.at - last.count) * width <= CELLS_A_BLOCK) last.count = at + count - last.at;
    else found.push({ at, count });
  }
  return found;
}

const costOf = ({ from, to, runs }: Group): number =>
  runs.reduce((sum, { count }) => sum + CELLS_A_BLOCK + count * (to - from), 0);
