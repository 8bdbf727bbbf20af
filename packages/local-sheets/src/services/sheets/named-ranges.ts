// Named ranges. Rule 95.

import type { NamedRange } from '../../book/book.ts';
import type { Book } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { type RangeTarget, SheetTarget, type SpreadsheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

export class NamedRangeTarget extends Service {
  readonly type = 'NamedRange';
  readonly book: Book;
  readonly entry: NamedRange;
  constructor(app: App, book: Book, entry: NamedRange) {
    super(app);
    this.book = book;
    this.entry = entry;
  }
  get name(): string {
    return this.entry.name;
  }
}

/** Letters, digits, `_` and `.`, not starting with a digit, and not a cell's or a truth value's name. */
function checkName(book: Book, name: string, own?: NamedRange): void {
  const usable =
    /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) &&
    !/^(true|false)$/i.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name);
  if (!usable) refuse(TEXT.rangeName(name));
  const taken = book.namedRanges.find(
    (range) => range !== own && range.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken && own) refuse(TEXT.rangeNameTaken(name));
}

const namedRange: Members<Spreadsheet.NamedRange, NamedRangeTarget> = {
  getName: ({ entry }) => entry.name,
  getRange({ app, book, entry }) {
    if (!entry.area) refuse(TEXT.rangeNotFound);
    return new SheetTarget(app, book, entry.sheetId).range({ ...entry.area! });
  },
  setName(target, name: string) {
    checkName(target.book, name, target.entry);
    target.entry.name = name;
    target.book.dirty = true;
    return target;
  },
  setRange(target, range: RangeTarget) {
    Object.assign(target.entry, { sheetId: range.home.id, area: { ...range.area } });
    target.book.dirty = true;
    return target;
  },
  remove({ book, entry }) {
    book.namedRanges = book.namedRanges.filter((range) => range !== entry);
    book.dirty = true;
  },
};

export const spreadsheetNames: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  getNamedRanges: ({ app, book }) =>
    app.list(book.namedRanges.map((entry) => new NamedRangeTarget(app, book, entry))),
  getRangeByName({ app, book }, name: string) {
    const entry = book.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    return entry?.area ? new SheetTarget(app, book, entry.sheetId).range({ ...entry.area }) : null;
  },
  setNamedRange({ book }, name: string, range: RangeTarget) {
    checkName(book, name);
    const known = book.namedRanges.find((other) => other.name.toLowerCase() === name.toLowerCase());
    const place = { sheetId: range.home.id, area: { ...range.area } };
    if (known) Object.assign(known, place);
    else book.namedRanges.push({ name, ...place });
    book.dirty = true;
  },
  removeNamedRange({ book }, name: string) {
    if (!book.namedRanges.some((range) => range.name === name)) refuse(TEXT.rangeNotFound);
    book.namedRanges = book.namedRanges.filter((range) => range.name !== name);
    book.dirty = true;
  },
};

export const sheetNames: Members<Spreadsheet.Sheet, SheetTarget> = {
  getNamedRanges: ({ app, book, id }) =>
    app.list(
      book.namedRanges.flatMap((entry) =>
        entry.sheetId === id ? [new NamedRangeTarget(app, book, entry)] : [],
      ),
    ),
};

export const namedRangeClasses = [
  serviceClass<Spreadsheet.NamedRange, NamedRangeTarget>('NamedRange', [namedRange]),
];
