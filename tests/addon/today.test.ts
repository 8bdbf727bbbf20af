// Today: whom to contact, and what staff write beside it stays with its customer.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { expect, test } from 'vitest';
import { openDocument, putOrders, someOrders } from './document.ts';
import { playToday } from './staff-rows.ts';

/** All thousand are played by `npm run test:faults`. */
const SAMPLE = [1, 4, 5, 8, 9];

test.each(SAMPLE)('what staff typed is where its customer is, sequence %i', async (seed) => {
  expect(await playToday(seed)).toBe(null);
});

const LINES = someOrders(400, 60);

async function shopWithToday(language: 'en' | 'zh-TW' = 'en') {
  const shop = await openDocument({ lines: LINES.slice(0, 300), rows: 500 });
  const run = () =>
    shop.run(
      shop.settings({
        language,
        outputs: { sheets: ['today'], tagColumns: false, cohortColumns: false },
      }),
    );
  run();
  return { shop, run, today: shop.book.sheets.find(({ name }) => /Today|今天的名單/.test(name))! };
}

const texts = (sheet: Sheet, from: number): string[][] =>
  Array.from({ length: sheet.lastRow() - from }, (_, i) =>
    Array.from({ length: 16 }, (_, column) => String(sheet.value(from + i, column) ?? '')),
  );

test('the sheet says how many, and has the staff’s columns with lists to choose from', async () => {
  const { today } = await shopWithToday();
  const [head, ...rows] = texts(today, 7);
  expect(head!.slice(10)).toEqual(['Status', 'Note', 'Owner', 'Reason', 'NPS', 'Next date']);
  expect(today.value(1, 0)).toBe(`2023-09-30 · ${rows.length} people · at most 10 a day`);
  expect(today.validationAt(8, 10)).not.toBe(null);
  expect([...today.hiddenColumns]).toEqual([8, 9]);
  // A filter sorts the staff's cells with the rest.
  expect(today.filter!.area).toMatchObject({ column: 0, endColumn: 16 });
});

test('a customer who is no longer on the list stands at the foot with what staff wrote', async () => {
  const { shop, run, today } = await shopWithToday();
  const [first] = texts(today, 8);
  today.put(8, 11, 'call on Friday');
  putOrders(shop.orders, LINES);
  run();
  const rows = texts(today, 8);
  expect(rows.filter((row) => row[11] === 'call on Friday').map((row) => row[8])).toEqual([first![8]]);
  expect(rows.at(-1)![8]).toBe(first![8]);
  expect(rows.at(-1)![2]).toBe('Not on today’s list; kept for your notes');
  expect(rows.map((row) => Number(row[9]))).toEqual(rows.map((_, i) => i));
  // The same day again changes nothing.
  const before = texts(today, 0);
  run();
  expect(texts(today, 0)).toEqual(before);
});

test('in Chinese as in English', async () => {
  const { today } = await shopWithToday('zh-TW');
  const [head, row] = texts(today, 7);
  expect(head!.slice(0, 3)).toEqual(['姓名', '聯絡方式', '為什麼']);
  expect(row![2]).toMatch(/^平常約 \d+ 天買一次，(\d+ 天後|今天)該回來$/);
});
