// Beside each advice stands how many of such customers came back, and the advice follows it: let go only where hardly any did.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../src/addon/api.ts';
import { sidebar as english } from '../../src/text/en/sidebar/index.ts';
import { sidebar as chinese } from '../../src/text/zh-TW/sidebar/index.ts';
import { launchBrowser, openSidebar } from './harness.ts';
import { runAt, shopServer } from './shop.ts';
import { toRun } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** High spenders asleep of whom 27 % came, low ones of whom 4 % came, and regulars of whom too few were seen. */
const MEASURED: { readonly [cell: string]: Pick<Summary['cells'][number], 'cameBack' | 'letGo'> } = {
  'S-H': { cameBack: 0.27, letGo: false },
  'S-L': { cameBack: 0.04, letGo: true },
  'E-L': { cameBack: null, letGo: false },
};

test.each([
  ['en', english],
  ['zh-TW', chinese],
] as const)(
  'in %s',
  async (language, { t, names }) => {
    const at = (next: number) => {
      const state = runAt(next, language);
      const { summary } = state;
      const cells = summary?.cells.map((cell) => ({ ...cell, ...MEASURED[cell.key] }));
      return summary ? { ...state, summary: { ...summary, cells: cells!, cameBackDays: 90 } } : state;
    };
    const server = shopServer(language, { beginRun: () => at(0), step: ({ next }) => at(next + 1) });
    const sidebar = await openSidebar(browser, server, { width: 300 });
    const { page } = sidebar;
    await toRun(page, t);
    const advice = page.locator('.advice');
    const said = async (cell: string): Promise<string> => {
      await page.locator('.nine').getByRole('button', { name: cell }).click();
      await advice.getByText(cell, { exact: true }).waitFor();
      return advice.innerText();
    };
    const high = await said('S-H');
    expect(high).toContain(t.done.cameBack('27%', 90));
    expect(high).toContain(names.cells['S-H'].advice);
    expect(high).not.toContain(t.done.letGo);
    const low = await said('S-L');
    expect(low).toContain(t.done.cameBack('4%', 90));
    expect(low).toContain(t.done.letGo);
    expect(low).not.toContain(names.cells['S-L'].advice);
    expect(await said('E-L')).toContain(t.done.tooFewSeen(90));
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  },
  60_000,
);
