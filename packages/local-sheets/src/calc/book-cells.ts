// The cells of the whole workbook as formulas read them in one pass: by reference, by name, as ranges.

import type { Reference } from '../book/references.ts';
import type { Book } from '../book/workbook.ts';
import { type CalcCell, SheetCells } from './cells.ts';
import type { Range } from './compile.ts';
import { scanFormula } from './formula.ts';
import type { Argument, EngineZone, Matrix, Result } from './functions/definition.ts';
import { markOrigin } from './functions/origin.ts';

/** Ranges are remembered up to this many cells in all. */
const MAX_KEPT_CELLS = 20_000_000;

export class BookCells {
  readonly sheets: readonly SheetCells[];
  /** Where the engine remembers what it found in a range. */
  readonly lookupCaches = { forwardSearch: new Map(), reverseSearch: new Map() };
  readonly #book: Book;
  readonly #byKey: ReadonlyMap<string, SheetCells>;
  readonly #byName: ReadonlyMap<string, SheetCells>;
  readonly #matrices = new Map<string, Matrix>();
  #keptCells = 0;

  constructor(book: Book) {
    this.#book = book;
    this.sheets = book.sheets.map((sheet) => new SheetCells(sheet));
    this.#byKey = new Map(this.sheets.map((cells) => [cells.key, cells]));
    this.#byName = new Map(this.sheets.map((cells) => [cells.sheet.name.toLowerCase(), cells]));
  }

  sheet(key: string): SheetCells | undefined {
    return this.#byKey.get(key);
  }

  // What a compiled formula asks for

  readonly cell = (range: Range): Result => {
    const cells = this.sheet(range.sheetId);
    return cells ? cells.cell(range.zone.top, range.zone.left) : unknownSheet(range);
  };

  readonly cells = (range: Range): Matrix =>
    this.sheet(range.sheetId) ? this.matrix(range.sheetId, range.zone) : [[unknownSheet(range)]];

  readonly name = (name: string, wantsCells: boolean): Argument => {
    const range = this.named(name);
    if (!range) return { value: '#NAME?', message: `Unknown range name: '${name.toUpperCase()}'.` };
    const { zone } = range;
    const single = zone.left === zone.right && zone.top === zone.bottom;
    return single && !wantsCells ? this.cell(range) : this.cells(range);
  };

  /** The same matrix each time a zone is asked for, cut to the sheet. */
  matrix(sheetId: string, zone: EngineZone): Matrix {
    const key = `${sheetId}/${zone.left},${zone.top},${zone.right},${zone.bottom}`;
    const known = this.#matrices.get(key);
    if (known) return known;
    const cells = this.sheet(sheetId)!;
    const bottom = Math.min(zone.bottom, cells.sheet.maxRows - 1);
    const right = Math.max(Math.min(zone.right, cells.sheet.maxColumns - 1), zone.left);
    const height = Math.max(bottom - zone.top + 1, 1);
    const matrix: Matrix = [];
    const columns: object[] = [];
    for (let column = zone.left; column <= right; column++) {
      const line = new Array<CalcCell>(height);
      for (let i = 0; i < height; i++) line[i] = cells.cell(zone.top + i, column);
      matrix.push(line);
      columns.push(cells.column(column));
    }
    markOrigin(matrix, { columns, row: zone.top, column: zone.left });
    this.#keep(key, matrix, height * matrix.length);
    return matrix;
  }

  #keep(key: string, matrix: Matrix, size: number): void {
    this.#keptCells += size;
    if (this.#keptCells > MAX_KEPT_CELLS) {
      this.#matrices.clear();
      this.lookupCaches.forwardSearch.clear();
      this.lookupCaches.reverseSearch.clear();
      this.#keptCells = size;
    }
    this.#matrices.set(key, matrix);
  }

  // Where references point

  range({ sheet, start, end }: Reference, home: SheetCells): Range {
    const cells = sheet === null ? home : this.#byName.get(sheet.toLowerCase());
    const last = end ?? start;
    const [top, bottom] = span(start.row, last.row, cells ? cells.sheet.maxRows : 1);
    const [left, right] = span(start.column, last.column, cells ? cells.sheet.maxColumns : 1);
    const zone = { top, bottom, left, right };
    return cells ? { sheetId: cells.key, zone } : { sheetId: '', zone, invalidSheetName: sheet ?? '' };
  }

  named(name: string): Range | null {
    const range = this.#book.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!range?.area) return null;
    const { row, column, endRow, endColumn } = range.area;
    const zone = { top: row, bottom: endRow - 1, left: column, right: endColumn - 1 };
    return { sheetId: String(range.sheetId), zone };
  }

  /** A reference or the name of a range, as text. */
  resolve(text: string, home: SheetCells): Range | null {
    const named = this.named(text);
    if (named) return named;
    const [token, ...rest] = scanFormula(text.trim());
    if (token?.kind !== 'reference' || rest.length) return null;
    const range = this.range(token.reference, home);
    return range.invalidSheetName === undefined ? range : null;
  }
}

/** First and last line of a reference; where it is open, up to the edge of the sheet. */
function span(start: number | null, end: number | null, size: number): [number, number] {
  if (start !== null && end !== null) return start <= end ? [start, end] : [end, start];
  const from = start ?? end ?? 0;
  return [from, Math.max(size - 1, from)];
}

function unknownSheet({ invalidSheetName }: Range): Result {
  return { value: '#REF!', message: `Unresolved sheet name '${invalidSheetName}'.` };
}
