// The copy without names from the wizard: as a file that opens, and as sheets.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readBook } from 'local-sheets/files/read.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrivateSheets } from '../../src/addon/api.ts';
import { launchBrowser, openSidebar, overflows } from './harness.ts';
import { shopServer } from './shop.ts';
import { press, toRun, WORDS } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TABLES = [
  {
    name: 'customers',
    header: ['customer', 'orders', 'rfm', 'note'],
    rows: [
      ['wang@shop.example', '3', '054', '請打給王小美'],
      ['chen@shop.example', '12', '555', ''],
    ],
  },
  { name: 'orders', header: ['order', 'customer'], rows: [['ORD1', 'wang@shop.example']] },
];

test.each(['en', 'zh-TW'] as const)(
  '%s',
  async (language) => {
    const t = WORDS[language];
    const words = t.people.private;
    let written: PrivateSheets | null = null;
    const server = shopServer(language, {
      exportTables: () => TABLES,
      privateSecret: () => ({ secret: 'the shop’s own' }),
      privateSheets: (copy) => {
        written = copy;
        return { names: copy.tables.map(({ title }) => title) };
      },
    });
    const sidebar = await openSidebar(browser, server, { width: 300 });
    const { page } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await press(page, t.people.groups);
    await press(page, words.title);
    await page.getByText(words.not).waitFor();
    expect(await overflows(page)).toBe(false);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, words.download)]);
    await page.getByText(words.made(['customers'], '0')).waitFor();
    const bytes = readFileSync((await download.path())!);
    expect(bytes.toString('latin1')).not.toMatch(/shop\.example|ORD1/);
    const book = await readBook(new Uint8Array(bytes), {
      sheetName: 'x',
      locale: 'en_US',
      timeZone: 'Asia/Taipei',
    });
    const code = (key: string) =>
      `P-${createHmac('sha256', 'the shop’s own').update(`customer ${key}`).digest('hex').slice(0, 16)}`;
    expect(book.sheets.map(({ name }) => name)).toEqual(['customers']);
    const [sheet] = book.sheets;
    expect([0, 1, 2].map((column) => sheet!.value(4, column))).toEqual(['customer', 'orders', 'rfm']);
    // What looks like a number and is none keeps its zero.
    expect([0, 1, 2].map((column) => sheet!.value(5, column))).toEqual([code('wang@shop.example'), 3, '054']);
    await press(page, words.sheets);
    await page.getByText(words.madeSheets(1)).waitFor();
    expect(written!.tables[0]!.rows.map(([key]) => key)).toEqual(
      ['wang@shop.example', 'chen@shop.example'].map(code),
    );
    expect(JSON.stringify(written)).not.toContain('王小美');
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  },
  60_000,
);
