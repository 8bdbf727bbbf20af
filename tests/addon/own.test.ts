// What a shop fills in by itself: labels, dated steps, people a day. Counted before they are written, printed on Your
// settings, read back from it.

import { readFileSync } from 'node:fs';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { expect, test } from 'vitest';
import type { OwnChoices, Settings } from '../../src/addon/api.ts';
import { cellsOf, openDocument, serial, someOrders } from './document.ts';

const LINES = someOrders(300, 60);

async function shopWith(own: OwnChoices | undefined, language: 'en' | 'zh-TW' = 'en') {
  const shop = await openDocument({ lines: LINES });
  const run = (change: Partial<Settings> = {}) =>
    shop.run(
      shop.settings({
        language,
        outputs: {
          sheets: ['today', 'customers', 'segments', 'choices'],
          tagColumns: false,
          cohortColumns: false,
        },
        ...change,
      }),
    );
  run(own ? { own } : {});
  return { shop, run, sheet: shop.book.sheets.find(({ name }) => /^Your settings|^你的設定/.test(name))! };
}

const rowsOf = (sheet: Sheet) => cellsOf(sheet).map((line) => line.map((cell) => String(cell ?? '')));
/** Row and column of a text, from `from` on. */
function placeOf(sheet: Sheet, text: string, from = 0) {
  const rows = rowsOf(sheet);
  const row = rows.findIndex((line, at) => at >= from && line.includes(text));
  return { row, column: rows[row]?.indexOf(text) ?? -1 };
}

const LABELS = ['Gold: net >= 20000', 'Often: orders >= 6', 'Sleeping: nes = S2|S3'];

test('labels are counted before they are written, and stand as column, table and list', async () => {
  const { shop, run } = await shopWith(undefined);
  // By hand from the orders: net and number of orders of each customer.
  const net = new Map<string, number>();
  const orders = new Map<string, number>();
  for (const [, key, , amount] of LINES) {
    net.set(key, (net.get(key) ?? 0) + amount);
    orders.set(key, (orders.get(key) ?? 0) + 1);
  }
  const keys = [...net.keys()];
  const gold = keys.filter((key) => net.get(key)! >= 20000);
  const often = keys.filter((key) => net.get(key)! < 20000 && orders.get(key)! >= 6);
  const counts = shop.call('labels', { labels: LABELS });
  expect(gold.length * often.length).toBeGreaterThan(0);
  expect(counts.lines.slice(0, 2).map(({ label, customers }) => [label, customers])).toEqual([
    ['Gold', gold.length],
    ['Often', often.length],
  ]);
  expect(counts.lines.reduce((sum, { customers }) => sum + customers, counts.others)).toBe(keys.length);
  // Nothing was written by counting.
  expect(rowsOf(shop.sheet('Customers')).some((row) => row.includes('Label'))).toBe(false);

  run({ own: { labels: LABELS } });
  const customers = shop.sheet('Customers');
  const head = placeOf(customers, 'Label');
  const labelled = rowsOf(customers)
    .slice(head.row + 1)
    .filter((row) => row[head.column] === 'Gold')
    .map((row) => row[0]);
  expect(labelled.sort()).toEqual([...gold].sort());
  const segments = rowsOf(shop.sheet('Segments'));
  const at = segments.findIndex((row) => row[0] === 'Your labels');
  expect(segments.slice(at + 2, at + 5).map((row) => [row[0], Number(row[1])])).toEqual(
    counts.lines.map(({ label, customers: count }) => [label, count]),
  );
  expect(segments[at + 5]!.slice(0, 2)).toEqual(['Others', String(counts.others)]);
  const list = shop.sheet(
    shop.call('makeGroupSheet', { form: 'list', group: { by: 'label', key: 'Gold' } }).name,
  );
  const { row, column } = placeOf(list, 'Customer');
  expect(
    rowsOf(list)
      .slice(row + 1)
      .map((line) => line[column])
      .sort(),
  ).toEqual([...gold].sort());
}, 30_000);

test('what is changed on the sheet is read by the next run; what cannot be read stays as it was typed', async () => {
  const { shop, run, sheet } = await shopWith({ labels: LABELS });
  const first = placeOf(sheet, LABELS[0]!);
  sheet.put(first.row, first.column, 'Big: net >= 30000');
  sheet.put(first.row + 3, first.column, 'Broken: net is a lot');
  const people = placeOf(sheet, 'People');
  sheet.put(people.row + 1, people.column, 4);
  const { summary } = run();
  const rows = rowsOf(sheet);
  expect(rows[first.row]![first.column]).toBe('Big: net >= 30000');
  expect(rows[first.row + 3]![first.column]).toBe('Broken: net is a lot');
  expect(rows[first.row + 3]!.join(' ')).toMatch(/Cannot be read near “.+”/);
  expect(shop.call('labels', { labels: null }).own).toMatchObject({
    places: 4,
    labels: ['Big: net >= 30000', ...LABELS.slice(1), 'Broken: net is a lot'],
  });
  expect(Object.values(summary!.today!).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4);
  expect(rowsOf(shop.sheet('Today'))[1]![0]).toContain('at most 4 a day');
  // The same again writes nothing: what is printed is what is read.
  const before = cellsOf(sheet);
  run();
  expect(cellsOf(sheet)).toEqual(before);
  // Told by the wizard after that, the wizard's words count, and none is left where none is told.
  run({ own: { ...shop.call('labels', { labels: null }).own, labels: [] } });
  expect(rowsOf(sheet).flat()).not.toContain('Big: net >= 30000');
}, 30_000);

test('who is due by a dated step stands on the list of the week, with the step', async () => {
  const { shop, run, sheet } = await shopWith(undefined);
  // The usual steps stand there, ready to be changed.
  const ask = placeOf(sheet, 'Ask how it went');
  expect(rowsOf(sheet)[ask.row]!.slice(1, 4)).toEqual(['Ask how it went', '7', 'days after the first order']);
  // By hand: bought on one day, and so many days after it lies within the week from the as-of day on.
  const asOf = serial(LINES.at(-1)![2]);
  const days = new Map<string, Set<number>>();
  for (const [, key, date] of LINES) days.set(key, (days.get(key) ?? new Set()).add(serial(date)));
  const once = [...days].flatMap(([key, all]) => (all.size === 1 ? [{ key, day: [...all][0]! }] : []));
  const after = asOf + 3 - Math.max(...once.map(({ day }) => day));
  const wanted = once
    .filter(({ day }) => day + after >= asOf && day + after < asOf + 7)
    .map(({ key }) => key);
  expect(wanted.length).toBeGreaterThan(0);
  sheet.put(ask.row, ask.column, 'Say thanks');
  sheet.put(ask.row, ask.column + 1, String(after));
  sheet.put(ask.row + 1, ask.column + 1, 'soon');
  const { week } = run().summary!;
  expect(rowsOf(sheet)[ask.row]![4]).toBe(String(wanted.length));
  expect(rowsOf(sheet)[ask.row + 1]!.join(' ')).toContain('Needs what to do');
  const list = shop.sheet(shop.call('makeGroupSheet', { form: 'list', group: { by: 'due', key: '' } }).name);
  const step = placeOf(list, 'Next step');
  const key = placeOf(list, 'Customer').column;
  const thanked = rowsOf(list).filter((row) => row[step.column] === 'Say thanks');
  expect(thanked.map((row) => row[key]).sort()).toEqual([...wanted].sort());
  // On Today at most a third of ten places, unless places are left; each with the step and its message in one row.
  const today = rowsOf(shop.sheet('Today'));
  const [whyAt, keyAt, saysAt] = ['Why', 'Customer', 'Message'].map(
    (header) => placeOf(shop.sheet('Today'), header).column,
  ) as [number, number, number];
  const stepped = today.filter((row) => row[whyAt]!.startsWith('Say thanks: '));
  expect(stepped.length).toBeGreaterThanOrEqual(Math.min(3, wanted.length));
  for (const row of stepped) {
    expect(wanted).toContain(row[keyAt]);
    expect(row[whyAt]).toMatch(/^Say thanks: \d+ days after the first order, (today|in \d days?)$/);
    expect(row[saysAt]).toMatch(/how do you like what you bought\?$/);
  }
  // Today's head counts everybody with a step that is due, and its line leads to them.
  const { people, total } = shop.call('people', { by: 'week', key: 'steps' });
  expect(total).toBe(week!.steps);
  expect(people.map(({ key: one }) => one)).toEqual(expect.arrayContaining(wanted));
  const head = rowsOf(shop.sheet('Today')).map(([text]) => text);
  const line = head.findLast((text) => text!.includes(' with a dated step within 7 days'))!;
  expect(Number.parseInt(line, 10)).toBe(total);
  expect(line).toMatch(/: \S+ \(Say thanks, /);
  for (const row of thanked)
    expect(row.join(' ')).toContain(`Say thanks: ${after} days after the first order, `);
}, 30_000);

test('a label may ask for a column of the orders, in its own words', async () => {
  const text = readFileSync('samples/shopify.csv', 'utf8').split('\n').slice(0, 900).join('\n');
  const book = await readBook(new TextEncoder().encode(text), {
    sheetName: 'Orders',
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
  });
  const shop = await openDocument({ book });
  shop.run(shop.settings({ outputs: { sheets: ['customers'], tagColumns: false, cohortColumns: false } }));
  const { lines, others, columns } = shop.call('labels', {
    labels: ['Island: country = "United Kingdom"', 'Nowhere: country = Atlantis'],
  });
  expect(columns).toContain('Billing Country');
  expect(lines[0]!.customers).toBeGreaterThan(20);
  expect(lines[1]!.customers).toBe(0);
  expect(lines[0]!.customers + others).toBe(shop.call('people', { by: 'all', key: '' }).total);
}, 30_000);

test('in Chinese as in English, and each is read in the other', async () => {
  const { shop, run, sheet } = await shopWith(
    { labels: ['常客: orders >= 6 且 net >= 5000 近 12 個月'] },
    'zh-TW',
  );
  expect(rowsOf(sheet).flat()).toContain('天：首購之後');
  expect(shop.call('labels', { labels: null }).lines[0]!.label).toBe('常客');
  run({ language: 'en' });
  expect(rowsOf(sheet).flat()).toContain('天：首購之後');
  expect(rowsOf(sheet).flat().join(' ')).not.toContain('Needs what to do');
});
