// Real order sheets, read without a hint, yield the orders that independent programs start from.

import { describe, expect, it } from 'vitest';
import { csvRows, ordersOf, read, typedIn } from './sheet.ts';

/** The platform files name a customer by a number inside the e-mail or member id. */
const numberInside = (key: string): string => /\d+/.exec(key)?.[0] ?? '';
const asWritten = (key: string): string => key;

const SETS = [
  {
    name: 'CDNOW',
    file: 'tests/fixtures/reading/cdnow_extract.csv',
    oracle: 'cdnow_extract',
    customer: asWritten,
  },
  {
    name: 'R rfm',
    file: 'tests/fixtures/reading/rfm_data_orders.csv.gz',
    oracle: 'rfm_data_orders',
    customer: asWritten,
  },
  {
    name: 'Online Retail lines',
    file: 'tests/fixtures/reading/online_retail_lines.csv.gz',
    oracle: 'online_retail_lines',
    customer: asWritten,
  },
  {
    name: 'Shopify export',
    file: 'samples/shopify.csv',
    oracle: 'shopify_orders_export',
    customer: numberInside,
  },
  {
    name: 'SHOPLINE export',
    file: 'samples/shopline.csv',
    oracle: 'shopline_orders_zh',
    customer: numberInside,
  },
] as const;

for (const { name, file, oracle, customer } of SETS) {
  describe(`the orders of the ${name} set equal the oracle's`, () => {
    const rows = csvRows(file);
    const [header, ...expected] = csvRows(`tests/fixtures/oracles/${oracle}.orders_norm.csv.gz`);
    const column = (title: string): number => header.indexOf(title);
    const withIds = rows[0].some((title) => /InvoiceNo|^Name$|訂單號碼/.test(title));
    // Where a file holds a part of the set, its customers are there with all their orders.
    const present = new Set(
      withIds
        ? rows.map((row) => row[rows[0].findIndex((title) => /InvoiceNo|^Name$|訂單號碼/.test(title))])
        : [],
    );
    const wanted = expected
      .filter((row) => !withIds || present.has(row[column('order_id')]))
      .map((row) => [
        withIds ? row[column('order_id')] : '',
        row[column('customer_id')],
        row[column('order_date')],
        Number(row[column('amount')]),
      ]);

    it.each([
      ['as text', (cell: string) => cell],
      ['as a spreadsheet types them in', typedIn],
    ])('cells %s', (_, cell) => {
      const typed = rows.map((row, r) => row.map((text) => (r === 0 ? text : cell(text))));
      const sheet = read(typed);
      const found = ordersOf(sheet).map(([id, key, day, amount]) => [id, customer(key), day, amount]);
      const sorted = (list: readonly (readonly unknown[])[]): string[] =>
        list.map((one) => JSON.stringify(one)).sort();
      expect(sorted(found)).toEqual(sorted(wanted));
      expect(wanted.length).toBeGreaterThan(150);
      expect(sheet.counts.read).toBe(sheet.counts.blank + sheet.counts.used + sheet.counts.leftOut);
    });
  });
}
