// Gives the cells of a plan their look: number formats before any value, colours, weights, notes, widths.

import type { Rect, SheetPlan, Style } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { a1, type Block, type Placement, placed, runsOf } from './blocks.ts';
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

/** Formats that keep texts as they are must stand before the values come. On a new sheet every cell is automatic already. */
export function setNumberFormats(sheet: Sheet, plan: SheetPlan, placement: Placement, isNew: boolean): void {
  const formats = numberFormats(plan);
  for (const { value = AUTOMATIC, rects } of formats.painted) {
    if (isNew && value === AUTOMATIC) continue;
    blocksOf(sheet, placement, rects)?.setNumberFormat(value);
  }
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

/** `isNew`: the cells have the usual look already; otherwise what an older plan painted is taken back. */
export function setStyles(sheet: Sheet, plan: SheetPlan, placement: Placement, isNew: boolean): void {
  if (!isNew) {
    const all = { row: 0, column: 0, rows: placement.rows.length, columns: placement.columns.length };
    blocksOf(sheet, placement, [all])?.setBorder(false, false, false, false, false, false);
  }
  for (const property of CELL_PROPERTIES) setProperty(sheet, plan, placement, property, isNew);
  for (const side of ['borderTop', 'borderBottom', 'borderLeft'] as const) {
    const colors = new Set(plan.styles.map(({ style }) => style[side]));
    for (const color of colors) {
      if (color === undefined) continue;
      const rects = plan.styles.filter(({ style }) => style[side] === color);
      const on = (name: typeof side) => (side === name ? true : null);
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
}

function setProperty<Property extends CellProperty>(
  sheet: Sheet,
  plan: SheetPlan,
  placement: Placement,
  property: Property,
  isNew: boolean,
): void {
  for (const { value, rects } of paint(plan, property) as Painted<Style[Property]>[]) {
    if (value === undefined && isNew) continue;
    const cells = blocksOf(sheet, placement, rects);
    if (cells) SET[property](cells, value);
  }
}

/** Empties blocks of ours and takes our look off them. */
export function clearBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const cells = sheet.getRangeList(blocks.map(a1));
  cells.clearContent();
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

/** Notes side by side in one call; cells without a note of ours keep a person's. */
export function setNotes(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
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

/** Widths of the plan's columns `only`: on a later run, of those that were inserted; people set their own. */
export function setWidths(
  sheet: Sheet,
  plan: SheetPlan,
  placement: Placement,
  only: (column: number) => boolean,
): void {
  const widths = plan.columnWidths;
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (
      end < widths.length &&
      widths[end] === widths[start] &&
      only(end) === only(start) &&
      placement.columns[end] === placement.columns[start] + end - start
    )
      end++;
    if (only(start)) sheet.setColumnWidths(placement.columns[start], end - start, widths[start]);
    start = end;
  }
}

/** Frozen lines, hidden columns and the tab's colour: given once, when the sheet is made. */
export function setFrame(sheet: Sheet, plan: SheetPlan): void {
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns) sheet.setFrozenColumns(plan.frozenColumns);
  if (plan.tabColor) sheet.setTabColor(plan.tabColor);
  for (const column of plan.hiddenColumns ?? []) {
    const letters = columnLetters(column + 1);
    sheet.hideColumn(sheet.getRange(`${letters}:${letters}`));
  }
}
