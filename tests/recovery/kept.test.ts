// What of a person's stays where it is, act by act: cells in our columns, comments, colours, and what is said when the way
// back is gone or a formula fills the sheet.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { describe, expect, test } from 'vitest';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import {
  cellsOf,
  columnOf,
  type Document,
  failureOf,
  type Line,
  openDocument,
  putOrders,
  serial,
  someOrders,
} from '../addon/document.ts';
import { YELLOW } from './faults/shop.ts';

const LINES = someOrders(40, 12);

async function afterRun(): Promise<Document> {
  const shop = await openDocument({ lines: LINES.slice(0, 30), rows: 80 });
  shop.run();
  return shop;
}

const rowOf = (sheet: Sheet, key: unknown): number =>
  Array.from({ length: sheet.lastRow() }, (_, row) => row).find((row) => sheet.value(row, 0) === key) ?? -1;

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

describe('beside a row of a table that is no list of customers', () => {
  const MINE = 20;
  const shopOf = async (lines = someOrders(26, 8)): Promise<Document> => {
    const shop = await openDocument({ lines, rows: 80, columns: 7 });
    shop.run();
    return shop;
  };
  /** Words, a comment and a colour on a row. */
  const mark = (sheet: Sheet, row: number) => {
    sheet.put(row, MINE, 'mine');
    sheet.setNote(row, MINE + 1, 'ask why');
    sheet.applyStyle({ row, endRow: row + 1, column: 0, endColumn: 3 }, { background: YELLOW });
  };
  /** What names the rows on which they stand, each kind once. */
  const marked = (sheet: Sheet, column = 0) => {
    const rows = Array.from({ length: sheet.lastRow() }, (_, row) => row);
    const columns = Array.from({ length: sheet.maxColumns }, (_, at) => at);
    const on = (is: (row: number, at: number) => boolean) =>
      rows.filter((row) => columns.some((at) => is(row, at))).map((row) => sheet.value(row, column));
    return [
      on((row, at) => sheet.value(row, at) === 'mine'),
      on((row, at) => sheet.note(row, at) === 'ask why'),
      on((row, at) => sheet.style(row, at).background === YELLOW),
    ];
  };
  /** The rows of the first table. */
  const months = (sheet: Sheet) => {
    const all = Array.from({ length: sheet.lastRow() }, (_, row) => String(sheet.value(row, 0)));
    const isMonth = (text: string) => /^\d{4}-\d{2}$/.test(text);
    const first = all.findIndex(isMonth);
    // A blank row of ours may lie between.
    const end = all.findIndex((text, row) => row > first && text !== 'null' && !isMonth(text));
    return all.slice(first, end).filter(isMonth);
  };
  /** A row of the orders: who, on which day. */
  const order = (shop: Document, row: number, customer: string, day: string) => {
    shop.orders.put(row, 0, `M${row}`);
    shop.orders.put(row, 1, customer);
    shop.orders.put(row, 2, serial(day));
    shop.orders.put(row, 3, 50);
  };

  test.each([
    ['between', '2023-02-10', ['2023-01', '2023-02', '2023-03']],
    ['before all', '2022-11-10', ['2022-11', '2023-01', '2023-03']],
  ])('stays with its month where a month comes %s, and after undo', async (_, day, first) => {
    const shop = await shopOf();
    const cohorts = shop.sheet('Cohorts');
    expect(months(cohorts).slice(0, 2)).toEqual(['2023-01', '2023-03']);
    const row = rowOf(cohorts, '2023-03');
    mark(cohorts, row);
    const before = cellsOf(cohorts);
    order(shop, 27, 'new', day);
    shop.run();
    expect(months(cohorts).slice(0, first.length)).toEqual(first);
    expect(marked(cohorts)).toEqual([['2023-03'], ['2023-03'], ['2023-03']]);
    // What stands there is what a new sheet shows.
    const fresh = await openDocument({ lines: someOrders(26, 8), rows: 80, columns: 7 });
    order(fresh, 27, 'new', day);
    fresh.run();
    const ours = (sheet: Sheet) =>
      cellsOf(sheet).map((line) => line.filter((cell) => cell !== null && cell !== 'mine'));
    expect(ours(cohorts)).toEqual(ours(fresh.sheet('Cohorts')));
    shop.call('undoRun');
    expect(marked(cohorts)).toEqual([['2023-03'], ['2023-03'], ['2023-03']]);
    expect(cellsOf(cohorts)).toEqual(before);
  });

  test('what is written after a run is with its month once that run is taken back', async () => {
    const shop = await shopOf();
    const cohorts = shop.sheet('Cohorts');
    order(shop, 27, 'new', '2023-02-10');
    shop.run();
    mark(cohorts, rowOf(cohorts, '2023-03'));
    shop.call('undoRun');
    expect(months(cohorts).slice(0, 2)).toEqual(['2023-01', '2023-03']);
    expect(marked(cohorts)).toEqual([['2023-03'], ['2023-03'], ['2023-03']]);
    shop.run();
    expect(marked(cohorts)).toEqual([['2023-03'], ['2023-03'], ['2023-03']]);
  });

  test('a month that is no more stays with its name, and takes its row again when it is back', async () => {
    const shop = await shopOf();
    const cohorts = shop.sheet('Cohorts');
    order(shop, 27, 'new', '2023-02-10');
    shop.run();
    const all = months(cohorts);
    mark(cohorts, rowOf(cohorts, '2023-02'));
    const full = cellsOf(cohorts);
    for (let column = 0; column < 4; column++) shop.orders.put(27, column, null);
    shop.run();
    expect(marked(cohorts)).toEqual([['2023-02'], ['2023-02'], ['2023-02']]);
    expect(cohorts.value(rowOf(cohorts, '2023-02'), 1)).toBe(null);
    expect(months(cohorts)).toEqual(all);
    order(shop, 27, 'new', '2023-02-10');
    shop.run();
    expect(cellsOf(cohorts)).toEqual(full);
    shop.call('undoRun');
    expect(marked(cohorts)).toEqual([['2023-02'], ['2023-02'], ['2023-02']]);
    expect(cohorts.value(rowOf(cohorts, '2023-02'), 1)).toBe(null);
  });

  test('a comment of theirs stays on a cell that gets one of ours', async () => {
    const shop = await shopOf();
    const cohorts = shop.sheet('Cohorts');
    const note = () => cohorts.note(rowOf(cohorts, '2023-03'), 0);
    expect(note()).toBe(null);
    cohorts.setNote(rowOf(cohorts, '2023-03'), 0, 'ask why');
    // The orders begin in March now: who came then may have come before.
    const january = Array.from({ length: 26 }, (_, i) => i + 1).filter(
      (row) => Number(shop.orders.value(row, 2)) < serial('2023-03-01'),
    );
    for (const row of january) for (let column = 0; column < 4; column++) shop.orders.put(row, column, null);
    shop.run();
    expect(note()).toBe('ask why');
    shop.orders.put(20, 3, 77);
    shop.run();
    expect(note()).toBe('ask why');
    cohorts.setNote(rowOf(cohorts, '2023-03'), 0, '');
    shop.orders.put(20, 3, 78);
    shop.run();
    expect(note()).toMatch(/may have/i);
  });

  test('a row that stands elsewhere once its list was put in order is there once after undo', async () => {
    const shop = await openDocument({ lines: someOrders(31, 3), rows: 80 });
    const run = () =>
      shop.run(shop.settings({ outputs: { sheets: ['costs'], tagColumns: false, cohortColumns: false } }));
    run();
    const costs = shop.sheet('Costs');
    const [key, month] = [columnOf(costs, 'Key', 6), rowOf(costs, '2023-01')];
    const name = costs.value(month, key);
    costs.setNote(month, 1, 'ask why');
    costs.put(month, 12, 'mine');
    putOrders(
      shop.orders,
      someOrders(31, 3).map(
        ([id, who, day, total], i): Line => [id, `n${who}`, day.replace('2023', '2022'), total + i],
      ),
    );
    run();
    shop.call('undoRun');
    const rows = Array.from({ length: costs.lastRow() }, (_, row) => row);
    expect(
      rows.filter((row) => costs.note(row, 1) === 'ask why').map((row) => costs.value(row, key)),
    ).toEqual([name]);
    expect(rows.filter((row) => costs.value(row, 12) === 'mine').map((row) => costs.value(row, key))).toEqual(
      [name],
    );
    expect(rows.filter((row) => costs.value(row, key) === name)).toHaveLength(1);
  });

  test('stays with a segment, which may have another code and another place', async () => {
    const shop = await shopOf(LINES.slice(0, 30));
    const segments = shop.sheet('Segments');
    const names = Array.from({ length: segments.lastRow() }, (_, row) => row).filter((row) =>
      /^\d{3}$/.test(String(segments.value(row, 0))),
    );
    const [first, ...others] = names.map((row) => segments.value(row, 1));
    const last = others[others.length - 1];
    for (const row of names) if ([first, last].includes(segments.value(row, 1))) mark(segments, row);
    // Whoever is in the last segment spends most from now on.
    const lines = [
      ...LINES,
      ...Array.from({ length: 12 }, (_, i): Line => [`Z${i}`, 'c1', '2024-01-05', 9_000]),
    ];
    putOrders(shop.orders, lines);
    shop.run();
    expect(marked(segments, 1)).toEqual([
      [first, last],
      [first, last],
      [first, last],
    ]);
    const fresh = await openDocument({ lines, rows: 80 });
    fresh.run();
    const ours = (sheet: Sheet) =>
      cellsOf(sheet).map((line) => JSON.stringify(line.filter((cell) => cell !== null && cell !== 'mine')));
    const [now, anew] = [ours(segments), ours(fresh.sheet('Segments'))];
    expect(now).not.toEqual(anew);
    expect([...now].sort()).toEqual([...anew].sort());
    shop.call('undoRun');
    expect(marked(segments, 1)).toEqual([
      [first, last],
      [first, last],
      [first, last],
    ]);
  });
});

describe('on the headers of a table', () => {
  const REFUND: Line = ['Z1', 'c99', '2024-02-01', -50];
  test.each<readonly [string, readonly Line[], readonly Line[]]>([
    ['less', LINES, [...LINES, REFUND]],
    ['more', LINES.slice(0, 4), LINES],
  ])(
    'a colour and a remark stay with them where %s stands above, and so does the table; one on its title with that',
    async (_, then, now) => {
      const shop = await openDocument({ lines: then, rows: 90 });
      const run = () =>
        shop.run(shop.settings({ outputs: { sheets: ['money'], tagColumns: false, cohortColumns: false } }));
      run();
      const money = shop.sheet('Money');
      const head = rowOf(money, 'Driver');
      expect(money.value(head + 1, 0)).toBe('Customers');
      money.put(head, 20, 'mine');
      const title = money.value(head - 1, 0);
      expect(title).toBe('What changed the revenue');
      money.put(head - 1, 21, 'mine too');
      money.applyStyle({ row: head, endRow: head + 1, column: 0, endColumn: 3 }, { background: YELLOW });
      const before = cellsOf(money);
      putOrders(shop.orders, now);
      run();
      const at = Array.from({ length: money.lastRow() }, (__, row) => row);
      const marked = at.filter((row) => money.value(row, 20) === 'mine');
      expect(marked.map((row) => [row, row + 1].map((one) => money.value(one, 0)))).toEqual([
        ['Driver', 'Customers'],
      ]);
      expect(at.filter((row) => money.style(row, 1).background === YELLOW)).toEqual(marked);
      const titled = at.filter((row) => money.value(row, 21) === 'mine too');
      expect(titled.map((row) => money.value(row, 0))).toEqual([title]);
      shop.call('undoRun');
      expect(cellsOf(money)).toEqual(before);
      expect(money.style(head, 1).background).toBe(YELLOW);
    },
  );
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

describe('what is typed into a cell that we left blank', () => {
  const [WORD, PHONE] = ['call Amy', '0912 345 678'];
  /** The orders tell everybody's phone but that of c9. */
  const putAll = ({ orders }: Document, lines: readonly Line[]): void => {
    putOrders(orders, lines);
    orders.put(0, 1, 'Member ID');
    orders.put(0, 4, 'Phone');
    lines.forEach(([, member], i) => {
      if (member !== 'c9') orders.put(i + 1, 4, `0922-000-1${member.slice(1).padStart(2, '0')}`);
    });
  };
  const run = (shop: Document): void => {
    const sheets = ['today', 'customers', 'segments'] as const;
    shop.run(shop.settings({ outputs: { sheets, tagColumns: true, cohortColumns: false } }));
  };
  const withPhones = async (): Promise<Document> => {
    const shop = await openDocument({ lines: LINES.slice(0, 30), rows: 80 });
    putAll(shop, LINES.slice(0, 30));
    run(shop);
    return shop;
  };

  /** Beside a line of text, in a line between, in a column without a phone, in a column of figures where one is missing. */
  const fill = (shop: Document) => {
    const [customers, segments] = [shop.sheet('Customers'), shop.sheet('Segments')];
    const [phone, chance] = ['Contact', 'Chance in 90 days'].map((header) => columnOf(customers, header, 3));
    const row = rowOf(customers, 'c9');
    const gap = Array.from({ length: segments.lastRow() }, (_, at) => at).find(
      (at) => at > 3 && segments.value(at, 0) === null && segments.value(at, 1) === null,
    )!;
    expect([phone, chance, row, gap].every((place) => place > 0)).toBe(true);
    for (const [sheet, at, column] of [
      [customers, 0, 2],
      [customers, row, phone],
      [customers, row, chance],
      [segments, gap, 1],
    ] as const)
      expect(sheet.value(at, column)).toBeNull();
    customers.put(0, 2, WORD);
    customers.put(row, phone, PHONE);
    customers.put(row, chance, 0.5);
    customers.put(0, customers.lastColumn() + 1, 'call Ben');
    segments.put(gap, 1, WORD);
    return { phone, chance, gap };
  };
  const stands = (shop: Document, { phone, chance, gap }: ReturnType<typeof fill>): void => {
    const [customers, segments] = [shop.sheet('Customers'), shop.sheet('Segments')];
    expect(customers.value(0, 2)).toBe(WORD);
    expect(customers.value(rowOf(customers, 'c9'), phone)).toBe(PHONE);
    expect(customers.value(rowOf(customers, 'c9'), chance)).toBe(0.5);
    const phones = Array.from({ length: customers.lastRow() }, (_, row) => customers.value(row, phone));
    expect(phones.filter((one) => one === PHONE)).toHaveLength(1);
    expect(segments.value(gap, 1)).toBe(WORD);
  };

  test('stays with its row through runs and their undo, and is asked about before it would go', async () => {
    const shop = await withPhones();
    const places = fill(shop);
    const first = shop.tables();
    expect(shop.call('planUndo')).toMatchObject({ notesLost: 5 });
    putAll(shop, [...LINES, ['Z1', 'c9', '2024-01-05', 99_000]]);
    run(shop);
    stands(shop, places);
    run(shop);
    stands(shop, places);
    shop.call('undoRun');
    stands(shop, places);
    expect(shop.tables().customers).toEqual(first.customers);
    run(shop);
    stands(shop, places);
  });

  test('after a run is no reason to lose it when the run is taken back', async () => {
    const shop = await withPhones();
    putAll(shop, LINES);
    run(shop);
    const places = fill(shop);
    shop.call('undoRun');
    stands(shop, places);
    run(shop);
    stands(shop, places);
  });

  test('while a run is cut off outlasts the way back, wherever it was cut', async () => {
    let [calls, typed] = [0, 0];
    for (let at = 1; at <= Math.max(1, calls); at += Math.ceil(Math.max(8, calls) / 8)) {
      const shop = await openDocument({ lines: LINES.slice(0, 30), rows: 80 });
      shop.run();
      const customers = shop.sheet('Customers');
      const chance = columnOf(customers, 'Chance in 90 days', 3);
      const figures = () =>
        Array.from({ length: customers.lastRow() }, (_, row) =>
          Array.from({ length: 23 }, (__, column) => customers.value(row, column) ?? '').join('|'),
        ).sort();
      const before = figures();
      putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2024-01-05', 99_000]]);
      let state = shop.call('beginRun', shop.settings());
      while (state.steps[state.next] !== 'customers')
        state = shop.call('step', { runId: state.runId, next: state.next });
      let called = 0;
      shop.host.services.failNext = () =>
        ++called >= at ? new Error('Service Spreadsheets failed while accessing document') : null;
      if (calls)
        expect(failureOf(() => shop.call('step', { runId: state.runId, next: state.next }))).toBeTruthy();
      else {
        // How many calls there are.
        shop.host.services.failNext = () => {
          calls++;
          return null;
        };
        shop.call('step', { runId: state.runId, next: state.next });
      }
      delete shop.host.services.failNext;
      const row = rowOf(customers, 'c9');
      const places = [
        [1, 5, WORD],
        ...(row > 0 && (customers.value(row, chance) ?? '') === ''
          ? ([[row, chance, 'ask her']] as const)
          : []),
      ] as const;
      for (const [line, column, text] of places) customers.put(line, column, text);
      typed += places.length;
      shop.call('cancelRun', { runId: state.runId });
      expect(customers.value(1, 5)).toBe(WORD);
      if (places.length > 1) expect(customers.value(rowOf(customers, 'c9'), chance)).toBe('ask her');
      customers.put(1, 5, null);
      if (places.length > 1) customers.put(rowOf(customers, 'c9'), chance, null);
      expect(figures().filter((line) => /[^|]/.test(line))).toEqual(before);
    }
    expect(typed).toBeGreaterThan(12);
  });

  test('stays left of a total, whose own words stand under other tables too', async () => {
    const shop = await openDocument({ lines: LINES, rows: 80 });
    shop.run();
    const segments = shop.sheet('Segments');
    const totals = Array.from({ length: segments.lastRow() }, (_, row) => row).filter(
      (row) => segments.value(row, 0) === null && segments.value(row, 1) === 'All',
    );
    expect(totals.length).toBeGreaterThan(2);
    // A line between, with a word of its own, is no line that we know.
    const gap = totals[0] + 1;
    expect(
      Array.from({ length: 9 }, (_, column) => segments.value(gap, column)).every((cell) => cell === null),
    ).toBe(true);
    segments.put(gap, 1, WORD);
    for (const row of totals) {
      segments.put(row, 0, WORD);
      putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2024-01-05', 9_000 + row]]);
      shop.run();
      expect([segments.value(row, 0), segments.value(row, 1)]).toEqual([WORD, 'All']);
    }
    shop.call('undoRun');
    for (const row of totals) expect(segments.value(row, 0)).toBe(WORD);
  });

  test.each([
    ['rows of a table were deleted', 'deleteRows', 12, 3],
    ['a line above all tables was deleted', 'deleteRows', 2, 1],
    ['the gap below the first total was deleted', 'deleteRows', 19, 1],
    ['rows were inserted in a table', 'insertRowsBefore', 12, 3],
    ['a row was inserted above all', 'insertRowsBefore', 1, 1],
  ] as const)(
    'stays left of our words, with its comment and colour, though %s',
    async (_, act, at, count) => {
      const shop = await openDocument({ lines: LINES, rows: 80 });
      shop.run();
      const segments = shop.sheet('Segments');
      const rows = () => Array.from({ length: segments.lastRow() }, (__, row) => row);
      const lines = rows().filter(
        (row) => segments.value(row, 0) === null && typeof segments.value(row, 1) === 'string',
      );
      // The totals of four tables, and the header of one.
      const beside = ['All', 'Customers', 'All', 'All', 'All'];
      expect(lines.map((row) => segments.value(row, 1))).toEqual(beside);
      lines.forEach((row, i) => {
        segments.put(row, 0, `${WORD} ${i}`);
        segments.setNote(row, 0, `mine ${i}`);
        const cell = { row, endRow: row + 1, column: 0, endColumn: 1 };
        segments.applyStyle(cell, { background: YELLOW });
      });
      const hand = await openHost({
        book: shop.book,
        code: `function act() {
        SpreadsheetApp.getActive().getSheetByName('Segments').${act}(${at}, ${count});
      }`,
      });
      hand.call('act', []);
      const stand = () =>
        rows().flatMap((row) => {
          const [word, ours, note] = [segments.value(row, 0), segments.value(row, 1), segments.note(row, 0)];
          const { background } = segments.style(row, 0);
          const isMine = background === YELLOW || `${word} ${note}`.match(/call Amy|mine/);
          return isMine ? [[word, ours, note, background]] : [];
        });
      const all = beside.map((ours, i) => [`${WORD} ${i}`, ours, `mine ${i}`, YELLOW]);
      const texts = () => rows().filter((row) => segments.value(row, 1) === 'All').length;
      putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2024-01-05', 9_000]]);
      shop.run();
      expect(stand()).toEqual(all);
      expect(texts()).toBe(4);
      shop.call('undoRun');
      expect(stand()).toEqual(all);
      shop.run();
      expect(stand()).toEqual(all);
      expect(texts()).toBe(4);
    },
  );

  test('stays beside a title, with its comment and colour, when the blank line above it was deleted', async () => {
    const shop = await openDocument({ lines: LINES, rows: 80 });
    shop.run();
    const segments = shop.sheet('Segments');
    const titleAt = () => rowOf(segments, 'Sleepers to write to first: by what they spent');
    const row = titleAt();
    expect([segments.value(row - 1, 0), segments.value(row, 1)]).toEqual([null, null]);
    segments.put(row, 1, WORD);
    segments.setNote(row, 0, 'mine');
    segments.applyStyle({ row, endRow: row + 1, column: 0, endColumn: 1 }, { background: YELLOW });
    const code = `function act(row) { SpreadsheetApp.getActive().getSheetByName('Segments').deleteRow(row); }`;
    const hand = await openHost({ book: shop.book, code });
    const stands = () => {
      const at = titleAt();
      expect(segments.value(at, 1)).toBe(WORD);
      expect([segments.note(at, 0), segments.style(at, 0).background]).toEqual(['mine', YELLOW]);
    };
    hand.call('act', [row]);
    putOrders(shop.orders, [...LINES, ['Z1', 'c9', '2024-01-05', 9_000]]);
    shop.run();
    stands();
    expect(cellsOf(segments)[titleAt() - 1].every((cell) => cell === null || cell === '')).toBe(true);
    hand.call('act', [titleAt()]);
    shop.call('undoRun');
    stands();
    shop.run();
    stands();
  });

  test('stays with its line though the headers were deleted, and no line stands twice', async () => {
    const shop = await openDocument({ lines: LINES, rows: 80 });
    const outputs = { sheets: ['today'], tagColumns: false, cohortColumns: false } as const;
    const settings = shop.settings({ outputs });
    shop.run(settings);
    const today = shop.sheet('Today');
    const texts = () => Array.from({ length: today.lastRow() }, (_, row) => today.value(row, 0));
    const before = texts();
    const [header, line] = [before.indexOf('Name'), before.length - 2];
    // What happened besides stands above the list and below it.
    expect(before.indexOf(before[line]!)).toBeLessThan(header);
    today.put(line, 4, WORD);
    const code = `function act() { SpreadsheetApp.getActive().getSheetByName('Today').deleteRow(${header + 1}); }`;
    (await openHost({ book: shop.book, code })).call('act', []);
    shop.run(settings);
    expect(texts()).toEqual(before);
    expect(today.value(line, 4)).toBe(WORD);
  });

  test('stays where a figure would stand, which is said; when the cell is blank again the figure comes', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const net = columnOf(customers, 'Net', 3);
    const [row, was] = [rowOf(customers, 'c9'), customers.value(rowOf(customers, 'c9'), net)];
    expect(was).toBeGreaterThan(0);
    customers.put(row, net, 'paid in cash');
    const { summary } = shop.run();
    expect(rowOf(customers, 'c9')).toBe(row);
    expect(customers.value(row, net)).toBe('paid in cash');
    const cell = `${String.fromCharCode(65 + net)}${row + 1}`;
    expect(summary!.warnings).toEqual([
      expect.stringContaining(
        `On “Customers” what you typed stays in 1 cell (${cell}) where a figure would stand.`,
      ),
    ]);
    customers.put(row, net, null);
    const again = shop.run();
    expect(customers.value(rowOf(customers, 'c9'), net)).toBe(was);
    expect(again.summary!.warnings).toEqual([]);
  });

  test('stays though a line above the table was deleted; rows of ours that were moved or sorted are not taken for it', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const cycle = columnOf(customers, 'Cycle (days)', 3);
    const rows = Array.from({ length: customers.lastRow() }, (_, at) => at);
    const row = rows.find((at) => at > 3 && customers.value(at, cycle) === null)!;
    const key = customers.value(row, 0);
    customers.put(row, cycle, WORD);
    const hand = await openHost({
      book: shop.book,
      code: `function act() {
        const [customers, segments, cohorts] = ['Customers', 'Segments', 'Cohorts'].map((name) =>
          SpreadsheetApp.getActive().getSheetByName(name));
        customers.deleteRow(2);
        segments.moveRows(segments.getRange(50, 1), 25);
        cohorts.getRange(1, 1, cohorts.getLastRow(), cohorts.getMaxColumns()).sort(4);
      }`,
    });
    hand.call('act', []);
    const lines: Line[] = [...LINES, ['Z1', 'c9', '2024-01-05', 99_000]];
    putOrders(shop.orders, lines);
    expect(shop.run().summary!.warnings).toEqual([]);
    expect(customers.value(rowOf(customers, key), cycle)).toBe(WORD);
    const fresh = await openDocument({ lines, rows: 80 });
    fresh.run();
    const texts = (one: Document) => [...new Set(cellsOf(one.sheet('Segments')).flat())].sort();
    expect(texts(shop)).toEqual(texts(fresh));
  });

  test('on a row whose figures a run takes away is there once after that run is taken back', async () => {
    const lines = someOrders(120, 30);
    const shop = await openDocument({ lines: lines.slice(0, 80), rows: 200 });
    shop.run();
    const segments = shop.sheet('Segments');
    // Beside somebody on the list of whom to win back.
    const row = Array.from({ length: segments.lastRow() }, (_, at) => at).find(
      (at) => segments.value(at, 1) === 'c16',
    )!;
    expect([segments.value(row, 0), segments.value(row, 8)]).toEqual([expect.any(String), null]);
    segments.put(row, 8, WORD);
    const before = cellsOf(segments);
    putOrders(shop.orders, lines.slice(0, 110));
    shop.run();
    expect([0, 1, 2, 8].map((column) => segments.value(row, column))).toEqual([null, 'c16', null, WORD]);
    shop.call('undoRun');
    expect(cellsOf(segments)).toEqual(before);
  });

  test('goes where nobody can tell: in a column with more blank cells than are remembered', async () => {
    const many = Array.from({ length: 320 }, (_, i): Line => [`A${i}`, `c${i}`, '2024-01-05', 10 + i]);
    const twice = many
      .slice(0, 10)
      .map(([order, ...rest]): Line => [`B${order}`, rest[0], '2024-03-05', rest[2]]);
    const typedInto = async (lines: readonly Line[]) => {
      const shop = await openDocument({ lines, rows: 400 });
      shop.run();
      const customers = shop.sheet('Customers');
      const cycle = columnOf(customers, 'Cycle (days)', 3);
      expect(customers.value(rowOf(customers, 'c15'), cycle)).toBeNull();
      customers.put(rowOf(customers, 'c15'), cycle, 30);
      shop.run();
      return customers.value(rowOf(customers, 'c15'), cycle);
    };
    expect(await typedInto([...many, ...twice])).toBeNull();
    expect(await typedInto([...many.slice(0, 200), ...twice])).toBe(30);
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
