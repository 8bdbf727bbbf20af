// Every state of the sidebar, in both languages and themes: axe finds nothing, nothing is wider than the sidebar, nothing
// is asked from the network, and no English is left in Chinese.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { launchBrowser, openSidebar, overflows, sidebarHtml, violations } from './harness.ts';
import { STATES, WORDS } from './states.ts';

/** Google draws a scroll bar of 15 px into the 300 px where the page is long. */
const WIDTHS = [300, 285];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Sentences of the English wizard that have no place on a Chinese page. */
const ENGLISH = sentences(WORDS.en);

function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return / .* /.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

describe.each(LANGUAGES)('in %s', (language: Language) => {
  it.concurrent.each(STATES)('$name', async ({ server, reach }) => {
    const { page, requests, errors, close } = await openSidebar(browser, server(language), {
      locale: language === 'en' ? 'en-US' : 'zh-TW',
    });
    await reach(page, WORDS[language], SIDEBAR_TEXTS[language].messages);
    expect(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Only colours differ between the themes.
    expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflows(page), `${width} px`).toBe(false);
    }
    if (language === 'zh-TW') {
      const said = await page.evaluate('document.body.innerText');
      expect(ENGLISH.filter((sentence) => String(said).includes(sentence))).toEqual([]);
    }
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the page', () => {
  it('is under 170 KB', () => expect(Buffer.byteLength(sidebarHtml())).toBeLessThan(170_000));

  it('opens links outside the sidebar, and names no other address', () => {
    expect(sidebarHtml()).toContain('<base target="_top">');
    expect(sidebarHtml()).not.toMatch(/(src|href)=|@import|https?:/);
  });
});
