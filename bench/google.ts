// What a run would cost on Google's servers, predicted from what it asks of them: step by step and in all, for a first run, a
// second one with 100 new orders, and one without a change.
//   [STEPS=1] npm run --prefix bench google [-- ROWS …]
//   CUSTOMERS=1 npm run --prefix bench google [-- CUSTOMERS …]
// The second: the sheet Customers alone, of shops with many, up to the undo.

import { secondsOf, type Tally } from 'local-sheets/services/costs.ts';
import { liveCosts } from '../packages/local-sheets/docs/selftest.ts';
import { orderBook, type Part, SEVEN, Shop, sum } from './usual-run.ts';

/** As Google's own answers to `npm run selftest` tell, where any are in. */
const live = liveCosts();

function row(tally: Tally) {
  const { own, ...counts } = tally;
  const seconds = (['low', 'mid', 'high'] as const).map((guess) =>
    Number(secondsOf(tally, guess).toFixed(1)),
  );
  const measured = live && { live: Number(secondsOf(tally, live).toFixed(1)) };
  return {
    ...counts,
    'own ms': Math.round(own),
    low: seconds[0],
    mid: seconds[1],
    high: seconds[2],
    ...measured,
  };
}

const table = (parts: readonly Part[]) =>
  console.table(Object.fromEntries(parts.map(({ name, tally }, i) => [`${i + 1} ${name}`, row(tally)])));

const sizes = process.argv.slice(2).map(Number);

/** Three orders of two customers. */
async function customersAlone(people: number): Promise<void> {
  const shop = await Shop.open(orderBook(people * 1.5, people));
  const { outputs, ...settings } = shop.settings(['customers']);
  const run = () => sum(shop.run({ ...settings, outputs: { ...outputs, tagColumns: false } }));
  const first = run();
  const planned = { ...shop.asked('planUndo'), name: 'planUndo of the first' };
  const unchanged = run();
  shop.addOrders(100);
  console.log(`Customers alone, of ${people.toLocaleString('en')}`);
  table([
    { name: 'first run', tally: first },
    planned,
    { name: 'nothing new', tally: unchanged },
    { name: '100 new orders', tally: run() },
    shop.asked('planUndo'),
    shop.asked('undoRun'),
  ]);
}

if (process.env.CUSTOMERS)
  for (const people of sizes.length ? sizes : [40_000, 100_000]) await customersAlone(people);
else
  for (const rows of sizes.length ? sizes : [6_000, 70_000]) {
    if (process.env.STEPS) {
      const byStep = await Shop.open(orderBook(rows));
      console.log(`${rows.toLocaleString('en')} rows, one step an execution`);
      table(byStep.run(byStep.settings(), 0));
    }

    for (const sheets of [undefined, SEVEN]) {
      const shop = await Shop.open(orderBook(rows));
      const settings = shop.settings(sheets);
      shop.host.calls.clear();
      const first = sum(shop.run(settings));
      const calls = { ...shop.host.calls.byName };
      const unchanged = sum(shop.run(settings));
      shop.addOrders(100);
      const later = sum(shop.run(settings));
      console.log(`${rows.toLocaleString('en')} rows, ${sheets ? 'seven sheets' : 'as the sidebar runs it'}`);
      table([
        { name: 'first run', tally: first },
        { name: 'nothing new', tally: unchanged },
        { name: '100 new orders', tally: later },
      ]);
      if (process.env.CALLS)
        console.log(
          Object.entries(calls)
            .sort((a, b) => b[1] - a[1])
            .slice(0, 60)
            .map(([name, count]) => `${count} ${name}`)
            .join('\n'),
        );
    }
  }
