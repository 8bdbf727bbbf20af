// Compares what the command line wrote (--csv DIR) with what independent programs computed from the same orders.
// Every difference is a line; none = the same.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

export type Row = Record<string, string>;

export interface Dataset {
  readonly name: string;
  readonly file: string;
  /** The as-of day stated by the oracle, and the latest order day. */
  readonly stated: string;
  /** Our customer key → the oracle's name of the customer. */
  readonly customer: (key: string) => string;
  readonly hasOrderIds: boolean;
}

const same = (key: string) => key;
/** The platform files carry the customer's number inside an e-mail or member id. */
const numberInside = (key: string) => key.match(/\d+/)?.[0] ?? '';

export const DATASETS: readonly Dataset[] = [
  {
    name: 'cdnow_extract',
    file: 'cdnow_extract.csv',
    stated: '1998-07-01',
    customer: same,
    hasOrderIds: false,
  },
  {
    name: 'cdnow_sample',
    file: 'cdnow_sample.csv',
    stated: '1998-07-01',
    customer: same,
    hasOrderIds: false,
  },
  {
    name: 'rfm_data_orders',
    file: 'rfm_data_orders.csv',
    stated: '2006-12-31',
    customer: same,
    hasOrderIds: false,
  },
  {
    name: 'online_retail_lines',
    file: 'online_retail_lines.csv',
    stated: '2011-12-10',
    customer: same,
    hasOrderIds: true,
  },
  {
    name: 'shopify_orders_export',
    file: 'shopify_orders_export.csv',
    stated: '2011-12-10',
    customer: numberInside,
    hasOrderIds: true,
  },
  {
    name: 'shopline_orders_zh',
    file: 'shopline_orders_zh.csv',
    stated: '2011-12-10',
    customer: numberInside,
    hasOrderIds: true,
  },
];

/** Reads `path` or `path.gz`. */
export function readText(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  return gunzipSync(readFileSync(`${path}.gz`)).toString('utf8');
}

export function readRows(path: string): Row[] {
  return Papa.parse<Row>(readText(path), { header: true, skipEmptyLines: true }).data;
}

/** Figures are equal when they are the same number to 4 decimals (6 for ratios' rounding), words when they are the same. */
function sameFigure(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  if (ours === '' || theirs === '') return false;
  const [a, b] = [Number(ours), Number(theirs)];
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));
}

function sameTable(
  what: string,
  ours: Map<string, Row>,
  theirs: Map<string, Row>,
  columns: readonly (readonly [string, string])[],
): string[] {
  const differences: string[] = [];
  for (const [key, row] of theirs) {
    const mine = ours.get(key);
    if (!mine) {
      differences.push(`${what} ${key}: not in ours`);
      continue;
    }
    for (const [our, their] of columns) {
      if (!sameFigure(mine[our] ?? '', row[their] ?? '')) {
        differences.push(`${what} ${key}: ${our} is ${mine[our]}, the oracle has ${row[their]}`);
      }
    }
  }
  for (const key of ours.keys()) if (!theirs.has(key)) differences.push(`${what} ${key}: only in ours`);
  return differences;
}

const by = (rows: readonly Row[], key: (row: Row) => string) => new Map(rows.map((row) => [key(row), row]));

/** orders.csv against orders_norm.csv: id, customer, day and amount of every order. */
export function compareOrders(dataset: Dataset, csv: string, oracles: string): string[] {
  const theirs = readRows(join(oracles, `${dataset.name}.orders_norm.csv`));
  const ours = readRows(join(csv, 'orders.csv'));
  const lines = (rows: Row[], id: string, customer: string, day: string, name: (key: string) => string) =>
    rows
      .map(
        (row) =>
          `${dataset.hasOrderIds ? row[id] : ''}|${name(row[customer])}|${row[day]}|${Number(row.amount).toFixed(4)}`,
      )
      .sort();
  const a = lines(ours, 'order', 'customer', 'date', dataset.customer);
  const b = lines(theirs, 'order_id', 'customer_id', 'order_date', same);
  const differences: string[] = [];
  const left = new Map<string, number>();
  for (const line of a) left.set(line, (left.get(line) ?? 0) + 1);
  for (const line of b) left.set(line, (left.get(line) ?? 0) - 1);
  for (const [line, count] of left)
    if (count) differences.push(`order ${line}: ${count > 0 ? 'only in ours' : 'not in ours'}`);
  return differences;
}

/** customers.csv against ref_returning.*.customers.csv and ref2_returning.*.hml.csv. */
export function compareCustomers(
  dataset: Dataset,
  csv: string,
  oracles: string,
  as: 'stated' | 'max',
): string[] {
  const ours = by(readRows(join(csv, 'customers.csv')), (row) => dataset.customer(row.customer));
  const tagged = new Map([...ours].filter(([, row]) => row.nes !== ''));
  const figures = sameTable(
    'customer',
    ours,
    by(
      readRows(join(oracles, `${dataset.name}.ref_returning.${as}.customers.csv`)),
      (row) => row.customer_id,
    ),
    [
      ['first', 'first'],
      ['last', 'last'],
      ['orders', 'n_orders'],
      ['days', 'n_days'],
      ['gross', 'gross'],
      ['net', 'net'],
      ['refunds', 'refunds'],
      ['recency', 'recency_days'],
      ['cycle', 'cycle_days'],
      ['nes', 'nes'],
      ['r', 'r5'],
      ['f', 'f5'],
      ['m', 'm5'],
    ],
  );
  const tiers = sameTable(
    'customer',
    tagged,
    by(readRows(join(oracles, `${dataset.name}.ref2_returning.${as}.hml.csv`)), (row) => row.customer_id),
    ['hml', 'tier', 'cell'].map((name) => [name, name] as const),
  );
  return [...figures, ...tiers];
}

/** customers.csv of a run with --rfm-method rfm-r against R rfm. */
export function compareRfmR(dataset: Dataset, csv: string, oracles: string, as: 'stated' | 'max'): string[] {
  const ours = readRows(join(csv, 'customers.csv')).filter((row) => row.nes !== '');
  return sameTable(
    'customer',
    by(ours, (row) => dataset.customer(row.customer)),
    by(readRows(join(oracles, `${dataset.name}.r_rfm.${as}.csv`)), (row) => row.customer_id),
    [
      ['r', 'recency_score'],
      ['f', 'frequency_score'],
      ['m', 'monetary_score'],
      ['rfm', 'rfm_score'],
    ],
  );
}

/** cohort-customers.csv, cohort-revenue.csv and cohort-retention.csv; 0 of ours and a blank of the oracle are the same while the period has happened. */
export function compareCohorts(
  dataset: Dataset,
  csv: string,
  oracles: string,
  as: 'stated' | 'max',
): string[] {
  const cohort = (row: Row) => row.cohort;
  const months = (row: Row) => Object.keys(row).filter((key) => /^\d+$/.test(key));
  const differences: string[] = [];
  const active = by(readRows(join(oracles, `${dataset.name}.ref.${as}.cohort_active.csv`)), cohort);
  for (const [measure, file] of [
    ['customers', 'cohort_active'],
    ['revenue', 'cohort_revenue'],
  ]) {
    const theirs = by(readRows(join(oracles, `${dataset.name}.ref.${as}.${file}.csv`)), cohort);
    const ours = by(
      readRows(join(csv, `cohort-${measure}.csv`)).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            /^\d+$/.test(key) && Number(value) === 0 ? '' : value,
          ]),
        ),
      ),
      cohort,
    );
    const all = [...new Set([...theirs.values(), ...ours.values()].flatMap(months))];
    differences.push(
      ...sameTable(
        `cohort ${measure}`,
        ours,
        theirs,
        all.map((k) => [k, k] as const),
      ),
    );
  }
  for (const row of readRows(join(csv, 'cohort-retention.csv'))) {
    const counts = active.get(row.cohort);
    for (const k of months(row)) {
      const expected = (Number(counts?.[k] || 0) / Number(counts?.['0'])) * 100;
      const given = Number(row[k] || 0) * (row['0'] === '1' ? 100 : 1);
      if (Math.abs(expected - given) > 1e-6)
        differences.push(`cohort retention ${row.cohort} ${k}: ${row[k]}, by hand ${expected}`);
    }
  }
  return differences;
}

interface HealthOracle {
  readonly active: number;
  readonly new: readonly [number, number];
  readonly churn: readonly [number, number];
  readonly convert: readonly [number, number];
  readonly wake: { readonly [tag: string]: readonly [number, number] };
  readonly new_aov: readonly [number, number];
  readonly e0_aov: readonly [number, number];
  readonly transitions: { readonly [from: string]: { readonly [to: string]: number } };
}

/** monthly.csv, health.csv and transitions.csv of a run with --reports all. */
export function compareReports(
  dataset: Dataset,
  csv: string,
  oracles: string,
  as: 'stated' | 'max',
): string[] {
  const months = sameTable(
    'month',
    by(
      readRows(join(csv, 'monthly.csv')).filter((row) => row.orders !== '0'),
      (row) => row.month,
    ),
    by(readRows(join(oracles, `${dataset.name}.ref.${as}.monthly.csv`)), (row) => row.month),
    [
      ['orders', 'orders'],
      ['customers', 'customers'],
      ['revenue', 'revenue'],
      ['new_customers', 'new_customers'],
      ['new_revenue', 'new_revenue_by_month'],
      ['existing_revenue', 'existing_revenue_by_month'],
    ],
  );

  const oracle = JSON.parse(
    readText(join(oracles, `${dataset.name}.ref2_returning.${as}.json`)),
  ) as HealthOracle;
  const pairs: { [indicator: string]: readonly [number, number] } = {
    new_rate: oracle.new,
    churn_rate: oracle.churn,
    convert_n_e0: oracle.convert,
    wake_s1: oracle.wake.S1,
    wake_s2: oracle.wake.S2,
    wake_s3: oracle.wake.S3,
    new_aov: oracle.new_aov,
    existing_aov: oracle.e0_aov,
  };
  const value = ([numerator, denominator]: readonly [number, number]) =>
    denominator === 0 ? '' : String(numerator / denominator);
  const expected = [
    { indicator: 'active', numerator: String(oracle.active), denominator: '', value: String(oracle.active) },
    {
      indicator: 'net_change',
      numerator: '',
      denominator: '',
      value: String(Number(value(oracle.new)) - Number(value(oracle.churn))),
    },
    ...Object.entries(pairs).map(([indicator, pair]) => ({
      indicator,
      numerator: String(pair[0]),
      denominator: String(pair[1]),
      value: value(pair),
    })),
  ];
  const health = sameTable(
    'indicator',
    by(readRows(join(csv, 'health.csv')), (row) => row.indicator),
    by(expected, (row) => row.indicator),
    ['numerator', 'denominator', 'value'].map((name) => [name, name] as const),
  );
  const tags = ['N', 'E0', 'S1', 'S2', 'S3'];
  const transitions = sameTable(
    'transition from',
    by(readRows(join(csv, 'transitions.csv')), (row) => row.from),
    by(
      tags.map((from) => ({
        from,
        ...Object.fromEntries(tags.map((to) => [to, String(oracle.transitions[from][to])])),
      })),
      (row) => row.from,
    ),
    tags.map((to) => [to, to] as const),
  );
  return [...months, ...health, ...transitions];
}
