// Which cells of our columns on an orders sheet are ours: known cell by cell, so that what a person writes under or among
// the tags stays.

import type { TagVocabulary, TagWords } from '../../reports/tag-words.ts';
import { type Block, runsOf } from '../blocks.ts';
import { type TagMark, tagMarks } from '../marks.ts';
import { forEachPiece } from '../read.ts';
import { hasForeignColor, hasForeignLetters, letterColors } from './theirs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a column of ours holds. */
export interface TagCells {
  readonly mark: TagMark;
  /** 1 for each sheet row (row 1 first) whose cell a person filled in. */
  readonly theirs: Uint8Array;
  /** What its cells hold, row 1 first. */
  readonly values: readonly unknown[];
}

/** Looks at our columns from row 1 to the last with content; `isChosen` by key. */
export function readTagCells(
  sheet: Sheet,
  vocabulary: TagVocabulary,
  isChosen: (key: string) => boolean = () => true,
): TagCells[] {
  return readCellsOf(
    sheet,
    tagMarks(sheet).filter(({ key }) => isChosen(key)),
    vocabulary,
  );
}

/** The same of columns that were found before. */
export function readCellsOf(sheet: Sheet, marks: readonly TagMark[], vocabulary: TagVocabulary): TagCells[] {
  const rows = sheet.getLastRow();
  const found = marks.map((mark) => ({
    mark,
    theirs: new Uint8Array(rows),
    values: new Array<unknown>(rows),
  }));
  for (const run of runsOf(marks.map(({ column }) => column))) {
    forEachPiece(rows, run.count, (from, count) => {
      const range = sheet.getRange(1 + from, run.at, count, run.count);
      const values = range.getValues() as unknown[][];
      const formulas = range.getFormulas();
      for (let j = 0; j < run.count; j++) {
        const { mark, theirs, values: held } = found[run.from + j];
        const words: TagWords | undefined = vocabulary[mark.key as keyof TagVocabulary];
        for (let i = 0; i < count; i++) {
          held[from + i] = values[i][j];
          if (formulas[i][j] !== '' || !isOurs(values[i][j], words)) theirs[from + i] = 1;
        }
      }
    });
  }
  return found;
}

function isOurs(value: unknown, words: TagWords | undefined): boolean {
  if (value === '') return true;
  if (!words) return false;
  const text = String(value);
  if (words.headers.includes(text)) return true;
  if (words.values === null) return typeof value === 'string';
  return words.values instanceof RegExp ? words.values.test(text) : words.values.includes(text);
}

/** Sheet rows `top` to `bottom` of one column, in stretches without a cell of theirs. */
export function ourStretches({ theirs }: Pick<TagCells, 'theirs'>, top: number, bottom: number): Block[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (theirs[row - 1] !== 1) rows.push(row);
  return runsOf(rows).map(({ at, count }) => ({ row: at, rows: count, column: 0, columns: 1 }));
}

/** Pieces of a block of columns side by side, `columns[i]` from the left, that hold no cell of theirs. */
export function ourBlocks(
  columns: readonly (TagCells | undefined)[],
  at: number,
  top: number,
  bottom: number,
): Block[] {
  const mixed: number[] = [];
  const clean: number[] = [];
  for (let row = top; row <= bottom; row++)
    (columns.some((one) => one?.theirs[row - 1] === 1) ? mixed : clean).push(row);
  const blocks = runsOf(clean).map((run) => ({
    row: run.at,
    rows: run.count,
    column: at,
    columns: columns.length,
  }));
  for (const row of mixed) {
    const own = columns.map((_, j) => j).filter((j) => columns[j]?.theirs[row - 1] !== 1);
    for (const run of runsOf(own)) blocks.push({ row, rows: 1, column: at + run.at, columns: run.count });
  }
  return blocks;
}

/** Keys of our columns on which a person wrote, commented or coloured, with how many cells. */
export function workedOn(sheet: Sheet, vocabulary: TagVocabulary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mark, theirs } of readTagCells(sheet, vocabulary)) {
    const column = sheet.getRange(1, mark.column, sheet.getMaxRows(), 1);
    const notes = column.getNotes();
    const colors = column.getBackgrounds();
    const letters = letterColors(column);
    const weights = column.getFontWeights();
    const words = vocabulary[mark.key as keyof TagVocabulary];
    const ours: readonly string[] = words?.notes ?? [];
    const values = column.getValues() as unknown[][];
    const isBold = (row: number) =>
      weights[row][0] === 'bold' && !words?.headers.includes(String(values[row][0]));
    let count = 0;
    for (let row = 0; row < notes.length; row++) {
      const [note] = notes[row];
      const commented = note !== '' && !ours.includes(note);
      const lettered = hasForeignLetters(letters[row][0]) || isBold(row);
      if (theirs[row] === 1 || commented || lettered || hasForeignColor(colors[row][0])) count++;
    }
    if (count) counts.set(mark.key, count);
  }
  return counts;
}
