// The first rows of a sheet, column by column: header, profile, and the values as keys, each made once.

import type { Cell, SheetSample } from '../cells.ts';
import { findHeader } from '../header-row.ts';
import { dayKey, type KeyColumn, keyColumn } from './keys.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { type ColumnProfile, profileColumn } from './profile.ts';

/** The sampled columns of a sheet, each profiled and keyed once. */
export interface Columns {
  readonly usable: readonly number[];
  readonly headerRow: number;
  readonly texts: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  cells(column: number): readonly Cell[];
  keys(column: number): KeyColumn;
  /** As order numbers: of one order, whatever line. */
  numbers(column: number, customer: KeyColumn | null, day: KeyColumn | null): KeyColumn;
  days(column: number): KeyColumn;
}

/** `headerRow`: 1-based, 0 = none, chosen by a person; absent = find it. */
export function sampled(sample: SheetSample, headerRow: number | undefined): Columns {
  const own = new Set(sample.ownColumns);
  const usable = Array.from({ length: sample.columns }, (_, c) => c).filter((c) => !own.has(c));
  const header = findHeader(sample, usable, headerRow);
  const data = sample.rows.slice(header.row);
  const grid = Array.from({ length: sample.columns }, (_, c) => data.map((row): Cell => row[c] ?? ''));
  const cells = (column: number): readonly Cell[] => grid[column];
  const known = new Map<string, KeyColumn>();
  const once = (name: string, make: () => KeyColumn): KeyColumn => {
    const made = known.get(name) ?? make();
    known.set(name, made);
    return made;
  };
  return {
    usable,
    headerRow: header.row,
    texts: header.texts,
    profiles: grid.map((column, c) => profileColumn(own.has(c) ? [] : column)),
    cells,
    keys: (column) => once(`${column}`, () => keyColumn(cells(column))),
    numbers(column, customer, day) {
      const key = this.keys(column);
      const bare = customer && day && withoutLineNumbers(key.words, customer.words, day.words);
      return bare ? { ...key, words: bare, distinct: bare.words.length } : key;
    },
    days: (column) => once(`day ${column}`, () => keyColumn(cells(column), dayKey)),
  };
}
