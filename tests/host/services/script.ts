// Runs a few lines of Apps Script on an empty spreadsheet and gives what they answer.

import { Book, type BookOptions } from '../../../local/book/workbook.ts';
import { type HostOptions, openHost } from '../../../local/host.ts';

export interface ScriptOptions extends Partial<HostOptions>, Pick<BookOptions, 'locale' | 'timeZone'> {
  prepare?: (book: Book) => void;
}

/** `script` is a function's body; it finds `ss`, `sheet` and `thrown`. */
export async function answerOf(script: string, options: ScriptOptions = {}): Promise<unknown> {
  const { host } = await opened(script, options);
  return host.call('run');
}

export async function opened(script: string, options: ScriptOptions = {}) {
  const { locale = 'en_US', timeZone = 'Asia/Taipei', prepare, ...rest } = options;
  const book = options.book ?? Book.blank({ locale, timeZone });
  prepare?.(book);
  const code = `
    function thrown(action) { try { action(); return null; } catch (error) { return error.message; } }
    function run() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = ss && ss.getActiveSheet();
      ${script}
    }`;
  return { book, host: await openHost({ ...rest, book, code: options.code ?? code }) };
}
