// Places of the engine (zones, `A1:B2`) as areas of the workbook.

import type { Area } from 'local-sheets/book/book.ts';
import { areaNamed, LAST_COLUMN } from 'local-sheets/book/references.ts';
import type { EngineZone } from 'local-sheets/calc/functions/definition.ts';

export function areaOfZone({ top, left, bottom, right }: EngineZone): Area {
  return { row: top, column: left, endRow: bottom + 1, endColumn: right + 1 };
}

/** As large as a sheet can be. */
const MOST_ROWS = 1_000_000;

/** `A1:B2`, with or without a sheet's name; whole columns and rows reach to the last the book can have. */
export function areaOf(text: string): Area {
  return areaNamed(text.replace(/^.*!/, ''), MOST_ROWS, LAST_COLUMN);
}
