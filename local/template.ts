// The template workbook as a book: the built add-on inserts it, then the sheet it was filled from goes.

import type { Area } from 'local-sheets/book/book.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import type { TemplateSheets } from '../src/addon/api.ts';
import type { Failure } from '../src/terms/failures.ts';
import type { SheetKind } from '../src/terms/sheet-kinds.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../src/text/language.ts';
import { APPLICATION } from './cli/outputs.ts';

export interface TemplateOptions {
  readonly language: Language;
  /** Orders to fill in: a file, or its contents. */
  readonly orders?: string | Uint8Array;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
  readonly capacity?: TemplateSheets['capacity'];
  /** true = with the add-on's functions instead of helper columns. */
  readonly live?: boolean;
  readonly timeZone?: string;
  /** false = the formulas are left to whoever opens the file. */
  readonly calculate?: boolean;
}

export interface TemplateBook extends TemplateSheets {
  readonly book: Book;
  readonly host: OpenHost;
}

/** Throws an Error with one plain sentence where the orders cannot be read. */
export async function templateBook(options: TemplateOptions): Promise<TemplateBook> {
  const { language, orders, asOf, capacity, live, timeZone = 'Asia/Taipei' } = options;
  const locale = LANGUAGE_FACTS[language].locale;
  const book =
    orders === undefined
      ? Book.blank({ sheetName: '-', locale, timeZone })
      : await readBook(orders, { sheetName: '-', locale, timeZone });
  const sources = [...book.sheets];
  // Tab names of the file are free for the template's.
  sources.forEach((sheet, i) => {
    book.renameSheet(sheet, `- ${i + 1}`);
  });
  const host = await openHost({ book, dist: 'dist', userLocale: locale });
  const request = {
    language,
    ...(orders === undefined ? {} : { sheetId: book.activeSheetId }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(live ? { live } : {}),
  };
  const sheets = call(host, request);
  for (const sheet of sources) book.removeSheet(sheet);
  if (options.calculate !== false) host.calculate();
  return { ...sheets, book, host };
}

function call(host: OpenHost, request: object): TemplateSheets {
  try {
    return host.call('regularsInsertTemplate', [request]) as TemplateSheets;
  } catch (error) {
    throw new Error(sentenceOf((error as Error).message));
  }
}

function sentenceOf(message: string): string {
  try {
    return (JSON.parse(message) as Failure).message;
  } catch {
    return message;
  }
}

/** Rows of a sheet that is for working, not for paper: a page. */
const A_PAGE = 50;
/** Its rows are the shop's own or helpers' cells. */
const FOR_WORKING: readonly SheetKind[] = ['template-orders', 'template-working', 'template-check'];

/** The template as a file, with what is printed of each sheet: the results whole, as far as there are any, else a page. */
export function templateFile({ book, names }: TemplateBook): Promise<Uint8Array> {
  const kinds = new Map(Object.entries(names).map(([kind, name]) => [name, kind as SheetKind]));
  const printed = book.sheets.map(({ id, name, maxColumns, maxRows }): [number, Area] => {
    const kind = kinds.get(name);
    const rows =
      kind !== undefined && FOR_WORKING.includes(kind) ? A_PAGE : Math.max(A_PAGE, shownRows(book, id));
    return [id, { row: 0, column: 0, endRow: Math.min(rows, maxRows), endColumn: maxColumns }];
  });
  return writeXlsx(book, APPLICATION, new Map(printed));
}

/** Rows down to the last that shows anything: most formulas of a large template show nothing yet. */
function shownRows(book: Book, id: number): number {
  const sheet = book.sheet(id)!;
  let last = sheet.lastRow();
  while (last > 0 && sheet.rowValues(last - 1).every((value) => value === null || value === '')) last--;
  const charts = sheet.charts.map(({ anchor }) => anchor.row + A_CHART);
  return Math.max(last, ...charts);
}

/** Rows that a chart covers. */
const A_CHART = 18;

/** Rows of the workbooks in samples/: what a file of a megabyte holds. */
const SMALL = 1000;

/** Room for so many order rows; two customers for five orders, as the template has by itself. */
export function roomFor(orders: number): TemplateSheets['capacity'] {
  return { orders, customers: Math.ceil(orders * 0.4), months: 36 };
}

/** The workbooks in samples/: empty, one a language. */
export const SAMPLES: readonly { readonly file: string; readonly options: TemplateOptions }[] = LANGUAGES.map(
  (language) => ({
    file: `samples/regulars-template.${language}.xlsx`,
    options: { language, capacity: roomFor(SMALL) },
  }),
);
