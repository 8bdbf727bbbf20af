// What a person types into a cell of ours that we left blank.

import { openHost } from 'local-sheets/host.ts';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  columnOf,
  type Document,
  failureOf,
  type Line,
  openDocument,
  putOrders,
  someOrders,
} from '../addon/document.ts';
import { afterRun, LINES, rowOf } from './after-run.ts';
import { YELLOW } from './faults/shop.ts';

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
