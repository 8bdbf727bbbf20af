// The template filled with real shops: every figure of every customer, cohort and group equals the model's, calculated
// by the local host and by LibreOffice. ORACLES=../shared runs it on the full sets of that folder instead.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATASETS, readRows } from '../oracles/compare.ts';
import { byLibreOffice, byLocalHost, differences, expected, filled, type OrderRow } from './workbook.ts';

/** What the template holds unless it is extended. */
const CAPACITY = { orders: 5000, customers: 2000, months: 36 };
const elsewhere = process.env.ORACLES;
const ORACLES = elsewhere ? join(elsewhere, 'oracles') : 'tests/fixtures/oracles';
const notHere = elsewhere ? 'cdnow_extract' : 'cdnow_sample';

/** The first orders that fit. */
function ordersOf(shop: string): OrderRow[] {
  const rows = readRows(join(ORACLES, `${shop}.orders_norm.csv`)).slice(0, CAPACITY.orders);
  const customers = new Set<string>();
  return rows
    .map((row) => ({
      customer: row.customer_id,
      day: row.order_date,
      amount: Number(row.amount),
      ...(row.order_id ? { id: row.order_id } : {}),
    }))
    .filter(
      ({ customer }) =>
        customers.has(customer) || (customers.size < CAPACITY.customers && customers.add(customer)),
    );
}

describe.each(DATASETS.filter(({ name }) => name !== notHere))('$name', ({ name, stated: asOf }) => {
  test('both engines give the model’s figures', async () => {
    const rows = ordersOf(name);
    const model = expected(rows, asOf);
    expect(model.customers.size).toBeGreaterThan(50);
    const capacity = { ...CAPACITY, orders: rows.length + 5, customers: model.customers.size + 5 };
    const template = await filled(rows, { asOf, capacity });
    expect(differences(byLocalHost(template), model, template.capacity).slice(0, 10)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity).slice(0, 10)).toEqual([]);
  }, 300_000);
});
