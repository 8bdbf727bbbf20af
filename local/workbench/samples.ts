// The sample workbooks beside the page, and how a file becomes a workbook.

import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import type { Words } from './text/en.ts';
import { bookLocale, words } from './text/index.ts';

export interface Sample {
  name: string;
  text: keyof Words['samples'];
  /** null = an empty workbook. */
  file: string | null;
  sheet: string;
  locale: string;
  timeZone: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    name: 'shopify',
    text: 'shopify',
    file: 'shopify.csv',
    sheet: 'orders_export',
    locale: 'en_US',
    timeZone: 'Europe/London',
  },
  {
    name: 'shopline',
    text: 'shopline',
    file: 'shopline.csv',
    sheet: '訂單',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  },
  {
    name: 'hand-typed',
    text: 'typed',
    file: 'hand-typed.csv',
    sheet: '訂單',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  },
  {
    name: 'till',
    text: 'till',
    file: 'till.csv',
    sheet: 'Receipts',
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
  },
  {
    name: 'empty',
    text: 'empty',
    file: null,
    sheet: words.firstSheet,
    locale: bookLocale,
    timeZone: 'Asia/Taipei',
  },
];

function sampleNamed(name: string): Sample {
  return SAMPLES.find((sample) => sample.name === name) ?? SAMPLES[0]!;
}

/** What its workbook is called. */
export function sampleTitle(name: string): string {
  const { file, text } = sampleNamed(name);
  return file === null ? words.untitled : words.samples[text][0]!;
}

export async function sampleBook(name: string): Promise<Book> {
  const { file, sheet, locale, timeZone } = sampleNamed(name);
  const title = sampleTitle(name);
  if (file === null) return named(Book.blank({ name: title, sheetName: sheet, locale, timeZone }), title);
  const answer = await fetch(`samples/${file}`);
  if (!answer.ok) throw new Error(words.notRead(file));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return named(await readBook(bytes, { sheetName: sheet, locale, timeZone }), title);
}

export async function fileBook(file: File): Promise<Book> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const title = file.name.replace(/\.[^.]*$/, '');
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return named(
    await readBook(bytes, { sheetName: title.slice(0, 100), locale: bookLocale, timeZone }),
    title,
  );
}

function named(book: Book, name: string): Book {
  book.name = name;
  book.id = 'workbook-on-this-page';
  return book;
}
