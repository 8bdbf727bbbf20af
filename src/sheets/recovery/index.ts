// The one way back: a run under way (cancelled, failed, cut off), a finished run (undo), all that any run wrote (removal).
// Everything is found by marks, every step can be done again, and nothing that holds a person's cell, comment or colour
// is deleted unasked.

import type { TagVocabulary } from '../../reports/tag-words.ts';
import type { SheetKind } from '../../terms/sheet-kinds.ts';
import type { Calendar } from '../../terms/surroundings.ts';
import type { TakenBack } from '../../terms/taken-back.ts';
import { isReadable } from '../kept-layout.ts';
import { locate } from '../locate.ts';
import {
  adopt,
  type Backup,
  backups,
  keptLayout,
  markedColumns,
  markSheet,
  type OwnSheet,
  ownSheets,
  removeMarks,
  taggedSheets,
  tagMarks,
} from '../marks.ts';
import { lookAt, type Present } from '../present.ts';
import { readAll } from '../read.ts';
import { requireAccess } from '../room.ts';
import { dropCopy, type SheetBackup } from './copies.ts';
import { restore } from './restore.ts';
import { workedOn } from './tag-cells.ts';
import { deleteTags, type TagBackup, type TagsBack, takeTagsBack } from './tag-restore.ts';
import { hasAnything, spotsOf, theirsOn } from './theirs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type AnyBackup = Backup<SheetBackup | TagBackup>;

export interface Surroundings {
  readonly book: Spreadsheet;
  readonly calendar: Calendar;
  readonly vocabulary: TagVocabulary;
}

/** Puts the workbook back as it was before a run that is not finished. */
export function rollBack(around: Surroundings, run: string, tags: TagsBack | null): TakenBack {
  return takeBack(around, run, tags, isWorkedOn);
}

/**
 * Undoes a finished run. New sheets go with what a person wrote there: `undoable` said so before. An undo that goes on
 * without being asked for again is a `rollBack`: what was written since stays.
 */
export function undoRun(around: Surroundings, run: string, tags: TagsBack | null): TakenBack {
  return takeBack(around, run, tags, isStaffs);
}

/** `stays`: which of the sheets that the run made are the person's from now on. */
function takeBack(
  around: Surroundings,
  run: string,
  tags: TagsBack | null,
  stays: (own: OwnSheet, calendar: Calendar) => boolean,
): TakenBack {
  const { book, calendar, vocabulary } = around;
  const kept = backupsOf(book, run);
  if (tags) takeTagsBack(book, tags, kept.find(isOfTags), vocabulary);
  const handedOver = restoreAll(around, kept);
  const left: string[] = [];
  for (const own of ownSheets(book).filter((one) => one.run === run)) {
    if (stays(own, calendar)) {
      adopt(own);
      left.push(own.sheet.getName());
    } else book.deleteSheet(own.sheet);
  }
  SpreadsheetApp.flush();
  return { kept: left, handedOver };
}

/** Puts one sheet back, so that its step can be done again; a new one on which the person wrote stays and is brought up to date. */
export function rollBackSheet({ book, calendar }: Surroundings, run: string, kind: SheetKind): void {
  const own = ownSheets(book).find((one) => one.kind === kind && one.run === run);
  if (own && isWorkedOn(own, calendar)) return;
  if (own) book.deleteSheet(own.sheet);
  const present = ownSheets(book).filter((one) => one.kind === kind);
  for (const backup of backupsOf(book, run))
    if (isOfSheet(backup) && present.some(({ id }) => id === backup.details.of))
      restore(book, backup, calendar);
}

export function rollBackTags({ book, vocabulary }: Surroundings, run: string, tags: TagsBack): void {
  takeTagsBack(book, tags, backupsOf(book, run).find(isOfTags), vocabulary);
}

function restoreAll({ book, calendar }: Surroundings, kept: readonly AnyBackup[]): string[] {
  return kept.flatMap((backup) => {
    if (!isOfSheet(backup)) return [];
    const name = book
      .getSheets()
      .find((sheet) => sheet.getSheetId() === backup.details.of)
      ?.getName();
    return restore(book, backup, calendar) === 'handed-over' && name !== undefined ? [name] : [];
  });
}

/** Does anything of a person's stand on a sheet of ours? One without a layout was cut off before we wrote on it. */
function isWorkedOn(own: OwnSheet, calendar: Calendar): boolean {
  const present = lookAt(own, calendar);
  return present === null ? hasAnything(own.sheet) : spotsOf(theirsOn(present)).length > 0;
}

/** What undoing a finished run would do. */
export interface Undoable {
  readonly created: readonly OwnSheet[];
  /** Names of the sheets that go back to what they were. */
  readonly restored: readonly string[];
  /** Ids of the sheets that hidden copies are there for. */
  readonly copied: readonly number[];
}

export function undoable(book: Spreadsheet, run: string): Undoable {
  const own = ownSheets(book);
  const kept = backupsOf(book, run);
  const present = kept.filter(isOfSheet).flatMap(({ details }) => own.filter(({ id }) => id === details.of));
  return {
    created: own.filter((one) => one.run === run),
    restored: present.map(({ sheet }) => sheet.getName()),
    copied: kept.map((backup) =>
      isOfTags(backup) ? backup.details.tagsOf : (backup.details as SheetBackup).of,
    ),
  };
}

/** Throws `protected` before anything is touched. */
export function requireUndoAccess({ book }: Surroundings, run: string, tags: TagsBack | null): void {
  const { created } = undoable(book, run);
  const restored = backupsOf(book, run).flatMap((backup) =>
    isOfSheet(backup) ? ownSheets(book).filter(({ id }) => id === backup.details.of) : [],
  );
  for (const { sheet } of [...created, ...restored]) {
    const layout = keptLayout(sheet);
    const rows = sheet.getMaxRows();
    const columns = layout ? markedColumns(sheet, layout.columns).filter((column) => column > 0) : [];
    requireAccess(
      sheet,
      columns.map((column) => ({ row: 1, column, rows, columns: 1 })),
    );
  }
  const orders = tags && book.getSheets().find((sheet) => sheet.getSheetId() === tags.sheetId);
  if (!orders) return;
  const rows = orders.getMaxRows();
  requireAccess(
    orders,
    tagMarks(orders).map(({ column }) => ({ row: 1, column, rows, columns: 1 })),
  );
}

/** Did staff write on a sheet that has columns for them? It stays, whatever else goes. */
export function isStaffs(own: OwnSheet, calendar: Calendar): boolean {
  return keptLayout(own.sheet)?.given !== undefined && isWorkedOn(own, calendar);
}

/** How many of a person's cells, comments and colours stand on sheets of ours, and on which first. */
export function theirsAmong(
  { book, calendar }: Surroundings,
  sheets: readonly OwnSheet[],
): { count: number; sheet: string | null } {
  let [count, sheet]: [number, string | null] = [0, null];
  const copies = backups<SheetBackup>(book);
  for (const own of sheets) {
    // What a run under way has painted over stands on its copy.
    const copy = copies.find(({ details }) => details.of === own.id);
    const spots = Math.max(
      countOn(lookAt(own, calendar)),
      copy ? countOn(lookAtCopy(copy, own, calendar)) : 0,
    );
    if (spots && sheet === null) sheet = own.sheet.getName();
    count += spots;
  }
  return { count, sheet };
}

function countOn(present: Present | null): number {
  if (!present) return 0;
  return new Set(spotsOf(theirsOn(present)).map(({ row, column }) => `${row},${column}`)).size;
}

/** A sheet as its hidden copy has it. */
function lookAtCopy(
  { sheet, details: { layout, columns, first, last } }: Backup<SheetBackup>,
  own: OwnSheet,
  calendar: Calendar,
): Present {
  const cells = readAll(sheet, calendar);
  const place = { layout, columns, first, last, cells };
  return { ...place, own: { ...own, sheet }, ...locate(place) };
}

/** Forgets what runs kept for their undo, but these. Copies that cannot be deleted now go with the next run. */
export function dropBackups(book: Spreadsheet, runs: readonly string[]): void {
  for (const backup of backups(book)) {
    if (runs.includes(backup.run)) continue;
    try {
      dropCopy(book, backup.sheet);
    } catch {
      // Nothing depends on it.
    }
  }
}

/**
 * Takes away every sheet and column of a run, and every trace in the workbook; the person was asked. The template's
 * sheets stay, and so do columns on orders sheets in which they wrote. Who is held back stays so, unless that was asked for.
 */
export function removeAll(
  { book, vocabulary }: Surroundings,
  withCampaigns: boolean,
): { sheets: number; columns: number } {
  for (const backup of backups(book)) dropCopy(book, backup.sheet);
  let columns = 0;
  const tagged = new Set(taggedSheets(book));
  for (const sheet of book.getSheets())
    if (tagged.has(sheet.getSheetId())) columns += deleteTags(sheet, vocabulary);
  const all = ownSheets(book).filter(({ kind }) => !kind.startsWith('template-'));
  const stays = withCampaigns ? [] : all.filter(({ kind }) => kind === 'campaigns');
  const own = all.filter((one) => !stays.includes(one));
  if (own.length && own.length === book.getSheets().length - stays.length) book.insertSheet();
  for (const { sheet } of own) book.deleteSheet(sheet);
  removeMarks(book);
  for (const one of stays) markSheet(one.sheet, one);
  SpreadsheetApp.flush();
  return { sheets: own.filter(({ kind }) => kind !== 'campaigns').length, columns };
}

/** The same of one set, with the columns on its orders sheet; what else stands is left, and can be undone as before. */
export function removeSet(
  { book, vocabulary }: Surroundings,
  {
    set,
    sheetId,
    run,
    withCampaigns,
  }: {
    readonly set: number;
    readonly sheetId: number;
    /** The run that can be undone. */
    readonly run: string | null;
    readonly withCampaigns: boolean;
  },
): { sheets: number; columns: number } {
  const own = ownSheets(book).filter(
    (one) =>
      one.set === set && !one.kind.startsWith('template-') && (withCampaigns || one.kind !== 'campaigns'),
  );
  const ids = own.map(({ id }) => id);
  for (const backup of backups<SheetBackup | TagBackup>(book))
    if (backup.run === run || ('of' in backup.details && ids.includes(backup.details.of)))
      dropCopy(book, backup.sheet);
  const orders = book.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
  const columns = orders ? deleteTags(orders, vocabulary) : 0;
  if (own.length && own.length === book.getSheets().length) book.insertSheet();
  for (const { sheet } of own) book.deleteSheet(sheet);
  SpreadsheetApp.flush();
  return { sheets: own.filter(({ kind }) => kind !== 'campaigns').length, columns };
}

/** The copies of a run. One whose layout cannot be read is none: the way back says that it is gone. */
function backupsOf(book: Spreadsheet, run: string): AnyBackup[] {
  return backups<SheetBackup | TagBackup>(book)
    .filter((backup) => backup.run === run)
    .filter((backup: AnyBackup) => !isOfSheet(backup) || isReadable(backup.details.layout));
}

function isOfTags(backup: AnyBackup): backup is Backup<TagBackup> {
  return 'tagsOf' in backup.details;
}

function isOfSheet(backup: AnyBackup): backup is Backup<SheetBackup> {
  return 'of' in backup.details;
}

export type { TagsBack };
export { workedOn };
