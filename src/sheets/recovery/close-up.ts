// A list with columns for the staff that is taken back has no blank rows between the others: its rows stand as they stood,
// then those that are handed over with what was typed, then the blank ones. Whole lines move, with whatever stands on them.

import { a1, stretches } from '../blocks.ts';
import type { Layout } from '../layout.ts';
import { isNumbered, markNumbered } from '../marks.ts';
import { type Decision, expand } from './decision.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The column by which a list is put in order (reports/work-list.ts). */
const PLACE = 'place';

export interface ClosingUp {
  /** Index of the list's zone, and how many rows it has. */
  readonly zone: number;
  readonly rows: number;
  /** The first row of all that move. */
  readonly first: number;
  /** Place of each row that moves, from the first on. */
  readonly places: readonly number[];
  /** Sheet column that the places are written into. */
  readonly column: number;
}

/** null = all rows stand where they belong, or a person's own rows stand between them. */
export function closingUp(layout: Layout, decision: Decision, columns: readonly number[]): ClosingUp | null {
  const table = layout.given && layout.tables.find(({ zone }) => zone === layout.keyed?.zone);
  if (!table?.keys.includes(PLACE)) return null;
  const zone = layout.zones.findIndex(({ name }) => name === table.zone);
  const column = columns[table.column + table.keys.indexOf(PLACE)];
  const [to, from] = [expand(decision.to[zone]), expand(decision.from[zone])];
  const then = (at: number): number => from[at] || Number.MAX_SAFE_INTEGER;
  const rows = to
    .map((_, at) => at)
    .sort((a, b) => then(a) - then(b) || a - b)
    .map((at) => to[at]);
  // Lines to spare of what stands above the list or below it are none of its own.
  const above = decision.to.slice(0, zone).flatMap(expand);
  const below = decision.to.slice(zone + 1).flatMap(expand);
  const top = above.reduce((a, b) => Math.max(a, b), 0);
  const bottom = below.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const idle = expand(decision.idle).filter((row) => row > top && row < bottom);
  const order = [...rows, ...expand(decision.left), ...idle];
  if (!column || order.every((row, i) => i === 0 || row > order[i - 1])) return null;
  const lines = stretches([...order].sort((a, b) => a - b));
  if (lines.length !== 1) return null;
  const [{ at: first }] = lines;
  const places: number[] = [];
  order.forEach((row, place) => {
    places[row - first] = place;
  });
  return { zone, rows: rows.length, first, places, column };
}

/** Are the places written? From then on each row carries its own, and only the rest is to be done. */
export const isClosing = isNumbered;

/** What was cut off can be done again. */
export function closeUp(sheet: Sheet, copy: Sheet, { first, rows, places, column }: ClosingUp): void {
  const block = { row: first, column, rows: places.length, columns: 1 };
  if (!isNumbered(copy)) {
    sheet.getRange(a1(block)).setValues(places.map((place) => [place]));
    markNumbered(copy);
  }
  sheet
    .getRange(a1({ ...block, column: 1, columns: sheet.getMaxColumns() }))
    .sort({ column, ascending: true });
  const rest = places.length - rows;
  if (rest > 0) sheet.getRange(a1({ ...block, row: first + rows, rows: rest })).clearContent();
}
