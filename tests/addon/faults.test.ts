// Any single call to Google may fail. Then the workbook is as it was, and the next run ends as if nothing had happened.

import { describe, expect, test } from 'vitest';
import type { RunState } from '../../src/addon/api.ts';
import {
  type Document,
  failureOf,
  openDocument,
  putOrders,
  reopened,
  snapshot,
  someOrders,
} from './document.ts';

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

interface Outside {
  readonly sheets: readonly { readonly id: number }[];
}
const outside = (shop: Document) => ({ ...(snapshot(shop.book) as Outside), document: null });

/** What a person sees: hidden copies for undo apart. */
const visible = (shop: Document) => (snapshot(shop.book, (sheet) => !sheet.hidden) as Outside).sheets;

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

describe.each([
  ['the first run', beforeFirst],
  ['a later run', beforeSecond],
])('an execution that is cut off during %s', (_, open) => {
  /** From call number `at` on everything fails, as when Google's time is up: not even taking back is possible. */
  function cutOff(shop: Document, settings: ReturnType<Document['settings']>, at: number): RunState | null {
    let [calls, state]: [number, RunState | null] = [0, null];
    shop.host.services.failNext = () => (++calls >= at ? new Error('Exceeded maximum execution time') : null);
    try {
      state = shop.call('beginRun', settings);
      while (state.next < state.steps.length)
        state = shop.call('step', { runId: state.runId, next: state.next });
    } catch {
      // Cut off.
    }
    delete shop.host.services.failNext;
    return state;
  }

  test('goes on where it was, or is taken back', async () => {
    const model = await open();
    const settings = model.settings();
    const { calls } = withCalls(model, () => model.run(settings));
    const wanted = visible(model);
    let orphans = 0;
    for (const number of numbers(calls)) {
      const shop = await open();
      const before = outside(shop);
      let state = cutOff(shop, settings, number);
      if (state === null) continue;
      const other = await reopened(shop);
      while (state.next < state.steps.length)
        state = shop.call('step', { runId: state.runId, next: state.next });
      // Cut off right after a sheet was made, before it could be marked, that sheet stays.
      if (visible(shop).length === wanted.length)
        expect(visible(shop), `goes on after call ${number}`).toEqual(wanted);
      else orphans++;

      const { unfinished } = other.call('start');
      if (unfinished) other.call('cancelRun', { runId: unfinished.runId });
      const after = outside(other);
      const there = new Set(before.sheets.map(({ id }) => id));
      if (unfinished)
        expect(
          after.sheets.filter(({ id }) => there.has(id)),
          `cancelled after call ${number}`,
        ).toEqual(before.sheets);
    }
    expect(orphans).toBeLessThanOrEqual(Math.ceil(numbers(calls).length / 50));
  });
});

/** Runs have names of their own. */
function withoutRuns(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'run'),
  );
}
