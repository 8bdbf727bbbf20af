// How full a spreadsheet is, told while there is still time to go elsewhere. Pure.

import type { Inspection, WritePlan } from '../../src/addon/api.ts';

/** Cells of a spreadsheet, by Google. */
const MOST_CELLS = 10_000_000;
/** From this share on it is said: at twice the orders it would be full. */
const NEAR = 0.5;

export interface NearLimit {
  readonly cells: number;
  /** Of the most there may be. */
  readonly share: number;
  /** Of the orders' sheet, and how many more of them fit. */
  readonly rows: number;
  readonly more: number;
}

/** With what is about to be written; null while there is plenty of room. */
export function nearLimit(
  { sheet, counts }: Pick<Inspection, 'sheet' | 'counts'>,
  { cellsNeeded, cellsFree }: Pick<WritePlan, 'cellsNeeded' | 'cellsFree'>,
): NearLimit | null {
  const cells = MOST_CELLS - cellsFree + cellsNeeded;
  if (cells < MOST_CELLS * NEAR) return null;
  const left = Math.max(0, MOST_CELLS - cells);
  return {
    cells,
    share: cells / MOST_CELLS,
    rows: counts.read,
    more: Math.floor(left / Math.max(1, sheet.columns)),
  };
}
