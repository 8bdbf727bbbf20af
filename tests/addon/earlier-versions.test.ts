// Workbooks that earlier versions wrote (fixtures/earlier): their sheets are brought up to date, undone and removed as our own.
// What was kept and cannot be read is said, and nothing is changed.

import { readFileSync } from 'node:fs';
import { readBook } from 'local-sheets/files/read.ts';
import { describe, expect, it, test } from 'vitest';
import { type Document, failureOf, openDocument, serial } from './document.ts';

const EARLIER = ['2026-11-22', '2026-11-26'];

async function openEarlier(day: string): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(`tests/fixtures/earlier/${day}.xlsx`));
  return openDocument({ book: await readBook(bytes, { locale: 'en_US', timeZone: 'Asia/Taipei' }) });
}

const tabs = ({ book }: Document): string[] =>
  book.sheets.filter((one) => !one.hidden).map(({ name }) => name);
const cellsOf = (shop: Document, name: string): string[][] => {
  const sheet = shop.sheet(name);
  return Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => String(sheet.value(row, column) ?? '')),
  );
};
const layoutsOf = ({ book }: Document) =>
  book.metadata.filter(({ key }) => key === 'regulars-layout') as { value: string }[];
const again = (shop: Document) => shop.run({ ...shop.settings(), ...shop.call('start').saved });

describe.each(EARLIER)('a workbook of %s', (day) => {
  it('is brought up to date in place: no second sheet, a person’s note stays beside its customer', async () => {
    const shop = await openEarlier(day);
    const before = tabs(shop);
    const noted = String(shop.sheet('Customers').value(8, 0));
    shop.sheet('Customers').put(8, 22, 'call her');
    const last = String(shop.sheet('Customers').value(11, 0));
    [`A2000`, last, serial('2023-12-31'), 90_000].forEach((cell, column) => {
      shop.orders.put(41, column, cell);
    });
    again(shop);
    expect(tabs(shop)).toEqual(before);
    const rows = cellsOf(shop, 'Customers');
    expect(rows.find((row) => row.includes('call her'))?.[0]).toBe(noted);
    expect(rows.find((row) => row[0] === last)?.some((cell) => Number(cell) > 90_000)).toBe(true);
    const starts = layoutsOf(shop).filter(({ value }) => value.startsWith('0:'));
    expect(starts.map(({ value }) => value.slice(0, 14))).toEqual(starts.map(() => '0:{"version":4'));
  });

  it('goes back to what that version wrote', async () => {
    const shop = await openEarlier(day);
    const before = ['Customers', 'Segments'].map((name) => cellsOf(shop, name));
    ['A2000', 'c1', serial('2023-12-31'), 90_000].forEach((cell, column) => {
      shop.orders.put(41, column, cell);
    });
    again(shop);
    expect(['Customers', 'Segments'].map((name) => cellsOf(shop, name))).not.toEqual(before);
    shop.call('undoRun');
    expect(['Customers', 'Segments'].map((name) => cellsOf(shop, name))).toEqual(before);
  });

  it('is taken away whole', async () => {
    const shop = await openEarlier(day);
    shop.call('removeResults');
    expect(tabs(shop)).toEqual(['Orders']);
    expect(shop.book.metadata).toEqual([]);
  });
});

test('Today that was written with thirteen lines above its list keeps them: its headers stay frozen right over its people', async () => {
  const shop = await openEarlier('2026-11-27');
  const today = shop.sheet('Today');
  const [, ...before] = cellsOf(shop, 'Today');
  expect([before[11]![8], before[12]![8]]).toEqual(['Customer', 'c1']);
  today.put(13, 11, 'call her');
  ['A2000', 'c9', serial('2023-12-31'), 90_000].forEach((cell, column) => {
    shop.orders.put(41, column, cell);
  });
  again(shop);
  const rows = cellsOf(shop, 'Today');
  expect(rows[12]![8]).toBe('Customer');
  expect(rows.find((row) => row.includes('call her'))?.[8]).toBe('c1');
  expect(rows.slice(13).map((row) => row[8] !== '')).toEqual(
    rows.slice(13).map((row) => row.some((cell) => cell !== '')),
  );
  expect(rows[3]![0]).toMatch(/turned drowsy/);
  expect(rows.filter((row) => row[0] === 'The week in full')).toEqual([]);
});

test.each([
  ['damaged', (text: string) => text.slice(0, 40), {}],
  ['of a newer version', (text: string) => text.replace(/"version":\d+/, '"version":99'), { figure: 99 }],
])(
  'what is kept with a sheet and is %s is said; nothing is changed, and removal works',
  async (_, spoil, told) => {
    const shop = await openDocument();
    shop.run();
    const kept = layoutsOf(shop).find(({ value }) => /"segments"/.test(value))!;
    kept.value = spoil(kept.value);
    shop.orders.put(3, 3, 77_777);
    const before = [tabs(shop), cellsOf(shop, 'Customers'), cellsOf(shop, 'Segments')];
    const failure = failureOf(() => shop.run());
    expect(failure).toMatchObject({ code: 'state-unreadable', where: { sheet: 'Segments', ...told } });
    expect([tabs(shop), cellsOf(shop, 'Customers'), cellsOf(shop, 'Segments')]).toEqual(before);
    expect(failureOf(() => shop.call('exportTables')).code).toBe('state-unreadable');
    shop.call('removeResults');
    expect(tabs(shop)).toEqual(['Orders']);
  },
);
