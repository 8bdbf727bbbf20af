// What stands behind the objects everything starts from: a spreadsheet, a sheet, a range, a list of ranges.

import { intersect, sameArea } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import { areaName, columnName } from '../../book/references.ts';
import type { Sheet } from '../../book/sheet.ts';
import type { Book } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { Service } from '../bridge/service.ts';

export class SpreadsheetTarget extends Service {
  readonly type = 'Spreadsheet';
  readonly book: Book;
  constructor(app: App, book: Book) {
    super(app);
    this.book = book;
  }

  sheetOf(sheet: Sheet): SheetTarget {
    return new SheetTarget(this.app, this.book, sheet.id);
  }

  get activeSheet(): SheetTarget {
    return this.sheetOf(this.book.activeSheet);
  }
}

export class SheetTarget extends Service {
  readonly type = 'Sheet';
  readonly book: Book;
  readonly id: number;
  constructor(app: App, book: Book, id: number) {
    super(app);
    this.book = book;
    this.id = id;
  }

  /** The sheet itself. Throws when it was deleted meanwhile. */
  get sheet(): Sheet {
    return this.book.sheet(this.id) ?? refuse(TEXT.sheetGone(this.id));
  }

  get parent(): SpreadsheetTarget {
    return new SpreadsheetTarget(this.app, this.book);
  }

  range(area: Area, open: Open = BOUNDED): RangeTarget {
    return new RangeTarget(this, area, open);
  }

  /** The whole grid. */
  get all(): Area {
    return { row: 0, column: 0, endRow: this.sheet.maxRows, endColumn: this.sheet.maxColumns };
  }
}

/** Sides of a range written without an end, as in `A:C`, `2:5` or `B2:B`. */
export interface Open {
  readonly startRow: boolean;
  readonly startColumn: boolean;
  readonly endRow: boolean;
  readonly endColumn: boolean;
}
export const BOUNDED: Open = { startRow: false, startColumn: false, endRow: false, endColumn: false };

export class RangeTarget extends Service {
  readonly type = 'Range';
  readonly home: SheetTarget;
  readonly area: Area;
  readonly open: Open;
  constructor(home: SheetTarget, area: Area, open: Open = BOUNDED) {
    super(home.app);
    this.home = home;
    this.area = area;
    this.open = open;
  }

  get book(): Book {
    return this.home.book;
  }

  get rows(): number {
    return this.area.endRow - this.area.row;
  }

  get columns(): number {
    return this.area.endColumn - this.area.column;
  }

  /** The sheet, for reading or writing these cells: they must lie within its grid. */
  get sheet(): Sheet {
    const { sheet } = this.home;
    const { endRow, endColumn } = this.area;
    if (endRow > sheet.maxRows || endColumn > sheet.maxColumns) refuse(TEXT.outsideSheet);
    return sheet;
  }

  at(area: Area): RangeTarget {
    return new RangeTarget(this.home, area);
  }

  cell(row: number, column: number): RangeTarget {
    return this.at({ row, column, endRow: row + 1, endColumn: column + 1 });
  }

  get a1(): string {
    const { startRow, startColumn, endRow, endColumn } = this.open;
    const { area } = this;
    if (startRow && startColumn) return '';
    if (!startRow && !startColumn && !endRow && !endColumn) return areaName(area);
    const corner = (row: number, column: number, openRow: boolean, openColumn: boolean) =>
      (openColumn ? '' : columnName(column)) + (openRow ? '' : row + 1);
    const start = corner(area.row, area.column, startRow, startColumn);
    return `${start}:${corner(area.endRow - 1, area.endColumn - 1, endRow, endColumn)}`;
  }

  same(other: RangeTarget): boolean {
    return this.book === other.book && this.home.id === other.home.id && sameArea(this.area, other.area);
  }

  /** The part of the range that can hold content or formats: for members that look at every cell of `A:C`. */
  used(rows: number, columns: number): Area {
    const used = { row: 0, column: 0, endRow: rows, endColumn: columns };
    return intersect(this.area, used) ?? { ...this.area, endRow: this.area.row, endColumn: this.area.column };
  }
}

export class RangeListTarget extends Service {
  readonly type = 'RangeList';
  readonly ranges: readonly RangeTarget[];
  constructor(app: App, ranges: readonly RangeTarget[]) {
    super(app);
    if (ranges.length === 0) refuse(TEXT.rangeNotFound);
    this.ranges = ranges;
  }
}
