// The template filled with real shops: every figure of every customer, cohort and group equals the model's, calculated
// by the local host and by LibreOffice.

import { describe, expect, test } from 'vitest';
import { readInfo, readRows } from '../model/oracle.ts';
import { byLibreOffice, byLocalHost, differences, expected, filled, type OrderRow } from './workbook.ts';

/** What the template holds unless it is extended. */
const CAPACITY = { orders: 5000, customers: 2000, months: 36 };
const SHOPS = [
  'cdnow_extract',
  'rfm_data_orders',
  'online_retail_lines',
  'shopify_orders_export',
  'shopline_orders_zh',
];

/** The first orders that fit. */
function ordersOf(shop: string): OrderRow[] {
  const rows = readRows(`${shop}.orders_norm.csv`).slice(0, CAPACITY.orders);
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

describe.each(SHOPS)('%s', (shop) => {
  test('both engines give the model’s figures', async () => {
    const rows = ordersOf(shop);
    const asOf = readInfo(shop, 'stated').as_of;
    const model = expected(rows, asOf);
    expect(model.customers.size).toBeGreaterThan(50);
    const capacity = { ...CAPACITY, orders: rows.length + 5, customers: model.customers.size + 5 };
    const template = await filled(rows, { asOf, capacity });
    expect(differences(byLocalHost(template), model, template.capacity).slice(0, 10)).toEqual([]);
    expect(differences(await byLibreOffice(template), model, template.capacity).slice(0, 10)).toEqual([]);
  }, 300_000);
});
