// Orders to segmented customers and monthly cohorts: our model beside DuckDB on the same orders, and whether they agree.
//   npm ci --prefix bench && npm run --prefix bench model [-- ORDERS CUSTOMERS]

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  DECIMAL,
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import {
  cohortsOf,
  compositionOf,
  DEFAULT_RULES,
  healthOf,
  ordersFrom,
  periodsOf,
  rfmCode,
  segment,
} from '../src/model/index.ts';
import { hmlTierOf, nesTagOf } from '../src/terms/tags.ts';
import { type GeneratedOrders, generateOrders } from './orders.ts';

const AS_OF = 20089; // 2025-01-01
/** The shop cycle as model.sql takes it: the median of the repeat buyers' own. */
const RULES = { ...DEFAULT_RULES, shopCycle: 'median' } as const;
const RUNS = 5;

/** The median of some runs in milliseconds, and the last result. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const times: number[] = [];
  let result!: T;
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[RUNS >> 1], result };
}

async function load(connection: DuckDBConnection, orders: GeneratedOrders): Promise<void> {
  await connection.run(
    'CREATE OR REPLACE TABLE orders (customer VARCHAR, day INTEGER, amount DECIMAL(12, 2))',
  );
  const appender = await connection.createAppender('orders');
  for (let i = 0; i < orders.customers.length; i++) {
    appender.appendValue(orders.customers[i], VARCHAR);
    appender.appendValue(orders.days[i], INTEGER);
    appender.appendValue(
      new DuckDBDecimalValue(BigInt(Math.round(orders.amounts[i] * 100)), 12, 2),
      DECIMAL(12, 2),
    );
    appender.endRow();
  }
  appender.closeSync();
}

async function compare(orderCount: number, customerCount: number): Promise<void> {
  const generated = generateOrders(orderCount, customerCount);
  const columns = await timed(() => ordersFrom(generated));
  const orders = columns.result;
  const segments = await timed(() => segment(orders, AS_OF, RULES));
  const cohorts = await timed(() => cohortsOf(orders, AS_OF));
  const reports = await timed(() => [
    periodsOf(orders, AS_OF),
    healthOf(orders, AS_OF, RULES),
    compositionOf(orders, AS_OF, RULES),
  ]);

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await load(connection, generated);
  await connection.run(`SET VARIABLE as_of = ${AS_OF}`);
  const sql = readFileSync(new URL('model.sql', import.meta.url), 'utf8');
  const cut = sql.indexOf('CREATE OR REPLACE TEMP TABLE cohorts');
  const threads = cpus().length;
  const peer = [];
  for (const count of new Set([1, threads])) {
    await connection.run(`SET threads = ${count}`);
    const peerSegments = await timed(() => connection.run(sql.slice(0, cut)));
    const peerCohorts = await timed(() => connection.run(sql.slice(cut)));
    peer.push({ threads: count, segments: peerSegments.ms, cohorts: peerCohorts.ms });
  }

  const s = segments.result;
  const ours = new Map(
    s.customers.key.map((key, i) => [
      key,
      `${nesTagOf(s.nes[i])} ${rfmCode(s.r[i], s.f[i], s.m[i])} ${hmlTierOf(s.hml[i])}`,
    ]),
  );
  const theirs = (await connection.runAndReadAll('SELECT customer, nes, rfm, hml FROM segments')).getRows();
  const different = theirs.filter(
    ([customer, ...tags]) => ours.get(String(customer)) !== tags.join(' '),
  ).length;
  const cells = (
    await connection.runAndReadAll('SELECT won, k, active, (revenue * 100)::BIGINT FROM cohorts')
  ).getRows();
  const c = cohorts.result;
  const rowOf = new Map(Array.from(c.start, (start, row) => [start + 1, row]));
  const differentCells = cells.filter(([won, k, active, cents]) => {
    const at = rowOf.get(Number(won))! * c.columns + Number(k);
    return c.customers[at] !== Number(active) || c.revenue![at] !== Number(cents);
  }).length;

  const seconds = (ms: number) => `${(ms / 1000).toFixed(3)} s`;
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    `\n${orderCount.toLocaleString('en')} orders, ${customerCount.toLocaleString('en')} customers\n`,
  );
  console.log(
    line('', 'src/model', ...peer.map((p) => `DuckDB, ${p.threads} thread${p.threads > 1 ? 's' : ''}`)),
  );
  console.log(line('---', ...['src/model', ...peer].map(() => '--:')));
  console.log(line('columns from plain values', seconds(columns.ms), ...peer.map(() => '')));
  console.log(
    line('customers, NES, RFM, HML', seconds(segments.ms), ...peer.map((p) => seconds(p.segments))),
  );
  console.log(line('monthly cohorts', seconds(cohorts.ms), ...peer.map((p) => seconds(p.cohorts))));
  console.log(line('months, health, 36 month-ends replayed', seconds(reports.ms), ...peer.map(() => '')));
  console.log(
    `\nCustomers tagged differently: ${different} of ${theirs.length}; cohort cells: ${differentCells} of ${cells.length}.`,
  );
}

const [orders, customers] = process.argv.slice(2).map(Number);
if (orders) await compare(orders, customers || Math.ceil(orders / 5));
else {
  await compare(70_000, 20_000);
  await compare(1_000_000, 200_000);
}
