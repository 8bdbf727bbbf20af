// The nine groups: how warm each is drawn, and which one is opened first.

import type { Summary } from '../../src/addon/api.ts';
import type { NineCell } from '../../src/terms/tags.ts';

const WARMEST = 4;

/** 0 … 4 by fifths of the largest group. */
export function heat(customers: number, most: number): number {
  return most === 0 ? 0 : Math.min(WARMEST, Math.floor((customers / most) * (WARMEST + 1)));
}

/** Where to look first: the most valuable group that needs something done. */
export function firstCell(summary: Summary): NineCell {
  const has = (cell: NineCell) => (summary.cells.find(({ key }) => key === cell)?.customers ?? 0) > 0;
  return (['S-H', 'N-H', 'E-H'] as const).find(has) ?? 'E-M';
}
