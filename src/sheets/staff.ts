// Columns for the staff beside a table of ours: made with the sheet, theirs from then on. Rows are put in order with all
// that stands on them, as a person would sort them.

import type { SheetPlan, StaffRow } from '../reports/plan.ts';
import { a1, type Placement } from './blocks.ts';
import { validationOf } from './inputs.ts';
import type { Present } from './present.ts';
import { evenWidths } from './styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are made ready below the header, so that new ones are too. */
const READY = 300;
/** To be filled in; of ours, so that no row counts as coloured by a person. */
const HEAD = '#fbeec5';
const CELLS = '#fffbf6';

/** Right of the plan's columns on a sheet just made. */
export function giveStaffColumns(sheet: Sheet, { staff, tables, values }: SheetPlan): void {
  const table = staff && tables.find(({ name }) => name === staff.table);
  if (!staff || !table) return;
  const [row, column] = [table.headerRow + 1, values[0].length + 1];
  const { columns } = staff;
  const head = sheet.getRange(row, column, 1, columns.length);
  head.setValues([columns.map(({ header }) => header)]);
  head.setFontWeight('bold').setBackground(HEAD);
  let next = column;
  for (const run of evenWidths(columns.map(({ width }) => width))) {
    sheet.setColumnWidths(next, run.count, run.width);
    next += run.count;
  }
  const rows = Math.min(READY, sheet.getMaxRows() - row);
  columns.forEach(({ allow, note }, i) => {
    if (allow)
      sheet
        .getRange(row + 1, column + i, rows, 1)
        .setDataValidation(
          validationOf({ row: 0, column: 0, rows: 0, columns: 0, allow, help: note }, NOWHERE),
        );
  });
  sheet
    .getRange(row + 1, column, rows, columns.length)
    .setWrap(true)
    .setBackground(CELLS);
}

/** What stands in the staff's columns, by the key of the row; columns that a person took away are ''. */
export function staffCells({ layout, zones, columns, cells }: Present): StaffRow[] {
  const { keyed, given = [] } = layout;
  if (!keyed || given.length === 0) return [];
  const rows = zones.get(keyed.zone) ?? [];
  const keyColumn = columns[keyed.column];
  const head = cells[(rows[0] ?? 0) - 2] ?? [];
  const at = given.map((header) => head.indexOf(header));
  return rows.flatMap((row): StaffRow[] => {
    const line = cells[row - 1] ?? [];
    const key = keyColumn ? String(line[keyColumn - 1] ?? '') : '';
    return key === '' ? [] : [{ key, cells: at.map((column) => String(line[column] ?? '').trim()) }];
  });
}

const NOWHERE: Placement = { rows: [], columns: [] };

/** Rows to be put in order, and the sheet column to go by. */
interface Disorder {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
}

/**
 * null = those on the list come first and no blank row stands between them, or rows of a person's do: then all stay where
 * they are. `idle`: rows of ours that are blank.
 */
export function disorderOf(plan: SheetPlan, placement: Placement, idle: readonly number[]): Disorder | null {
  const { staff } = plan;
  const table = staff && plan.tables.find(({ name }) => name === staff.table);
  if (!staff || !table || table.rows === 0) return null;
  const at = table.column + table.keys.indexOf(staff.sortBy);
  const places = plan.values.slice(table.row, table.row + table.rows).map((line) => Number(line[at]));
  const used = Array.from(placement.rows).slice(table.row, table.row + table.rows);
  const isSorted = places.every((place, i) => i === 0 || place > places[i - 1]);
  if (isSorted && idle.every((row) => row > used[used.length - 1])) return null;
  const rows = [...used, ...idle];
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  if (last - first + 1 !== rows.length) return null;
  return { row: first, rows: rows.length, column: placement.columns[at] };
}

/** Whole lines move, with whatever stands on them. */
export function putInOrder(sheet: Sheet, { row, rows, column }: Disorder): void {
  const columns = sheet.getMaxColumns();
  sheet.getRange(a1({ row, rows, column: 1, columns })).sort({ column, ascending: true });
}
