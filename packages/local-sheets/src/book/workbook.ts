// The workbook: its sheets, and what belongs to the document as a whole.

import { type LineChange, movedArea, movedLine } from './area.ts';
import type { Area, Metadata, NamedRange, Selection } from './book.ts';
import { movedReference, type Reference, rewriteReferences } from './references.ts';
import { Sheet } from './sheet.ts';
import type { BookProperties, BookSnapshot } from './snapshot.ts';
import { StylePool } from './styles.ts';

export const CELL_LIMIT = 10_000_000;
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

export interface BookOptions {
  id?: string;
  name?: string;
  locale?: string;
  timeZone?: string;
}

export class Book {
  id: string;
  name: string;
  /** As Google writes it: en_US, zh_TW. */
  locale: string;
  timeZone: string;
  sheets: Sheet[] = [];
  activeSheetId = 0;
  selection: Selection = firstCell();
  metadata: Metadata[] = [];
  namedRanges: NamedRange[] = [];
  properties: BookProperties = { document: {}, user: {}, script: {} };
  /** Formulas may need calculating: something changed since the last time. */
  dirty = false;
  styles = new StylePool();

  constructor(options: BookOptions = {}) {
    this.id = options.id ?? 'local-workbook';
    this.name = options.name ?? 'Untitled spreadsheet';
    this.locale = options.locale ?? 'en_US';
    this.timeZone = options.timeZone ?? 'Asia/Taipei';
  }

  /** A new workbook as Google makes it: one empty sheet of 1,000 rows and 26 columns, `Sheet1`. */
  static blank(options: BookOptions & { sheetName?: string; rows?: number; columns?: number } = {}): Book {
    const book = new Book(options);
    book.addSheet({
      id: 0,
      name: options.sheetName ?? 'Sheet1',
      rows: options.rows ?? NEW_SHEET_ROWS,
      columns: options.columns ?? NEW_SHEET_COLUMNS,
    });
    return book;
  }

  get activeSheet(): Sheet {
    return this.sheet(this.activeSheetId) ?? this.sheets[0]!;
  }

  sheet(id: number): Sheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetNamed(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name === name) ?? null;
  }

  /** `index` 0 = first; left out = last. The first sheet becomes the active one. */
  addSheet(options: { id?: number; name: string; rows: number; columns: number; index?: number }): Sheet {
    const sheet = new Sheet(this, { ...options, id: options.id ?? this.freeSheetId(options.name) });
    this.sheets.splice(options.index ?? this.sheets.length, 0, sheet);
    if (this.sheets.length === 1) this.activeSheetId = sheet.id;
    return sheet;
  }

  /** A number no sheet has, spread over the range as Google's are and the same at every run. */
  freeSheetId(seed: string): number {
    let id = this.sheets.length + 1;
    for (const letter of seed) id = (Math.imul(id, 31) + letter.charCodeAt(0)) >>> 1;
    while (id === 0 || this.sheet(id)) id = (id + 1) & 0x7fffffff;
    return id;
  }

  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.metadata = this.metadata.filter((item) => item.place?.sheetId !== sheet.id);
    for (const range of this.namedRanges) if (range.sheetId === sheet.id) range.area = null;
    for (const other of this.sheets) {
      for (const chart of other.charts)
        chart.ranges = chart.ranges.filter((range) => range.sheetId !== sheet.id);
    }
    this.#rewrite((reference) => (sameName(reference.sheet, sheet.name) ? null : reference), {
      name: sheet.name,
    });
    if (this.activeSheetId === sheet.id) {
      const near = this.sheets[index] ?? this.sheets[index - 1]!;
      this.activeSheetId = (near.hidden ? (this.sheets.find((other) => !other.hidden) ?? near) : near).id;
      this.selection = firstCell();
    }
    this.dirty = true;
  }

  renameSheet(sheet: Sheet, name: string): void {
    const old = sheet.name;
    sheet.name = name;
    this.#rewrite(
      (reference) => (sameName(reference.sheet, old) ? { ...reference, sheet: name } : reference),
      { name: old },
    );
    this.dirty = true;
  }

  cellCount(): number {
    return this.sheets.reduce((total, sheet) => total + sheet.maxRows * sheet.maxColumns, 0);
  }

  hasFormulas(): boolean {
    return this.sheets.some((sheet) => sheet.hasFormulas());
  }

  hasPivots(): boolean {
    return this.sheets.some((sheet) => sheet.pivots.length > 0);
  }

  /** Called by a sheet whose lines came or went: formulas, named ranges, metadata and chart ranges follow. */
  linesMoved(sheet: Sheet, change: LineChange): void {
    const axis = change.dimension === 'rows' ? 'row' : 'column';
    this.metadata = this.metadata.flatMap((item) => {
      const line = item.place?.sheetId === sheet.id ? item.place[axis] : undefined;
      if (line === undefined) return [item];
      const moved = movedLine(line, change);
      return moved === null ? [] : [{ ...item, place: { ...item.place!, [axis]: moved } }];
    });
    for (const range of this.namedRanges) {
      if (range.sheetId === sheet.id && range.area) range.area = movedArea(range.area, change);
    }
    for (const other of this.sheets) {
      for (const chart of other.charts) {
        chart.ranges = chart.ranges.flatMap((range) => {
          const area = range.sheetId === sheet.id ? movedArea(range.area, change) : range.area;
          return area ? [{ ...range, area }] : [];
        });
      }
      for (const pivot of other.pivots) {
        if (pivot.source.sheetId !== sheet.id) continue;
        pivot.source.area = movedArea(pivot.source.area, change) ?? pivot.source.area;
      }
    }
    this.#rewrite(
      (reference, home) =>
        (reference.sheet === null && home === sheet) || sameName(reference.sheet, sheet.name)
          ? movedReference(reference, change)
          : reference,
      { name: sheet.name, home: sheet },
    );
    if (this.activeSheetId === sheet.id) this.#keepSelectionInside(sheet);
    this.dirty = true;
  }

  /** Rewrites the references of every formula, those of conditional formats and validations included. */
  rewriteFormulas(rewrite: (reference: Reference, home: Sheet) => Reference | null): void {
    this.#rewrite(rewrite);
    this.dirty = true;
  }

  /** `about`: only formulas that name this sheet, or stand on `home`, can change. */
  #rewrite(
    rewrite: (reference: Reference, home: Sheet) => Reference | null,
    about?: { readonly name: string; readonly home?: Sheet },
  ): void {
    const name = about?.name.replaceAll("'", "''").toLowerCase();
    for (const home of this.sheets) {
      const concerns = (formula: string): boolean =>
        name === undefined || home === about?.home || formula.toLowerCase().includes(name);
      const changed = (formula: string): string =>
        concerns(formula) ? rewriteReferences(formula, (reference) => rewrite(reference, home)) : formula;
      const formulas = [...home.formulas()];
      for (const { row, column, formula } of formulas) {
        const text = changed(formula);
        if (text !== formula) home.putFormula(row, column, text);
      }
      for (const rule of [...home.conditionalRules, ...home.validations]) {
        if (!('criteria' in rule) || rule.criteria !== 'CUSTOM_FORMULA') continue;
        rule.values = rule.values.map((value) =>
          typeof value === 'string' ? changed(value) : value,
        ) as never;
      }
    }
  }

  #keepSelectionInside(sheet: Sheet): void {
    const inside = (area: Area) => area.endRow <= sheet.maxRows && area.endColumn <= sheet.maxColumns;
    if (!this.selection.areas.every(inside)) this.selection = firstCell();
  }

  toJSON(): BookSnapshot {
    const { id, name, locale, timeZone, activeSheetId, selection, metadata, namedRanges, properties } = this;
    return {
      ...{ id, name, locale, timeZone, activeSheetId, selection, metadata, namedRanges, properties },
      styles: this.styles.toJSON(),
      sheets: this.sheets.map((sheet) => sheet.toJSON()),
    };
  }

  static fromJSON(data: BookSnapshot): Book {
    const book = new Book(data);
    const { activeSheetId, selection, metadata, namedRanges, properties } = structuredClone({
      ...data,
      sheets: [],
    });
    Object.assign(book, { activeSheetId, selection, metadata, namedRanges, properties });
    book.styles = StylePool.fromJSON(data.styles);
    book.sheets = data.sheets.map((sheet) => Sheet.fromJSON(book, sheet));
    book.dirty = book.hasFormulas() || book.hasPivots();
    return book;
  }
}

/** One above the highest number in use. */
export function nextId(items: readonly { readonly id: number }[]): number {
  return 1 + items.reduce((last, { id }) => Math.max(last, id), 0);
}

export function firstCell(): Selection {
  return { areas: [{ row: 0, column: 0, endRow: 1, endColumn: 1 }], cell: { row: 0, column: 0 } };
}

/** Sheet names in formulas are found whatever their case. */
function sameName(written: string | null, name: string): boolean {
  return written !== null && written.toLowerCase() === name.toLowerCase();
}
