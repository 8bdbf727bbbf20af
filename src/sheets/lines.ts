// Inserts rows and columns, and takes them out again.

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

/** Takes out what `insertLines` put in, as far as it got: `rows` and `columns` are the sheet's size before. */
export function takeOutLines(
  sheet: Sheet,
  inserted: { columns: readonly Insertion[]; rows: readonly Insertion[] },
  before: { rows: number; columns: number },
): void {
  for (const { at, count } of done(inserted.rows, sheet.getMaxRows() - before.rows))
    sheet.deleteRows(at, count);
  for (const { at, count } of done(inserted.columns, sheet.getMaxColumns() - before.columns))
    sheet.deleteColumns(at, count);
}

/** The insertions that took place, last ones done first; they were done from the end. */
function done(insertions: readonly Insertion[], grown: number): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = [];
  let left = grown;
  for (const { before, count } of [...insertions].reverse()) {
    if (left < count) break;
    found.push({ at: before, count });
    left -= count;
  }
  return found.reverse();
}
