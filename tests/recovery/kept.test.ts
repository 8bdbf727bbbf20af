// What of a person’s stays where it is, act by act: cells in our columns, comments, colours, and what is said when the way
// back is gone or a formula fills the sheet.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { describe, expect, test } from 'vitest';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { columnOf, type Document, failureOf, type Line, openDocument, putOrders } from '../addon/document.ts';
import { afterRun, LINES, rowOf } from './after-run.ts';
import { YELLOW } from './faults/shop.ts';

describe('in our columns beside the orders', () => {
  const fill = ({ orders }: Document): void => {
    const nes = columnOf(orders, 'NES', 0);
    orders.putFormula(60, nes, '=COUNTIF(E2:E31,"E0")');
    orders.put(62, nes + 1, 'count them again');
    orders.put(3, nes + 2, 'ask her');
  };
  const isThere = ({ orders }: Document): void => {
    expect(orders.formula(60, 4)).toBe('=COUNTIF(E2:E31,"E0")');
    expect(orders.value(62, 5)).toBe('count them again');
    expect(orders.value(3, 6)).toBe('ask her');
  };

  test('a formula, a remark below and one among the tags outlast the next run and its undo', async () => {
    const shop = await afterRun();
    fill(shop);
    putOrders(shop.orders, LINES);
    shop.run();
    isThere(shop);
    expect(shop.orders.value(40, 4)).toMatch(/^(N|E0|S[123])$/);
    shop.call('undoRun');
    isThere(shop);
  });

  test.each([
    ['letters', { color: '#cc0000' }],
    ['a background', { background: YELLOW }],
  ])(
    '%s of theirs on a header outlast a run that was cut off, the way back and the next',
    async (_, style) => {
      const shop = await afterRun();
      const nes = columnOf(shop.orders, 'NES', 0);
      shop.orders.applyStyle({ row: 0, endRow: 1, column: nes, endColumn: nes + 1 }, style);
      const isThere = () => expect(shop.orders.style(0, nes)).toMatchObject(style);
      putOrders(shop.orders, LINES);
      // The execution ends once the columns are written.
      let isOver = false;
      shop.host.services.failNext = (name) => {
        isOver ||= name === 'Range.setBackgrounds';
        return isOver ? new Error('Service Spreadsheets failed while accessing document') : null;
      };
      expect(() => shop.run()).toThrow();
      delete shop.host.services.failNext;
      const { unfinished } = shop.call('start');
      shop.call('cancelRun', { runId: unfinished!.runId });
      isThere();
      shop.run();
      isThere();
      shop.call('undoRun');
      isThere();
    },
  );

  test('a word that could be one of ours is taken for ours, and goes with the next run', async () => {
    const shop = await afterRun();
    shop.orders.put(60, columnOf(shop.orders, 'NES', 0), 'E0');
    putOrders(shop.orders, LINES);
    shop.run();
    expect(shop.orders.value(60, 4)).toBe(null);
    expect(shop.call('planUndo')).toMatchObject({ notesLost: 0 });
    shop.call('removeResults');
    expect(shop.orders.lastColumn()).toBe(4);
  });

  test.each<readonly [string, (shop: Document) => void]>([
    ['undo', (shop: Document): void => void shop.call('undoRun')],
    ['the removal', (shop: Document): void => void shop.call('removeResults')],
  ] as const)('%s leaves the columns with a person’s cells, without tags', async (_, act) => {
    const shop = await afterRun();
    fill(shop);
    expect(shop.call('planUndo').columns).toBe('H');
    act(shop);
    isThere(shop);
    expect(columnOf(shop.orders, 'NES × HML', 0)).toBe(-1);
    expect([1, 2, 5].map((row) => shop.orders.value(row, 4))).toEqual([null, null, null]);
    expect(shop.book.metadata.filter(({ key }) => key === 'regulars-tag')).toEqual([]);
  });
});

describe('a colour, bold letters and a comment on a customer', () => {
  test.each<readonly [string, (shop: Document) => void]>([
    ['the next run', (shop: Document): void => void shop.run()],
    [
      'the next run and its undo',
      (shop: Document): void => {
        shop.run();
        shop.call('undoRun');
      },
    ],
  ] as const)('stay with that customer through %s', async (_, act) => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const [colored, commented] = [customers.value(6, 0), customers.value(9, 0)];
    const [red, bold] = [customers.value(8, 0), customers.value(11, 0)];
    customers.applyStyle({ row: 6, endRow: 7, column: 0, endColumn: 8 }, { background: YELLOW });
    customers.applyStyle({ row: 8, endRow: 9, column: 0, endColumn: 8 }, { color: '#cc0000' });
    customers.applyStyle({ row: 11, endRow: 12, column: 0, endColumn: 1 }, { bold: true });
    customers.setNote(9, 12, 'owes us 300');
    putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2024-01-05', 99_000]]);
    act(shop);
    expect(customers.style(rowOf(customers, colored), 3).background).toBe(YELLOW);
    expect(customers.note(rowOf(customers, commented), 12)).toBe('owes us 300');
    const yellow = Array.from({ length: customers.lastRow() }, (__, row) => row).filter(
      (row) => customers.style(row, 3).background === YELLOW,
    );
    expect(yellow).toEqual([rowOf(customers, colored)]);
    const rows = Array.from({ length: customers.lastRow() - 4 }, (__, i) => 4 + i);
    const styled = (is: (style: { color?: string; bold?: boolean }) => boolean) =>
      rows.filter((row) => is(customers.style(row, 0)));
    expect(styled(({ color }) => color === '#cc0000')).toEqual([rowOf(customers, red)]);
    expect(styled(({ bold: isBold }) => isBold === true)).toEqual([rowOf(customers, bold)]);
  });
});

describe('one mark alone on the customer who becomes the best', () => {
  const KEY = 'c9';
  const marked = async (mark: (customers: Sheet, row: number) => void) => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const row = rowOf(customers, KEY);
    mark(customers, row);
    putOrders(shop.orders, [...LINES, ['Z1', KEY, '2024-01-05', 99_000]]);
    shop.run();
    return { customers, row };
  };

  test('without one it goes to the top of the table', async () => {
    const { customers, row } = await marked(() => {});
    expect(rowOf(customers, KEY)).toBeLessThan(row);
  });

  test('a comment keeps its row', async () => {
    const { customers, row } = await marked((sheet, at) => sheet.setNote(at, 3, 'owes us 300'));
    expect(rowOf(customers, KEY)).toBe(row);
    expect(customers.note(row, 3)).toBe('owes us 300');
  });

  test('white, black and our own colours are no marks, nor is italic', async () => {
    const { customers, row } = await marked((sheet, at) => {
      const ours = sheet.style(at - 1, 0).color;
      const across = { row: at, endRow: at + 1, column: 0, endColumn: 8 };
      sheet.applyStyle(across, { background: '#ffffff', color: ours ?? '#000000', italic: true });
    });
    expect(rowOf(customers, KEY)).toBeLessThan(row);
  });

  test('nor is a colour over more than half of a column', async () => {
    const { customers, row } = await marked((sheet) => {
      const half = { row: 4, endRow: sheet.lastRow(), column: 2, endColumn: 3 };
      sheet.applyStyle(half, { background: YELLOW });
    });
    expect(rowOf(customers, KEY)).toBeLessThan(row);
    expect(customers.style(rowOf(customers, KEY), 2).background).toBe(YELLOW);
  });
});

describe('a figure typed over one of ours', () => {
  test('is ours again after the next run', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const [net, was] = [columnOf(customers, 'Net', 3), customers.value(5, columnOf(customers, 'Net', 3))];
    customers.put(5, net, 1);
    shop.run();
    expect(customers.value(5, net)).toBe(was);
  });
});

describe('on sheets just written', () => {
  test('nothing is taken for a person’s: no colour, no bold letters, no comment', async () => {
    const shop = await openDocument({ lines: LINES, rows: 80 });
    const sheets = RESULT_KINDS.filter((kind) => !['check', 'settings', 'pivot'].includes(kind));
    shop.run(shop.settings({ outputs: { sheets, tagColumns: true, cohortColumns: true } }));
    expect(shop.call('planUndo')).toMatchObject({ notesLost: 0 });
    shop.call('undoRun');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(shop.orders.lastColumn()).toBe(4);
  });
});

describe('a tab of ours that a person made theirs', () => {
  test.each(['the next run', 'the undo', 'the removal'])(
    'a hidden copy brought to light stays after %s',
    async (what) => {
      const shop = await afterRun();
      putOrders(shop.orders, LINES);
      shop.run();
      const copies = shop.book.sheets.filter(({ name }) => /^Before the last run/.test(name));
      expect(copies.map(({ hidden }) => hidden)).not.toContain(false);
      const copy = copies.find(({ name }) => name.endsWith('Customers'))!;
      copy.hidden = false;
      copy.put(3, copy.maxColumns - 1, 'mine');
      shop.orders.put(3, 3, 9999);
      if (what === 'the next run') shop.run();
      else shop.call(what === 'the undo' ? 'undoRun' : 'removeResults');
      expect(shop.book.sheets).toContain(copy);
      expect(copy.value(3, copy.maxColumns - 1)).toBe('mine');
      // It is like any other sheet from now on.
      shop.run();
      shop.run();
      expect(shop.book.sheets).toContain(copy);
      const hidden = shop.book.sheets.filter(({ name }) =>
        copies.some((one) => one !== copy && one.name === name),
      );
      if (what === 'the removal') expect(hidden).toEqual([]);
    },
  );

  test('one of a name that a cut run had in mind stays, though it holds a comment only', async () => {
    const shop = await openDocument({ lines: LINES, rows: 80 });
    const state = shop.call('beginRun', shop.settings());
    let calls = 0;
    shop.host.services.failNext = () =>
      ++calls > 250 ? new Error('Service Spreadsheets failed while accessing document') : null;
    failureOf(() => shop.call('step', { runId: state.runId, next: state.next, seconds: 20 }));
    delete shop.host.services.failNext;
    const kept = Object.values(shop.book.properties.document).join('');
    const names = /"making":\{"sheets":(\[[^\]]*\])/.exec(kept)![1];
    const free = (JSON.parse(names) as string[]).filter(
      (name) => !shop.book.sheets.some((one) => one.name === name),
    );
    expect(free.length).toBeGreaterThan(0);
    const tabs = free.map((name) => shop.book.addSheet({ name, rows: 20, columns: 5 }));
    for (const tab of tabs) tab.setNote(0, 0, 'mine');
    shop.call('cancelRun', { runId: state.runId });
    for (const tab of tabs) expect(shop.book.sheets).toContain(tab);
  });
});

describe('a copy that a cut left in sight', () => {
  test.each([true, false])(
    'stays once somebody coloured a cell on it (%s), else it goes',
    async (isTheirs) => {
      const shop = await afterRun();
      putOrders(shop.orders, LINES);
      const state = shop.call('beginRun', shop.settings());
      let isOver = false;
      shop.host.services.failNext = (name) => {
        isOver ||= name === 'Sheet.hideSheet';
        return isOver ? new Error('Service Spreadsheets failed while accessing document') : null;
      };
      failureOf(() => shop.call('step', { runId: state.runId, next: state.next, seconds: 20 }));
      delete shop.host.services.failNext;
      const copy = shop.book.sheets.find(({ name }) => name.startsWith('Before the last run'))!;
      expect(copy.hidden).toBe(false);
      if (isTheirs) copy.applyStyle({ row: 3, endRow: 4, column: 2, endColumn: 3 }, { background: YELLOW });
      shop.call('cancelRun', { runId: state.runId });
      expect(shop.book.sheets.includes(copy)).toBe(isTheirs);
      shop.run();
      expect(shop.book.sheets.includes(copy)).toBe(isTheirs);
    },
  );
});

describe('an undo', () => {
  test('whose hidden copy was deleted says so, and changes nothing', async () => {
    const shop = await afterRun();
    putOrders(shop.orders, LINES);
    shop.run();
    const copy = shop.book.sheets.find(({ name }) => /Before the last run: Customers/.test(name))!;
    shop.book.removeSheet(copy);
    const before = JSON.stringify(shop.tables());
    expect(failureOf(() => shop.call('planUndo'))).toMatchObject({
      code: 'copies-gone',
      where: { sheet: 'Customers' },
    });
    expect(failureOf(() => shop.call('undoRun')).code).toBe('copies-gone');
    expect(JSON.stringify(shop.tables())).toBe(before);
  });

  test('on a sheet protected since stops before it begins', async () => {
    const shop = await afterRun();
    const first = shop.tables();
    putOrders(shop.orders, LINES);
    shop.run();
    const before = JSON.stringify(shop.tables());
    expect(shop.tables().customers).not.toEqual(first.customers);
    const segments = shop.sheet('Segments');
    segments.protections.push({
      ...{ id: 1, sheetId: segments.id, area: null, description: '' },
      ...{ warningOnly: false, canEdit: false },
    });
    expect(failureOf(() => shop.call('undoRun'))).toMatchObject({
      code: 'protected',
      where: { sheet: 'Segments' },
    });
    expect(JSON.stringify(shop.tables())).toBe(before);
    segments.protections = [];
    shop.call('undoRun');
    // The orders are as they were typed since; what we wrote is as after the first run.
    const { orders: _now, ...ours } = shop.tables();
    const { orders: _then, ...former } = first;
    expect(ours).toEqual(former);
  });
});

describe('orders that one formula fills in', () => {
  const filled = async (): Promise<Document> => {
    const book = Book.blank({ sheetName: 'Orders', rows: 80, columns: 10 });
    const raw = book.addSheet({ name: 'Raw', rows: 80, columns: 8 });
    putOrders(raw, LINES);
    // As far as H: four blank columns lie within what the formula fills.
    book.sheets[0].putFormula(0, 0, '={Raw!A1:H41}');
    return openDocument({ book });
  };

  test('are not written into: the formula is named, and the orders stand as before', async () => {
    const shop = await filled();
    shop.host.calculate();
    const settings = shop.settings();
    const before = shop.orders.value(5, 1);
    expect(before).toBe(LINES[4][1]);
    const { columnsLeft, summary } = shop.run(settings);
    expect(columnsLeft).toMatchObject({ code: 'array-blocked', where: { sheet: 'Orders' } });
    expect(shop.call('start').lastRun?.columnsLeft).toBe(true);
    expect(summary!.warnings[0]).toContain('A1: ={Raw!A1:H41}');
    shop.host.calculate();
    expect(shop.orders.value(5, 1)).toBe(before);
    // The sheets stand.
    expect(shop.sheet('Customers')).toBeDefined();
    expect(shop.run({ ...settings, outputs: { ...settings.outputs, tagColumns: false } }).columnsLeft).toBe(
      undefined,
    );
  });
});

describe('what we remember of a sheet', () => {
  test('grows with its tables, not its columns: ten years of weeks fit', async () => {
    const lines = Array.from({ length: 700 }, (_, i): Line => {
      const day = new Date(Date.UTC(2013, 0, 1 + Math.floor((i * 3650) / 700))).toISOString().slice(0, 10);
      return [`A${i}`, `c${i % 200}`, day, 10 + i];
    });
    const shop = await openDocument({ lines });
    const outputs = {
      sheets: ['cohorts'],
      tagColumns: false,
      cohortColumns: false,
      cohortPeriod: 'week',
    } as const;
    shop.run(shop.settings({ outputs }));
    const { id } = shop.sheet('Cohorts');
    const marks = shop.book.metadata.filter(({ place }) => place?.sheetId === id);
    const size = marks.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
    expect(size).toBeLessThan(15_000);
  });

  test('a sheet at Google’s last column is refused in a sentence, and one that ends with our four columns there is not', async () => {
    const fitting = await openDocument({ lines: LINES, rows: 60, columns: 18_278 - 4 });
    expect(fitting.call('planWrite', fitting.settings()).cellsNeeded).toBeGreaterThan(0);
    const shop = await openDocument({ lines: LINES, rows: 60, columns: 18_278 - 3 });
    expect(failureOf(() => shop.call('planWrite', shop.settings()))).toMatchObject({
      code: 'too-wide',
      where: { sheet: 'Orders' },
    });
  });
});
