// Codes looked up in words, each different one once.

import { customerKey } from '../reading/index.ts';
import { type Language, languageOf } from '../text/language.ts';
import type { Answers, Call, Given, Say } from './call.ts';
import { cellsOf } from './cells.ts';
import { rowsOf, unreadable } from './rows.ts';
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

/** One answer a code: `find` gives it, or null where the code is none. Each different code is looked up once. */
export function lookUp(
  call: Call,
  given: Given,
  find: (text: string) => Found | null,
  unknown: (text: string) => Say,
): Answers {
  const codes = cellsOf(given);
  const known = new Map<string, Found | null>();
  const found = codes.values.map((value) => {
    const text = textOf(value);
    let one = known.get(text);
    if (one === undefined) {
      one = find(text);
      known.set(text, one);
    }
    return one;
  });
  const rows = rowsOf(call, [codes], (index) => (found[index] ? null : unreadable(codes, index, unknown)));
  return rows.answers(
    (k) => found[rows.good[k]]!.answer,
    (k) => found[rows.good[k]]!.why(),
  );
}

/** A tag or tier as people write it: `E0`, `e0`, `S1 Drowsy`. */
export const firstWord = (value: unknown): string => textOf(value).toUpperCase().split(/[\s(]/)[0];
