// Our columns on the person's orders sheet, right of their last used column. Their own cells are never written.

import type { PlanValue, TagColumn, TagColumns } from '../reports/plan.ts';
import type { Calendar } from '../terms/surroundings.ts';
import { type Block, runsOf } from './blocks.ts';
import { type Backup, markBackup, markTag, type TagMark, tagMarks } from './marks.ts';
import { forEachPiece, readBlock, SAMPLE_ROWS } from './read.ts';
import { freeName, NEW_COLUMNS, NEW_ROWS, requireAccess, requireRoom } from './room.ts';
import { clearBlocks } from './styles.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface TagJob {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly tags: TagColumns;
  readonly run: string;
  readonly calendar: Calendar;
  readonly backupName: (sheet: string) => string;
}

/** Where the columns lie or will lie. Written down before anything is done, so that it can be taken back. */
export interface TagPlan {
  readonly sheetId: number;
  /** Columns of ours that are there. */
  readonly present: readonly TagMark[];
  /** Keys of columns that will be inserted after the column `after`, side by side. */
  readonly missing: readonly string[];
  readonly after: number;
  /** Columns of the sheet before. */
  readonly width: number;
}

export function planTags(sheet: Sheet, keys: readonly string[]): TagPlan {
  const present = tagMarks(sheet);
  return {
    sheetId: sheet.getSheetId(),
    present,
    missing: keys.filter((key) => !present.some((mark) => mark.key === key)),
    after: present.length ? present[present.length - 1].column : lastUsedColumn(sheet),
    width: sheet.getMaxColumns(),
  };
}

/** The last column with content or within a merged cell that begins before it. */
function lastUsedColumn(sheet: Sheet): number {
  const last = Math.max(1, sheet.getLastColumn());
  const merges = sheet.getRange(1, last, Math.min(SAMPLE_ROWS, sheet.getMaxRows()), 1).getMergedRanges();
  return merges.reduce((most, merge) => Math.max(most, merge.getLastColumn()), last);
}

/** Sheet column of each key once the missing ones are inserted. */
export function tagPlaces({ present, missing, after }: TagPlan): Map<string, number> {
  const places = new Map(
    present.map(({ key, column }) => [key, column > after ? column + missing.length : column]),
  );
  missing.forEach((key, i) => {
    places.set(key, after + 1 + i);
  });
  return places;
}

/** Cells the columns add to the workbook, a copy of the present ones included. */
export function cellsOfTags(sheet: Sheet, { present, missing }: TagPlan): number {
  return sheet.getMaxRows() * (missing.length + present.length);
}

/** Writes the columns; false when every cell was as it should be already. */
export function writeTags(job: TagJob, plan: TagPlan): boolean {
  const { sheet, tags } = job;
  const places = tagPlaces(plan);
  const top = Math.max(1, tags.headerRow);
  const lines = linesOf(tags);
  const bottom = Math.max(sheet.getLastRow(), top + lines.length - 1);
  if (plan.missing.length === 0 && isWritten(job, places, top, lines)) return false;

  const height = sheet.getMaxRows();
  requireAccess(
    sheet,
    [...places.values()].map((column) => ({ row: top, column, rows: height, columns: 1 })),
  );
  requireRoom(job.book, cellsOfTags(sheet, plan));
  if (plan.present.length) backUpTags(job, plan);
  if (plan.missing.length) {
    sheet.insertColumnsAfter(plan.after, plan.missing.length);
    plan.missing.forEach((key, i) => {
      markTag(sheet, key, plan.after + 1 + i);
    });
    freshen(sheet, { row: 1, column: plan.after + 1, rows: height, columns: plan.missing.length });
  }
  for (const run of tagRuns(tags.columns, places)) {
    const columns = tags.columns.slice(run.from, run.from + run.count);
    setFormats(sheet, columns, run.at, top, bottom);
    forEachPiece(lines.length, run.count, (from, count) => {
      const values = lines
        .slice(from, from + count)
        .map((line) => line.slice(run.from, run.from + run.count));
      sheet.getRange(top + from, run.at, count, run.count).setValues(values);
    });
    const below = bottom - (top + lines.length - 1);
    if (below > 0) sheet.getRange(top + lines.length, run.at, below, run.count).clearContent();
    if (tags.headerRow > 0) {
      sheet.getRange(top, run.at, 1, run.count).setNotes([columns.map(({ note }) => note)]);
      setHeaderLook(sheet.getRange(top, run.at, 1, run.count), tags);
    }
  }
  SpreadsheetApp.flush();
  return true;
}

/** The columns side by side, header first. */
function linesOf({ headerRow, columns }: TagColumns): (string | number | boolean)[][] {
  const height = columns.reduce((most, { values }) => Math.max(most, values.length), 0);
  const lines = headerRow > 0 ? [columns.map(({ header }) => header as string | number | boolean)] : [];
  for (let i = 0; i < height; i++) lines.push(columns.map(({ values }) => values[i] ?? ''));
  return lines;
}

function isWritten(
  { sheet, tags, calendar }: TagJob,
  places: ReadonlyMap<string, number>,
  top: number,
  lines: readonly (readonly PlanValue[])[],
): boolean {
  const rows = sheet.getLastRow() - top + 1;
  if (rows < lines.length) return false;
  return tagRuns(tags.columns, places).every((run) => {
    const cells = readBlock(sheet, top, run.at, rows, run.count, calendar);
    return cells.every((line, i) => line.every((value, j) => value === (lines[i]?.[run.from + j] ?? '')));
  });
}

/** Columns that lie side by side, in their order. */
function tagRuns(columns: readonly TagColumn[], places: ReadonlyMap<string, number>) {
  return runsOf(columns.map(({ key }) => places.get(key)!));
}

function setFormats(
  sheet: Sheet,
  columns: readonly TagColumn[],
  at: number,
  top: number,
  bottom: number,
): void {
  const rows = bottom - top + 1;
  sheet.getRange(top, at, 1, columns.length).setNumberFormat('@');
  if (rows < 2) return;
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    while (to < columns.length && columns[to].numberFormat === columns[from].numberFormat) to++;
    sheet.getRange(top + 1, at + from, rows - 1, to - from).setNumberFormat(columns[from].numberFormat);
    from = to;
  }
}

/** Inserted columns take the look and the validation of their left neighbour: take both off. */
function freshen(sheet: Sheet, block: Block): void {
  const cells = sheet.getRange(block.row, block.column, block.rows, block.columns);
  cells.clear();
  cells.clearDataValidations();
  sheet.setColumnWidths(block.column, block.columns, 90);
}

function setHeaderLook(header: Range, { headerStyle = {} }: TagColumns): void {
  if (headerStyle.bold) header.setFontWeight('bold');
  if (headerStyle.color) header.setFontColor(headerStyle.color);
  if (headerStyle.background) header.setBackground(headerStyle.background);
}

/** What a hidden copy of our columns must know: its column number i + 1 holds `columns[i]`. */
export interface TagBackup {
  readonly tagsOf: number;
  readonly columns: readonly TagMark[];
  readonly rows: number;
}

/** A copy counts once it is complete: then it is hidden. */
function backUpTags({ book, sheet, run, backupName }: TagJob, plan: TagPlan): void {
  const { present } = plan;
  const rows = sheet.getMaxRows();
  const name = freeName(book, backupName(sheet.getName()));
  const copy = book.insertSheet(name, book.getSheets().length);
  try {
    const details: TagBackup = { tagsOf: plan.sheetId, columns: present, rows };
    markBackup(copy, run, details);
    book.setActiveSheet(sheet);
    if (present.length < NEW_COLUMNS) copy.deleteColumns(present.length + 1, NEW_COLUMNS - present.length);
    if (rows > NEW_ROWS) copy.insertRowsAfter(NEW_ROWS, rows - NEW_ROWS);
    for (const run of runsOf(present.map(({ column }) => column))) {
      sheet.getRange(1, run.at, rows, run.count).copyTo(copy.getRange(1, run.from + 1, rows, run.count));
    }
    copy.hideSheet();
  } catch (error) {
    book.deleteSheet(copy);
    throw error;
  }
}

/** Takes inserted columns out again and puts the others back, while nobody but the run has touched the sheet. */
export function putTagsBack(book: Spreadsheet, plan: TagPlan, backup: Backup<TagBackup> | undefined): void {
  const sheet = sheetOf(book, plan.sheetId);
  if (sheet) {
    takeOutColumns(sheet, plan);
    if (backup?.sheet.isSheetHidden()) copyTagsBack(sheet, backup);
  }
  if (backup) book.deleteSheet(backup.sheet);
}

/**
 * Deletes the columns a run inserted: those with our mark, and blank ones beside them that were not marked yet. Any
 * other column is the person's, wherever it lies.
 */
function takeOutColumns(sheet: Sheet, { missing, after, width }: TagPlan): void {
  const marked = tagMarks(sheet).filter(({ key }) => missing.includes(key));
  let unmarked = Math.min(missing.length - marked.length, sheet.getMaxColumns() - width - marked.length);
  deleteTags(sheet, (key) => missing.includes(key));
  const isBlank = (column: number) => {
    const cells = sheet.getRange(1, column, sheet.getMaxRows(), 1);
    return cells.isBlank() && cells.getNotes().every(([note]) => note === '');
  };
  const next = marked.length ? marked[0].column : after + 1;
  while (unmarked > 0 && next <= sheet.getMaxColumns() && isBlank(next)) {
    sheet.deleteColumn(next);
    unmarked--;
  }
}

/**
 * Undoes a finished run on the orders sheet. `isSame`: the orders are as they were then; otherwise the former tags would
 * stand beside other orders, so the columns are left blank.
 */
export function undoTags(
  book: Spreadsheet,
  sheetId: number,
  created: readonly string[],
  backup: Backup<TagBackup> | undefined,
  isSame: boolean,
): void {
  const sheet = sheetOf(book, sheetId);
  if (sheet) {
    if (backup && isSame) copyTagsBack(sheet, backup);
    else if (backup) {
      const columns = tagMarks(sheet).filter(({ key }) => !created.includes(key));
      const rows = sheet.getMaxRows();
      clearBlocks(
        sheet,
        columns.map(({ column }) => ({ row: 1, column, rows, columns: 1 })),
      );
    }
    deleteTags(sheet, (key) => created.includes(key));
  }
  if (backup) book.deleteSheet(backup.sheet);
}

function copyTagsBack(sheet: Sheet, { sheet: copy, details }: Backup<TagBackup>): void {
  const places = new Map(tagMarks(sheet).map(({ key, column }) => [key, column]));
  const rows = Math.min(details.rows, sheet.getMaxRows());
  const rules = sheet.getConditionalFormatRules();
  details.columns.forEach(({ key }, i) => {
    const column = places.get(key);
    if (column) copy.getRange(1, i + 1, rows, 1).copyTo(sheet.getRange(1, column, rows, 1));
  });
  sheet.setConditionalFormatRules(rules);
}

/** Deletes our columns that `isChosen`; says how many. */
export function deleteTags(sheet: Sheet, isChosen: (key: string) => boolean = () => true): number {
  const columns = tagMarks(sheet)
    .filter(({ key }) => isChosen(key))
    .map(({ column }) => column);
  for (const { at, count } of runsOf(columns).reverse()) sheet.deleteColumns(at, count);
  return columns.length;
}

function sheetOf(book: Spreadsheet, id: number): Sheet | null {
  return book.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
}
