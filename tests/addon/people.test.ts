// Who is in a group: the same as the sheets count, the most worth first, and everything an audience file needs.

import { readFileSync } from 'node:fs';
import { readBook } from 'local-sheets/files/read.ts';
import { expect, test } from 'vitest';
import type { Settings } from '../../src/addon/api.ts';
import { audienceFile } from '../../src/audiences/index.ts';
import { NES, NINE_CELLS } from '../../src/terms/tags.ts';
import { openDocument } from './document.ts';

/** Some accept marketing, some do not, some have changed their minds. */
const SAMPLE = readFileSync('samples/shopify.csv', 'utf8');

async function shopify() {
  const book = await readBook(new TextEncoder().encode(SAMPLE), {
    sheetName: 'Orders',
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
  });
  const shop = await openDocument({ book });
  const settings = (change: Partial<Settings> = {}) =>
    shop.settings({
      outputs: { sheets: ['today', 'customers'], tagColumns: false, cohortColumns: false },
      ...change,
    });
  const { summary } = shop.run(settings());
  return { shop, summary: summary! };
}

test('each group holds whom the summary counts, and today’s is the sheet’s list', async () => {
  const { shop, summary } = await shopify();
  for (const [by, keys, counted] of [
    ['nes', NES, summary.nes],
    ['cell', NINE_CELLS, summary.cells],
  ] as const)
    for (const key of keys)
      expect(shop.call('people', { by, key }).total, key).toBe(
        counted.find((one) => one.key === key)!.customers,
      );
  const today = shop.sheet('Today');
  const keys = Array.from({ length: today.lastRow() }, (_, row) => today.value(row, 8));
  const listed = keys.slice(keys.indexOf('Customer') + 1).filter((key) => key);
  const { people } = shop.call('people', { by: 'today', key: '' });
  expect(people.map(({ key }) => key)).toEqual(listed);
  const said = Object.values(summary.today!).reduce((sum, count) => sum + count, 0);
  expect(said).toBe(listed.length);
  // The sheet and the wizard say the same of each.
  expect(people.map(({ why }) => why)).toEqual(
    people.map((_, i) => today.value(keys.indexOf('Customer') + 1 + i, 2)),
  );
}, 30_000);

test('a group of a real export becomes a file: everybody is in it, or counted', async () => {
  const { shop } = await shopify();
  const { people, total, asksConsent, locale } = shop.call('people', { by: 'all', key: '' });
  expect([people.length, asksConsent]).toEqual([total, true]);
  const file = await audienceFile({
    audience: 'google',
    contacts: people,
    asksConsent,
    phones: [],
    locale,
    digest: null,
  });
  expect(file.people + file.withoutConsent + file.unreachable + file.repeated).toBe(total);
  // By hand from the file: of each customer the last word on “Accepts Marketing”.
  const rows = SAMPLE.split('\n');
  const header = rows[0]!.split(',');
  const at = (name: string) => header.indexOf(name);
  const last = new Map<string, { day: string; said: string }>();
  for (const line of rows.slice(1)) {
    const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
    const [email, said, day] = ['Email', 'Accepts Marketing', 'Created at'].map(
      (name) => cells[at(name)] ?? '',
    );
    if (!email || !said) continue;
    if (!last.has(email) || day! > last.get(email)!.day) last.set(email, { day: day!, said });
  }
  const yes = [...last].filter(([, { said }]) => said === 'yes').map(([email]) => email);
  expect(file.people).toBeGreaterThan(50);
  const inFile = new Set(
    file.text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]!),
  );
  for (const email of inFile) expect(yes).toContain(email);
  expect(inFile.size).toBe(file.people);
}, 30_000);
