// Any single call to Google may fail. Then the workbook is as it was, and the next run ends as if nothing had happened.

import { describe, expect, test } from 'vitest';
import { type Document, failureOf, openDocument, putOrders, snapshot, someOrders } from './document.ts';

const LINES = someOrders(40, 12);
/** Every call is too many for each test run: this many, spread evenly over the run. FAULTS=5000 tries each. */
const TRIES = Number(process.env.FAULTS ?? 12);

async function beforeFirst(): Promise<Document> {
  return openDocument({ lines: LINES.slice(0, 25), rows: 100 });
}
async function beforeSecond(): Promise<Document> {
  const shop = await beforeFirst();
  shop.run();
  const customers = shop.sheet('Customers');
  customers.put(6, 23, 'a note');
  customers.insertRows(1, 1);
  customers.put(1, 0, 'a line of mine');
  putOrders(shop.orders, LINES);
  return shop;
}

const outside = (shop: Document) => ({ ...(snapshot(shop.book) as object), document: null });

/** What a person sees: hidden copies for undo apart. */
const visible = (shop: Document) =>
  (snapshot(shop.book, (sheet) => !sheet.hidden) as { sheets: unknown }).sheets;

/** Counts the calls of `act`, or lets call number `fails` fail. */
function withCalls(shop: Document, act: () => void, fails = 0): { calls: number; error: unknown } {
  let [calls, error]: [number, unknown] = [0, null];
  shop.host.services.failNext = (name) => {
    calls++;
    return calls === fails ? new Error(`Service error: ${name}`) : null;
  };
  try {
    act();
  } catch (thrown) {
    error = thrown;
  }
  delete shop.host.services.failNext;
  return { calls, error };
}

/** The numbers of the calls that are made to fail. */
function numbers(calls: number): number[] {
  const step = Math.max(1, calls / TRIES);
  const found: number[] = [];
  for (let at = 1; at <= calls; at += step) found.push(Math.floor(at));
  return found;
}

describe.each([
  ['the first run', beforeFirst],
  ['a later run', beforeSecond],
])('a call that fails during %s', (_, open) => {
  test('leaves the workbook as it was, and the next run ends as it should', async () => {
    const model = await open();
    const settings = model.settings();
    const { calls } = withCalls(model, () => model.run(settings));
    const wanted = outside(model);
    for (const number of numbers(calls)) {
      const shop = await open();
      const before = outside(shop);
      const { error } = withCalls(shop, () => shop.run(settings), number);
      if (error) {
        expect(
          failureOf(() => {
            throw error;
          }).message,
        ).toMatch(/Something went wrong/);
        const { unfinished } = shop.call('start');
        if (unfinished) shop.call('cancelRun', { runId: unfinished.runId });
        expect(outside(shop), `call ${number}`).toEqual(before);
        shop.run(settings);
      }
      expect(withoutRuns(outside(shop)), `after call ${number}`).toEqual(withoutRuns(wanted));
    }
  });

  test('during the menu’s Update too', async () => {
    const model = await open();
    const settings = model.settings();
    const update = (shop: Document) => shop.host.run('menuUpdate', 'FULL');
    const start = async () => {
      const shop = await open();
      shop.run(settings);
      putOrders(shop.orders, [...LINES, ['Z1', 'c1', '2024-02-01', 5], ['Z2', 'c99', '2024-02-02', 500]]);
      return shop;
    };
    const whole = await start();
    const { calls } = withCalls(whole, () => update(whole));
    const wanted = visible(whole);
    for (const number of numbers(calls).filter((_, i) => i % 3 === 0)) {
      const shop = await start();
      const before = outside(shop);
      withCalls(shop, () => update(shop), number);
      const now = outside(shop);
      if (JSON.stringify(now) !== JSON.stringify(before))
        expect(visible(shop), `call ${number}`).toEqual(wanted);
    }
  });
});

/** Runs have names of their own. */
function withoutRuns(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'run'),
  );
}
