// Our rows are found again on sheets people worked on, and no row of theirs is taken for ours.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanValue, SheetPlan } from '../../src/reports/plan.ts';
import { changeOf } from '../../src/sheets/change.ts';
import type { Layout } from '../../src/sheets/layout.ts';
import { locate } from '../../src/sheets/locate.ts';

const COLUMNS = 3;

/** Three lines, a table of customers, a sum, and a second table. */
function plan(customers: number, groups: number): SheetPlan {
  const values: PlanValue[][] = [
    ['Who are my customers?', null, null],
    ['As of 2011-12-09', null, null],
    ['Rule', null, null],
    ['Customer', 'Orders', 'Net'],
  ];
  for (let i = 0; i < customers; i++) values.push([`c${i}`, i + 1, 100 * i]);
  values.push(['All', customers, 0], [null, null, null], ['Group', 'Customers', 'What to do']);
  for (let i = 0; i < groups; i++) values.push([`g${i}`, 5 * i, `advice ${i}`]);
  values.push(['A last line', null, null]);
  const table = (name: string, row: number, rows: number) => ({
    ...{ name, row, rows, column: 0, columns: COLUMNS, headerRow: row - 1 },
    keys: ['a', 'b', 'c'],
  });
  return {
    kind: 'customers',
    title: 'Customers',
    values,
    styles: [],
    colorScales: [],
    notes: [],
    tables: [table('customers', 4, customers), table('groups', 7 + customers, groups)],
    charts: [],
    columnWidths: [100, 100, 100],
    frozenRows: 4,
    frozenColumns: 1,
  };
}

interface Row {
  readonly cells: PlanValue[];
  /** The zone of ours it belongs to; null = a person's. */
  readonly zone: string | null;
}

/** A sheet as we wrote it, row by row. */
function written(sheetPlan: SheetPlan): { layout: Layout; rows: Row[] } {
  const { layout } = changeOf(sheetPlan, 'en', null);
  const zones = layout.zones.flatMap(({ name, used }) => new Array<string>(used).fill(name));
  const rows = sheetPlan.values.map((line, i) => ({
    cells: line.map((value) => value ?? ''),
    zone: zones[i],
  }));
  return { layout: { ...layout, charts: [] }, rows };
}

function found(
  layout: Layout,
  rows: readonly Row[],
  marks: { first: Row; last: Row },
): Map<string, number[]> {
  const at = (row: Row) => rows.indexOf(row) + 1;
  const { zones } = locate({
    layout,
    columns: [1, 2, 3],
    first: at(marks.first),
    last: at(marks.last),
    cells: rows.map(({ cells }) => cells),
  });
  return new Map(zones);
}

function expected(rows: readonly Row[]): Map<string, number[]> {
  const zones = new Map<string, number[]>();
  rows.forEach(({ zone }, i) => {
    if (zone !== null) zones.set(zone, [...(zones.get(zone) ?? []), i + 1]);
  });
  return zones;
}

const theirs = (cells: PlanValue[]): Row => ({ cells, zone: null });

describe('finding our rows again', () => {
  const { layout, rows } = written(plan(5, 3));
  const marks = { first: rows[0], last: rows[rows.length - 1] };

  test('nothing changed', () => {
    const zones = found(layout, rows, marks);
    for (const [name, at] of expected(rows)) expect(zones.get(name)).toEqual(at);
  });

  test('a title was put above and a blank row below', () => {
    const now = [theirs(['My shop', '', '']), ...rows, theirs(['', '', ''])];
    for (const [name, at] of expected(now)) expect(found(layout, now, marks).get(name)).toEqual(at);
  });

  test('a person wrote a line between two customers', () => {
    const now = [...rows.slice(0, 6), theirs(['VIP below', '', '']), ...rows.slice(6)];
    for (const [name, at] of expected(now)) expect(found(layout, now, marks).get(name)).toEqual(at);
  });

  test('a person replaced a customer’s row by one of their own', () => {
    const now = [...rows.slice(0, 6), theirs(['Ask Mei about these', '', '']), ...rows.slice(7)];
    const zones = found(layout, now, marks);
    expect(zones.get('customers')).toEqual([5, 6, 8, 9]);
  });

  test('a person corrected a name and a figure: the row is still ours', () => {
    const edited = { ...rows[5], cells: ['Mrs Wang', 2, 'about 100'] };
    const now = [...rows.slice(0, 5), edited, ...rows.slice(6)];
    expect(found(layout, now, marks).get('customers')).toEqual([5, 6, 7, 8, 9]);
  });

  test('a person changed our question, and inserted a row elsewhere: their line is not overwritten', () => {
    const edited = { cells: ['Who buys here?', '', ''], zone: null };
    const now = [edited, ...rows.slice(1, 7), theirs(['', '', '']), ...rows.slice(7)];
    const zones = found(layout, now, { first: edited, last: marks.last });
    expect(zones.get('above customers')).toEqual([2, 3]);
    expect(zones.get('head customers')).toEqual([4]);
    expect(zones.get('customers')).toEqual([5, 6, 7, 9, 10]);
  });

  test('a blank line was deleted, and a blank row inserted elsewhere', () => {
    const gap = rows.findIndex(({ cells }) => cells.every((cell) => cell === ''));
    expect(gap).toBeGreaterThan(6);
    const left = rows.filter((_, i) => i !== gap);
    const now = [...left.slice(0, 6), theirs(['', '', '']), ...left.slice(6)];
    for (const [name, at] of expected(now)) expect(found(layout, now, marks).get(name)).toEqual(at);
  });

  test('the customers were sorted', () => {
    const body = rows.slice(4, 9).reverse();
    const now = [...rows.slice(0, 4), ...body, ...rows.slice(9)];
    expect(found(layout, now, marks).get('customers')).toEqual([5, 6, 7, 8, 9]);
  });

  test('customers sorted with a person’s line among them are found, and their line is not', () => {
    const keyed = {
      ...plan(5, 0),
      tables: plan(5, 0).tables.slice(0, 1),
      keyed: { table: 'customers', key: 'a' },
    };
    const { layout: first } = changeOf(keyed, 'en', null);
    // It was written around a line of theirs, above the third customer.
    const zones = first.zones.map((zone) => {
      if (zone.name === 'end') return { ...zone, at: zone.at.map(([at, n]) => [at + 1, n] as const) };
      return zone.name === 'customers'
        ? {
            ...zone,
            at: [
              [4, 2],
              [7, 3],
            ] as const,
          }
        : zone;
    });
    const around: Layout = { ...first, zones, span: first.span + 1, charts: [] };
    const all = written(keyed).rows;
    const line = theirs(['', 'from here Mei calls', '']);
    const now = [...all.slice(0, 4), ...all.slice(4, 9).reverse(), line, ...all.slice(9)];
    const ends = { first: all[0], last: all[all.length - 1] };
    expect(found(around, now, ends).get('customers')).toEqual([5, 6, 7, 8, 9]);
  });

  test('whatever rows a person inserts or deletes: what is found is ours, and all that was left of ours is found', () => {
    // A row that replaces one of ours and looks like it in most cells cannot be told from one that was edited.
    const text = fc.constantFrom('', 'note', '熟客', 'VIP', '12', '2011');
    const insert = fc.record({
      at: fc.nat(30),
      cells: fc.tuple(fc.nat(COLUMNS - 1), text).map(([column, words]) => {
        const cells: PlanValue[] = ['', '', ''];
        cells[column] = words;
        return cells;
      }),
    });
    const shape = fc.record({
      customers: fc.integer({ min: 1, max: 9 }),
      groups: fc.integer({ min: 1, max: 4 }),
      inserts: fc.array(insert, { maxLength: 5 }),
      deletes: fc.array(fc.nat(30), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(shape, ({ customers, groups, inserts, deletes }) => {
        const start = written(plan(customers, groups));
        const now = start.rows.slice();
        for (const at of deletes) {
          // A line of ours that is replaced in its place looks like one that was edited; rows of tables do not.
          const zone = now[at]?.zone;
          if (zone === 'customers' || zone === 'groups') now.splice(at, 1);
        }
        for (const { at, cells } of inserts) now.splice(Math.min(at, now.length), 0, theirs(cells));
        const zones = found(start.layout, now, {
          first: start.rows[0],
          last: start.rows[start.rows.length - 1],
        });
        const taken = [...zones.values()].flat();
        expect(new Set(taken).size).toBe(taken.length);
        for (const row of taken) {
          const { zone, cells } = now[row - 1];
          // A blank row of theirs may serve as a spacer of ours: nothing of theirs is in it.
          if (zone === null) expect(cells.every((cell) => cell === '')).toBe(true);
        }
        for (const name of ['customers', 'groups']) {
          const left = expected(now).get(name) ?? [];
          for (const row of left) expect(zones.get(name)).toContain(row);
        }
      }),
      { numRuns: 500 },
    );
  });
});
