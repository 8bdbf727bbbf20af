// What reading is given: plain values of a sheet. src/sheets turns Date cells into calendar days of the spreadsheet's zone first.

import type { Field } from '../terms/roles.ts';
import type { DateCell } from '../terms/serial-days.ts';

/** '' is a blank cell. Error cells arrive as their text (#N/A). */
export type Cell = string | number | boolean | DateCell;

/** The first rows of a sheet, all columns: enough to recognise header row, platform and columns. */
export interface SheetSample {
  readonly sheetName: string;
  /** Row 0 = sheet row 1. The first SAMPLE_ROWS rows; all have `columns` cells. */
  readonly rows: readonly (readonly Cell[])[];
  /** Extent of the sheet's content. */
  readonly totalRows: number;
  readonly columns: number;
  /** Merged blocks in the sampled rows, 0-based, ends exclusive. */
  readonly merges: readonly Merge[];
  /** Columns that are the add-on's own (0-based): never proposed, never read. */
  readonly ownColumns: readonly number[];
  /** Spreadsheet locale, e.g. en_US, zh_TW: decides day/month order where the values cannot. */
  readonly locale: string;
  readonly timeZone: string;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Mapped columns of a sheet, below the header, in full: `cells[field][i]` is sheet row `firstRow + i` (1-based). */
export interface OrderCells {
  readonly firstRow: number;
  readonly rows: number;
  readonly cells: { readonly [field in Field]?: readonly Cell[] };
}
