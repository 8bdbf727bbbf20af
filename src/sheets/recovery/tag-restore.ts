// Takes our columns on an orders sheet back: inserted ones go, the others get what they held, cell by cell. A person's
// cells, comments and colours in them stay, and so does a column that holds any.

import type { TagVocabulary } from '../../reports/tag-words.ts';
import { runsOf } from '../blocks.ts';
import type { TagMark } from '../marks.ts';
import { type Backup, tagMarks, unmarkTags } from '../marks.ts';
import { NEW_COLUMNS, NEW_ROWS } from '../room.ts';
import { dropCopy } from './copies.ts';
import { ourStretches, readTagCells, workedOn } from './tag-cells.ts';
import { hasForeignColor, hasForeignLetters, letterColors } from './theirs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a hidden copy of our columns must know: its column number i + 1 holds `columns[i]`. */
export interface TagBackup {
  readonly tagsOf: number;
  readonly columns: readonly TagMark[];
  readonly rows: number;
  /** 1-based; 0 = none. */
  readonly headerRow?: number;
}

/** Copies our columns; a copy counts once it is complete: then it is marked. */
export function copyTags(
  book: Spreadsheet,
  sheet: Sheet,
  copyName: string,
  columns: readonly TagMark[],
  headerRow: number,
  mark: (copy: Sheet, details: TagBackup) => void,
): void {
  const rows = sheet.getMaxRows();
  const copy = book.insertSheet(copyName, book.getSheets().length);
  book.setActiveSheet(sheet);
  copy.hideSheet();
  if (columns.length < NEW_COLUMNS) copy.deleteColumns(columns.length + 1, NEW_COLUMNS - columns.length);
  if (rows > NEW_ROWS) copy.insertRowsAfter(NEW_ROWS, rows - NEW_ROWS);
  for (const run of runsOf(columns.map(({ column }) => column))) {
    sheet.getRange(1, run.at, rows, run.count).copyTo(copy.getRange(1, run.from + 1, rows, run.count));
  }
  mark(copy, { tagsOf: sheet.getSheetId(), columns, rows, headerRow });
}

export interface TagsBack {
  readonly sheetId: number;
  /** Keys of the columns the run made, with the column they were inserted after and the width before, while they may be without marks. */
  readonly created: readonly string[];
  readonly unmarked?: { readonly after: number; readonly width: number };
  /** The orders are as they were when the run read them: otherwise former tags would stand beside other orders. */
  readonly isSame: boolean;
}

/** Safe to repeat: our columns are found by their marks. */
export function takeTagsBack(
  book: Spreadsheet,
  { sheetId, created, unmarked, isSame }: TagsBack,
  backup: Backup<TagBackup> | undefined,
  vocabulary: TagVocabulary,
): void {
  const sheet = book.getSheets().find((one) => one.getSheetId() === sheetId);
  if (sheet) {
    if (unmarked) takeOutUnmarked(sheet, created, unmarked);
    deleteTags(sheet, vocabulary, (key) => created.includes(key));
    if (backup) putCellsBack(sheet, backup, vocabulary, isSame);
  }
  if (backup) dropCopy(book, backup.sheet);
}

/**
 * Columns that were inserted and not marked yet: wholly blank ones beside the marked ones. Any other column is the
 * person's, wherever it lies.
 */
function takeOutUnmarked(
  sheet: Sheet,
  created: readonly string[],
  { after, width }: { readonly after: number; readonly width: number },
): void {
  const marked = tagMarks(sheet).filter(({ key }) => created.includes(key));
  let left = Math.min(created.length - marked.length, sheet.getMaxColumns() - width - marked.length);
  const next = marked.length ? marked[marked.length - 1].column + 1 : after + 1;
  const isBlank = () => {
    const cells = sheet.getRange(1, next, sheet.getMaxRows(), 1);
    return (
      cells.isBlank() &&
      cells.getNotes().every(([note]) => note === '') &&
      !cells.getBackgrounds().some(([color]) => hasForeignColor(color)) &&
      !letterColors(cells).some(([color]) => hasForeignLetters(color))
    );
  };
  while (left > 0 && next <= sheet.getMaxColumns() && isBlank()) {
    sheet.deleteColumn(next);
    left--;
  }
}

function putCellsBack(
  sheet: Sheet,
  { sheet: copy, details }: Backup<TagBackup>,
  vocabulary: TagVocabulary,
  isSame: boolean,
): void {
  const rows = Math.min(details.rows, sheet.getMaxRows());
  const { headerRow = 0 } = details;
  for (const cells of readTagCells(sheet, vocabulary)) {
    const at = details.columns.findIndex(({ key }) => key === cells.mark.key);
    if (at < 0) continue;
    const { column } = cells.mark;
    if (!isSame) {
      for (const { row, rows: count } of ourStretches(cells, 1, sheet.getMaxRows()))
        sheet.getRange(row, column, count, 1).clearContent();
      continue;
    }
    const former = copy.getRange(1, at + 1, rows, 1);
    const formulas = former.getFormulas();
    // What a person had there then was never written over.
    const theirs = Uint8Array.from({ length: rows }, (_, i) =>
      cells.theirs[i] === 1 || formulas[i][0] !== '' ? 1 : 0,
    );
    for (const { row, rows: count } of ourStretches({ ...cells, theirs }, 1, rows)) {
      const source = copy.getRange(row, at + 1, count, 1);
      const target = sheet.getRange(row, column, count, 1);
      target.setNumberFormats(source.getNumberFormats());
      source.copyTo(target, { contentsOnly: true });
    }
    if (headerRow > 0)
      putHeaderBack(
        copy.getRange(headerRow, at + 1),
        sheet.getRange(headerRow, column),
        vocabulary[cells.mark.key as keyof TagVocabulary]?.notes ?? [],
      );
  }
}

/** The header's look and comment, where they are still ours. */
function putHeaderBack(
  source: GoogleAppsScript.Spreadsheet.Range,
  target: GoogleAppsScript.Spreadsheet.Range,
  notes: readonly string[],
): void {
  const note = target.getNote();
  if (note === '' || notes.includes(note)) target.setNote(source.getNote());
  if (!hasForeignLetters(letterColors(target)[0][0])) {
    target.setFontWeight(source.getFontWeight() as 'bold');
    target.setFontColor(letterColors(source)[0][0]);
  }
  if (hasForeignColor(target.getBackground())) return;
  const background = source.getBackground();
  target.setBackground(background === '#ffffff' ? null : background);
}

/**
 * Deletes our columns that `isChosen`; says how many went. A column in which a person wrote, commented or coloured is
 * theirs from then on: only what we wrote there goes.
 */
export function deleteTags(
  sheet: Sheet,
  vocabulary: TagVocabulary,
  isChosen: (key: string) => boolean = () => true,
): number {
  const chosen = tagMarks(sheet).filter(({ key }) => isChosen(key));
  if (!chosen.length) return 0;
  const kept = workedOn(sheet, vocabulary);
  for (const cells of readTagCells(sheet, vocabulary, (key) => isChosen(key) && kept.has(key))) {
    for (const { row, rows } of ourStretches(cells, 1, sheet.getLastRow()))
      sheet.getRange(row, cells.mark.column, rows, 1).clearContent();
  }
  unmarkTags(
    sheet,
    chosen.map(({ key }) => key).filter((key) => kept.has(key)),
  );
  const columns = chosen.filter(({ key }) => !kept.has(key)).map(({ column }) => column);
  for (const { at, count } of runsOf(columns).reverse()) sheet.deleteColumns(at, count);
  return columns.length;
}
