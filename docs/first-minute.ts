// `node docs/make.js first-minute`: the first minute as a moving picture, by driving the page as a person does: an own file, the
// menu, three steps, today's list. Put together by img2webp of Debian's package webp, which keeps only what changes.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { textsOf } from '../src/text/index.ts';
import { openPage, type Site } from '../tests/workbench/workbench.ts';
import { BROWSER, ofEach } from './taking.ts';

const at = (path: string): string => join(fileURLToPath(new URL('../', import.meta.url)), path);
const INTO = at('docs/pictures/first-minute');
const FILMS = [
  { language: 'en', file: 'shopify.csv' },
  { language: 'zh-TW', file: 'shopline.csv' },
] as const;
const SIZE = { width: 1200, height: 720 };
const QUALITY = 60;
/** Milliseconds that a picture stands: to be read, and where a click is shown. */
const [READ, CLICK, LAST] = [1600, 700, 4000];

mkdirSync(INTO, { recursive: true });
await ofEach(FILMS, take);

async function take(place: Site, { language, file }: (typeof FILMS)[number]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'film-'));
  const frames: string[] = [];
  const { page, side, context } = await openPage(place, '', { language: BROWSER[language], ...SIZE });
  const picture = async (milliseconds: number) => {
    const path = join(home, `${String(frames.length).padStart(3, '0')}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    frames.push('-d', String(milliseconds), path);
  };
  /** A ring where the click will be, then the click. */
  const press = async (what: Locator, click = () => what.click()) => {
    const box = (await what.boundingBox())!;
    await page.evaluate(
      ([x, y]) => {
        const ring = document.createElement('div');
        ring.id = 'press';
        ring.style.cssText = `position:fixed;z-index:99999;left:${x - 18}px;top:${y - 18}px;width:36px;height:36px;border:3px solid #d93025;border-radius:50%;background:rgba(217,48,37,.15);pointer-events:none`;
        document.body.append(ring);
      },
      [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2],
    );
    await picture(CLICK);
    await page.evaluate(() => document.getElementById('press')!.remove());
    await click();
  };

  await page.locator('.start').waitFor();
  await picture(READ);
  const chooser = page.waitForEvent('filechooser');
  await press(page.locator('.start button').last());
  await (await chooser).setFiles(at(`samples/${file}`));
  await page.locator('.start').waitFor({ state: 'detached' });
  await page.waitForTimeout(800);
  await picture(READ);
  await press(page.locator('[data-id=extensions]'));
  await press(page.locator('.o-menu-item').first());
  await press(page.locator('.o-menu').nth(1).locator('.o-menu-item').first());
  await side.action.waitFor();
  await page.waitForTimeout(600);
  await picture(READ);
  for (let step = 0; step < 2; step++) {
    const title = await side.heading.textContent();
    await press(side.action);
    await side.heading.filter({ hasNotText: title! }).waitFor();
    await side.action.waitFor();
    await page.waitForTimeout(800);
    await picture(READ);
  }
  await press(side.action);
  await side.frame.locator('[role=progressbar]').waitFor();
  await picture(CLICK);
  await side.done();
  await page.waitForTimeout(600);
  await picture(READ);
  await press(side.action);
  const { title } = textsOf(language).sheets.tabs.today;
  await page.waitForFunction((name) => workbench.grid.model.getters.getActiveSheetName() === name, title);
  await page.locator('#grid:not([inert])').waitFor();
  await page.waitForTimeout(800);
  await picture(LAST);
  await context.close();

  const film = join(INTO, `${language}.webp`);
  execFileSync('img2webp', ['-loop', '0', '-lossy', '-q', String(QUALITY), '-m', '6', ...frames, '-o', film]);
  rmSync(home, { recursive: true });
  console.log(`${film} · ${Math.round(statSync(film).size / 1024)} KB`);
}
