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
  customers.put(6, 25, 'a note');
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

/** What Google says when it fails in passing, to accounts of both languages. */
const PASSING = [
  'Service Spreadsheets failed while accessing document with id 1x2y3z',
  'We’re sorry, a server error occurred. Please wait a bit and try again.',
  'Service Spreadsheets timed out while accessing document',
  '很抱歉，伺服器發生錯誤。請稍候再試一次。',
  '存取文件時「試算表」服務逾時',
];

function lenient<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Counts the calls of `act`, or lets call number `fails` fail. */
function withCalls(
  shop: Document,
  act: () => void,
  fails = 0,
  says = 'Service error',
): { calls: number; error: unknown } {
  let [calls, error]: [number, unknown] = [0, null];
  shop.host.services.failNext = (name) => {
    calls++;
    return calls === fails ? new Error(`${says}: ${name}`) : null;
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
  test('once: the step is done again, and the run ends complete', async () => {
    const model = await open();
    const settings = model.settings();
    const { calls } = withCalls(model, () => model.run(settings));
    const wanted = withoutRuns(outside(model));
    for (const [i, number] of numbers(calls).entries()) {
      const shop = await open();
      const { error } = withCalls(shop, () => shop.run(settings), number, PASSING[i % PASSING.length]);
      expect(error, `call ${number}`).toBe(null);
      expect(withoutRuns(outside(shop)), `call ${number}`).toEqual(wanted);
    }
  });

  test.each(['Range.setValues', 'Spreadsheet.insertSheet', 'Properties.setProperties', 'Sheet.getDataRange'])(
    'for good, %s: after a few tries the workbook is as it was, and what Google said is told',
    async (broken) => {
      const shop = await open();
      const settings = shop.settings();
      const before = outside(shop);
      let tries = 0;
      shop.host.services.failNext = (name) =>
        name === broken && ++tries ? new Error('Service Spreadsheets failed') : null;
      const ask = () => {
        const state = shop.call('beginRun', settings);
        for (let next = state.next; next < state.steps.length; )
          next = shop.call('step', { runId: state.runId, next }).next;
      };
      const codes: string[] = [];
      for (let asked = 0; asked < 12 && codes[codes.length - 1] !== 'unexpected'; asked++) {
        const { unfinished } = lenient(() => shop.call('start')) ?? {};
        const again = unfinished
          ? () => shop.call('step', { runId: unfinished.runId, next: unfinished.next })
          : ask;
        codes.push(lenient(() => failureOf(again))?.code ?? 'done');
      }
      delete shop.host.services.failNext;
      expect(tries).toBeGreaterThan(0);
      expect(new Set(codes.slice(0, -1))).not.toContain('unexpected');
      const { unfinished } = shop.call('start');
      if (unfinished) shop.call('cancelRun', { runId: unfinished.runId });
      expect(outside(shop)).toEqual(before);
      shop.run(settings);
    },
  );

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
    let complete = 0;
    for (const number of numbers(calls).filter((_, i) => i % 3 === 0)) {
      const shop = await start();
      const before = outside(shop);
      withCalls(shop, () => update(shop), number);
      const now = outside(shop);
      if (JSON.stringify(now) === JSON.stringify(before)) continue;
      complete++;
      expect(visible(shop), `call ${number}`).toEqual(wanted);
    }
    expect(complete).toBeGreaterThan(0);
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
