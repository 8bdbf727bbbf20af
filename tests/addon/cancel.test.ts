// Cancelled, cut off or undone: the workbook is as it was.

import { describe, expect, test } from 'vitest';
import { type Document, failureOf, openDocument, putOrders, snapshot, someOrders } from './document.ts';

const LINES = someOrders(60, 18);

/** A shop before its first run, and one whose orders grew since its last run. */
async function beforeFirst(): Promise<Document> {
  return openDocument({ lines: LINES.slice(0, 40), rows: 200 });
}
async function beforeSecond(): Promise<Document> {
  const shop = await beforeFirst();
  shop.run();
  putOrders(shop.orders, LINES);
  return shop;
}

describe.each([
  ['the first run', beforeFirst],
  ['a later run', beforeSecond],
])('%s, cancelled', (_, open) => {
  const steps = ['read', 'segment', 'customers', 'segments', 'cohorts', 'check', 'tag-orders'];
  test.each(steps.map((name, i) => [name, i + 1] as const))(
    'after %s, leaves no trace',
    async (_name, done) => {
      const shop = await open();
      const settings = shop.settings();
      const before = snapshot(shop.book);
      let state = shop.call('beginRun', settings);
      for (let i = 0; i < done; i++) state = shop.call('step', { runId: state.runId, next: state.next });
      expect(snapshot(shop.book)).not.toEqual(before);
      shop.call('cancelRun', { runId: state.runId });
      expect(snapshot(shop.book)).toEqual(before);
    },
  );
});

describe('a step', () => {
  test('whose answer was lost may be asked for again', async () => {
    const shop = await beforeFirst();
    let state = shop.call('beginRun', shop.settings());
    while (state.next < state.steps.length) {
      const request = { runId: state.runId, next: state.next };
      state = shop.call('step', request);
      const before = snapshot(shop.book);
      expect(shop.call('step', request)).toEqual(state);
      expect(snapshot(shop.book)).toEqual(before);
    }
    expect(state.next).toBe(state.steps.length);
  });

  test('of a run that was cancelled is refused', async () => {
    const shop = await beforeFirst();
    const state = shop.call('beginRun', shop.settings());
    shop.call('cancelRun', { runId: state.runId });
    expect(failureOf(() => shop.call('step', { runId: state.runId, next: 0 })).code).toBe('run-gone');
    expect(failureOf(() => shop.call('cancelRun', { runId: state.runId })).code).toBe('run-gone');
  });
});

describe('undo', () => {
  test('of the first run leaves the workbook as it was, with what was chosen remembered', async () => {
    const shop = await beforeFirst();
    const before = snapshot(shop.book) as { document: unknown };
    shop.run();
    const plan = shop.call('planUndo');
    expect(plan.sheetsRemoved).toEqual(['Customers', 'Segments', 'Cohorts', 'Data check']);
    expect(plan.columns).toBe('E:H');
    expect(plan.notesLost).toBe(0);
    shop.call('undoRun');
    expect({ ...(snapshot(shop.book) as object), document: null }).toEqual({ ...before, document: null });
    expect(shop.call('start').saved).not.toBe(null);
    expect(shop.call('start').lastRun).toBe(null);
    expect(failureOf(() => shop.call('undoRun')).code).toBe('nothing-to-undo');
  });

  test('of a later run brings the former results back', async () => {
    const shop = await beforeSecond();
    const before = snapshot(shop.book) as { document: unknown };
    const asOf = shop.call('start').lastRun!.asOf;
    shop.run();
    const plan = shop.call('planUndo');
    expect(plan.sheetsRemoved).toEqual([]);
    expect(plan.sheetsRestored).toContain('Customers');
    shop.call('undoRun');
    expect({ ...(snapshot(shop.book) as object), document: null }).toEqual({ ...before, document: null });
    expect(shop.call('start').lastRun).toMatchObject({ asOf, canUndo: false });
  });

  test('says what a person wrote into sheets that would go', async () => {
    const shop = await beforeFirst();
    shop.run();
    const customers = shop.sheet('Customers');
    customers.put(5, 25, 'call her');
    customers.put(9, 25, 'asked for a refund');
    expect(shop.call('planUndo')).toMatchObject({ notesLost: 2, notesSheet: 'Customers' });
    shop.call('undoRun');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
  });

  test('keeps what a person wrote beside the results since, and takes back the rest', async () => {
    const shop = await beforeSecond();
    const former = shop.tables();
    shop.run();
    const customers = shop.sheet('Customers');
    customers.insertRows(0, 1);
    customers.put(0, 0, 'Our best');
    customers.put(8, 25, 'call her');
    const name = customers.value(8, 0);
    shop.call('undoRun');
    const noted = () =>
      Array.from({ length: customers.lastRow() }, (_, row) => row)
        .filter((row) => customers.value(row, 25) === 'call her')
        .map((row) => customers.value(row, 0));
    const sorted = ({ rows }: { rows: readonly (readonly string[])[] }) =>
      rows.map((row) => row.join('|')).sort();
    expect(customers.value(0, 0)).toBe('Our best');
    expect(noted()).toEqual([name]);
    expect(sorted(shop.tables().customers)).toEqual(sorted(former.customers));
    shop.run();
    expect(customers.value(0, 0)).toBe('Our best');
    expect(noted()).toEqual([name]);
  });

  test('leaves the tags blank when the orders are no longer those of the run', async () => {
    const shop = await beforeSecond();
    shop.run();
    shop.orders.put(3, 3, 99999);
    shop.call('undoRun');
    expect(shop.orders.value(1, 4)).toBe(null);
    expect(shop.orders.value(1, 3)).toBe(LINES[0][3]);
  });
});

describe('removing all results', () => {
  test('takes away every sheet, column, mark and setting, and nothing else', async () => {
    const untouched = await openDocument({ lines: LINES, rows: 200 });
    const before = snapshot(untouched.book);
    const shop = await beforeSecond();
    shop.run();
    shop.call('removeResults');
    expect(snapshot(shop.book)).toEqual(before);
    expect(shop.call('start')).toMatchObject({ saved: null, lastRun: null, unfinished: null });
  });
});
