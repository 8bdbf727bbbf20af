// Orders pasted twice: two exports that overlap, one below the other (model.md §10).
//
// With order numbers: the lines of a number stand again, the same, in another run of rows; equal lines within one run
// are lines. Without: five rows in a row and more equal earlier rows in a row.

import { ROLES } from '../../terms/roles.ts';
import type { Cell } from '../cells.ts';
import { wordAt } from '../interned.ts';
import type { RowOut } from '../left-out.ts';
import { type FoundInRows, findingOf, NOTHING, type RowFacts } from './facts.ts';

export function overlaps(facts: RowFacts): FoundInRows {
  const again = facts.columns.ids ? againByNumber(facts) : againInARow(facts);
  if (again.length === 0) return NOTHING;
  const { cells, columns, answers, mapping } = facts;
  const { ids, money } = columns;
  const numbers = new Set(again.map((row) => wordAt(ids, row)));
  const finding = findingOf(answers, {
    code: 'overlap',
    weight: 'decided',
    count: ids ? numbers.size : again.length,
    rows: again.map((row) => cells.firstRow + row),
    values: [
      ids ? 'orders' : 'rows',
      String(cells.firstRow + again[0]),
      String(cells.firstRow + again[again.length - 1]),
    ],
    ...(money ? { money: again.reduce((sum, row) => sum + money.amountUnits[row], 0) / money.scale } : {}),
    choices: ['once', 'leave'],
  });
  if (finding.chosen === 'leave') return { findings: [finding], leavesOut: [] };
  const leavesOut = again.map(
    (row): RowOut => ({
      row,
      reason: 'pasted-again',
      column: mapping.order ?? -1,
      text: wordAt(ids, row),
    }),
  );
  return { findings: [finding], leavesOut };
}

/** Lines of one number, one after the other: places in `lineRows`, end exclusive. */
interface Run {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** Of the numbers that stand in several runs, at most so many may differ: else the sheet is not kept order by order. */
const DIFFER = 0.2;

function againByNumber({ columns, lineRows, cells }: RowFacts): readonly number[] {
  const ids = columns.ids!;
  const runs: Run[] = [];
  for (let from = 0; from < lineRows.length; ) {
    const id = ids.index[lineRows[from]];
    let to = from + 1;
    // A row without a number goes with the number above it.
    while (to < lineRows.length && [id, -1].includes(ids.index[lineRows[to]])) to++;
    if (id >= 0) runs.push({ id, from, to });
    from = to;
  }
  const first = new Int32Array(ids.words.length).fill(-1);
  const same = rowEquality(cells.cells);
  const equal = (one: number, other: number): boolean => same(lineRows[one], lineRows[other]);
  /** Per run: the earlier run that it repeats whole, -1 = none, -2 = in part. */
  const repeats = runs.map(({ id, from, to }, k): number => {
    if (first[id] < 0) {
      first[id] = k;
      return -1;
    }
    const earlier = runs[first[id]];
    const length = to - from;
    if (length === earlier.to - earlier.from && allEqual(earlier.from, from, length, equal)) return first[id];
    // The paste may begin or end within an order.
    for (let at = earlier.from; at + length <= earlier.to; at++) {
      if (allEqual(at, from, length, equal)) return -2;
    }
    return -1;
  });
  const several = runs.filter((_, k) => first[runs[k].id] !== k).length;
  const differ = runs.filter((_, k) => first[runs[k].id] !== k && repeats[k] === -1).length;
  const found: number[] = [];
  for (let k = 0; k < runs.length; ) {
    let end = k;
    while (end < runs.length && repeats[end] !== -1) end++;
    const block = runs.slice(k, end);
    const whole = block.filter((_, i) => repeats[k + i] >= 0).length;
    if (whole > 0 && differ <= several * DIFFER) {
      for (const { from, to } of block) for (let at = from; at < to; at++) found.push(lineRows[at]);
    }
    k = Math.max(end, k + 1);
  }
  return found;
}

function allEqual(
  a: number,
  b: number,
  length: number,
  equal: (one: number, other: number) => boolean,
): boolean {
  for (let i = 0; i < length; i++) if (!equal(a + i, b + i)) return false;
  return true;
}

/** So many rows in a row are no chance, where so many of them differ. */
const ROWS = 5;
const DIFFERENT = 3;

function againInARow({ columns, lineRows, cells }: RowFacts): readonly number[] {
  const { customers, dates, money } = columns;
  const size = lineRows.length;
  const hash = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const row = lineRows[at];
    let mixed = Math.imul(dates.day[row] ^ 0x5bd1e995, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (customers ? customers.index[row] : 0), 0xc2b2ae35);
    hash[at] = Math.imul(mixed ^ (mixed >>> 13) ^ (money ? money.amountUnits[row] | 0 : 0), 0x27d4eb2f);
  }
  const same = rowEquality(cells.cells);
  const equal = (one: number, other: number): boolean =>
    hash[one] === hash[other] && same(lineRows[one], lineRows[other]);
  // Places of the first rows of each five, by their hash: a table of twice as many slots.
  const slots = 1 << Math.ceil(Math.log2(2 * size + 2));
  const first = new Int32Array(slots).fill(-1);
  const keys = new Int32Array(slots);
  const found: number[] = [];
  for (let at = 0; at + ROWS <= size; ) {
    let key = 0;
    for (let i = 0; i < ROWS; i++) key = Math.imul(key ^ hash[at + i], 0x01000193);
    let slot = (key ^ (key >>> 15)) & (slots - 1);
    while (first[slot] >= 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    const earlier = first[slot];
    if (earlier < 0) {
      first[slot] = at++;
      keys[slot] = key;
      continue;
    }
    let length = 0;
    while (at + length < size && earlier + length < at && equal(earlier + length, at + length)) length++;
    const different = new Set(hash.subarray(at, at + Math.min(length, 50)));
    if (length < ROWS || different.size < DIFFERENT) {
      at++;
      continue;
    }
    for (let i = 0; i < length; i++) found.push(lineRows[at + i]);
    at += length;
  }
  return found;
}

/** Are two rows the same in all columns that make the figures: a person's address may have changed between two exports. */
function rowEquality(cells: RowFacts['cells']['cells']): (one: number, other: number) => boolean {
  const columns = ROLES.flatMap((role): (readonly Cell[])[] => (cells[role] ? [cells[role]] : []));
  return (one, other) => columns.every((column) => sameCell(column[one], column[other]));
}

function sameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return one.day === other.day && one.minutes === other.minutes;
}
