// Range: cells that push others aside, texts split into columns, rows in random order.

import { forCells } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import type { EnumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import { moveCells } from './copying.ts';
import type { GoogleRange } from './google.ts';
import { reorder } from './sorting.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable, isBlankCell, writeValues } from './values.ts';

/** Groups that lie in each other. */
const MOST_GROUPS = 8;

export const rangeShifting: Members<GoogleRange, RangeTarget> = {
  /** ROWS pushes the cells below down, COLUMNS those beside to the right. */
  insertCells(range, dimension: EnumValue) {
    checkEditable(range);
    const { sheet, area } = range;
    const down = dimension.name() === 'ROWS';
    const rest: Area = down
      ? { ...area, endRow: sheet.maxRows - range.rows }
      : { ...area, endColumn: sheet.maxColumns - range.columns };
    const lost: Area = down
      ? { ...area, row: rest.endRow, endRow: sheet.maxRows }
      : { ...area, column: rest.endColumn, endColumn: sheet.maxColumns };
    forCells(lost, (row, column) => {
      if (!isBlankCell(sheet, row, column)) refuse(TEXT.outsideSheet);
    });
    if (rest.row < rest.endRow && rest.column < rest.endColumn) {
      moveCells(
        range.at(rest),
        range.cell(area.row + (down ? range.rows : 0), area.column + (down ? 0 : range.columns)),
      );
    }
    return range;
  },

  /** A group more over the range's columns, or one less; eight at most. */
  shiftColumnGroupDepth(range, delta: number) {
    const { sheet, area } = range;
    for (let column = area.column; column < area.endColumn; column++) {
      const depth = Math.min(MOST_GROUPS, Math.max(0, (sheet.columnGroups.get(column) ?? 0) + delta));
      if (depth > 0) sheet.columnGroups.set(column, depth);
      else sheet.columnGroups.delete(column);
    }
    return range;
  },

  /** The cells below move up, or those beside to the left. */
  deleteCells(range, dimension: EnumValue) {
    checkEditable(range);
    const { sheet, area } = range;
    const up = dimension.name() === 'ROWS';
    const rest: Area = up
      ? { ...area, row: area.endRow, endRow: sheet.maxRows }
      : { ...area, column: area.endColumn, endColumn: sheet.maxColumns };
    forCells(area, (row, column) => {
      sheet.put(row, column, null);
      sheet.setStyleId(row, column, 0);
      sheet.setNote(row, column, null);
    });
    if (rest.row < rest.endRow && rest.column < rest.endColumn)
      moveCells(range.at(rest), range.cell(area.row, area.column));
  },

  randomize(range) {
    checkEditable(range);
    const order = Array.from({ length: range.rows }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    reorder(range.sheet, range.area, order);
    return range;
  },

  /** The texts of one column, cut at the mark, into this column and those to its right. */
  splitTextToColumns(range, delimiter?: string | EnumValue) {
    if (range.columns !== 1) refuse(TEXT.noColumns);
    const { sheet, area } = range;
    const rows = Array.from({ length: range.rows }, (_, i) => sheet.value(area.row + i, area.column));
    const texts = rows.map((value) => (typeof value === 'string' ? value : null));
    const mark =
      typeof delimiter === 'string' ? delimiter : (MARKS[delimiter?.name() ?? ''] ?? likelyMark(texts));
    texts.forEach((text, i) => {
      if (text === null || !text.includes(mark)) return;
      const parts = text.split(mark);
      const row = area.row + i;
      const cells = { row, endRow: row + 1, column: area.column, endColumn: area.column + parts.length };
      if (cells.endColumn > sheet.maxColumns) refuse(TEXT.columnsOutOfBounds);
      writeValues(range.at(cells), [parts]);
    });
  },
};

const MARKS: { readonly [name: string]: string } = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** The mark that most texts hold. */
function likelyMark(texts: readonly (string | null)[]): string {
  const count = (mark: string) => texts.filter((text) => text?.includes(mark)).length;
  return Object.values(MARKS).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
