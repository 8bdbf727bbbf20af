// A sheet of customers who carry their tags already, one row each: an extract of a warehouse's table `customers` (sql/steps/
// customers.sql), or our own customers.csv. Read as a result, not as orders.

import { fractionOf } from '../model/cycles.ts';
import { dayOfIso } from '../model/days.ts';
import { cellCodeOf } from '../model/hml.ts';
import { scaleMoney } from '../model/money.ts';
import { DEFAULT_RULES, SEGMENT_MAP_NAMES } from '../model/rules/index.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { type Cycle, NO_DAY, type Segmentation } from '../model/segmentation.ts';
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

/** `cells[column][i]` is row `firstRow + i`. A row that is no customer as the table has them is left out with its reason. */
export function readSegmented(
  cells: { readonly [column in SegmentedColumn]?: readonly Cell[] },
  columns: SegmentedColumns,
  firstRow: number,
): Segmented {
  const cell = (column: SegmentedColumn, row: number): Cell => cells[column]?.[row] ?? '';
  const text = (column: SegmentedColumn, row: number): string => String(cell(column, row)).trim();
  const number = (column: SegmentedColumn, row: number): number => {
    const value = cell(column, row);
    return value === '' ? Number.NaN : Number(value);
  };
  const size = cells.customer?.length ?? 0;
  const rows: number[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  let blank = 0;
  for (let row = 0; row < size; row++) {
    const key = text('customer', row);
    const leave = (column: SegmentedColumn, reason: LeftOut['reason']) =>
      leftOut.push({
        row: firstRow + row,
        column: columns[column] ?? -1,
        text: shown(cell(column, row)),
        reason,
        order: '',
      });
    const tag = text('nes', row);
    if (key === '' && tag === '') blank++;
    else if (key === '') leave('customer', 'customer-missing');
    else if (seen.has(key)) leave('customer', 'pasted-again');
    else if (tag !== '' && !has(NES, tag)) leave('nes', 'tag-unknown');
    else if (tag !== '' && !has(HML, text('hml', row))) leave('hml', 'tag-unknown');
    else if (tag !== '' && !has(PYRAMID_TIERS, text('tier', row))) leave('tier', 'tag-unknown');
    else if (Number.isNaN(number('net', row))) leave('net', 'amount-unreadable');
    else if (tag !== '' && dayOf(cell('last', row)) === null) leave('last', 'date-unreadable');
    else if (tag !== '' && dayOf(cell('first', row)) === null) leave('first', 'date-unreadable');
    else if (tag !== '' && Number.isNaN(number('recency', row))) leave('recency', 'amount-unreadable');
    else {
      seen.add(key);
      rows.push(row);
    }
  }
  const whole = (column: SegmentedColumn, none: number) =>
    Int32Array.from(rows, (row) => (Number.isNaN(number(column, row)) ? none : number(column, row)));
  const real = (column: SegmentedColumn) => Float64Array.from(rows, (row) => number(column, row));
  const code = (column: SegmentedColumn, words: readonly string[]) =>
    Uint8Array.from(rows, (row) => words.indexOf(text(column, row)) + 1);
  const day = (column: SegmentedColumn) => Int32Array.from(rows, (row) => dayOf(cell(column, row)) ?? NO_DAY);

  const [first, last, recency, ratio] = [day('first'), day('last'), whole('recency', -1), real('ratio')];
  const orders = whole('orders', 0);
  const days = cells.days ? whole('days', 0) : orders;
  const money = moneyOf(real('net'), cells.gross ? real('gross') : null);
  const [nes, hml] = [code('nes', NES), code('hml', HML)];
  const names = rows.map((row) => text('segment', row));
  const segmentMap =
    SEGMENT_MAP_NAMES.find((map) => names.every((name) => name === '' || has(segmentNames(map), name))) ??
    DEFAULT_RULES.segmentMap;
  const segments: readonly string[] = segmentNames(segmentMap);
  const shopCycle = shopCycleOf(days, recency, ratio);
  const buyers = nes.reduce((count, tag) => count + (tag > 0 ? 1 : 0), 0);
  const sum = (column: ArrayLike<number>): number =>
    Array.from(column).reduce((total, value) => total + value, 0);
  const { gross, net, refunds, scale } = money;
  const rowCustomer = new Int32Array(size).fill(-1);
  rows.forEach((row, i) => {
    rowCustomer[row] = i;
  });
  const horizon = rows.map((row) => number('chanceDays', row)).find((value) => value > 0) ?? null;
  return {
    segmentation: {
      asOf: Math.max(...dayRange(last, recency)),
      rules: { ...DEFAULT_RULES, segmentMap },
      customers: {
        size: rows.length,
        key: rows.map((row) => text('customer', row)),
        source: Int32Array.from(rows.keys()),
        first,
        last,
        second: new Int32Array(rows.length).fill(NO_DAY),
        third: new Int32Array(rows.length).fill(NO_DAY),
        orders,
        days,
        gross,
        refunds,
        net,
        scale,
      },
      totals: {
        orders: sum(orders),
        refundOrders: 0,
        unattributedOrders: 0,
        unattributedAmount: 0,
        ordersAfterAsOf: 0,
        gross: sum(gross) / scale,
        refunds: sum(refunds) / scale,
        net: sum(net) / scale,
        customers: buyers,
        refundOnlyCustomers: rows.length - buyers,
      },
      shopCycle,
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
    },
    alive: real('alive'),
    chance: real('chance'),
    horizon,
    rowCustomer,
    leftOut,
    blank,
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

/** The day each customer was looked at from: the last purchase and the days since. */
function dayRange(last: Int32Array, recency: Int32Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < last.length; i++) {
    if (last[i] === NO_DAY || recency[i] < 0) continue;
    least = Math.min(least, last[i] + recency[i]);
    most = Math.max(most, last[i] + recency[i]);
  }
  return [least, most];
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
