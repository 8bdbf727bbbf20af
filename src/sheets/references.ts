// A plan's formulas speak of the plan's own cells as if it began at A1; on a sheet they must speak of where those lie.

import { columnLetters, columnNumber } from '../terms/column-letters.ts';
import type { Placement } from './blocks.ts';

const TEXT_OR_CELL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(!?)(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d*)\b(?!\()/g;

/**
 * The formula for a block whose top left cell lies `down` rows and `right` columns from the cell the formula was
 * written for. References to other sheets (after `!`) are those sheets' business.
 */
export function onSheet(formula: string, placement: Placement, down = 0, right = 0): string {
  return formula.replace(
    TEXT_OR_CELL,
    (
      whole,
      other: string | undefined,
      columnLock: string,
      letters: string,
      rowLock: string,
      digits: string,
    ) => {
      if (letters === undefined || other === '!') return whole;
      const column = columnNumber(letters) - 1 + (columnLock ? 0 : right);
      const row = Number(digits) - 1 + (rowLock ? 0 : down);
      const place = columnLetters(lineAt(placement.columns, column));
      return `${other ?? ''}${columnLock}${place}${rowLock}${lineAt(placement.rows, row)}`;
    },
  );
}

/** A condition as Google takes it: with the sign of a formula. */
export function conditionOnSheet(formula: string, placement: Placement): string {
  const placed = onSheet(formula, placement);
  return placed.startsWith('=') ? placed : `=${placed}`;
}

/** A plan line on the sheet; beyond the plan's end, as far beyond its last line. */
export function lineAt(lines: ArrayLike<number>, line: number): number {
  const last = lines.length - 1;
  return line <= last ? lines[line] : (lines[last] ?? 0) + line - last;
}
