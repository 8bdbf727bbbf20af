// A sheet whose customers carry their tags already, as a warehouse's table of customers has them: its reports are those of the
// orders the tags came from, and what needs the orders is not written.

import { readBook } from 'local-sheets/files/read.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnOf, type Document, failureOf, openDocument } from './document.ts';

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

it('a group of them becomes a work list with names and phones; what staff typed stays with its customer over a run', async () => {
  const told = extract.map((row, i) =>
    i === 0 ? [...row, 'name', 'phone'] : [...row, `Person ${row[0]}`, `0912-${String(100000 + i)}`],
  );
  const shop = await open(told);
  shop.run(chosen(shop));
  const wanted = extract.filter((row) => row[10] === 'S2').map(([key]) => key!);
  expect(wanted.length).toBeGreaterThan(2);
  const groups = shop.call('groups');
  expect(groups.map(({ by }) => by)).toEqual([...groups.slice(1).map(() => 'segment'), 'all']);
  const list = shop.sheet(
    shop.call('makeGroupSheet', { form: 'list', group: { by: 'nes', key: 'S2' } }).name,
  );
  const column = (header: string) => columnOf(list, header, 3);
  const rows = () =>
    Array.from({ length: list.lastRow() - 4 }, (_, i) =>
      ['Customer', 'Name', 'Phone', 'Note'].map((header) => String(list.value(4 + i, column(header)) ?? '')),
    );
  expect(
    rows()
      .map(([key]) => key)
      .sort(),
  ).toEqual([...wanted].sort());
  for (const [key, name, phone] of rows()) {
    const at = told.findIndex((row) => row[0] === key);
    expect([name, phone]).toEqual([told[at]![19], told[at]![20]]);
  }
  const [first] = rows();
  list.put(4, column('Note'), 'call on Friday');
  // The table comes anew: who was first on the list is awake.
  const at = told.findIndex((row) => row[0] === first![0]);
  shop.orders.put(at, 10, 'E0');
  const { steps } = shop.run(chosen(shop));
  expect(steps).toContain('list:nes:S2');
  expect(
    rows()
      .map(([key]) => key)
      .sort(),
  ).toEqual([...wanted].sort());
  expect(rows().filter(([, , , note]) => note !== '')).toEqual([[...first!.slice(0, 3), 'call on Friday']]);
  expect(rows().at(-1)![0]).toBe(first![0]);
  shop.call('undoRun');
  expect(rows()[0]).toEqual([...first!.slice(0, 3), 'call on Friday']);
  expect(
    failureOf(() => shop.call('makeGroupSheet', { form: 'list', group: { by: 'due', key: '' } })),
  ).toMatchObject({ code: 'bad-settings', where: { field: 'group' } });
  const view = shop.call('makeGroupSheet', { form: 'view', group: { by: 'cell', key: 'E-H' } }).name;
  expect(shop.sheet(view).lastRow()).toBeGreaterThan(5);
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
