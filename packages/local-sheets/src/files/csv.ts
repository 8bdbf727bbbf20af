// A CSV file opened as a sheet: each column as if typed in, except where typing would lose or guess something (leading
// zeros, long numbers, `+886…`, a day that may be a month): such texts stay, as with Google's import when it converts nothing.

import Papa from 'papaparse';
import { Book, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../book/workbook.ts';
import { decideColumn } from './csv-column.ts';

export interface CsvOptions {
  name: string;
  sheetName: string;
  locale: string;
  timeZone: string;
}

export function readCsv(text: string, options: CsvOptions): Book {
  const plain = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  // The line break at the end of the file opens no row.
  if (data.length && data[data.length - 1]!.every((cell) => cell === '')) data.pop();
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const book = Book.blank({
    name: options.name,
    sheetName: options.sheetName,
    locale: options.locale,
    timeZone: options.timeZone,
    rows: Math.max(data.length, NEW_SHEET_ROWS),
    columns: Math.max(width, NEW_SHEET_COLUMNS),
  });
  for (let column = 0; column < width; column++) fillColumn(book, data, column);
  book.dirty = false;
  return book;
}

/** What gives the first rows the most cells. */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', cells: 0 };
  for (const delimiter of [',', '\t', ';', '|']) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
    const cells = data.reduce((sum, row) => sum + row.length - 1, 0);
    if (cells > best.cells) best = { delimiter, cells };
  }
  return best.delimiter;
}

function fillColumn(book: Book, data: readonly (readonly string[])[], column: number): void {
  const sheet = book.sheets[0]!;
  const texts = data.map((row) => row[column] ?? '');
  const become = decideColumn(texts.slice(1), { locale: book.locale, year: new Date().getFullYear() });
  const textId = book.styles.id({ numberFormat: '@' });
  const styleIds = new Map<string, number>();
  texts.forEach((text, row) => {
    if (text === '') return;
    const cell = become(text);
    if ('text' in cell) {
      if (cell.text !== '') sheet.put(row, column, cell.text);
      if (cell.kept) sheet.setStyleId(row, column, textId);
      return;
    }
    sheet.put(row, column, cell.typed.value);
    const { format } = cell.typed;
    if (format === undefined) return;
    let id = styleIds.get(format);
    if (id === undefined) {
      id = book.styles.id({ numberFormat: format });
      styleIds.set(format, id);
    }
    sheet.setStyleId(row, column, id);
  });
}
