// The workbook → what the spreadsheet engine loads: cells, formats, sizes, and what stands on the sheets.

import type { Border, CellStyle, CellValue } from 'local-sheets/book/book.ts';
import { areaName, cellName, columnName, quotedSheetName } from 'local-sheets/book/references.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from 'local-sheets/book/sheet.ts';
import { typedIn } from 'local-sheets/book/typing.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { engine } from 'local-sheets/calc/engine.ts';
import { chartFigures } from './charts.ts';
import { engineConditions } from './conditions.ts';
import type { EngineData } from './data.ts';
import { engineFormat } from './formats.ts';
import { engineFormula } from './formulas.ts';
import { engineLocaleOf } from './locale.ts';
import { type EngineStyle, engineStyle } from './styles.ts';
import { engineText } from './texts.ts';
import { engineValidations } from './validations.ts';

/** The engine draws every row it is given a place for: a huge empty sheet is shown only this far below its content. */
const ROWS_BELOW = 1000;
const MOST_ROWS = 100_000;

type EngineSheet = EngineData['sheets'][number];

function shownRows(sheet: Sheet): number {
  return sheet.maxRows <= MOST_ROWS
    ? sheet.maxRows
    : Math.min(sheet.maxRows, Math.max(sheet.lastRow() + ROWS_BELOW, ROWS_BELOW));
}

let blank: EngineData | null = null;

/** Everything the engine shows of a workbook. */
export function engineData(book: Book): EngineData {
  blank ??= new engine.Model().exportData();
  const pools = new Pools(book);
  const sheets = book.sheets.map((sheet) => engineSheet(book, sheet, pools));
  return {
    ...blank,
    revisionId: 'START_REVISION',
    settings: { ...blank.settings, locale: engineLocaleOf(book.locale) },
    sheets,
    styles: pools.styles,
    formats: pools.formats,
    borders: pools.borders,
    namedRanges: Object.fromEntries(
      book.namedRanges.flatMap(({ name, sheetId, area }) => {
        const sheet = book.sheet(sheetId);
        return sheet && area ? [[name, `${quotedSheetName(sheet.name)}!${areaName(area)}`]] : [];
      }),
    ),
  };
}

function engineSheet(book: Book, sheet: Sheet, pools: Pools): EngineSheet {
  const rowNumber = shownRows(sheet);
  const styles: Record<string, number> = {};
  const formats: Record<string, number> = {};
  const borders: Record<string, number> = {};
  const cells: Record<string, string> = {};
  const year = new Date().getFullYear();

  // Styles of a column in runs: one entry for rows that look alike.
  const styled = new Map<number, [row: number, id: number][]>();
  for (const { row, column, id } of sheet.styles()) {
    const list = styled.get(column);
    if (list) list.push([row, id]);
    else styled.set(column, [[row, id]]);
  }
  for (const [column, list] of styled) {
    const letters = columnName(column);
    for (let i = 0; i < list.length; ) {
      const [top, id] = list[i]!;
      let end = i + 1;
      while (end < list.length && list[end]![1] === id && list[end]![0] === top + end - i) end++;
      const zone = end - i === 1 ? `${letters}${top + 1}` : `${letters}${top + 1}:${letters}${top + end - i}`;
      const look = pools.look(id);
      if (look.style) styles[zone] = look.style;
      if (look.format) formats[zone] = look.format;
      if (look.border) borders[zone] = look.border;
      i = end;
    }
  }

  const lastRow = Math.min(sheet.lastRow(), rowNumber);
  const hasFormulas = sheet.hasFormulas();
  for (let row = 0; row < lastRow; row++) {
    const values = sheet.rowValues(row);
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value === null || value === undefined) continue;
      if (hasFormulas && (sheet.formula(row, column) !== null || sheet.isSpilled(row, column))) continue;
      const place = cellName(row, column);
      cells[place] = typeof value === 'string' ? engineText(value) : content(value);
      if (
        typeof value === 'string' &&
        looksTyped(value, book.locale, year) &&
        !isTextLook(sheet, row, column)
      ) {
        formats[place] = pools.format('@');
      }
    }
  }
  for (const { row, column, formula } of sheet.formulas()) {
    cells[cellName(row, column)] = engineFormula(formula, book.locale);
    const given = sheet.style(row, column).numberFormat === undefined ? sheet.numberFormat(row, column) : '';
    if (given) formats[cellName(row, column)] = pools.format(given);
  }

  const rows: EngineSheet['rows'] = {};
  for (const [row, size] of sheet.rowHeights) if (size !== DEFAULT_ROW_HEIGHT) rows[row] = { size };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], isHidden: true };
  for (const row of sheet.filteredRows) rows[row] = { ...rows[row], isHidden: true };
  const cols: EngineSheet['cols'] = {};
  for (let column = 0; column < sheet.maxColumns; column++) {
    cols[column] = { size: sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH };
    if (sheet.hiddenColumns.has(column)) cols[column]!.isHidden = true;
  }
  return {
    id: String(sheet.id),
    name: sheet.name,
    colNumber: sheet.maxColumns,
    rowNumber,
    cells,
    styles,
    formats,
    borders,
    merges: sheet.merges.map(areaName),
    figures: chartFigures(book, sheet),
    cols,
    rows,
    conditionalFormats: engineConditions(sheet),
    dataValidationRules: engineValidations(book, sheet),
    tables: filterTable(sheet),
    areGridLinesVisible: !sheet.hiddenGridlines,
    isVisible: !sheet.hidden,
    headerGroups: { ROW: [], COL: columnGroups(sheet) },
    panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
    ...(sheet.tabColor && { color: sheet.tabColor }),
  };
}

export function content(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return String(value);
}

/** A text that the engine would take for a number, a date or a formula. */
function looksTyped(text: string, locale: string, year: number): boolean {
  if (text.length > 40 && text.charCodeAt(0) !== 61) return false;
  const first = text.charCodeAt(0);
  if (first === 61 || first === 39 || first === 35) return true;
  if (!/\d|^(true|false)$/i.test(text)) return false;
  return typeof typedIn(text, { locale, year }).value !== 'string' || /^[\s\d.,/:%$+-]+$/.test(text);
}

function isTextLook(sheet: Sheet, row: number, column: number): boolean {
  return sheet.style(row, column).numberFormat === '@';
}

/** One group a stretch of columns of that depth or more. */
function columnGroups(sheet: Sheet): { start: number; end: number; isFolded: boolean }[] {
  const groups: { start: number; end: number; isFolded: boolean }[] = [];
  const deepest = Math.max(0, ...sheet.columnGroups.values());
  for (let depth = 1; depth <= deepest; depth++) {
    let open: (typeof groups)[number] | null = null;
    for (let column = 0; column < sheet.maxColumns; column++) {
      if ((sheet.columnGroups.get(column) ?? 0) < depth) open = null;
      else if (open) open.end = column;
      else {
        open = { start: column, end: column, isFolded: false };
        groups.push(open);
      }
    }
  }
  return groups;
}

/** Google's filter is the engine's table with filters and no look of its own. */
function filterTable(sheet: Sheet): EngineSheet['tables'] {
  if (!sheet.filter) return [];
  const config = {
    hasFilters: true,
    totalRow: false,
    firstColumn: false,
    lastColumn: false,
    numberOfHeaders: 1,
    bandedRows: false,
    bandedColumns: false,
    styleId: 'None',
  };
  return [{ range: areaName(sheet.filter.area), config, type: 'static' }];
}

interface StyleParts {
  style: number;
  format: number;
  border: number;
}

/** The book's styles as the engine has them: look, number format and borders apart, each kept once. */
class Pools {
  readonly styles: Record<number, EngineStyle> = {};
  readonly formats: Record<number, string> = {};
  readonly borders: Record<number, Record<string, { style: string; color: string }>> = {};
  readonly #ids = new Map<string, number>();
  readonly #looks = new Map<number, StyleParts>();
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  look(id: number): StyleParts {
    let look = this.#looks.get(id);
    if (!look) {
      const style = this.#book.styles.get(id);
      const shown = engineStyle(style);
      const borders = engineBorders(style);
      look = {
        style: Object.keys(shown).length ? this.#put('style', shown, this.styles) : 0,
        format: style.numberFormat ? this.format(style.numberFormat) : 0,
        border: borders ? this.#put('border', borders, this.borders) : 0,
      };
      this.#looks.set(id, look);
    }
    return look;
  }

  /** 0 when the engine cannot show the format. */
  format(pattern: string): number {
    const format = engineFormat(pattern, this.#book.locale);
    return format === null ? 0 : this.#put('format', format, this.formats);
  }

  #put<T>(kind: string, item: T, into: Record<number, T>): number {
    const key = kind + JSON.stringify(item);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(key, id);
      into[id] = item;
    }
    return id;
  }
}

function engineBorders({ borders }: Readonly<CellStyle>) {
  if (!borders) return null;
  const sides = Object.entries(borders) as [string, Border | undefined][];
  return Object.fromEntries(
    sides.flatMap(([side, border]) =>
      border ? [[side, { style: lineStyle(border), color: border.color }]] : [],
    ),
  );
}

function lineStyle({ style }: Border): string {
  return style === 'double' ? 'medium' : style;
}
