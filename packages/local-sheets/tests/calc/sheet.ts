// A workbook of one sheet for tests: values and formulas laid out as they stand in it.

import type { CellValue, Scalar } from '../../src/book/book.ts';
import { Book } from '../../src/book/workbook.ts';
import { type CalculatorOptions, createCalculator } from '../../src/calc/calculator.ts';

/** Texts that begin with `=` are formulas. */
export function bookOf(
  rows: readonly (readonly Scalar[])[],
  options: { locale?: string; rows?: number } = {},
): Book {
  const book = Book.blank({ timeZone: 'Asia/Taipei', ...options });
  const sheet = book.sheets[0]!;
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === 'string' && value.startsWith('=')) sheet.putFormula(r, c, value);
      else if (value !== null) sheet.put(r, c, value);
    });
  });
  return book;
}

/** Values of the first sheet after calculating, row by row. */
export function calculated(book: Book, options: CalculatorOptions = {}): CellValue[][] {
  createCalculator(options).calculate(book);
  const sheet = book.sheets[0]!;
  const columns = sheet.lastColumn();
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheet.value(row, column)),
  );
}

/** What one formula gives, in a cell far from the data. */
export function answer(
  formula: string,
  data: readonly (readonly Scalar[])[] = [],
  locale?: string,
): CellValue {
  const book = bookOf(data, locale === undefined ? {} : { locale });
  const sheet = book.sheets[0]!;
  sheet.putFormula(500, 20, formula);
  createCalculator().calculate(book);
  return sheet.value(500, 20);
}
