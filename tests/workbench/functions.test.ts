// A custom function typed into a cell of the page says what the wizard writes, and follows the orders.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';
import { openPage, typeRows } from './workbench.ts';

const here = useSite();

// The latest order day is 2024-06-30. Ann bought every 30 days and last 121 days before: more than 3 cycles, S3. Dee bought every
// 10 days and last 9 days before: E0. Eve bought once, on that day: N.
const ORDERS = [
  ['Customer', 'Order date', 'Amount'],
  ['Ann', '2024-01-01', '300'],
  ['Ann', '2024-01-31', '250'],
  ['Ann', '2024-03-01', '280'],
  ['Dee', '2024-06-01', '90'],
  ['Dee', '2024-06-11', '120'],
  ['Dee', '2024-06-21', '60'],
  ['Eve', '2024-06-30', '480'],
];
const FORMULA = 'J';

/** Types into a cell once the grid shows what scripts wrote, and sees that the document has it. */
const at = async (page: Page, cell: string, text: string) => {
  await page.evaluate(() => workbench.grid.fresh());
  const content = () =>
    page.evaluate((xc) => {
      workbench.grid.settle();
      const { model } = workbench.grid;
      const sheetId = model.getters.getActiveSheetId();
      const { zone } = model.getters.getRangeFromSheetXC(sheetId, xc);
      const [sheet] = workbench.book.sheets;
      return sheet!.formula(zone.top, zone.left) ?? String(sheet!.value(zone.top, zone.left));
    }, cell);
  const before = await content();
  await page.click('.o-grid-overlay', { position: { x: 60, y: 10 } });
  await page.evaluate((xc) => {
    const { model } = workbench.grid;
    const sheetId = model.getters.getActiveSheetId();
    const { zone } = model.getters.getRangeFromSheetXC(sheetId, xc);
    model.selection.selectCell(zone.left, zone.top);
  }, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect.poll(content, { timeout: 30_000 }).not.toBe(before);
};

/** The rows below the header of a column, found by its letter or by its title. */
const column = (page: Page, title: string, rows: number) =>
  page.evaluate(
    ([name, count]) => {
      workbench.grid.settle();
      workbench.session.host.calculate();
      const [sheet] = workbench.book.sheets;
      const titles = [...sheet!.rowValues(0)];
      const index = name.length === 1 ? name.charCodeAt(0) - 65 : titles.indexOf(name);
      return Array.from({ length: count }, (_, row) => sheet!.value(row + 1, index));
    },
    [title, rows] as const,
  );

test('=NES_TAG gives the wizard’s tags, and follows an order that is changed', async () => {
  const { page, side } = await openPage(here.site, 'sample=empty');
  await typeRows(page, ORDERS);
  await side.open();
  await side.wholeWay();
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.action.waitFor();
  await at(page, 'J2', '=NES_TAG(A2:A8, A2:A8, B2:B8)');
  const rows = ORDERS.length - 1;
  const tags = ['S3', 'S3', 'S3', 'E0', 'E0', 'E0', 'N'];
  expect(await column(page, FORMULA, rows)).toEqual(tags);
  expect(await column(page, 'NES', rows)).toEqual(tags);

  // Ann’s last order is of yesterday now: 1 day against a cycle of 90.
  await at(page, 'B4', '2024-06-29');
  const after = ['E0', 'E0', 'E0', 'E0', 'E0', 'E0', 'N'];
  expect(await column(page, FORMULA, rows)).toEqual(after);
  await side.frame.getByRole('button', { name: 'Update', exact: true }).click();
  await side.done();
  expect(await column(page, 'NES', rows)).toEqual(after);
  expect(await column(page, FORMULA, rows)).toEqual(after);
});

test('letters typed over a cell within one frame replace its text', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await typeRows(page, [['Order date'], ['2024-03-01']]);
  await page.evaluate(() => workbench.grid.fresh());
  await page.click('.o-grid-overlay', { position: { x: 60, y: 40 } });
  await page.evaluate(() => workbench.grid.model.selection.selectCell(0, 0));
  // No frame is drawn between two letters of one task.
  await page.evaluate(() => {
    for (const letter of 'Day') document.execCommand('insertText', false, letter);
  });
  await page.keyboard.press('Enter');
  const content = () =>
    page.evaluate(() => {
      workbench.grid.settle();
      return workbench.book.sheets[0]!.value(0, 0);
    });
  await expect.poll(content).not.toBe('Order date');
  expect(await content()).toBe('Day');
});
