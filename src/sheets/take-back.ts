// Takes a run back: while it is under way (cancelled, failed), after it finished (undo), or with all that any run wrote.

import type { SheetKind } from '../terms/sheet-kinds.ts';
import type { Calendar } from '../terms/surroundings.ts';
import { putBack, type SheetBackup, undo } from './backup.ts';
import { adopt, type Backup, backups, type OwnSheet, ownSheets, removeMarks, taggedSheets } from './marks.ts';
import { foreignCells, lookAt } from './present.ts';
import { deleteTags, putTagsBack, type TagBackup, type TagPlan, undoTags } from './tags.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type AnyBackup = Backup<SheetBackup | TagBackup>;

/**
 * Puts the workbook back as it was before a run that is not finished. Safe to repeat. A new sheet on which the person
 * has written meanwhile stays: the next run brings it up to date around what they wrote.
 */
export function rollBack(book: Spreadsheet, run: string, tags: TagPlan | null, calendar: Calendar): void {
  const kept = backupsOf(book, run);
  if (tags) putTagsBack(book, tags, kept.find(isOfTags));
  for (const backup of kept) if (isOfSheet(backup)) putBack(book, backup);
  for (const own of ownSheets(book).filter((one) => one.run === run)) {
    if (isWorkedOn(own, calendar)) adopt(own);
    else book.deleteSheet(own.sheet);
  }
  SpreadsheetApp.flush();
}

/** Does anything of a person's stand on a sheet of ours? */
function isWorkedOn(own: OwnSheet, calendar: Calendar): boolean {
  const present = lookAt(own, calendar);
  // What a pivot table shows is nobody's.
  return present !== null && own.kind !== 'pivot' && foreignCells(present).length > 0;
}

/** Puts one sheet back, so that its step can be done again. */
export function rollBackSheet(book: Spreadsheet, run: string, kind: SheetKind): void {
  const own = ownSheets(book).find((one) => one.kind === kind);
  if (own?.run === run) book.deleteSheet(own.sheet);
  for (const backup of backupsOf(book, run)) {
    if (isOfSheet(backup) && backup.details.of === own?.id) putBack(book, backup);
  }
}

export function rollBackTags(book: Spreadsheet, run: string, tags: TagPlan): void {
  putTagsBack(book, tags, backupsOf(book, run).find(isOfTags));
}

/** What undoing a finished run would do. */
export interface Undoable {
  readonly created: readonly OwnSheet[];
  /** Names of the sheets that go back to what they were. */
  readonly restored: readonly string[];
  readonly hasTagBackup: boolean;
}

export function undoable(book: Spreadsheet, run: string): Undoable {
  const own = ownSheets(book);
  const kept = backupsOf(book, run);
  const restored = kept
    .filter(isOfSheet)
    .flatMap(({ details }) => own.filter(({ id }) => id === details.of).map(({ sheet }) => sheet.getName()));
  return { created: own.filter((one) => one.run === run), restored, hasTagBackup: kept.some(isOfTags) };
}

export interface TagsToUndo {
  readonly sheetId: number;
  /** Keys of the columns the run made. */
  readonly created: readonly string[];
  /** The orders are as they were when the run read them. */
  readonly isSame: boolean;
}

export function undoRun(book: Spreadsheet, run: string, tags: TagsToUndo | null, calendar: Calendar): void {
  const kept = backupsOf(book, run);
  if (tags) undoTags(book, tags.sheetId, tags.created, kept.find(isOfTags), tags.isSame);
  for (const backup of kept) if (isOfSheet(backup)) undo(book, backup, calendar);
  for (const { sheet } of ownSheets(book).filter((own) => own.run === run)) book.deleteSheet(sheet);
  SpreadsheetApp.flush();
}

/** Forgets what runs before `run` kept for their undo. Copies that cannot be deleted now go with the next run. */
export function dropBackups(book: Spreadsheet, run: string): void {
  for (const backup of backups(book)) {
    if (backup.run === run) continue;
    try {
      book.deleteSheet(backup.sheet);
    } catch {
      // Nothing depends on it.
    }
  }
}

/** Takes away every sheet and column of a run, and every trace in the workbook. The template's sheets stay. */
export function removeAll(book: Spreadsheet): { sheets: number; columns: number } {
  for (const backup of backups(book)) book.deleteSheet(backup.sheet);
  let columns = 0;
  const tagged = new Set(taggedSheets(book));
  for (const sheet of book.getSheets()) if (tagged.has(sheet.getSheetId())) columns += deleteTags(sheet);
  const own = ownSheets(book).filter(({ kind }) => !kind.startsWith('template-'));
  if (own.length && own.length === book.getSheets().length) book.insertSheet();
  for (const { sheet } of own) book.deleteSheet(sheet);
  removeMarks(book);
  SpreadsheetApp.flush();
  return { sheets: own.length, columns };
}

function backupsOf(book: Spreadsheet, run: string): AnyBackup[] {
  return backups<SheetBackup | TagBackup>(book).filter((backup) => backup.run === run);
}

function isOfTags(backup: AnyBackup): backup is Backup<TagBackup> {
  return 'tagsOf' in backup.details;
}

function isOfSheet(backup: AnyBackup): backup is Backup<SheetBackup> {
  return 'of' in backup.details;
}
