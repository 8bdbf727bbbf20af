// The till's sample in the shipped add-on: read without a question, every receipt in the figures or listed, and stores that
// add up to the whole.

import { readFile } from 'node:fs/promises';
import { readBook } from 'local-sheets/files/read.ts';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { mappedHeaders } from '../reading/sheet.ts';
import { type Document, type Inspection, openDocument } from './document.ts';

const FILE = 'samples/till.csv';
type Row = Record<'Receipt' | 'Date' | 'Store' | 'Member' | 'Item' | 'Amount', string>;

describe('the till’s receipts', () => {
  let shop: Document;
  let inspection: Inspection;
  let rows: Row[];
  let tables: { readonly [name: string]: Record<string, string>[] };
  beforeAll(async () => {
    const text = new TextDecoder().decode(await readFile(FILE));
    rows = Papa.parse<Row>(text.trimEnd(), { header: true }).data;
    shop = await openDocument({ book: await readBook(FILE, { sheetName: 'Receipts', locale: 'en_US' }) });
    inspection = shop.call('inspect', { sheetId: shop.orders.id });
    shop.run(
      shop.settings({
        outputs: {
          sheets: ['customers', 'stores', 'products', 'check'],
          tagColumns: true,
          cohortColumns: false,
        },
      }),
    );
    tables = Object.fromEntries(
      Object.entries(shop.tables()).map(([name, { header, rows: cells }]) => [
        name,
        cells.map((cell) => Object.fromEntries(header.map((key, at) => [key, String(cell[at])]))),
      ]),
    );
  });

  /** Cents, so that sums are exact. */
  const cents = (amount: string | undefined): number => Math.round(Number(amount) * 100);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

  test('are read without a question', () => {
    const { recognition, assumptions } = inspection;
    expect(recognition.missing).toEqual([]);
    expect(mappedHeaders(recognition)).toEqual({
      order: 'Receipt',
      date: 'Date',
      store: 'Store',
      customer: 'Member',
      product: 'Item',
      amount: 'Amount',
    });
    expect(assumptions.map(({ code, value, because }) => [code, value, because])).toEqual([
      ['granularity', 'line', 'values'],
      ['refunds', 'orders', 'default'],
      ['time-zone', 'Asia/Taipei', 'default'],
    ]);
    expect(inspection.stores).toEqual(['Hualien', 'Taipei', 'Keelung']);
  });

  test('are all used: those without a member stand apart, none is left out', () => {
    const receipts = new Map(rows.map((row) => [row.Receipt, row]));
    const walkIns = [...receipts.values()].filter(({ Member }) => Member === '');
    expect(inspection.counts).toMatchObject({
      read: rows.length,
      used: rows.length,
      blank: 0,
      leftOut: 0,
      orders: receipts.size,
      unattributed: walkIns.length,
    });
    expect(walkIns.length).toBeGreaterThan(100);
    expect(tables.check).toEqual([]);
  });

  test('of each store sum to the file’s own lines, and the stores to the whole', () => {
    expect(tables.stores!.map(({ store }) => store)).toEqual(['Taipei', 'Keelung', 'Hualien']);
    for (const row of tables.stores!) {
      const lines = rows.filter(({ Store }) => Store === row.store);
      const totals = new Map<string, number>();
      for (const { Receipt, Amount } of lines.filter(({ Member }) => Member !== ''))
        totals.set(Receipt, (totals.get(Receipt) ?? 0) + cents(Amount));
      const purchases = [...totals.values()].filter((total) => total >= 0);
      expect(Number(row.orders)).toBe(purchases.length);
      expect(cents(row.revenue)).toBe(sum(purchases));
      expect(cents(row.refunds)).toBe(sum([...totals.values()].filter((total) => total < 0)));
      expect(cents(row.unattributed_amount)).toBe(
        sum(lines.filter(({ Member }) => Member === '').map(({ Amount }) => cents(Amount))),
      );
    }
    const all = (key: string): number => sum(tables.stores!.map((row) => Number(row[key])));
    const customers = tables.customers!.filter(({ orders }) => Number(orders) > 0);
    expect(all('won')).toBe(customers.length);
    expect(all('orders')).toBe(sum(customers.map(({ orders }) => Number(orders))));
    expect(all('unattributed_orders')).toBe(inspection.counts.unattributed);
    expect(
      sum(tables.stores!.flatMap((row) => [row.revenue, row.refunds, row.unattributed_amount].map(cents))),
    ).toBe(sum(rows.map(({ Amount }) => cents(Amount))));
  });

  test('give each store a character: one wins, one keeps, one does neither', () => {
    const [taipei, keelung, hualien] = tables.stores!.map((row) => ({
      wins: Number(row.new_rate),
      loses: Number(row.churn_rate),
      focus: row.focus,
    }));
    expect(taipei!.wins).toBeGreaterThan(2 * keelung!.wins);
    expect(taipei!.loses).toBeGreaterThan(2 * keelung!.loses);
    expect(hualien!.loses).toBeGreaterThan(hualien!.wins);
    // Some months of a small till: the rates are far apart, and yet no further than chance may put them.
    expect([taipei, keelung, hualien].map((store) => store!.focus)).toEqual(['', '', '']);
  });

  test('say which first products bring people back', () => {
    // By hand: the members whose first day of purchase has the item, and those of them who came on another day.
    const days = new Map<string, Set<string>>();
    const purchases = rows.filter(({ Member, Amount }) => Member !== '' && Number(Amount) >= 0);
    for (const { Member, Date: on } of purchases) days.set(Member, (days.get(Member) ?? new Set()).add(on));
    const { product, customers, repeaters } = tables.products![0]!;
    const first = purchases.filter(
      ({ Member, Item, Date: on }) => Item === product && [...days.get(Member)!][0] === on,
    );
    const members = [...new Set(first.map(({ Member }) => Member))];
    expect(Number(customers)).toBe(members.length);
    // Of those who have had 90 days, with another day within them.
    const latest = Math.max(...rows.map(({ Date: on }) => Date.parse(on)));
    const [DAY, FOLLOW_UP] = [86_400_000, 90];
    const followed = members.filter(
      (member) => Date.parse([...days.get(member)!][0]) + FOLLOW_UP * DAY <= latest,
    );
    const back = followed.filter((member) => {
      const [begin, second] = [...days.get(member)!].map((on) => Date.parse(on)).sort((a, b) => a - b);
      return second !== undefined && second - begin <= FOLLOW_UP * DAY;
    });
    expect(Number(repeaters)).toBe(back.length);
    expect(tables['product-pairs']!.length).toBeGreaterThan(0);
  });
});
