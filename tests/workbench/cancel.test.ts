// Cancel at every step of a run that writes all there is: the workbook on the page is as it was.

import { expect, test } from 'vitest';
import type { StepName } from '../../src/terms/steps.ts';
import { useSite } from './site.ts';
import { bookText, cellsOf, openPage } from './workbench.ts';

declare global {
  /** What the page and the test tell each other about the run. */
  var cancelling: { at: StepName | 'begin'; steps: readonly StepName[]; done: string[] };
}

const here = useSite();

test('a run cancelled at any of its steps leaves the workbook as it was', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed');
  const before = await bookText(page);
  await side.open();
  await side.toResults();
  await side.tickAll();

  await page.evaluate(() => {
    globalThis.cancelling = { at: 'begin', steps: [], done: [] };
    const { session } = workbench;
    const call = session.call.bind(session);
    session.call = (name, args) => {
      const [request] = args as [{ next: number }?];
      const step =
        name === 'regularsBeginRun'
          ? 'begin'
          : name === 'regularsStep'
            ? cancelling.steps[request!.next]!
            : null;
      if (step === cancelling.at) {
        const frame = document.querySelector<HTMLIFrameElement>('.sidebar iframe');
        frame?.contentWindow?.postMessage('cancel', '*');
      }
      const answer = call(name, args);
      if (name === 'regularsBeginRun') cancelling.steps = (answer as { steps: StepName[] }).steps;
      if (step !== null) cancelling.done.push(step);
      return answer;
    };
  });
  const wizard = page.frames().find((one) => one.parentFrame() && one.url() === 'about:srcdoc')!;
  await wizard.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'cancel') document.querySelector<HTMLButtonElement>('button.outline')?.click();
    });
  });

  /** The person presses Cancel while this step is at work. */
  const cancelAt = async (step: StepName | 'begin') => {
    await page.evaluate((at) => {
      Object.assign(cancelling, { at, done: [] });
    }, step);
    await side.action.click();
    await page.waitForFunction(() => cancelling.done.length > 0);
    await side.heading.filter({ hasText: 'Your workbook is as it was' }).waitFor();
    expect(await bookText(page), `after a cancel at ${step}`).toBe(before);
    return page.evaluate(() => cancelling);
  };

  const { steps } = await cancelAt('begin');
  expect(steps).toEqual([
    ...[
      'read',
      'segment',
      'today',
      'customers',
      'segments',
      'cohorts',
      'health',
      'money',
      'products',
      'costs',
      'trust',
    ],
    ...['check', 'choices', 'tag-orders', 'pivot', 'finish'],
  ]);
  for (const [i, step] of steps.entries()) {
    const { done } = await cancelAt(step);
    // It was this step that was cut short: all before it were done, none after it.
    expect(done).toEqual(['begin', ...steps.slice(0, i + 1)]);
  }

  await page.evaluate(() => {
    Object.assign(cancelling, { at: null });
  });
  await side.action.click();
  await side.done();
  // The orders, eleven sheets that were chosen, and Data check.
  expect(Object.keys(await cellsOf(page)).length).toBe(13);
});
