// The filter over a table of ours. A filter a person made is left alone.

import type { Rect, SheetPlan } from '../reports/plan.ts';
import { a1, type Block, type Placement, placed } from './blocks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function setFilter(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
  if (!plan.filter) return;
  const block = around(plan.filter, placement);
  // What is the staff's is sorted with the rest.
  const columns = block.columns + (plan.staff?.columns.length ?? 0);
  sheet.getRange(a1({ ...block, columns })).createFilter();
}

/** Where a filter stands on a sheet that has one of ours: asked for while nothing waits to be written. */
export function filterOn(sheet: Sheet, { filter: wanted }: SheetPlan): Block | null {
  const range = wanted && sheet.getFilter()?.getRange();
  if (!range) return null;
  const [row, column] = [range.getRow(), range.getColumn()];
  return { row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}

/**
 * A filter grows by itself with lines inserted inside its table. Where lines came after its end it is made anew with what
 * the person had filtered by. One that was taken away stays away. `moved`: where its lines lie by now.
 */
export function growFilter(
  sheet: Sheet,
  plan: SheetPlan,
  placement: Placement,
  standing: Block | null,
  moved: { readonly row: (line: number) => number; readonly column: (line: number) => number },
): void {
  if (!plan.filter || !standing) return;
  const wanted = around(plan.filter, placement);
  const [row, column] = [moved.row(standing.row), moved.column(standing.column)];
  if (row !== wanted.row || column !== wanted.column) return;
  const rows = moved.row(standing.row + standing.rows - 1) - row + 1;
  const columns = moved.column(standing.column + standing.columns - 1) - column + 1;
  if (rows >= wanted.rows && columns >= wanted.columns) return;
  const filter = sheet.getFilter();
  if (!filter) return;
  const chosen = Array.from({ length: columns }, (_, i) => filter.getColumnFilterCriteria(column + i));
  filter.remove();
  const grown = sheet
    .getRange(
      a1({ row, column, rows: Math.max(rows, wanted.rows), columns: Math.max(columns, wanted.columns) }),
    )
    .createFilter();
  chosen.forEach((criteria, i) => {
    if (criteria) grown.setColumnFilterCriteria(column + i, criteria);
  });
}

/** The smallest block that holds all of a rectangle, a person's lines in between included. */
function around(rect: Rect, placement: Placement): Block {
  const blocks = placed(placement, rect);
  const row = Math.min(...blocks.map((block) => block.row));
  const column = Math.min(...blocks.map((block) => block.column));
  return {
    row,
    column,
    rows: Math.max(...blocks.map((block) => block.row + block.rows)) - row,
    columns: Math.max(...blocks.map((block) => block.column + block.columns)) - column,
  };
}
