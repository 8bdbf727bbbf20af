// The status columns of a sheet: which words exclude an order, and how many orders carry each (model.md §1).

import type { Platform } from '../terms/platforms.generated.ts';
import type { Cell, OrderCells } from './cells.ts';
import { type Interned, internShown } from './interned.ts';
import type { OrderLines } from './order-lines.ts';
import { cellText, isBlank, plainText } from './plain.ts';
import type { ReadingOptions, StatusCount } from './recognition.ts';
import type { NoSale } from './words/language.ts';

export type StatusRole = 'status' | 'paymentStatus';

/**
 * `sale` and `paid`: it counts; unpaid ones do not, unless another column says that they were paid; all others are no
 * sale. Orders on their way count, as do those on hold. `unknown`: a person must say.
 */
export type StatusMeaning = 'sale' | 'paid' | NoSale | 'unknown';

/** What a status word says; custom functions, which read no statuses, carry no words. */
export type StatusWords = (status: string, role: StatusRole, platform: Platform) => StatusMeaning;

/** A status as statuses are compared: a person's choice holds for every way of writing it. */
const statusKey = (status: string): string => plainText(status).toLowerCase();

export interface StatusColumn {
  readonly role: StatusRole;
  readonly words: Interned;
  /** Per word: its orders are left out. */
  readonly excluded: readonly boolean[];
  /** Per word: what we take it to mean; a person's choice is a sale or none. */
  readonly meaning: readonly StatusMeaning[];
  /** Per word: nobody said and we do not know. */
  readonly unknown: readonly boolean[];
}

/** What a person said about status words: all that are left out, or single words beside those we know. */
export type StatusChoices = Pick<ReadingOptions, 'excludedStatuses' | 'leaveOutStatuses' | 'countStatuses'>;

export function statusColumns(
  cells: OrderCells,
  platform: Platform,
  choices: StatusChoices,
  meaningOf: StatusWords = () => 'unknown',
): readonly StatusColumn[] {
  const keys = (list: readonly string[] | undefined): ReadonlySet<string> =>
    new Set((list ?? []).map(statusKey));
  const all = choices.excludedStatuses && keys(choices.excludedStatuses);
  const out = keys(choices.leaveOutStatuses);
  const count = keys(choices.countStatuses);
  const chosen = (word: string): StatusMeaning | null => {
    const key = statusKey(word);
    if (out.has(key)) return 'cancelled';
    if (count.has(key)) return 'sale';
    return all ? (all.has(key) ? 'cancelled' : 'sale') : null;
  };
  const columns: StatusColumn[] = [];
  for (const role of ['status', 'paymentStatus'] as const) {
    const column = cells.cells[role];
    if (!column) continue;
    const words = internShown(column);
    const meaning = words.words.map((word) => chosen(word) ?? meaningOf(word, role, platform));
    columns.push({
      role,
      words,
      meaning,
      excluded: meaning.map((one) => one !== 'sale' && one !== 'paid' && one !== 'unknown'),
      unknown: meaning.map((one) => one === 'unknown'),
    });
  }
  return columns;
}

/** Orders per status word: an order counts once for each word that its lines carry. Commonest first. */
export function countStatuses(columns: readonly StatusColumn[], lines: OrderLines): readonly StatusCount[] {
  return columns.flatMap(({ role, words, excluded, unknown }) => {
    const orders = new Int32Array(words.words.length);
    const lastOrder = new Int32Array(words.words.length).fill(-1);
    for (let k = 0; k < lines.size; k++) {
      for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
        const word = words.index[lines.rows[at]];
        if (word < 0 || lastOrder[word] === k) continue;
        lastOrder[word] = k;
        orders[word]++;
      }
    }
    return words.words
      .map(
        (status, word): StatusCount => ({
          status,
          orders: orders[word],
          excluded: excluded[word],
          unknown: unknown[word],
          role,
        }),
      )
      .filter((count) => count.orders > 0)
      .sort((a, b) => b.orders - a.orders);
  });
}

/** What stands in a “cancelled at” cell of an order that was not. */
export const NOT_CANCELLED = /^(?:0|false|no|n|否|沒有|没有|無|无|未取消|[-–—]+|0000-00-00.*)$/i;

/** Is a "cancelled at" cell filled: a date or a tick, not a "no". */
export function saysCancelled(cell: Cell): boolean {
  if (typeof cell === 'string') return !isBlank(cell) && !NOT_CANCELLED.test(cellText(cell));
  return cell !== false && cell !== 0;
}

/** The rows, among these, that say a status. */
export function rowsSaying(
  columns: readonly StatusColumn[],
  { status, role }: Pick<StatusCount, 'status' | 'role'>,
  rows: Int32Array,
): readonly number[] {
  const words = columns.find((column) => column.role === role)?.words;
  const word = words?.words.indexOf(status) ?? -1;
  return word < 0 ? [] : Array.from(rows.filter((row) => words!.index[row] === word));
}
