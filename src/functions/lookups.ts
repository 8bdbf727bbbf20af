// Codes looked up in words, each different one once.

import { customerKey } from '../reading/index.ts';
import { type Language, languageOf } from '../text/language.ts';
import type { Answers, Call, Given, Say } from './call.ts';
import { type Cells, cellsOf } from './cells.ts';
import { at, rowsOf, unreadable } from './rows.ts';
import { choice } from './rules.ts';
import { LANGUAGE } from './words.ts';

/** The language asked for, else that of the spreadsheet's locale. */
export function languageFrom(given: Given, call: Call): Language {
  return choice(given, LANGUAGE) ?? languageOf(call.around.locale());
}

export const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? customerKey(value) : '';

export interface Found {
  readonly answer: string;
  readonly why: () => string;
}

/** What stands beside each code and bears on its answer: '' where nothing does. */
export interface Beside {
  readonly cells: Cells;
  /** null = it cannot be that. */
  readonly read: (value: unknown) => string | null;
  readonly unknown: (text: string) => Say;
}

/** One answer a code: `find` gives it, or null where the code is none. Each different code is looked up once. */
export function lookUp(
  call: Call,
  given: Given,
  find: (text: string, beside: string) => Found | null,
  unknown: (text: string) => Say,
  beside: Beside | null = null,
): Answers {
  const codes = cellsOf(given);
  const columns = beside ? [codes, beside.cells] : [codes];
  const known = new Map<string, Found | null>();
  const besideOf = (index: number): string | null =>
    beside ? beside.read(beside.cells.values[at(beside.cells, index)]) : '';
  const foundAt = (index: number): Found | null => {
    const [text, word] = [textOf(codes.values[at(codes, index)]), besideOf(index) ?? ''];
    const key = `${word} ${text}`;
    let one = known.get(key);
    if (one === undefined) {
      one = find(text, word);
      known.set(key, one);
    }
    return one;
  };
  const rows = rowsOf(call, columns, (index) => {
    if (besideOf(index) === null) return unreadable(beside!.cells, index, beside!.unknown);
    return foundAt(index) ? null : unreadable(codes, index, unknown);
  });
  return rows.answers(
    (k) => foundAt(rows.good[k])!.answer,
    (k) => foundAt(rows.good[k])!.why(),
  );
}

/** A tag or tier as people write it: `E0`, `e0`, `S1 Drowsy`. */
export const firstWord = (value: unknown): string => textOf(value).toUpperCase().split(/[\s(]/)[0];
