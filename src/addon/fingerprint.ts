// A few numbers by which we see that the orders changed while a run was under way, and, when it is one row, which.

import type { Cell, OrderCells } from '../reading/cells.ts';
import type { Field } from '../terms/roles.ts';

/** Two sums over the rows' hashes, one weighted by the row, twice over with different hashes. */
export interface Fingerprint {
  readonly rows: number;
  readonly firstRow: number;
  readonly sums: readonly [number, number, number, number];
}

const PRIME = 2147483647;

export function fingerprintOf({ firstRow, rows, cells }: OrderCells): Fingerprint {
  const fields = (Object.keys(cells) as Field[]).sort();
  const columns = fields.map((field) => cells[field]!);
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    let text = '';
    for (const column of columns) text += textOf(column[row]);
    for (const [at, seed] of [
      [0, 0x811c9dc5],
      [2, 0x9747b28c],
    ]) {
      const value = hash(text, seed);
      sums[at] = (sums[at] + value) % PRIME;
      sums[at + 1] = (sums[at + 1] + times(row + 1, value)) % PRIME;
    }
  }
  return { rows, firstRow, sums };
}

export function isSame(a: Fingerprint, b: Fingerprint): boolean {
  return a.rows === b.rows && a.firstRow === b.firstRow && a.sums.every((sum, i) => sum === b.sums[i]);
}

/** The sheet row that changed, when it is a single one; null when it cannot be said. */
export function changedRow(before: Fingerprint, after: Fingerprint): number | null {
  if (before.rows !== after.rows || before.firstRow !== after.firstRow) return null;
  const [first, second] = [0, 2].map((at) => {
    const change = (after.sums[at] - before.sums[at] + PRIME) % PRIME;
    const weighted = (after.sums[at + 1] - before.sums[at + 1] + PRIME) % PRIME;
    return change === 0 ? 0 : times(weighted, inverse(change));
  });
  if (first !== second || first < 1 || first > before.rows) return null;
  return before.firstRow + first - 1;
}

/** Type and value, so that 7 and "7" differ. */
function textOf(cell: Cell): string {
  if (typeof cell === 'object') return `d${cell.day}:${cell.minutes}\u0001`;
  return `${typeof cell}${cell}\u0001`;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0) % PRIME;
}

/** a × b modulo the prime, in halves that stay exact. */
function times(a: number, b: number): number {
  const high = Math.floor(a / 65536);
  const low = a % 65536;
  return (((((high * b) % PRIME) * 65536) % PRIME) + low * b) % PRIME;
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2) result = times(result, base);
    base = times(base, base);
  }
  return result;
}
