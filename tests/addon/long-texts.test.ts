// Texts as long as a cell may be, in every column and tab name: a run ends complete, and a sentence that names them ends where a cell does.

import { Book } from 'local-sheets/book/workbook.ts';
import { expect, test } from 'vitest';
import { fitting, LONGEST_TEXT } from '../../src/terms/google-limits.ts';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { openDocument, serial } from './document.ts';

const HEADERS = ['Order', 'Customer', 'Date', 'Total', 'Product', 'Store', 'Status'];
const CUSTOMERS = 5;
const long = (word: string, i: number, length: number): string => `${word} ${i} `.padEnd(length, 'x');

/** Every name has `length` letters; one status nobody knows, and one day that is none. */
function bookOf(length: number): Book {
  const book = Book.blank({ sheetName: 'Orders', rows: 60, columns: 8 });
  const [orders] = book.sheets;
  HEADERS.forEach((header, j) => {
    orders.put(0, j, header);
  });
  for (let i = 0; i < 30; i++) {
    const names = [long('tea', i % 2, length), long('shop', i % 2, length)];
    const status = i % 6 ? 'paid' : long('odd', 0, length);
    const day = i === 7 ? long('soon', 0, length) : serial('2023-01-03') + i * 9;
    const cells = [`A${i}`, long('Ann', i % CUSTOMERS, length), day, 100 + i, ...names, status];
    cells.forEach((cell, j) => {
      orders.put(i + 1, j, cell);
    });
  }
  orders.applyStyle({ row: 1, endRow: 60, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
  return book;
}

test('names of 50,000 letters: every sheet is written, at the first and at a later run', async () => {
  const shop = await openDocument({ book: bookOf(LONGEST_TEXT) });
  const settings = shop.settings({
    outputs: { sheets: [...RESULT_KINDS], tagColumns: true, cohortColumns: true },
  });
  shop.run(settings);
  // Tabs of 100 letters, which is the most: the hidden copy has another name.
  const customers = shop.sheet('Customers');
  customers.name = 'Our customers '.padEnd(100, 'y');
  shop.orders.put(1, 3, 9_999);
  shop.run(settings);
  expect(new Set(shop.book.sheets.map(({ name }) => name)).size).toBe(shop.book.sheets.length);
  expect(Math.max(...shop.book.sheets.map(({ name }) => name.length))).toBe(100);
  const texts = shop.book.sheets
    .filter(({ id }) => id !== shop.orders.id)
    .flatMap((sheet) =>
      Array.from({ length: sheet.lastRow() }, (_, row) =>
        Array.from({ length: sheet.lastColumn() }, (__, column) => String(sheet.value(row, column) ?? '')),
      ).flat(),
    );
  const longest = texts.filter((text) => text.length === LONGEST_TEXT);
  expect(Math.max(...texts.map((text) => text.length))).toBe(LONGEST_TEXT);
  // A name alone is whole; what says more about it ends with three dots.
  const names = Array.from({ length: CUSTOMERS }, (_, i) => long('Ann', i, LONGEST_TEXT));
  expect(names.filter((name) => !longest.includes(name))).toEqual([]);
  expect(longest.some((text) => text.endsWith('…'))).toBe(true);
});

test('a header that is a whole question is found again at a later run', async () => {
  const book = bookOf(9);
  const question = 'When did you buy? '.padEnd(3_000, 'Please say. ');
  book.sheets[0].put(0, 2, question);
  const shop = await openDocument({ book });
  const settings = shop.settings();
  shop.run({ ...settings, mapping: { ...settings.mapping, date: 2 } });
  const { saved } = shop.call('start');
  expect(saved?.mappingHeaders?.date).toBe(question.trim());
  expect(shop.run(saved!).summary).not.toBe(null);
});

test('a text is cut where a cell ends, and never in the middle of a letter', () => {
  const exact = 'x'.repeat(LONGEST_TEXT);
  expect(fitting(exact)).toBe(exact);
  expect(fitting(`${exact}x`)).toBe(`${'x'.repeat(LONGEST_TEXT - 1)}…`);
  // The emoji's first half would be the 49,999th.
  const between = `${'x'.repeat(LONGEST_TEXT - 2)}😀x`;
  expect(fitting(between)).toBe(`${'x'.repeat(LONGEST_TEXT - 2)}…`);
});
