// What all that takes pictures in Chromium shares: one site for all, a sheet or a page of the sidebar brought to the front, a file.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../src/text/sidebar.generated.ts';
import { openSite, type Side, type Site } from '../tests/workbench/workbench.ts';

/** The languages as a browser names them. */
export const BROWSER = { en: 'en-US', 'zh-TW': 'zh-TW' } as const;

/** Opens the workbench, takes what is to be taken of each shop in turn, and closes it whatever happens. */
export async function ofEach<Shop>(
  shops: readonly Shop[],
  take: (site: Site, shop: Shop) => Promise<void>,
): Promise<void> {
  const site = await openSite();
  try {
    for (const shop of shops) await take(site, shop);
  } finally {
    await site.close();
  }
}

/** Takes pictures into a folder, as webp, once what moves stands still. */
export function shotsInto(folder: string): (of: Page | Locator, name: string) => Promise<void> {
  mkdirSync(folder, { recursive: true });
  return async (of, name) => {
    await new Promise((still) => setTimeout(still, 500));
    const png = join(tmpdir(), `${name}.png`);
    await of.screenshot({ animations: 'disabled', path: png });
    execFileSync('convert', [png, '-quality', '90', join(folder, `${name}.webp`)]);
    rmSync(png);
  };
}

/** Brings a sheet to the front. */
export const show = (page: Page, title: string): Promise<void> =>
  page.evaluate((wanted) => {
    const { model } = workbench.grid;
    model.dispatch('ACTIVATE_SHEET', {
      sheetIdFrom: model.getters.getActiveSheetId(),
      sheetIdTo: String(workbench.book.sheetNamed(wanted)!.id),
    });
  }, title);

/** The button of the sidebar that is seen. */
export const press = ({ frame }: Side, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

/** All groups, when a run is done. */
export async function openGroups(side: Side, language: Language): Promise<void> {
  await press(side, SIDEBAR_TEXTS[language].t.people.groups);
  await side.frame.locator('.groups').first().waitFor();
}

/** The people of the third group that has any. */
export async function openPeople({ frame }: Side): Promise<void> {
  await frame.locator('.groups button:enabled').nth(2).click();
  await frame.locator('.people li').first().waitFor();
}

/** The work list of the people who are seen, on a sheet of its own. */
export async function makeList(side: Side, language: Language): Promise<void> {
  const { people } = SIDEBAR_TEXTS[language].t;
  await press(side, people.makeList);
  const open = side.frame.getByRole('button', { name: people.openList }).filter({ visible: true });
  await open.first().waitFor();
  await side.page.evaluate(() => workbench.grid.fresh());
}
