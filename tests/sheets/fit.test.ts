// Where an updated plan finds its rows, and where rows are inserted for it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitColumns, fitLines, shifted } from '../../src/sheets/fit.ts';

const zone = (name: string, lines: number, inside = false) => ({ name, lines, inside });

describe('making room on a sheet of ours', () => {
  test('a table of the same size keeps its rows', () => {
    const present = new Map([
      ['above t', [1, 2, 3]],
      ['t', [4, 5, 6]],
      ['end', []],
    ]);
    const { lines, insertions } = fitLines(
      [zone('above t', 3), zone('t', 3, true), zone('end', 0)],
      present,
      1,
    );
    expect(lines).toEqual([[1, 2, 3], [4, 5, 6], []]);
    expect(insertions).toEqual([]);
  });

  test('a longer table grows before its last row, so that filters and formulas over it grow too', () => {
    const present = new Map([
      ['above t', [1]],
      ['t', [2, 3, 4]],
      ['end', [6]],
    ]);
    const { lines, insertions } = fitLines(
      [zone('above t', 1), zone('t', 5, true), zone('end', 1)],
      present,
      1,
    );
    expect(insertions).toEqual([{ before: 4, count: 2 }]);
    expect(lines).toEqual([[1], [2, 3, 4, 5, 6], [8]]);
  });

  test('a shorter table keeps its last rows as spare ones', () => {
    const { lines, spare, insertions } = fitLines([zone('t', 2, true)], new Map([['t', [2, 3, 4, 5]]]), 1);
    expect(lines).toEqual([[2, 3]]);
    expect(spare).toEqual([[4, 5]]);
    expect(insertions).toEqual([]);
  });

  test('a row of a person between ours stays between them', () => {
    const present = new Map([['t', [2, 3, 5, 6]]]);
    const { lines } = fitLines([zone('t', 5, true)], present, 1);
    expect(lines).toEqual([[2, 3, 5, 6, 7]]);
  });

  test('a row is moved by the rows inserted before it, and not by those before the place it came to', () => {
    // Three rows before row 10 and two before row 12: rows 10 and 11 go down by three, row 12 by five.
    const insertions = [
      { before: 10, count: 3 },
      { before: 12, count: 2 },
    ];
    expect([9, 10, 11, 12].map((row) => shifted(insertions, row))).toEqual([9, 13, 14, 17]);
  });

  test('a table that is new comes after the one before it', () => {
    const present = new Map([
      ['above a', [1]],
      ['a', [2, 3]],
    ]);
    const { lines, insertions } = fitLines(
      [zone('above a', 1), zone('a', 2, true), zone('above b', 2), zone('b', 3, true)],
      present,
      1,
    );
    expect(insertions).toEqual([{ before: 4, count: 5 }]);
    expect(lines).toEqual([[1], [2, 3], [4, 5], [6, 7, 8]]);
  });

  test('a deleted column comes back after its left neighbour, wherever that was moved', () => {
    // Our columns 0 to 3 stand in C, A, –, D: the third one is gone.
    const { lines, insertions } = fitColumns(4, [3, 1, 0, 4]);
    expect(insertions).toEqual([{ before: 2, count: 1 }]);
    expect(lines.flat()).toEqual([4, 1, 2, 5]);
  });

  test('whatever is there and whatever is wanted: every line has one place, in order, and nobody else’s line is taken', () => {
    const zones = fc.array(
      fc.record({ have: fc.nat(6), want: fc.nat(8), gap: fc.nat(2), isTable: fc.boolean() }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(zones, (list) => {
        let row = 1;
        const present = new Map<string, number[]>();
        const theirs: number[] = [];
        list.forEach(({ have, gap }, i) => {
          const rows: number[] = [];
          for (let k = 0; k < have; k++) rows.push(row++);
          for (let k = 0; k < gap; k++) theirs.push(row++);
          present.set(String(i), rows);
        });
        const wanted = list.map(({ want, isTable }, i) => zone(String(i), want, isTable));
        const { lines, spare, insertions, moved } = fitLines(wanted, present, 1);

        expect(lines.map((rows) => rows.length)).toEqual(list.map(({ want }) => want));
        const taken = lines.flat();
        expect(taken).toEqual([...taken].sort((a, b) => a - b));
        const all = [...taken, ...spare.flat(), ...theirs.map(moved)];
        expect(new Set(all).size).toBe(all.length);
        const inserted = insertions.reduce((sum, { count }) => sum + count, 0);
        expect(all.length).toBe(row - 1 + inserted);
      }),
    );
  });
});
