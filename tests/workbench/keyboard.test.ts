// The page by keyboard alone, and for people who do not see it: F6 between its parts, the menus by arrow keys, the wizard to
// its end, names for everything one can reach.

import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
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
  const menus = () => page.locator('.o-menu').count();
  await page.keyboard.press('Enter');
  // The engine draws the menu, then gives it the focus.
  await expect.poll(menus).toBe(1);
  await expect.poll(() => focused(page)).not.toBe('o-topbar-menu');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.o-menu-item-active').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(menus).toBe(2);
  await expect.poll(() => page.locator('.o-menu').last().locator('.o-menu-item').count()).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await side.action.waitFor();
  expect(await focused(page)).toBe('frame');
  for (let step = 0; step < 3; step++) {
    const title = await side.heading.textContent();
    await pressAction(page, side);
    await expect.poll(() => side.heading.textContent()).not.toBe(title);
  }
  await side.done();
  // The last blue button leads to the people of today.
  await pressAction(page, side);
  await expect
    .poll(() => page.evaluate(() => workbench.grid.model.getters.getActiveSheetName()))
    .toBe('Today');
  // Cells that are about to be shown anew take no focus.
  await page.locator('#grid:not([inert])').waitFor();
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => focused(page)).toBe('o-composer');
  await page.keyboard.press('F6');
  expect(await focused(page)).toBe('frame');
});

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Axe {
  run(of: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const sidebarOf = (page: Page): Frame =>
  page.frames().find((one) => one.parentFrame() && one.url() === 'about:srcdoc')!;

/** What axe finds in one document. Of a sandboxed frame it is asked within: from outside it cannot look in. */
async function faultsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
      iframes: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

test('everything one can reach has a name, in the page and in the sidebar', async () => {
  const { page, side } = await openPage(here.site, 'sample=typed');
  await side.open();
  const inner = sidebarOf(page);
  expect(await faultsIn(page.mainFrame())).toEqual([]);
  expect(await faultsIn(inner)).toEqual([]);
  expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
});

test('the Tab key goes through the sidebar from top to end, and each stop has a name', async () => {
  const { page, side } = await openPage(here.site, 'sample=typed');
  await side.open();
  const inner = sidebarOf(page);
  await side.heading.focus();
  const stops: { top: number; name: string }[] = [];
  for (let i = 0; i < REACHABLE; i++) {
    await page.keyboard.press('Tab');
    const stop = await inner.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      if (!active || active === document.body) return null;
      const all = [...document.querySelectorAll('*')];
      const label =
        active.getAttribute('aria-label') ?? (active as HTMLInputElement).labels?.[0]?.textContent;
      return { top: all.indexOf(active), name: (label ?? active.textContent ?? '').trim() };
    });
    if (stop === null || stops.some(({ top }) => top === stop.top)) break;
    stops.push(stop);
    if (await side.action.evaluate((button) => button === document.activeElement)) break;
  }
  // Customer, day and amount can be changed on the way to the blue button, which comes last.
  expect(stops.length).toBeGreaterThan(5);
  expect(stops.map(({ top }) => top)).toEqual(stops.map(({ top }) => top).sort((a, b) => a - b));
  expect(stops.filter(({ name }) => name === '')).toEqual([]);
  expect(stops.at(-1)!.name).toBe(await side.action.textContent());
});

test('a narrow window says what is missing', async () => {
  const { page } = await openPage(here.site, 'sample=empty', { width: 412 });
  expect(await page.locator('.narrow').isVisible()).toBe(true);
  await page.setViewportSize({ width: 1360, height: 820 });
  expect(await page.locator('.narrow').isVisible()).toBe(false);
});
