// What the engine's state tells rather than its commands → the workbook: cells after an undo, what stands on them, borders,
// the filter, the selection.

import type { Border, Scalar } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { StylePatch } from 'local-sheets/book/styles.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import type { engine } from 'local-sheets/calc/engine.ts';
import type { EngineZone } from 'local-sheets/calc/functions/definition.ts';
import { areaOfZone } from './areas.ts';
import { anchorOf, chartIdOf } from './charts.ts';
import { bookCondition } from './conditions.ts';
import { bookFormula } from './formulas.ts';
import { content } from './snapshot.ts';
import { stylePatch } from './styles.ts';
import { markedText } from './texts.ts';

type Getters = InstanceType<typeof engine.Model>['getters'];

/** Cells and styles of a sheet as the engine has them, where they differ. `key` = the engine's name of the sheet. */
export function readCells(getters: Getters, key: string, sheet: Sheet, locale: string): void {
  const seen = new Set<string>();
  for (const cell of getters.getCells(key)) {
    const { row, col } = getters.getCellPosition(cell.id);
    seen.add(`${row},${col}`);
    const text = cell.isFormula
      ? bookFormula(cell.compiledFormula.toFormulaString(getters), locale)
      : cell.content;
    restore(sheet, row, col, text, cell);
  }
  for (let row = 0; row < sheet.lastRow(); row++) {
    const values = sheet.rowValues(row);
    for (let column = 0; column < Math.max(values.length, sheet.lastColumn()); column++) {
      const present = sheet.value(row, column) !== null || sheet.formula(row, column) !== null;
      if (present && !seen.has(`${row},${column}`) && !sheet.isSpilled(row, column))
        sheet.put(row, column, null);
    }
  }
}

function restore(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  cell: { isFormula: boolean; style?: object; format?: string; parsedValue?: unknown },
): void {
  const formula = sheet.formula(row, column);
  const value = sheet.value(row, column);
  const area = { row, column, endRow: row + 1, endColumn: column + 1 };
  const format = cell.format === '' ? undefined : cell.format;
  const own = sheet.style(row, column);
  const forced = format === '@' && own.numberFormat === undefined && typeof value === 'string';
  const patch: StylePatch = {
    ...stylePatch(cell.style ?? {}),
    ...(!forced && formula === null && { numberFormat: format }),
  };
  sheet.applyStyle(area, { ...patch, link: own.link });
  const plain = cell.isFormula ? null : markedText(text);
  if (plain !== null) {
    if (formula !== null || value !== plain) sheet.put(row, column, plain);
    return;
  }
  if (formula !== null ? formula === text : text === content(value)) return;
  if (text.startsWith('=') && format !== '@') sheet.putFormula(row, column, text);
  else if (format === '@' || typeof cell.parsedValue === 'string')
    sheet.put(row, column, text === '' ? null : text);
  else sheet.put(row, column, (cell.parsedValue ?? null) as Scalar);
}

/** What stands on the cells: merges, conditions, filter, charts. */
export function readStanding(getters: Getters, key: string, sheet: Sheet): void {
  sheet.merges = getters.getMerges(key).map((merge: EngineZone) => areaOfZone(merge));
  const before = sheet.conditionalRules;
  sheet.conditionalRules = getters.getConditionalFormats(key).flatMap((condition) => {
    const kept = /^rule-(\d+)$/.exec(condition.id);
    const made = bookCondition(condition);
    const old = kept && before[Number(kept[1])];
    if (old && made) return [{ ...old, areas: made.areas }];
    return made ? [made] : [];
  });
  readFilter(getters, key, sheet);
  const figures = getters.getFigures(key);
  sheet.charts = sheet.charts.flatMap((chart) => {
    const figure = figures.find((item: { id: string }) => chartIdOf(item.id) === chart.id);
    if (!figure) return [];
    const options = { ...chart.options, width: figure.width, height: figure.height };
    return [{ ...chart, anchor: anchorOf(figure), options }];
  });
}

function readFilter(getters: Getters, key: string, sheet: Sheet): void {
  const table = getters
    .getCoreTables(key)
    .find((item: { config: { hasFilters: boolean } }) => item.config.hasFilters);
  if (!table) {
    sheet.filter = null;
    sheet.filteredRows.clear();
    return;
  }
  const area = areaOfZone(table.range.zone);
  const columns: NonNullable<Sheet['filter']>['columns'] = {};
  for (let column = area.column; column < area.endColumn; column++) {
    const hidden = getters.getFilterHiddenValues({ sheetId: key, col: column, row: area.row });
    if (hidden.length) columns[column] = { hidden: hidden.map((text) => markedText(text) ?? text) };
  }
  sheet.filter = { area, columns };
  sheet.filteredRows.clear();
  for (let row = area.row + 1; row < area.endRow; row++) {
    if (getters.isRowFiltered(key, row)) sheet.filteredRows.add(row);
  }
}

export function readBorders(getters: Getters, key: string, sheet: Sheet): void {
  for (let row = 0; row < Math.min(sheet.maxRows, sheet.lastRow() + 50); row++) {
    for (let column = 0; column < sheet.lastColumn() + 2; column++)
      readBorder(getters, key, sheet, row, column);
  }
}

function readBorder(getters: Getters, key: string, sheet: Sheet, row: number, column: number): void {
  const border = getters.getCellBorder({ sheetId: key, row, col: column });
  const own = sheet.style(row, column).borders;
  if (!border && !own) return;
  const borders = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).map((side) => [side, border?.[side] as Border | undefined]),
  );
  if (JSON.stringify(own ?? {}) !== JSON.stringify(border ?? {})) {
    sheet.applyStyle({ row, column, endRow: row + 1, endColumn: column + 1 }, { borders });
  }
}

/** The sheet in front and what is selected on it. */
export function readSelection(getters: Getters, book: Book, sheet: Sheet): void {
  book.activeSheetId = sheet.id;
  const { row, col } = getters.getActivePosition();
  book.selection = { areas: getters.getSelectedZones().map(areaOfZone), cell: { row, column: col } };
}
