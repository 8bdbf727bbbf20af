// What the services need from whoever runs them: the workbook, the person's settings, a screen, and a count of every call.

import { fillPivots } from '../book/pivot.ts';
import type { Book } from '../book/workbook.ts';
import { Meter } from './costs.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface Host {
  book: Book;
  /** Computes the formulas of a book, the own one unless told; asked for lazily, before a read, when `book.dirty`. */
  calculate(book?: Book): void;
  /** Locale of the person at the keyboard, apart from the workbook's. */
  userLocale: string;
  /** What tells the person at work from others; the same for everybody where it is not given. */
  userKey?: string;
  authMode: AuthMode;
  /** OAuth scopes granted to the script, as addresses. */
  scopes: string[];
  scriptTimeZone: string;
  /** null = no screen: `getUi()` refuses. */
  ui: UiPort | null;
  calls: CallLog;
  /** Asked before every service call (`Range.setValues`); an Error it answers with is thrown instead of the call. */
  failNext?: (call: string) => Error | null;
  /** Asked after every service call that did its work; an Error it answers with is thrown all the same, as when an answer is lost. */
  failAfter?: (call: string) => Error | null;
  /** Html files the script may open, by name without `.html`. */
  files: Record<string, string>;
  cache: Map<string, { value: string; expires: number }>;
  locks: { held: Set<string> };
  now(): Date;
  /** Instead of waiting, when a script sleeps. */
  sleep?: (milliseconds: number) => void;
  /** Milliseconds that scripts slept and nobody waited for; caches grow older by them. */
  slept: number;
  /** What the script prints with Logger and console. */
  log?: (line: string, level: string) => void;
  /** Constructors of the realm the script runs in, so that `instanceof` holds there; set when the realm is opened. */
  realm?: RealmConstructors;
  /** Where Google's behaviour is doubted (docs/support.md): the host takes the strict reading unless told here. */
  doubts?: {
    /** Rule 44: writing below the grid adds rows instead of failing. */
    appendRowGrowsSheet?: boolean;
    /** Rule 61: clearFormat resets number formats too, against the documentation. */
    clearFormatResetsNumberFormats?: boolean;
  };
  /** In a custom function: the cell being computed. */
  computing?: { sheetId: number; row: number; column: number };
}

export interface RealmConstructors {
  Date: DateConstructor;
  Error: ErrorConstructor;
  Array: ArrayConstructor;
}

export interface MenuItem {
  kind: 'item' | 'separator' | 'menu';
  caption?: string;
  /** Name of the function to call. */
  call?: string;
  items?: MenuItem[];
}

export interface UiPort {
  /** A menu of the script: `place` tells a menu of its own from one under Extensions. */
  menu(menu: { place: 'bar' | 'addon'; caption: string; items: MenuItem[] }): void;
  sidebar(html: string, title: string): void;
  dialog(html: string, title: string, size: { width: number; height: number }, modal: boolean): void;
  /** Answers with the name of the button pressed: OK, CANCEL, YES, NO, CLOSE. */
  alert(title: string, prompt: string, buttons: string): string;
  prompt(title: string, prompt: string, buttons: string): { button: string; text: string };
  toast(message: string, title: string, seconds: number): void;
}

export type CallKind = 'read' | 'write' | 'flush' | 'other';

/** One count per service call; a read or write of a whole range counts once. */
export class CallLog {
  byName: Record<string, number> = {};
  total = 0;
  reads = 0;
  writes = 0;
  flushes = 0;
  /** The same calls by what they would cost on Google's servers. */
  readonly meter = new Meter();

  count(name: string, kind: CallKind = 'other'): void {
    this.byName[name] = (this.byName[name] ?? 0) + 1;
    this.total++;
    if (kind === 'read') this.reads++;
    else if (kind === 'write') this.writes++;
    else if (kind === 'flush') this.flushes++;
  }

  clear(): void {
    this.byName = {};
    this.total = this.reads = this.writes = this.flushes = 0;
    this.meter.clear();
  }
}

/** Brings the values of formulas and pivot tables up to date, as Google does before every read. */
export function settle(host: Host, book = host.book): void {
  // A custom function reads while its sheet is being calculated.
  if (!book.dirty || host.computing) return;
  const formulas = book.hasFormulas();
  if (formulas) host.calculate(book);
  // Formulas may read what a pivot table shows.
  if (fillPivots(book) && formulas) host.calculate(book);
  book.dirty = false;
}
