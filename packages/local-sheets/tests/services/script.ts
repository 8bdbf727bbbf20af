// Runs a few lines of Apps Script on an empty spreadsheet and gives what they answer.

import { Book, type BookOptions } from '../../src/book/workbook.ts';
import { type HostOptions, openHost } from '../../src/host.ts';
import type { AuthMode } from '../../src/services/host.ts';

export interface ScriptOptions extends Partial<HostOptions>, Pick<BookOptions, 'locale' | 'timeZone'> {
  prepare?: (book: Book) => void;
  /** Top-level functions beside the script. */
  functions?: string;
  mode?: AuthMode;
}

/** `script` is a function's body; it finds `ss`, `sheet` and `thrown`. */
export async function answerOf(script: string, options: ScriptOptions = {}): Promise<unknown> {
  const { host } = await opened(script, options);
  return host.call('run', [], options.mode);
}

/** What each call of the sidebar answers, or the message it fails with. */
export async function answersOf(
  calls: readonly (readonly [name: string, ...args: unknown[]])[],
  options: ScriptOptions,
): Promise<unknown[]> {
  const { host } = await opened('', options);
  return calls.map(([name, ...args]) => {
    try {
      return host.call(name, args, options.mode);
    } catch (error) {
      return (error as Error).message;
    }
  });
}

export async function opened(script: string, options: ScriptOptions = {}) {
  const { locale = 'en_US', timeZone = 'Asia/Taipei', prepare, functions = '', ...rest } = options;
  const book = options.book ?? Book.blank({ locale, timeZone });
  prepare?.(book);
  const code = `
    function thrown(action) { try { action(); return null; } catch (error) { return error.message; } }
    function run() {
      const ss = ${options.mode === 'NONE' ? 'null' : 'SpreadsheetApp.getActiveSpreadsheet()'};
      const sheet = ss && ss.getActiveSheet();
      ${script}
    }
    ${functions}`;
  return { book, host: await openHost({ ...rest, book, code: options.code ?? code }) };
}
