// What can go wrong is said in a plain sentence, with where, and nothing is written.

import { Book } from 'local-sheets/book/workbook.ts';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  type Document,
  failureOf,
  openDocument,
  putOrders,
  snapshot,
  someOrders,
} from './document.ts';

const outside = (shop: Document) => ({ ...(snapshot(shop.book) as object), document: null });

async function emptyDocument(): Promise<Document> {
  return openDocument({ book: Book.blank({ sheetName: 'Orders' }) });
}

describe('a sheet that cannot be read', () => {
  test('is empty', async () => {
    const shop = await emptyDocument();
    expect(failureOf(() => shop.call('inspect', { sheetId: shop.orders.id }))).toMatchObject({
      code: 'empty-sheet',
      where: { sheet: 'Orders' },
    });
  });

  test('has no dates: it is shown, and cannot be run', async () => {
    const shop = await emptyDocument();
    ['Who', 'What'].forEach((header, j) => {
      shop.orders.put(0, j, header);
    });
    for (let row = 1; row < 30; row++) {
      shop.orders.put(row, 0, `c${row % 7}`);
      shop.orders.put(row, 1, 'tea');
    }
    const { recognition, counts } = shop.call('inspect', { sheetId: shop.orders.id });
    expect(recognition.missing).toContain('date');
    expect(counts.used).toBe(0);
    const settings = { ...(await openDocument()).settings(), mapping: { customer: 0 } };
    expect(failureOf(() => shop.run(settings)).code).toBe('no-date-column');
    expect(failureOf(() => shop.run({ ...settings, mapping: { date: 1 } })).code).toBe('no-customer-column');
  });

  test('has rows, and every one was left out', async () => {
    const shop = await openDocument();
    for (let row = 1; row <= 60; row++) shop.orders.put(row, 2, '7/15');
    const settings = { ...(await openDocument()).settings() };
    const failure = failureOf(() => shop.run(settings));
    expect(failure).toMatchObject({ code: 'no-orders-left', where: { sheet: 'Orders', figure: 60 } });
    expect(failure.message).toMatch(/60 rows were left out/);
  });

  test('has no order up to the as-of day', async () => {
    const shop = await openDocument();
    expect(failureOf(() => shop.run(shop.settings({ asOf: '1999-01-01' }))).code).toBe('no-orders-left');
  });

  test('was deleted, before and during the run', async () => {
    const shop = await openDocument();
    shop.book.addSheet({ name: 'Other', rows: 10, columns: 5 });
    const settings = shop.settings();
    const state = shop.call('beginRun', settings);
    shop.call('step', { runId: state.runId, next: 0 });
    shop.call('step', { runId: state.runId, next: 1 });
    shop.call('step', { runId: state.runId, next: 2 });
    shop.book.removeSheet(shop.orders);
    const failure = failureOf(() => shop.call('step', { runId: state.runId, next: 3 }));
    expect(failure).toMatchObject({ code: 'sheet-gone', where: { sheet: 'Orders' } });
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Other']);
    expect(failureOf(() => shop.call('beginRun', settings)).code).toBe('sheet-gone');
  });

  test('lost a chosen column: another is not taken for it', async () => {
    const shop = await openDocument();
    shop.run();
    const { saved } = shop.call('start');
    shop.orders.deleteColumns(3, 1);
    expect(failureOf(() => shop.run(saved!))).toMatchObject({
      code: 'column-gone',
      where: { sheet: 'Orders', column: 'Total' },
    });
    shop.orders.deleteColumns(1, 1);
    expect(failureOf(() => shop.run(saved!)).code).toBe('no-customer-column');
  });
});

describe('orders that change while a run is under way', () => {
  const begun = async () => {
    const shop = await openDocument();
    const before = outside(shop);
    let state = shop.call('beginRun', shop.settings());
    for (let i = 0; i < 4; i++) state = shop.call('step', { runId: state.runId, next: state.next });
    return { shop, before, state };
  };

  test('stop it: the row is named, and nothing half-written stays', async () => {
    const { shop, before, state } = await begun();
    const was = shop.orders.value(16, 3);
    shop.orders.put(16, 3, 5555);
    const failure = failureOf(() => shop.call('step', { runId: state.runId, next: state.next }));
    expect(failure).toMatchObject({ code: 'orders-changed', where: { sheet: 'Orders', row: 17 } });
    expect(failure.message).toMatch(/Row 17 of “Orders” was edited/);
    shop.orders.put(16, 3, was as number);
    expect(outside(shop)).toEqual(before);
    expect(shop.call('start').unfinished).toBe(null);
  });

  test('in more than one row: the sheet is named', async () => {
    const { shop, state } = await begun();
    putOrders(shop.orders, someOrders(60).reverse());
    const failure = failureOf(() => shop.call('step', { runId: state.runId, next: state.next }));
    expect(failure.where).toEqual({ sheet: 'Orders' });
  });

  test('in a column that is not read: the run goes on', async () => {
    const { shop, state } = await begun();
    shop.orders.put(16, 4, 'my remark');
    expect(shop.call('step', { runId: state.runId, next: state.next }).next).toBe(state.next + 1);
  });
});

describe('orders that come by one formula', () => {
  test('which grew into our columns: the formula is named, not a column that is gone', async () => {
    const book = Book.blank({ sheetName: 'Orders', rows: 80, columns: 10 });
    putOrders(book.addSheet({ name: 'Raw', rows: 80, columns: 8 }), someOrders(40));
    book.sheets[0].putFormula(0, 0, '={Raw!A1:D41}');
    const shop = await openDocument({ book });
    shop.host.calculate();
    const settings = shop.settings();
    shop.run(settings);
    expect(shop.orders.value(0, 4)).toBe('NES');
    // One more column of the source, and our first stands in its way.
    shop.orders.putFormula(0, 0, '={Raw!A1:E41}');
    shop.host.calculate();
    for (const act of [() => shop.run(settings), () => shop.call('inspect', { sheetId: shop.orders.id })]) {
      const failure = failureOf(act);
      expect(failure).toMatchObject({ code: 'array-blocked', where: { sheet: 'Orders' } });
      expect(failure.message).toContain('“Orders” gets its orders from A1: ={Raw!A1:E41}.');
    }
  });

  test('a formula of a person’s that went wrong among others is not taken for one', async () => {
    const shop = await openDocument();
    for (let row = 1; row <= 5; row++) shop.orders.putFormula(row, 5, '=#REF!+1');
    shop.host.calculate();
    for (let row = 0; row <= 60; row++) shop.orders.put(row, 2, 'no day');
    expect(failureOf(() => shop.run()).code).toBe('no-date-column');
  });
});

describe('a workbook that cannot be written', () => {
  test('somebody protected a sheet while a run was under way: it is said before anything is taken back', async () => {
    const shop = await openDocument({ lines: someOrders(50), rows: 90 });
    shop.run();
    const finished = outside(shop);
    putOrders(shop.orders, someOrders(60));
    const grown = outside(shop);
    let state = shop.call('beginRun', shop.settings());
    while (state.steps[state.next - 1] !== 'cohorts')
      state = shop.call('step', { runId: state.runId, next: state.next });
    const segments = shop.sheet('Segments');
    segments.protections.push({
      ...{ id: 1, sheetId: segments.id, area: null, description: '' },
      ...{ warningOnly: false, canEdit: false },
    });
    const before = snapshot(shop.book);
    expect(failureOf(() => shop.call('cancelRun', { runId: state.runId }))).toMatchObject({
      code: 'protected',
      where: { sheet: 'Segments' },
    });
    expect(snapshot(shop.book)).toEqual(before);
    segments.protections = [];
    shop.call('cancelRun', { runId: state.runId });
    expect(outside(shop)).toEqual(grown);
    expect(grown).not.toEqual(finished);
  });

  test('somebody protected a sheet or a column of ours: nothing of the results is removed', async () => {
    const shop = await openDocument();
    shop.run();
    const lock = { id: 1, description: '', warningOnly: false, canEdit: false };
    const segments = shop.sheet('Segments');
    segments.protections.push({ ...lock, sheetId: segments.id, area: null });
    const refused = (of?: number) =>
      failureOf(() => shop.call('removeResults', of === undefined ? {} : { of }));
    let before = snapshot(shop.book);
    expect(refused()).toMatchObject({ code: 'protected', where: { sheet: 'Segments' } });
    expect(snapshot(shop.book)).toEqual(before);
    segments.protections = [];
    shop.orders.protections.push({
      ...{ ...lock, sheetId: shop.orders.id },
      area: { row: 0, endRow: 9, column: 6, endColumn: 7 },
    });
    // Beside a second sheet of orders, of one set alone.
    const online = shop.book.addSheet({ name: 'Online', rows: 40, columns: 6 });
    putOrders(online, someOrders(20));
    const { mapping, recognition } = shop.call('inspect', { sheetId: online.id });
    shop.run(shop.settings({ sheetId: online.id, mapping, headerRow: recognition.headerRow }));
    before = snapshot(shop.book);
    for (const failure of [refused(), refused(shop.orders.id)])
      expect(failure).toMatchObject({ code: 'protected', where: { sheet: 'Orders', range: 'G1:G9' } });
    expect(snapshot(shop.book)).toEqual(before);
    // What is locked is none of the other set's.
    shop.call('removeResults', { of: online.id });
    shop.orders.protections = [];
    shop.call('removeResults');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Online']);
  });

  test('somebody protected our sheet', async () => {
    const shop = await openDocument();
    shop.run();
    const segments = shop.sheet('Segments');
    segments.protections.push({
      id: 1,
      sheetId: segments.id,
      area: null,
      description: '',
      warningOnly: false,
      canEdit: false,
    });
    putOrders(shop.orders, [...someOrders(60), ['Z', 'c1', '2024-05-01', 77]]);
    const before = outside(shop);
    const failure = failureOf(() => shop.run());
    expect(failure).toMatchObject({ code: 'protected', where: { sheet: 'Segments' } });
    expect(outside(shop)).toEqual(before);
  });

  test('somebody protected a range that our columns need', async () => {
    const shop = await openDocument();
    shop.run();
    shop.orders.protections.push({
      ...{ id: 1, sheetId: shop.orders.id, description: '', warningOnly: false, canEdit: false },
      area: { row: 0, endRow: 30, column: 5, endColumn: 6 },
    });
    shop.orders.protections.push({
      ...{ id: 2, sheetId: shop.orders.id, description: '', warningOnly: false, canEdit: false },
      area: { row: 0, endRow: 10, column: 7, endColumn: 8 },
    });
    shop.orders.put(3, 3, 9999);
    const tagged = cellsOf(shop.orders);
    const { columnsLeft, summary } = shop.run();
    expect(columnsLeft).toMatchObject({
      code: 'protected',
      where: { sheet: 'Orders', range: 'F1:F30, H1:H10' },
    });
    expect(summary!.warnings[0]).toBe(
      'NES, RFM, HML, NES × HML could not be written beside the orders: “Orders” is protected (F1:F30, H1:H10). The sheets are complete. Ask the owner to let you edit it, or leave this sheet out.',
    );
    // The columns stay as the run before wrote them, the sheets are those of this run.
    expect(cellsOf(shop.orders)).toEqual(tagged);
    const { header, rows } = shop.tables().customers;
    const spent = rows.map((row) => Number(row[header.indexOf('gross')]));
    expect(Math.max(...spent)).toBeGreaterThanOrEqual(9999);
    expect(shop.call('start').lastRun?.summary.warnings[0]).toBe(summary!.warnings[0]);
  });

  test('a sheet of orders that may not be changed at all gets the sheets, and says so', async () => {
    const shop = await openDocument();
    shop.orders.protections.push({
      ...{ id: 1, sheetId: shop.orders.id, description: '', warningOnly: false, canEdit: false },
      area: null,
    });
    const before = cellsOf(shop.orders);
    const outputs = {
      ...shop.settings().outputs,
      sheets: ['customers', 'pivot'] as const,
      cohortColumns: true,
    };
    const { columnsLeft } = shop.run(shop.settings({ outputs }));
    expect(columnsLeft).toMatchObject({ code: 'protected', where: { sheet: 'Orders' } });
    expect(cellsOf(shop.orders)).toEqual(before);
    // A pivot table over columns that are not there is not made.
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Customers', 'Data check']);
    shop.call('undoRun');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
  });

  test('columns that Google will not have, in words we do not know, leave the sheets standing', async () => {
    const shop = await openDocument();
    const before = cellsOf(shop.orders);
    shop.host.services.failNext = (name) =>
      name === 'Range.setNumberFormat' ? new Error('This cannot be done to a column of this type.') : null;
    const { columnsLeft, summary } = shop.run();
    delete shop.host.services.failNext;
    expect(columnsLeft?.code).toBe('unexpected');
    expect(columnsLeft?.message).toContain('This cannot be done to a column of this type.');
    expect(summary!.warnings[0]).toContain('NES, RFM, HML, NES × HML could not be written beside the orders');
    expect(cellsOf(shop.orders)).toEqual(before);
    expect(shop.orders.maxColumns).toBe(8);
    expect(shop.sheet('Customers')).toBeDefined();
    // Once Google will have them, they are written.
    expect(shop.run().columnsLeft).toBe(undefined);
    expect(shop.orders.value(0, 4)).toBe('NES');
  });

  test('a warning is no lock', async () => {
    const shop = await openDocument();
    shop.run();
    const segments = shop.sheet('Segments');
    segments.protections.push({
      id: 1,
      sheetId: segments.id,
      area: null,
      description: '',
      warningOnly: true,
      canEdit: true,
    });
    shop.orders.put(3, 3, 9999);
    expect(shop.run().summary).not.toBe(null);
  });

  test('has no room for the results: how many cells are needed and left', async () => {
    const shop = await openDocument();
    shop.book.addSheet({ name: 'Huge', rows: 1_000, columns: 9_990 });
    const before = outside(shop);
    const settings = shop.settings();
    const { cellsNeeded, cellsFree } = shop.call('planWrite', settings);
    expect(cellsFree).toBe(10_000_000 - 9_990_000 - shop.orders.maxRows * shop.orders.maxColumns);
    expect(failureOf(() => shop.run(settings))).toMatchObject({
      code: 'no-room',
      where: { figure: cellsNeeded, limit: cellsFree },
    });
    expect(outside(shop)).toEqual(before);
  });
});

describe('a permission that was not granted', () => {
  test('is said in a sentence, with how to be asked again', async () => {
    const shop = await openDocument();
    shop.host.services.scopes = [];
    const failure = failureOf(() => shop.call('start'));
    expect(failure.code).toBe('no-permission');
    expect(failure.message).toContain('leave every box ticked when Google asks');
  });

  test('to open dialogs: what the menu has to say stands in the corner of the spreadsheet', async () => {
    const toasts: string[] = [];
    const nothing = () => {};
    const shop = await openDocument({
      ui: {
        ...{ menu: nothing, sidebar: nothing, dialog: nothing },
        alert: () => {
          throw new Error('Specified permissions are not sufficient to call Ui.alert.');
        },
        prompt: () => ({ button: 'OK', text: '' }),
        toast: (message) => void toasts.push(message),
      },
    });
    shop.host.run('menuHelp', 'FULL');
    expect(toasts).toHaveLength(1);
  });
});

describe('two at once', () => {
  test('one who finds the spreadsheet taken, with no run to name, is told to wait, and nothing is written', async () => {
    const shop = await openDocument();
    const settings = shop.settings();
    const before = snapshot(shop.book);
    shop.host.services.locks.held.add('document');
    const failure = failureOf(() => shop.call('beginRun', settings));
    expect(failure.code).toBe('busy');
    expect(failure.message).toMatch(/^Someone else is updating now\. .* Wait a moment, then try again\.$/);
    expect(snapshot(shop.book)).toEqual(before);
    shop.host.services.locks.held.delete('document');
    expect(shop.call('beginRun', settings).runId).not.toBe('');
  });

  test('the second is told to wait', async () => {
    const shop = await openDocument();
    const settings = shop.settings();
    let state = shop.call('beginRun', settings);
    state = shop.call('step', { runId: state.runId, next: 0 });
    expect(failureOf(() => shop.call('beginRun', settings)).code).toBe('busy');
    expect(shop.call('start').unfinished).toEqual(state);
  });

  test('who is at work is said: oneself elsewhere, or another account; between two steps and within one', async () => {
    const shop = await openDocument();
    const { services } = shop.host;
    const settings = shop.settings();
    services.userKey = 'Ann';
    const state = shop.call('beginRun', settings);
    shop.call('step', { runId: state.runId, next: 0 });
    const refused = () => failureOf(() => shop.call('beginRun', settings));
    expect(refused().message).toMatch(/^You are updating in another window\. Started \d+ seconds ago\./);
    services.userKey = 'Bob';
    expect(refused()).toMatchObject({ code: 'busy', where: { who: 'other' } });
    services.locks.held.add('document');
    expect(refused().message).toMatch(
      /^Someone with another account is updating now\. Started \d+ seconds ago\./,
    );
  });

  test('whatever changes the workbook waits for its turn', async () => {
    const shop = await openDocument();
    shop.run();
    const settings = shop.settings();
    const group = { by: 'nes', key: 'E0' } as const;
    const facts = { key: '', day: '2024-01-01', days: 7, percent: 20, seed: 1, people: 0 };
    const acts: { readonly [name: string]: () => unknown } = {
      splitColumn: () => shop.call('splitColumn', { sheetId: shop.orders.id }),
      makeGroupSheet: () => shop.call('makeGroupSheet', { form: 'list', group }),
      keepCampaign: () => shop.call('keepCampaign', { by: 'all', ...facts, strata: [] }),
      setCost: () => shop.call('setCost', { id: '1', cost: 1 }),
      beginRun: () => shop.call('beginRun', settings),
      step: () => shop.call('step', { runId: 'none', next: 0 }),
      cancelRun: () => shop.call('cancelRun', { runId: 'none' }),
      handOver: () => shop.call('handOver'),
      undoRun: () => shop.call('undoRun'),
      removeResults: () => shop.call('removeResults'),
      setLanguage: () => shop.call('setLanguage', 'zh-TW'),
      insertFormula: () => shop.call('insertFormula', '=1+1'),
      insertTemplate: () => shop.call('insertTemplate', { language: 'en' }),
    };
    const before = snapshot(shop.book);
    for (const [name, act] of Object.entries(acts)) {
      shop.host.services.locks.held.add('document');
      expect(act, name).toThrow(/"code":"busy"/);
    }
    expect(snapshot(shop.book)).toEqual(before);
  });

  test('a run that was left behind is taken back by the next', async () => {
    const shop = await openDocument();
    const settings = shop.settings();
    let state = shop.call('beginRun', settings);
    for (let i = 0; i < 4; i++) state = shop.call('step', { runId: state.runId, next: i });
    expect(shop.sheet('Segments')).toBeDefined();
    const kept = shop.book.properties.document;
    for (const key of Object.keys(kept))
      kept[key] = kept[key].replace(/"touchedAt":"[^"]+"/, '"touchedAt":"2020-01-01T00:00:00.000Z"');
    shop.call('beginRun', settings);
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(failureOf(() => shop.call('step', { runId: state.runId, next: 4 })).code).toBe('run-gone');
  });
});

describe('choices that make no sense', () => {
  test.each([
    ['multiples that fall', { nes: { kind: 'cycle', multiples: [3, 2, 1] } }],
    ['shares over 100', { hml: { kind: 'percent', shares: [80, 30] } }],
    ['a scale of seven', { rfm: { method: 'quantile', scale: 7 } }],
    [
      'cuts that fall',
      { rfm: { method: 'absolute', scale: 3, recency: [9, 3], frequency: [1, 2], monetary: [1, 2] } },
    ],
  ])('%s', async (_, change) => {
    const shop = await openDocument();
    const settings = shop.settings();
    const rules = { ...settings.rules, ...change } as typeof settings.rules;
    expect(failureOf(() => shop.call('preview', { ...settings, rules })).code).toBe('bad-settings');
    expect(cellsOf(shop.orders)[0]).toHaveLength(4);
  });

  test('an as-of day that is none', async () => {
    const shop = await openDocument();
    expect(failureOf(() => shop.call('preview', shop.settings({ asOf: '2023-02-30' }))).code).toBe(
      'bad-settings',
    );
  });

  test('failures speak the language of the request', async () => {
    const shop = await openDocument();
    const failure = failureOf(() =>
      shop.call('preview', shop.settings({ asOf: '1999-01-01', language: 'zh-TW' })),
    );
    expect(failure.message).toMatch(/列/);
  });
});

describe('a workbook that holds more than grids', () => {
  test('a chart on a sheet of its own is not asked for rows: the sidebar opens beside it, and the run is complete', async () => {
    const shop = await openDocument();
    const settings = shop.settings();
    const chart = shop.book.addSheet({ name: 'Chart', rows: 1, columns: 1 });
    chart.kind = 'OBJECT';
    shop.book.activeSheetId = chart.id;
    const { sheets, selection } = shop.call('start');
    expect(sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(selection).toBe('A1');
    expect(failureOf(() => shop.call('inspect', { sheetId: chart.id })).code).toBe('empty-sheet');
    expect(shop.run(settings).summary).not.toBe(null);
    expect(shop.run(settings).summary).not.toBe(null);
    expect(shop.call('planUndo').sheetsRemoved.length).toBeGreaterThan(0);
    shop.call('removeResults');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Chart']);
  });

  const OURS = ['NES', 'RFM', 'HML', 'NES × HML'];
  const headersBeside = (shop: Document) => [4, 5, 6, 7].map((column) => shop.orders.value(0, column));
  const refusal = 'この操作は許可されていません。';

  test('orders that are a table with typed columns keep the rules of their columns, and get ours beside them', async () => {
    const shop = await openDocument();
    shop.host.services.failNext = (name) =>
      name === 'Range.clearDataValidations' ? new Error(refusal) : null;
    expect(shop.run().columnsLeft).toBeUndefined();
    expect(headersBeside(shop)).toEqual(OURS);
  });

  test('the same where Google refuses only when all is sent', async () => {
    const shop = await openDocument();
    let isCleared = false;
    shop.host.services.failNext = (name) => {
      if (name === 'Range.clearDataValidations') isCleared = true;
      if (name !== 'SpreadsheetApp.flush' || !isCleared) return null;
      isCleared = false;
      return new Error(refusal);
    };
    expect(shop.run().columnsLeft).toBeUndefined();
    expect(headersBeside(shop)).toEqual(OURS);
  });
});
