// One open document with the add-on bound to it: its menu, its executions, and the grid that shows both.

import type { Book } from 'local-sheets/book/workbook.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import type { Grid } from './grid.ts';
import { registerFunctions } from './script/functions.ts';

/** The built add-on, as the page was given it. */
export interface AddOn {
  code: string;
  html: Record<string, string>;
  manifest: { oauthScopes?: string[]; timeZone?: string };
}

export class Session {
  readonly book: Book;
  readonly host: OpenHost;
  readonly #grid: Grid;

  private constructor(book: Book, host: OpenHost, grid: Grid) {
    this.book = book;
    this.host = host;
    this.#grid = grid;
  }

  static async open(options: {
    book: Book;
    addOn: AddOn;
    grid: Grid;
    userLocale: string;
    ui: UiPort;
  }): Promise<Session> {
    const { book, addOn, grid, userLocale, ui } = options;
    const host = await openHost({
      book,
      code: [{ name: 'Code.gs', code: addOn.code }],
      html: addOn.html,
      scopes: addOn.manifest.oauthScopes,
      scriptTimeZone: addOn.manifest.timeZone,
      userLocale,
      ui,
    });
    registerFunctions(addOn.code, () => host);
    const session = new Session(book, host, grid);
    // As Google opens a document for a person who has not yet used the add-on in it.
    host.open('LIMITED');
    return session;
  }

  /** google.script.run: the person's edits first, then the function, then what it wrote on the screen. */
  call(name: string, args: readonly unknown[]): unknown {
    return this.#execute(() => this.host.call(name, args));
  }

  /** A menu item. */
  run(name: string): void {
    this.#execute(() => this.host.run(name, 'FULL'));
  }

  #execute<T>(act: () => T): T {
    this.#grid.settle();
    const { calls } = this.host;
    const { writes } = calls;
    const place = this.#place();
    try {
      return act();
    } finally {
      this.host.calculate();
      if (calls.writes !== writes) this.#grid.wrote();
      else if (this.#place() !== place) this.#grid.follow();
    }
  }

  #place(): string {
    return JSON.stringify([this.book.activeSheetId, this.book.selection]);
  }
}
