// A range of a sheet of ours that a person sorted with its headers in it.

import { openHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';
import { cellsOf, type Document, openDocument, someOrders } from '../addon/document.ts';

const KINDS = ['today', 'customers', 'segments', 'cohorts'] as const;
const SORT = `function sort(name, up) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  sheet.getRange(1, 1, sheet.getLastRow(), sheet.getMaxColumns()).sort({ column: 1, ascending: up });
}`;

const run = (shop: Document) =>
  shop.run(shop.settings({ outputs: { sheets: KINDS, tagColumns: false, cohortColumns: false } }));

/** The headers of the staff go with the line that was sorted. */
const STAFF: readonly unknown[] = ['Status', 'Note', 'Owner', 'Reason', 'NPS', 'Next date'];

/** The rows with something of ours on them, in any order. */
const linesOf = (shop: Document, name: string): string[] =>
  cellsOf(shop.sheet(name))
    .map((line) => line.filter((cell) => cell !== null && cell !== 'mine' && !STAFF.includes(cell)).join('|'))
    .filter((line) => line !== '')
    .sort();

test.each([true, false])(
  'upwards %s: all that is new is there, a remark too, and nothing grows; deleted, the sheet comes anew',
  async (up) => {
    const shop = await openDocument({ lines: someOrders(40, 12), rows: 60 });
    run(shop);
    const names = shop.book.sheets.map(({ name }) => name).filter((name) => shop.sheet(name) !== shop.orders);
    const anew = new Map(names.map((name) => [name, linesOf(shop, name)]));
    const hand = await openHost({ book: shop.book, code: SORT });
    for (const name of names) {
      shop.sheet(name).put(2, shop.sheet(name).lastColumn() + 1, 'mine');
      hand.call('sort', [name, up]);
    }
    run(shop);
    const once = new Map(names.map((name) => [name, linesOf(shop, name)]));
    for (const name of names) {
      expect(once.get(name), name).toEqual(expect.arrayContaining(anew.get(name)!));
      expect(cellsOf(shop.sheet(name)).flat(), name).toContain('mine');
    }
    run(shop);
    expect(new Map(names.map((name) => [name, linesOf(shop, name)]))).toEqual(once);
    for (const name of names) shop.book.removeSheet(shop.sheet(name));
    run(shop);
    for (const name of names) expect(linesOf(shop, name), name).toEqual(anew.get(name));
  },
);
