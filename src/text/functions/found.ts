// What was found in a customer's orders, as a cell says it that asks why.

import { CELL_WORDS } from '../../reading/findings/cell-words.generated.ts';
import { spoken } from '../../reading/gate/words.ts';
import { figure } from '../figures.ts';
import type { Sentences } from './sentences.ts';

/** `rowsOf`: rows and how many there are in all, as the language says them. */
export function foundIn(
  language: string,
  rowsOf: (rows: readonly number[], count: number) => string,
): Sentences['found'] {
  return Object.fromEntries(
    Object.entries(CELL_WORDS).map(([code, words]) => [
      code,
      (rows: readonly number[], count: number) => spoken(words, language)(rowsOf(rows, count), count, figure),
    ]),
  );
}
