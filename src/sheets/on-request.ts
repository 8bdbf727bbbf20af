// What somebody asks to be put among cells of theirs: a formula in the selected cell, the texts of a file on a sheet of its own.

import { CUSTOMER_COLUMNS } from '../terms/customer-columns.ts';
import { a1 } from './blocks.ts';
import { forEachPiece } from './read.ts';
import { isGrid, NEW_COLUMNS, NEW_ROWS, type Room } from './room.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Months of five years, and what stands before them. */
const COHORT_COLUMNS = 62;

export interface InsertedFormula {
  readonly a1: string;
  readonly sheet: string;
  /** false = the cell is not empty, and nothing was written. */
  readonly isDone: boolean;
}

export function insertFormula(book: Spreadsheet, room: Room, formula: string): InsertedFormula {
  const sheet = book.getActiveSheet();
  const cell = sheet.getCurrentCell() ?? sheet.getRange(1, 1);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const where = { a1: a1({ row, column, rows: 1, columns: 1 }), sheet: sheet.getName() };
  if (!cell.isBlank()) return { ...where, isDone: false };
  const table = /\b(SEGMENT|COHORT)_TABLE\(/.exec(formula);
  if (table) {
    const columns = table[1] === 'SEGMENT' ? CUSTOMER_COLUMNS.length : COHORT_COLUMNS;
    makeRoom(room, sheet, { row, column, rows: rowsNamedIn(formula, book, sheet), columns });
  }
  cell.setFormula(formula);
  return { ...where, isDone: true };
}

/** A table has at most a row for each row of the sheets that its formula names. */
function rowsNamedIn(formula: string, book: Spreadsheet, active: Sheet): number {
  const named = book
    .getSheets()
    .filter((one) => isGrid(one) && formula.includes(`'${one.getName().replace(/'/g, "''")}'!`));
  return Math.max(...(named.length ? named : [active]).map((one) => one.getLastRow()));
}

/** A table that does not fit below and right of its formula shows #REF!. */
function makeRoom(
  room: Room,
  sheet: Sheet,
  table: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const down = Math.max(0, table.row - 1 + table.rows - rows);
  const right = Math.max(0, table.column - 1 + table.columns - columns);
  room.require((rows + down) * (columns + right) - rows * columns);
  if (down) sheet.insertRowsAfter(rows, down);
  if (right) sheet.insertColumnsAfter(columns, right);
}

export interface NewSheet {
  readonly sheetId: number;
  readonly name: string;
}

/** Every cell is a text; the sheet is shown. `at`: its 0-based place among the tabs. */
export function addSheetOfTexts(
  book: Spreadsheet,
  room: Room,
  { name, at }: { readonly name: string; readonly at: number },
  rows: readonly (readonly string[])[],
): NewSheet {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  room.require(Math.max(NEW_ROWS, height) * Math.max(NEW_COLUMNS, width));
  const sheet = book.insertSheet(name, at);
  if (height > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, height - NEW_ROWS);
  if (width > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, width - NEW_COLUMNS);
  sheet.getRange(1, 1, height, width).setNumberFormat('@');
  forEachPiece(height, width, (from, count) => {
    const values = rows.slice(from, from + count).map((row) => [...row]);
    sheet.getRange(1 + from, 1, count, width).setValues(values);
  });
  sheet.setFrozenRows(1);
  SpreadsheetApp.flush();
  return { sheetId: sheet.getSheetId(), name };
}
