// A shop's spreadsheet with the built add-on bound to it, as the tests of the runs use it.

import type { Scalar } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import type { Endpoints, Inspection, RunState, Settings } from '../../src/addon/api.ts';
import type { ExportedTable } from '../../src/reports/readback.ts';
import type { Failure } from '../../src/terms/failures.ts';
import { publicName } from '../../src/terms/public-names.ts';

const HEADERS = ['Order', 'Customer', 'Date', 'Total'];

/** Order number, customer, YYYY-MM-DD, amount. */
export type Line = readonly [order: string, customer: string, date: string, amount: number];

/** Serial number of a day. */
export function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25569;
}

export function putOrders(sheet: Sheet, lines: readonly Line[], top = 0): void {
  HEADERS.forEach((header, j) => {
    sheet.put(top, j, header);
  });
  lines.forEach(([order, customer, date, amount], i) => {
    const row = top + 1 + i;
    const cells: Scalar[] = [order, customer, serial(date), amount];
    cells.forEach((cell, j) => {
      sheet.put(row, j, cell);
    });
  });
  const rows = { row: top + 1, endRow: top + 1 + lines.length };
  sheet.applyStyle({ ...rows, column: 0, endColumn: 2 }, { numberFormat: '@' });
  sheet.applyStyle({ ...rows, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
}

/** Regular, irregular and one-time customers over a year, the same at every run. */
export function someOrders(count: number, customers = Math.ceil(count / 4)): Line[] {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: count }, (_, i): Line => {
    const day = new Date(Date.UTC(2023, 0, 1 + Math.floor((i * 365) / count))).toISOString().slice(0, 10);
    return [
      `A${1000 + i}`,
      `c${1 + Math.min(random(customers), random(customers))}`,
      day,
      100 + random(4000),
    ];
  });
}

/** More often than the add-on asks to be asked before it gives a run up. */
const MOST_TRIES = 8;

/** As the sidebar does: the same question again while Google is only busy. */
function askedAgain<Answer>(ask: () => Answer): Answer {
  for (let tries = 1; ; tries++) {
    try {
      return ask();
    } catch (error) {
      if (tries === MOST_TRIES || !/"code":"google-busy"/.test((error as Error).message)) throw error;
    }
  }
}

export interface Document {
  readonly book: Book;
  readonly host: OpenHost;
  readonly orders: Sheet;
  call<Name extends keyof Endpoints>(
    name: Name,
    ...request: Parameters<Endpoints[Name]>
  ): ReturnType<Endpoints[Name]>;
  settings(change?: Partial<Settings>): Settings;
  run(settings?: Settings): RunState;
  /** The first sheet of this name. */
  sheet(name: string): Sheet;
  tables(): { readonly [name: string]: ExportedTable };
}

export interface DocumentOptions {
  readonly lines?: readonly Line[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly top?: number;
  /** Size of the grid. */
  readonly rows?: number;
  readonly columns?: number;
  readonly ui?: UiPort;
  readonly book?: Book;
  /** A host that served other documents before: it need not begin anew. */
  readonly host?: OpenHost;
}

/** A host turned to a book whenever this document asks it something. */
function turned(host: OpenHost, book: Book): OpenHost {
  const { services } = host;
  const to =
    <Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer => {
      services.book = book;
      return ask(...asked);
    };
  return { ...host, book, call: to(host.call), run: to(host.run), calculate: to(host.calculate) };
}

export async function openDocument(options: DocumentOptions = {}): Promise<Document> {
  const { lines = someOrders(60), locale = 'en_US', timeZone = 'Asia/Taipei', top = 0 } = options;
  const book =
    options.book ??
    Book.blank({
      locale,
      timeZone,
      sheetName: 'Orders',
      rows: options.rows ?? lines.length + top + 20,
      columns: options.columns ?? 8,
    });
  const orders = book.sheets[0];
  if (!options.book) putOrders(orders, lines, top);
  const host = options.host
    ? turned(options.host, book)
    : await openHost({
        book,
        dist: process.env.DIST ?? 'dist',
        userLocale: locale,
        ...(options.ui ? { ui: options.ui } : {}),
      });
  host.services.sleep = () => {};
  const call: Document['call'] = (name, ...request) => host.call(publicName(name), request) as never;

  const settings: Document['settings'] = (change = {}) => {
    const { recognition, mapping } = call('inspect', { sheetId: orders.id });
    return {
      sheetId: orders.id,
      headerRow: recognition.headerRow,
      mapping,
      reading: {},
      rules: {
        nes: { kind: 'cycle', multiples: [2, 2.5, 3] },
        newStaysNew: false,
        shopCycle: 'median',
        rfm: { method: 'quantile', scale: 5 },
        segmentMap: 'classic11',
        hml: { kind: 'percent', shares: [20, 30] },
        hmlBasis: 'net',
      },
      outputs: { sheets: ['customers', 'segments', 'cohorts'], tagColumns: true, cohortColumns: false },
      language: 'en',
      ...change,
    };
  };
  const run: Document['run'] = (chosen = settings()) => {
    let state = askedAgain(() => call('beginRun', chosen));
    while (state.next < state.steps.length)
      state = askedAgain(() => call('step', { runId: state.runId, next: state.next }));
    return state;
  };
  return {
    book,
    host,
    orders,
    call,
    settings,
    run,
    sheet: (name) => book.sheets.find((sheet) => sheet.name === name)!,
    tables: () => Object.fromEntries(call('exportTables').map((table) => [table.name, table])),
  };
}

/** A document as it was saved: the same workbook, opened anew. */
export async function reopened(document: Document): Promise<Document> {
  return openDocument({ book: Book.fromJSON(structuredClone(document.book.toJSON())) });
}

/** What an endpoint failed with. */
export function failureOf(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    return JSON.parse((error as Error).message) as Failure;
  }
  throw new Error('It did not fail.');
}

/** Everything a person could see or lose: cells with their looks and notes, sheets, marks; numbers that only we count are left out. */
export function snapshot(book: Book, isSeen: (sheet: Sheet) => boolean = () => true): unknown {
  const { sheets, metadata, properties, namedRanges } = structuredClone(book.toJSON());
  const seen = sheets.filter((_, i) => isSeen(book.sheets[i]));
  return {
    sheets: seen.map(({ styles: _styles, ...sheet }) => ({
      ...sheet,
      looks: looksOf(book, book.sheet(sheet.id)!),
      notes: [...sheet.notes].sort(),
    })),
    // A chart's number is asked for when it is needed first.
    metadata: metadata
      .map(({ id: _id, ...mark }) => JSON.stringify(mark).replace(/"id\\":\d+,\\"plan/g, '"id\\":0,\\"plan'))
      .sort(),
    document: properties.document,
    namedRanges,
  };
}

function looksOf(book: Book, sheet: Sheet): string[] {
  const looks: string[] = [];
  const texts = new Map<number, string>();
  for (const { row, column, id } of sheet.styles()) {
    let text = texts.get(id);
    if (text === undefined) {
      const look = Object.entries(book.styles.get(id)).sort();
      text = look.length ? JSON.stringify(look) : '';
      texts.set(id, text);
    }
    if (text && row < sheet.maxRows && column < sheet.maxColumns) looks.push(`${row},${column} ${text}`);
  }
  return looks;
}

/** Only the cells of a sheet: values and formulas. */
export function cellsOf(sheet: Sheet): unknown[][] {
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from(
      { length: sheet.lastColumn() },
      (_, column) => sheet.formula(row, column) ?? sheet.value(row, column),
    ),
  );
}

/** Column of a sheet's header text, 0-based; the header stands in `row`. */
export function columnOf(sheet: Sheet, header: string, row: number): number {
  for (let column = 0; column < sheet.maxColumns; column++)
    if (sheet.value(row, column) === header) return column;
  return -1;
}

export type { Inspection, RunState };
