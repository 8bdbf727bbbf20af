// The RFM codes of the eleven segments as a table that formulas look up (model.md §4).

import { segmentNames, segmentsByCode } from '../model/segment-maps.ts';

export const MAP = 'classic11';
/** The scores the map is written in. */
export const MAP_SCALE = 5;
export const SEGMENTS = segmentNames(MAP).length;

const SCORES = Array.from({ length: MAP_SCALE }, (_, i) => i + 1);
const table = () => segmentsByCode(MAP, MAP_SCALE);

export const CODES: readonly string[] = SCORES.flatMap((r) =>
  SCORES.flatMap((f) => SCORES.map((m) => `${r}${f}${m}`)),
);

/** The segment of each code, counted from 1. */
export function segmentNumbers(): readonly number[] {
  return Array.from(table(), (index) => index + 1);
}

/** How many scores there are: what Settings says where it says 3, 4 or 5, else the nearest; 5 where it says no number. */
export const SCORES_USED = `IF(ISNUMBER([settings.scale]);MAX(3;MIN(${MAP_SCALE};ROUND([settings.scale];0)));${MAP_SCALE})`;
