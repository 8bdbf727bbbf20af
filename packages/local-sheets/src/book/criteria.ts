// Conditions on a cell's value, one table for data validation, filters and conditional formats.

import type { Area, CellValue, FilterRule, Scalar, Validation } from './book.ts';
import type { Book } from './workbook.ts';

type Test = (value: CellValue, args: readonly Scalar[]) => boolean;

const number = (test: (value: number, a: number, b: number) => boolean): Test => {
  return (value, [a, b]) => typeof value === 'number' && test(value, Number(a), Number(b));
};
const text = (test: (value: string, wanted: string) => boolean): Test => {
  return (value, [wanted]) =>
    value !== null &&
    typeof value !== 'object' &&
    test(String(value).toLowerCase(), String(wanted).toLowerCase());
};
const day = (test: (value: number, a: number, b: number) => boolean): Test => {
  return (value, [a, b]) =>
    typeof value === 'number' && test(Math.floor(value), Math.floor(Number(a)), Math.floor(Number(b)));
};

/** Criteria by the names of SpreadsheetApp.BooleanCriteria and DataValidationCriteria. */
const TESTS: { readonly [criteria: string]: Test } = {
  CELL_EMPTY: (value) => value === null || value === '',
  CELL_NOT_EMPTY: (value) => value !== null && value !== '',
  NUMBER_BETWEEN: number((value, a, b) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: number((value, a, b) => value < a || value > b),
  NUMBER_EQUAL_TO: number((value, a) => value === a),
  NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  NUMBER_GREATER_THAN: number((value, a) => value > a),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  TEXT_CONTAINS: text((value, wanted) => value.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: (value, args) => !TESTS.TEXT_CONTAINS!(value, args),
  TEXT_EQUAL_TO: text((value, wanted) => value === wanted),
  TEXT_STARTS_WITH: text((value, wanted) => value.startsWith(wanted)),
  TEXT_ENDS_WITH: text((value, wanted) => value.endsWith(wanted)),
  TEXT_IS_VALID_EMAIL: text((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
  TEXT_IS_VALID_URL: text((value) => /^(https?|ftp|mailto):\S+$|^www\.\S+\.\S+$/.test(value)),
  DATE_IS_VALID_DATE: (value) => typeof value === 'number',
  DATE_AFTER: day((value, a) => value > a),
  DATE_BEFORE: day((value, a) => value < a),
  DATE_EQUAL_TO: day((value, a) => value === a),
  DATE_ON_OR_AFTER: day((value, a) => value >= a),
  DATE_ON_OR_BEFORE: day((value, a) => value <= a),
  DATE_BETWEEN: day((value, a, b) => value >= a && value <= b),
  DATE_NOT_BETWEEN: day((value, a, b) => value < a || value > b),
};

/** Does a filter let a cell through? `text` is what the cell shows. */
export function shows(rule: FilterRule, value: CellValue, text: string): boolean {
  if (rule.hidden?.includes(text)) return false;
  if (rule.visible && !rule.visible.includes(text)) return false;
  return !rule.criteria || (TESTS[rule.criteria]?.(value, rule.values ?? []) ?? true);
}

/** Does a validation rule permit this value? A formula rule is not evaluated here and permits everything. */
export function permits(book: Book, rule: Validation, value: Scalar): boolean {
  const { criteria, values } = rule;
  if (criteria === 'VALUE_IN_LIST') {
    const list = values[0] as string[];
    return list.some(
      (item) =>
        item === String(value).trim() || (typeof value === 'boolean' && item.toLowerCase() === String(value)),
    );
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const { sheet: id, area } = values[0] as { sheet: number; area: Area };
    const sheet = book.sheet(id);
    if (!sheet) return false;
    for (let row = area.row; row < area.endRow; row++) {
      for (let column = area.column; column < area.endColumn; column++) {
        const allowed = sheet.value(row, column);
        if (allowed !== null && String(allowed) === String(value)) return true;
      }
    }
    return false;
  }
  if (criteria === 'CHECKBOX') {
    const [checked = true, unchecked = false] = values as Scalar[];
    return value === checked || value === unchecked;
  }
  return TESTS[criteria]?.(value, values as Scalar[]) ?? true;
}
