// A column of words, each kept once.

import type { Cell } from './cells.ts';
import { plainText, shownText } from './plain.ts';

export interface Interned {
  /** -1 where the word is ''. */
  readonly index: Int32Array;
  readonly words: readonly string[];
}

/** Reads each different cell once; cells of the same word (1001 and "1001 ") share an index. */
export function intern(cells: readonly Cell[], wordOf: (cell: Cell) => string): Interned {
  const index = new Int32Array(cells.length);
  const words: string[] = [];
  const byCell = new Map<Cell, number>();
  const byWord = new Map<string, number>([['', -1]]);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    let at = byCell.get(cell);
    if (at === undefined) {
      const word = wordOf(cell);
      at = byWord.get(word);
      if (at === undefined) {
        at = words.push(word) - 1;
        byWord.set(word, at);
      }
      byCell.set(cell, at);
    }
    index[i] = at;
  }
  return { index, words };
}

const shown = new WeakMap<readonly Cell[], Interned>();

/** The words of a column as they are shown. Several modules look at the same columns: each is read once. */
export function internShown(cells: readonly Cell[]): Interned {
  const known = shown.get(cells);
  if (known) return known;
  const words = intern(cells, shownText);
  shown.set(cells, words);
  return words;
}

/** Anything that could be another width of the same letter; and capitals of an e-mail address. */
const WIDE = /[^\x20-\x7e]/;
const CAPITALS = /[A-Z]/;

const mayDiffer = (cell: Cell): boolean =>
  typeof cell === 'string' && (WIDE.test(cell) || (cell.includes('@') && CAPITALS.test(cell)));

/**
 * How most rows write the ids of columns: they are compared in one width, e-mail addresses in one case (`keyOf`), and shown as
 * typed. By key, where the two differ in these alone: 12.0 is 12.
 */
export function typedIds(
  columns: readonly (readonly Cell[] | undefined)[],
  keyOf: (cell: Cell) => string,
): Map<string, string> {
  const typed = new Map<string, string>();
  const most = new Map<string, number>();
  for (const cells of columns) {
    if (!cells?.some(mayDiffer)) continue;
    const { index, words } = internShown(cells);
    const rows = new Int32Array(words.length);
    for (const at of index) if (at >= 0) rows[at]++;
    words.forEach((word, at) => {
      const key = keyOf(word);
      const plain = plainText(word);
      const isSame = key === plain || (plain.includes('@') && key === plain.toLowerCase());
      const known = most.get(key) ?? 0;
      // Of spellings in equally many rows the first in the alphabet: the order of the rows does not matter.
      const isMore = rows[at] > known || (rows[at] === known && word < typed.get(key)!);
      if (!isSame || !isMore) return;
      most.set(key, rows[at]);
      typed.set(key, word);
    });
  }
  return typed;
}

/** The same column with its words as typed. */
export function asTyped<Column extends Interned>(column: Column, typed: ReadonlyMap<string, string>): Column {
  if (typed.size === 0) return column;
  return { ...column, words: column.words.map((word) => typed.get(word) ?? word) };
}

/**
 * Names of stores, channels, products. People type Taipei and taipei: names that differ only in letter case, width or
 * blanks are one, written as most rows write it.
 */
export function internNames(cells: readonly Cell[]): Interned {
  const spelled = internShown(cells);
  const rows = new Int32Array(spelled.words.length);
  for (const at of spelled.index) if (at >= 0) rows[at]++;
  const { words, nameOf } = foldedNames(spelled.words, rows);
  return { index: spelled.index.map((at) => (at < 0 ? at : nameOf[at])), words };
}

/** The same of spellings that were counted elsewhere: `nameOf[k]` = the name among `words` that spelling k is. */
export function foldedNames(
  spelled: readonly string[],
  rows: ArrayLike<number>,
): { readonly words: readonly string[]; readonly nameOf: readonly number[] } {
  const byKey = new Map<string, number>();
  const used: number[] = [];
  const nameOf = spelled.map((word, at) => {
    const key = plainText(word).toLowerCase();
    const name = byKey.get(key) ?? used.length;
    byKey.set(key, name);
    if (name === used.length || rows[at] > rows[used[name]]) used[name] = at;
    return name;
  });
  return { words: used.map((at) => spelled[at]), nameOf };
}

/** The word of a row, '' where it is blank or there is no column. */
export const wordAt = (column: Interned | null, row: number): string =>
  column && column.index[row] >= 0 ? column.words[column.index[row]] : '';
