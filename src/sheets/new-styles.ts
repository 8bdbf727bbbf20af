// The look of a sheet just made, in few calls: a grid a property for the rows in which each look occurs first; rows further
// down take the format of the row they are like.

import type { SheetPlan } from '../reports/plan.ts';
import { AUTOMATIC, numberFormats, type Painted, paint } from './formats.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Properties that are set as grids; for each, what stands for the usual look. */
export const IN_GRIDS = ['bold', 'color', 'background', 'align'] as const;
type InGrid = (typeof IN_GRIDS)[number];
type Value = string | boolean | null;
type Grid = Value[][];

const SET: { readonly [property in 'numberFormat' | InGrid]: (cells: Range, grid: Grid) => void } = {
  numberFormat: (cells, grid) =>
    cells.setNumberFormats(grid.map((line) => line.map((one) => one ?? AUTOMATIC) as string[])),
  bold: (cells, grid) =>
    cells.setFontWeights(
      grid.map((line) => line.map((bold): 'bold' | 'normal' => (bold ? 'bold' : 'normal'))),
    ),
  color: (cells, grid) => cells.setFontColors(grid as string[][]),
  background: (cells, grid) => cells.setBackgrounds(grid as string[][]),
  align: (cells, grid) => cells.setHorizontalAlignments(grid as 'left'[][]),
};
const PROPERTIES = Object.keys(SET) as (keyof typeof SET)[];

/** Rows alike of more cells than these are written once and take their format from there. */
const MOST_CELLS = 600;

/** Rows in a row that look alike: a line of values for each property. */
interface Band {
  readonly row: number;
  readonly rows: number;
  readonly lines: { readonly [property in keyof typeof SET]: readonly Value[] };
  /** '' = the usual look. */
  readonly look: string;
}

/** Bands that lie below each other and are written as grids, or rows that take the format of another. */
type Part =
  | { readonly bands: readonly Band[] }
  | { readonly like: number; readonly row: number; readonly rows: number };

/** Written cells that cost as much as a call. */
const CELLS_A_CALL = 100;

/** Number formats, weights, colours and alignments, before any value comes; false = lists of blocks cost less. */
export function setNewLook(sheet: Sheet, plan: SheetPlan): boolean {
  const width = plan.values[0]?.length ?? 0;
  const formats = numberFormats(plan);
  const painting: Painting = {
    numberFormat: formats.painted,
    bold: paint(plan, 'bold'),
    color: paint(plan, 'color'),
    background: paint(plan, 'background'),
    align: paint(plan, 'align'),
  };
  const lists = PROPERTIES.flatMap((property) => painting[property]).filter(({ value }) => !isUsual(value));
  const parts = partsOf(bandsOf(plan, painting), width);
  if (costOf(parts, width) > 2 * lists.length) return false;
  for (const part of parts) {
    if ('bands' in part) setGrids(sheet, part.bands, width);
    else
      sheet
        .getRange(part.like + 1, 1, 1, width)
        .copyTo(
          sheet.getRange(part.row + 1, 1, part.rows, width),
          SpreadsheetApp.CopyPasteType.PASTE_FORMAT,
          false,
        );
  }
  for (const { column, formats: down } of formats.columns)
    sheet.getRange(1, column + 1, down.length, 1).setNumberFormats(down.map((format) => [format]));
  return true;
}

function partsOf(bands: readonly Band[], width: number): Part[] {
  const parts: Part[] = [];
  /** Where each look stands already. */
  const shown = new Map<string, number>();
  let next: Band[] = [];
  const write = () => {
    const first = next.findIndex(({ look }) => look !== '');
    while (next.length && next[next.length - 1].look === '') next.pop();
    if (first >= 0) parts.push({ bands: next.slice(first) });
    next = [];
  };
  for (const band of bands) {
    const { row, rows, look } = band;
    const isTall = rows * width > MOST_CELLS;
    const isNew = !shown.has(look);
    if (isNew) shown.set(look, row);
    if (!isTall || (isNew && look !== '')) next.push(isTall ? { ...band, rows: 1 } : band);
    if (!isTall) continue;
    write();
    const skip = isNew ? 1 : 0;
    if (look !== '') parts.push({ like: shown.get(look)!, row: row + skip, rows: rows - skip });
  }
  write();
  return parts;
}

const uses = (bands: readonly Band[], property: keyof typeof SET) =>
  bands.some(({ lines }) => lines[property].some((value) => value !== null));
const heightOf = (bands: readonly Band[]) => bands.reduce((sum, { rows }) => sum + rows, 0);

/** In calls. */
function costOf(parts: readonly Part[], width: number): number {
  return parts.reduce((sum, part) => {
    if (!('bands' in part)) return sum + 3;
    const used = PROPERTIES.filter((property) => uses(part.bands, property)).length;
    return sum + 1 + used * (1 + (heightOf(part.bands) * width) / CELLS_A_CALL);
  }, 0);
}

/** One grid a property of which something is not as usual. */
function setGrids(sheet: Sheet, bands: readonly Band[], width: number): void {
  const cells = sheet.getRange(bands[0].row + 1, 1, heightOf(bands), width);
  for (const property of PROPERTIES) {
    if (!uses(bands, property)) continue;
    SET[property](
      cells,
      bands.flatMap(({ rows, lines }) => Array.from({ length: rows }, () => [...lines[property]])),
    );
  }
}

const isUsual = (value: Value | undefined) => value === undefined || value === false || value === AUTOMATIC;

type Painting = { readonly [property in keyof typeof SET]: readonly Painted<string | boolean | undefined>[] };

function bandsOf({ values }: SheetPlan, painting: Painting): Band[] {
  const height = values.length;
  const width = values[0].length;
  const edges = new Set([0, height]);
  for (const property of PROPERTIES)
    for (const { value, rects } of painting[property])
      if (!isUsual(value)) for (const { row, rows } of rects) edges.add(row).add(row + rows);
  const starts = [...edges].sort((a, b) => a - b);
  const at = new Map(starts.map((row, i) => [row, i]));
  const blank = () =>
    Object.fromEntries(PROPERTIES.map((property) => [property, new Array<Value>(width).fill(null)]));
  const lines = starts.slice(0, -1).map(() => blank() as { [property in keyof typeof SET]: Value[] });
  for (const property of PROPERTIES) {
    for (const { value, rects } of painting[property]) {
      if (isUsual(value)) continue;
      for (const { row, rows, column, columns } of rects)
        for (let i = at.get(row)!; i < at.get(row + rows)!; i++)
          lines[i][property].fill(value!, column, column + columns);
    }
  }
  const usual = JSON.stringify(blank());
  return lines.map((line, i) => {
    const look = JSON.stringify(line);
    return { row: starts[i], rows: starts[i + 1] - starts[i], lines: line, look: look === usual ? '' : look };
  });
}
