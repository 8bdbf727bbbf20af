// A shop in which every text is hostile, and its twin of harmless texts: whatever comes out, only the texts may differ.

import type { Chart } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import Papa from 'papaparse';
import { csvOutputs, type Table } from '../../local/cli/csv-tables.ts';
import { harmless } from '../../src/terms/harmless.ts';
import { type Document, openDocument, serial } from './document.ts';

const HEADERS = [
  ...['Order', 'Customer', 'Customer name', 'Date', 'Total', 'Product', 'Store', 'Channel'],
  ...['Status', 'Level', 'Note'],
];

export interface ShopOptions {
  /** What each line's currency column says; absent = there is none. */
  readonly currency?: string;
  /** One that served before. */
  readonly host?: OpenHost;
}

/** Every text is a customer with two orders, a product, a store, a channel and a level; one row cannot be read. */
export async function shopOf(
  texts: readonly string[],
  { currency, host }: ShopOptions = {},
): Promise<Document> {
  const book = Book.blank({ sheetName: "=cmd|' /C calc'!A0", rows: 2 * texts.length + 9, columns: 14 });
  const [orders] = book.sheets;
  const said = currency === undefined ? [] : [currency];
  [...HEADERS, ...said.map(() => 'Currency')].forEach((header, j) => {
    orders.put(0, j, header);
  });
  for (let i = 0; i < 2 * texts.length; i++) {
    const text = texts[i % texts.length]!;
    const day = i === 5 ? text : serial('2023-01-03') + i;
    const cells = [`${text}${i}`, `${text}k`, text, day, 100 + i, text, text, text, 'paid', text, text];
    [...cells, ...said].forEach((cell, j) => {
      orders.put(i + 1, j, cell);
    });
  }
  orders.applyStyle(
    { row: 1, endRow: 2 * texts.length + 1, column: 3, endColumn: 4 },
    { numberFormat: 'yyyy-mm-dd' },
  );
  return openDocument({ book, ...(host ? { host } : {}) });
}

export const formulasOf = ({ book }: Document): string[] =>
  book.sheets.flatMap((sheet) => [...sheet.formulas()].map(({ formula }) => formula)).sort();

export const textsOf = (sheet: Sheet): string[] =>
  Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)])
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value : []));

/** On every sheet but the orders. */
export const textsIn = ({ book, orders }: Document): Set<string> =>
  new Set(book.sheets.filter(({ id }) => id !== orders.id).flatMap(textsOf));

/** Texts in the plain files of these tables that would start a formula, the headers' among them. */
export const liveIn = (tables: readonly Table[]): string[] =>
  csvOutputs('', tables, false)
    .flatMap(({ content }) => Papa.parse<string[]>(String(content)).data.flat())
    .filter((cell) => harmless(cell) !== cell);

/** What stands on a sheet beside its values, and is shown or evaluated. */
export function besideCells({ book }: Document) {
  return Object.fromEntries(
    book.toJSON().sheets.map((sheet) => [
      sheet.name,
      {
        notes: [...new Set(sheet.notes.map(([, , text]) => text))].sort(),
        charts: sheet.charts.map(({ type, options }: Chart) => ({ type, options })),
        validations: sheet.validations.map(({ criteria, values, helpText }) => [criteria, values, helpText]),
        conditions: sheet.conditionalRules.map(({ areas: _, ...rule }) => rule),
        filters: Object.values(sheet.filter?.columns ?? {}),
        pivots: sheet.pivots.map(({ values }) => values),
        protections: sheet.protections.length,
      },
    ]),
  );
}
