// A shop owner who goes back and forth between the cells and the sidebar, and one who hands the file over.

import { expect, test } from 'vitest';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { useSite } from './site.ts';
import { openPage } from './workbench.ts';

const here = useSite();

test('a cell typed over while the sidebar is open is noticed, and the sheet is read again', async () => {
  const { t } = SIDEBAR_TEXTS.en;
  const { page, side } = await openPage(here.site, 'sample=hand-typed');
  await side.open();
  // Nothing changed yet: going into the sidebar says nothing.
  await side.heading.click();
  const said = side.frame.locator('.notice');
  const hand = await page.evaluate(() => {
    const { model } = workbench.grid;
    const sheetId = model.getters.getActiveSheetId();
    // The column names stand in row 3, the first order below them.
    const row = 3;
    const amount = [...workbench.book.sheets[0].rowValues(2)].indexOf('金額');
    model.dispatch('UPDATE_CELL', { sheetId, row, col: amount, content: '約900' });
    workbench.grid.settle();
    return workbench.book.sheets[0].value(row, amount);
  });
  expect(hand).toBe('約900');
  // The sidebar asks at most every few seconds, when the person comes back to it.
  await expect
    .poll(
      async () => {
        await page.locator('.o-grid-overlay').click({ position: { x: 60, y: 40 } });
        await side.heading.click();
        return said.count();
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBe(1);
  expect(await said.innerText()).toContain(t.orders.changed);
  await said.getByRole('button', { name: t.orders.readAgain }).click();
  await said.waitFor({ state: 'detached' });
  // What cannot be read any more is in the list of rows left out.
  await expect.poll(() => side.text()).toMatch(/left out/);
});

test('a file is made ready to hand over from the sidebar, with the copy without names beside it', async () => {
  const { t } = SIDEBAR_TEXTS.en;
  const { page, side } = await openPage(here.site, 'sample=hand-typed');
  await side.open();
  await side.wholeWay();
  // An order of 480 becomes one of 990: the update writes other figures over those it keeps for undo.
  await page.evaluate(() => {
    const { model } = workbench.grid;
    const sheetId = String(workbench.book.sheets[0].id);
    const amount = [...workbench.book.sheets[0].rowValues(2)].indexOf('金額');
    model.dispatch('UPDATE_CELL', { sheetId, row: 3, col: amount, content: '990' });
    workbench.grid.settle();
  });
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.action.filter({ hasText: t.reopened.update }).click();
  const hidden = () => page.evaluate(() => workbench.book.sheets.filter((sheet) => sheet.hidden).length);
  await expect.poll(hidden, { timeout: 30_000 }).toBeGreaterThan(0);
  await side.done();
  const handOver = async () => {
    await side.shown.getByRole('button', { name: t.menu.label }).click();
    await side.shown.getByRole('menuitem', { name: t.menu.handOver }).click();
    await side.heading.filter({ hasText: t.handOver.title }).waitFor();
    await side.action.waitFor();
  };
  await handOver();
  await side.shown.getByRole('button', { name: t.people.private.title }).click();
  await side.heading.filter({ hasText: t.people.private.title }).waitFor();
  await side.shown.getByRole('button', { name: t.back }).first().click();
  await side.action.filter({ hasText: t.handOver.button }).click();
  await expect.poll(hidden).toBe(0);
  await expect.poll(() => side.frame.locator('.notice').innerText()).toMatch(/ready to hand over/);
});

test.each([
  ['en-US', 'Regulars'],
  ['zh-TW', '熟客'],
])('the menu calls the add-on by its name in the language of the person (%s)', async (language, name) => {
  const { page } = await openPage(here.site, 'sample=empty', { language });
  await page.locator('[data-id=extensions]').click();
  expect((await page.locator('.o-menu-item').first().innerText()).trim()).toBe(name);
});
