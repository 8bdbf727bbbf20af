// A group as a sheet: its work list and its own tab of Customers, made once, brought up to date by each run.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { expect, test } from 'vitest';
import type { Group } from '../../src/terms/groups.ts';
import { type Document, failureOf, openDocument, putOrders, someOrders } from './document.ts';

const LINES = someOrders(400, 60);

async function shopWith(lines = LINES.slice(0, 300), language: 'en' | 'zh-TW' = 'en') {
  const shop = await openDocument({ lines, rows: 500 });
  const run = () =>
    shop.run(
      shop.settings({
        language,
        outputs: { sheets: ['customers'], tagColumns: false, cohortColumns: false },
      }),
    );
  run();
  const make = (form: 'list' | 'view', group: Group): Sheet =>
    shop.sheet(shop.call('makeGroupSheet', { form, group }).name);
  return { shop, run, make };
}

const texts = (sheet: Sheet, from = 0): string[][] =>
  Array.from({ length: sheet.lastRow() - from }, (_, i) =>
    Array.from({ length: sheet.lastColumn() }, (_, column) => String(sheet.value(from + i, column) ?? '')),
  );
const column = (sheet: Sheet, header: string) => texts(sheet)[3]!.indexOf(header);
const keysOn = (sheet: Sheet) => texts(sheet, 4).map((row) => row[column(sheet, 'Customer')]);
const membersOf = (shop: Document, group: Group) => shop.call('people', group).people.map(({ key }) => key);

test('every group with people becomes a list of them, in the order the wizard shows them', async () => {
  const { shop, make } = await shopWith();
  const groups = shop.call('groups');
  expect(groups.map(({ by }) => by)).toEqual(expect.arrayContaining(['due', 'worth', 'segment', 'all']));
  // Segments hold each customer once.
  const inSegments = groups.filter(({ by }) => by === 'segment').reduce((sum, one) => sum + one.customers, 0);
  expect(inSegments).toBe(groups.find(({ by }) => by === 'all')!.customers);
  const chosen: Group[] = [
    { by: 'nes', key: 'E0' },
    { by: 'cell', key: 'S-H' },
    ...groups
      .filter(({ by, customers }) => by !== 'all' && customers > 0)
      .slice(0, 4)
      .map(({ by, key }) => ({ by, key })),
  ];
  for (const group of chosen) {
    const sheet = make('list', group);
    expect(keysOn(sheet)).toEqual(membersOf(shop, group));
    const head = texts(sheet)[3]!;
    expect(head.slice(-7)).toEqual(['Owner', 'Status', 'Result', 'Reason', 'NPS', 'Next date', 'Note']);
    expect(sheet.validationAt(4, head.indexOf('NPS'))).not.toBe(null);
    expect(sheet.validationAt(4, head.indexOf('Note'))).toBe(null);
  }
  // Asked for again, it is shown, not made anew.
  const before = shop.book.sheets.length;
  make('list', chosen[0]!);
  expect(shop.book.sheets).toHaveLength(before);
  expect(shop.call('groups').filter(({ sheets }) => sheets.includes('list'))).toHaveLength(chosen.length - 2);
}, 30_000);

test('sleepers stand by value, the others by the day they are due', async () => {
  const { make } = await shopWith();
  const asleep = make('list', { by: 'nes', key: 'S3' });
  const values = texts(asleep, 4).map((row) => Number(row[column(asleep, 'Value')]));
  expect(values.length).toBeGreaterThan(3);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  const awake = make('list', { by: 'nes', key: 'E0' });
  const days = texts(awake, 4).map((row) => Number(row[column(awake, 'Expected')]));
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  // Late since the expected day.
  const asOf = Date.parse('2023-09-30T00:00:00Z') / 86_400_000 + 25569;
  for (const row of texts(awake, 4))
    expect(Number(row[column(awake, 'Days late')])).toBe(
      Math.max(0, asOf - Number(row[column(awake, 'Expected')])),
    );
});

test('a run brings lists up to date; who left stays at the foot with what was typed, an undo brings the former list back', async () => {
  const { shop, run, make } = await shopWith();
  const group: Group = { by: 'nes', key: 'E0' };
  const sheet = make('list', group);
  const then = keysOn(sheet);
  const note = column(sheet, 'Note');
  then.forEach((key, i) => {
    sheet.put(4 + i, note, `about ${key}`);
  });
  putOrders(shop.orders, LINES);
  const { steps } = run();
  expect(steps).toContain('list:nes:E0');
  const now = membersOf(shop, group);
  const [left, came] = [then.filter((key) => !now.includes(key!)), now.filter((key) => !then.includes(key))];
  expect(left.length).toBeGreaterThan(0);
  expect(came.length).toBeGreaterThan(0);
  expect(keysOn(sheet).slice(0, now.length)).toEqual(now);
  expect(keysOn(sheet).slice(now.length).sort()).toEqual([...left].sort());
  for (const row of texts(sheet, 4)) {
    const key = row[column(sheet, 'Customer')]!;
    expect(row[note]).toBe(then.includes(key) ? `about ${key}` : '');
    if (left.includes(key))
      expect(row[column(sheet, 'Why')]).toBe('No longer in this group; kept for your notes');
  }
  shop.call('undoRun');
  // As it was, row by row: no blank one between them.
  expect(texts(sheet, 4).map((row) => [row[column(sheet, 'Customer')], row[note]])).toEqual(
    then.map((key) => [key, `about ${key}`]),
  );
}, 30_000);

test('a group’s own tab has the columns of Customers for the group alone, and follows each run', async () => {
  const { shop, run, make } = await shopWith();
  const group: Group = { by: 'cell', key: 'E-H' };
  const sheet = make('view', group);
  const customers = shop.sheet('Customers');
  expect(texts(sheet)[3]).toEqual(texts(customers)[3]);
  const rows = (of: Sheet) => new Map(texts(of, 4).map((row) => [row[0], row]));
  const same = () => {
    const all = rows(customers);
    const here = rows(sheet);
    expect([...here.keys()].sort()).toEqual([...membersOf(shop, group)].sort());
    for (const [key, row] of here) expect(row).toEqual(all.get(key));
  };
  same();
  expect(sheet.filter).not.toBe(null);
  putOrders(shop.orders, LINES);
  run();
  same();
}, 30_000);

test('a list that cannot be made leaves nothing behind', async () => {
  const { shop } = await shopWith();
  const before = shop.book.sheets.map(({ name }) => name);
  const make = () => shop.call('makeGroupSheet', { form: 'list', group: { by: 'nes', key: 'E0' } });
  for (const member of ['Range.setValues', 'Sheet.setColumnWidths', 'Range.createFilter']) {
    let failed = 0;
    shop.host.services.failNext = (call) => (call === member && !failed++ ? new Error('Broken') : null);
    expect(failureOf(make).code).not.toBe('');
    expect(failed, member).toBeGreaterThan(0);
    delete shop.host.services.failNext;
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(before);
  }
  expect(shop.sheet(make().name)).toBeDefined();
}, 30_000);

test('in Chinese as in English', async () => {
  const { shop, make } = await shopWith(undefined, 'zh-TW');
  const sheet = make('list', { by: 'cell', key: 'S-H' });
  expect(sheet.name).toMatch(/^名單・/);
  expect(texts(sheet)[3]!.slice(-7)).toEqual(['負責人', '狀態', '結果', '原因', 'NPS', '下次日期', '備註']);
  expect(shop.call('people', { by: 'cell', key: 'S-H' }).name).toBe(sheet.name.slice(3));
});

test('Health tells what came of the lists: reasons by segment, the score with its interval, open and done by owner', async () => {
  const { shop, make } = await shopWith(LINES);
  const sheet = make('list', { by: 'all', key: '' });
  const at = (header: string) => column(sheet, header);
  const keys = keysOn(sheet).filter((key) => key !== '');
  // 25 answers: 12 promoters, 5 detractors. Each third is done, the first ten are Mei's; each sixth has a reason.
  keys.forEach((_, i) => {
    const row = 4 + i;
    if (i < 25) sheet.put(row, at('NPS'), i < 12 ? 9 + (i % 2) : i < 17 ? i % 7 : 7 + (i % 2));
    if (i < 10) sheet.put(row, at('Owner'), 'Mei');
    if (i % 3 === 0) sheet.put(row, at('Status'), 'Contacted');
    if (i % 6 === 0) sheet.put(row, at('Reason'), i < 24 ? 'Price' : 'Service');
  });
  const outputs = { sheets: ['customers', 'health'], tagColumns: false, cohortColumns: false } as const;
  shop.run(shop.settings({ outputs }));
  const rows = texts(shop.sheet('Health'));
  const block = rows.slice(rows.findIndex(([cell]) => cell === 'What came of the lists'));
  // (12 − 5) ÷ 25 = 28; with ¾, 1½ and ¾ added: 7 ÷ 28 = 0.25, √((18.5 ÷ 28 − 0.0625) ÷ 28) = 0.1463, × 1.96 = 0.2867.
  expect(block[1]![0]).toBe(
    'NPS 28: of 25 answers 12 promoters less 5 detractors. The true score lies from −4 to 54 (95%).',
  );
  const others = keys.length - 10;
  const done = Math.ceil(keys.length / 3) - 4;
  expect(block.slice(3, 5).map((row) => row.slice(0, 3))).toEqual([
    ['Nobody yet', String(others - done), String(done)],
    ['Mei', '6', '4'],
  ]);
  const reasons = block.slice(block.findIndex(([cell]) => cell === 'Segment') + 1);
  const segmentOf = new Map(
    shop
      .call('groups')
      .filter(({ by }) => by === 'segment')
      .flatMap(({ by, key, name }) => shop.call('people', { by, key }).people.map((one) => [one.key, name])),
  );
  const wanted = new Map<string, number>();
  keys.forEach((key, i) => {
    if (i % 6 !== 0) return;
    const place = `${segmentOf.get(key)}: ${i < 24 ? 'Price' : 'Service'}`;
    wanted.set(place, (wanted.get(place) ?? 0) + 1);
    expect(segmentOf.has(key)).toBe(true);
  });
  const counted = new Map<string, number>();
  for (const [segment, customers, reason] of reasons)
    if (reason) counted.set(`${segment}: ${reason}`, Number(customers));
  expect(counted).toEqual(wanted);
  expect(new Set([...counted.keys()].map((place) => place.split(':')[0])).size).toBeGreaterThan(2);
}, 30_000);
