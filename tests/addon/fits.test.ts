// A run whose fits take longer than an execution should: they are done one after the other over several, and nothing differs.

import { expect, test } from 'vitest';
import { openDocument, someOrders } from './document.ts';

const SHEETS = { sheets: ['customers', 'trust'], tagColumns: false, cohortColumns: false } as const;
const lines = someOrders(700, 160);

test('the step of the fits is taken up as often as it needs, each time with one more at least, and writes the same', async () => {
  const whole = await openDocument({ lines });
  whole.run(whole.settings({ outputs: SHEETS }));

  const shop = await openDocument({ lines });
  let run = shop.call('beginRun', shop.settings({ outputs: SHEETS }));
  const times = new Map<string, number>();
  // A clock that goes on by a minute whenever it is looked at: an execution ends after its first piece.
  let clock = Date.now();
  shop.host.realm.constructors.Date.now = () => {
    clock += 60_000;
    return clock;
  };
  for (let calls = 0; run.next < run.steps.length && calls < 60; calls++) {
    const name = run.steps[run.next];
    times.set(name, (times.get(name) ?? 0) + 1);
    run = shop.call('step', { runId: run.runId, next: run.next, seconds: 20 });
  }
  expect(run.next).toBe(run.steps.length);

  const shown = shop.tables().settings!.rows.find(([name]) => name === 'chance_shown');
  expect(shown?.[1]).toBe('yes');
  // The fit of today and those of past days; with the last of them the step is done.
  expect(times.get('segment')).toBeGreaterThan(5);
  expect([...times].filter(([name, count]) => name !== 'segment' && count !== 1)).toEqual([]);
  expect(shop.tables()).toEqual(whole.tables());
});

test('a call that names no time does the whole step', async () => {
  const shop = await openDocument({ lines });
  let run = shop.call('beginRun', shop.settings({ outputs: SHEETS }));
  for (let next = 0; next < run.steps.length; next++) {
    expect(run.next).toBe(next);
    run = shop.call('step', { runId: run.runId, next });
  }
  expect(run.next).toBe(run.steps.length);
});
