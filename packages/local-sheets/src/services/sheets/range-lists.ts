// A list of ranges of one sheet: most members do to each what the range's own member does.

import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, serviceClass } from '../bridge/service.ts';
import type { GoogleRange } from './google.ts';
import { select } from './selection.ts';
import type { RangeListTarget, RangeTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** Members that RangeList shares with Range. */
const SHARED =
  `breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes
removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize
setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setTextDirection
setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace uncheck`.split(
    /\s+/,
  );

type Action = (range: RangeTarget, ...values: unknown[]) => unknown;

export function rangeListClass(rangeMembers: Members<GoogleRange, RangeTarget>) {
  const shared = Object.fromEntries(
    SHARED.map((member) => {
      const action = rangeMembers[member as keyof GoogleRange] as Action;
      return [
        member,
        (list: RangeListTarget, ...values: unknown[]) => {
          for (const range of list.ranges) action(range, ...values);
          return list;
        },
      ];
    }),
  ) as Members<Spreadsheet.RangeList, RangeListTarget>;
  const own: Members<Spreadsheet.RangeList, RangeListTarget> = {
    getRanges: (list) => list.app.list(list.ranges),
    activate(list) {
      selectList(list);
      return list;
    },
  };
  return serviceClass<Spreadsheet.RangeList, RangeListTarget>('RangeList', [shared, own]);
}

/** The last range holds the current cell. */
export function selectList(list: RangeListTarget): void {
  const last = list.ranges.at(-1)!;
  if (list.ranges.some((range) => range.home.id !== last.home.id)) refuse(TEXT.rangeNotFound);
  select(
    last,
    list.ranges.map((range) => range.area),
    { row: last.area.row, column: last.area.column },
  );
}
