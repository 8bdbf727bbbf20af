// Sheet: rows and columns — inserting, deleting, moving, hiding, sizes, freezing. Rules 46, 62 to 66.

import { displayText } from '../../book/display.ts';
import { DEFAULT_ROW_HEIGHT, type Sheet } from '../../book/sheet.ts';
import { CELL_LIMIT } from '../../book/workbook.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import type { RangeTarget, SheetTarget } from './targets.ts';
import { checkAreaEditable, checkSheetEditable } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

type Lines = 'rows' | 'columns';

function size(sheet: Sheet, lines: Lines): number {
  return lines === 'rows' ? sheet.maxRows : sheet.maxColumns;
}

function outOfBounds(lines: Lines): never {
  return refuse(lines === 'rows' ? TEXT.rowsOutOfBounds : TEXT.columnsOutOfBounds);
}

/** Positions from 1; all `count` lines must be on the sheet. */
function checkLines(sheet: Sheet, lines: Lines, first: number, count: number): void {
  if (count < 1) refuse(lines === 'rows' ? TEXT.noRows : TEXT.noColumns);
  if (first < 1 || first + count - 1 > size(sheet, lines)) outOfBounds(lines);
}

export function checkCellLimit(home: SheetTarget, more: number): void {
  if (home.book.cellCount() + more > CELL_LIMIT) refuse(TEXT.cellLimit);
}

/** `before` from 0; new lines look like the line `like`. */
function insert(home: SheetTarget, lines: Lines, before: number, count: number, like: number): void {
  const { sheet } = home;
  checkSheetEditable(sheet);
  checkCellLimit(home, count * (lines === 'rows' ? sheet.maxColumns : sheet.maxRows));
  if (lines === 'rows') sheet.insertRows(before, count, like);
  else sheet.insertColumns(before, count, like);
}

function inserter(lines: Lines, where: 'before' | 'after') {
  return (home: SheetTarget, position: number, count = 1) => {
    checkLines(home.sheet, lines, position, 1);
    if (count < 1) refuse(lines === 'rows' ? TEXT.noRows : TEXT.noColumns);
    insert(home, lines, where === 'before' ? position - 1 : position, count, position - 1);
    return home;
  };
}

function insertAt(lines: Lines) {
  return (home: SheetTarget, position: number, count = 1): void => {
    checkLines(home.sheet, lines, position, 1);
    if (count < 1) refuse(lines === 'rows' ? TEXT.noRows : TEXT.noColumns);
    insert(home, lines, position - 1, count, Math.max(position - 2, 0));
  };
}

function remove(home: SheetTarget, lines: Lines, position: number, count: number): void {
  const { sheet } = home;
  checkLines(sheet, lines, position, count);
  const frozen = lines === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const total = size(sheet, lines);
  if (count === total) refuse(TEXT.deleteAll(lines));
  if (position - 1 <= frozen && position - 1 + count >= total && frozen > 0)
    refuse(TEXT.deleteAllUnfrozen(lines));
  const at = position - 1;
  const { all } = home;
  checkAreaEditable(
    sheet,
    lines === 'rows'
      ? { ...all, row: at, endRow: at + count }
      : { ...all, column: at, endColumn: at + count },
  );
  if (lines === 'rows') sheet.deleteRows(at, count);
  else sheet.deleteColumns(at, count);
}

/** The lines `first` to `last` (from 0) go before the line `to`, with everything on them. */
function move(home: SheetTarget, lines: Lines, first: number, last: number, to: number): void {
  const { sheet, book } = home;
  if (to < 0 || to > size(sheet, lines)) outOfBounds(lines);
  if (to >= first && to <= last + 1) return;
  const count = last - first + 1;
  const from = Math.min(first, to);
  const until = Math.max(last + 1, to);
  const order = Array.from({ length: until - from }, (_, i) => from + i);
  const block = order.splice(first - from, count);
  order.splice((to > last ? to - count : to) - from, 0, ...block);
  const now = new Map(order.map((old, i) => [old, from + i]));
  const where = (line: number) => now.get(line) ?? line;
  const relative = order.map((old) => old - from);
  if (lines === 'rows') sheet.reorderRows(from, relative);
  else sheet.reorderColumns(from, relative);
  const sizes = lines === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  const hidden = lines === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const movedSizes = new Map([...sizes].map(([line, pixels]) => [where(line), pixels]));
  const movedHidden = new Set([...hidden].map(where));
  if (lines === 'rows') Object.assign(sheet, { rowHeights: movedSizes, hiddenRows: movedHidden });
  else {
    const columnGroups = new Map([...sheet.columnGroups].map(([line, depth]) => [where(line), depth]));
    Object.assign(sheet, { columnWidths: movedSizes, hiddenColumns: movedHidden, columnGroups });
  }
  const axis = lines === 'rows' ? 'row' : 'column';
  for (const { place } of book.metadata) {
    if (place?.sheetId === sheet.id && place[axis] !== undefined) place[axis] = where(place[axis]);
  }
  for (const { anchor } of [...sheet.charts, ...sheet.pivots]) anchor[axis] = where(anchor[axis]);
  book.rewriteFormulas((reference, at) => {
    const here =
      reference.sheet === null ? at === sheet : reference.sheet.toLowerCase() === sheet.name.toLowerCase();
    const { start, end } = reference;
    if (!here || start[axis] === null || (end && end[axis] === null)) return reference;
    const [low, high] = [where(start[axis]), where(end ? end[axis]! : start[axis])];
    // A range that only partly lies in the moved block keeps its place.
    if (high - low !== (end ? end[axis]! : start[axis]) - start[axis]) return reference;
    return { ...reference, start: { ...start, [axis]: low }, end: end && { ...end, [axis]: high } };
  });
}

function hide(lines: Lines, hidden: boolean) {
  return (home: SheetTarget, position: number, count = 1): void => {
    checkLines(home.sheet, lines, position, count);
    mark(home.sheet, lines, position - 1, count, hidden);
  };
}

function hideRange(lines: Lines, hidden: boolean) {
  return (home: SheetTarget, { area }: RangeTarget): void => {
    const [first, last] = lines === 'rows' ? [area.row, area.endRow] : [area.column, area.endColumn];
    mark(home.sheet, lines, first, last - first, hidden);
  };
}

function mark(sheet: Sheet, lines: Lines, first: number, count: number, hidden: boolean): void {
  const set = lines === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let line = first; line < first + count; line++) {
    if (hidden) set.add(line);
    else set.delete(line);
  }
}

function setSizes(lines: Lines) {
  return (home: SheetTarget, first: number, count: number, pixels: number) => {
    const { sheet } = home;
    checkLines(sheet, lines, first, count);
    const sizes = lines === 'rows' ? sheet.rowHeights : sheet.columnWidths;
    for (let line = first - 1; line < first - 1 + count; line++) sizes.set(line, pixels);
    return home;
  };
}

/** About as wide as the longest text shown; Google's own result is not known (rule 62). */
function fitColumns(home: SheetTarget, first: number, count: number): SheetTarget {
  const { sheet, book, app } = home;
  checkLines(sheet, 'columns', first, count);
  app.settle(book);
  const rows = sheet.lastRow();
  for (let column = first - 1; column < first - 1 + count; column++) {
    let widest = 0;
    for (let row = 0; row < rows; row++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const text = displayText(value, sheet.numberFormat(row, column), book.locale);
      for (const line of text.split('\n')) {
        const wide = [...line].reduce((total, letter) => total + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
        widest = Math.max(widest, wide);
      }
    }
    if (widest > 0) sheet.columnWidths.set(column, Math.max(widest * 7 + 10, 21));
  }
  return home;
}

function freeze(lines: Lines) {
  return (home: SheetTarget, count: number): void => {
    const { sheet } = home;
    if (count < 0 || count > size(sheet, lines)) outOfBounds(lines);
    const hidden = lines === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
    let visible = false;
    for (let line = count; line < size(sheet, lines) && !visible; line++) visible = !hidden.has(line);
    if (!visible) refuse(TEXT.freezeAll(lines));
    if (lines === 'rows') sheet.frozenRows = count;
    else sheet.frozenColumns = count;
  };
}

export const sheetLines: Members<Spreadsheet.Sheet, SheetTarget> = {
  getMaxRows: ({ sheet }) => sheet.maxRows,
  getMaxColumns: ({ sheet }) => sheet.maxColumns,

  insertRowBefore: inserter('rows', 'before'),
  insertRowAfter: inserter('rows', 'after'),
  insertRowsBefore: inserter('rows', 'before'),
  insertRowsAfter: inserter('rows', 'after'),
  insertRows: insertAt('rows'),
  insertColumnBefore: inserter('columns', 'before'),
  insertColumnAfter: inserter('columns', 'after'),
  insertColumnsBefore: inserter('columns', 'before'),
  insertColumnsAfter: inserter('columns', 'after'),
  insertColumns: insertAt('columns'),

  deleteRow(home, position: number) {
    remove(home, 'rows', position, 1);
    return home;
  },
  deleteRows: (home, position: number, count: number) => remove(home, 'rows', position, count),
  deleteColumn(home, position: number) {
    remove(home, 'columns', position, 1);
    return home;
  },
  deleteColumns: (home, position: number, count: number) => remove(home, 'columns', position, count),

  /** The destination is the place before the move, from 1. */
  moveRows: (home, { area }: RangeTarget, destination: number) =>
    move(home, 'rows', area.row, area.endRow - 1, destination - 1),
  moveColumns: (home, { area }: RangeTarget, destination: number) =>
    move(home, 'columns', area.column, area.endColumn - 1, destination - 1),

  hideRows: hide('rows', true),
  showRows: hide('rows', false),
  hideColumns: hide('columns', true),
  showColumns: hide('columns', false),
  hideRow: hideRange('rows', true),
  unhideRow: hideRange('rows', false),
  hideColumn: hideRange('columns', true),
  unhideColumn: hideRange('columns', false),
  isRowHiddenByUser: ({ sheet }, position: number) => sheet.hiddenRows.has(position - 1),
  isColumnHiddenByUser: ({ sheet }, position: number) => sheet.hiddenColumns.has(position - 1),
  isRowHiddenByFilter: ({ sheet }, position: number) => sheet.filteredRows.has(position - 1),

  getColumnGroupDepth({ sheet }, position: number) {
    checkLines(sheet, 'columns', position, 1);
    return sheet.columnGroups.get(position - 1) ?? 0;
  },
  getColumnWidth({ sheet }, position: number) {
    checkLines(sheet, 'columns', position, 1);
    return sheet.columnWidth(position - 1);
  },
  getRowHeight({ sheet }, position: number) {
    checkLines(sheet, 'rows', position, 1);
    return sheet.rowHeight(position - 1);
  },
  setColumnWidth: (home, position: number, pixels: number) => setSizes('columns')(home, position, 1, pixels),
  setColumnWidths: setSizes('columns'),
  /** A row never gets lower than a line of text; setRowHeightsForced does that. */
  setRowHeight: (home, position: number, pixels: number) =>
    setSizes('rows')(home, position, 1, Math.max(pixels, DEFAULT_ROW_HEIGHT)),
  setRowHeights: (home, first: number, count: number, pixels: number) =>
    setSizes('rows')(home, first, count, Math.max(pixels, DEFAULT_ROW_HEIGHT)),
  setRowHeightsForced: setSizes('rows'),
  autoResizeColumn: (home, position: number) => fitColumns(home, position, 1),
  autoResizeColumns: fitColumns,
  autoResizeRows(home, first: number, count: number) {
    checkLines(home.sheet, 'rows', first, count);
    for (let row = first - 1; row < first - 1 + count; row++) home.sheet.rowHeights.delete(row);
    return home;
  },

  getFrozenRows: ({ sheet }) => sheet.frozenRows,
  getFrozenColumns: ({ sheet }) => sheet.frozenColumns,
  setFrozenRows: freeze('rows'),
  setFrozenColumns: freeze('columns'),
};
