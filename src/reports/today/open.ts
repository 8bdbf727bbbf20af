// What of the list is still to be done, by who takes care of it.

import { foldedKey } from '../../terms/folded-key.ts';
import { textsOf } from '../../text/index.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { ReportInput } from '../input.ts';
import type { StaffRow } from '../plan.ts';
import { todaysList } from './list.ts';

/** The staff's columns from left to right. */
export const STAFF = ['status', 'note', 'owner', 'reason', 'nps', 'nextDate'] as const;

export interface Open {
  /** '' = nobody. */
  readonly owner: string;
  readonly open: number;
}

/**
 * Rows without a status, or with one that says they are to be done: of today's people, and of others whom somebody took on. The
 * most first; none where staff wrote neither a status nor an owner yet.
 */
export function openTasks(input: ReportInput): Open[] {
  const staff = input.staff ?? [];
  const cell = ({ cells }: StaffRow, column: (typeof STAFF)[number]): string =>
    cells[STAFF.indexOf(column)] ?? '';
  if (staff.every((row) => cell(row, 'status') === '' && cell(row, 'owner') === '')) return [];
  const toDo = new Set(LANGUAGES.map((language) => textsOf(language).today.statuses[0]));
  const rows = new Map(staff.map((row) => [foldedKey(row.key), row]));
  const { customers } = input.segmentation;
  const listed = new Set(todaysList(input).entries.map(({ row }) => foldedKey(customers.key[row])));
  const open = new Map<string, number>();
  for (const key of new Set([...listed, ...rows.keys()])) {
    const row = rows.get(key) ?? { key, cells: [] };
    const [status, owner] = [cell(row, 'status'), cell(row, 'owner')];
    if (!(toDo.has(status) || (status === '' && (listed.has(key) || owner !== '')))) continue;
    open.set(owner, (open.get(owner) ?? 0) + 1);
  }
  return [...open]
    .map(([owner, count]) => ({ owner, open: count }))
    .sort((a, b) => b.open - a.open || (a.owner < b.owner ? -1 : 1));
}
