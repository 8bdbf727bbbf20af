// Sheets under way: the names of tabs about to be made are written down before they are, so that one made and not marked
// yet, when an execution was cut off, is known and goes.

import type { SheetKind } from '../../terms/sheet-kinds.ts';
import { isMarked, ownSheets, remark } from '../marks.ts';
import { hasAnything, letterColors } from './theirs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Kept with the document while tabs are being made. */
export interface Making {
  /** Tabs that begin blank. */
  readonly sheets: readonly string[];
  /** Hidden copies. */
  readonly copies: readonly string[];
  /** The run in whose name template sheets are marked until all stand. */
  readonly template?: string;
  /** Tells what was asked for from anything else. */
  readonly asked?: string;
  /** All template sheets stand; they are being shown. */
  readonly isComplete?: true;
}

/** The mark of template sheets that stand: they are the person's, and no run and no removal touches them. */
const TEMPLATE = 'template';

/** Takes away what was made and never marked, and template sheets that are not complete. */
export function dropUnfinished(book: Spreadsheet, making: Making): void {
  const { sheets, copies, template, isComplete } = making;
  if (template !== undefined && isComplete) {
    showTemplate(book, template);
    return;
  }
  for (const name of sheets) {
    const sheet = book.getSheetByName(name);
    if (sheet && !isMarked(book, sheet) && !hasAnything(sheet)) book.deleteSheet(sheet);
  }
  for (const name of copies) {
    const sheet = book.getSheetByName(name);
    if (sheet && !isMarked(book, sheet) && isUntouched(book, sheet)) book.deleteSheet(sheet);
  }
  if (template === undefined) return;
  // They are hidden before anything is written on them, until all stand; one that a person brought to light is theirs.
  for (const { run, sheet } of ownSheets(book))
    if (run === template && (sheet.isSheetHidden() || !hasAnything(sheet))) book.deleteSheet(sheet);
}

/** Of a copy that was cut off in sight: is it still what it was made from, or blank? */
function isUntouched(book: Spreadsheet, copy: Sheet): boolean {
  if (copy.isSheetHidden() || !hasAnything(copy)) return true;
  const held = heldBy(copy);
  return book.getSheets().some((sheet) => sheet.getSheetId() !== copy.getSheetId() && heldBy(sheet) === held);
}

function heldBy(sheet: Sheet): string {
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  return JSON.stringify([
    ...[all.getValues(), all.getFormulas(), all.getNotes()],
    ...[all.getBackgrounds(), letterColors(all), all.getFontWeights()],
  ]);
}

/** Brings the complete sheets of a template to light; safe to repeat. */
export function showTemplate(book: Spreadsheet, template: string): void {
  const made = ownSheets(book).filter(({ run }) => run === template);
  for (const own of made) own.sheet.showSheet();
  for (const own of made) remark(own, TEMPLATE);
}

/** Tab names of the sheets made in the name of a run, by kind. */
export function tabsOf(book: Spreadsheet, run: string): { [kind in SheetKind]?: string } {
  const made = ownSheets(book).filter((own) => own.run === run);
  return Object.fromEntries(made.map(({ kind, sheet }) => [kind, sheet.getName()]));
}
