// Puts the template's sheets into a workbook: all sheets first, then the formulas that speak of each other. They are the
// person's from then on: an update or the removal of results leaves them alone.

import type { SheetPlan } from '../reports/plan.ts';
import type { InputCell } from '../template/index.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import type { Placement } from './blocks.ts';
import { setCharts } from './charts.ts';
import { setConditions } from './conditions.ts';
import { type SheetNames, setFormulas, setGuards, setInputs } from './inputs.ts';
import { markSheet } from './marks.ts';
import { forEachPiece, readBlock } from './read.ts';
import { freeName, NEW_COLUMNS, NEW_ROWS, requireRoom } from './room.ts';
import { setFrame, setNotes, setNumberFormats, setStyles, setWidths } from './styles.ts';
import type { Workbook } from './workbook.ts';
import { cellsOfNew, setValues } from './write.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Letters larger than this, in points, need a higher row. */
const LARGE = 14;

/** Values of a block of cells on the sheet of a kind, row and column 0-based. */
export interface Filling {
  readonly kind: SheetKind;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number)[])[];
}

/** Tab names for the plans' sheets that nobody has. */
export function namesForTemplate(book: Spreadsheet, plans: readonly SheetPlan[]): string[] {
  return plans.map(({ title }) => freeName(book, title));
}

/**
 * Makes the sheets right of all others, hidden and marked for `run` until all of them are complete, and answers with the
 * names of their tabs. The names were written down before.
 */
export function insertSheets(
  book: Spreadsheet,
  plans: readonly SheetPlan[],
  fillings: readonly Filling[],
  run: string,
): SheetNames {
  requireRoom(
    book,
    plans.reduce((sum, plan) => sum + cellsOfNew(plan), 0),
  );
  const active = book.getActiveSheet();
  const made = plans.map((plan) => {
    const sheet = book.insertSheet(freeName(book, plan.title), book.getSheets().length);
    markSheet(sheet, plan.kind, run);
    book.setActiveSheet(active);
    sheet.hideSheet();
    const [height, width] = [plan.values.length, plan.values[0].length];
    if (height > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, height - NEW_ROWS);
    if (width > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, width - NEW_COLUMNS);
    layOut(sheet, plan);
    return { sheet, plan };
  });
  const names = Object.fromEntries(made.map(({ sheet, plan }) => [plan.kind, sheet.getName()]));
  for (const { kind, row, column, values } of fillings) {
    const { sheet } = made.find(({ plan }) => plan.kind === kind)!;
    forEachPiece(values.length, values[0]?.length ?? 0, (from, count) => {
      const piece = values.slice(from, from + count).map((line) => [...line]);
      sheet.getRange(row + 1 + from, column + 1, count, piece[0].length).setValues(piece);
    });
  }
  for (const { sheet, plan } of made) {
    const placement = placementOf(plan);
    setFormulas(sheet, plan, placement, names);
    setCharts(sheet, plan.charts, [], placement);
    if (plan.filter) {
      const { row, column, rows, columns } = plan.filter;
      sheet.getRange(row + 1, column + 1, rows, columns).createFilter();
    }
  }
  SpreadsheetApp.flush();
  return names;
}

/** A template that is to be extended. */
export interface Former {
  /** Tab name of its Settings sheet, and what a person may have filled in there. */
  readonly name: string;
  readonly cells: InputCell[][];
  /** Order rows it counts: those with a check in the first column. */
  readonly rows: number;
}

/**
 * The template whose Orders sheet this is, with rows from `top` (0-based), and its Settings sheet of `size`: the next one to its right, before another template's
 * orders. Sheets are known by the question in A1, as a file that went through other programs keeps no marks. null = this
 * is no template's Orders sheet.
 */
export function formerOf(
  { book, calendar }: Pick<Workbook, 'book' | 'calendar'>,
  ordersId: number,
  questions: { readonly orders: readonly string[]; readonly settings: readonly string[] },
  { top, size: [rows, columns] }: { readonly top: number; readonly size: readonly [number, number] },
): Former | null {
  const sheets = book.getSheets();
  const from = sheets.findIndex((sheet) => sheet.getSheetId() === ordersId);
  const question = (sheet: Sheet): string => String(sheet.getRange(1, 1).getValue());
  if (!questions.orders.includes(question(sheets[from]))) return null;
  for (const sheet of sheets.slice(from + 1)) {
    const found = question(sheet);
    if (questions.orders.includes(found)) return null;
    if (!questions.settings.includes(found)) continue;
    const formulas = sheet.getRange(1, 1, rows, columns).getFormulas();
    const cells = readBlock(sheet, 1, 1, rows, columns, calendar).map((line, row) =>
      line.map((value, column) => ({ value, hasFormula: formulas[row][column] !== '' })),
    );
    const checks = sheets[from].getRange(top + 1, 1, sheets[from].getMaxRows() - top, 1).getFormulas();
    return { name: sheet.getName(), cells, rows: checks.filter(([formula]) => formula !== '').length };
  }
  return null;
}

/** Everything but formulas and what hangs on them. */
function layOut(sheet: Sheet, plan: SheetPlan): void {
  const placement = placementOf(plan);
  setNumberFormats(sheet, plan, placement, true);
  setValues(sheet, plan, placement);
  setStyles(sheet, plan, placement, true);
  setNotes(sheet, plan, placement);
  setConditions(
    sheet,
    { scales: plan.colorScales, highlights: plan.highlights ?? [] },
    { scales: [], highlights: [] },
    placement,
  );
  setInputs(sheet, plan, placement);
  setGuards(sheet, plan, placement);
  setFrame(sheet, plan);
  setWidths(sheet, plan, placement, () => true);
  for (const { row, rows, style } of plan.styles)
    if ((style.fontSize ?? 0) > LARGE) sheet.setRowHeights(row + 1, rows, style.fontSize! * 2);
  sheet.setHiddenGridlines(true);
}

/** The plan as it is, from A1 on. */
function placementOf(plan: SheetPlan): Placement {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  return { rows: lines(plan.values.length), columns: lines(plan.values[0].length) };
}
