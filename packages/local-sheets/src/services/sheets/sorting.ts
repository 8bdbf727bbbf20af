// Sorting rows by their values: numbers before texts before truth values, blanks last. Rules 71, 72.

import { overlaps } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import { collatorOf, compareValues } from '../../book/order.ts';
import { shiftedFormula } from '../../book/references.ts';
import type { Sheet } from '../../book/sheet.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable } from './values.ts';

interface SortKey {
  /** Column of the sheet, from 0. */
  column: number;
  ascending: boolean;
}

/** What a script may hand to sort(): a column, an object, or an array of them. Columns from 1. */
export function sortKeys(given: unknown): SortKey[] {
  const items = Array.isArray(given) ? given : [given];
  return items.map((item: unknown) => {
    if (typeof item === 'number') return { column: item - 1, ascending: true };
    const spec = item as { column?: unknown; ascending?: unknown } | null;
    if (typeof spec !== 'object' || spec === null || typeof spec.column !== 'number') {
      return refuse(
        TEXT.signature(typeof item === 'string' ? 'String' : '(class)', 'SpreadsheetApp.Range.sort'),
      );
    }
    return { column: spec.column - 1, ascending: spec.ascending !== false };
  });
}

export function sortRange(range: RangeTarget, keys: readonly SortKey[]): void {
  checkEditable(range);
  range.app.settle(range.book);
  const { sheet, area } = range;
  for (const { column } of keys)
    if (column < area.column || column >= area.endColumn) refuse(TEXT.sortColumn);
  if (sheet.merges.some((merge) => merge.endRow - merge.row > 1 && overlaps(merge, area)))
    refuse(TEXT.sortMerged);
  const collator = collatorOf(range.book.locale);
  const endRow = Math.min(area.endRow, Math.max(sheet.lastRow(), area.row));
  const rows = Array.from({ length: endRow - area.row }, (_, i) => area.row + i);
  const values = keys.map(({ column }) => rows.map((row) => sheet.value(row, column)));
  const order = rows.map((_, i) => i);
  order.sort((a, b) => {
    for (let k = 0; k < keys.length; k++) {
      const difference = compareValues(values[k]![a]!, values[k]![b]!, keys[k]!.ascending, collator);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  reorder(sheet, { ...area, endRow }, order);
}

/** Cells travel with value, formula, format and note; a formula's relative references shift with its row. */
export function reorder(sheet: Sheet, area: Area, order: readonly number[]): void {
  if (order.every((from, i) => from === i)) return;
  if (area.column === 0 && area.endColumn === sheet.maxColumns) {
    sheet.reorderRows(area.row, order);
    if (!sheet.hasFormulas()) return;
    for (const { row, column, formula } of [...sheet.formulas()]) {
      if (row < area.row || row >= area.endRow) continue;
      const from = area.row + order[row - area.row]!;
      if (from !== row) sheet.putFormula(row, column, shiftedFormula(formula, row - from, 0));
    }
    return;
  }
  for (let column = area.column; column < area.endColumn; column++) {
    const cells = order.map((i) => {
      const row = area.row + i;
      return {
        row,
        value: sheet.value(row, column) as string | null,
        formula: sheet.formula(row, column),
        style: sheet.styleId(row, column),
        note: sheet.note(row, column),
      };
    });
    cells.forEach((cell, i) => {
      const row = area.row + i;
      if (cell.row === row) return;
      if (cell.formula !== null)
        sheet.putFormula(row, column, shiftedFormula(cell.formula, row - cell.row, 0));
      else sheet.put(row, column, cell.value);
      sheet.setStyleId(row, column, cell.style);
      sheet.setNote(row, column, cell.note);
    });
  }
}
