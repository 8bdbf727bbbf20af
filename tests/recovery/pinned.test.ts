// What stands beside a row of a table that is no list of customers, a line of text or headers stays with it.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  columnOf,
  type Document,
  type Line,
  openDocument,
  putOrders,
  serial,
  someOrders,
} from '../addon/document.ts';
import { LINES, rowOf } from './after-run.ts';
import { YELLOW } from './faults/shop.ts';

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
