// The template workbook as a book: the built add-on inserts it, then the sheet it was filled from goes.

import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import type { TemplateSheets } from '../src/addon/api.ts';
import type { Failure } from '../src/terms/failures.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../src/text/language.ts';

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
