// The look of a sheet just made, in few calls: a grid a property for the rows in which each look occurs first; rows further
// down take the format of the row they are like.

import type { SheetPlan } from '../reports/plan.ts';
import { AUTOMATIC, type CellProperty, numberFormats, type Painted, paint } from './formats.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The usual size and wrapping have no value that a grid could leave them at. */
type InGrid = Exclude<CellProperty, 'wrap' | 'fontSize'>;
type Value = string | boolean | null;
type Grid = Value[][];

/** Properties that can be set as grids: number formats, and the look. `null` = the usual look. */
const SET: { readonly [property in 'numberFormat' | InGrid]: (cells: Range, grid: Grid) => void } = {
  numberFormat: (cells, grid) =>
    cells.setNumberFormats(grid.map((line) => line.map((one) => one ?? AUTOMATIC) as string[])),
  bold: (cells, grid) =>
    cells.setFontWeights(
      grid.map((line) => line.map((bold): 'bold' | 'normal' => (bold ? 'bold' : 'normal'))),
    ),
  italic: (cells, grid) =>
    cells.setFontStyles(
      grid.map((line) => line.map((italic): 'italic' | 'normal' => (italic ? 'italic' : 'normal'))),
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

/** Cells of a look that cost about as much as a call: they are not parsed and no formula hangs on them. */
const CELLS_A_CALL = 250;

/** Properties of a sheet just made as grids, before any value comes; the others cost less as lists of blocks. Says which. */
export function setNewLook(sheet: Sheet, plan: SheetPlan): ReadonlySet<keyof typeof SET> {
  const width = plan.values[0]?.length ?? 0;
  const formats = numberFormats(plan);
  const painting = Object.fromEntries(
    PROPERTIES.map((property) => [
      property,
      property === 'numberFormat' ? formats.painted : paint(plan, property),
    ]),
  ) as Painting;
  const lists = (property: keyof typeof SET): number =>
    2 * painting[property].filter(({ value }) => !isUsual(value)).length;
  let chosen = PROPERTIES.filter((property) => lists(property) > 0);
  let parts: Part[];
  for (;;) {
    parts = paintedParts(bandsOf(plan, painting, chosen), width);
    const cheap = chosen.filter((property) => costOf(parts, property, width) <= lists(property));
    if (cheap.length === chosen.length) break;
    chosen = cheap;
  }
  const saved = chosen.reduce((sum, one) => sum + lists(one) - costOf(parts, one, width), 0);
  if (saved <= parts.reduce((sum, part) => sum + ('bands' in part ? 1 : 3), 0)) return new Set();
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
  if (chosen.includes('numberFormat'))
    for (const { column, formats: down } of formats.columns)
      sheet.getRange(1, column + 1, down.length, 1).setNumberFormats(down.map((format) => [format]));
  return new Set(chosen);
}

function paintedParts(bands: readonly Band[], width: number): Part[] {
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

/** What a property costs as grids, in calls. */
function costOf(parts: readonly Part[], property: keyof typeof SET, width: number): number {
  return parts.reduce((sum, part) => {
    if (!('bands' in part) || !uses(part.bands, property)) return sum;
    return sum + 1 + (heightOf(part.bands) * width) / CELLS_A_CALL;
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

type Painting = {
  readonly [property in keyof typeof SET]: readonly Painted<string | boolean | undefined>[];
};

function bandsOf({ values }: SheetPlan, painting: Painting, chosen: readonly (keyof typeof SET)[]): Band[] {
  const height = values.length;
  const width = values[0].length;
  const edges = new Set([0, height]);
  for (const property of chosen)
    for (const { value, rects } of painting[property])
      if (!isUsual(value)) for (const { row, rows } of rects) edges.add(row).add(row + rows);
  const starts = [...edges].sort((a, b) => a - b);
  const at = new Map(starts.map((row, i) => [row, i]));
  const blank = () =>
    Object.fromEntries(PROPERTIES.map((property) => [property, new Array<Value>(width).fill(null)]));
  const lines = starts.slice(0, -1).map(() => blank() as { [property in keyof typeof SET]: Value[] });
  for (const property of chosen) {
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
