// `node docs/make.js screenshots`: the pictures of docs/screens/, taken in Chromium by driving the page as a person does,
// the sidebar as HtmlService serves it, with comments cut out of scripts (packages/local-sheets/src/services/runtime/served.ts). As webp, which Chromium
// itself makes of them.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { textsOf } from '../src/text/index.ts';
import { type Opened, openPage, openSite, type Site } from '../tests/workbench/workbench.ts';
import { show } from './taking.ts';

const out = join(fileURLToPath(new URL('../', import.meta.url)), 'docs', 'screens');
/** Of one shop, in both languages: the wizard, the sheets, the page. */
const SHOPS = [
  { language: 'en-US', name: 'en', sample: 'shopify', stores: 'Stores', products: 'Products' },
  { language: 'zh-TW', name: 'zh-TW', sample: 'shopline', stores: '分店', products: '商品' },
] as const;
const QUALITY = 0.9;
/** Pixels of the pictures of sheets. */
const [TALL, LOW] = [1840, 820];
const [NARROWEST, WIDEST] = [1360, 1800];
/** Row numbers and scroll bar. */
const EDGES = 65;
/** The sheets of a shop without stores. Its products are shown of the till, where all of them are real. */
const SHEETS = [
  { kind: 'today', height: LOW },
  { kind: 'customers', height: LOW },
  { kind: 'segments', height: TALL, width: 1640 },
  { kind: 'cohorts', height: TALL },
  { kind: 'health', height: TALL },
  { kind: 'money', height: TALL },
  { kind: 'trust', height: TALL, width: 1640 },
  { kind: 'check', height: TALL, width: WIDEST },
] as const;
/** What winning the customers of the latest months cost, as somebody might fill it in. */
const COSTS = [180, 240, 150, 210, 320, 200, 160, 280, 220, 190, 260, 170];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const site = await openSite();
const converter = await site.browser.newPage();
try {
  for (const shop of SHOPS) await shopPictures(site, shop);
  for (const shop of SHOPS) await tillPictures(site, shop);
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
  await side.tickAll();
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
  await costs(page, name);
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

/** Of the till: the stores, part by part because the table is wide, and the products. */
async function tillPictures(place: Site, shop: (typeof SHOPS)[number]): Promise<void> {
  const { language, name } = shop;
  const { page, side, context } = await openPage(place, 'sample=till', { language });
  await side.open();
  await side.toResults();
  await side.tickAll();
  await side.action.click();
  await side.done();
  await page.evaluate(() => workbench.grid.fresh());
  await page.locator('.sidebar-bar button').click();
  await show(page, shop.stores);
  await part(page, `${name}-stores`, { columns: ['A', 'K'], height: TALL });
  // Right of the answer and its chart: the rows of the stores alone.
  const row = await headingRow(page, shop.stores, /side by side|並列/);
  await part(page, `${name}-stores-health`, { columns: ['L', 'Z'], height: LOW, row });
  await part(page, `${name}-stores-money`, { columns: ['AA', 'AI'], height: LOW, row });
  await show(page, shop.products);
  await part(page, `${name}-products`, { columns: ['A', 'G'], height: 820 });
  const together = await headingRow(page, shop.products, /Bought together|一起買/);
  await part(page, `${name}-products-together`, { columns: ['A', 'G'], height: 820, row: together });
  await context.close();
}

/** Where a block of a sheet begins, below its answer. */
function headingRow(page: Page, sheet: string, heading: RegExp): Promise<number> {
  return page.evaluate(
    ([title, words]) => {
      const rows = workbench.book.sheetNamed(title)!;
      let row = 10;
      while (row < rows.lastRow() && !new RegExp(words).test(String(rows.value(row, 0)))) row++;
      return row;
    },
    [sheet, heading.source] as const,
  );
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
  const { tabs } = textsOf(name === 'en' ? 'en' : 'zh-TW').sheets;
  for (const look of SHEETS) {
    await show(page, tabs[look.kind].title);
    await part(page, `${name}-${look.kind}`, look);
  }
}

/** The column that a person fills, and what the next run makes of it. */
async function costs(page: Page, name: string): Promise<void> {
  const { title } = textsOf(name === 'en' ? 'en' : 'zh-TW').sheets.tabs.costs;
  const { header } = textsOf(name === 'en' ? 'en' : 'zh-TW').costs.cost;
  await show(page, title);
  await page.evaluate(
    ([sheet, wanted, amounts]) => {
      const { book, grid } = workbench;
      const rows = book.sheetNamed(sheet)!;
      const row = Array.from({ length: rows.lastRow() }, (_, r) => r).find((r) =>
        rows.rowValues(r).includes(wanted),
      )!;
      const col = [...rows.rowValues(row)].lastIndexOf(wanted);
      for (const [i, amount] of amounts.entries())
        grid.model.dispatch('UPDATE_CELL', {
          sheetId: grid.model.getters.getActiveSheetId(),
          row: row + 1 + i,
          col,
          content: String(amount),
        });
      grid.settle();
    },
    [title, header, COSTS.map((amount) => (name === 'en' ? amount : amount * 30))] as const,
  );
  await page.evaluate(() => workbench.session.run('menuUpdate'));
  await page.evaluate(() => workbench.grid.fresh());
  await page.locator('.toast').waitFor({ state: 'hidden' });
  await show(page, title);
  await part(page, `${name}-costs`, { height: LOW });
}

interface Part {
  /** All of them where none are named. */
  readonly columns?: readonly [string, string];
  /** The first below the frozen rows. */
  readonly row?: number;
  /** Pixels of the page at most, and its width where texts run over the last column. */
  readonly height: number;
  readonly width?: number;
}

/** Of the sheet that is shown: the page, as wide as the columns and no taller than what stands there. */
async function part(
  page: Page,
  name: string,
  { columns, height, row = 0, width: wide = columns ? 0 : NARROWEST }: Part,
): Promise<void> {
  const { width, x, y } = await page.evaluate(
    ([named, top]) => {
      // No functions of our own in here: the compiler would add to them what the page does not have.
      const { getters } = workbench.grid.model;
      const sheet = getters.getActiveSheetId();
      const last = workbench.book.sheet(Number(sheet))!.lastColumn() - 1;
      const [from, to] = named ?? [0, last];
      const { xSplit, ySplit } = getters.getPaneDivisions(sheet);
      const seen = { width: 0, x: 0, y: 0 };
      for (let column = 0; column <= to; column++) {
        const pixels = getters.getColSize(sheet, column);
        if (column < xSplit || column >= from) seen.width += pixels;
        else seen.x += pixels;
      }
      for (let r = ySplit; r < top; r++) seen.y += getters.getRowSize(sheet, r);
      return seen;
    },
    [columns?.map(columnNumber), row] as const,
  );
  const size = { width: Math.min(WIDEST, Math.max(wide, width + EDGES)), height };
  const scroll = async () => {
    await page.waitForTimeout(500);
    await page.evaluate(
      ([offsetX, offsetY]) => {
        workbench.grid.model.dispatch('SET_VIEWPORT_OFFSET', { offsetX, offsetY });
      },
      [x, y] as const,
    );
    await page.waitForTimeout(300);
  };
  await page.setViewportSize(size);
  await scroll();
  await page.setViewportSize({ ...size, height: height - (await tooTall(page)) });
  await scroll();
  await picture(page, name);
}

/** 0 for A, 26 for AA. */
function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Pixels by which the page is too tall: to end above a chart that it would cut, and below the last thing there is. */
function tooTall(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { getters } = workbench.grid.model;
    const sheet = getters.getActiveSheetId();
    const { top, bottom } = document.querySelector('.o-grid-overlay')!.getBoundingClientRect();
    let end = top - getters.getActiveSheetScrollInfo().scrollY;
    for (let row = 0; row < workbench.book.sheet(Number(sheet))!.lastRow(); row++)
      end += getters.getRowSize(sheet, row);
    let least = 0;
    for (const figure of document.querySelectorAll('.o-figure')) {
      const chart = figure.getBoundingClientRect();
      if (chart.top < bottom && chart.bottom > bottom) least = Math.max(least, bottom - chart.top + 8);
      end = Math.max(end, chart.bottom);
    }
    return Math.ceil(Math.max(least, bottom - end - 30, 0));
  });
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
