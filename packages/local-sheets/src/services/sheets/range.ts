// All members of a range, put together; sorting and copying among them.

import type { EnumValue } from '../bridge/enums.ts';
import type { Members } from '../bridge/service.ts';
import { rangeBandings } from './bandings.ts';
import { copyCells, moveCells, PASTE } from './copying.ts';
import { rangeFilters } from './filters.ts';
import { rangeFinder } from './finding.ts';
import type { GoogleRange } from './google.ts';
import { rangeMetadata } from './metadata.ts';
import { rangePivots } from './pivots.ts';
import { rangeProtections } from './protections.ts';
import { rangeAddress } from './range-address.ts';
import { rangeFormats } from './range-formats.ts';
import { rangeFormulas } from './range-formulas.ts';
import { rangeMerging } from './range-merging.ts';
import { rangeShifting } from './range-shifting.ts';
import { rangeValues } from './range-values.ts';
import { sortKeys, sortRange } from './sorting.ts';
import { type RangeTarget, SheetTarget } from './targets.ts';
import { rangeValidations } from './validation.ts';

/** Columns and rows from 1, both included, of a sheet or of a sheet's number. */
function target(
  range: RangeTarget,
  given: SheetTarget | number,
  column: number,
  columnEnd: number,
  row: number,
  rowEnd: number,
) {
  const home = typeof given === 'number' ? new SheetTarget(range.app, range.book, given) : given;
  return home.range({ row: row - 1, endRow: rowEnd, column: column - 1, endColumn: columnEnd });
}

const copying: Members<GoogleRange, RangeTarget> = {
  copyTo(
    range,
    to: RangeTarget,
    how?: EnumValue | { formatOnly?: boolean; contentsOnly?: boolean },
    transposed?: boolean,
  ) {
    if (how && 'name' in how && typeof how.name === 'function')
      return copyCells(range, to, PASTE[how.name()]!, transposed);
    const { formatOnly, contentsOnly } = (how ?? {}) as { formatOnly?: boolean; contentsOnly?: boolean };
    const type = contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
    return copyCells(range, to, PASTE[type]!);
  },
  copyValuesToRange: (
    range,
    sheet: SheetTarget | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ) => copyCells(range, target(range, sheet, column, columnEnd, row, rowEnd), PASTE.PASTE_VALUES!),
  copyFormatToRange: (
    range,
    sheet: SheetTarget | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ) => copyCells(range, target(range, sheet, column, columnEnd, row, rowEnd), PASTE.PASTE_FORMAT!),
  moveTo: (range, to: RangeTarget) => moveCells(range, to),

  sort(range, spec: unknown) {
    sortRange(range, sortKeys(spec));
    return range;
  },
};

export const rangeMembers: Members<GoogleRange, RangeTarget> = {
  ...rangeAddress,
  ...rangeValues,
  ...rangeFormulas,
  ...rangeFormats,
  ...rangeMerging,
  ...rangeShifting,
  ...rangeValidations,
  ...rangeMetadata,
  ...rangeFilters,
  ...rangeProtections,
  ...rangePivots,
  ...rangeBandings,
  ...rangeFinder,
  ...copying,
};
