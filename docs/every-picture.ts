// `node docs/make.js every [NAME …]`: every sheet and every state of the sidebar, in both languages, light and dark, to be looked
// at one by one. They go to out/pictures/ and are not kept. Names choose: `states`, `first` (what stands on a screen of 1360 × 768
// beside the sidebar), `whole` (sheets from top to bottom), `ways` (what a person meets on the way); `en` or `zh-TW` a language.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { LANGUAGES } from '../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../src/text/sidebar.generated.ts';
import { launchBrowser, openSidebar } from '../tests/sidebar/harness.ts';
import { STATES, WORDS } from '../tests/sidebar/states.ts';
import { type Opened, openPage, type Site, typeRows } from '../tests/workbench/workbench.ts';
import { BROWSER, makeList, ofEach, openGroups, openPeople, press } from './taking.ts';

const OUT = 'out/pictures';
const SCREEN = { width: 1360, height: 768 };
/** A sheet from top to bottom: as wide as its last column, as tall as its last row, within what Chromium draws on one canvas. */
const LEAST = { width: 1360, height: 768 };
const MOST = { width: 6000, height: 15_000 };
const SAMPLES = { en: 'shopify', 'zh-TW': 'shopline' } as const;
/** Its stores are real. */
const TILL = 'till';
/** A first sheet that is no orders. */
const README = {
  en: [['READ ME'], ['These are the orders of our shop.'], ['Ask Ann before you change anything.']],
  'zh-TW': [['說明'], ['這份檔案是我們商店的訂單。'], ['要改之前請先問小安。']],
} as const;
const asked = process.argv.slice(2);
const named = LANGUAGES.filter((one) => asked.includes(one));
const languages = named.length ? named : LANGUAGES;
const parts = asked.filter((one) => !named.some((language) => language === one));
const isAsked = (name: string): boolean => parts.length === 0 || parts.includes(name);

mkdirSync(OUT, { recursive: true });
if (isAsked('states')) await states();
await ofEach(languages, async (site, language) => {
  for (const dark of [false, true]) {
    await sheets(site, { language, dark, sample: SAMPLES[language] });
    if (!dark) await sheets(site, { language, dark, sample: TILL });
    if (isAsked('ways')) await ways(site, { language, dark });
  }
});

interface Shop {
  readonly language: (typeof LANGUAGES)[number];
  readonly dark: boolean;
  readonly sample?: string;
}

/** One picture a state: each language, light and dark. */
async function states(): Promise<void> {
  const browser = await launchBrowser();
  for (const { name, server, reach } of STATES) {
    const files: string[] = [];
    for (const language of languages) {
      const { page, close } = await openSidebar(browser, server(language), {
        locale: BROWSER[language],
        height: 640,
      });
      await reach(page, WORDS[language], SIDEBAR_TEXTS[language].messages);
      const tall = await page.evaluate(() =>
        Math.max(...Array.from(document.querySelectorAll('*'), ({ scrollHeight }) => scrollHeight)),
      );
      await page.setViewportSize({ width: 300, height: Math.max(640, tall) });
      for (const colorScheme of ['light', 'dark'] as const) {
        const path = join(OUT, `${name}.${language}.${colorScheme}.png`);
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path, animations: 'disabled' });
        files.push(path);
      }
      await close();
    }
    const frame = ['-bordercolor', '#888', '-border', '2', '+append'];
    execFileSync('convert', [...files, ...frame, join(OUT, `state-${name}.png`)]);
    for (const file of files) rmSync(file);
  }
  await browser.close();
}

function nameOf({ language, dark, sample = '' }: Shop, what: string): string {
  return `${[sample, what, language, dark ? 'dark' : 'light'].filter(Boolean).join('-')}.png`;
}

async function shot(of: Page | Locator, name: string): Promise<void> {
  await new Promise((shown) => setTimeout(shown, 400));
  await of.screenshot({ animations: 'disabled', path: join(OUT, name) });
}

/** All that can be written of a sample. */
async function sheets(place: Site, shop: Shop): Promise<void> {
  // The cells are the same in the dark, to the byte.
  const isWhole = isAsked('whole') && !shop.dark;
  if (!isWhole && (!isAsked('first') || shop.sample === TILL)) return;
  const opened = await openPage(place, `sample=${shop.sample}`, {
    language: BROWSER[shop.language],
    dark: shop.dark,
    ...SCREEN,
  });
  const { page, side, context } = opened;
  await side.open();
  await side.toResults();
  await side.tickAll();
  await side.action.click();
  await side.done();
  await page.evaluate(() => workbench.grid.fresh());
  if (isAsked('first') && shop.sample !== TILL)
    await each(page, (name) => shot(page, nameOf(shop, `first-${name}`)));
  await page.locator('.sidebar-bar button').click();
  if (isWhole)
    await each(page, async (name) => {
      await page.setViewportSize(await sizeOf(page));
      await shot(page, nameOf(shop, `whole-${name}`));
    });
  await context.close();
}

/** What the sheet in front needs to be seen whole: its cells that show something, its charts, and the bars around them. */
async function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  const needed = await page.evaluate(() => {
    const { getters } = workbench.grid.model;
    const sheetId = getters.getActiveSheetId();
    const ends = getters.getEvaluatedCellsPositions(sheetId).flatMap((at) =>
      getters.getEvaluatedCell(at).formattedValue === ''
        ? []
        : [
            {
              x: getters.getColDimensions(sheetId, at.col).end,
              y: getters.getRowDimensions(sheetId, at.row).end,
            },
          ],
    );
    const charts = getters.getFigures(sheetId).map((figure) => ({
      x: getters.getColDimensions(sheetId, figure.col).start + figure.offset.x + figure.width,
      y: getters.getRowDimensions(sheetId, figure.row).start + figure.offset.y + figure.height,
    }));
    let [x, y] = [0, 0];
    for (const end of [...ends, ...charts]) {
      x = Math.max(x, end.x);
      y = Math.max(y, end.y);
    }
    return { width: x + 200, height: y + 250 };
  });
  const within = (of: 'width' | 'height') => Math.min(MOST[of], Math.max(LEAST[of], Math.ceil(needed[of])));
  return { width: within('width'), height: within('height') };
}

/** Shows one tab after the other, without those that stood there `before`. */
async function each(
  page: Page,
  look: (name: string) => Promise<void>,
  before: readonly number[] = [],
): Promise<void> {
  const all = await page.evaluate(() =>
    workbench.book.sheets.filter(({ hidden }) => !hidden).map(({ id }) => id),
  );
  const ids = all.filter((id) => !before.includes(id));
  for (const [at, id] of ids.entries()) {
    await page.evaluate((to) => {
      const { model } = workbench.grid;
      model.dispatch('ACTIVATE_SHEET', {
        sheetIdFrom: model.getters.getActiveSheetId(),
        sheetIdTo: String(to),
      });
    }, id);
    await look(String(at));
  }
}

/** What is met beside the states: the menu, a paste in one column, two sheets, a changed cell, lists, a private copy, other pages. */
async function ways(place: Site, shop: Shop): Promise<void> {
  const { t } = SIDEBAR_TEXTS[shop.language];
  const open = (query: string): Promise<Opened> =>
    openPage(place, query, { language: BROWSER[shop.language], dark: shop.dark, ...SCREEN });
  const picture = (page: Page, what: string): Promise<void> => shot(page, nameOf(shop, what));

  const start = await open('');
  await start.page.locator('.start').waitFor();
  await picture(start.page, 'start');
  await start.context.close();

  const column = await open('sample=empty');
  await typeRows(
    column.page,
    ['Order,Phone,Date,Amount', 'A1,0912345678,2024-01-05,300', 'A2,0912345679,2024-01-06,420'].map(
      (line) => [line],
    ),
  );
  await column.page.evaluate(() => workbench.session.run('menuSegment'));
  await column.side.heading.waitFor();
  await picture(column.page, 'one-column');
  await column.context.close();

  const empty = await open('sample=empty');
  await empty.page.evaluate(() => workbench.session.run('menuSegment'));
  await empty.side.heading.waitFor();
  await picture(empty.page, 'empty');
  await empty.context.close();

  const two = await open(`sample=${SAMPLES[shop.language]}`);
  await two.page.evaluate(() => {
    const { model } = workbench.grid;
    const sheetIdFrom = model.getters.getActiveSheetId();
    model.dispatch('CREATE_SHEET', { sheetId: 'read-me', position: 0, name: 'READ ME' });
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: 'read-me' });
  });
  await typeRows(two.page, README[shop.language]);
  await two.side.open();
  await picture(two.page, 'read-me');
  // A cell typed over while the sidebar is open.
  await two.page.evaluate(() => {
    const { model } = workbench.grid;
    const sheetId = model.getters.getActiveSheetId();
    model.dispatch('UPDATE_CELL', { sheetId, row: 1, col: 0, content: '?' });
    workbench.grid.settle();
  });
  const changed = two.side.frame.locator('.notice');
  while (!(await changed.count())) {
    await two.page.locator('.o-grid-overlay').click({ position: { x: 60, y: 40 } });
    await two.side.heading.click();
    await two.page.waitForTimeout(1000);
  }
  await picture(two.page, 'changed');
  await two.context.close();

  const { page, side, context } = await open(`sample=${SAMPLES[shop.language]}`);
  await page.locator('[data-id=extensions]').click();
  await page.locator('.o-menu-item').first().click();
  await picture(page, 'menu');
  await page.locator('.o-grid-overlay').click({ position: { x: 60, y: 200 } });
  await side.open();
  await picture(page, 'orders');
  await side.wholeWay();
  await page.evaluate(() => workbench.grid.fresh());
  await picture(page, 'done');
  await openGroups(side, shop.language);
  await picture(page, 'groups');
  await openPeople(side);
  await picture(page, 'people');
  await makeList(side, shop.language);
  await picture(page, 'work-list');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.action.waitFor();
  await picture(page, 'reopened');
  for (const [item, what] of [
    [t.menu.handOver, 'hand-over'],
    [t.menu.help, 'help'],
  ] as const) {
    await side.shown.getByRole('button', { name: t.menu.label }).click();
    await side.shown.getByRole('menuitem', { name: item, exact: true }).click();
    await page.waitForTimeout(800);
    await picture(page, what);
    await page.evaluate(() => workbench.session.run('menuSegment'));
    await side.action.waitFor();
  }
  await side.shown.getByRole('button', { name: t.menu.label }).click();
  await side.shown.getByRole('menuitem', { name: t.people.groups, exact: true }).click();
  await press(side, t.people.private.title);
  const before = await page.evaluate(() => workbench.book.sheets.map(({ id }) => id));
  await press(side, t.people.private.sheets);
  await side.shown.locator('[role=status] > *').first().waitFor();
  await page.evaluate(() => workbench.grid.fresh());
  await picture(page, 'private');
  await each(page, (name) => picture(page, `private-${name}`), before);
  await page.evaluate(() => workbench.session.run('menuTemplate'));
  await page.evaluate(() => workbench.grid.fresh());
  await picture(page, 'template');
  await context.close();
}
