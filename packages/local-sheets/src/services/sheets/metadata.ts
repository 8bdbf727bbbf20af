// Developer metadata: hidden notes a script leaves on the spreadsheet, a sheet, a row or a column. Rules 86 to 94.

import { overlaps, within } from '../../book/area.ts';
import type { Area, Metadata } from '../../book/book.ts';
import { type Book, nextId } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { RangeTarget, SheetTarget, SpreadsheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

type Place = Metadata['place'];
/** Characters of keys and values together, for the spreadsheet itself and for each sheet. */
const SIZE_LIMIT = 30_000;

class MetadataTarget extends Service {
  readonly type = 'DeveloperMetadata';
  readonly book: Book;
  readonly id: number;
  constructor(app: App, book: Book, id: number) {
    super(app);
    this.book = book;
    this.id = id;
  }
  get entry(): Metadata {
    return this.book.metadata.find((entry) => entry.id === this.id) ?? refuse(TEXT.metadataGone);
  }
  get home(): SheetTarget {
    return new SheetTarget(this.app, this.book, this.entry.place!.sheetId);
  }
}

class LocationTarget extends Service {
  readonly type = 'DeveloperMetadataLocation';
  readonly metadata: MetadataTarget;
  constructor(metadata: MetadataTarget) {
    super(metadata.app);
    this.metadata = metadata;
  }
  get kind(): string {
    return placeKind(this.metadata.entry.place);
  }
}

function placeKind(place: Place): string {
  if (!place) return 'SPREADSHEET';
  return place.row !== undefined ? 'ROW' : place.column !== undefined ? 'COLUMN' : 'SHEET';
}

/** A whole row or column written as such (`8:8`, `G:G`); anything else is refused. */
function linePlace(range: RangeTarget): Place {
  const { open, area, home } = range;
  if (open.startRow && open.endRow && range.columns === 1) return { sheetId: home.id, column: area.column };
  if (open.startColumn && open.endColumn && range.rows === 1) return { sheetId: home.id, row: area.row };
  return refuse(TEXT.metadataPlace);
}

function addDeveloperMetadata(
  target: SpreadsheetTarget | SheetTarget | RangeTarget,
  key: string,
  ...rest: (string | EnumValue)[]
) {
  const { book } = target;
  const place: Place =
    target instanceof RangeTarget
      ? linePlace(target)
      : target instanceof SheetTarget
        ? { sheetId: target.sheet.id }
        : null;
  const value = rest.find((item) => typeof item === 'string') ?? null;
  const visibility = rest.find((item) => item instanceof EnumValue);
  checkSize(book, place, key.length + (value?.length ?? 0));
  book.metadata.push({
    id: nextId(book.metadata),
    key,
    value,
    visibility: (visibility?.name() ?? 'DOCUMENT') as Metadata['visibility'],
    place,
  });
  return target;
}

function checkSize(book: Book, place: Place, more: number): void {
  const used = book.metadata
    .filter((entry) => entry.place?.sheetId === place?.sheetId)
    .reduce((total, entry) => total + entry.key.length + (entry.value?.length ?? 0), more);
  if (used > SIZE_LIMIT) refuse(TEXT.metadataSize);
}

interface Search {
  /** null = the whole spreadsheet. */
  scope: { sheetId: number; area: Area | null } | null;
  intersecting: boolean;
  tests: ((entry: Metadata) => boolean)[];
}

class FinderTarget extends Service {
  readonly type = 'DeveloperMetadataFinder';
  readonly book: Book;
  readonly search: Search;
  constructor(app: App, book: Book, scope: Search['scope']) {
    super(app);
    this.book = book;
    this.search = { scope, intersecting: false, tests: [] };
  }
  where(test: (entry: Metadata) => boolean): this {
    this.search.tests.push(test);
    return this;
  }
  find(): Metadata[] {
    return this.book.metadata.filter(
      (entry) => inScope(this.book, entry, this.search) && this.search.tests.every((test) => test(entry)),
    );
  }
}

/** A range holds what lies wholly in it; a sheet what is on it or its lines. */
function inScope(book: Book, { place }: Metadata, { scope, intersecting }: Search): boolean {
  if (!scope) return true;
  if (!place || place.sheetId !== scope.sheetId) return false;
  if (!scope.area) return true;
  const sheet = book.sheet(place.sheetId)!;
  const cells: Area = {
    row: place.row ?? 0,
    endRow: place.row === undefined ? sheet.maxRows : place.row + 1,
    column: place.column ?? 0,
    endColumn: place.column === undefined ? sheet.maxColumns : place.column + 1,
  };
  return intersecting ? overlaps(cells, scope.area) : within(cells, scope.area);
}

function list(app: App, book: Book, entries: readonly Metadata[]): unknown[] {
  return app.list(entries.map(({ id }) => new MetadataTarget(app, book, id)));
}

export const rangeMetadata: Members<Spreadsheet.Range, RangeTarget> = {
  addDeveloperMetadata,
  createDeveloperMetadataFinder: ({ app, book, home, area }) =>
    new FinderTarget(app, book, { sheetId: home.id, area }),
  getDeveloperMetadata: ({ app, book, home, area }) =>
    list(app, book, new FinderTarget(app, book, { sheetId: home.id, area }).find()),
};

export const sheetMetadata: Members<Spreadsheet.Sheet, SheetTarget> = {
  addDeveloperMetadata,
  createDeveloperMetadataFinder: ({ app, book, id }) =>
    new FinderTarget(app, book, { sheetId: id, area: null }),
  /** Its own entries only, not those of its rows and columns. */
  getDeveloperMetadata: ({ app, book, id }) =>
    list(
      app,
      book,
      book.metadata.filter(({ place }) => place?.sheetId === id && placeKind(place) === 'SHEET'),
    ),
};

export const spreadsheetMetadata: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  addDeveloperMetadata,
  createDeveloperMetadataFinder: ({ app, book }) => new FinderTarget(app, book, null),
  getDeveloperMetadata: ({ app, book }) =>
    list(
      app,
      book,
      book.metadata.filter(({ place }) => place === null),
    ),
};

const entry: Members<Spreadsheet.DeveloperMetadata, MetadataTarget> = {
  getId: (target) => target.entry.id,
  getKey: (target) => target.entry.key,
  getValue: (target) => target.entry.value,
  getVisibility: (target) => enumValue('DeveloperMetadataVisibility', target.entry.visibility),
  getLocation(target) {
    void target.entry;
    return new LocationTarget(target);
  },
  setKey(target, key: string) {
    checkSize(target.book, target.entry.place, key.length - target.entry.key.length);
    target.entry.key = key;
    return target;
  },
  setValue(target, value: string) {
    checkSize(target.book, target.entry.place, value.length - (target.entry.value?.length ?? 0));
    target.entry.value = value;
    return target;
  },
  setVisibility(target, visibility: EnumValue) {
    target.entry.visibility = visibility.name() as Metadata['visibility'];
    return target;
  },
  moveToColumn(target, range: RangeTarget) {
    if (range.columns !== 1) refuse(TEXT.metadataPlace);
    target.entry.place = { sheetId: range.home.id, column: range.area.column };
    return target;
  },
  moveToRow(target, range: RangeTarget) {
    if (range.rows !== 1) refuse(TEXT.metadataPlace);
    target.entry.place = { sheetId: range.home.id, row: range.area.row };
    return target;
  },
  moveToSheet(target, home: SheetTarget) {
    target.entry.place = { sheetId: home.id };
    return target;
  },
  moveToSpreadsheet(target) {
    target.entry.place = null;
    return target;
  },
  remove(target) {
    void target.entry;
    target.book.metadata = target.book.metadata.filter(({ id }) => id !== target.id);
  },
};

const location: Members<Spreadsheet.DeveloperMetadataLocation, LocationTarget> = {
  getLocationType: ({ kind }) => enumValue('DeveloperMetadataLocationType', kind),
  getSpreadsheet: ({ kind, app, metadata }) =>
    kind === 'SPREADSHEET' ? new SpreadsheetTarget(app, metadata.book) : null,
  getSheet: ({ kind, metadata }) => (kind === 'SHEET' ? metadata.home : null),
  getRow: ({ kind, metadata }) => {
    if (kind !== 'ROW') return null;
    const { home, entry } = metadata;
    const row = entry.place!.row!;
    const open = { startRow: false, endRow: false, startColumn: true, endColumn: true };
    return home.range({ ...home.all, row, endRow: row + 1 }, open);
  },
  getColumn: ({ kind, metadata }) => {
    if (kind !== 'COLUMN') return null;
    const { home, entry } = metadata;
    const column = entry.place!.column!;
    const open = { startRow: true, endRow: true, startColumn: false, endColumn: false };
    return home.range({ ...home.all, column, endColumn: column + 1 }, open);
  },
};

const finder: Members<Spreadsheet.DeveloperMetadataFinder, FinderTarget> = {
  find: (target) => list(target.app, target.book, target.find()),
  onIntersectingLocations(target) {
    target.search.intersecting = true;
    return target;
  },
  withId: (target, id: number) => target.where((item) => item.id === id),
  withKey: (target, key: string) => target.where((item) => item.key === key),
  withValue: (target, value: string) => target.where((item) => item.value === value),
  withVisibility: (target, visibility: EnumValue) =>
    target.where((item) => item.visibility === visibility.name()),
  withLocationType: (target, type: EnumValue) =>
    target.where((item) => placeKind(item.place) === type.name()),
};

export const metadataClasses = [
  serviceClass<Spreadsheet.DeveloperMetadata, MetadataTarget>('DeveloperMetadata', [entry]),
  serviceClass<Spreadsheet.DeveloperMetadataLocation, LocationTarget>('DeveloperMetadataLocation', [
    location,
  ]),
  serviceClass<Spreadsheet.DeveloperMetadataFinder, FinderTarget>('DeveloperMetadataFinder', [finder]),
];
