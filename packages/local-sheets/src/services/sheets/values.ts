// Cell values on their way to a script and back: typed in, checked, stored; read as numbers, texts, truth values and dates.

import { intersect, within } from '../../book/area.ts';
import type { Area, Scalar } from '../../book/book.ts';
import { permits } from '../../book/criteria.ts';
import { localeOf } from '../../book/locale.ts';
import { isDateFormat, isTextFormat } from '../../book/number-format.ts';
import { cellName } from '../../book/references.ts';
import type { Sheet } from '../../book/sheet.ts';
import { type Typed, type TypingContext, typedIn } from '../../book/typing.ts';
import type { Book } from '../../book/workbook.ts';
import { type App, isDate } from '../bridge/app.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { RangeTarget } from './targets.ts';

export const MAX_CELL_LENGTH = 50_000;

/** A cell's value as a script reads it: '' for a blank, a Date under a date format, an error as its text. Rules 27 to 31. */
export function scriptValue(app: App, book: Book, sheet: Sheet, row: number, column: number): unknown {
  const value = sheet.value(row, column);
  if (value === null) return '';
  if (typeof value === 'number') {
    return isDateFormat(sheet.numberFormat(row, column)) ? app.date(value, book) : value;
  }
  return typeof value === 'object' ? value.error : value;
}

/** What a script gave, as it will be stored: a plain value, or one that brings a formula or a format with it. */
type Entered = Scalar | Typed;

/** Texts are typed in, unless the cell's own format at this moment is `@`. */
function enteredValue(
  range: RangeTarget,
  value: unknown,
  format: string | undefined,
  typing: TypingContext,
): Entered {
  switch (typeof value) {
    case 'string':
      if (value.length > MAX_CELL_LENGTH) refuse(TEXT.tooLong);
      if (format !== undefined && isTextFormat(format)) return value === '' ? null : value;
      return typed(value, typing);
    case 'number':
      return Number.isFinite(value) ? value : refuse(TEXT.notACellValue(String(value)));
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (isDate(value)) return enteredDate(range.app, range.book, value);
      return refuse(TEXT.notACellValue(Array.isArray(value) ? 'an array' : 'an object'));
    default:
      return refuse(TEXT.notACellValue(typeof value));
  }
}

function enteredDate(app: App, book: Book, value: Date): Typed {
  if (Number.isNaN(value.getTime())) refuse(TEXT.notACellValue('an invalid date'));
  const serial = app.serial(value, book);
  const locale = localeOf(book.locale);
  return { value: serial, format: Number.isInteger(serial) ? locale.datePattern : locale.dateTimePattern };
}

function typed(text: string, typing: TypingContext): Entered {
  const entry = typedIn(text, typing);
  return entry.formula === undefined && entry.format === undefined ? entry.value : entry;
}

/** Puts a block of values at the range. Everything is checked before the first cell changes. Rules 1 to 18. */
export function writeValues(
  range: RangeTarget,
  values: readonly (readonly unknown[])[],
  options: { ignoreTextFormat?: boolean } = {},
): void {
  const { sheet, area, rows, columns } = range;
  if (values.length !== rows) refuse(TEXT.rowsDiffer(values.length, rows));
  for (const cells of values) if (cells.length !== columns) refuse(TEXT.columnsDiffer(cells.length, columns));
  checkEditable(range);
  const typing = { locale: range.book.locale, year: range.app.host.now().getUTCFullYear() };
  const known = new Map<string, Entered>();
  const entered: Entered[][] = values.map((cells, i) =>
    cells.map((value, j) => {
      const own = options.ignoreTextFormat
        ? undefined
        : sheet.style(area.row + i, area.column + j).numberFormat;
      if (typeof value !== 'string' || own !== undefined) return enteredValue(range, value, own, typing);
      let result = known.get(value);
      if (result === undefined) {
        result = enteredValue(range, value, own, typing);
        if (known.size < 10_000) known.set(value, result);
      }
      return result;
    }),
  );
  checkValidations(range, (row, column) => {
    const entry = entered[row]![column]!;
    return typeof entry === 'object' && entry !== null ? entry.value : entry;
  });
  const formats = new Map<string, Map<number, number>>();
  for (let i = 0; i < rows; i++) {
    const cells = entered[i]!;
    for (let j = 0; j < columns; j++) store(range, sheet, area.row + i, area.column + j, cells[j]!, formats);
  }
}

/** Stores one entered value. A format that comes with it is kept only where the cell has none of its own. */
function store(
  range: RangeTarget,
  sheet: Sheet,
  row: number,
  column: number,
  entered: Entered,
  formats: Map<string, Map<number, number>>,
): void {
  if (sheet.merges.length && isCovered(sheet, row, column)) return;
  if (typeof entered !== 'object' || entered === null) {
    sheet.put(row, column, entered);
    return;
  }
  if (entered.formula !== undefined) sheet.putFormula(row, column, entered.formula);
  else sheet.put(row, column, entered.value);
  const { format } = entered;
  if (format === undefined) return;
  const id = sheet.styleId(row, column);
  let ids = formats.get(format);
  if (!ids) {
    ids = new Map();
    formats.set(format, ids);
  }
  let next = ids.get(id);
  if (next === undefined) {
    const { styles } = range.book;
    const own = styles.get(id).numberFormat;
    const keeps = own !== undefined && isDateFormat(own) === isDateFormat(format);
    next = keeps ? id : styles.patched(id, { numberFormat: format });
    ids.set(id, next);
  }
  if (next !== id) sheet.setStyleId(row, column, next);
}

/** A cell of a merged block other than its first: it holds nothing (rule 68). */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}

/** Refuses to touch cells the person may not edit (rule 98). */
export function checkEditable(range: RangeTarget): void {
  checkAreaEditable(range.home.sheet, range.area);
}

export function checkAreaEditable(sheet: Sheet, area: Area): void {
  for (const { area: guarded, warningOnly, canEdit, unprotected } of sheet.protections) {
    if (warningOnly || canEdit) continue;
    if (guarded && !intersect(guarded, area)) continue;
    if (unprotected?.some((hole) => within(area, hole))) continue;
    refuse(TEXT.protectedCell);
  }
}

/** Refuses to change the sheet as a whole; ranges protected on it do not matter. */
export function checkSheetEditable(sheet: Sheet): void {
  if (sheet.protections.some(({ area, warningOnly, canEdit }) => !area && !warningOnly && !canEdit)) {
    refuse(TEXT.protectedCell);
  }
}

/** Refuses the whole block when one value breaks a rule that allows no invalid data (rule 18). */
function checkValidations(range: RangeTarget, value: (row: number, column: number) => Scalar): void {
  const { sheet, area } = range;
  for (const rule of sheet.validations) {
    if (rule.allowInvalid) continue;
    const cut = intersect(rule.area, area);
    if (!cut) continue;
    for (let row = cut.row; row < cut.endRow; row++) {
      for (let column = cut.column; column < cut.endColumn; column++) {
        const entered = value(row - area.row, column - area.column);
        if (entered === null || permits(range.book, rule, entered)) continue;
        refuse(TEXT.violatesValidation(cellName(row, column)));
      }
    }
  }
}

/** Blank, for extents and isBlank: no value and no formula. */
export function isBlankCell(sheet: Sheet, row: number, column: number): boolean {
  return sheet.value(row, column) === null && sheet.formula(row, column) === null;
}

/** One row below the last content, typed in without regard to the format `@` (rule 10). */
export function appendValues(range: RangeTarget, values: unknown[]): void {
  writeValues(range, [values], { ignoreTextFormat: true });
}
