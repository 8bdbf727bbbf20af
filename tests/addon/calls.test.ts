// Calls to Google do not grow with the rows: only large blocks of cells are read and written in more than one piece. And
// they grow with the sheets of a workbook only by a few each.

import { expect, test } from 'vitest';
import type { Settings } from '../../src/addon/api.ts';
import { type Document, openDocument, someOrders } from './document.ts';

/** Calls that address, read or write a block of cells. */
const BLOCKS = [
  'Sheet.getRange',
  'Range.getValues',
  'Range.setValues',
  'Sheet.insertRowsAfter',
  'Sheet.getMaxRows',
  'Range.setNumberFormats',
];

async function callsFor(rows: number) {
  const shop = await openDocument({ lines: someOrders(rows) });
  const settings = shop.settings();
  shop.host.calls.clear();
  shop.run(settings);
  const first = { ...shop.host.calls.byName };
  shop.host.calls.clear();
  shop.run(settings);
  return { first, second: { ...shop.host.calls.byName } };
}

test('70,000 orders take the calls of 7,000, and a few more blocks', async () => {
  const small = await callsFor(7_000);
  const large = await callsFor(70_000);
  for (const run of ['first', 'second'] as const) {
    const names = new Set([...Object.keys(small[run]), ...Object.keys(large[run])]);
    let more = 0;
    for (const name of names) {
      const difference = (large[run][name] ?? 0) - (small[run][name] ?? 0);
      if (BLOCKS.includes(name)) more += difference;
      else expect(Math.abs(difference), name).toBeLessThanOrEqual(2);
    }
    expect(more).toBeLessThan(40);
  }
});

/** The net of a customer on Customers. */
function netOf(shop: Document, customer: string): number {
  const { header, rows } = shop.tables().customers!;
  const [who, net] = ['customer', 'net'].map((key) => header.indexOf(key));
  expect([who, net]).not.toContain(-1);
  return Number(rows.find((row) => row[who!] === customer)![net!]);
}

const ROWS = 60;
// Its number, name, kind, rows and columns, once an execution.
test.each([
  ['an update from the menu', 'writes', ({ host }: Document) => host.run('menuUpdate', 'FULL')],
  [
    'a run of the sidebar, in one execution',
    'writes',
    (shop: Document, settings: Settings) => shop.call('beginRun', { ...settings, seconds: 60 }),
  ],
  ['opening the sidebar', 'reads', (shop: Document) => shop.call('start')],
])(
  '%s %s: it looks at a sheet of a person’s five times, 200 more take 1,000 calls more',
  async (_, does, act) => {
    const callsWith = async (sheets: number): Promise<number> => {
      const shop = await openDocument({ lines: someOrders(ROWS) });
      for (let n = 0; n < sheets; n++) shop.book.addSheet({ name: `Theirs ${n}`, rows: 5, columns: 5 });
      const settings = shop.settings();
      shop.run(settings);
      const customer = String(shop.orders.value(ROWS, 1));
      const before = netOf(shop, customer);
      const more = 12_345 - Number(shop.orders.value(ROWS, 3));
      shop.orders.put(ROWS, 3, 12_345);
      shop.host.calls.clear();
      act(shop, settings);
      const calls = Object.values(shop.host.calls.byName).reduce((sum, count) => sum + count, 0);
      expect(netOf(shop, customer)).toBe(does === 'writes' ? before + more : before);
      return calls;
    };
    expect((await callsWith(250)) - (await callsWith(50))).toBe(200 * 5);
  },
);
