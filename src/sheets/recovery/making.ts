// Sheets under way: the names of tabs about to be made are written down before they are, so that one made and not marked
// yet, when an execution was cut off, is known and goes.

import { isMarked, ownSheets } from '../marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Kept with the document while tabs are being made. */
export interface Making {
  /** Tabs that begin blank. */
  readonly sheets: readonly string[];
  /** Hidden copies. */
  readonly copies: readonly string[];
  /** The run in whose name template sheets are marked until all stand. */
  readonly template?: string;
}

/** Takes away what was made and never marked, and template sheets that are not complete. */
export function dropUnfinished(book: Spreadsheet, { sheets, copies, template }: Making): void {
  for (const name of sheets) {
    const sheet = book.getSheetByName(name);
    if (sheet && !isMarked(book, sheet) && sheet.getLastRow() === 0) book.deleteSheet(sheet);
  }
  for (const name of copies) {
    const sheet = book.getSheetByName(name);
    if (sheet && !isMarked(book, sheet)) book.deleteSheet(sheet);
  }
  if (template === undefined) return;
  // They are hidden until they are complete; one that a person brought to light is theirs.
  for (const own of ownSheets(book))
    if (own.run === template && own.sheet.isSheetHidden()) book.deleteSheet(own.sheet);
}
