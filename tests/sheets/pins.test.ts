// Rows of a table on which something of a person's stands: which line each keeps, whatever came, went or changed its place.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines } from '../../src/sheets/fit.ts';
import { pinned, rowsOf } from '../../src/sheets/pins.ts';

const FIRST = 5;
const table = (names: readonly string[]) => names.map((name, i) => ({ row: FIRST + i, cells: [name, 1] }));
const lines = (names: readonly string[]) => names.map((name) => [name, 2]);
const asked = { isSure: true, isLoose: true };

describe('rows with something of a person’s', () => {
  test('a month that comes between moves none of them, and the table stays in its order', () => {
    const noted = new Set([FIRST + 1]);
    const pins = pinned(table(['Jan', 'Mar', 'Apr']), lines(['Jan', 'Feb', 'Mar', 'Apr']), {
      noted,
      ...asked,
    });
    expect(pins).toMatchObject({ order: [0, 1, 2, 3], seats: new Map([[2, FIRST + 1]]), left: [] });
  });

  test('a table in another order is written around them', () => {
    // B stands in row 6 and is third now: it stays, and A and C come around it.
    const noted = new Set([FIRST + 1]);
    const pins = pinned(table(['A', 'B', 'C']), lines(['C', 'A', 'B']), { noted, ...asked });
    expect(pins).toMatchObject({ order: [0, 2, 1], seats: new Map([[1, FIRST + 1]]) });
    const stiff = pinned(table(['A', 'B', 'C']), lines(['C', 'A', 'B']), {
      ...{ noted, isSure: true, isLoose: false },
    });
    expect(stiff).toMatchObject({ order: [0, 1, 2], seats: new Map([[2, FIRST + 1]]) });
  });

  test('a name that is no more is handed over, a blank row stays free of ours', () => {
    const present = [...table(['A', 'B']), { row: 7, cells: ['', ''] }];
    const pins = pinned(present, lines(['B', 'C']), { noted: new Set([5, 7]), ...asked });
    expect(pins).toMatchObject({ left: [5], idle: [7], free: [6], names: [0] });
  });

  test('in another language nobody knows what became of a name', () => {
    const noted = new Set([FIRST]);
    const unsure = { noted, isSure: false, isLoose: true };
    expect(pinned(table(['New', 'Lost']), lines(['新客', '流失']), unsure)).toBe(null);
    expect(pinned(table(['2024-01', 'x']), lines(['2024-01', 'y']), unsure)).not.toBe(null);
  });

  test('the column whose texts are there already names the rows, not a code that changes', () => {
    const present = [
      { row: 5, cells: ['555', 'Champions'] },
      { row: 6, cells: ['444', 'Loyal'] },
    ];
    const wanted = [
      ['545', 'Champions'],
      ['555', 'Loyal'],
    ];
    const pins = pinned(present, wanted, { noted: new Set([5]), ...asked });
    expect(pins).toMatchObject({ names: [1], seats: new Map([[0, 5]]) });
  });

  test('a verdict names no row, though a single row has it as well', () => {
    const verdict = 'Too few to compare';
    const rows = (names: readonly string[]) => names.map((name) => [name, 3, verdict]);
    const present = rows(['2023-01', '2023-02']).map((cells, i) => ({ row: FIRST + i, cells }));
    const pins = pinned(present, rows(['2023-03']), { noted: new Set([FIRST]), ...asked });
    expect(pins).toMatchObject({ names: [0], seats: new Map(), left: [FIRST] });
    const again = pinned(present.slice(0, 1), rows(['2023-03']), { noted: new Set([FIRST]), ...asked });
    expect(again).toMatchObject({ names: [0], seats: new Map(), left: [FIRST] });
  });

  test('a remark that two rows share is no better name than the first text', () => {
    const present = [
      { row: 5, cells: ['Column: Name', 'B', 'Customer'] },
      { row: 6, cells: ['Column: Total', 'D', 'Amount'] },
      { row: 7, cells: ['Column: Customer', 'B', 'Customer'] },
      { row: 8, cells: ['Column: Date', 'C', 'Day'] },
    ];
    const wanted = present.slice(1).map(({ cells }) => cells);
    const pins = pinned(present, wanted, { noted: new Set([5]), ...asked });
    expect(pins).toMatchObject({ names: [0], seats: new Map(), left: [5] });
  });

  test('a score in the first column names its row where the texts beside it change', () => {
    const present = [
      { row: 5, cells: [2, 'over 60'] },
      { row: 6, cells: [1, 'over 90'] },
    ];
    const wanted = [
      [2, 'over 30'],
      [1, 'over 60'],
    ];
    const pins = pinned(present, wanted, { noted: new Set([5]), ...asked });
    expect(pins).toMatchObject({ names: [0], seats: new Map([[0, 5]]), left: [] });
  });

  test('whatever comes, goes and changes its place: each keeps its name, and every line has a row of its own', () => {
    const names = fc.uniqueArray(fc.constantFrom(...'ABCDEFGHIJ'), { minLength: 1, maxLength: 8 });
    const rows = fc.array(fc.integer({ min: FIRST, max: FIRST + 8 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, names, rows, fc.boolean(), (before, after, at, isLoose) => {
        const present = table(before);
        const pins = pinned(present, lines(after), { noted: new Set(at), isSure: true, isLoose });
        if (!pins) return;
        const { order, seats, idle, left } = pins;
        expect([...order].sort((a, b) => a - b)).toEqual(after.map((_, i) => i));
        const fit = fitLines(
          [{ name: 't', lines: after.length, inside: true, pins: seats }],
          new Map([['t', rowsOf(pins)]]),
          1,
          new Map([['t', idle]]),
        );
        const [placed] = fit.lines;
        expect(placed.every((row, i) => i === 0 || row > placed[i - 1])).toBe(true);
        const nameNow = new Map(placed.map((row, i) => [row, after[order[i]]]));
        const handed = new Set(left.map(fit.moved));
        for (const { row, cells } of present) {
          if (!at.includes(row)) continue;
          const now = nameNow.get(fit.moved(row));
          if (now === undefined) expect(handed.has(fit.moved(row))).toBe(true);
          else expect(now).toBe(cells[0]);
          if (isLoose && after.includes(String(cells[0]))) expect(now).toBe(cells[0]);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
