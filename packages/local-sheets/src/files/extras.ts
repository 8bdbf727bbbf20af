// What an xlsx file has no place for: sheet ids, developer metadata, properties, charts as Google knows them. It travels
// in a part of its own, and its places in hidden names of the workbook, which spreadsheets keep right when a person
// inserts rows, moves columns or renames sheets.

import type { Area, Banding, Chart, Filter, Metadata, Pivot, Protection } from '../book/book.ts';
import type { Sheet } from '../book/sheet.ts';
import type { BookProperties } from '../book/snapshot.ts';
import type { Book } from '../book/workbook.ts';

export const EXTRAS_PART = 'customXml/item1.xml';
export const EXTRAS_NAMESPACE = 'urn:local-sheets:document';
const ANCHOR = '_Local_';

/** A place that a hidden name of the workbook follows. `whole` = the sheet, or these lines from edge to edge. */
export interface Anchor {
  sheetId: number;
  area: Area | null;
}

interface SheetExtras {
  id: number;
  /** In Google and in the file, where Excel does not allow the name. */
  name: string;
  fileName: string;
  /** Follows the sheet when it is renamed. */
  anchor: string;
  maxRows: number;
  maxColumns: number;
  charts: (Omit<Chart, 'ranges' | 'anchor'> & {
    ranges: string[];
    anchor: string;
    offset: { x: number; y: number };
  })[];
  pivots: (Omit<Pivot, 'source' | 'anchor'> & { source: string; anchor: string })[];
  /** Cells that pivot tables filled, from the anchor of the first. */
  pivotCells: [row: number, column: number][];
  bandings: (Omit<Banding, 'area'> & { area: string })[];
  protections: (Omit<Protection, 'area' | 'sheetId'> & { area: string | null })[];
  filterColumns: Filter['columns'] | null;
  /** Texts longer than Excel keeps. */
  longTexts: [row: number, column: number, text: string][];
}

export interface Extras {
  version: 1;
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  activeSheetId: number;
  properties: BookProperties;
  metadata: (Omit<Metadata, 'place'> & { place: string | null; kind: 'sheet' | 'row' | 'column' | null })[];
  sheets: SheetExtras[];
}

export interface AnchorName {
  name: string;
  anchor: Anchor;
}

/** What to write, and the hidden names it speaks of. */
export function gatherExtras(
  book: Book,
  fileName: (name: string) => string,
  longest: number,
): { extras: Extras; anchors: AnchorName[] } {
  const anchors: AnchorName[] = [];
  const anchored = (sheetId: number, area: Area | null): string => {
    const name = `${ANCHOR}${anchors.length + 1}`;
    anchors.push({ name, anchor: { sheetId, area } });
    return name;
  };
  const cell = (row: number, column: number): Area => ({
    row,
    column,
    endRow: row + 1,
    endColumn: column + 1,
  });
  const sheets = book.sheets.map((sheet): SheetExtras => {
    const { id, name, maxRows, maxColumns, filter } = sheet;
    return {
      ...{ id, name, maxRows, maxColumns },
      fileName: fileName(name),
      anchor: anchored(id, null),
      charts: sheet.charts.map(({ ranges, anchor, ...chart }) => ({
        ...chart,
        ranges: ranges.map((range) => anchored(range.sheetId, range.area)),
        anchor: anchored(id, cell(anchor.row, anchor.column)),
        offset: { x: anchor.offsetX, y: anchor.offsetY },
      })),
      pivots: sheet.pivots.map(({ source, anchor, ...pivot }) => ({
        ...pivot,
        source: anchored(source.sheetId, source.area),
        anchor: anchored(id, cell(anchor.row, anchor.column)),
      })),
      pivotCells: pivotCells(sheet),
      bandings: sheet.bandings.map(({ area, ...banding }) => ({ ...banding, area: anchored(id, area) })),
      protections: sheet.protections.map(({ area, sheetId, ...protection }) => ({
        ...protection,
        area: area && anchored(sheetId, area),
      })),
      filterColumns: filter?.columns ?? null,
      longTexts: longTexts(sheet, longest),
    };
  });
  const metadata = book.metadata.map(({ place, ...entry }) => {
    if (!place) return { ...entry, place: null, kind: null };
    const sheet = book.sheet(place.sheetId)!;
    const { row, column } = place;
    const kind =
      row !== undefined ? ('row' as const) : column !== undefined ? ('column' as const) : ('sheet' as const);
    const area = {
      row: row ?? 0,
      endRow: row === undefined ? sheet.maxRows : row + 1,
      column: column ?? 0,
      endColumn: column === undefined ? sheet.maxColumns : column + 1,
    };
    return { ...entry, place: anchored(place.sheetId, kind === 'sheet' ? null : area), kind };
  });
  const { id, name, locale, timeZone, activeSheetId, properties } = book;
  return {
    extras: { version: 1, id, name, locale, timeZone, activeSheetId, properties, metadata, sheets },
    anchors,
  };
}

function pivotCells(sheet: Sheet): SheetExtras['pivotCells'] {
  const first = sheet.pivots[0]?.anchor;
  const found: SheetExtras['pivotCells'] = [];
  if (!first) return found;
  for (let row = 0; row < sheet.lastRow(); row++) {
    for (let column = 0; column < sheet.rowValues(row).length; column++) {
      if (sheet.isPivot(row, column)) found.push([row - first.row, column - first.column]);
    }
  }
  return found;
}

/** Cells a pivot table had filled are its own again: it fills them anew when its source changes. */
function returnToPivots(book: Book, sheet: Sheet, cells: SheetExtras['pivotCells']): void {
  const first = sheet.pivots[0]?.anchor;
  if (!first) return;
  for (const [r, c] of cells) {
    const row = first.row + r;
    const column = first.column + c;
    const value = sheet.value(row, column);
    if (value === null || sheet.formula(row, column) !== null) continue;
    const format = sheet.style(row, column).numberFormat;
    sheet.setStyleId(
      row,
      column,
      book.styles.patched(sheet.styleId(row, column), { numberFormat: undefined }),
    );
    sheet.putPivot(row, column, value, format);
  }
}

function longTexts(sheet: Sheet, longest: number): SheetExtras['longTexts'] {
  const found: SheetExtras['longTexts'] = [];
  for (let row = sheet.lastRow() - 1; row >= 0; row--) {
    sheet.rowValues(row).forEach((value, column) => {
      if (typeof value === 'string' && value.length > longest) found.push([row, column, value]);
    });
  }
  return found;
}

/**
 * Puts the extras on a book read from the file's other parts. `place` gives what a hidden name means now; undefined = its
 * cells are gone.
 */
export function applyExtras(
  book: Book,
  extras: Extras,
  sheetOf: (saved: SheetExtras) => Sheet | undefined,
  place: (name: string) => Anchor | undefined,
): void {
  const { id, name, locale, timeZone, properties } = extras;
  Object.assign(book, { id, name, locale, timeZone, properties });
  const living = (names: readonly string[]) =>
    names.flatMap((one) => {
      const anchor = place(one);
      return anchor?.area ? [{ sheetId: anchor.sheetId, area: anchor.area }] : [];
    });
  for (const saved of extras.sheets) {
    const sheet = sheetOf(saved);
    if (!sheet) continue;
    sheet.charts = saved.charts.flatMap(({ ranges, anchor, offset, ...chart }) => {
      const at = place(anchor)?.area;
      const kept = living(ranges);
      if (!at || kept.length === 0) return [];
      const { row, column } = at;
      return [{ ...chart, ranges: kept, anchor: { row, column, offsetX: offset.x, offsetY: offset.y } }];
    });
    sheet.pivots = saved.pivots.flatMap(({ source, anchor, ...pivot }) => {
      const at = place(anchor)?.area;
      const [from] = living([source]);
      return at && from ? [{ ...pivot, source: from, anchor: { row: at.row, column: at.column } }] : [];
    });
    returnToPivots(book, sheet, saved.pivotCells);
    sheet.bandings = saved.bandings.flatMap(({ area, ...banding }) =>
      living([area]).map((kept) => ({ ...banding, area: kept.area })),
    );
    sheet.protections = saved.protections.flatMap(({ area, ...protection }): Protection[] => {
      if (area === null) return [{ ...protection, sheetId: sheet.id, area: null }];
      return living([area]).map((kept) => ({ ...protection, sheetId: sheet.id, area: kept.area }));
    });
    if (sheet.filter && saved.filterColumns) sheet.filter.columns = saved.filterColumns;
    for (const [row, column, text] of saved.longTexts) {
      const value = sheet.value(row, column);
      if (typeof value === 'string' && text.startsWith(value)) sheet.put(row, column, text);
    }
  }
  book.metadata = extras.metadata.flatMap(({ place: anchorName, kind, ...entry }): Metadata[] => {
    if (anchorName === null) return [{ ...entry, place: null }];
    const anchor = place(anchorName);
    if (!anchor) return [];
    const { sheetId, area } = anchor;
    if (kind === 'sheet') return [{ ...entry, place: { sheetId } }];
    if (!area) return [];
    return [
      { ...entry, place: kind === 'row' ? { sheetId, row: area.row } : { sheetId, column: area.column } },
    ];
  });
  if (book.sheet(extras.activeSheetId)) book.activeSheetId = extras.activeSheetId;
}

export function isAnchorName(name: string): boolean {
  return name.startsWith(ANCHOR);
}
