// The look of a plan as few, disjoint rectangles: for each property and value one list of blocks, so that the service
// calls grow neither with the rows nor with the number of styles.

import type { PlanValue, Rect, SheetPlan, Style, StyledRect } from '../reports/plan.ts';

export type CellProperty = Exclude<keyof Style, 'numberFormat' | 'borderTop' | 'borderBottom' | 'borderLeft'>;
export const CELL_PROPERTIES: readonly CellProperty[] = [
  'bold',
  'italic',
  'fontSize',
  'color',
  'background',
  'align',
  'wrap',
];

/** Rectangles that share a value; undefined = the usual look, no style says anything. */
export interface Painted<Value> {
  readonly value: Value | undefined;
  readonly rects: readonly Rect[];
}

/** Where each value of a property applies once the later styles have covered the earlier ones. */
export function paint<Property extends keyof Style>(
  plan: Pick<SheetPlan, 'values' | 'styles'>,
  property: Property,
): Painted<Style[Property]>[] {
  const styles = plan.styles.filter(({ style }) => style[property] !== undefined);
  if (styles.length === 0) return [];
  const rowEdges = edges(styles, 'row', 'rows', plan.values.length);
  const columnEdges = edges(styles, 'column', 'columns', plan.values[0]?.length ?? 0);
  const width = columnEdges.length - 1;
  const cells: Style[Property][] = new Array((rowEdges.length - 1) * width);
  for (const { row, column, rows, columns, style } of styles) {
    const [top, bottom] = [rowEdges.indexOf(row), rowEdges.indexOf(row + rows)];
    const [left, right] = [columnEdges.indexOf(column), columnEdges.indexOf(column + columns)];
    for (let i = top; i < bottom; i++)
      for (let j = left; j < right; j++) cells[i * width + j] = style[property];
  }
  const groups = new Map<Style[Property], Rect[]>();
  forEachStretch(cells, width, (value, i, from, to) => {
    const rects = listOf(groups, value);
    const rect = {
      row: rowEdges[i],
      column: columnEdges[from],
      rows: rowEdges[i + 1] - rowEdges[i],
      columns: columnEdges[to] - columnEdges[from],
    };
    joinBelow(rects, rect);
  });
  return [...groups].map(([value, rects]) => ({ value, rects }));
}

function edges(
  styles: readonly StyledRect[],
  start: 'row' | 'column',
  size: 'rows' | 'columns',
  end: number,
): number[] {
  const all = new Set([0, end]);
  for (const style of styles) all.add(style[start]).add(style[start] + style[size]);
  return [...all].sort((a, b) => a - b);
}

/** Calls `found` for every stretch of equal cells in a row. */
function forEachStretch<Value>(
  cells: readonly Value[],
  width: number,
  found: (value: Value, row: number, from: number, to: number) => void,
): void {
  for (let start = 0, row = 0; width > 0 && start < cells.length; start += width, row++) {
    for (let from = 0; from < width; ) {
      let to = from + 1;
      while (to < width && cells[start + to] === cells[start + from]) to++;
      found(cells[start + from], row, from, to);
      from = to;
    }
  }
}

function listOf<Key>(groups: Map<Key, Rect[]>, key: Key): Rect[] {
  const list = groups.get(key) ?? [];
  groups.set(key, list);
  return list;
}

/** Adds a rectangle to its list, or lengthens the one right above it. */
function joinBelow(rects: Rect[], rect: Rect): void {
  const above = rects.findIndex(
    (other) =>
      other.column === rect.column && other.columns === rect.columns && other.row + other.rows === rect.row,
  );
  if (above < 0) rects.push(rect);
  else rects[above] = { ...rects[above], rows: rects[above].rows + rect.rows };
}

/** A text is safe only in a cell that is plain text before the value comes. */
const TEXT = '@';
/** The format of a cell nobody formatted. */
export const AUTOMATIC = 'General';

/** Columns whose formats change more often than this down the rows are written as a whole column of formats. */
const MOST_STRETCHES = 40;

export interface NumberFormats {
  readonly painted: readonly Painted<string>[];
  /** One format a plan row. */
  readonly columns: readonly { readonly column: number; readonly formats: readonly string[] }[];
}

/** The number format of every cell: plain text under each string, the styles' format under all else. */
export function numberFormats(plan: Pick<SheetPlan, 'values' | 'styles'>): NumberFormats {
  const height = plan.values.length;
  const styled = styledFormats(plan);
  const groups = new Map<string, Rect[]>();
  const columns: { column: number; formats: string[] }[] = [];
  for (let column = 0; column < (plan.values[0]?.length ?? 0); column++) {
    const pieces = formatsOf(plan.values, column, styled[column]);
    if (pieces.length > MOST_STRETCHES) {
      const formats: string[] = new Array(height);
      pieces.forEach(({ row, format }, i) => {
        formats.fill(format, row, pieces[i + 1]?.row ?? height);
      });
      columns.push({ column, formats });
      continue;
    }
    pieces.forEach(({ row, format }, i) => {
      joinRight(listOf(groups, format), {
        row,
        column,
        rows: (pieces[i + 1]?.row ?? height) - row,
        columns: 1,
      });
    });
  }
  return { painted: [...groups].map(([value, rects]) => ({ value, rects })), columns };
}

interface Piece {
  readonly row: number;
  readonly format: string;
}

/** The styles' number formats down each column, as pieces; later styles win. */
function styledFormats(plan: Pick<SheetPlan, 'values' | 'styles'>): (string | undefined)[][] {
  const width = plan.values[0]?.length ?? 0;
  const byColumn: (string | undefined)[][] = Array.from({ length: width }, () => []);
  for (const { value, rects } of paint(plan, 'numberFormat')) {
    if (value === undefined) continue;
    for (const { row, column, rows, columns } of rects)
      for (let j = column; j < column + columns; j++)
        for (let i = row; i < row + rows; i++) byColumn[j][i] = value;
  }
  return byColumn;
}

/** Blank cells take their style's format, or go along with the cell above. */
function formatsOf(
  values: readonly (readonly PlanValue[])[],
  column: number,
  styled: readonly (string | undefined)[],
): Piece[] {
  const pieces: Piece[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row][column];
    const blank = value === null || value === '';
    const format =
      typeof value === 'string' && !blank ? TEXT : (styled[row] ?? (blank ? undefined : AUTOMATIC));
    const last = pieces[pieces.length - 1];
    if (format === undefined && last) continue;
    if (last?.format === (format ?? AUTOMATIC)) continue;
    pieces.push({ row, format: format ?? AUTOMATIC });
  }
  return pieces;
}

/** Adds a one-column rectangle, or widens the one right beside it. */
function joinRight(rects: Rect[], rect: Rect): void {
  const left = rects.findIndex(
    (other) =>
      other.row === rect.row && other.rows === rect.rows && other.column + other.columns === rect.column,
  );
  if (left < 0) rects.push(rect);
  else rects[left] = { ...rects[left], columns: rects[left].columns + 1 };
}
