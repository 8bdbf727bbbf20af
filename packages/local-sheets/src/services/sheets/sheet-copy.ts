// A sheet copied, within its spreadsheet or into another.

import type { Sheet } from '../../book/sheet.ts';
import { type Book, nextId } from '../../book/workbook.ts';
import { checkCellLimit } from './sheet-lines.ts';
import type { SheetTarget, SpreadsheetTarget } from './targets.ts';

/** At the end, as `Copy of …`, then `Copy of … 2`. */
export function copySheet(home: SheetTarget, target: SpreadsheetTarget): SheetTarget {
  const name = freeName(target.book, `Copy of ${home.sheet.name}`);
  return target.sheetOf(duplicate(home, target, name, target.book.sheets.length));
}

export function freeName(book: Book, wanted: string, first = 2): string {
  const taken = (name: string) =>
    book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!taken(wanted)) return wanted;
  let number = first;
  while (taken(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}

/** Everything but the sheet's metadata; its protections stay behind in another spreadsheet. */
export function duplicate(home: SheetTarget, target: SpreadsheetTarget, name: string, index: number): Sheet {
  const { sheet: from, book: source } = home;
  const { book } = target;
  checkCellLimit(target.activeSheet, from.maxRows * from.maxColumns);
  const sheet = book.addSheet({ name, rows: from.maxRows, columns: from.maxColumns, index });
  const same = source === book;
  sheet.copyFrom(from, same ? (id) => id : (id) => book.styles.id(source.styles.get(id)));
  const { merges, validations, conditionalRules, charts, filter, pivots, bandings } = structuredClone({
    merges: from.merges,
    validations: from.validations,
    conditionalRules: from.conditionalRules,
    charts: from.charts,
    filter: from.filter,
    pivots: from.pivots,
    bandings: from.bandings,
  });
  const chartId = nextId(book.sheets.flatMap((other) => other.charts));
  charts.forEach((chart, i) => {
    chart.id = chartId + i;
    for (const range of chart.ranges) if (range.sheetId === from.id) range.sheetId = sheet.id;
  });
  for (const pivot of pivots) if (pivot.source.sheetId === from.id) pivot.source.sheetId = sheet.id;
  Object.assign(sheet, { merges, validations, conditionalRules, charts, filter, pivots, bandings });
  const { tabColor, frozenRows, frozenColumns, rightToLeft, hiddenGridlines } = from;
  Object.assign(sheet, { tabColor, frozenRows, frozenColumns, rightToLeft, hiddenGridlines });
  sheet.columnWidths = new Map(from.columnWidths);
  sheet.rowHeights = new Map(from.rowHeights);
  sheet.hiddenRows = new Set(from.hiddenRows);
  sheet.hiddenColumns = new Set(from.hiddenColumns);
  sheet.columnGroups = new Map(from.columnGroups);
  sheet.filteredRows = new Set(from.filteredRows);
  book.dirty = true;
  return sheet;
}
