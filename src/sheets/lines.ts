// Inserts rows and columns.

import type { Insertion } from './fit.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From the end to the start, so that the places stay as they are numbered. */
export function insertLines(sheet: Sheet, columns: readonly Insertion[], rows: readonly Insertion[]): void {
  for (const { before, count } of [...columns].reverse()) {
    if (before > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), count);
    else sheet.insertColumnsBefore(before, count);
  }
  for (const { before, count } of [...rows].reverse()) {
    if (before > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), count);
    else sheet.insertRowsBefore(before, count);
  }
}
