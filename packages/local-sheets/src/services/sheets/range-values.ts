// Range: values, what cells show, clearing, check boxes.

import { forCells } from '../../book/area.ts';
import type { CellValue } from '../../book/book.ts';
import { displayText } from '../../book/display.ts';
import type { Sheet } from '../../book/sheet.ts';
import type { Members } from '../bridge/service.ts';
import { type ClearOptions, clearCells } from './clearing.ts';
import type { GoogleRange } from './google.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable, isBlankCell, scriptValue, writeValues } from './values.ts';

/** An error cell is shown by its text, everything else as its format says. */
export function shownText(range: RangeTarget, sheet: Sheet, row: number, column: number): string {
  return displayText(sheet.value(row, column), sheet.numberFormat(row, column), range.book.locale);
}

export const rangeValues: Members<GoogleRange, RangeTarget> = {
  getValue(range) {
    range.app.settle(range.book);
    return scriptValue(range.app, range.book, range.sheet, range.area.row, range.area.column);
  },

  getValues(range) {
    range.app.settle(range.book);
    const { app, book, sheet, area } = range;
    return app.grid(range.rows, range.columns, (row, column) =>
      scriptValue(app, book, sheet, area.row + row, area.column + column),
    );
  },

  setValue(range, value: unknown) {
    const { rows, columns } = range;
    writeValues(range, new Array<unknown[]>(rows).fill(new Array<unknown>(columns).fill(value)));
    return range;
  },

  setValues(range, values: unknown[][]) {
    writeValues(range, values);
    return range;
  },

  getDisplayValue(range) {
    range.app.settle(range.book);
    return shownText(range, range.sheet, range.area.row, range.area.column);
  },

  getDisplayValues(range) {
    range.app.settle(range.book);
    const { sheet, area } = range;
    return range.app.grid(range.rows, range.columns, (row, column) =>
      shownText(range, sheet, area.row + row, area.column + column),
    );
  },

  isBlank(range) {
    range.app.settle(range.book);
    const { sheet } = range;
    const { row, column, endRow, endColumn } = range.used(sheet.lastRow(), sheet.lastColumn());
    for (let r = row; r < endRow; r++) {
      for (let c = column; c < endColumn; c++) if (!isBlankCell(sheet, r, c)) return false;
    }
    return true;
  },

  clear(range, options: ClearOptions = {}) {
    clearCells(range, options);
    return range;
  },
  clearContent(range) {
    clearCells(range, { contentsOnly: true });
    return range;
  },
  clearFormat(range) {
    clearCells(range, { formatOnly: true });
    return range;
  },
  clearNote(range) {
    clearCells(range, { commentsOnly: true });
    return range;
  },
  clearDataValidations(range) {
    clearCells(range, { validationsOnly: true });
    return range;
  },

  insertCheckboxes(range, checked?: unknown, unchecked?: unknown) {
    checkEditable(range);
    const { sheet, area } = range;
    const values = [checked, unchecked].filter((value) => value !== undefined) as string[];
    sheet.setValidation(area, { criteria: 'CHECKBOX', values, allowInvalid: false, helpText: null });
    forCells(area, (row, column) => {
      const old = sheet.value(row, column);
      const [on, off] = boxValues(sheet, row, column)!;
      if (old !== on && old !== off) sheet.put(row, column, off as CellValue as boolean);
    });
    return range;
  },

  removeCheckboxes(range) {
    checkEditable(range);
    const { sheet, area } = range;
    forCells(area, (row, column) => {
      if (!boxValues(sheet, row, column)) return;
      sheet.setValidation({ row, column, endRow: row + 1, endColumn: column + 1 }, null);
      sheet.put(row, column, null);
    });
    return range;
  },

  check: (range) => tick(range, 0),
  uncheck: (range) => tick(range, 1),

  isChecked(range) {
    range.app.settle(range.book);
    const { sheet, area } = range;
    const states = new Set<boolean | null>();
    forCells(area, (row, column) => {
      const values = boxValues(sheet, row, column);
      const value = sheet.value(row, column);
      states.add(!values ? null : value === values[0] ? true : value === values[1] ? false : null);
    });
    return states.size === 1 ? [...states][0] : null;
  },

  /** Texts lose the white space around them, and runs of it become one space; they stay texts (rule 8). */
  trimWhitespace(range) {
    checkEditable(range);
    const { sheet } = range;
    forCells(range.used(sheet.lastRow(), sheet.lastColumn()), (row, column) => {
      const value = sheet.value(row, column);
      if (typeof value !== 'string' || sheet.formula(row, column) !== null) return;
      const trimmed = value.trim().replace(/\s+/g, ' ');
      if (trimmed !== value) sheet.put(row, column, trimmed || null);
    });
    return range;
  },

  /** Rows that repeat an earlier one go, the rest move up. Columns are counted on the sheet, from 1. */
  removeDuplicates(range, columns?: number[]) {
    checkEditable(range);
    range.app.settle(range.book);
    const { sheet, area } = range;
    const compared =
      columns?.map((column) => column - 1) ??
      Array.from({ length: range.columns }, (_, i) => area.column + i);
    const seen = new Set<string>();
    const kept: number[] = [];
    for (let row = area.row; row < area.endRow; row++) {
      const key = JSON.stringify(
        compared.map((column) => {
          const value = sheet.value(row, column);
          return typeof value === 'string' ? value.toLowerCase() : value;
        }),
      );
      if (!seen.has(key)) kept.push(row);
      seen.add(key);
    }
    kept.forEach((from, i) => {
      for (let column = area.column; column < area.endColumn; column++)
        moveCell(sheet, from, area.row + i, column);
    });
    const rest = { ...area, row: area.row + kept.length };
    forCells(rest, (row, column) => sheet.put(row, column, null));
    return range.at({ ...area, endRow: area.row + kept.length });
  },
};

function moveCell(sheet: Sheet, from: number, to: number, column: number): void {
  if (from === to) return;
  const formula = sheet.formula(from, column);
  if (formula !== null) sheet.putFormula(to, column, formula);
  else sheet.put(to, column, sheet.value(from, column) as string | null);
  sheet.setStyleId(to, column, sheet.styleId(from, column));
}

/** The values of a check box, ticked and not; null where there is none. */
function boxValues(sheet: Sheet, row: number, column: number): [CellValue, CellValue] | null {
  const rule = sheet.validationAt(row, column);
  if (rule?.criteria !== 'CHECKBOX') return null;
  const [checked = true, unchecked = rule.values.length ? '' : false] = rule.values as CellValue[];
  return [checked, unchecked === '' ? null : unchecked];
}

function tick(range: RangeTarget, which: 0 | 1): RangeTarget {
  checkEditable(range);
  const { sheet, area } = range;
  forCells(area, (row, column) => {
    const values = boxValues(sheet, row, column);
    if (values) sheet.put(row, column, values[which] as boolean);
  });
  return range;
}
