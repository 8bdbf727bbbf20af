// Pictures of docs/lists*.md: all groups, the people of one, labels while they are typed, the copy without names, and a work list
// beside the wizard, taken in Chromium. `node docs/make.js lists`; needs a build.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { SIDEBAR_TEXTS } from '../src/text/sidebar.generated.ts';
import { openPage, openSite, type Site } from '../tests/workbench/workbench.ts';

const SHOPS = [
  {
    language: 'en',
    browser: 'en-US',
    sample: 'shopify',
    labels: 'VIP: net >= 5000 in 12 months\nWaiting: orders >= 3 and nes = S1|S2',
  },
  {
    language: 'zh-TW',
    browser: 'zh-TW',
    sample: 'shopline',
    labels: '大戶：net >= 100000 近 12 個月\n常客：orders >= 3 且 nes = S1|S2',
  },
] as const;
type Shop = (typeof SHOPS)[number];

const OUT = 'docs/pictures/lists';

mkdirSync(OUT, { recursive: true });
const site = await openSite();
try {
  for (const shop of SHOPS) await pictures(site, shop);
} finally {
  await site.close();
}

async function pictures(place: Site, { language, browser, sample, labels }: Shop): Promise<void> {
  const { t } = SIDEBAR_TEXTS[language];
  const { page, side, context } = await openPage(place, `sample=${sample}`, { language: browser });
  const bar = page.locator('.sidebar');
  const press = (name: string) =>
    side.frame.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();
  await side.open();
  await side.wholeWay();
  await page.evaluate(() => workbench.grid.fresh());
  await press(t.people.groups);
  await side.frame.locator('.groups').first().waitFor();
  await shot(bar, `${language}-groups`);
  await press(t.people.own);
  await side.frame.getByLabel(t.people.ownRules, { exact: true }).fill(labels);
  await side.frame.locator('.facts div').nth(2).waitFor();
  await shot(bar, `${language}-labels`);
  await press(t.back);
  await press(t.people.private.title);
  const saved = page.waitForEvent('download');
  await press(t.people.private.download);
  await saved;
  await side.frame.getByText(t.people.private.madeFile).waitFor();
  await shot(bar, `${language}-private`);
  await press(t.back);
  await side.frame.locator('.groups button:enabled').nth(2).click();
  await side.frame.locator('.people li').first().waitFor();
  await shot(bar, `${language}-people`);
  await press(t.people.makeList);
  await side.frame
    .getByRole('button', { name: t.people.openList })
    .filter({ visible: true })
    .first()
    .waitFor();
  await page.evaluate(() => workbench.grid.fresh());
  await shot(page.locator('body'), `${language}-list`);
  await context.close();
}

async function shot(what: Locator, name: string): Promise<void> {
  await what.page().waitForTimeout(400);
  const png = join(tmpdir(), `${name}.png`);
  await what.screenshot({ animations: 'disabled', path: png });
  execFileSync('convert', [png, '-quality', '90', join(OUT, `${name}.webp`)]);
  rmSync(png);
}
