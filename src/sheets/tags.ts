// Our columns on the person's orders sheet, right of their last used column. Their own cells are never written.

import type { TagColumn, TagColumns } from '../reports/plan.ts';
import type { TagVocabulary } from '../reports/tag-words.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { MOST_COLUMNS } from '../terms/google-limits.ts';
import { type Block, runsOf } from './blocks.ts';
import { changedIn } from './changed-cells.ts';
import { markBackup, markTag, type TagMark, tagMarks } from './marks.ts';
import { forEachPiece, SAMPLE_ROWS } from './read.ts';
import { ourBlocks, readCellsOf, type TagCells } from './recovery/tag-cells.ts';
import { copyTags, type TagBackup } from './recovery/tag-restore.ts';
import { hasForeignColor, hasForeignLetters, letterColors } from './recovery/theirs.ts';
import { type Locks, type Room, requireAccess } from './room.ts';
import { Trouble } from './trouble.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface TagJob {
  readonly book: Spreadsheet;
  readonly sheet: Sheet;
  readonly locks: Locks;
  readonly tags: TagColumns;
  readonly run: string;
  /** Last row of the sheet with content. */
  readonly lastRow: number;
  /** Gives the hidden copy of the columns of a sheet of this name a name that nobody has. */
  readonly copyName: (sheet: string) => string;
  readonly room: Room;
  readonly vocabulary: TagVocabulary;
  /** New columns keep the look and the rules of their neighbour: Google would not take them off before. */
  readonly isBare?: boolean;
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

/** What is known of an orders sheet: its marks, its last column with content, and its last one within a merged cell. */
export interface KnownColumns {
  readonly marks: readonly TagMark[];
  readonly last: number;
  readonly used: number;
}

/** `known`: as the orders were read; without it the sheet is asked for its marks and its last column. Throws `too-wide`. */
export function planTags(
  sheet: Sheet,
  keys: readonly string[],
  known: KnownColumns,
  isFresh: boolean,
): TagPlan {
  const present = isFresh ? tagMarks(sheet) : known.marks;
  const missing = keys.filter((key) => !present.some((mark) => mark.key === key));
  const width = sheet.getMaxColumns();
  if (width + missing.length > MOST_COLUMNS) throw new Trouble('too-wide', { sheet: sheet.getName() });
  return {
    sheetId: sheet.getSheetId(),
    present,
    missing,
    after: present.length
      ? present[present.length - 1].column
      : isFresh
        ? lastUsedColumn(sheet, known)
        : known.used,
    width,
  };
}

/** The last column with content or within a merged cell that begins before it. */
function lastUsedColumn(sheet: Sheet, known: KnownColumns): number {
  const last = Math.max(1, sheet.getLastColumn());
  if (last === known.last) return known.used;
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

/** Columns by their letters, runs as `AM:AP`. */
export function lettersOf(columns: readonly number[]): { letters: string; isApart: boolean } {
  const runs = runsOf([...columns].sort((a, b) => a - b));
  const letters = runs.map(({ at, count }) =>
    count === 1 ? columnLetters(at) : `${columnLetters(at)}:${columnLetters(at + count - 1)}`,
  );
  return { letters: letters.join(', '), isApart: letters.length > 1 };
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
  const theirs = new Map(
    (plan.present.length ? readCellsOf(sheet, plan.present, job.vocabulary) : []).map((cells) => [
      cells.mark.key,
      cells,
    ]),
  );
  const bottom = Math.max(job.lastRow, top + lines.length - 1);
  const isWritten = (key: string, row: number, j: number): boolean => {
    const held = theirs.get(key)?.values[row - 1];
    return held !== undefined && held === (lines[row - top]?.[j] ?? '');
  };
  if (plan.missing.length === 0 && isAllWritten(job, top, bottom, theirs, isWritten)) return false;

  const height = sheet.getMaxRows();
  requireAccess(
    sheet,
    [...places.values()].map((column) => ({ row: top, column, rows: height, columns: 1 })),
    job.locks,
  );
  job.room.require(cellsOfTags(sheet, plan));
  // Asked before anything is written: later, each question would send what waits.
  const headers = new Map<number, Headers>();
  if (plan.missing.length === 0 && tags.headerRow > 0)
    for (const { at, count } of tagRuns(tags.columns, places))
      headers.set(at, headersIn(sheet.getRange(top, at, 1, count)));
  if (plan.present.length) {
    const mark = (copy: Sheet, details: TagBackup) => markBackup(copy, job.run, details);
    copyTags(job.book, sheet, job.copyName(sheet.getName()), plan.present, tags.headerRow, mark);
  }
  if (plan.missing.length) {
    sheet.insertColumnsAfter(plan.after, plan.missing.length);
    plan.missing.forEach((key, i) => {
      markTag(sheet, key, plan.after + 1 + i);
    });
    const added = { row: 1, column: plan.after + 1, rows: height, columns: plan.missing.length };
    freshen(sheet, added, job.isBare === true);
  }
  for (const run of tagRuns(tags.columns, places)) {
    const columns = tags.columns.slice(run.from, run.from + run.count);
    const cells = columns.map(({ key }) => theirs.get(key));
    for (const block of ourBlocks(cells, run.at, top, bottom)) {
      const from = block.column - run.at;
      const here = columns.slice(from, from + block.columns);
      const changed = changedIn(
        { ...block, planRow: block.row - top, planColumn: run.from + from },
        (line, j) => !isWritten(tags.columns[j].key, top + line, j),
      );
      if (changed.length) setFormats(sheet, here, block, top);
      for (const piece of changed) {
        forEachPiece(piece.rows, piece.columns, (skip, count) => {
          const values = Array.from({ length: count }, (_, i) => {
            const line = lines[piece.planRow + skip + i] ?? [];
            return Array.from({ length: piece.columns }, (__, j) => line[piece.planColumn + j] ?? '');
          });
          sheet.getRange(piece.row + skip, piece.column, count, piece.columns).setValues(values);
        });
      }
    }
    const isNew = columns.every(({ key }) => plan.missing.includes(key));
    if (tags.headerRow > 0) {
      const header = sheet.getRange(top, run.at, 1, run.count);
      const held = isNew ? BLANK : (headers.get(run.at) ?? headersIn(header));
      setHeaders(header, columns, job, held);
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

function isAllWritten(
  { tags }: TagJob,
  top: number,
  bottom: number,
  theirs: ReadonlyMap<string, TagCells>,
  isWritten: (key: string, row: number, j: number) => boolean,
): boolean {
  return tags.columns.every(({ key }, j) => {
    const cells = theirs.get(key);
    if (!cells || cells.theirs.length < bottom) return false;
    for (let row = top; row <= cells.theirs.length; row++)
      if (cells.theirs[row - 1] !== 1 && !isWritten(key, row, j)) return false;
    return true;
  });
}

/** Columns that lie side by side, in their order. */
function tagRuns(columns: readonly TagColumn[], places: ReadonlyMap<string, number>) {
  return runsOf(columns.map(({ key }) => places.get(key)!));
}

/** Texts under '@', from the header in row `top` down. */
function setFormats(sheet: Sheet, columns: readonly TagColumn[], block: Block, top: number): void {
  const isHeader = block.row === top;
  if (isHeader) sheet.getRange(top, block.column, 1, columns.length).setNumberFormat('@');
  const [row, rows] = isHeader ? [top + 1, block.rows - 1] : [block.row, block.rows];
  if (rows < 1) return;
  for (let from = 0; from < columns.length; ) {
    let to = from + 1;
    while (to < columns.length && columns[to].numberFormat === columns[from].numberFormat) to++;
    sheet.getRange(row, block.column + from, rows, to - from).setNumberFormat(columns[from].numberFormat);
    from = to;
  }
}

/** Inserted columns take the look and the validation of their left neighbour: take both off. */
function freshen(sheet: Sheet, block: Block, isBare: boolean): void {
  if (!isBare) {
    const cells = sheet.getRange(block.row, block.column, block.rows, block.columns);
    asFarAsAllowed(() => cells.clear());
    asFarAsAllowed(() => cells.clearDataValidations());
  }
  sheet.setColumnWidths(block.column, block.columns, 90);
}

/**
 * The columns of a table may have types, whose rules nobody can take off: Google then refuses each time, in whatever words.
 * What it refuses in passing it does when asked again.
 */
function asFarAsAllowed(act: () => void): void {
  try {
    act();
  } catch {
    try {
      act();
    } catch {
      // They keep those rules; ours are plain values.
    }
  }
}

/** What stands on our headers: a comment, a background and a colour of letters each; '' = none. */
interface Headers {
  readonly notes: readonly string[];
  readonly colors: readonly string[];
  readonly letters: readonly string[];
}
const BLANK: Headers = { notes: [], colors: [], letters: [] };

const headersIn = (header: Range): Headers => ({
  notes: header.getNotes()[0],
  colors: header.getBackgrounds()[0],
  letters: letterColors(header)[0],
});

/** Notes and look of our headers; a comment or a colour of a person's stays. */
function setHeaders(
  header: Range,
  columns: readonly TagColumn[],
  { tags, vocabulary }: TagJob,
  { notes, colors, letters }: Headers,
): void {
  const { headerStyle = {} } = tags;
  const isOurs = (key: string, note: string) =>
    note === '' || (vocabulary[key as keyof TagVocabulary]?.notes ?? []).includes(note);
  header.setNotes([columns.map(({ key, note }, j) => (isOurs(key, notes[j] ?? '') ? note : notes[j]))]);
  if (headerStyle.bold) header.setFontWeight('bold');
  const { color, background } = headerStyle;
  if (color)
    header.setFontColors([columns.map((_, j) => (hasForeignLetters(letters[j] ?? '') ? letters[j] : color))]);
  if (background)
    header.setBackgrounds([
      columns.map((_, j) => (hasForeignColor(colors[j] ?? '') ? colors[j] : background)),
    ]);
}
