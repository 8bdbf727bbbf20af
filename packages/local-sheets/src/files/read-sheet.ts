// A sheet of a file → a sheet of the book: rows as they stream by, everything else from small trees.

import type { Area, CellValue } from '../book/book.ts';
import { isDateFormat } from '../book/number-format.ts';
import { areaNamed, shiftedFormula } from '../book/references.ts';
import type { Sheet } from '../book/sheet.ts';
import { serialOfDay } from '../book/time-zone.ts';
import { EXCEL_COLUMNS, EXCEL_ROWS, fromExcelFormula } from './excel-formula.ts';
import type { FileStyles } from './read-styles.ts';
import { all, child, type Element, readXml, unescaped } from './xml.ts';

export interface SheetReader {
  styles: FileStyles;
  texts: readonly string[];
  decimal: string;
  sheetName: (fileName: string) => string;
  /** Files of old Macs count days from 1904. */
  from1904: boolean;
}

/** Between Excel's two ways of counting days. */
const DAYS_1904 = 1462;

/** The cell being read; one object for all of them, as a sheet may have millions. */
class CellXml {
  row = 0;
  column = 0;
  type = 'n';
  style = 0;
  value = '';
  formula = '';
  hasFormula = false;
  formulaKind = '';
  shared = '';
  block = '';

  begin(row: number, column: number, type: string, style: number): void {
    this.row = row;
    this.column = column;
    this.type = type;
    this.style = style;
    this.value = '';
    this.hasFormula = false;
  }

  beginFormula({ t = '', si = '', ref = '' }: Record<string, string>): void {
    this.hasFormula = true;
    this.formula = '';
    this.formulaKind = t;
    this.shared = si;
    this.block = t === 'array' && ref.includes(':') ? ref : '';
  }
}

/** Fills the sheet's cells; answers with the tree of everything else in the part. */
export function readCells(chunks: Iterable<string>, sheet: Sheet, reader: SheetReader): Element {
  const root: Element = { name: 'worksheet', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const blocks: Area[] = [];
  let inData = false;
  let row = -1;
  let column = -1;
  let inCell = false;
  let phonetic = false;
  let taking: 'value' | 'formula' | null = null;
  const cell = new CellXml();

  const startRow = ({ r, ht, customHeight, hidden }: Record<string, string>) => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (ht !== undefined && isOn(customHeight)) sheet.rowHeights.set(row, Math.round(Number(ht) / 0.75));
    if (isOn(hidden)) sheet.hiddenRows.add(row);
  };
  const startCell = ({ r, t, s }: Record<string, string>) => {
    column = r === undefined ? column + 1 : columnOf(r);
    cell.begin(row, column, t ?? 'n', s === undefined ? 0 : Number(s));
    inCell = true;
  };
  const isSpilled = () =>
    blocks.some(
      (area) => row >= area.row && row < area.endRow && column >= area.column && column < area.endColumn,
    );
  const endCell = () => {
    inCell = false;
    if (cell.style) sheet.setStyleId(row, column, reader.styles.id(cell.style));
    const formula = cell.hasFormula ? formulaOf(cell, shared, reader) : null;
    if (formula !== null) {
      sheet.putFormula(row, column, formula);
      if (cell.block) blocks.push(areaOf(cell.block));
    }
    const value = cellValue(cell, reader);
    if (value === null) return;
    const computed = formula !== null || (blocks.length > 0 && isSpilled());
    if (computed) sheet.putComputed(row, column, value);
    else sheet.put(row, column, typeof value === 'object' ? value.error : value);
  };

  readXml(chunks, {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      if (inData) {
        if (name === 'c') startCell(attributes);
        else if (name === 'v' || (name === 't' && !phonetic)) taking = 'value';
        else if (name === 'row') startRow(attributes);
        else if (name === 'f' && inCell) {
          taking = 'formula';
          cell.beginFormula(attributes);
        } else if (name === 'rPh') phonetic = true;
        return;
      }
      const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
      open[open.length - 1]!.children.push(element);
      open.push(element);
    },
    close(name) {
      if (inData) {
        if (name === 'sheetData') inData = false;
        else if (name === 'c') endCell();
        else if (name === 'rPh') phonetic = false;
        taking = null;
        return;
      }
      open.pop();
    },
    text(text) {
      if (!inData) open[open.length - 1]!.text += text;
      else if (inCell && taking === 'value') cell.value += text;
      else if (inCell && taking === 'formula') cell.formula += text;
    },
  });
  return root.children[0] ?? root;
}

function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function formulaOf(
  { row, column, formula, formulaKind, shared }: CellXml,
  known: Map<string, { formula: string; row: number; column: number }>,
  { decimal, sheetName }: SheetReader,
): string | null {
  if (formulaKind === 'dataTable') return null;
  if (formulaKind === 'shared' && formula === '') {
    const first = known.get(shared);
    return first ? shiftedFormula(first.formula, row - first.row, column - first.column) : null;
  }
  if (!formula) return null;
  const text = fromExcelFormula({ text: formula, array: formulaKind === 'array', decimal, sheetName });
  if (formulaKind === 'shared') known.set(shared, { formula: text, row, column });
  return text;
}

function cellValue({ type, value, style }: CellXml, { texts, styles, from1904 }: SheetReader): CellValue {
  switch (type) {
    case 's':
      return texts[Number(value)] || null;
    case 'str':
    case 'inlineStr':
      return unescaped(value) || null;
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return isoSerial(value);
  }
  if (value === '') return null;
  const number = Number(value);
  if (!from1904) return number;
  const { numberFormat = '' } = styles.style(style);
  return isDateFormat(numberFormat) ? number + DAYS_1904 : number;
}

/** `2020-01-05` or `2020-01-05T13:30:00` → serial number. */
function isoSerial(text: string): number | string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (!match) return text;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const serial = serialOfDay(Number(year), Number(month), Number(day));
  if (serial === null) return text;
  return serial + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function columnOf(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** A name of cells as files write it; open sides end at Excel's edge. */
export function areaOf(text: string): Area {
  return areaNamed(text, EXCEL_ROWS, EXCEL_COLUMNS);
}

/** Panes, widths, merges, filter and the like. */
export function readLayout(root: Element, sheet: Sheet, styles: FileStyles): void {
  const tab = styles.color(child(child(root, 'sheetPr'), 'tabColor'));
  if (tab) sheet.tabColor = tab;
  const view = all(child(root, 'sheetViews'), 'sheetView')[0];
  const pane = child(view, 'pane');
  if (pane && /^frozen/.test(pane.attributes.state ?? '')) {
    sheet.frozenRows = Number(pane.attributes.ySplit ?? 0);
    sheet.frozenColumns = Number(pane.attributes.xSplit ?? 0);
  }
  if (view?.attributes.showGridLines !== undefined)
    sheet.hiddenGridlines = !isOn(view.attributes.showGridLines);
  sheet.rightToLeft = isOn(view?.attributes.rightToLeft);
  for (const { attributes } of all(child(root, 'cols'), 'col')) {
    const { min, max, width, customWidth, hidden, outlineLevel } = attributes;
    for (let column = Number(min) - 1; column < Math.min(Number(max), sheet.maxColumns); column++) {
      if (Number(outlineLevel) > 0) sheet.columnGroups.set(column, Number(outlineLevel));
      if (isOn(hidden)) sheet.hiddenColumns.add(column);
      else if (isOn(customWidth)) sheet.columnWidths.set(column, Math.round(Number(width) * 7 + 5));
    }
  }
  sheet.merges = all(child(root, 'mergeCells'), 'mergeCell').map(({ attributes }) => areaOf(attributes.ref!));
  const filter = child(root, 'autoFilter')?.attributes.ref;
  if (filter) {
    const area = areaOf(filter);
    sheet.filter = { area, columns: {} };
    for (const row of [...sheet.hiddenRows]) {
      if (row <= area.row || row >= area.endRow) continue;
      sheet.hiddenRows.delete(row);
      sheet.filteredRows.add(row);
    }
  }
}
