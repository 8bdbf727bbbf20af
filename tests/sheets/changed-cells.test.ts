// Which cells of a plan a later run writes, and how widths of new columns are given.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedBlock } from '../../src/sheets/blocks.ts';
import { changedIn } from '../../src/sheets/changed-cells.ts';
import { evenWidths } from '../../src/sheets/styles.ts';

/** Plan rows 0 to `rows` at sheet row 5, plan columns 0 to `columns` at sheet column 3. */
const blockOf = (rows: number, columns: number): PlacedBlock => ({
  row: 5,
  rows,
  planRow: 0,
  column: 3,
  columns,
  planColumn: 0,
});

describe('the changed cells of a block', () => {
  const changed = (rows: number, columns: number, cells: readonly string[]) => {
    const set = new Set(cells);
    return changedIn(blockOf(rows, columns), (row, column) => set.has(`${row},${column}`));
  };

  test('none', () => {
    expect(changed(10, 4, [])).toEqual([]);
  });

  test('one alone is one block', () => {
    expect(changed(1000, 4, ['700,2'])).toEqual([
      { row: 705, rows: 1, planRow: 700, column: 5, columns: 1, planColumn: 2 },
    ]);
  });

  test('those near each other are one block, far ones are two', () => {
    expect(changed(1000, 1, ['0,0', '200,0', '402,0']).map(({ planRow, rows }) => [planRow, rows])).toEqual([
      [0, 201],
      [402, 1],
    ]);
  });

  test('every changed cell is in one block, none is in two, and a block costs no more than it spares', () => {
    const grid = fc
      .record({ rows: fc.integer({ min: 1, max: 60 }), columns: fc.integer({ min: 1, max: 8 }) })
      .chain(({ rows, columns }) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          cells: fc.uniqueArray(
            fc.tuple(fc.nat(rows - 1), fc.nat(columns - 1)).map(([row, column]) => `${row * 37},${column}`),
          ),
        }),
      );
    fc.assert(
      fc.property(grid, ({ rows, columns, cells }) => {
        const blocks = changed(rows * 37, columns, cells);
        const seen = new Set<string>();
        for (const { row, column, planRow, planColumn, rows: down, columns: across } of blocks) {
          expect([row - planRow, column - planColumn]).toEqual([5, 3]);
          for (let i = 0; i < down; i++)
            for (let j = 0; j < across; j++) {
              const cell = `${planRow + i},${planColumn + j}`;
              expect(seen.has(cell)).toBe(false);
              seen.add(cell);
            }
        }
        expect(cells.filter((cell) => !seen.has(cell))).toEqual([]);
        // A block of its own for each cell would cost 200 cells and itself.
        expect(seen.size + 200 * blocks.length).toBeLessThanOrEqual(201 * cells.length);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});

test('columns are equally wide where that adds less than forty pixels a call, and never narrower than wanted', () => {
  // 100 + 100 + 110: ten pixels more twice, for one call less. 300 stands alone.
  expect(evenWidths([100, 100, 110, 300])).toEqual([
    { count: 3, width: 110 },
    { count: 1, width: 300 },
  ]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 40 }), (widths) => {
      const given = evenWidths(widths).flatMap(({ count, width }) => new Array<number>(count).fill(width));
      expect(given).toHaveLength(widths.length);
      expect(given.every((width, i) => width >= widths[i])).toBe(true);
    }),
    { seed: 13, numRuns: 300 },
  );
});
