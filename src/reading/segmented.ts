// A sheet of customers who carry their tags already, one row each: an extract of a warehouse's table `customers` (sql/steps/
// customers.sql), or our own customers.csv. Read as a result, not as orders.

import { fractionOf } from '../model/cycles.ts';
import { dayOfIso } from '../model/days.ts';
import { cellCodeOf } from '../model/hml.ts';
import { scaleMoney } from '../model/money.ts';
import { DEFAULT_RULES, SEGMENT_MAP_NAMES } from '../model/rules/index.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { type Customers, type Cycle, NO_DAY, type Segmentation, type Totals } from '../model/segmentation.ts';
import { type Day, dayOfSerial } from '../terms/serial-days.ts';
import { HML, NES, PYRAMID_TIERS } from '../terms/tags.ts';
import type { Cell } from './cells.ts';
import type { LeftOut, Recognition } from './recognition.ts';

/** Its columns, and the names they may have. */
const NAMES = {
  customer: 'customer_id|customer',
  first: 'first_day|first',
  last: 'last_day|last',
  orders: 'orders',
  days: 'days',
  gross: 'gross',
  net: 'net',
  recency: 'recency',
  cycle: 'cycle',
  ratio: 'ratio',
  nes: 'nes',
  r: 'r',
  f: 'f',
  m: 'm',
  segment: 'segment',
  hml: 'hml',
  tier: 'tier',
  alive: 'p_alive',
  chance: 'chance',
  chanceDays: 'chance_days',
  // How to reach them, where the table tells.
  name: 'name|customer_name',
  email: 'email',
  phone: 'phone|mobile',
  lineId: 'line_id|line_user_id',
  consent: 'consent|accepts_marketing',
} as const;
export type SegmentedColumn = keyof typeof NAMES;
/** Without these there is nothing to report. */
const NEEDED: readonly SegmentedColumn[] = [
  'customer',
  'first',
  'last',
  'orders',
  'net',
  'recency',
  'nes',
  'hml',
  'tier',
];

export type SegmentedColumns = { readonly [column in SegmentedColumn]?: number };

/** Where its columns stand; null where the sheet is no such table. */
export function segmentedColumns({ platform, columns }: Recognition): SegmentedColumns | null {
  if (platform !== 'segmented') return null;
  const at = new Map(columns.map(({ header, index }) => [header.trim().toLowerCase(), index]));
  const found: { [column in SegmentedColumn]?: number } = {};
  for (const [column, names] of Object.entries(NAMES)) {
    const name = names.split('|').find((one) => at.has(one));
    if (name !== undefined) found[column as SegmentedColumn] = at.get(name);
  }
  return NEEDED.every((column) => found[column] !== undefined) ? found : null;
}

export interface Segmented {
  readonly segmentation: Segmentation;
  /** P(alive) and chance as the table has them, NaN where blank; days the chance is for, null = none are there. */
  readonly alive: Float64Array;
  readonly chance: Float64Array;
  readonly horizon: number | null;
  /** The customer of each row of the cells; -1 = left out. */
  readonly rowCustomer: Int32Array;
  readonly leftOut: readonly LeftOut[];
  readonly blank: number;
}

type SegmentedCells = { readonly [column in SegmentedColumn]?: readonly Cell[] };

/** `cells[column][i]` is row `firstRow + i`. A row that is no customer as the table has them is left out with its reason. */
export function readSegmented(cells: SegmentedCells, columns: SegmentedColumns, firstRow: number): Segmented {
  const table = tableOf(cells);
  const { rows, leftOut, blank } = customerRows(table, columns, firstRow);
  const rowCustomer = new Int32Array(table.size).fill(-1);
  rows.forEach((row, i) => {
    rowCustomer[row] = i;
  });
  const figures = figuresOf(table, rows);
  return {
    segmentation: segmentationOf(figures, customersOf(figures, cells)),
    alive: figures.real('alive'),
    chance: figures.real('chance'),
    horizon: rows.map((row) => table.number('chanceDays', row)).find((value) => value > 0) ?? null,
    rowCustomer,
    leftOut,
    blank,
  };
}

/** What a cell of the table says; '' and NaN where it is blank or its column is not there. */
function tableOf(cells: SegmentedCells) {
  const cell = (column: SegmentedColumn, row: number): Cell => cells[column]?.[row] ?? '';
  const text = (column: SegmentedColumn, row: number): string => String(cell(column, row)).trim();
  const number = (column: SegmentedColumn, row: number): number => {
    const value = cell(column, row);
    return value === '' ? Number.NaN : Number(value);
  };
  return { size: cells.customer?.length ?? 0, cell, text, number };
}
type Table = ReturnType<typeof tableOf>;

/** The rows that are customers, each key once; the others with why. */
function customerRows(table: Table, columns: SegmentedColumns, firstRow: number) {
  const rows: number[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  let blank = 0;
  for (let row = 0; row < table.size; row++) {
    const key = table.text('customer', row);
    if (key === '' && table.text('nes', row) === '') {
      blank++;
      continue;
    }
    const fault = keyFault(key, seen) ?? rowFault(table, row);
    if (fault) {
      const [column, reason] = fault;
      const text = shown(table.cell(column, row));
      leftOut.push({ row: firstRow + row, column: columns[column] ?? -1, text, reason, order: '' });
    } else {
      seen.add(key);
      rows.push(row);
    }
  }
  return { rows, leftOut, blank };
}

type Fault = readonly [column: SegmentedColumn, reason: LeftOut['reason']];

function keyFault(key: string, seen: ReadonlySet<string>): Fault | null {
  if (key === '') return ['customer', 'customer-missing'];
  return seen.has(key) ? ['customer', 'pasted-again'] : null;
}

const TAGS: readonly (readonly [SegmentedColumn, readonly string[]])[] = [
  ['nes', NES],
  ['hml', HML],
  ['tier', PYRAMID_TIERS],
];

/** The first thing of a row that cannot be read. Who only has refunds has no tag, and no days. */
function rowFault({ cell, text, number }: Table, row: number): Fault | null {
  const hasTag = text('nes', row) !== '';
  const unknown = hasTag && TAGS.find(([column, words]) => !has(words, text(column, row)));
  if (unknown) return [unknown[0], 'tag-unknown'];
  if (Number.isNaN(number('net', row))) return ['net', 'amount-unreadable'];
  if (!hasTag) return null;
  const noDay = (['last', 'first'] as const).find((column) => dayOf(cell(column, row)) === null);
  if (noDay) return [noDay, 'date-unreadable'];
  return Number.isNaN(number('recency', row)) ? ['recency', 'amount-unreadable'] : null;
}

/** The table's columns as figures, of the rows that are customers. */
function figuresOf({ cell, text, number }: Table, rows: readonly number[]) {
  return {
    words: (column: SegmentedColumn) => rows.map((row) => text(column, row)),
    real: (column: SegmentedColumn) => Float64Array.from(rows, (row) => number(column, row)),
    whole: (column: SegmentedColumn, none: number) =>
      Int32Array.from(rows, (row) => (Number.isNaN(number(column, row)) ? none : number(column, row))),
    day: (column: SegmentedColumn) => Int32Array.from(rows, (row) => dayOf(cell(column, row)) ?? NO_DAY),
    /** 1-based place among the words; 0 = none of them. */
    code: (column: SegmentedColumn, words: readonly string[]) =>
      Uint8Array.from(rows, (row) => words.indexOf(text(column, row)) + 1),
  };
}
type Figures = ReturnType<typeof figuresOf>;

function customersOf({ words, real, whole, day }: Figures, cells: SegmentedCells): Customers {
  const key = words('customer');
  const orders = whole('orders', 0);
  return {
    size: key.length,
    key,
    source: Int32Array.from(key.keys()),
    first: day('first'),
    last: day('last'),
    second: new Int32Array(key.length).fill(NO_DAY),
    third: new Int32Array(key.length).fill(NO_DAY),
    orders,
    days: cells.days ? whole('days', 0) : orders,
    ...moneyOf(real('net'), cells.gross ? real('gross') : null),
  };
}

function segmentationOf({ words, real, whole, code }: Figures, customers: Customers): Segmentation {
  const [recency, ratio] = [whole('recency', -1), real('ratio')];
  const [nes, hml] = [code('nes', NES), code('hml', HML)];
  const names = words('segment');
  const segmentMap =
    SEGMENT_MAP_NAMES.find((map) => names.every((name) => name === '' || has(segmentNames(map), name))) ??
    DEFAULT_RULES.segmentMap;
  const segments: readonly string[] = segmentNames(segmentMap);
  return {
    asOf: asOfDay(customers.last, recency),
    rules: { ...DEFAULT_RULES, segmentMap },
    customers,
    totals: totalsOf(customers, nes),
    shopCycle: shopCycleOf(customers.days, recency, ratio),
    tooEarly: null,
    recency,
    cycle: real('cycle'),
    ratio,
    nes,
    r: Uint8Array.from(whole('r', 0)),
    f: Uint8Array.from(whole('f', 0)),
    m: Uint8Array.from(whole('m', 0)),
    rfmCuts: null,
    segment: Int8Array.from(names, (name) => segments.indexOf(name)),
    hml,
    hmlCuts: null,
    tier: code('tier', PYRAMID_TIERS),
    tierCuts: null,
    cell: nes.map((tag, i) => cellCodeOf(tag, hml[i])),
    warnings: [],
  };
}

function totalsOf({ size, orders, gross, refunds, net, scale }: Customers, nes: Uint8Array): Totals {
  const sum = (column: ArrayLike<number> | null): number =>
    Array.from(column ?? []).reduce((total, value) => total + value, 0);
  const buyers = nes.reduce((count, tag) => count + (tag > 0 ? 1 : 0), 0);
  return {
    orders: sum(orders),
    refundOrders: 0,
    unattributedOrders: 0,
    unattributedAmount: 0,
    ordersAfterAsOf: 0,
    gross: sum(gross) / scale,
    refunds: sum(refunds) / scale,
    net: sum(net) / scale,
    customers: buyers,
    refundOnlyCustomers: size - buyers,
  };
}

const has = (words: readonly string[], word: string): boolean => words.includes(word);

function dayOf(cell: Cell): Day | null {
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return cell > 0 ? dayOfSerial(cell) : null;
  return typeof cell === 'string' ? dayOfIso(cell.trim().slice(0, 10)) : null;
}

function shown(cell: Cell): string {
  return typeof cell === 'object' ? '' : String(cell);
}

function moneyOf(net: Float64Array, gross: Float64Array | null) {
  const both = scaleMoney([...net, ...(gross ?? [])]);
  const units = both.amounts.slice(0, net.length);
  const grossUnits = gross ? both.amounts.slice(net.length) : units;
  return {
    net: units,
    gross: grossUnits,
    refunds: units.map((value, i) => value - grossUnits[i]),
    scale: both.scale,
  };
}

/** The day the customers were looked at from: the last purchase and the days since. */
function asOfDay(last: Int32Array, recency: Int32Array): Day {
  const seen = (day: Day, i: number): number =>
    day === NO_DAY || recency[i] < 0 ? -Infinity : day + recency[i];
  return last.reduce((asOf, day, i) => Math.max(asOf, seen(day, i)), -Infinity);
}

/** One-day buyers are measured by the shop's cycle: recency ÷ ratio, told best by those who are gone longest. */
function shopCycleOf(days: Int32Array, recency: Int32Array, ratio: Float64Array): Cycle | null {
  let best = -1;
  for (let i = 0; i < days.length; i++)
    if (days[i] === 1 && ratio[i] > 0 && (best < 0 || recency[i] > recency[best])) best = i;
  if (best < 0) return null;
  const fraction = fractionOf(Math.round((recency[best] / ratio[best]) * 10_000) / 10_000);
  return { days: fraction.numerator / fraction.denominator, ...fraction };
}
