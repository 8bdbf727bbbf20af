// Every shop under every kind of rule on three days, in a warehouse that really runs: each table beside src/model's, line by line.
// It takes half an hour, so the tests try some of it.
//   npm ci --prefix sql && npx tsx tests/sql/every.ts duckdb|postgres

import Papa from 'papaparse';
import { type DialectName, statementsFor } from '../../sql/dialects.ts';
import { openWarehouse } from '../../sql/duckdb.ts';
import { scriptOf } from '../../sql/script.ts';
import type { Orders } from '../../src/model/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { differences, ofModel, ofWarehouse, type RowsOf, type Side } from './compare.ts';
import { startPostgres } from './postgres.ts';
import { PRESETS } from './presets.ts';
import { daysOf, madeUpShop, sourceCsv } from './shops.ts';

interface Runner {
  load(orders: Orders): Promise<void>;
  run(script: string): Promise<void>;
  readonly rows: RowsOf;
  stop(): void;
}

const COLUMNS = '(order_id text, customer_id text, order_date text, amount text)';

const RUNNERS: Partial<Record<DialectName, () => Promise<Runner>>> = {
  postgres: async () => {
    const postgres = startPostgres();
    postgres.run(`create table source_orders ${COLUMNS};`);
    return {
      ...postgres,
      load: async (orders) => {
        postgres.run('truncate source_orders;');
        postgres.copy('source_orders', sourceCsv(orders));
      },
      run: async (script) => postgres.run(script),
    };
  },
  duckdb: async () => {
    const warehouse = await openWarehouse(':memory:', { threads: 1 });
    const { connection } = warehouse;
    await connection.run(`create table source_orders ${COLUMNS}`);
    return {
      load: async (orders) => {
        await connection.run('truncate source_orders');
        const lines = await connection.createAppender('source_orders');
        for (const cells of Papa.parse<string[]>(sourceCsv(orders).trim()).data.slice(1)) {
          for (const cell of cells) lines.appendVarchar(cell);
          lines.endRow();
        }
        lines.closeSync();
      },
      run: async (script) => void (await connection.run(script)),
      rows: (sql) => warehouse.rows(sql),
      stop: () => warehouse.close(),
    };
  },
};

const [dialect = 'duckdb'] = process.argv.slice(2) as DialectName[];
const runner = await RUNNERS[dialect]!();
const shops: readonly (readonly [name: string, orders: Orders])[] = [
  ...['cdnow_extract', ...REAL_SHOPS].map((name) => [name, ordersOf(name)] as const),
  ...Array.from({ length: 20 }, (_, k) => [`made-up ${k + 1}`, madeUpShop(k + 1)] as const),
];
const size = (side: Side): number => Object.values(side).reduce((sum, lines) => sum + lines.size, 0);
const total = { comparisons: 0, lines: 0, differences: 0 };
for (const [name, orders] of shops) {
  await runner.load(orders);
  for (const [preset, chosen] of Object.entries(PRESETS))
    for (const asOf of daysOf(orders)) {
      const asked = { ...chosen, asOf };
      await runner.run(scriptOf(statementsFor(asked, dialect), dialect));
      const model = ofModel(orders, asked);
      const found = differences(model, await ofWarehouse(runner.rows));
      for (const line of found) console.log(`${name}, ${preset}, ${asOf ?? 'latest'}: ${line}`);
      total.comparisons++;
      total.lines += size(model);
      total.differences += found.length;
    }
  console.error(`${name} (${orders.size} orders): ${JSON.stringify(total)}`);
}
runner.stop();
console.log(
  `${dialect}: ${shops.length} shops × ${Object.keys(PRESETS).length} kinds of rules × 3 days = ${total.comparisons} comparisons of ${total.lines.toLocaleString('en')} lines: ${total.differences} differences`,
);
