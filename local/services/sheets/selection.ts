// What is selected, and where the script's cursor stands.

import type { Area } from '../../book/book.ts';
import type { RangeTarget } from './targets.ts';

/** Makes the range's sheet the active one with these areas selected. */
export function select(
  range: RangeTarget,
  areas: readonly Area[],
  cell: { row: number; column: number },
): void {
  void range.sheet;
  const { book } = range;
  book.activeSheetId = range.home.id;
  book.selection = { areas: areas.map((area) => ({ ...area })), cell };
}
