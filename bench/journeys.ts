// `npm run --prefix bench journeys`: the ways of a shop owner in a real browser, in clicks and seconds. Nothing but the menu
// and the blue button is pressed: where a person had to decide anything, a way would not come to its end.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { type Opened, openPage, openSite, type Site, typeRows } from '../tests/workbench/workbench.ts';

const sample = (name: string) => join(fileURLToPath(new URL('../samples/', import.meta.url)), name);

class Way {
  clicks = 0;
  private readonly from = performance.now();

  constructor(readonly opened: Opened) {}

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks++;
  }

  /** By the menu: Extensions, the add-on, its first item. */
  async openWizard(): Promise<void> {
    const { page, side } = this.opened;
    await this.click(page.locator('[data-id=extensions]'));
    await this.click(page.locator('.o-menu-item').first());
    // The menu of the add-on opens beside: before it stands there, the last menu is the first.
    await this.click(page.locator('.o-menu').nth(1).locator('.o-menu-item').first());
    await side.action.waitFor();
  }

  /** The blue button, as often as it leads on, to the end of the run; then to the list. */
  async toToday(): Promise<void> {
    const { page, side } = this.opened;
    for (let i = 0; i < 3; i++) {
      const title = await side.heading.textContent();
      await this.click(side.action);
      await page.waitForFunction(() => true);
      for (let wait = 0; wait < 600 && (await side.heading.textContent()) === title; wait++)
        await page.waitForTimeout(50);
      if (i < 2) await side.action.waitFor();
    }
    await side.done();
    await this.click(side.action);
    await page.waitForFunction(() => workbench.grid.model.getters.getActiveSheetName() === 'Today');
  }

  told(name: string): void {
    const seconds = ((performance.now() - this.from) / 1000).toFixed(1);
    console.log(`| ${name} | ${this.clicks} | ${seconds} s |`);
  }
}

async function ownFile(site: Site, name: string, file: string): Promise<void> {
  const opened = await openPage(site, '');
  const way = new Way(opened);
  const chooser = opened.page.waitForEvent('filechooser');
  await way.click(opened.page.locator('.start button').last());
  await (await chooser).setFiles(sample(file));
  await opened.page.locator('.start').waitFor({ state: 'detached' });
  await way.openWizard();
  await way.toToday();
  way.told(name);
  await opened.context.close();
}

async function update(site: Site): Promise<void> {
  const opened = await openPage(site, 'sample=typed');
  await opened.side.open();
  await opened.side.wholeWay();
  await opened.page.evaluate(() => workbench.session.run('menuSegment'));
  const way = new Way(opened);
  await way.click(opened.side.action);
  await opened.side.done();
  way.told('update');
  await opened.context.close();
}

async function pasted(site: Site): Promise<void> {
  const opened = await openPage(site, 'sample=empty');
  const rows = Array.from({ length: 60 }, (_, i) => [
    ...[`A${i}`, `0912${String(345000 + (i % 12))}`, `2024-0${1 + (i % 6)}-1${i % 9}`, String(300 + i)],
  ]);
  await typeRows(opened.page, [['Order', 'Phone', 'Date', 'Amount'], ...rows]);
  const way = new Way(opened);
  await way.openWizard();
  await way.toToday();
  way.told('pasted export');
  await opened.context.close();
}

const site = await openSite();
try {
  console.log('| journey | clicks | seconds |\n|---|---:|---:|');
  for (const walk of [
    () => ownFile(site, 'own file to Today', 'shopline.csv'),
    () => pasted(site),
    () => ownFile(site, 'messy workbook to Today', 'hand-typed.csv'),
    () => update(site),
  ])
    await walk();
} finally {
  await site.close();
}
