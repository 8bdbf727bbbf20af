// Very many orders through `npm run segment -- --engine duckdb`, step by step: seconds, peak memory, rows of each table; beside
// it src/model in memory where it can hold them. What was done is kept in the folder: a run that was cut off goes on from there.
//   npm ci --prefix sql && npm run --prefix bench scale -- [--folder DIR] [--memory 7GB] [ORDERS …]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openHost } from 'local-sheets/host.ts';
import { parseOptions } from '../local/cli/options.ts';
import { statementsFor } from '../sql/dialects.ts';
import { openWarehouse } from '../sql/duckdb.ts';
import { inputOf } from '../sql/engine/input.ts';
import { bookOf } from '../sql/engine/run.ts';
import { readSource, type Source } from '../sql/engine/source.ts';
import type { Chosen } from '../sql/parameters.ts';
import { cohortsOf, healthOf, ordersFrom, periodsOf, segment } from '../src/model/index.ts';
import { calibrationOf } from '../src/model/prediction/index.ts';
import { writeOrders } from './scale-orders.ts';

/** What a run has done. */
interface Done {
  /** Seconds on the clock and of processor, over all threads: other work on the machine lengthens the first alone. */
  readonly steps: {
    readonly [step: string]: { readonly seconds: number; readonly cpu: number; readonly rows?: number };
  };
  readonly source: Source | null;
  /** Bytes, of the process that used most. */
  readonly peak: number;
}

const THREADS = 2;
/** What DuckDB may hold; the process itself takes about 1 GB beside it. */
const MEMORY = '10GB';
/** More orders than this are not held in memory. */
const MOST_IN_MEMORY = 1_000_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' }, memory: { type: 'string' }, one: { type: 'string' } },
});
const folder = values.folder ?? 'bench/scale';
const memory = values.memory ?? MEMORY;
mkdirSync(folder, { recursive: true });

if (values.one) await measure(Number(values.one));
else
  for (const orders of positionals.length ? positionals.map(Number) : [1e6, 1e7, 1e8])
    inItsOwnProcess(orders);

function inItsOwnProcess(orders: number): void {
  const words = [
    '--expose-gc',
    '--import',
    'tsx',
    'bench/scale.ts',
    '--folder',
    folder,
    '--memory',
    memory,
    '--one',
    String(orders),
  ];
  if (spawnSync(process.execPath, words, { stdio: 'inherit' }).status !== 0) process.exit(1);
  report(orders);
}

async function measure(orders: number): Promise<void> {
  const at = (ending: string) => join(folder, `${orders}${ending}`);
  let done: Done = existsSync(at('.json'))
    ? (JSON.parse(readFileSync(at('.json'), 'utf8')) as Done)
    : { steps: {}, source: null, peak: 0 };
  const keep = (change: Partial<Done>) => {
    const peak = Math.max(done.peak, process.resourceUsage().maxRSS * 1024);
    done = { ...done, ...change, peak };
    writeFileSync(at('.json.part'), JSON.stringify(done, null, 1));
    renameSync(at('.json.part'), at('.json'));
  };
  const parquet = at('.parquet');
  const warehouse = await openWarehouse(at('.duckdb'), { threads: THREADS, memory });
  await warehouse.connection.run(
    `set temp_directory = '${at('.spill')}'; set preserve_insertion_order = false`,
  );
  const step = async (name: string, work: () => Promise<number | undefined>) => {
    if (done.steps[name]) return;
    const started = performance.now();
    const before = process.cpuUsage();
    const rows = await work();
    const seconds = (performance.now() - started) / 1000;
    const used = process.cpuUsage(before);
    const cpu = (used.user + used.system) / 1e6;
    keep({ steps: { ...done.steps, [name]: { seconds, cpu, ...(rows === undefined ? {} : { rows }) } } });
    console.error(`${orders} ${name} ${seconds.toFixed(1)} s, processor ${cpu.toFixed(1)} s ${rows ?? ''}`);
  };
  await step('generate', async () => {
    await writeOrders(warehouse, orders, parquet);
    return orders;
  });
  const options = parseOptions([parquet, '--engine', 'duckdb', '--reports', 'health,trust']);
  const chosen: Chosen = {
    rules: options.rules,
    asOf: null,
    cohortPeriod: 'month',
    amountPer: 'line',
    chance: null,
  };
  await step('read', async () => {
    keep({ source: await readSource(warehouse, options) });
    return undefined;
  });
  for (const { table, select, isView } of statementsFor(chosen, 'duckdb')) {
    await step(table, async () => {
      await warehouse.connection.run(`create or replace ${isView ? 'view' : 'table'} ${table} as ${select}`);
      await warehouse.connection.run('checkpoint');
      return isView ? undefined : Number((await warehouse.rows(`select count(*) as n from ${table}`))[0].n);
    });
  }
  await step('sheets', async () => {
    const book = await bookOf(await inputOf(warehouse, done.source!, chosen, options), options);
    writeFileSync(at('.xlsx'), await (await openHost({ book })).save());
    return undefined;
  });
  if (orders <= MOST_IN_MEMORY) {
    const rows = await warehouse.connection.runAndReadAll(
      `select coalesce(customer_id, ''), order_date - date '1970-01-01', cast(amount as double), order_id from '${parquet}'`,
    );
    const [customers, days, amounts, ids] = rows.getColumnsJS() as [string[], number[], number[], unknown[]];
    const plain = {
      customers,
      days: Int32Array.from(days, Number),
      amounts: Float64Array.from(amounts),
      ids: ids.map(String),
    };
    await step('in memory: columns', async () => ordersFrom(plain).size);
    const held = ordersFrom(plain);
    const asOf = held.day.reduce((a, b) => Math.max(a, b));
    await step('in memory: customers', async () => segment(held, asOf, options.rules).customers.size);
    await step('in memory: cohorts, months, health', async () => {
      cohortsOf(held, asOf);
      periodsOf(held, asOf);
      healthOf(held, asOf, options.rules);
      return undefined;
    });
    await step('in memory: calibration', async () => calibrationOf(held, asOf).replays);
  }
  keep({});
  warehouse.close();
  rmSync(at('.spill'), { recursive: true, force: true });
}

function report(orders: number): void {
  const { steps, peak } = JSON.parse(readFileSync(join(folder, `${orders}.json`), 'utf8')) as Done;
  const sum = (of: 'seconds' | 'cpu', isCounted: (name: string) => boolean) =>
    Object.entries(steps).reduce((total, [name, step]) => total + (isCounted(name) ? step[of] : 0), 0);
  const inMemory = (name: string) => name.startsWith('in memory');
  const isDuck = (name: string) => name !== 'generate' && !inMemory(name);
  console.log(
    `\n${orders.toLocaleString('en')} orders, ${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  );
  for (const [name, { seconds, cpu, rows }] of Object.entries(steps))
    if (cpu >= 0.05)
      console.log(
        `| ${name} | ${seconds.toFixed(2)} s | ${cpu.toFixed(2)} s | ${rows?.toLocaleString('en') ?? ''} |`,
      );
  console.log(
    `\nDuckDB, file to workbook: ${sum('seconds', isDuck).toFixed(1)} s, processor ${sum('cpu', isDuck).toFixed(1)} s; peak ${(peak / 2 ** 30).toFixed(2)} GB.`,
  );
  if (orders <= MOST_IN_MEMORY)
    console.log(
      `In memory: ${sum('seconds', inMemory).toFixed(2)} s, processor ${sum('cpu', inMemory).toFixed(2)} s.`,
    );
}
