// The measured rate beside an advice, and the advice that follows it: nobody is let go whose group comes back (model.md §8).

import { wilson } from '../../model/evidence/index.ts';
import { MAY_BE_LET_GO, type Measured, type Seen, seenRate } from '../../model/prediction/index.ts';
import { NES, NINE_CELLS } from '../../terms/tags.ts';
import { type GroupText, percentWithin, type Texts } from '../../text/index.ts';
import type { Facts } from '../facts.ts';
import type { Prediction } from '../figures.ts';
import * as look from '../look.ts';
import type { Column } from '../page.ts';

export function measuredColumn(
  { reports }: Texts,
  { days, isUnknown }: Measured,
  seen: readonly Seen[],
): Column {
  const words = reports.trust.measured;
  return {
    key: 'came_back',
    ...words.column(days),
    format: look.TEXT,
    align: 'right',
    width: 96,
    value: (r) => (isUnknown ? null : (rateText(seen[r]) ?? words.tooFew)),
  };
}

/** The rate with what chance leaves open: `24.8% (19–31)`; null of too few. */
function rateText(seen: Seen): string | null {
  const rate = seenRate(seen);
  return rate === null ? null : percentWithin(rate, wilson(seen.came, seen.times));
}

/** May these groups be let go? Only those of whom little is lost, and of whom seen enough to know that few come back. */
export function letGo(
  of: keyof typeof MAY_BE_LET_GO,
  keys: readonly string[],
  measured: Measured,
  below: number,
): readonly boolean[] {
  return keys.map((key, i) => {
    const rate = seenRate(measured[of][i]);
    return MAY_BE_LET_GO[of].includes(key) && rate !== null && rate < below / 100;
  });
}

/** The advice of each group. */
export function advised(
  { reports }: Texts,
  groups: readonly GroupText[],
  mayGo: readonly boolean[],
): GroupText[] {
  return groups.map((group, i) => (mayGo[i] ? { ...group, ...reports.trust.measured.letGo } : group));
}

/** What each of the nine cells should have done, of the tags where no money is known. */
export function adviceOf({ texts, hasAmounts }: Facts, prediction: Prediction): GroupText[] {
  const { names } = texts;
  const { letGoBelow } = prediction.choices;
  const measured = prediction.measured();
  return hasAmounts
    ? advised(
        texts,
        NINE_CELLS.map((cell) => names.cells[cell]),
        letGo('cells', NINE_CELLS, measured, letGoBelow),
      )
    : advised(
        texts,
        NES.map((tag): GroupText => ({ ...names.nes[tag], todo: names.nes[tag].advice })),
        letGo('nes', NES, measured, letGoBelow),
      );
}
