// Gives the cells of a plan their look: number formats before any value, colours, weights, notes, widths.

import type { Rect, SheetPlan, Style, StyledRect } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { a1, around, type Block, type Placement, placed, runsOf } from './blocks.ts';
import {
  AUTOMATIC,
  CELL_PROPERTIES,
  type CellProperty,
  numberFormats,
  type Painted,
  paint,
} from './formats.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Formats that keep texts as they are must stand before the values come. */
export function setNumberFormats(sheet: Sheet, plan: SheetPlan, placement: Placement, isNew: boolean): void {
  const formats = numberFormats(plan);
  for (const { value = AUTOMATIC, rects } of formats.painted)
    if (!isNew || value !== AUTOMATIC) blocksOf(sheet, placement, rects)?.setNumberFormat(value);
  for (const { column, formats: down } of formats.columns) {
    for (const { from, at, count } of runsOf(placement.rows)) {
      const cells = down.slice(from, from + count).map((format) => [format]);
      sheet.getRange(at, placement.columns[column], count, 1).setNumberFormats(cells);
    }
  }
}

const SET: { readonly [property in CellProperty]: (cells: RangeList, value: Style[property]) => void } = {
  bold: (cells, bold) => cells.setFontWeight(bold ? 'bold' : 'normal'),
  italic: (cells, italic) => cells.setFontStyle(italic ? 'italic' : 'normal'),
  fontSize: (cells, size = 10) => cells.setFontSize(size),
  color: (cells, color) => cells.setFontColor((color ?? null) as string),
  background: (cells, color) => cells.setBackground((color ?? null) as string),
  align: (cells, align) => cells.setHorizontalAlignment((align ?? null) as 'left'),
  wrap: (cells, wrap = false) => cells.setWrap(wrap),
};

/** `isNew`: the cells have the usual look already; otherwise what an older plan painted is taken back. `done`: in grids. */
export function setStyles(
  sheet: Sheet,
  plan: SheetPlan,
  placement: Placement,
  isNew: boolean,
  done: ReadonlySet<string> = new Set(),
): void {
  if (!isNew) {
    const all = { row: 0, column: 0, rows: placement.rows.length, columns: placement.columns.length };
    blocksOf(sheet, placement, [all])?.setBorder(false, false, false, false, false, false);
  }
  for (const property of CELL_PROPERTIES)
    if (!done.has(property)) setProperty(sheet, plan, placement, property, isNew);
  setBorders(sheet, plan, placement);
}

/** One call for all blocks with the same lines. */
function setBorders(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
  const alike = new Map<string, StyledRect[]>();
  for (const side of ['borderTop', 'borderBottom', 'borderLeft'] as const) {
    for (const styled of plan.styles) {
      const color = styled.style[side];
      if (color === undefined) continue;
      const key = `${side} ${color}`;
      alike.set(key, [...(alike.get(key) ?? []), styled]);
    }
  }
  for (const [key, rects] of alike) {
    const [name, color] = key.split(' ');
    const on = (side: string) => (side === name ? true : null);
    blocksOf(sheet, placement, rects)?.setBorder(
      on('borderTop'),
      on('borderLeft'),
      on('borderBottom'),
      null,
      null,
      null,
      color,
      SpreadsheetApp.BorderStyle.SOLID,
    );
  }
}

/** Cells of a grid of notes. */
const MOST_NOTES = 4000;

function setProperty<Property extends CellProperty>(
  sheet: Sheet,
  plan: SheetPlan,
  placement: Placement,
  property: Property,
  isNew: boolean,
): void {
  const painted: readonly Painted<Style[Property]>[] = paint(plan, property);
  for (const { value, rects } of painted) {
    if (value === undefined && isNew) continue;
    const cells = blocksOf(sheet, placement, rects);
    if (cells) SET[property](cells, value);
  }
}

/** Empties blocks of ours and takes our look off them, but for cells that a person coloured. */
export function clearBlocks(
  sheet: Sheet,
  blocks: readonly Block[],
  colored: Parameters<typeof around>[1] = [],
): void {
  if (blocks.length === 0) return;
  const all = sheet.getRangeList(blocks.map(a1));
  all.clearContent();
  const plain = around(blocks, colored);
  if (plain.length === 0) return;
  const cells = colored.length ? sheet.getRangeList(plain.map(a1)) : all;
  for (const property of CELL_PROPERTIES) {
    (SET[property] as (cells: RangeList, value: undefined) => void)(cells, undefined);
  }
  cells.setBorder(false, false, false, false, false, false);
}

function blocksOf(sheet: Sheet, placement: Placement, rects: readonly Rect[]): RangeList | null {
  const blocks = rects.flatMap((rect) => placed(placement, rect)).map(a1);
  return blocks.length ? sheet.getRangeList(blocks) : null;
}

/** Takes former notes of ours off. */
export function clearNotes(sheet: Sheet, blocks: readonly Block[]): void {
  if (blocks.length) sheet.getRangeList(blocks.map(a1)).clearNote();
}

/** All notes of a sheet just made in one grid, where that is not mostly blank. */
function setNewNotes(sheet: Sheet, { notes }: SheetPlan): boolean {
  if (notes.length === 0) return true;
  const [rows, columns] = [notes.map(({ row }) => row), notes.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  if (height * width > MOST_NOTES) return false;
  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const { row, column, text } of notes) grid[row - top][column - left] = text;
  sheet.getRange(top + 1, left + 1, height, width).setNotes(grid);
  return true;
}

/** Notes side by side in one call; cells without a note of ours keep a person's. */
export function setNotes(sheet: Sheet, plan: SheetPlan, placement: Placement, isNew = false): void {
  if (isNew && setNewNotes(sheet, plan)) return;
  const notes = [...plan.notes].sort((a, b) => a.row - b.row || a.column - b.column);
  for (let start = 0; start < notes.length; ) {
    const { row, column } = notes[start];
    let end = start + 1;
    while (
      end < notes.length &&
      notes[end].row === row &&
      placement.columns[notes[end].column] === placement.columns[column] + end - start
    )
      end++;
    const texts = notes.slice(start, end).map(({ text }) => text);
    sheet.getRange(placement.rows[row], placement.columns[column], 1, texts.length).setNotes([texts]);
    start = end;
  }
}

/** Pixels that columns may be wider in all than the plan has them, where that spares a call. */
const PIXELS_A_CALL = 40;

/** Widths of the plan's columns, all on a sheet just made; `only`: on a later run, of those that were inserted; people set their own. */
export function setWidths(
  sheet: Sheet,
  { columnWidths }: SheetPlan,
  placement: Placement,
  only: (column: number) => boolean = () => true,
): void {
  const wanted = Array.from(placement.columns, (at, column) => ({ at, width: columnWidths[column] }));
  const columns = wanted.filter((_, column) => only(column));
  for (const { from, at, count } of runsOf(columns.map((one) => one.at))) {
    let next = at;
    for (const run of evenWidths(columns.slice(from, from + count).map(({ width }) => width))) {
      sheet.setColumnWidths(next, run.count, run.width);
      next += run.count;
    }
  }
}

/** Columns side by side of one width: few runs, none narrower than wanted, and little wider. */
export function evenWidths(widths: readonly number[]): { count: number; width: number }[] {
  const best: { cost: number; from: number; width: number }[] = [{ cost: 0, from: 0, width: 0 }];
  for (let end = 1; end <= widths.length; end++) {
    best[end] = { cost: Number.POSITIVE_INFINITY, from: 0, width: 0 };
    let [width, sum] = [0, 0];
    for (let from = end - 1; from >= 0; from--) {
      width = Math.max(width, widths[from]);
      sum += widths[from];
      const cost = best[from].cost + PIXELS_A_CALL + width * (end - from) - sum;
      if (cost < best[end].cost) best[end] = { cost, from, width };
    }
  }
  const runs: { count: number; width: number }[] = [];
  for (let end = widths.length; end > 0; end = best[end].from)
    runs.unshift({ count: end - best[end].from, width: best[end].width });
  return runs;
}

/** Letters larger than this, in points, need a higher row. */
const LARGE = 14;

/** Frozen lines, hidden columns and the tab's colour: given once, when the sheet is made. */
export function setFrame(sheet: Sheet, plan: SheetPlan): void {
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns) sheet.setFrozenColumns(plan.frozenColumns);
  if (plan.tabColor) sheet.setTabColor(plan.tabColor);
  for (const column of plan.hiddenColumns ?? []) {
    const letters = columnLetters(column + 1);
    sheet.hideColumn(sheet.getRange(`${letters}:${letters}`));
  }
  const { groupedColumns: group } = plan;
  if (group) sheet.getRange(1, group.column + 1, 1, group.columns).shiftColumnGroupDepth(1);
  if (plan.hiddenGridlines) sheet.setHiddenGridlines(true);
  for (const { row, rows, style } of plan.styles)
    if ((style.fontSize ?? 0) > LARGE) sheet.setRowHeights(row + 1, rows, style.fontSize! * 2);
}
