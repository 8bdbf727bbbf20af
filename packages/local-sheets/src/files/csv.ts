// A CSV file opened as a sheet: each cell as if typed in, except where typing would lose something (leading zeros, long
// numbers, `+886…`, `1-2`): such texts stay texts, as with Google's import when it converts nothing there.

import Papa from 'papaparse';
import type { Scalar } from '../book/book.ts';
import { displayText } from '../book/display.ts';
import { isDateFormat } from '../book/number-format.ts';
import { type Typed, typedIn } from '../book/typing.ts';
import { Book, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../book/workbook.ts';

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

type Kind = 'blank' | 'text' | 'date' | 'value' | 'fragile';

/** Numbers that would not come back as they were written: 007, +886912345678, 16 digits and more. */
const FRAGILE_NUMBER = /^[+-]?0\d|^\+|\d{16}/;

/** Share of a column that must be of one kind for the rest to be taken as strays. */
const MAJORITY = 0.9;

function fillColumn(book: Book, data: readonly (readonly string[])[], column: number): void {
  const sheet = book.sheets[0]!;
  const context = { locale: book.locale, year: new Date().getFullYear() };
  const known = new Map<string, Typed>();
  const typed = (text: string): Typed => {
    let answer = known.get(text);
    if (!answer) {
      answer = typedIn(text, context);
      known.set(text, answer);
    }
    return answer;
  };

  const counts: Record<Kind, number> = { blank: 0, text: 0, date: 0, value: 0, fragile: 0 };
  for (let row = 1; row < data.length; row++) {
    const text = data[row]![column] ?? '';
    counts[kindOf(text, typed(text))]++;
  }
  const filled = counts.text + counts.date + counts.value + counts.fragile;
  const mainly = (count: number) => count >= filled * MAJORITY;
  const keepTexts = counts.fragile > 0 && !mainly(counts.date);
  const uniform = mainly(counts.date) || mainly(counts.value);

  const textId = book.styles.id({ numberFormat: '@' });
  const styleIds = new Map<string, number>();
  for (let row = 0; row < data.length; row++) {
    const text = data[row]![column] ?? '';
    if (text === '') continue;
    const answer = typed(text);
    const isPlain = answer.value === text && answer.formula === undefined;
    const loses =
      keepTexts ||
      kindOf(text, answer) === 'fragile' ||
      (!uniform &&
        counts.text > 0 &&
        (typeof answer.value === 'boolean' || shownAs(answer, book.locale) !== text));
    if (isPlain || loses) {
      sheet.put(row, column, text);
      if (!isPlain) sheet.setStyleId(row, column, textId);
      continue;
    }
    sheet.put(row, column, answer.value);
    const { format } = answer;
    if (format === undefined) continue;
    let id = styleIds.get(format);
    if (id === undefined) {
      id = book.styles.id({ numberFormat: format });
      styleIds.set(format, id);
    }
    sheet.setStyleId(row, column, id);
  }
}

function kindOf(text: string, { value, formula, format }: Typed): Kind {
  if (text.trim() === '') return 'blank';
  // Typing would turn the text into a formula, or eat its first letter.
  if (formula !== undefined || text[0] === "'") return 'fragile';
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'number') return 'value';
  if (format !== undefined && isDateFormat(format)) return 'date';
  return FRAGILE_NUMBER.test(text) ? 'fragile' : 'value';
}

function shownAs({ value, format = '' }: Typed, locale: string): string {
  return displayText(value as Scalar, format, locale);
}
