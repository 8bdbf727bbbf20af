// The page that `npm run selftest` ends with: only a browser can tell what Google made of it, and how long a call takes.

import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';
import {
  type Answers,
  EXECUTION,
  selfTestScript,
  WITH_BALLAST,
} from '../../packages/local-sheets/docs/selftest.ts';
import { servedHtml } from '../../packages/local-sheets/src/services/runtime/served.ts';
import { launchBrowser, openSidebar, type Server } from './harness.ts';

test('adds to the answers what became of two slashes, of the letters of 85, and the time of an empty call', async () => {
  let html = '';
  const nothing = () => {};
  const host = await openHost({
    book: Book.blank({ locale: 'en_US', timeZone: 'Asia/Taipei' }),
    code: selfTestScript(),
    ui: {
      ...{ menu: nothing, sidebar: nothing, toast: nothing },
      dialog: (shown) => {
        html = shown;
      },
      alert: () => 'OK',
      prompt: () => ({ button: 'OK', text: '' }),
    },
  });
  host.services.sleep = nothing;
  host.call('selftest');
  const browser = await launchBrowser();
  try {
    for (const ballast of [0, 716_800]) {
      const server = { selftestNothing: () => ballast } as unknown as Server;
      const { page, errors, close } = await openSidebar(browser, server, { html: servedHtml(html) });
      const box = page.locator('textarea');
      await expect.poll(() => box.inputValue()).toContain('"page"');
      const { page: seen, times, rules } = JSON.parse(await box.inputValue()) as Answers;
      // As HtmlService is reported to serve it: from two slashes to the line's end, and between the stars.
      expect(seen).toEqual({ slashes: 'one\nthreefive', letters: true, ballast: ballast / 1024 });
      expect(Object.keys(times)).toContain(ballast ? WITH_BALLAST : EXECUTION);
      expect(Object.keys(rules).length).toBeGreaterThan(90);
      expect(errors).toEqual([]);
      await close();
    }
  } finally {
    await browser.close();
  }
});
