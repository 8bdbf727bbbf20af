// A second sheet of orders in the workbook, as a person meets it in the sidebar: whose the results are is said, sheets of its
// own are made, and an undo takes away these alone.

import { expect, test } from 'vitest';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { useSite } from './site.ts';
import { cellsOf, openPage, withoutClock } from './workbench.ts';

const here = useSite();

/** The cells of one sheet up to the last of each row that is not empty: a row may be stored with empty ones behind it. */
const seen = (cells: Record<string, unknown[][]>, name: string): string =>
  withoutClock({
    [name]: cells[name]!.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)),
  });

test.each([
  ['en', 'en-US'],
  ['zh-TW', 'zh-TW'],
] as const)('two sheets of orders have a set of sheets each (%s)', async (language, browser) => {
  const { t } = SIDEBAR_TEXTS[language];
  const { page, side } = await openPage(here.site, 'sample=hand-typed', { language: browser });
  await side.open();
  await side.wholeWay();
  const tabs = () =>
    page.evaluate(() => workbench.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name));
  const first = await tabs();
  const orders = await page.evaluate(() => {
    const { book, grid } = workbench;
    const [from] = book.sheets;
    // A person's own copy of the columns, under another name and without the last orders.
    const width = Math.max(...[0, 1, 2, 3, 4].map((row) => [...from.rowValues(row)].indexOf('NES')));
    const sheet = book.addSheet({ name: '2025', rows: from.maxRows, columns: width });
    for (let row = 0; row < from.lastRow() - 5; row++)
      for (let column = 0; column < width; column++)
        sheet.put(row, column, from.value(row, column) as string | number | null);
    book.activeSheetId = sheet.id;
    grid.wrote();
    return from.name;
  });
  const before = await cellsOf(page);

  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.shown.getByText(t.reopened.sheet(orders)).waitFor();
  await side.shown.getByRole('button', { name: t.reopened.begin('2025') }).click();
  await side.toResults();
  await side.shown.getByRole('heading', { name: t.results.whose([orders]) }).waitFor();
  // To replace is offered, and nothing else is new then.
  await side.shown.getByText(t.results.replace(orders)).click();
  await side.shown.locator('em.update').first().waitFor();
  await side.shown.getByText(t.results.own('2025')).click();
  await side.shown.locator('.results b', { hasText: ' · 2025' }).first().waitFor();
  await side.action.click();
  await side.done();

  const both = await cellsOf(page);
  const made = (await tabs()).filter((name) => !first.includes(name) && name !== '2025');
  expect(made.length).toBeGreaterThan(2);
  expect(made.every((name) => name.endsWith(' · 2025'))).toBe(true);
  for (const name of first) expect(seen(both, name)).toBe(seen(before, name));
  // What the page leads to are the sheets of these orders.
  for (const chip of await side.shown.locator('.chip:not(.with-icon)').allInnerTexts())
    expect(chip).toMatch(/ · 2025$/);

  await side.shown.getByRole('button', { name: t.done.undo }).click();
  await side.action.click();
  await side.heading.filter({ hasText: t.undo.doneTitle }).waitFor();
  expect((await tabs()).sort()).toEqual([...first, '2025'].sort());
  const after = await cellsOf(page);
  for (const name of [...first, '2025']) expect(seen(after, name)).toBe(seen(before, name));
});
