// Range: merged cells. Rules 68 to 70.

import { forCells, overlaps, within } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import type { Sheet } from '../../book/sheet.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import type { GoogleRange } from './google.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable } from './values.ts';

export const rangeMerging: Members<GoogleRange, RangeTarget> = {
  merge: (range) => merge(range, [range.area]),

  mergeAcross(range) {
    const { area } = range;
    return merge(
      range,
      Array.from({ length: range.rows }, (_, i) => ({
        ...area,
        row: area.row + i,
        endRow: area.row + i + 1,
      })),
    );
  },

  mergeVertically(range) {
    const { area } = range;
    return merge(
      range,
      Array.from({ length: range.columns }, (_, i) => ({
        ...area,
        column: area.column + i,
        endColumn: area.column + i + 1,
      })),
    );
  },

  breakApart(range) {
    checkEditable(range);
    unmerge(range.sheet, range.area);
    return range;
  },

  isPartOfMerge: (range) => range.sheet.merges.some((area) => overlaps(area, range.area)),

  getMergedRanges: (range) =>
    range.app.list(
      range.sheet.merges.filter((area) => overlaps(area, range.area)).map((area) => range.at(area)),
    ),
};

/** Each block keeps its first cell's value only. */
function merge(range: RangeTarget, blocks: Area[]): RangeTarget {
  checkEditable(range);
  const { sheet } = range;
  unmerge(sheet, range.area);
  for (const block of blocks) {
    const cells = (block.endRow - block.row) * (block.endColumn - block.column);
    if (cells < 2) continue;
    forCells(block, (row, column) => {
      if (row !== block.row || column !== block.column) sheet.put(row, column, null);
    });
    sheet.merges.push(block);
  }
  return range;
}

export function refuseHalfMerges(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merge) => overlaps(merge, area) && !within(merge, area))) refuse(TEXT.partOfMerge);
}

/** Takes the merges inside an area apart; one that reaches beyond it is refused. */
function unmerge(sheet: Sheet, area: Area): void {
  refuseHalfMerges(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}
