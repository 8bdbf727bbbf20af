// `npm run screenshots`: the pictures of docs/screens/, taken in Chromium by driving the page as a person does. As webp, which Chromium
// itself makes of them.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { type Opened, openPage, openSite, type Site } from '../../tests/workbench/workbench.ts';

const out = join(fileURLToPath(new URL('../../', import.meta.url)), 'docs', 'screens');
/** Of one shop, in both languages: the wizard, the sheets, the page. */
const SHOPS = [
  { language: 'en-US', name: 'en', sample: 'shopify' },
  { language: 'zh-TW', name: 'zh-TW', sample: 'shopline' },
] as const;
const QUALITY = 0.9;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const site = await openSite();
const converter = await site.browser.newPage();
try {
  for (const shop of SHOPS) await shopPictures(site, shop);
  for (const shop of SHOPS) await darkPictures(site, shop);
} finally {
  await site.close();
}

async function shopPictures(place: Site, { language, name, sample }: (typeof SHOPS)[number]): Promise<void> {
  const start = await openPage(place, '', { language });
  await start.page.locator('.start').waitFor();
  await picture(start.page, `${name}-start`);
  await start.context.close();

  const opened = await openPage(place, `sample=${sample}`, { language });
  const { page, side, context } = opened;
  await page.locator('[data-id=extensions]').click();
  await page.locator('.o-menu-item').first().hover();
  await page.locator('.o-menu-item').nth(1).waitFor();
  await picture(page, `${name}-menu`);
  await page.locator('.o-grid-overlay').click({ position: { x: 60, y: 10 } });

  await side.open();
  await page.waitForTimeout(600);
  await picture(page, `${name}-page-orders`);
  await wizard(page, `${name}-1-orders`);
  await side.toRules();
  await wizard(page, `${name}-2-rules`);
  await side.action.click();
  await side.frame.locator('input[type=checkbox]').first().waitFor();
  await side.action.waitFor();
  await page.waitForTimeout(600);
  await wizard(page, `${name}-3-results`);
  await whileRunning(opened, `${name}-4-run`);
  await side.done();
  await page.evaluate(() => workbench.grid.fresh());
  await wizard(page, `${name}-5-done`);
  await side.action.click();
  await page.waitForTimeout(400);
  await picture(page, `${name}-page-done`);

  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.action.waitFor();
  await page.waitForTimeout(200);
  await wizard(page, `${name}-6-reopened`);
  await page.locator('.sidebar-bar button').click();
  await sheets(page, name);
  await context.close();

  for (const [failure, number] of [
    ['accounts', 7],
    ['connection', 8],
  ] as const) {
    const failed = await openPage(place, `sample=hand-typed&simulate=${failure}`, { language });
    await failed.page.evaluate(() => workbench.session.run('menuSegment'));
    await failed.side.action.waitFor();
    if (failure === 'connection') {
      await failed.side.toResults();
      await failed.side.action.click();
      await failed.side.frame.getByText(/We try again|會再試/).waitFor();
    }
    await wizard(failed.page, `${name}-${number}-${failure}`);
    await failed.context.close();
  }
}

async function darkPictures(place: Site, { language, name }: (typeof SHOPS)[number]): Promise<void> {
  const { page, side, context } = await openPage(place, 'sample=hand-typed', { language, dark: true });
  await side.open();
  await wizard(page, `${name}-1-orders-dark`);
  await side.wholeWay();
  await wizard(page, `${name}-5-done-dark`);
  await context.close();
}

/** Calls take their time for a moment, so that the run is seen at work. */
async function whileRunning({ page, side }: Opened, name: string): Promise<void> {
  await page.evaluate(() => {
    workbench.delay = 400;
  });
  await side.action.click();
  const bar = side.frame.locator('[role=progressbar]');
  await bar.waitFor();
  for (let i = 0; i < 100 && Number(await bar.getAttribute('aria-valuenow')) < 30; i++)
    await page.waitForTimeout(100);
  await wizard(page, name);
  await page.evaluate(() => {
    workbench.delay = 2;
  });
}

async function sheets(page: Page, name: string): Promise<void> {
  const kinds = await page.evaluate(() => workbench.book.sheets.map((sheet) => sheet.name));
  for (const [i, kind] of kinds.entries()) {
    if (i === 0) continue;
    await page.evaluate((wanted) => {
      const { grid, book } = workbench;
      const { model } = grid;
      model.dispatch('ACTIVATE_SHEET', {
        sheetIdFrom: model.getters.getActiveSheetId(),
        sheetIdTo: String(book.sheetNamed(wanted)!.id),
      });
    }, kind);
    // Tall enough for the tables and the charts below them, but for the long list of customers.
    await page.setViewportSize({ width: 1360, height: i === 1 ? 820 : 1700 });
    await page.waitForTimeout(600);
    await picture(page, `${name}-sheet-${i}`);
  }
}

function wizard(page: Page, name: string): Promise<void> {
  return picture(page.locator('.sidebar'), name);
}

async function picture(of: Page | Locator, name: string): Promise<void> {
  const png = await of.screenshot({ animations: 'disabled' });
  const webp = await converter.evaluate(
    async ([data, quality]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')!.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [png.toString('base64'), QUALITY] as const,
  );
  writeFileSync(join(out, `${name}.webp`), Buffer.from(webp, 'base64'));
}
