// Clearing cells: contents, formats, notes, validations, each apart. Rules 60, 61, 81.

import type { Area } from '../../book/book.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable } from './values.ts';

export interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

/** Without options contents and formats go; notes and validations stay. */
export function clearCells(range: RangeTarget, options: ClearOptions): void {
  checkEditable(range);
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly, skipFilteredRows } = options;
  const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
  const { sheet, area } = range;
  const skipped = (row: number) => skipFilteredRows === true && sheet.filteredRows.has(row);
  const each = (part: Area, action: (row: number, column: number) => void) => {
    for (let row = part.row; row < part.endRow; row++) {
      if (skipped(row)) continue;
      for (let column = part.column; column < part.endColumn; column++) action(row, column);
    }
  };
  if (all || contentsOnly)
    each(range.used(sheet.lastRow(), sheet.lastColumn()), (row, column) => sheet.put(row, column, null));
  if (all || formatOnly) {
    const keepsNumbers = formatOnly && !range.app.host.doubts?.clearFormatResetsNumberFormats;
    const { styles } = range.book;
    each(area, (row, column) => {
      const id = sheet.styleId(row, column);
      if (id === 0) return;
      const { numberFormat } = styles.get(id);
      sheet.setStyleId(
        row,
        column,
        keepsNumbers && numberFormat !== undefined ? styles.id({ numberFormat }) : 0,
      );
    });
  }
  if (commentsOnly) each(area, (row, column) => sheet.setNote(row, column, null));
  if (validationsOnly) sheet.setValidation(area, null);
}
