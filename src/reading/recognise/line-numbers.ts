// Order numbers that carry the number of the line behind them, 20240105100001-002-001: without it, lines of one order meet.

import type { Interned } from '../interned.ts';
import { sharing } from './keys.ts';

/** Groups of up to three digits at the end. */
const BEHIND = /^(.{3,}?)((?:[-_./#]\d{1,3})+)$/;
const LAST = /^(.{3,})[-_./#]\d{1,3}$/;
/** So many orders of several lines show it. */
const LEAST = 2;

/**
 * The column without the lines' numbers; null where it has none. Shown by the rows: every value ends in such a number,
 * none comes twice, and values that differ in it alone share customer and day.
 */
export function withoutLineNumbers(
  ids: Interned,
  customer: { readonly index: Int32Array },
  day: { readonly index: Int32Array },
): Interned | null {
  if (ids.words.length < 2 * LEAST || !ids.words.every((word) => LAST.test(word))) return null;
  for (const pattern of [BEHIND, LAST]) {
    const bare = grouped(ids, pattern);
    if (bare.words.length === ids.words.length || !comeOnce(ids)) continue;
    const agree = [customer, day].every((other) => {
      const { several, conflicts } = sharing({ words: bare }, { words: other });
      return several >= LEAST && conflicts === 0;
    });
    if (agree) return bare;
  }
  return null;
}

function grouped(ids: Interned, pattern: RegExp): Interned {
  const words: string[] = [];
  const at = new Map<string, number>();
  const of = ids.words.map((word) => {
    const bare = pattern.exec(word)![1];
    const known = at.get(bare) ?? words.push(bare) - 1;
    at.set(bare, known);
    return known;
  });
  return { words, index: ids.index.map((id) => (id < 0 ? id : of[id])) };
}

function comeOnce({ index, words }: Interned): boolean {
  const seen = new Uint8Array(words.length);
  return index.every((id) => id < 0 || seen[id]++ === 0);
}
