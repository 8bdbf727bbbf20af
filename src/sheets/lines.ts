// Inserts rows and columns.

import type { Insertion } from './fit.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** From the end to the start, so that the places stay as they are numbered. */
export function insertLines(sheet: Sheet, columns: readonly Insertion[], rows: readonly Insertion[]): void {
  for (const { before, count } of [...columns].reverse()) {
    if (before > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), count);
    else sheet.insertColumnsBefore(before, count);
  }
  for (const { before, count, like } of [...rows].reverse()) {
    const most = sheet.getMaxRows();
    const isLast = before > most;
    if (isLast || like === 'above') sheet.insertRowsAfter(isLast ? most : before - 1, count);
    else sheet.insertRowsBefore(before, count);
    if (like === 'none' || (isLast && like))
      sheet.getRange(before, 1, count, sheet.getMaxColumns()).clearFormat();
  }
}
