// Two sheets of orders in one spreadsheet: each has a set of our sheets of its own, or one takes over the other's; what is
// done with one set leaves the other as it was.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  type Document,
  failureOf,
  openDocument,
  putOrders,
  snapshot,
  someOrders,
} from '../addon/document.ts';

/** Orders of this shop's first sheet, and of its second: its customers are named `web c…`. */
const ONLINE = someOrders(30, 9).map(
  ([order, customer, day, amount]) => [order, `web ${customer}`, day, amount] as const,
);

async function twoShops() {
  const shop = await openDocument({ lines: someOrders(40, 12), rows: 60 });
  const online = shop.book.addSheet({ name: 'Online', rows: 60, columns: 8 });
  putOrders(online, ONLINE);
  const { recognition, mapping } = shop.call('inspect', { sheetId: online.id });
  const other = { ...shop.settings(), sheetId: online.id, headerRow: recognition.headerRow, mapping };
  return { shop, online, other };
}

const tabs = ({ book }: Document): string[] =>
  book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
/** All that a person sees of some sheets. */
const seen = (shop: Document, names: readonly string[]) =>
  createHash('sha1')
    .update(
      JSON.stringify((snapshot(shop.book, ({ name }) => names.includes(name)) as { sheets: unknown }).sheets),
    )
    .digest('hex');
const FIRST = ['Orders', 'Customers', 'Segments', 'Cohorts', 'Data check'];
const SECOND = [
  'Online',
  'Customers · Online',
  'Segments · Online',
  'Cohorts · Online',
  'Data check · Online',
];
const customersOf = (shop: Document, name: string): string[] =>
  cellsOf(shop.sheet(name)).flatMap((row) =>
    row.filter((cell) => /^(web )?c\d+$/.test(String(cell))).map(String),
  );

describe('a second sheet of orders', () => {
  test('gets sheets of its own, and those of the first stay as they are', async () => {
    const { shop, other } = await twoShops();
    expect(shop.call('planWrite', other).others).toBe(undefined);
    shop.run();
    const before = seen(shop, FIRST);
    const plan = shop.call('planWrite', other);
    expect(plan.others).toEqual([{ sheetId: shop.orders.id, name: 'Orders' }]);
    expect(plan.madeOf).toBe(undefined);
    expect(plan.sheets.map(({ title, action }) => `${action} ${title}`)).toEqual(
      ['Customers', 'Segments', 'Cohorts', 'Data check'].map((title) => `create ${title} · Online`),
    );
    shop.run(other);
    expect(seen(shop, FIRST)).toBe(before);
    expect(
      tabs(shop)
        .filter((name) => !FIRST.includes(name))
        .sort(),
    ).toEqual([...SECOND].sort());
    const names = customersOf(shop, 'Customers · Online');
    expect(new Set(names)).toEqual(new Set(ONLINE.map(([, customer]) => customer)));
    expect(customersOf(shop, 'Customers').some((name) => name.startsWith('web'))).toBe(false);
    // From now on each is brought up to date by itself, and nothing is asked any more.
    for (const settings of [shop.settings(), other]) {
      const again = shop.call('planWrite', settings);
      expect(again.others).toBe(undefined);
      expect(again.sheets.every(({ action }) => action === 'update')).toBe(true);
    }
    const { sheets, sets } = shop.call('start');
    expect(sets).toEqual([other.sheetId, shop.orders.id]);
    for (const { name, own, of } of sheets)
      expect([name, own !== null, of]).toEqual(
        FIRST.slice(1).includes(name)
          ? [name, true, shop.orders.id]
          : SECOND.slice(1).includes(name)
            ? [name, true, other.sheetId]
            : [name, false, undefined],
      );
  });

  test('is brought up to date from the menu where one stands, and the other is not touched', async () => {
    const { shop, online, other } = await twoShops();
    shop.run();
    shop.run(other);
    putOrders(online, [...ONLINE, ['B1', 'web c77', '2024-01-20', 310]]);
    putOrders(shop.orders, [...someOrders(40, 12), ['B2', 'c99', '2024-01-21', 70]]);
    const second = seen(shop, SECOND);
    shop.book.activeSheetId = shop.sheet('Segments').id;
    shop.host.run('menuUpdate', 'FULL');
    expect(customersOf(shop, 'Customers')).toContain('c99');
    expect(seen(shop, SECOND)).toBe(second);
    const first = seen(shop, FIRST);
    shop.book.activeSheetId = online.id;
    shop.host.run('menuUpdate', 'FULL');
    expect(customersOf(shop, 'Customers · Online')).toContain('web c77');
    expect(seen(shop, FIRST)).toBe(first);
    expect(shop.call('start').saved?.sheetId).toBe(online.id);
    expect(shop.call('start', { of: shop.orders.id }).saved?.sheetId).toBe(shop.orders.id);
  });

  test('is undone by itself: each run of each can be taken back, whichever ran last', async () => {
    const { shop, online, other } = await twoShops();
    shop.run();
    const first = seen(shop, FIRST);
    putOrders(shop.orders, [...someOrders(40, 12), ['B2', 'c99', '2024-01-21', 70]]);
    const ordersBefore = seen(shop, ['Orders']);
    shop.run();
    expect(seen(shop, FIRST)).not.toBe(first);
    shop.run(other);
    const second = seen(shop, SECOND);
    expect(shop.call('planUndo', { of: shop.orders.id }).sheetsRestored).toContain('Customers');
    shop.call('undoRun', { of: shop.orders.id });
    expect(seen(shop, ['Orders'])).toBe(ordersBefore);
    expect(customersOf(shop, 'Customers')).not.toContain('c99');
    expect(seen(shop, SECOND)).toBe(second);
    const { sheetsRemoved } = shop.call('planUndo', { of: online.id });
    expect([...sheetsRemoved].sort()).toEqual(SECOND.slice(1).sort());
    shop.call('undoRun', { of: online.id });
    expect(tabs(shop)).toEqual(expect.arrayContaining(FIRST));
    expect(tabs(shop).filter((name) => SECOND.slice(1).includes(name))).toEqual([]);
    expect(failureOf(() => shop.call('undoRun', { of: online.id })).code).toBe('nothing-to-undo');
    expect(shop.call('start').saved?.sheetId).toBe(shop.orders.id);
    expect(shop.call('start').sets).toBe(undefined);
    // It is as if it had never been there.
    expect(shop.call('planWrite', other).others?.map(({ name }) => name)).toEqual(['Orders']);
  });

  test('is taken away by itself, with the columns beside its orders', async () => {
    const { shop, online, other } = await twoShops();
    const bare = seen(shop, ['Online']);
    shop.run();
    const first = seen(shop, FIRST);
    shop.run(other);
    expect(seen(shop, ['Online'])).not.toBe(bare);
    shop.call('removeResults', { of: online.id });
    expect(seen(shop, ['Online'])).toBe(bare);
    expect(seen(shop, FIRST)).toBe(first);
    expect(tabs(shop).sort()).toEqual([...FIRST, 'Online'].sort());
    expect(shop.call('start').lastRun?.canUndo).toBe(true);
    // A page that was left open asks once more: theirs are gone, the others are not meant.
    expect(shop.call('removeResults', { of: online.id })).toBe(null);
    expect(seen(shop, FIRST)).toBe(first);
    shop.run(other);
    shop.call('removeResults');
    expect(tabs(shop).sort()).toEqual(['Online', 'Orders']);
  });

  test('has its tables by itself, as a file or a copy without names takes them', async () => {
    const { shop, other } = await twoShops();
    shop.run();
    shop.run(other);
    const customers = (of?: number) =>
      new Set(
        shop
          .call('exportTables', ...(of === undefined ? [] : [{ of }]))
          .find(({ name }) => name === 'customers')!
          .rows.map(([customer]) => customer!.startsWith('web ')),
      );
    expect(customers(shop.orders.id)).toEqual(new Set([false]));
    expect(customers(other.sheetId)).toEqual(new Set([true]));
    expect(customers()).toEqual(new Set([true]));
  });

  test('can take over the first one’s sheets: it is said before, and an undo brings them back', async () => {
    const { shop, online, other } = await twoShops();
    shop.run();
    const before = shop.tables().customers.rows;
    const replacing = { ...other, replaces: shop.orders.id };
    const plan = shop.call('planWrite', replacing);
    expect(plan.madeOf).toBe('Orders');
    expect(plan.sheets.every(({ action }) => action === 'update')).toBe(true);
    shop.run(replacing);
    expect(shop.tables().customers.rows.every(([name]) => name.startsWith('web '))).toBe(true);
    expect(tabs(shop).sort()).toEqual([...FIRST, 'Online'].sort());
    expect(shop.call('start').saved?.sheetId).toBe(online.id);
    shop.call('undoRun');
    expect(shop.tables().customers.rows).toEqual(before);
    expect(shop.call('start').saved?.sheetId).toBe(shop.orders.id);
    expect(shop.call('planWrite', shop.settings()).others).toBe(undefined);
  });

  test('whose predecessor was deleted takes over its sheets', async () => {
    const { shop, other } = await twoShops();
    shop.run();
    shop.book.removeSheet(shop.orders);
    expect(shop.call('planWrite', other).others).toBe(undefined);
    shop.run(other);
    expect(tabs(shop).sort()).toEqual([...FIRST.slice(1), 'Online'].sort());
  });

  test('keeps its sheets in a copy of the spreadsheet, where nothing that was kept is known', async () => {
    const { shop, other } = await twoShops();
    shop.run();
    shop.run(other);
    shop.book.properties.document = {};
    const first = seen(shop, FIRST);
    shop.run(other);
    expect(seen(shop, FIRST)).toBe(first);
    expect(tabs(shop).sort()).toEqual([...FIRST, ...SECOND].sort());
  });

  test('leaves nothing where its first run is cut off and taken back', async () => {
    const { shop, other } = await twoShops();
    shop.run();
    const before = seen(shop, [...FIRST, 'Online']);
    let state = shop.call('beginRun', other);
    for (let i = 0; i < 4; i++) state = shop.call('step', { runId: state.runId, next: state.next });
    expect(tabs(shop)).toContain('Customers · Online');
    expect(shop.call('cancelRun', { runId: state.runId })).toBe(null);
    expect(tabs(shop).sort()).toEqual([...FIRST, 'Online'].sort());
    expect(seen(shop, [...FIRST, 'Online'])).toBe(before);
    expect(shop.call('start').saved?.sheetId).toBe(shop.orders.id);
  });
});
