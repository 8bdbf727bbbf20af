// Every failure a shop can meet, provoked on the page: a sentence, a next step, and nothing half written.

import { expect, test } from 'vitest';
import { useSite } from './site.ts';
import { bookText, cellsOf, openPage, typeRows, withoutClock } from './workbench.ts';

const here = useSite();

test('after a lost connection, a lost answer or a time-out the run tries again and ends as if nothing was', async () => {
  const ends: string[] = [];
  for (const failure of ['none', 'connection', 'answer', 'timeout']) {
    const { page, side } = await openPage(here.site, `sample=hand-typed&simulate=${failure}`);
    await side.open();
    await side.toResults();
    await side.action.click();
    if (failure !== 'none') await side.frame.getByText(/We try again/).waitFor();
    // The wait of 8 seconds once; after that the person does not wait.
    if (failure === 'answer' || failure === 'timeout') await side.action.click();
    await side.done();
    const cells = await cellsOf(page);
    expect(Object.keys(cells).length).toBeGreaterThan(5);
    ends.push(withoutClock(cells));
  }
  const [undisturbed, ...others] = ends;
  for (const end of others) expect(end).toBe(undisturbed);
});

test('several Google accounts: the sidebar says what to do', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed&simulate=accounts');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.frame.getByText('Several Google accounts').waitFor();
});

test('a protected orders sheet keeps its cells: the sheets are written, and the run says what could not be', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed&simulate=protected');
  const [[orders, rows]] = Object.entries(await cellsOf(page)) as [[string, unknown[][]]];
  await side.open();
  await side.toResults();
  await side.action.click();
  await side.done();
  await side.frame.getByText(/could not be written beside the orders: .*protected/).waitFor();
  const after = await cellsOf(page);
  expect(after[orders]).toEqual(rows);
  expect(Object.keys(after).length).toBeGreaterThan(3);
});

test.each([
  ['deleted', /(sheet|orders).*(gone|deleted)|(gone|deleted)/i],
  ['edited', /changed/i],
] as const)('"%s" stops the run with a sentence, and nothing of it is left', async (failure, sentence) => {
  const { page, side } = await openPage(here.site, `sample=hand-typed&simulate=${failure}`);
  const before = await cellsOf(page);
  const [[orders, rows]] = Object.entries(before) as [[string, unknown[][]]];
  await side.open();
  await side.toResults();
  await side.action.click();
  await side.heading.filter({ hasText: sentence }).waitFor();
  const after = await cellsOf(page);
  // What another person did meanwhile stays, and is all there is.
  if (failure === 'deleted') expect(after).toEqual({ Sheet2: [] });
  if (failure === 'edited') {
    expect(Object.keys(after)).toEqual([orders]);
    expect(after[orders]).toEqual([...rows, expect.arrayContaining(['added meanwhile'])]);
  }
});

test('a nearly full workbook is seen before anything is written', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed&simulate=cells');
  const before = await bookText(page);
  await side.open();
  await side.toRules();
  await side.action.click();
  await side.frame.getByText('Choose fewer sheets to go on').waitFor();
  expect(await bookText(page)).toBe(before);
});

test('an empty sheet asks for orders', async () => {
  const { page, side } = await openPage(here.site, 'sample=empty');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.shown.getByText('This sheet is empty').first().waitFor();
});

test('without a column of dates the sidebar asks for one before it goes on', async () => {
  const { page, side } = await openPage(here.site, 'sample=empty');
  await typeRows(page, [
    ['Customer', 'When', 'Amount'],
    ['Ann', 'spring', '300'],
    ['Bob', 'summer', '250'],
    ['Ann', 'autumn', '280'],
  ]);
  const before = await bookText(page);
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.shown.getByText('No column looks like dates').waitFor();
  await side.shown.getByText('Choose the order day to go on').waitFor();
  expect(await bookText(page)).toBe(before);
});

test.each([
  ['status', ['2024-03-05', 'cancelled'], 'Open “How we read it” and tick the orders that count'],
  ['day', ['2024-02-30', 'paid'], 'Choose another column for: order day'],
] as const)(
  'when the %s leaves out every row the sidebar says why and what to do',
  async (_, [day, status], advice) => {
    const { page, side } = await openPage(here.site, 'sample=empty');
    await typeRows(page, [
      ['Customer', 'Order date', 'Amount', 'Status'],
      ['Ann', day, '300', status],
      ['Bob', day, '250', status],
      ['Cat', day, '280', status],
    ]);
    const before = await bookText(page);
    await page.evaluate(() => workbench.session.run('menuSegment'));
    await side.shown.getByText('All 3 rows were left out').waitFor();
    await side.shown.getByText(advice).waitFor();
    expect(await side.shown.getByRole('button', { name: 'Next' }).count()).toBe(0);
    expect(await bookText(page)).toBe(before);
  },
);
