// What a service may ask of the running script it belongs to.

import type { Book } from '../../book/workbook.ts';
import type { Host } from '../host.ts';

export interface App {
  readonly host: Host;
  /** Workbooks made by SpreadsheetApp.create, beside the host's own. */
  readonly created: Book[];
  /** The object a script is given for a service. */
  expose(service: { readonly type: string }): object;
  /** A script's array of these values, services among them as their façades. */
  list(values: readonly unknown[]): unknown[];
  /** As a script is given a value: a service as its façade. */
  given(value: unknown): unknown;
  /** What is behind a façade; anything else as it is. */
  target(value: unknown): unknown;
  /** An error of the script's own realm, named as Google names it. */
  exception(message: string): Error;
  /** An array of the script's realm. */
  array<T>(length: number): T[];
  /** Rows × columns, each cell asked for. */
  grid<T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][];
  /** A day and time of the book's zone as a Date of the script's realm. */
  date(serial: number, book: Book): Date;
  serial(date: Date, book: Book): number;
  /** Formulas up to date before a read. */
  settle(book: Book): void;
}

/** Also for dates of another realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
