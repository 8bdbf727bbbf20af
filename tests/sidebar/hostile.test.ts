// The built sidebar over the built add-on and a shop of OWASP's texts: every text is shown, and none becomes part of the page.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE } from '../addon/hostile.ts';
import { shopOf } from '../addon/hostile-shop.ts';
import { launchBrowser, openSidebar, type Server } from './harness.ts';
import { press, WORDS } from './states.ts';

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('every text is shown as it was typed, on every page; no element, link or script comes of one', async () => {
  const shop = await shopOf(HOSTILE);
  HOSTILE.forEach((text, i) => {
    shop.orders.put(1 + i, 8, text);
  });
  shop.orders.put(0, 10, SCRIPT);
  shop.book.renameSheet(shop.orders, SCRIPT);
  const labels = HOSTILE.slice(0, 20).map(
    (text) => `"${text.replace(/"/g, '""')}": level = "${text.replace(/"/g, '""')}"`,
  );
  const outputs = {
    sheets: ['today', 'customers', 'choices'],
    tagColumns: false,
    cohortColumns: false,
  } as const;
  shop.run(shop.settings({ outputs, own: { labels } }));
  const server = new Proxy({} as Server, {
    get:
      (_, name) =>
      (...request: unknown[]) =>
        shop.call(name as 'start', ...(request as [])),
  });
  const sidebar = await openSidebar(browser, server);
  const { page } = sidebar;
  const t = WORDS.en;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  /** Unfolds everything, and says which of the texts stand there as such. */
  const shown = async (): Promise<string[]> => {
    const { text, elements } = await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const written = [...document.querySelectorAll('textarea')].map(({ value }) => value);
      const alive = '#app :is(script, img, a[href], iframe, object, embed, [onerror], [onclick])';
      return {
        text: [document.body.innerText, ...written].join(' '),
        elements: [...document.querySelectorAll(alive)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
      };
    });
    expect(elements).toEqual([]);
    return HOSTILE.filter((one) => plain(text).includes(plain(one)));
  };
  const forward = () => page.locator('button.action:not([aria-disabled])').filter({ visible: true }).click();
  const waitFor = (text: string) => page.getByText(text).filter({ visible: true }).first().waitFor();
  await waitFor(SCRIPT);
  expect(await shown()).toContain(SCRIPT);
  await press(page, t.reopened.change);
  await page.locator('.columns').first().waitFor();
  expect(await shown()).toHaveLength(HOSTILE.length);
  await forward();
  await page.getByRole('heading', { level: 1, name: t.rules.title }).waitFor();
  expect((await shown()).length).toBeGreaterThan(10);
  await forward();
  await waitFor('Your settings');
  await shown();
  await forward();
  await page.locator('.nine').waitFor();
  await shown();
  await press(page, t.people.groups);
  // A label’s name and its number of people.
  await page.getByRole('button', { name: SCRIPT }).first().waitFor();
  expect((await shown()).length).toBeGreaterThan(15);
  await page.getByRole('button', { name: SCRIPT }).first().click();
  await page.locator('.people li').first().waitFor();
  expect(await shown()).toContain(SCRIPT);
  expect(sidebar.errors).toEqual([]);
  expect(sidebar.requests).toEqual([]);
  await sidebar.close();
}, 60_000);
