// People work on our sheets and their orders between runs. Only our own cells change, wherever they are by then.

import fc from 'fast-check';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  columnOf,
  type Document,
  type Line,
  openDocument,
  putOrders,
  someOrders,
} from './document.ts';

const LINES = someOrders(70, 20);

async function afterRun(): Promise<Document> {
  const shop = await openDocument({ lines: LINES.slice(0, 45), rows: 200 });
  shop.run();
  return shop;
}

/** Runs again with more orders and compares with a shop that ran once with them. */
async function runAgain(shop: Document): Promise<void> {
  const { column } = ordersAt(shop);
  if (column === 0) putOrders(shop.orders, LINES);
  shop.run();
  const fresh = await openDocument({ lines: LINES, rows: 200 });
  fresh.run();
  const sorted = (document: Document) =>
    Object.fromEntries(
      Object.entries(document.tables()).map(([name, { rows }]) => [
        name,
        rows.map((row) => row.join('|')).sort(),
      ]),
    );
  const { settings: _ours, check: _check, orders: _orders, ...ours } = sorted(shop);
  const { settings: _theirs, check: _theirCheck, orders: _theirOrders, ...theirs } = sorted(fresh);
  expect(ours).toEqual(theirs);
}

const ordersAt = (shop: Document) => ({ column: columnOf(shop.orders, 'Order', 0) });

function rowOf(sheet: Sheet, column: number, text: string): number {
  for (let row = 0; row < sheet.lastRow(); row++) if (sheet.value(row, column) === text) return row;
  return -1;
}

describe('a second run after a person', () => {
  test('renamed and moved our tabs', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    shop.book.renameSheet(customers, 'VIP list');
    shop.book.sheets.reverse();
    await runAgain(shop);
    expect(customers.name).toBe('VIP list');
    expect(shop.call('planWrite', shop.settings()).sheets[0]).toEqual({
      kind: 'customers',
      title: 'Customers',
      action: 'update',
      presentName: 'VIP list',
    });
  });

  test('put a title above and a line between the customers', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    customers.insertRows(0, 2);
    customers.put(0, 0, 'My shop');
    customers.insertRows(9, 1);
    customers.put(9, 0, 'The rest');
    customers.put(9, 1, 'below');
    await runAgain(shop);
    expect(customers.value(0, 0)).toBe('My shop');
    expect([customers.value(9, 0), customers.value(9, 1), customers.value(9, 2)]).toEqual([
      'The rest',
      'below',
      null,
    ]);
  });

  test('inserted a column in the middle of ours, and moved one of ours to the front', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    customers.insertColumns(3, 1);
    customers.put(3, 3, 'Phone');
    customers.put(6, 3, '0912345678');
    await runAgain(shop);
    expect(customers.value(3, 3)).toBe('Phone');
    expect(customers.value(6, 3)).toBe('0912345678');
    expect(customers.value(3, 4)).toBe('Why');
  });

  test('deleted a column and a few rows of ours', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    customers.deleteColumns(columnOf(customers, 'Tier', 3), 1);
    customers.deleteRows(7, 3);
    await runAgain(shop);
    expect(columnOf(customers, 'Tier', 3)).toBe(21);
  });

  test('kept notes beside customers: each note stays beside its customer', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const notes = [5, 9, customers.lastRow() - 1].map(
      (row) => [customers.value(row, 0), `call ${row}`] as const,
    );
    notes.forEach(([customer, note]) => {
      customers.put(rowOf(customers, 0, customer as string), 25, note);
    });
    await runAgain(shop);
    for (const [customer, note] of notes)
      expect(customers.value(rowOf(customers, 0, customer as string), 25)).toBe(note);
  });

  test('kept a note beside a customer who is no more: the note stays beside the name, without figures', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    shop.orders.put(5, 1, 'once');
    shop.run();
    const row = rowOf(customers, 0, 'once');
    customers.put(row, 25, 'asked for a catalogue');
    shop.orders.put(5, 1, 'c1');
    shop.run();
    const now = rowOf(customers, 0, 'once');
    expect(customers.value(now, 25)).toBe('asked for a catalogue');
    expect(customers.value(now, 12)).toBe(null);
    expect(shop.tables().customers.rows.map(([name]) => name)).not.toContain('once');
  });

  test('wrote below and beside our tables: what they wrote makes room', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const below = customers.lastRow() + 1;
    customers.put(below, 0, 'Sum of my own');
    customers.put(below, 1, '=x');
    const cohorts = shop.sheet('Cohorts');
    const beside = cohorts.lastColumn();
    cohorts.put(5, beside, 'remember May');
    await runAgain(shop);
    expect(rowOf(customers, 0, 'Sum of my own')).toBeGreaterThan(below);
    expect(customers.value(rowOf(customers, 0, 'Sum of my own'), 1)).toBe('=x');
    expect(cellsOf(cohorts).flat()).toContain('remember May');
  });

  test('wrote beside the last month: the note stays beside that month', async () => {
    const lines = Array.from({ length: 24 }, (_, i): Line => {
      const month = String(((i >> 1) % 12) + 1).padStart(2, '0');
      return [`n${i}`, `c${i % 3}`, `2024-${month}-0${(i % 2) + 3}`, 10 + i];
    });
    const shop = await openDocument({ lines: lines.slice(0, 12), rows: 100 });
    const outputs = {
      sheets: ['customers', 'cohorts', 'money'],
      tagColumns: false,
      cohortColumns: false,
    } as const;
    shop.run(shop.settings({ outputs }));
    const [money, cohorts] = [shop.sheet('Money'), shop.sheet('Cohorts')];
    const lastOf = (sheet: Sheet, text: string) =>
      Array.from({ length: sheet.lastRow() }, (_, row) => row).filter((row) => sheet.value(row, 0) === text);
    for (const sheet of [money, cohorts])
      for (const row of lastOf(sheet, '2024-06')) sheet.put(row, 24, 'the fair');
    const noted = [money, cohorts].map((sheet) => lastOf(sheet, '2024-06').length);
    expect(noted[0]).toBeGreaterThan(0);
    putOrders(shop.orders, lines);
    shop.run(shop.settings({ outputs }));
    for (const sheet of [money, cohorts]) {
      const rows = Array.from({ length: sheet.lastRow() }, (_, row) => row);
      const beside = rows.filter((row) => sheet.value(row, 24) === 'the fair');
      expect(beside.map((row) => sheet.value(row, 0))).toEqual(beside.map(() => '2024-06'));
    }
    expect([money, cohorts].map((sheet) => lastOf(sheet, '2024-06').length)).toEqual(noted);
    expect(lastOf(money, '2024-12').length).toBeGreaterThan(0);
  });

  test('sorted the orders: the tags stand beside their orders', async () => {
    const shop = await afterRun();
    putOrders(shop.orders, LINES.slice(0, 45).reverse());
    shop.run();
    const tags = new Map(shop.tables().customers.rows.map((row) => [row[0], row]));
    const { header } = shop.tables().customers;
    for (let row = 1; row <= 45; row++) {
      const customer = shop.orders.value(row, 1) as string;
      expect(shop.orders.value(row, 4)).toBe(tags.get(customer)![header.indexOf('nes')]);
    }
  });

  test('moved columns of the orders, ours among them, and put a title above', async () => {
    const shop = await afterRun();
    const settings = { ...shop.call('start').saved! };
    shop.orders.insertColumns(0, 1);
    shop.orders.insertColumns(6, 1);
    shop.orders.put(0, 6, 'My remark');
    shop.orders.insertRows(0, 2);
    shop.orders.put(0, 1, 'Orders of 2023');
    shop.run(settings);
    expect([5, 6, 7, 8, 9].map((column) => shop.orders.value(2, column))).toEqual([
      'NES',
      'My remark',
      'RFM',
      'HML',
      'NES × HML',
    ]);
    expect(shop.orders.value(0, 1)).toBe('Orders of 2023');
    expect(shop.orders.value(0, 5)).toBe(null);
    expect(shop.orders.value(3, 7)).toMatch(/^[1-5]{3}$/);
    const { columns } = shop.call('planWrite', shop.call('start').saved!);
    expect(columns).toEqual({ letters: 'F, H:J', action: 'update', moved: true });
  });

  test('filtered the customers and hid rows: all rows are written', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    for (const row of [6, 7, 8]) customers.hiddenRows.add(row);
    customers.filteredRows.add(10);
    await runAgain(shop);
    expect(customers.filter?.area).toMatchObject({ row: 3, column: 0, endRow: customers.lastRow() });
  });

  test('made a copy of our sheet: the copy is theirs', async () => {
    const shop = await afterRun();
    const customers = shop.sheet('Customers');
    const copy = shop.book.addSheet({ name: 'Copy of Customers', rows: 1000, columns: 26 });
    copy.copyFrom(customers, (id) => id);
    for (const mark of [...shop.book.metadata]) {
      if (mark.place?.sheetId === customers.id)
        shop.book.metadata.push({ ...mark, id: mark.id + 5000, place: { ...mark.place, sheetId: copy.id } });
    }
    const before = cellsOf(copy);
    await runAgain(shop);
    expect(cellsOf(copy)).toEqual(before);
    shop.call('removeResults');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Copy of Customers']);
    expect(cellsOf(copy)).toEqual(before);
    expect(shop.book.metadata).toEqual([]);
  });

  test('coloured a figure by a rule of their own, and recoloured one of ours', async () => {
    const shop = await afterRun();
    const segments = shop.sheet('Segments');
    const mine = {
      kind: 'scale',
      areas: [{ row: 5, column: 2, endRow: 8, endColumn: 5 }],
      min: { type: 'MIN', value: '', color: '#ffffff' },
      max: { type: 'MAX', value: '', color: '#00ff00' },
    } as const;
    segments.conditionalRules.unshift(structuredClone(mine) as never);
    const count = segments.conditionalRules.length;
    await runAgain(shop);
    expect(segments.conditionalRules[0]).toEqual(mine);
    expect(segments.conditionalRules.length).toBe(count);
  });

  test('deleted a sheet of ours: it is made again', async () => {
    const shop = await afterRun();
    shop.book.removeSheet(shop.sheet('Segments'));
    await runAgain(shop);
    expect(shop.book.sheets.map(({ name }) => name).filter((name) => name === 'Segments')).toHaveLength(1);
  });

  test('has a sheet of the name we would give', async () => {
    const shop = await openDocument({ lines: LINES, rows: 200 });
    const theirs = shop.book.addSheet({ name: 'Customers', rows: 10, columns: 5 });
    theirs.put(0, 0, 'mine');
    shop.run();
    expect(cellsOf(theirs)).toEqual([['mine']]);
    expect(shop.book.sheets.map(({ name }) => name)).toContain('Customers (2)');
  });
});

describe('whatever a person inserts and writes on our sheets', () => {
  const change = fc.record({
    sheet: fc.constantFrom('Customers', 'Segments', 'Cohorts', 'Data check'),
    what: fc.constantFrom('row', 'column', 'note', 'note'),
    row: fc.nat(70),
    column: fc.nat(25),
  });

  test('is there afterwards, once, and our tables are right', async () => {
    const fresh = await openDocument({ lines: LINES, rows: 200 });
    fresh.run();
    const wanted = comparable(fresh);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const shop = await afterRun();
        const ours = new Map(shop.book.sheets.map((sheet) => [sheet.name, ownCells(shop, sheet)]));
        const notes: { sheet: Sheet; text: string }[] = [];
        changes.forEach(({ sheet: name, what, row, column }, i) => {
          const sheet = shop.sheet(name);
          const own = ours.get(name)!;
          if (what === 'row') {
            sheet.insertRows(row, 1);
            own.rows = own.rows.map((at) => (at >= row ? at + 1 : at));
          } else if (what === 'column') {
            sheet.insertColumns(column, 1);
            own.columns = own.columns.map((at) => (at >= column ? at + 1 : at));
          } else if (
            !(own.rows.includes(row) && own.columns.includes(column)) &&
            sheet.value(row, column) === null
          ) {
            sheet.put(row, column, `note ${i}`);
            notes.push({ sheet, text: `note ${i}` });
          }
        });
        putOrders(shop.orders, LINES);
        shop.run();
        for (const { sheet, text } of notes) {
          expect(
            cellsOf(sheet)
              .flat()
              .filter((value) => value === text),
          ).toEqual([text]);
        }
        expect(comparable(shop)).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });

  function comparable(shop: Document) {
    return Object.fromEntries(
      Object.entries(shop.tables()).map(([name, { rows }]) => [
        name,
        rows.map((row) => row.join('|')).sort(),
      ]),
    );
  }

  /** Rows and columns of the block we wrote. */
  function ownCells(shop: Document, sheet: Sheet): { rows: number[]; columns: number[] } {
    const columns = shop.book.metadata
      .filter(({ key, place }) => key === 'rgl' && place?.sheetId === sheet.id)
      .map(({ place }) => place!.column!);
    const marks = shop.book.metadata
      .filter(({ key, place }) => key === 'regulars-row' && place?.sheetId === sheet.id)
      .map(({ place }) => place!.row!);
    const rows = Array.from({ length: Math.max(...marks, -1) + 1 }, (_, row) => row);
    return { rows, columns };
  }
});

test('who stands on a row that was blank for a while looks like everybody else', async () => {
  const shop = await afterRun();
  const customers = shop.sheet('Customers');
  const keys = (): string[] => shop.tables().customers!.rows.map(([key]) => String(key));
  const [noted, ...others] = keys();
  customers.put(rowOf(customers, 0, noted!), customers.lastColumn(), 'call her');
  const without = (gone: readonly string[]) => {
    for (let row = 1; row < 100; row++)
      for (let column = 0; column < 4; column++) shop.orders.put(row, column, null);
    putOrders(
      shop.orders,
      LINES.slice(0, 45).filter(([, customer]) => !gone.includes(customer)),
    );
    shop.run();
  };
  // Two others come back in place of two that go: as many as before, on rows of which two were blank.
  without(others.slice(0, 2));
  without(others.slice(4, 6));
  const looks = (key: string) =>
    Array.from({ length: 20 }, (_, column) => {
      // A cell that was blanked overflows, as one does by itself.
      const { wrap = 'overflow', ...look } = customers.style(rowOf(customers, 0, key), column);
      return { ...look, wrap };
    });
  for (const key of keys()) expect(looks(key)).toEqual(looks(noted!));
});
