// The whole run as `npm run segment` does it, on 7,000 and on 70,000 order rows: service calls side by side (they may grow
// by blocks of cells only) and seconds, beside DuckDB that reads the same file and segments its customers.
//   npm ci --prefix bench && npm run --prefix bench segment

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { generateOrders } from './orders.ts';

interface Run {
  readonly calls: { readonly [name: string]: number };
  readonly seconds: number;
}

const AS_OF = '2025-01-01';
const SHOPS = [
  { rows: 7_000, customers: 2_000 },
  { rows: 70_000, customers: 20_000 },
];
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'regulars-'));

function writeOrders(rows: number, customers: number): string {
  const orders = generateOrders(rows, customers);
  const day = (days: number) => new Date(days * 864e5).toISOString().slice(0, 10);
  const lines = orders.customers.map(
    (customer, i) =>
      `${i + 1},${customer},${day(orders.days[i])},${orders.amounts[i].toFixed(2)},Store ${i % 5},Item ${(i * 37) % 200}`,
  );
  const file = join(folder, `${rows}.csv`);
  writeFileSync(file, `order,customer,date,amount,store,product\n${lines.join('\n')}\n`);
  return file;
}

function segment(file: string, ...words: string[]): Run {
  const command = ['local/cli/segment.ts', file, '--as-of', AS_OF, '--json', ...words];
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
}

async function duckdb(file: string): Promise<number> {
  const connection = await (await DuckDBInstance.create()).connect();
  const start = performance.now();
  await connection.run(
    `CREATE TABLE orders AS SELECT coalesce(customer, '') AS customer, (date - DATE '1970-01-01')::INTEGER AS day, amount::DECIMAL(12, 2) AS amount FROM read_csv('${file}', header = true, types = {'customer': 'VARCHAR', 'date': 'DATE'})`,
  );
  await connection.run(`SET VARIABLE as_of = (DATE '${AS_OF}' - DATE '1970-01-01')::INTEGER`);
  for (const statement of readFileSync(join(root, 'bench/model.sql'), 'utf8').split(';')) {
    if (statement.trim()) await connection.run(statement);
  }
  return (performance.now() - start) / 1000;
}

const total = (run: Run) => Object.values(run.calls).reduce((sum, calls) => sum + calls, 0);

const table: Record<string, object> = {};
const runs: Run[] = [];
for (const { rows, customers } of SHOPS) {
  const file = writeOrders(rows, customers);
  const main = segment(file);
  const all = segment(file, '--reports', 'all', '--out', join(folder, `${rows}.xlsx`));
  runs.push(all);
  table[`${rows.toLocaleString('en')} rows`] = {
    'service calls': total(main),
    seconds: main.seconds,
    'calls, all reports': total(all),
    'seconds, all reports, saved as xlsx': all.seconds,
    'DuckDB: file to segments, seconds': Number((await duckdb(file)).toFixed(2)),
  };
}
console.table(table);
const [small, large] = runs;
const names = [...new Set([...Object.keys(small.calls), ...Object.keys(large.calls)])];
console.log('Calls that are not as many on both, all reports:');
console.table(
  Object.fromEntries(
    names
      .filter((name) => small.calls[name] !== large.calls[name])
      .map((name) => [name, { '7,000 rows': small.calls[name] ?? 0, '70,000 rows': large.calls[name] ?? 0 }]),
  ),
);
rmSync(folder, { recursive: true });
