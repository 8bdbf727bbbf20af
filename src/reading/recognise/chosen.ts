// Roles with their columns, given one after the other: a column has one role.

import type { Role } from '../../terms/roles.ts';
import type { FoundBy } from '../recognition.ts';
import type { Candidate } from './candidates.ts';

/** Roles with their columns, and why. */
export interface Chosen {
  readonly mapping: { [role in Role]?: number };
  readonly found: { [role in Role]?: FoundBy };
}

/** Gives each role its best column that no better claim has taken and that `accepts` lets pass. */
export function assign(
  candidates: readonly Candidate[],
  { mapping, found }: Chosen,
  accepts: (candidate: Candidate) => boolean = () => true,
): void {
  const taken = new Set<number>(Object.values(mapping));
  for (const one of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    const { role, column, by } = one;
    if (mapping[role] !== undefined || taken.has(column) || !accepts(one)) continue;
    mapping[role] = column;
    found[role] = by;
    taken.add(column);
  }
}
