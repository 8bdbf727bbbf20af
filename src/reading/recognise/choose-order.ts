// Which column numbers the orders: the rows decide, also against a header.

import { headerKeys } from '../header-row.ts';
import { headerWord } from '../header-words.ts';
import { otherColumn } from '../other-words.ts';
import type { Candidate } from './candidates.ts';
import { assign, type Chosen } from './chosen.ts';
import { type KeyColumn, numbersOrders, sharedByCustomers } from './keys.ts';
import type { ColumnProfile } from './profile.ts';
import type { Columns } from './sampled.ts';

/** Nearly all values are codes. */
const SURE = 0.8;
/** A number that is new on every row, beside one that several rows share. */
const OF_LINES = 0.1;

/**
 * The order number: by its header, unless customers share its values; a header's column that numbers lines gives way to
 * another header's whose values repeat; without such a header, the column that the rows show to number the orders.
 */
export function assignOrder(columns: Columns, named: readonly Candidate[], chosen: Chosen): void {
  const { mapping, found } = chosen;
  const customer = mapping.customer === undefined ? null : columns.keys(mapping.customer);
  const day = mapping.date === undefined ? null : columns.days(mapping.date);
  const keys = (column: number): KeyColumn => columns.numbers(column, customer, day);
  const numbers = (column: number): boolean =>
    customer !== null && day !== null && numbersOrders(keys(column), customer, day);
  const byHeader = named.filter(({ role }) => role === 'order');
  const oneHasLines = byHeader.some(({ column }) => numbers(column));
  const once = (column: number): boolean => keys(column).distinct === keys(column).filled;
  assign(
    byHeader.map((one) =>
      oneHasLines && one.by === 'header' && once(one.column) ? { ...one, score: one.score * OF_LINES } : one,
    ),
    chosen,
    ({ column }) => !(customer && sharedByCustomers(keys(column), customer)),
  );
  if (mapping.order !== undefined && found.order !== 'values') return;
  const taken = new Set<number>(Object.values(mapping));
  if (mapping.order !== undefined) taken.delete(mapping.order);
  const [best] = columns.usable
    .filter((c) => !taken.has(c) && mayNumber(columns.profiles[c], columns.texts[c]) && numbers(c))
    .map((c) => ({
      column: c,
      // A header that speaks of a number, then the fewest values: a line's number is finer than its order's.
      weight: (otherColumn(columns.texts[c]) === 'number' ? 1 : 0) + 1 / (1 + keys(c).distinct),
    }))
    .sort((a, b) => b.weight - a.weight || a.column - b.column);
  if (!best) return;
  mapping.order = best.column;
  found.order = 'rows';
}

/** Could these values be numbers of orders: codes, not money, days, e-mails or phones; and no header that says otherwise. */
function mayNumber(
  { filled, dates, codes, moneyLike, emails, samples, phones }: ColumnProfile,
  header: string,
): boolean {
  const other = otherColumn(header);
  if (other !== null && other !== 'number') return false;
  if (headerKeys(header).some((key) => headerWord(key))) return false;
  const dialled = phones >= filled / 2 && samples.every((text) => /^[+0(]/.test(text));
  return (
    filled > 0 && dates < filled / 2 && codes >= filled * SURE && moneyLike + emails < filled / 10 && !dialled
  );
}
