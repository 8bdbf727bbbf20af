// Range: where it is, and other ranges reached from it.

import { intersect } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import type { Sheet } from '../../book/sheet.ts';
import type { EnumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import { inGrid } from './addressing.ts';
import type { GoogleRange } from './google.ts';
import { select, selectOnly } from './selection.ts';
import { BOUNDED, RangeTarget } from './targets.ts';
import { checkAreaEditable, isBlankCell } from './values.ts';

export const rangeAddress: Members<GoogleRange, RangeTarget> = {
  getA1Notation: (range) => range.a1,
  getRow: (range) => range.area.row + 1,
  getRowIndex: (range) => range.area.row + 1,
  getColumn: (range) => range.area.column + 1,
  getColumnIndex: (range) => range.area.column + 1,
  getLastRow: (range) => range.area.endRow,
  getLastColumn: (range) => range.area.endColumn,
  getNumRows: (range) => range.rows,
  getNumColumns: (range) => range.columns,
  getHeight: (range) => range.rows,
  getWidth: (range) => range.columns,
  getGridId: (range) => range.home.id,
  getSheet: (range) => range.home,
  isStartRowBounded: (range) => !range.open.startRow,
  isStartColumnBounded: (range) => !range.open.startColumn,
  isEndRowBounded: (range) => !range.open.endRow,
  isEndColumnBounded: (range) => !range.open.endColumn,

  /** Positions within the range, from 1; Google lets them reach beyond it, the grid being the limit. */
  getCell(range, row: number, column: number) {
    if (row < 1) refuse(TEXT.rowTooSmall);
    if (column < 1) refuse(TEXT.columnTooSmall);
    if (row > range.rows || column > range.columns) refuse(TEXT.cellOutsideRange);
    return range.cell(range.area.row + row - 1, range.area.column + column - 1);
  },

  offset(range, rows: number, columns: number, height?: number, width?: number) {
    const row = range.area.row + rows;
    const column = range.area.column + columns;
    if (row < 0) refuse(TEXT.rowTooSmall);
    if (column < 0) refuse(TEXT.columnTooSmall);
    const numRows = height ?? range.rows;
    const numColumns = width ?? range.columns;
    if (numRows < 1) refuse(TEXT.noRows);
    if (numColumns < 1) refuse(TEXT.noColumns);
    const area = { row, column, endRow: row + numRows, endColumn: column + numColumns };
    return inGrid(new RangeTarget(range.home, area, BOUNDED));
  },

  activate: selectOnly,

  activateAsCurrentCell(range) {
    if (range.rows !== 1 || range.columns !== 1) refuse(TEXT.notACell);
    const { selection, activeSheetId } = range.book;
    const cell = { row: range.area.row, column: range.area.column };
    const inside =
      activeSheetId === range.home.id && selection.areas.some((area) => intersect(area, range.area));
    select(range, inside ? selection.areas : [range.area], cell);
    return range;
  },

  canEdit(range) {
    try {
      checkAreaEditable(range.sheet, range.area);
      return true;
    } catch {
      return false;
    }
  },

  getDataRegion(range, dimension?: EnumValue) {
    range.app.settle(range.book);
    return range.at(dataRegion(range.sheet, range.area, dimension?.name()));
  },

  getNextDataCell(range, direction: EnumValue) {
    range.app.settle(range.book);
    const steps: { [name: string]: [number, number] } = {
      UP: [-1, 0],
      DOWN: [1, 0],
      PREVIOUS: [0, -1],
      NEXT: [0, 1],
    };
    const [rows, columns] = steps[direction.name()]!;
    return nextDataCell(range, rows, columns);
  },
};

/** The area grown over the filled cells beside it, corners apart; in one dimension only when named. */
function dataRegion(sheet: Sheet, start: Area, dimension?: string): Area {
  const area = { ...start };
  const filled = (strip: Area) => {
    for (let row = strip.row; row < strip.endRow; row++) {
      for (let column = strip.column; column < strip.endColumn; column++) {
        if (!isBlankCell(sheet, row, column)) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown; ) {
    grown = false;
    const { row, column, endRow, endColumn } = area;
    if (dimension !== 'COLUMNS') {
      if (row > 0 && filled({ ...area, row: row - 1, endRow: row })) area.row--;
      if (endRow < sheet.maxRows && filled({ ...area, row: endRow, endRow: endRow + 1 })) area.endRow++;
    }
    if (dimension !== 'ROWS') {
      if (column > 0 && filled({ ...area, column: column - 1, endColumn: column })) area.column--;
      if (endColumn < sheet.maxColumns && filled({ ...area, column: endColumn, endColumn: endColumn + 1 })) {
        area.endColumn++;
      }
    }
    grown = area.row < row || area.column < column || area.endRow > endRow || area.endColumn > endColumn;
  }
  return area;
}

/** As Ctrl+arrow: to the edge of the block one is in, else to the next filled cell, else to the sheet's edge. */
function nextDataCell(range: RangeTarget, rows: number, columns: number): RangeTarget {
  const { sheet } = range;
  const inside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < sheet.maxRows && column < sheet.maxColumns;
  const blank = (row: number, column: number) => isBlankCell(sheet, row, column);
  let { row, column } = range.area;
  const canStep = () => inside(row + rows, column + columns);
  const step = () => {
    row += rows;
    column += columns;
  };
  const inBlock = canStep() && !blank(row, column) && !blank(row + rows, column + columns);
  if (inBlock) while (canStep() && !blank(row + rows, column + columns)) step();
  else if (canStep()) {
    step();
    while (canStep() && blank(row, column)) step();
  }
  return range.cell(row, column);
}
