// A sheet whose customers carry their tags already, as a warehouse's table of customers has them: its reports are those of the
// orders the tags came from, and what needs the orders is not written.

import { readBook } from 'local-sheets/files/read.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, openDocument } from './document.ts';

/** The columns of sql/steps/customers.sql, and what they are called in our own customers.csv. */
const COLUMNS = {
  customer_id: 'customer',
  first_day: 'first',
  last_day: 'last',
  orders: 'orders',
  days: 'days',
  gross: 'gross',
  net: 'net',
  recency: 'recency',
  cycle: 'cycle',
  ratio: 'ratio',
  nes: 'nes',
  r: 'r',
  f: 'f',
  m: 'm',
  rfm: 'rfm',
  segment: 'segment',
  hml: 'hml',
  tier: 'tier',
  cell: 'cell',
} as const;
/** A warehouse gives none of them. */
const FITTED = ['p_alive', 'chance', 'value_12m'];
const sheets = ['customers', 'segments', 'cohorts', 'health', 'money'] as const;

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

let fromOrders: { readonly [name: string]: Table };
let extract: string[][];

beforeAll(async () => {
  const till = await openDocument({ book: await readBook('samples/till.csv', { locale: 'en_US' }) });
  till.run();
  fromOrders = till.tables();
  const { header, rows } = fromOrders.customers;
  const at = Object.values(COLUMNS).map((name) => header.indexOf(name));
  extract = [Object.keys(COLUMNS), ...rows.map((row) => at.map((column) => row[column]))];
});

const open = async (rows: readonly (readonly string[])[]): Promise<Document> => {
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  return openDocument({
    book: await readBook(new TextEncoder().encode(csv), { sheetName: 'Extract', locale: 'en_US' }),
  });
};
const chosen = (shop: Document) =>
  shop.settings({ outputs: { sheets: [...sheets], tagColumns: true, cohortColumns: false } });

/** Without the columns that a warehouse does not fill. */
function known({ header, rows }: Table): string[][] {
  const kept = header.flatMap((name, column) => (FITTED.includes(name) ? [] : [column]));
  return [header, ...rows].map((row) => kept.map((column) => String(row[column])));
}

describe('an extract of the customers of a warehouse', () => {
  it('is told apart from a customer list, without a question', async () => {
    const shop = await open(extract);
    const found = shop.call('inspect', { sheetId: shop.orders.id });
    expect(found.platform).toBe('segmented');
    expect(found.findings).toEqual([]);
    expect(found.counts.used).toBe(extract.length - 1);
    expect(found.latest).toBe('2011-12-09');
    expect(found.assumptions.map(({ code, value }) => [code, value])).toEqual([['segmented', '2011-12-09']]);
  });

  it('gives the sheets of customers and segments that the orders gave, and no sheet that needs orders', async () => {
    const shop = await open(extract);
    shop.run(chosen(shop));
    expect(shop.book.sheets.map(({ name }) => name)).toEqual([
      'Extract',
      'Customers',
      'Segments',
      'Data check',
    ]);
    const tables = shop.tables();
    expect(known(tables.customers)).toEqual(known(fromOrders.customers));
    // Their order is by the chance, which a warehouse does not give.
    const sorted = ({ rows }: Table) => rows.map((row) => row.join()).sort();
    expect(sorted(tables.segments)).toEqual(sorted(fromOrders.segments));
    expect(tables.orders).toBeUndefined();
  });

  it('says that its rules are not known, and names none', async () => {
    const shop = await open(extract);
    shop.run(chosen(shop));
    const names = shop.tables().settings.rows.map(([name]) => name);
    expect(names).toContain('nes_E0');
    expect(names.filter((name) => /_rule|_cut|shop_cycle|bgnbd/.test(name))).toEqual([]);
    expect(shop.sheet('Customers').value(2, 0)).toMatch(/by the rules of the warehouse/);
  });

  it('lists a row that has no tag we know, or names a customer twice', async () => {
    const spoilt = extract.map((row) => [...row]);
    spoilt[3][10] = 'E7';
    spoilt[5][0] = spoilt[4][0];
    const shop = await open(spoilt);
    shop.run(chosen(shop));
    const { header, rows } = shop.tables().check;
    const at = (name: string) => header.indexOf(name);
    expect(rows.map((row) => [row[at('row')], row[at('reason')]])).toEqual([
      ['4', 'tag-unknown'],
      ['6', 'pasted-again'],
    ]);
    expect(shop.tables().customers.rows).toHaveLength(extract.length - 3);
  });

  it('can be taken back whole', async () => {
    const shop = await open(extract);
    shop.run(chosen(shop));
    shop.call('undoRun');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Extract']);
  });
});

it('a list of customers without tags is still refused', async () => {
  const list = [
    ['Customer', 'Last order', 'Total spent', 'Orders count'],
    ...Array.from({ length: 30 }, (_, i) => [`c${i}`, '2024-01-02', '100', '2']),
  ];
  const shop = await open(list);
  const found = shop.call('inspect', { sheetId: shop.orders.id });
  expect(found.findings?.map(({ code }) => code)).toContain('customer-list');
});
