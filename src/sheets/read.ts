// Reads sheets: the first rows for recognising, the mapped columns in full, one service call a block of columns.

import type { Cell, Merge, OrderCells, SheetSample } from '../reading/cells.ts';
import type { Mapping } from '../reading/recognition.ts';
import type { PlanValue } from '../reports/plan.ts';
import { columnNumber } from '../terms/column-letters.ts';
import type { Field } from '../terms/roles.ts';
import { isDate, serialOf } from '../terms/serial-days.ts';
import type { Calendar } from '../terms/surroundings.ts';
import { runsOf } from './blocks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of a sheet, these are enough to recognise header row, platform and columns. */
export const SAMPLE_ROWS = 300;
/** Larger blocks are read and written in pieces of rows. */
const MOST_CELLS = 200_000;

export interface BookFacts {
  readonly locale: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
}

/** `ownColumns`: 0-based columns that are ours: never proposed, never read. */
export function readSample(sheet: Sheet, ownColumns: readonly number[], facts: BookFacts): SheetSample {
  // One question for both ends of the sheet. An empty one has a single blank cell.
  const data = sheet.getDataRange();
  const columns = data.getNumColumns();
  const count = Math.min(data.getNumRows(), SAMPLE_ROWS);
  const range = sheet.getRange(1, 1, count, columns);
  const own = new Set(ownColumns);
  const values = range.getValues();
  const isEmpty = count === 1 && columns === 1 && values[0][0] === '';
  const totalRows = isEmpty ? 0 : data.getNumRows();
  const rows = isEmpty
    ? []
    : values.map((row) => row.map((value, j) => (own.has(j) ? '' : cellOf(value, facts.calendar))));
  return {
    sheetName: sheet.getName(),
    rows,
    totalRows,
    columns: isEmpty ? 0 : columns,
    merges: isEmpty ? [] : range.getMergedRanges().map((merge) => mergeOf(merge.getA1Notation())),
    ownColumns,
    locale: facts.locale,
    timeZone: facts.timeZone,
  };
}

/** As dear as one question to Google: so many cells more are read along rather than asking twice. */
const CELLS_OF_A_READ = 10_000;

/** The mapped columns from `firstRow` (1-based) to their last row with content; `lastRow`: of the sheet. */
export function readOrderCells(
  sheet: Sheet,
  mapping: Mapping,
  firstRow: number,
  lastRow: number,
  calendar: Calendar,
): OrderCells {
  const rows = Math.max(0, lastRow - firstRow + 1);
  const fields = Object.keys(mapping) as Field[];
  const columns = [...new Set(fields.map((field) => mapping[field]!))].sort((a, b) => a - b);
  const read = new Map<number, Cell[]>(columns.map((column) => [column, []]));
  for (const { at, count } of rows > 0 ? blocksOfColumns(columns, rows) : []) {
    forEachPiece(rows, count, (from, size) => {
      const values: unknown[][] = sheet.getRange(firstRow + from, at + 1, size, count).getValues();
      for (let j = 0; j < count; j++) {
        const cells = read.get(at + j);
        if (!cells) continue;
        for (let i = 0; i < size; i++) cells.push(cellOf(values[i][j], calendar));
      }
    });
  }
  const filled = filledRows([...read.values()]);
  for (const column of read.values()) column.length = filled;
  const cells: { [field in Field]?: readonly Cell[] } = {};
  for (const field of fields) cells[field] = read.get(mapping[field]!);
  return { firstRow, rows: filled, cells };
}

/** Columns to read at once: those side by side, and those with little between them. */
function blocksOfColumns(columns: readonly number[], rows: number): { at: number; count: number }[] {
  const blocks: { at: number; count: number }[] = [];
  for (const { at, count } of runsOf(columns)) {
    const last = blocks[blocks.length - 1];
    const gap = last ? at - last.at - last.count : 0;
    if (last && gap * rows <= CELLS_OF_A_READ) last.count = at + count - last.at;
    else blocks.push({ at, count });
  }
  return blocks;
}

/** Rows up to the last with anything in these columns: below it only columns that are not read, or ours, go on. */
function filledRows(columns: readonly (readonly Cell[])[]): number {
  let rows = columns[0]?.length ?? 0;
  while (rows > 0 && columns.every((column) => column[rows - 1] === '')) rows--;
  return rows;
}

/** A block of one of our sheets: days as serial numbers, '' where blank. */
export function readBlock(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
  calendar: Calendar,
): PlanValue[][] {
  const all: PlanValue[][] = [];
  if (columns < 1) return all;
  forEachPiece(rows, columns, (from, size) => {
    for (const line of sheet.getRange(row + from, column, size, columns).getValues())
      all.push(line.map((value) => plainOf(cellOf(value, calendar))));
  });
  return all;
}

/** Everything a sheet holds. An empty one is asked for its only blank cell. */
export function readAll(sheet: Sheet, calendar: Calendar): PlanValue[][] {
  const data = sheet.getDataRange();
  const cells = readBlock(sheet, 1, 1, data.getNumRows(), data.getNumColumns(), calendar);
  return cells.length === 1 && cells[0].length === 1 && cells[0][0] === '' ? [] : cells;
}

/** Calls `piece` for stretches of rows small enough for one call. */
export function forEachPiece(
  rows: number,
  columns: number,
  piece: (from: number, count: number) => void,
): void {
  const size = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, columns)));
  for (let from = 0; from < rows; from += size) piece(from, Math.min(size, rows - from));
}

function plainOf(cell: Cell): PlanValue {
  return typeof cell === 'object' ? serialOf(cell.day, cell.minutes) : cell;
}

function cellOf(value: unknown, calendar: Calendar): Cell {
  if (isDate(value)) return calendar.cell(value.getTime());
  return value as string | number | boolean;
}

/** A1 text of a merged block as 0-based lines, ends exclusive: one service call a merge. */
function mergeOf(text: string): Merge {
  const [from, to = from] = text.split(':').map((cell) => /^\$?([A-Z]+)\$?(\d+)$/.exec(cell)!);
  return {
    row: Number(from[2]) - 1,
    column: columnNumber(from[1]) - 1,
    endRow: Number(to[2]),
    endColumn: columnNumber(to[1]),
  };
}
