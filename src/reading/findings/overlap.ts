// Orders pasted twice: two exports that overlap, one below the other (model.md §10).
//
// With order numbers: the lines of a number stand again, the same, in another run of rows; equal lines within one run
// are lines. Without: five rows in a row and more equal earlier rows in a row.

import { ROLES } from '../../terms/roles.ts';
import type { Cell } from '../cells.ts';
import { type FindingKind, type FoundInRows, findingOf, NOTHING, type RowFacts } from '../gate/facts.ts';
import type { FindingWords } from '../gate/words.ts';
import { type Interned, wordAt } from '../interned.ts';
import type { RowOut } from '../left-out.ts';

export const kind: FindingKind = { place: 40, decides: true, rows: overlaps };

function overlaps(facts: RowFacts): FoundInRows {
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

/** Of the numbers that stand in several runs, at most so many may differ: else the sheet is not kept order by order. */
const DIFFER = 0.2;

/** Runs: lines of one number, one after the other; `from` and `end` are places in `lineRows`. */
interface Runs {
  readonly size: number;
  readonly id: Int32Array;
  readonly from: Int32Array;
  readonly end: Int32Array;
  /** Per number its first run. */
  readonly first: Int32Array;
}

function runsOf(lineRows: Int32Array, { index, words }: Interned): Runs {
  const [id, from, end] = [0, 1, 2].map(() => new Int32Array(lineRows.length));
  const first = new Int32Array(words.length).fill(-1);
  let size = 0;
  for (let at = 0; at < lineRows.length; ) {
    const one = index[lineRows[at]];
    let to = at + 1;
    // A row without a number goes with the number above it.
    while (to < lineRows.length && (index[lineRows[to]] === one || index[lineRows[to]] < 0)) to++;
    if (one >= 0) {
      id[size] = one;
      from[size] = at;
      end[size] = to;
      if (first[one] < 0) first[one] = size;
      size++;
    }
    at = to;
  }
  return { size, id, from, end, first };
}

function againByNumber({ columns, lineRows, cells }: RowFacts): readonly number[] {
  const { size, id, from, end, first } = runsOf(lineRows, columns.ids!);
  const isFirst = (run: number): boolean => first[id[run]] === run;
  let several = 0;
  for (let run = 0; run < size; run++) if (!isFirst(run)) several++;
  if (several === 0) return [];
  const same = rowEquality(cells.cells);
  const equal = (one: number, other: number): boolean => same(lineRows[one], lineRows[other]);
  /** The whole of the number's first run again, a part of it, or neither. */
  const repeats = (run: number): 'whole' | 'part' | null => {
    if (isFirst(run)) return null;
    const earlier = first[id[run]];
    const length = end[run] - from[run];
    if (length === end[earlier] - from[earlier] && allEqual(from[earlier], from[run], length, equal))
      return 'whole';
    // The paste may begin or end within an order.
    for (let at = from[earlier]; at + length <= end[earlier]; at++)
      if (allEqual(at, from[run], length, equal)) return 'part';
    return null;
  };
  const found: number[] = [];
  let differ = 0;
  let block: number[] = [];
  let isWhole = false;
  const close = (): void => {
    if (isWhole)
      for (const run of block) for (let at = from[run]; at < end[run]; at++) found.push(lineRows[at]);
    block = [];
    isWhole = false;
  };
  for (let run = 0; run < size; run++) {
    const how = repeats(run);
    if (how === null) {
      if (!isFirst(run)) differ++;
      close();
      continue;
    }
    block.push(run);
    isWhole ||= how === 'whole';
  }
  close();
  return differ <= several * DIFFER ? found : [];
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

export const words: FindingWords = {
  en: ({ count, chosen, values: [what, first, last] }, { figure, many }) => ({
    title:
      what === 'orders'
        ? `${many(count, 'order was', 'orders were')} pasted twice`
        : `${many(count, 'row was', 'rows were')} pasted twice`,
    done: chosen === 'leave' ? 'Counted twice' : 'Counted once',
    touches: '',
    detail: `From row ${figure(Number(first))} to row ${figure(Number(last))} there are rows that repeat earlier ones exactly.`,
    choices: { once: 'Count once', leave: 'Leave as it is' },
  }),
  'zh-TW': ({ count, chosen, values: [what, first, last] }, { figure }) => ({
    title: what === 'orders' ? `${figure(count)} 筆訂單貼了兩次` : `${figure(count)} 列貼了兩次`,
    done: chosen === 'leave' ? '兩次都算' : '只算一次',
    touches: '',
    detail: `第 ${figure(Number(first))} 到 ${figure(Number(last))} 列之間，有些列跟前面的列一模一樣。`,
    choices: { once: '只算一次', leave: '全部都算' },
  }),
};
