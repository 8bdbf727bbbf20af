// A workbook as the engine loads it, for showing it on a screen. Presentation has a file of its own.

import type { CellValue } from '../book/book.ts';
import { localeOf } from '../book/locale.ts';
import { areaName, cellName } from '../book/references.ts';
import type { Sheet } from '../book/sheet.ts';
import type { Book } from '../book/workbook.ts';
import { engine, engineName } from './engine.ts';
import { scanFormula } from './formula.ts';
import { engineLocale } from './locale.ts';
import { engineCharts, engineConditionals, engineValidations, StyleTables } from './presentation.ts';

export type EngineSnapshot = ReturnType<typeof engine.helpers.createEmptyWorkbookData>;
type EngineSheet = EngineSnapshot['sheets'][number];

export interface SnapshotOptions {
  /** What cells with formulas hold: the formula, for the engine to compute, or the value it has now. Default: values. */
  formulas?: 'formulas' | 'values';
}

export function toEngine(book: Book, { formulas = 'values' }: SnapshotOptions = {}): EngineSnapshot {
  const { decimal } = localeOf(book.locale);
  const tables = new StyleTables(book.styles);
  const empty = engine.helpers.createEmptyWorkbookData();
  const sheets = book.sheets.map((sheet): EngineSheet => {
    const { styles, formats, borders } = tables.zones(sheet);
    return {
      ...engine.helpers.createEmptySheet(String(sheet.id), sheet.name),
      colNumber: sheet.maxColumns,
      rowNumber: sheet.maxRows,
      cells: cellsOf(sheet, formulas === 'formulas' ? decimal : null),
      merges: sheet.merges.map(areaName),
      styles,
      formats,
      borders,
      cols: sizes(sheet.columnWidths, sheet.hiddenColumns),
      rows: sizes(sheet.rowHeights, new Set([...sheet.hiddenRows, ...sheet.filteredRows])),
      conditionalFormats: engineConditionals(sheet),
      dataValidationRules: engineValidations(sheet, book),
      figures: engineCharts(sheet, book),
      panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
      isVisible: !sheet.hidden,
      areGridLinesVisible: !sheet.hiddenGridlines,
      ...(sheet.tabColor && { color: sheet.tabColor }),
    } as EngineSheet;
  });
  return {
    ...empty,
    sheets,
    styles: tables.styles,
    formats: tables.formats,
    borders: tables.borders,
    settings: { ...empty.settings, locale: engineLocale(book.locale) },
    namedRanges: Object.fromEntries(
      book.namedRanges.flatMap(({ name, sheetId, area }) => {
        const sheet = book.sheet(sheetId);
        return sheet && area ? [[name, `${quoted(sheet.name)}!${areaName(area)}`]] : [];
      }),
    ),
  };
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** `decimal` null = formulas are replaced by their values. */
function cellsOf(sheet: Sheet, decimal: string | null): EngineSheet['cells'] {
  const cells: EngineSheet['cells'] = {};
  for (let row = sheet.lastRow() - 1; row >= 0; row--) {
    const values = sheet.rowValues(row);
    for (let column = 0; column < values.length; column++) {
      const value = values[column] ?? null;
      if (value === null) continue;
      if (decimal !== null && (sheet.isSpilled(row, column) || sheet.formula(row, column) !== null)) continue;
      cells[cellName(row, column)] = content(value);
    }
  }
  if (decimal !== null) {
    for (const { row, column, formula } of sheet.formulas()) {
      cells[cellName(row, column)] = engineFormula(formula, decimal);
    }
  }
  return cells;
}

/** A text the engine would take for something else gets an apostrophe in front, as a person would type it. */
function content(value: CellValue): string {
  switch (typeof value) {
    case 'string':
      return /^[\s'=+\-.,(\d$€£¥#]|^(?:true|false)$/i.test(value) || /\d/.test(value) ? `'${value}` : value;
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'object':
      return value === null ? '' : value.error;
    default:
      return String(value);
  }
}

/** The engine reads points, commas and no doubled quotes. */
export function engineFormula(formula: string, decimal: string): string {
  const text = scanFormula(formula, decimal).map((token) => {
    switch (token.kind) {
      case 'string':
        return token.value
          .split('"')
          .map((part) => `"${part}"`)
          .join('&CHAR(34)&');
      case 'function':
        return engineName(token.text.toUpperCase());
      case 'number':
        return String(token.value);
      case 'argument':
      case 'column':
        return ',';
      case 'row':
        return ';';
      default:
        return token.text;
    }
  });
  return `=${text.join('')}`;
}

function sizes(pixels: ReadonlyMap<number, number>, hidden: ReadonlySet<number>) {
  const headers: Record<number, { size?: number; isHidden?: boolean }> = {};
  for (const [line, size] of pixels) headers[line] = { size };
  for (const line of hidden) headers[line] = { ...headers[line], isHidden: true };
  return headers;
}
