// The SQL of the model in a real PostgreSQL says what src/model says, to the last customer.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementsFor } from '../../sql/dialects.ts';
import type { Chosen } from '../../sql/parameters.ts';
import { scriptOf } from '../../sql/script.ts';
import { isoOf, type Orders } from '../../src/model/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { differences, ofModel, ofWarehouse } from './compare.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { PRESETS, ruled } from './presets.ts';
import { madeUpShop, sourceCsv } from './shops.ts';

let postgres: Postgres;
beforeAll(() => {
  postgres = startPostgres();
  postgres.run('create table source_orders (order_id text, customer_id text, order_date text, amount text);');
});
afterAll(() => postgres.stop());

async function compare(orders: Orders, chosen: Chosen): Promise<string[]> {
  postgres.run('truncate source_orders;');
  postgres.copy('source_orders', sourceCsv(orders));
  postgres.run(scriptOf(statementsFor(chosen, 'postgres'), 'postgres'));
  return differences(ofModel(orders, chosen), await ofWarehouse((sql) => postgres.rows(sql)));
}

it.each(['cdnow_extract', ...REAL_SHOPS])('%s is the same under the usual rules', async (shop) => {
  expect(await compare(ordersOf(shop), ruled({}))).toEqual([]);
});

it('made-up shops are the same under every kind of rule', async () => {
  for (const [seed, [name, chosen]] of Object.entries(PRESETS).entries()) {
    const orders = madeUpShop(100 + seed);
    const asOf = seed % 2 === 0 ? null : isoOf(orders.day.slice().sort()[orders.size >> 1]);
    expect(await compare(orders, { ...chosen, asOf }), name).toEqual([]);
  }
});
