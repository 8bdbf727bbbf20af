// What independent programs computed from real orders (tests/fixtures/oracles), and the orders they computed it from.

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { dayOfIso, isoOf, type Orders, ordersFrom, type Segmentation } from '../../src/model/index.ts';

export type Row = Record<string, string>;

export const REAL_SHOPS = [
  'online_retail_lines',
  'rfm_data_orders',
  'shopify_orders_export',
  'shopline_orders_zh',
];
/** As of the day the oracle states, the day after the last order or later; and as of the last order's day. */
export const CASES: readonly (readonly [shop: string, asOf: 'stated' | 'max'])[] = [
  ['cdnow_extract', 'stated'],
  ...REAL_SHOPS.flatMap((shop) => [[shop, 'stated'] as const, [shop, 'max'] as const]),
];

const pathOf = (name: string) => new URL(`../fixtures/oracles/${name}.gz`, import.meta.url);

export function exists(name: string): boolean {
  return existsSync(pathOf(name));
}

export function readText(name: string): string {
  return gunzipSync(readFileSync(pathOf(name))).toString('utf8');
}

export function readRows(name: string): Row[] {
  return Papa.parse<Row>(readText(name), { header: true, skipEmptyLines: true }).data;
}

export interface Info {
  readonly as_of: string;
  readonly customers: number;
  readonly shop_cycle: number;
  readonly shop_cycle_median: number;
  readonly gross: number;
  readonly net: number;
  readonly refund_only_customers: number;
  readonly unattributed: number;
}

export function readInfo(shop: string, asOf: string): Info {
  return JSON.parse(readText(`${shop}.ref_returning.${asOf}.info.json`)) as Info;
}

export function day(text: string): number {
  const found = dayOfIso(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

export function asOfDay(shop: string, asOf: string): number {
  return day(readInfo(shop, asOf).as_of);
}

const loaded = new Map<string, Orders>();

/** The shop's orders as an import yields them. */
export function ordersOf(shop: string): Orders {
  const known = loaded.get(shop);
  if (known) return known;
  const rows = readRows(`${shop}.orders_norm.csv`);
  const orders = ordersFrom({
    ids: rows.map((row) => row.order_id),
    customers: rows.map((row) => row.customer_id),
    days: rows.map((row) => day(row.order_date)),
    amounts: rows.map((row) => Number(row.amount)),
  });
  loaded.set(shop, orders);
  return orders;
}

/** The row of each customer by key. */
export function rowsByKey(segmentation: Segmentation): Map<string, number> {
  return new Map(segmentation.customers.key.map((key, row) => [key, row]));
}

/** '' is no number, as in the files. Equal to the six decimals the files keep. */
export function sameNumber(ours: number, theirs: string): boolean {
  if (Number.isNaN(ours) || theirs === '') return Number.isNaN(ours) && theirs === '';
  return Math.abs(ours - Number(theirs)) <= 1e-6;
}

export const isoOrBlank = (value: number): string => (value === -0x80000000 ? '' : isoOf(value));

/** A small shop by hand: customer, day, amount. */
export function shopOf(rows: readonly (readonly [customer: string, day: string, amount?: number])[]): Orders {
  return ordersFrom({
    customers: rows.map(([customer]) => customer),
    days: rows.map(([, date]) => day(date)),
    amounts: rows.every(([, , amount]) => amount === undefined)
      ? null
      : rows.map(([, , amount]) => amount ?? 0),
    ids: rows.map((_, i) => `o${i}`),
  });
}
