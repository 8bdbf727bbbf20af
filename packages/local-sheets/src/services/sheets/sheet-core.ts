// Sheet: its ranges, extents, name, place among the sheets, clearing, sorting. Rules 40, 47 to 51, 54 to 60.

import type { Area } from '../../book/book.ts';
import type { Sheet } from '../../book/sheet.ts';
import { type Book, firstCell } from '../../book/workbook.ts';
import { enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import { rangeByNumbers, rangeOnSheet } from './addressing.ts';
import { clearCells } from './clearing.ts';
import { hexColor } from './colors.ts';
import { filterOf } from './filters.ts';
import { selectList } from './range-lists.ts';
import { rangeValues } from './range-values.ts';
import { SelectionTarget, selectedRange, selectOnly } from './selection.ts';
import { copySheet } from './sheet-copy.ts';
import { checkCellLimit } from './sheet-lines.ts';
import { sortRange } from './sorting.ts';
import { RangeListTarget, type RangeTarget, type SheetTarget, type SpreadsheetTarget } from './targets.ts';
import { appendValues } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** Names are compared without regard to case; 1 to 100 characters. */
export function checkSheetName(book: Book, name: string, own?: Sheet): void {
  if (name.length < 1 || name.length > 100) refuse(TEXT.sheetNameLength);
  const taken = book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) refuse(TEXT.sheetExists(name));
}

/** From A1 to the last content; A1 alone on an empty sheet. */
export function dataRange(home: SheetTarget): RangeTarget {
  home.app.settle(home.book);
  const { sheet } = home;
  return home.range({
    row: 0,
    column: 0,
    endRow: Math.max(sheet.lastRow(), 1),
    endColumn: Math.max(sheet.lastColumn(), 1),
  });
}

/** Below the last content; the grid is not grown for it unless the host is told to (rule 44). */
export function appendRow(home: SheetTarget, values: unknown[]): void {
  home.app.settle(home.book);
  const { sheet } = home;
  const row = sheet.lastRow();
  const width = Math.max(values.length, 1);
  if (row >= sheet.maxRows || width > sheet.maxColumns) {
    if (!home.app.host.doubts?.appendRowGrowsSheet) refuse(TEXT.rowsOutOfBounds);
    checkCellLimit(
      home,
      Math.max(row + 1, sheet.maxRows) * Math.max(width, sheet.maxColumns) - sheet.maxRows * sheet.maxColumns,
    );
    sheet.growTo(row + 1, width);
  }
  if (values.length === 0) return;
  appendValues(home.range({ row, column: 0, endRow: row + 1, endColumn: width }), values);
}

function getValuesOf(home: SheetTarget, row: number, column: number, rows: number, columns: number): unknown {
  return rangeValues.getValues!(rangeByNumbers(home, row, column, rows, columns));
}

function whole(home: SheetTarget): RangeTarget {
  return home.range(home.all);
}

function lastExtent(home: SheetTarget, which: 'lastRow' | 'lastColumn'): number {
  home.app.settle(home.book);
  return home.sheet[which]();
}

/** A range, or its A1 text. */
function selectOn(home: SheetTarget, given: RangeTarget | string): RangeTarget {
  return selectOnly(typeof given === 'string' ? rangeOnSheet(home, given) : given);
}

export const sheetCore: Members<Spreadsheet.Sheet, SheetTarget> = {
  getRange(home, first: string | number, column?: number, rows?: number, columns?: number) {
    if (typeof first === 'string') return rangeOnSheet(home, first);
    return rangeByNumbers(home, first, column!, rows, columns);
  },
  getRangeList: (home, texts: string[]) =>
    new RangeListTarget(
      home.app,
      texts.map((text) => rangeOnSheet(home, text)),
    ),
  getDataRange: dataRange,
  getLastRow: (home) => lastExtent(home, 'lastRow'),
  getLastColumn: (home) => lastExtent(home, 'lastColumn'),
  getSheetValues: getValuesOf,
  appendRow(home, values: unknown[]) {
    appendRow(home, values);
    return home;
  },

  getName: ({ sheet }) => sheet.name,
  getSheetName: ({ sheet }) => sheet.name,
  setName(home, name: string) {
    const { book, sheet } = home;
    checkSheetName(book, name, sheet);
    book.renameSheet(sheet, name);
    return home;
  },
  getSheetId: ({ sheet }) => sheet.id,
  getIndex: ({ book, sheet }) => book.sheets.indexOf(sheet) + 1,
  getParent: (home) => home.parent,
  getType: ({ sheet }) => enumValue('SheetType', sheet.kind),
  asDataSourceSheet: () => null,
  getFormUrl: () => null,

  activate(home) {
    activateSheet(home);
    return home;
  },
  isSheetHidden: ({ sheet }) => sheet.hidden,
  showSheet(home) {
    home.sheet.hidden = false;
    return home;
  },
  hideSheet(home) {
    const { book, sheet } = home;
    if (sheet.hidden) return home;
    const others = book.sheets.filter((other) => other !== sheet && !other.hidden);
    if (others.length === 0) refuse(TEXT.allHidden);
    sheet.hidden = true;
    if (book.activeSheetId === sheet.id) activateSheet(home.parent.sheetOf(others[0]!));
    return home;
  },
  getTabColor: ({ sheet }) => sheet.tabColor,
  setTabColor(home, color: string | null) {
    home.sheet.tabColor = color === null ? null : (hexColor(color) ?? home.sheet.tabColor);
    return home;
  },
  hasHiddenGridlines: ({ sheet }) => sheet.hiddenGridlines,
  setHiddenGridlines(home, hidden: boolean) {
    home.sheet.hiddenGridlines = hidden;
    return home;
  },
  isRightToLeft: ({ sheet }) => sheet.rightToLeft,
  setRightToLeft(home, rightToLeft: boolean) {
    home.sheet.rightToLeft = rightToLeft;
    return home;
  },

  /** Notes, validations and conditional formats stay (rule 60). */
  clear(home, options: { formatOnly?: boolean; contentsOnly?: boolean } = {}) {
    clearCells(whole(home), options);
    return home;
  },
  clearContents(home) {
    clearCells(whole(home), { contentsOnly: true });
    return home;
  },
  clearFormats(home) {
    clearCells(whole(home), { formatOnly: true });
    return home;
  },
  clearNotes(home) {
    clearCells(whole(home), { commentsOnly: true });
    return home;
  },

  /** All rows but the frozen ones (rule 72: an unfrozen header moves too). */
  sort(home, position: number, ascending = true) {
    if (position < 1 || position > home.sheet.maxColumns) refuse(TEXT.columnsOutOfBounds);
    const area: Area = { ...home.all, row: home.sheet.frozenRows };
    sortRange(home.range(area), [{ column: position - 1, ascending }]);
    return home;
  },

  copyTo: (home, target: SpreadsheetTarget) => copySheet(home, target),
  getFilter: filterOf,
  getImages: ({ app }) => app.list([]),
  getDrawings: ({ app }) => app.list([]),
  getSlicers: ({ app }) => app.list([]),
  getDataSourceTables: ({ app }) => app.list([]),

  getActiveRange: (home) => selectedRange(home.parent, home),
  getActiveCell: (home) => new SelectionTarget(home.parent).cell(home),
  getCurrentCell: (home) => new SelectionTarget(home.parent).cell(home),
  getActiveRangeList: (home) => new SelectionTarget(home.parent).list(home),
  getSelection: (home) => new SelectionTarget(home.parent),
  setActiveRange: selectOn,
  setActiveSelection: selectOn,
  setCurrentCell: selectOn,
  setActiveRangeList(_home, list: RangeListTarget) {
    selectList(list);
    return list;
  },
};

/** The sheet in front, its first cell selected. A hidden sheet comes to view. */
export function activateSheet(home: SheetTarget): void {
  const { book, sheet } = home;
  sheet.hidden = false;
  if (book.activeSheetId === sheet.id) return;
  book.activeSheetId = sheet.id;
  book.selection = firstCell();
}
