// Places of the engine (zones, `A1:B2`) as areas of the workbook.

import type { Area } from '../../book/book.ts';
import { columnIndex } from '../../book/references.ts';

export interface Zone {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function areaOfZone({ top, left, bottom, right }: Zone): Area {
  return { row: top, column: left, endRow: bottom + 1, endColumn: right + 1 };
}

/** `A1:B2`, without a sheet's name; whole columns and rows reach to the last the book can have. */
export function areaOf(text: string): Area {
  const [start, end = start] = text.replace(/^.*!/, '').replaceAll('$', '').split(':') as [string, string?];
  const corner = (part: string) => {
    const [, letters, digits] = /^([A-Za-z]*)(\d*)$/.exec(part)!;
    return { column: letters ? columnIndex(letters) : null, row: digits ? Number(digits) - 1 : null };
  };
  const [a, b] = [corner(start), corner(end)];
  return {
    row: a.row ?? 0,
    column: a.column ?? 0,
    endRow: (b.row ?? 999_999) + 1,
    endColumn: (b.column ?? 18_277) + 1,
  };
}
