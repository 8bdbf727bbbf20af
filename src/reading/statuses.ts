// The status columns of a sheet: which words exclude an order, and how many orders carry each (model.md §1).

import type { Cell, OrderCells } from './cells.ts';
import { type Interned, intern } from './interned.ts';
import type { OrderLines } from './order-lines.ts';
import { cellText, isBlank, shownText } from './plain.ts';
import type { Platform, StatusCount } from './recognition.ts';
import { excludesStatus, type StatusRole, statusKey } from './status-words.ts';

export interface StatusColumn {
  readonly role: StatusRole;
  readonly words: Interned;
  /** Per word. */
  readonly excluded: readonly boolean[];
}

/** `chosen`: the words a person wants left out; absent = those we know. */
export function statusColumns(
  cells: OrderCells,
  platform: Platform,
  chosen: readonly string[] | undefined,
): readonly StatusColumn[] {
  const wanted = chosen && new Set(chosen.map(statusKey));
  const columns: StatusColumn[] = [];
  for (const role of ['status', 'paymentStatus'] as const) {
    const column = cells.cells[role];
    if (!column) continue;
    const words = intern(column, shownText);
    const excluded = words.words.map((word) =>
      wanted ? wanted.has(statusKey(word)) : excludesStatus(word, role, platform),
    );
    columns.push({ role, words, excluded });
  }
  return columns;
}

/** Orders per status word: an order counts once for each word that its lines carry. Commonest first. */
export function countStatuses(columns: readonly StatusColumn[], lines: OrderLines): readonly StatusCount[] {
  return columns.flatMap(({ role, words, excluded }) => {
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
      .map((status, word): StatusCount => ({ status, orders: orders[word], excluded: excluded[word], role }))
      .filter((count) => count.orders > 0)
      .sort((a, b) => b.orders - a.orders);
  });
}

const NOT_CANCELLED = /^(?:0|false|no|n|否|沒有|没有|無|无|未取消|[-–—]+|0000-00-00.*)$/i;

/** Is a "cancelled at" cell filled: a date or a tick, not a "no". */
export function saysCancelled(cell: Cell): boolean {
  if (typeof cell === 'string') return !isBlank(cell) && !NOT_CANCELLED.test(cellText(cell));
  return cell !== false && cell !== 0;
}
