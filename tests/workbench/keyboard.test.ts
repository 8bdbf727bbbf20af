// The page by keyboard alone, and for people who do not see it: F6 between its parts, the menus by arrow keys, the wizard to
// its end, names for everything one can reach.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';
import { openPage, type Side } from './workbench.ts';

const here = useSite();

const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement!;
    return active.tagName === 'IFRAME' ? 'frame' : active.className.split(' ')[0];
  });

/** Things one can reach in a step of the wizard, at most. */
const REACHABLE = 48;

/** Tab until the blue button has the focus, then Enter. */
async function pressAction(page: Page, { action }: Side): Promise<void> {
  for (let i = 0; i < REACHABLE; i++) {
    const isThere = await action.evaluate((button) => button === document.activeElement);
    if (isThere) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not reach the blue button.');
}

test('from a cell to a finished run without a mouse, and back to the cells', async () => {
  const { page, side } = await openPage(here.site, 'sample=typed');
  await page.click('.o-grid-overlay', { position: { x: 60, y: 40 } });
  await page.keyboard.press('F6');
  expect(await focused(page)).toBe('logo');
  await page.keyboard.press('F6');
  expect(await focused(page)).toBe('o-topbar-menu');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Extensions');
  for (const key of ['Enter', 'ArrowDown', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key);
    // The engine draws the menu, then gives it the focus.
    await page.waitForTimeout(150);
  }
  await side.action.waitFor();
  expect(await focused(page)).toBe('frame');
  for (let step = 0; step < 3; step++) {
    const title = await side.heading.textContent();
    await pressAction(page, side);
    await expect.poll(() => side.heading.textContent()).not.toBe(title);
  }
  await side.done();
  // Cells that are about to be shown anew take no focus.
  await page.locator('#grid:not([inert])').waitFor();
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focused(page)).toBe('o-composer');
  await page.keyboard.press('F6');
  expect(await focused(page)).toBe('frame');
});

test('everything one can reach has a name, and the Tab key goes from top to end', async () => {
  const { page, side } = await openPage(here.site, 'sample=empty');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.heading.waitFor();
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const faults = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(
            of: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(faults).toEqual([]);
  expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
});

test('a narrow window says what is missing', async () => {
  const { page } = await openPage(here.site, 'sample=empty', { width: 412 });
  expect(await page.locator('.narrow').isVisible()).toBe(true);
  await page.setViewportSize({ width: 1360, height: 820 });
  expect(await page.locator('.narrow').isVisible()).toBe(false);
});
