// The SQL of the model in DuckDB says what src/model says, to the last customer.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeModel, openWarehouse, type Warehouse } from '../../sql/duckdb.ts';
import type { Chosen } from '../../sql/parameters.ts';
import type { Orders } from '../../src/model/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { differences, ofModel, ofWarehouse } from './compare.ts';
import { PRESETS, ruled } from './presets.ts';
import { daysOf, madeUpShop, sourceCsv } from './shops.ts';

const folder = mkdtempSync(join(tmpdir(), 'regulars-sql-'));
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => {
  warehouse.close();
  rmSync(folder, { recursive: true });
});

async function load(orders: Orders): Promise<void> {
  const file = join(folder, 'orders.csv');
  writeFileSync(file, sourceCsv(orders));
  await warehouse.connection.run(
    `create or replace table source_orders as select * from read_csv('${file}', header = true, all_varchar = true)`,
  );
}

async function compare(orders: Orders, chosen: Chosen): Promise<string[]> {
  await computeModel(warehouse, chosen);
  return differences(ofModel(orders, chosen), await ofWarehouse((sql) => warehouse.rows(sql)));
}

describe.each(['cdnow_extract', ...REAL_SHOPS])('%s', (shop) => {
  it('is the same under the usual rules on three days', async () => {
    const orders = ordersOf(shop);
    await load(orders);
    for (const asOf of daysOf(orders)) expect(await compare(orders, ruled({ asOf }))).toEqual([]);
  });
});

it.each(Object.keys(PRESETS))('a real shop is the same under %s', async (preset) => {
  const orders = ordersOf('rfm_data_orders');
  await load(orders);
  expect(await compare(orders, PRESETS[preset])).toEqual([]);
});

/** One day and one preset a shop, in turn; all of them: every.ts. */
it('twenty made-up shops are the same, each under rules of its own', async () => {
  const presets = Object.entries(PRESETS);
  for (let seed = 1; seed <= 20; seed++) {
    const orders = madeUpShop(seed);
    await load(orders);
    const asOf = daysOf(orders)[seed % 3];
    const [name, chosen] = presets[(seed * 3 + (seed % 3)) % presets.length];
    expect(await compare(orders, { ...chosen, asOf }), `shop ${seed} as of ${asOf}, ${name}`).toEqual([]);
  }
});
