// Why rows are left out, and which column is to blame where none is left.

import type { Inspection } from '../../src/addon/api.ts';
import type { LeftOutReason } from '../../src/reading/recognition.ts';
import type { Role } from '../../src/terms/roles.ts';

/** Which column, or the choice of statuses, is to blame for a reason; null = neither. */
const BLAME: { readonly [reason in LeftOutReason]: Role | null } = {
  'date-unreadable': 'date',
  'date-missing': 'date',
  'date-no-year': 'date',
  'date-impossible': 'date',
  'date-far': 'date',
  'amount-unreadable': 'amount',
  'amount-missing': 'amount',
  'status-excluded': 'status',
  cancelled: 'status',
  'fully-refunded': 'status',
  'zero-amount': null,
  'repeated-header': null,
  'total-row': null,
  'order-conflict': null,
  'pasted-again': null,
  'other-currency': null,
  'by-choice': null,
  'tag-unknown': null,
  'customer-missing': null,
};

export function nothingLeft({ mapping, counts }: Inspection): boolean {
  const complete = mapping.customer !== undefined && mapping.date !== undefined;
  return complete && counts.orders === 0 && counts.leftOut > 0;
}

/** Reasons with their counts, the commonest first. */
export function reasons({ leftOutByReason }: Inspection): readonly (readonly [LeftOutReason, number])[] {
  return (Object.entries(leftOutByReason) as [LeftOutReason, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

/** The column that keeps all orders out; null while orders are left. */
export function blamedRole(found: Inspection): Role | null {
  const first = reasons(found)[0];
  return nothingLeft(found) && first !== undefined ? BLAME[first[0]] : null;
}
