// From what a script writes (`B2:D4`, `Orders!C:C`, `R2C3`, row and column numbers) to the cells it means. Rules 36 to 42.

import type { Area } from '../../book/book.ts';
import { type Corner, LAST_COLUMN, parseCorner } from '../../book/references.ts';
import type { Sheet } from '../../book/sheet.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { BOUNDED, type Open, type RangeTarget, type SheetTarget, type SpreadsheetTarget } from './targets.ts';

interface Located {
  area: Area;
  open: Open;
}

/** `name!A1` taken apart; the sheet name unquoted. */
function splitSheetName(text: string): { sheetName: string | null; cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]*))!([\s\S]*)$/.exec(text);
  if (!match) return { sheetName: null, cells: text };
  return { sheetName: match[1]?.replaceAll("''", "'") || match[2] || null, cells: match[3]! };
}

/** A1 or R1C1 text on one sheet; null when it is neither. The cells may lie outside the grid. */
export function locate(text: string, sheet: Sheet): Located | null {
  return fromR1C1(text) ?? fromA1(text.trim(), sheet);
}

function fromR1C1(text: string): Located | null {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(text.trim());
  if (!match) return null;
  const [row, column] = [Number(match[1]) - 1, Number(match[2]) - 1];
  const [lastRow, lastColumn] = [Number(match[3] ?? match[1]) - 1, Number(match[4] ?? match[2]) - 1];
  if (Math.min(row, column, lastRow, lastColumn) < 0) return null;
  return { area: areaOf(row, column, lastRow, lastColumn), open: BOUNDED };
}

function fromA1(text: string, sheet: Sheet): Located | null {
  const [first, second, more] = text.split(':') as [string, string?, string?];
  if (more !== undefined) return null;
  const start = parseCorner(first);
  if (!start) return null;
  if (second === undefined) {
    if (start.row === null || start.column === null) return null;
    return { area: areaOf(start.row, start.column, start.row, start.column), open: BOUNDED };
  }
  const end = parseCorner(second);
  if (!end) return null;
  // `B1:1` runs to the row's end; `A:1` says nothing.
  if (start.row === null && end.column === null && start.column !== null) return null;
  if (start.column === null && end.row === null && end.column !== null) return null;
  const rows = span(start.row, end.row, sheet.maxRows);
  const columns = span(start.column, end.column, sheet.maxColumns);
  if (columns.last >= LAST_COLUMN) return null;
  return {
    area: areaOf(rows.first, columns.first, rows.last, columns.last),
    open: {
      startRow: rows.openStart,
      endRow: rows.openEnd,
      startColumn: columns.openStart,
      endColumn: columns.openEnd,
    },
  };
}

/** One axis of a reference: `C5:C` and `C:C5` both run from 5 to the end; `A:C` has neither row. */
function span(a: Corner['row'], b: Corner['row'], size: number) {
  if (a === null && b === null) return { first: 0, last: size - 1, openStart: true, openEnd: true };
  if (a === null || b === null) {
    const first = (a ?? b)!;
    return { first, last: Math.max(size - 1, first), openStart: false, openEnd: true };
  }
  return { first: Math.min(a, b), last: Math.max(a, b), openStart: false, openEnd: false };
}

function areaOf(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    endRow: Math.max(row, lastRow) + 1,
    endColumn: Math.max(column, lastColumn) + 1,
  };
}

/** For Sheet.getRange: a name of another sheet in the text is refused, as nobody knows what it does (rule 36). */
export function rangeOnSheet(home: SheetTarget, text: string): RangeTarget {
  const { sheetName, cells } = splitSheetName(text);
  if (sheetName !== null && sheetName !== home.sheet.name) return refuse(TEXT.rangeNotFound);
  const found = locate(cells, home.sheet);
  if (found) return inGrid(home.range(found.area, found.open));
  const named = home.book.namedRanges.find((range) => range.name === cells && range.sheetId === home.id);
  return named?.area ? home.range(named.area) : refuse(TEXT.rangeNotFound);
}

/** For Spreadsheet.getRange: on the named sheet, else the active one; names of ranges and of whole sheets are found too. */
export function rangeInBook(spreadsheet: SpreadsheetTarget, text: string): RangeTarget {
  const { book } = spreadsheet;
  const { sheetName, cells } = splitSheetName(text);
  if (sheetName !== null) {
    const sheet = book.sheetNamed(sheetName);
    return sheet ? rangeOnSheet(spreadsheet.sheetOf(sheet), cells) : refuse(TEXT.rangeNotFound);
  }
  const named = book.namedRanges.find((range) => range.name === text);
  if (named?.area) return spreadsheet.sheetOf(book.sheet(named.sheetId)!).range(named.area);
  const found = locate(text, book.activeSheet);
  if (found) return inGrid(spreadsheet.activeSheet.range(found.area, found.open));
  const whole = book.sheetNamed(text);
  if (!whole) return refuse(TEXT.rangeNotFound);
  const home = spreadsheet.sheetOf(whole);
  return home.range(home.all);
}

/** Row, column and sizes as scripts count them, from 1. */
export function rangeByNumbers(
  home: SheetTarget,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): RangeTarget {
  if (row < 1) refuse(TEXT.rowTooSmall);
  if (column < 1) refuse(TEXT.columnTooSmall);
  if (rows < 1) refuse(TEXT.noRows);
  if (columns < 1) refuse(TEXT.noColumns);
  const area = { row: row - 1, column: column - 1, endRow: row - 1 + rows, endColumn: column - 1 + columns };
  return inGrid(home.range(area));
}

/** The range, once it is sure that the grid reaches that far (rule 43). */
export function inGrid(range: RangeTarget): RangeTarget {
  const { maxRows, maxColumns } = range.home.sheet;
  const { endRow, endColumn } = range.area;
  return endRow > maxRows || endColumn > maxColumns ? refuse(TEXT.outsideSheet) : range;
}
