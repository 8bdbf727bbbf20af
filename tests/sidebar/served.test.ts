// The sidebar as HtmlService serves it: nothing of it is cut away, and until its script runs there are words to read.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedHtml } from '../../packages/local-sheets/src/services/runtime/served.ts';
import { launchBrowser, openSidebar } from './harness.ts';

const built = readFileSync('dist/Sidebar.html', 'utf8');
const OPENING = ['Regulars is opening.', '熟客正在開啟。'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('no // and no /* stand between script tags, and every letter is ASCII', () => {
  const scripts = [...built.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((code) => /\/\/|\/\*/.test(code))).toEqual([]);
  expect(built).toMatch(/^[\0-\x7f]*$/);
  expect(servedHtml(built)).toBe(built);
});

test('the wizard opens from the page as it is served, and the words before it are gone', async () => {
  const { page, errors, close } = await openSidebar(browser, {}, { html: servedHtml(built) });
  await page.waitForSelector('h1');
  expect(await page.textContent('body')).not.toContain(OPENING[0]);
  expect(errors).toEqual([]);
  await close();
});

test('a page whose script was cut in the middle says in both languages what to do', async () => {
  const cut = built.replace(/(id="packed">[\s\S]{5000})/, '$1//');
  const { page, close } = await openSidebar(browser, {}, { html: servedHtml(cut) });
  const text = await page.innerText('body');
  for (const words of OPENING) expect(text).toContain(words);
  expect(text).toContain('close this sidebar and open it again from the Extensions menu');
  expect(text).toContain('請關閉側邊欄');
  await close();
});
