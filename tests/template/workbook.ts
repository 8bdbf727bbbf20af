// A filled template as a person sees it, calculated by the local host or by LibreOffice, and what the model says.

import { recalculated } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import Papa from 'papaparse';
import { type TemplateBook, templateBook } from '../../local/template.ts';
import { cohortAverage, cohortMeasure, cohortsOf } from '../../src/model/cohorts.ts';
import { dayOfIso, isoOf, periodLabel } from '../../src/model/days.ts';
import { DEFAULT_RULES, type Orders, ordersFrom, type Rules, segment } from '../../src/model/index.ts';
import { segmentNames } from '../../src/model/segment-maps.ts';
import { type Capacity, layoutFor } from '../../src/template/places.ts';
import { serialOf } from '../../src/terms/serial-days.ts';
import { hmlTierOf, NES, NINE_CELLS, nesTagOf, nineCellOf, pyramidTierOf, S1 } from '../../src/terms/tags.ts';
import { segmentLabel, segmentText, textsOf } from '../../src/text/index.ts';

export interface OrderRow {
  readonly customer: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amount: number;
  readonly id?: string;
}

export type Cell = string | number;
/** The cells of a sheet by its name. */
export type Cells = (sheet: string) => readonly (readonly Cell[])[];

const texts = textsOf('en');

export async function filled(
  rows: readonly OrderRow[],
  { asOf, capacity, live = false }: { asOf?: string; capacity: Capacity; live?: boolean },
): Promise<TemplateBook> {
  const csv = Papa.unparse([
    ['Order number', 'Order date', 'Customer ID', 'Total'],
    ...rows.map(({ customer, day, amount, id }, i) => [id ?? `o${i}`, day, customer, amount]),
  ]);
  return templateBook({
    language: 'en',
    orders: new TextEncoder().encode(csv),
    capacity,
    live,
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** Types into a named cell of Settings. */
export function set(template: TemplateBook, values: { readonly [name: string]: Cell }): void {
  const sheet = template.book.sheetNamed('Settings')!;
  const { settings } = layoutFor(template.capacity).places;
  if (!('cells' in settings)) throw new Error('Settings has no cells');
  for (const [name, value] of Object.entries(values)) {
    const { row, column } = settings.cells[name];
    sheet.put(row, column, value);
  }
  template.host.calculate();
}

export function byLocalHost({ book }: TemplateBook): Cells {
  return (name) => {
    const sheet = book.sheetNamed(name);
    if (!sheet) return [];
    return Array.from({ length: sheet.maxRows }, (_, r) =>
      Array.from({ length: sheet.maxColumns }, (_, c) => {
        const value = sheet.value(r, c);
        if (value === null) return '';
        return typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value) : value;
      }),
    );
  };
}

export async function byLibreOffice({ book }: TemplateBook): Promise<Cells> {
  const sheets = await recalculated(await writeXlsx(book));
  return (name) => (sheets.get(name) ?? []).map((row) => row.map(read));
}

/** LibreOffice tells days and shares as they are written. */
function read(text: string): Cell {
  const plain = text.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(plain)) return serialOf(dayOfIso(plain)!);
  if (/^-?[\d.]+(E[+-]?\d+)?%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  return plain !== '' && !/^0\d/.test(plain) && /^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(plain)
    ? Number(plain)
    : plain;
}

/** Every cell that shows an error. */
export function errorsIn(cells: Cells): string[] {
  return Object.values(texts.template.titles).flatMap((name) =>
    cells(name).flatMap((row, r) =>
      row.flatMap((value, c) =>
        /^(#[A-Z/0]+[!?A]|Err:)/.test(String(value))
          ? [`${name} row ${r + 1} column ${c + 1}: ${value}`]
          : [],
      ),
    ),
  );
}

/** A table below a header row that begins with this text; as many rows as have a first cell. */
function below(cells: Cells, sheet: string, header: string, from = 0): (readonly Cell[])[] {
  const rows = cells(sheet);
  const at = rows.findIndex((row, i) => i >= from && row[0] === header);
  const table: (readonly Cell[])[] = [];
  for (let r = at + 1; r < rows.length && rows[r][0] !== ''; r++) table.push(rows[r]);
  return table;
}

export function customersIn(cells: Cells): Map<string, readonly Cell[]> {
  return new Map(
    below(cells, 'Customers', texts.sheets.customers.customer.header).map((row) => [
      String(row[0]),
      row.slice(1, 21),
    ]),
  );
}

/** The model's figures of the same orders, laid out as on the sheets. */
export function expected(rows: readonly OrderRow[], asOf: string | undefined, rules: Partial<Rules> = {}) {
  const orders: Orders = ordersFrom({
    ids: rows.map(({ id }, i) => id ?? `o${i}`),
    customers: rows.map(({ customer }) => customer),
    days: rows.map(({ day }) => dayOfIso(day)!),
    amounts: rows.map(({ amount }) => amount),
  });
  const latest = Math.max(...rows.map(({ day }) => dayOfIso(day)!));
  const day = asOf === undefined ? latest : dayOfIso(asOf)!;
  const s = segment(orders, day, { ...DEFAULT_RULES, ...rules });
  const { customers: c } = s;
  const keys = segmentNames('classic11');
  const names = keys.map((key) => segmentText(texts.names, 'classic11', key).name);
  const labelOf = (k: number, late: boolean): string => segmentLabel(texts.names, keys[k], names[k], late);
  const figure = (value: number, unknown = Number.isNaN(value)): Cell => (unknown ? '' : value);
  const customers = new Map<string, readonly Cell[]>();
  for (let i = 0; i < c.size; i++) {
    const none = c.days[i] === 0;
    const tier = pyramidTierOf(s.tier[i]);
    customers.set(c.key[i], [
      nesTagOf(s.nes[i]),
      s.r[i] ? Number(`${s.r[i]}${s.f[i]}${s.m[i]}`) : '',
      s.segment[i] < 0 ? '' : labelOf(s.segment[i], s.nes[i] >= S1),
      hmlTierOf(s.hml[i]),
      nineCellOf(s.cell[i]),
      tier === '' ? '' : texts.names.tiers[tier],
      none ? '' : serialOf(c.last[i]),
      none ? '' : s.recency[i],
      figure(s.cycle[i]),
      figure(s.ratio[i]),
      c.orders[i],
      c.net![i] / c.scale,
      none ? '' : c.net![i] / c.scale / c.orders[i],
      c.gross![i] / c.scale,
      c.refunds![i] / c.scale,
      none ? '' : serialOf(c.first[i]),
      c.days[i],
      s.r[i] || '',
      s.f[i] || '',
      s.m[i] || '',
    ]);
  }
  const cohorts = cohortsOf(orders, day, 'month');
  const grid = (measure: 'retention' | 'customers' | 'revenue') => {
    const all = cohortMeasure(cohorts, measure);
    return Array.from({ length: cohorts.rows }, (_, row) => [
      periodLabel(cohorts.start[row], 'month'),
      cohorts.size[row],
      ...Array.from(all.slice(row * cohorts.columns, (row + 1) * cohorts.columns), (value) => figure(value)),
    ]);
  };
  const count = (values: ArrayLike<number>, wanted: number): number =>
    Array.from(values).reduce((sum, value) => sum + (value === wanted ? 1 : 0), 0);
  const net = (values: ArrayLike<number>, wanted: number): number =>
    Array.from(values).reduce((sum, value, i) => sum + (value === wanted ? c.net![i] : 0), 0) / c.scale;
  return {
    customers,
    asOf: isoOf(day),
    average: Array.from(cohortAverage(cohorts, cohortMeasure(cohorts, 'retention')), (value) =>
      figure(value),
    ),
    retention: grid('retention'),
    cohortCustomers: grid('customers'),
    revenue: grid('revenue'),
    cells: NINE_CELLS.map((cell, i): Cell[] => [cell, count(s.cell, i + 1), net(s.cell, i + 1)]),
    segments: names.map((name, i): Cell[] => [name, count(s.segment, i), net(s.segment, i)]),
    nes: NES.map((tag, i): Cell[] => [tag, count(s.nes, i + 1), net(s.nes, i + 1)]),
  };
}

type Model = ReturnType<typeof expected>;

/** What differs between a workbook and the model, a line each. */
export function differences(cells: Cells, model: Model, capacity: Capacity): string[] {
  const found = [...errorsIn(cells), ...inCustomers(cells, model), ...inSegments(cells, model)];
  const sheet = cells('Cohorts');
  const height = capacity.months + 4;
  [model.retention, model.cohortCustomers, model.revenue].forEach((grid, block) => {
    const top = 4 + block * height + 3;
    grid.forEach((row, r) => {
      // The host reads 2011-12 as a month's name, LibreOffice as it is written: both are text.
      found.push(...compare(`Cohorts ${row[0]}, block ${block + 1}`, sheet[top + r], row));
    });
    const rest = sheet[top + grid.length] ?? [];
    if (grid.length < capacity.months && rest[0] !== '') found.push('a cohort too many');
  });
  found.push(...compare('Cohorts, average', sheet[6]?.slice(2), model.average));
  return found;
}

/** The same for the live variant, whose cohorts have a sheet each. */
export function liveDifferences(cells: Cells, model: Model): string[] {
  const found = [...errorsIn(cells), ...inCustomers(cells, model), ...inSegments(cells, model)];
  const { titles } = texts.template;
  for (const [name, grid, end] of [
    [titles['template-cohorts'], model.retention, texts.reports.cohorts.average.header],
    [titles['template-cohort-customers'], model.cohortCustomers, ''],
    [titles['template-cohort-revenue'], model.revenue, ''],
  ] as const) {
    const rows = cells(name).slice(4);
    grid.forEach((row, r) => {
      found.push(...compare(`${name} ${row[0]}`, rows[r], row));
    });
    if ((rows[grid.length]?.[0] ?? '') !== end) found.push(`${name}: a cohort too many`);
    if (end) found.push(...compare(`${name}, average`, rows[grid.length]?.slice(2), model.average));
  }
  return found;
}

function compare(what: string, given: readonly Cell[] | undefined, wanted: readonly Cell[]): string[] {
  return wanted.flatMap((value, i) => {
    const cell = given?.[i] ?? '';
    return isSame(cell, value) ? [] : [`${what}, column ${i + 1}: ${cell} instead of ${value}`];
  });
}

function inCustomers(cells: Cells, model: Model): string[] {
  const customers = customersIn(cells);
  const found = [...model.customers].flatMap(([name, wanted]) => compare(name, customers.get(name), wanted));
  if (customers.size !== model.customers.size)
    found.push(`${customers.size} customers instead of ${model.customers.size}`);
  return found;
}

function inSegments(cells: Cells, model: Model): string[] {
  const segments = cells('Segments');
  const group = (key: Cell, name: number): readonly Cell[] => {
    const row = segments.find((line, i) => i > 9 && line[name] === key) ?? [];
    return [row[name], row[2], row[4]];
  };
  const at = segments.findIndex((line) => line[0] === texts.sheets.segments.code.header);
  return [
    ...[...model.cells, ...model.nes].flatMap((row) => compare(`Segments ${row[0]}`, group(row[0], 0), row)),
    ...model.segments.flatMap((row) => {
      const line = segments.slice(at).find((one) => one[1] === row[0]) ?? [];
      return compare(`Segments ${row[0]}`, [line[1], line[2], line[4]], row);
    }),
  ];
}

function isSame(cell: Cell, wanted: Cell): boolean {
  if (typeof wanted === 'number') {
    const value = cell === '' ? Number.NaN : Number(cell);
    return Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  }
  return String(cell) === wanted;
}
