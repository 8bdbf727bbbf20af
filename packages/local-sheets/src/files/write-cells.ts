// The rows of a sheet as XML: values, formulas with their last results, styles. Written by ourselves, because a sheet may
// have millions of cells.

import type { CellValue } from '../book/book.ts';
import { cellName, columnName } from '../book/references.ts';
import { DEFAULT_ROW_HEIGHT, type Sheet } from '../book/sheet.ts';
import { toExcelFormula } from './excel-formula.ts';
import type { StyleWriter } from './write-styles.ts';
import { escaped } from './xml.ts';

/** Longest text Excel keeps in a cell. */
export const EXCEL_TEXT_LENGTH = 32_767;
const PIECE = 1 << 18;

/** All texts of the workbook, each once. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  number(text: string): number {
    this.#uses++;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  *xml(): Iterable<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    let piece = '';
    for (const text of this.#numbers.keys()) {
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
      piece += `<si><t${space}>${escaped(text.slice(0, EXCEL_TEXT_LENGTH))}</t></si>`;
      if (piece.length > PIECE) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

export interface CellContext {
  styles: StyleWriter;
  texts: SharedTexts;
  decimal: string;
  sheetName: (name: string) => string;
}

/** A row's cells end at its last value, formula or style. */
function rowEnds(sheet: Sheet): number[] {
  const ends: number[] = [];
  const reach = (row: number, column: number) => {
    if (column >= (ends[row] ?? 0)) ends[row] = column + 1;
  };
  for (let row = sheet.lastRow() - 1; row >= 0; row--) ends[row] = sheet.rowValues(row).length;
  for (const { row, column } of sheet.formulas()) reach(row, column);
  for (const { row, column } of sheet.styles()) reach(row, column);
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]) ends[row] ??= 0;
  return ends;
}

/** `spills` = size of the array of each formula that has one, by cell name. */
export function* sheetData(
  sheet: Sheet,
  context: CellContext,
  spills: ReadonlyMap<string, string>,
): Iterable<string> {
  const ends = rowEnds(sheet);
  // Not spread into Math.max: a sheet may have more rows than a call takes arguments.
  const columns = ends.reduce((most, end) => Math.max(most, end ?? 0), 0);
  const letters = Array.from({ length: columns }, (_, i) => columnName(i));
  const hasFormulas = sheet.hasFormulas();
  const computes = hasFormulas || sheet.pivots.length > 0;
  let xml = '<sheetData>';
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row];
    if (end === undefined) continue;
    xml += rowStart(sheet, row);
    const values = sheet.rowValues(row);
    for (let column = 0; column < end; column++) {
      const value = values[column] ?? null;
      const id = sheet.styleId(row, column);
      const formula = hasFormulas ? sheet.formula(row, column) : null;
      if (value === null && id === 0 && formula === null) continue;
      const name = letters[column]! + (row + 1);
      const style = computes ? styleOf(sheet, row, column, context.styles) : context.styles.number(id);
      if (formula === null) xml += plainCell(name, styleAttribute(style), value, context);
      else xml += formulaCell(name, styleAttribute(style), value, formula, context, spills.get(name));
    }
    xml += '</row>';
    if (xml.length > PIECE) {
      yield xml;
      xml = '';
    }
  }
  yield `${xml}</sheetData>`;
}

function rowStart(sheet: Sheet, row: number): string {
  const height = sheet.rowHeights.get(row);
  const size =
    height === undefined || height === DEFAULT_ROW_HEIGHT ? '' : ` ht="${height * 0.75}" customHeight="1"`;
  const hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row) ? ' hidden="1"' : '';
  return `<row r="${row + 1}"${size}${hidden}>`;
}

const styleAttribute = (number: number) => (number === 0 ? '' : ` s="${number}"`);

function plainCell(name: string, style: string, value: CellValue, { texts }: CellContext): string {
  switch (typeof value) {
    case 'number':
      return `<c r="${name}"${style}><v>${value}</v></c>`;
    case 'string':
      return `<c r="${name}"${style} t="s"><v>${texts.number(value)}</v></c>`;
    case 'boolean':
      return `<c r="${name}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return value === null
        ? `<c r="${name}"${style}/>`
        : `<c r="${name}"${style} t="e"><v>${excelError(value.error)}</v></c>`;
  }
}

/** The file's style of a cell; results may bring a number format that the cell itself has not. */
export function styleOf(sheet: Sheet, row: number, column: number, styles: StyleWriter): number {
  const id = sheet.styleId(row, column);
  const format = sheet.computedFormat(row, column);
  const own = format === '' || sheet.style(row, column).numberFormat !== undefined;
  return own ? styles.number(id) : styles.numberWithFormat(id, format);
}

function formulaCell(
  name: string,
  style: string,
  value: CellValue,
  formula: string,
  { decimal, sheetName }: CellContext,
  spill: string | undefined,
): string {
  const { text, array } = toExcelFormula(formula, decimal, sheetName);
  const kind = array || spill ? ` t="array" ref="${spill ?? name}"` : '';
  const f = `<f${kind}>${escaped(text)}</f>`;
  switch (typeof value) {
    case 'number':
      return `<c r="${name}"${style}>${f}<v>${value}</v></c>`;
    case 'string':
      return `<c r="${name}"${style} t="str">${f}<v>${escaped(value)}</v></c>`;
    case 'boolean':
      return `<c r="${name}"${style} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    default:
      return value === null
        ? `<c r="${name}"${style} t="str">${f}<v></v></c>`
        : `<c r="${name}"${style} t="e">${f}<v>${excelError(value.error)}</v></c>`;
  }
}

const EXCEL_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Google's #ERROR! has no name in Excel. */
function excelError(error: string): string {
  return EXCEL_ERRORS.includes(error) ? error : '#VALUE!';
}

/** The block each spilling formula fills, by the name of its cell: neighbours of the formula that only show its array. */
export function spilledBlocks(sheet: Sheet): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const { row, column } of sheet.formulas()) {
    let endColumn = column + 1;
    while (sheet.isSpilled(row, endColumn)) endColumn++;
    let endRow = row + 1;
    while (sheet.isSpilled(endRow, column)) endRow++;
    if (endRow - row === 1 && endColumn - column === 1) continue;
    blocks.set(cellName(row, column), `${cellName(row, column)}:${cellName(endRow - 1, endColumn - 1)}`);
  }
  return blocks;
}
