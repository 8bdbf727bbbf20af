// Of several columns whose headers say customer, the one that tells people apart.

import type { Candidate } from './candidates.ts';
import { isOrdersOwn, tellsNobodyApart } from './keys.ts';
import type { Columns } from './sampled.ts';

/** A column that cannot tell people apart, beside one that can. */
const TELLS_NOBODY = 0.1;
/** The rank of headers that say name. */
const OF_NAMES = 8;
const NEARLY_ALL = 0.8;

/**
 * A customer column that is often blank serves less: orders without customer are in no customer's figures. One that is
 * new on every order (a number of the buyer's in that order) gives way to one that tells people apart.
 */
export function weighCustomers(named: readonly Candidate[], columns: Columns): readonly Candidate[] {
  const candidates = named.filter((one) => !isOrderNumber(one, columns));
  const { profiles } = columns;
  const customers = candidates.filter(({ role }) => role === 'customer');
  const fullest = Math.max(1, ...customers.map(({ column }) => profiles[column].filled));
  const [order] = candidates.filter(({ role }) => role === 'order').sort((a, b) => b.score - a.score);
  const orders = order ? columns.keys(order.column) : null;
  const nobody = (column: number): boolean => tellsNobodyApart(columns.keys(column), orders);
  const several = new Set(customers.map(({ column }) => column)).size > 1;
  return candidates.map((one) => {
    if (one.role !== 'customer') return one;
    const { filled, emails, phones } = profiles[one.column];
    const score = (one.score * filled) / fullest;
    const weak = several && emails + phones < filled / 2 && nobody(one.column);
    return { ...one, score: weak ? score * TELLS_NOBODY : score };
  });
}

/** Names have no digits: codes under a name's header, whose equal values always share the day, are the orders' names. */
function isOrderNumber({ role, column, score, by }: Candidate, columns: Columns): boolean {
  const { profiles } = columns;
  const { filled, codes, emails, phones } = profiles[column];
  if (role !== 'customer' || by !== 'header' || score > OF_NAMES) return false;
  if (codes < filled * NEARLY_ALL || emails + phones > 0) return false;
  const days = columns.usable.filter(
    (c) => profiles[c].filled > 0 && profiles[c].dates >= profiles[c].filled / 2,
  );
  return days.some((day) => isOrdersOwn(columns.keys(column), columns.days(day)));
}
