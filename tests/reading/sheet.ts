// Reads a made-up or shipped sheet the way the product does: sample → recognition → mapped columns → orders.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { WHOLE_GATE } from '../../src/reading/gate/gate.ts';
import type {
  Cell,
  Mapping,
  Merge,
  OrderCells,
  Reading,
  ReadingOptions,
  Recognition,
} from '../../src/reading/index.ts';
import { readOrders, recognise, statusMeaning } from '../../src/reading/index.ts';
import { SAMPLE_ROWS } from '../../src/sheets/read.ts';
import { type Field, isDetail, ROLES } from '../../src/terms/roles.ts';

export interface Choices {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly options?: ReadingOptions;
  readonly mapping?: Mapping;
  readonly merges?: readonly Merge[];
  readonly ownColumns?: readonly number[];
  readonly headerRow?: number;
  readonly today?: number;
}

export interface Sheet extends Reading {
  readonly recognition: Recognition;
}

/** Rows may be ragged, as people leave them. */
export function recogniseRows(rows: readonly (readonly Cell[])[], choices: Choices = {}): Recognition {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? ''));
  return recognise(
    {
      sheetName: 'Orders',
      rows: full.slice(0, SAMPLE_ROWS),
      totalRows: rows.length,
      columns,
      merges: choices.merges ?? [],
      ownColumns: choices.ownColumns ?? [],
      locale: choices.locale ?? 'en_US',
      timeZone: choices.timeZone ?? 'Asia/Taipei',
    },
    choices.headerRow,
  );
}

export function cellsOf(rows: readonly (readonly Cell[])[], firstRow: number, mapping: Mapping): OrderCells {
  const data = rows.slice(firstRow - 1);
  const cells: { [field in Field]?: readonly Cell[] } = {};
  for (const [field, column] of Object.entries(mapping) as [Field, number][]) {
    cells[field] = data.map((row) => row[column] ?? '');
  }
  return { firstRow, rows: data.length, cells };
}

export function read(rows: readonly (readonly Cell[])[], choices: Choices = {}): Sheet {
  const recognition = recogniseRows(rows, choices);
  const mapping = choices.mapping ?? recognition.mapping;
  const reading = readOrders(cellsOf(rows, recognition.firstRow, mapping), {
    recognition,
    mapping,
    options: choices.options ?? {},
    gate: WHOLE_GATE,
    locale: choices.locale ?? 'en_US',
    timeZone: choices.timeZone ?? 'Asia/Taipei',
    meaningOf: statusMeaning,
    ...(choices.today === undefined ? {} : { today: choices.today }),
  });
  return { ...reading, recognition };
}

export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const dateCell = (iso: string, minutes = 0): Cell => ({ day: dayNumber(iso), minutes });

/** id, customer, day, amount of each order, in the sheet's order. */
export function ordersOf({ orders }: Reading): readonly (readonly [string, string, string, number | null])[] {
  return Array.from({ length: orders.size }, (_, k) => [
    orders.ids[k],
    orders.customer[k] < 0 ? '' : orders.customers[orders.customer[k]],
    isoDay(orders.day[k]),
    orders.amount ? orders.amount[k] / orders.scale : null,
  ]);
}

/** row, reason, text of each row left out. */
export const leftOutOf = ({ leftOut }: Reading): readonly (readonly [number, string, string])[] =>
  leftOut.map(({ row, reason, text }) => [row, reason, text]);

export const assumed = ({ assumptions }: Reading, code: string) =>
  assumptions.find((one) => one.code === code);

/** A mapping without what is known of the person. */
export const rolesOf = (mapping: Mapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([field]) => !isDetail(field as Field)));

/** The header texts of the mapped columns, by role; of the details, where these are asked for. */
export function mappedHeaders(
  { columns, mapping }: Recognition,
  fields: readonly Field[] = ROLES,
): { readonly [field: string]: string } {
  const header = (index: number) => columns.find((column) => column.index === index)?.header ?? '';
  const mapped = fields.filter((field) => mapping[field] !== undefined);
  return Object.fromEntries(mapped.map((field) => [field, header(mapping[field]!)]));
}

const root = new URL('../../', import.meta.url);

/** The rows of a CSV file of the project, gzip or not, all cells as text. */
export function csvRows(path: string): string[][] {
  const bytes = readFileSync(new URL(path, root));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  return Papa.parse<string[]>(text.trimEnd()).data;
}

/** What a spreadsheet makes of a CSV's texts: numbers without leading zeros, dates without offset, TRUE and FALSE. */
export function typedIn(text: string): Cell {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const date =
    /^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})(?: (?<h>\d{1,2}):(?<n>\d{2})(?::\d{2})?)?$/.exec(text) ??
    /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?: (?<h>\d{1,2}):(?<n>\d{2}))?$/.exec(text);
  if (!date?.groups) return text;
  const { y, m, d, h = '0', n = '0' } = date.groups;
  const day = Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000;
  // 30 February stays a text.
  if (!isoDay(day).endsWith(`-${d.padStart(2, '0')}`)) return text;
  return { day, minutes: Number(h) * 60 + Number(n) };
}
