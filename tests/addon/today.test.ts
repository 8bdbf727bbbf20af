// Today: whom to contact, and what staff write beside it stays with its customer.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { openHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';
import { WEEK_LINES } from '../../src/terms/week-lines.ts';
import { openDocument, putOrders, someOrders } from './document.ts';
import { playList } from './staff-rows.ts';

/** All thousand are played by `npm run test:faults`. In the last one lines below the list are to spare when a run is taken back. */
const SAMPLE = [1, 2, 3, 4, 5, 425];

test('what staff typed is where its customer is, whatever they and the runs do', async () => {
  const played = { typed: 0 };
  for (const seed of SAMPLE) expect(await playList(seed, played)).toBe(null);
  expect(played.typed).toBeGreaterThan(SAMPLE.length);
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

/** The row of the list's headers. */
const headOf = (sheet: Sheet): number =>
  Array.from({ length: sheet.lastRow() }, (_, row) => row).find((row) =>
    ['Status', '狀態'].includes(String(sheet.value(row, 10))),
  )!;

const texts = (sheet: Sheet, from: number): string[][] =>
  Array.from({ length: sheet.lastRow() - from }, (_, i) =>
    Array.from({ length: 16 }, (_, column) => String(sheet.value(from + i, column) ?? '')),
  );

/** The list with its headers, down to what stands under it. */
const listOf = (sheet: Sheet): string[][] => {
  const rows = texts(sheet, headOf(sheet));
  return rows.slice(
    0,
    rows.findIndex((row) => row[0] === 'The week in full' || row.every((cell) => cell === '')),
  );
};

test('the sheet says how many, and has the staff’s columns with lists to choose from', async () => {
  const { today } = await shopWithToday();
  const [head, ...rows] = listOf(today);
  expect(head!.slice(10)).toEqual(['Status', 'Note', 'Owner', 'Reason', 'NPS', 'Next date']);
  expect(today.value(1, 0)).toBe(`2023-09-30 · ${rows.length} people · at most 10 a day`);
  expect(today.validationAt(headOf(today) + 1, 10)).not.toBe(null);
  expect([...today.hiddenColumns]).toEqual([8, 9]);
  // A filter sorts the staff's cells with the rest.
  expect(today.filter!.area).toMatchObject({ column: 0, endColumn: 16 });
});

test('a customer who is no longer on the list stands at the foot with what staff wrote', async () => {
  const { shop, run, today } = await shopWithToday();
  const [first] = texts(today, headOf(today) + 1);
  today.put(headOf(today) + 1, 11, 'call on Friday');
  putOrders(shop.orders, LINES);
  run();
  const [, ...rows] = listOf(today);
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
  const [head, row] = texts(today, headOf(today));
  expect(head!.slice(0, 3)).toEqual(['姓名', '聯絡方式', '為什麼']);
  expect(row![2]).toMatch(/^平常約 \d+ 天買一次，(\d+ 天後|今天)該回來$/);
});

test('the sheet says who moved, what comes, and what is still open by owner', async () => {
  const { shop, run, today } = await shopWithToday();
  const said = () => texts(today, 0).map(([line]) => line!);
  // Of the 15 customers named, each with the tags before and now and a day of the last week.
  expect(said().findLast((line) => /turned drowsy in the last/.test(line))).toMatch(
    /^\d+ (person|people) turned drowsy in the last 7 days(?:, [1-9]\d* of them spends? well)?: c\d+ \((N|E0) → S[123], (2[4-9]|30) Sep\)/,
  );
  expect(said().some((line) => line.startsWith('Open'))).toBe(false);
  const at = headOf(today) + 1;
  today.put(at, 12, 'Mei');
  today.put(at + 1, 10, 'Contacted');
  const people = listOf(today).length - 1;
  putOrders(shop.orders, LINES.slice(0, 301));
  const { summary } = run();
  const { open } = summary!.week!;
  const [own, none] = ['Mei', ''].map((who) => open!.find(({ owner }) => owner === who)?.open);
  expect(own).toBe(1);
  expect(none).toBeGreaterThan(people - 5);
  expect(said().slice(0, headOf(today))).toContain(`Open: ${none} without an owner, Mei 1`);
  expect(summary!.week!.birthdays).toBe(null);
}, 30_000);

test('behind each line of the week stand as many people as it says, with the tags and the day of those who moved', async () => {
  const { shop, run } = await shopWithToday();
  putOrders(shop.orders, LINES);
  const { summary } = run();
  const week = summary!.week!;
  let moved = 0;
  for (const line of WEEK_LINES) {
    const { people, total } = shop.call('people', { by: 'week', key: line });
    expect(total, line).toBe(week[line] ?? 0);
    for (const { moved: how } of people) {
      if (how === undefined) continue;
      moved++;
      expect(how.day > week.since && how.day <= summary!.asOf).toBe(true);
      expect(how.before).not.toBe(how.now);
    }
  }
  expect(moved).toBe(week.drowsy + week.woke + week.deeper + week.regular + week.won + week.lighter);
  expect(moved).toBeGreaterThan(5);
}, 30_000);

/** As a person sorts: rows of a sheet by a column, numbered from 1. */
const SORT = `function sort(id, row, rows, column, ascending = true) {
  const sheet = SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === id);
  sheet.getRange(row, 1, rows, sheet.getMaxColumns()).sort({ column, ascending });
}`;

test.each([true, false])(
  'after the whole sheet was sorted (A to Z: %s) a note is beside its customer, each stands there once, and the week below them',
  async (isUp) => {
    const { shop, run, today } = await shopWithToday();
    const weekOf = () =>
      texts(today, 0)
        .map((row) => row[0])
        .filter((text) => / (in full|people|moved|woke|due)\b/.test(text));
    const lines = weekOf();
    expect(lines.length).toBeGreaterThan(4);
    const keys = () => texts(today, headOf(today) + 1).flatMap((row) => (row[8] ? [row[8]] : []));
    const before = keys();
    const noted = headOf(today) + 4;
    const customer = today.value(noted, 8);
    today.put(noted, 11, 'call on Friday');
    const hand = await openHost({ book: shop.book, code: SORT });
    // Sort sheet A to Z: all that is not frozen, the week in full among it.
    hand.call('sort', [today.id, today.frozenRows + 1, today.lastRow() - today.frozenRows, 1, isUp]);
    const isOnce = (wanted: readonly string[]) => {
      expect(keys().sort()).toEqual([...wanted].sort());
      const rows = texts(today, 0);
      expect(rows.filter((row) => row.includes('call on Friday')).map((row) => row[8])).toEqual([customer]);
      const at = (text: string) => rows.flatMap((row, i) => (row[0] === text ? [i] : []));
      expect(at('The week in full')).toHaveLength(1);
      expect(weekOf()).toEqual(lines);
      expect(rows.findLastIndex((row) => row[8] !== '')).toBeLessThan(at('The week in full')[0]!);
    };
    shop.orders.put(1, 3, 1);
    run();
    isOnce(before);
    shop.call('undoRun');
    isOnce(before);
  },
);

test('a line of a person’s between the people is sorted with them: it stays, and so does everybody, once', async () => {
  const { shop, run, today } = await shopWithToday();
  const keys = () => texts(today, headOf(today) + 1).flatMap((row) => (row[8] ? [row[8]] : []));
  const before = keys();
  today.insertRows(headOf(today) + 3, 1);
  today.put(headOf(today) + 3, 2, 'from here Mei calls');
  run();
  const hand = await openHost({ book: shop.book, code: SORT });
  hand.call('sort', [today.id, headOf(today) + 2, before.length + 1, 8]);
  run();
  expect(keys().sort()).toEqual([...before].sort());
  expect(texts(today, 0).filter((row) => row.includes('from here Mei calls'))).toHaveLength(1);
});
