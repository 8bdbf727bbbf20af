// Finds the template an orders sheet belongs to, and what a person has set there.

import type { InputCell } from '../template/index.ts';
import { readBlock } from './read.ts';
import type { Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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
