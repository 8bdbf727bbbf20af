// A large table whose rows are told apart by a key: each row stays where it is and keeps its look, with whatever a person has on
// it, so that nobody need ask what that is. Its comments, backgrounds, letters and weights are four times its cells.

import type { SheetPlan } from '../reports/plan.ts';
import { foldedKey } from '../terms/folded-key.ts';
import { hash } from './layout.ts';
import type { Present } from './present.ts';

/** Cells of a table from which on it is large. */
const LARGE = 250_000;
/** Rows that are looked at all the same: what most of them have is the table's, not a row's. */
const SAMPLE = 20;
/** Cells that cost as much to read as a question does. */
export const CELLS_A_QUESTION = 10_000;

export const NOBODY_LOOKED: ReadonlySet<number> = new Set();

/** A hash of how each row of the keyed table looks, of a large one whose rows all look alike. */
export function rowLook({ keyed, tables, values, styles, notes }: SheetPlan): string | undefined {
  const table = tables.find(({ name }) => name === keyed?.table);
  const width = values[0]?.length ?? 0;
  if (!table || table.rows * width < LARGE) return undefined;
  const [top, end] = [table.row, table.row + table.rows];
  const over = styles.filter(({ row, rows }) => row < end && row + rows > top);
  if (over.some(({ row, rows }) => row > top || row + rows < end)) return undefined;
  if (notes.some(({ row }) => row >= top && row < end)) return undefined;
  const kinds = Array.from({ length: width }, () => '');
  for (let row = top; row < end; row++) {
    for (let column = 0; column < width; column++) {
      const value = values[row][column];
      if (value === null || value === '') continue;
      const kind = typeof value === 'string' ? 's' : 'n';
      if (kinds[column] === '') kinds[column] = kind;
      else if (kinds[column] !== kind) return undefined;
    }
  }
  return hash(JSON.stringify([over.map(({ column, columns, style }) => [column, columns, style]), kinds]));
}

/**
 * Rows of the keyed table that need not be looked at: who stands there is wanted, and nothing is painted. None where the rows are
 * to look otherwise than they do, by `writing`, the look that is written.
 */
export function unseenRows(
  {
    zones,
    layout,
    columns,
    cells,
    back = [],
  }: Pick<Present, 'zones' | 'layout' | 'columns' | 'cells' | 'back'>,
  writing: string | undefined,
  wanted: readonly string[],
): ReadonlySet<number> {
  const { keyed, rowLook: look } = layout;
  if (!keyed || look === undefined || look !== writing || columns.includes(0)) return NOBODY_LOOKED;
  const missing = new Set(wanted.map(foldedKey));
  const fresh = new Set(back);
  const key = columns[keyed.column];
  const isSeated = (row: number) => missing.delete(foldedKey(String(cells[row - 1]?.[key - 1] ?? '')));
  const rows = zones.get(keyed.zone) ?? [];
  return new Set(rows.filter((row, i) => isSeated(row) && i >= SAMPLE && !fresh.has(row)));
}
