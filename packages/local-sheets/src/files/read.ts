// Opens a file as a workbook: CSV in any usual encoding, or xlsx.

import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Book } from '../book/workbook.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import { Package } from './package.ts';
import { readXlsx } from './xlsx-read.ts';

export interface ReadOptions {
  /** Of the sheet a CSV becomes; default: the file's name. */
  sheetName?: string;
  /** The spreadsheet's, for files that do not say. As Google writes it: en_US, zh_TW. */
  locale?: string;
  timeZone?: string;
  /** Of a CSV, where a person names it; default: found out from its bytes. */
  encoding?: string;
  /** Told in which encoding a CSV was read, and which others are about as likely. */
  onEncoding?: (encoding: string, others: readonly string[]) => void;
}

/** Throws with one plain sentence when the file cannot be read. */
export async function readBook(source: string | Uint8Array, options: ReadOptions = {}): Promise<Book> {
  const path = typeof source === 'string' ? source : null;
  if (path !== null && !existsSync(path)) throw new Error(`There is no file ${path}.`);
  const bytes = path === null ? (source as Uint8Array) : contents(path);
  const name = path === null ? 'Untitled' : basename(path, extname(path));
  const settings = { locale: options.locale ?? 'en_US', timeZone: options.timeZone ?? 'Asia/Taipei' };
  if (bytes.length === 0) throw new Error(`${path ?? 'The file'} is empty.`);
  if (isOldExcel(bytes)) {
    throw new Error(
      `${path ?? 'The file'} is protected or from an old Excel. Save it as .xlsx without a password.`,
    );
  }
  const file = Package.open(bytes);
  if (file) {
    const book = readXlsx(file, { name, ...settings });
    if (!book) throw new Error(`${path ?? 'The file'} is no workbook. Give a .csv or an .xlsx.`);
    return book;
  }
  if (path !== null && /\.xls[xmb]?$/i.test(path)) {
    throw new Error(
      `${path} is no workbook or is damaged. Open it in a spreadsheet and save it again as .xlsx.`,
    );
  }
  const { text, encoding, others } = decodeText(bytes, options.encoding);
  options.onEncoding?.(encoding, others);
  return readCsv(text, { name, sheetName: options.sheetName ?? tabName(name), ...settings });
}

function contents(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`${path} cannot be read.`);
  }
}

/** The container of .xls files, and of .xlsx files with a password. */
function isOldExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function tabName(file: string): string {
  return (
    file
      .replace(/[:\\/?*[\]]/g, ' ')
      .trim()
      .slice(0, 100) || 'Sheet1'
  );
}
