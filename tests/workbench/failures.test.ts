// Every failure a shop can meet, provoked on the page: a sentence, a next step, and nothing half written.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookText, cellsOf, openPage, openSite, type Site } from './workbench.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.each(['connection', 'answer', 'timeout'])(
  'after "%s" the run waits, tries again and ends as if nothing was',
  async (failure) => {
    const { page, side, context } = await openPage(site, `sample=hand-typed&simulate=${failure}`);
    await side.open();
    await side.toResults();
    await side.action.click();
    await side.frame.getByText(/We try again/).waitFor();
    await side.done();
    expect(Object.keys(await cellsOf(page)).length).toBeGreaterThan(5);
    await context.close();
  },
);

test('several Google accounts: the sidebar says what to do', async () => {
  const { page, side, context } = await openPage(site, 'sample=hand-typed&simulate=accounts');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.frame.getByText('Several Google accounts').waitFor();
  await context.close();
});

test.each([
  ['protected', /protected/i],
  ['deleted', /(sheet|orders).*(gone|deleted)|(gone|deleted)/i],
  ['edited', /changed/i],
] as const)('"%s" stops the run with a sentence, and nothing of it is left', async (failure, sentence) => {
  const { page, side, context } = await openPage(site, `sample=hand-typed&simulate=${failure}`);
  const before = Object.keys(await cellsOf(page));
  await side.open();
  await side.toResults();
  await side.action.click();
  await side.heading.filter({ hasText: sentence }).waitFor();
  const after = Object.keys(await cellsOf(page));
  expect(after.filter((name) => name !== 'Sheet2')).toEqual(failure === 'deleted' ? [] : before);
  await context.close();
});

test('a nearly full workbook is seen before anything is written', async () => {
  const { page, side, context } = await openPage(site, 'sample=hand-typed&simulate=cells');
  const before = await bookText(page);
  await side.open();
  await side.toRules();
  await side.action.click();
  await side.frame.getByText('Choose fewer sheets to go on').waitFor();
  expect(await bookText(page)).toBe(before);
  await context.close();
});

test('an empty sheet and orders without any day are told apart', async () => {
  const { page, side, context } = await openPage(site, 'sample=empty');
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.frame.locator('h1, [role=alert], .note').first().waitFor();
  await side.frame.getByText(/empty/i).first().waitFor();
  await context.close();
});

test('a run cancelled at any step leaves the workbook as it was', async () => {
  const { page, side, context } = await openPage(site, 'sample=hand-typed');
  const before = await bookText(page);
  await side.open();
  await side.toResults();
  const steps = 5;
  for (let step = 1; step <= steps; step++) {
    // The person presses Cancel while this step is at work.
    await page.evaluate((at) => {
      const { session } = workbench;
      const call = session.call.bind(session);
      let done = 0;
      session.call = (name, args) => {
        if (name === 'step' && ++done === at) {
          const frame = document.querySelector<HTMLIFrameElement>('.sidebar iframe');
          frame?.contentWindow?.postMessage('cancel', '*');
        }
        return call(name, args);
      };
    }, step);
    const [inner] = page
      .frames()
      .filter((one) => one.parentFrame() && one.url() === 'about:srcdoc')
      .slice(-1);
    await inner!.evaluate(() => {
      addEventListener('message', ({ data }) => {
        if (data === 'cancel') document.querySelector<HTMLButtonElement>('button.outline')?.click();
      });
    });
    await side.action.click();
    await side.heading.filter({ hasText: 'Your workbook is as it was' }).waitFor();
    expect(await bookText(page)).toBe(before);
  }
  await context.close();
});
