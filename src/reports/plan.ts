// What a sheet of ours contains, as data. src/sheets/ applies it; nothing else writes a sheet.

import type { SheetKind } from '../terms/sheet-kinds.ts';

/** null = blank. Days are spreadsheet serial numbers under a date format. Every string stays text: the writer sees to it. */
export type PlanValue = string | number | boolean | null;

/** 0-based rectangle within the plan (row 0, column 0 = the plan's top left cell). */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
  readonly borderLeft?: string;
}

/** Styles are applied in order; a later one wins. Their number must not grow with customers or orders. */
export interface StyledRect extends Rect {
  readonly style: Style;
}

export interface ColorScale extends Rect {
  readonly min: string;
  readonly max: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table within the plan, so that its cells can be found and read back: `keys` are machine column names. */
export interface TableLayout extends Rect {
  /** e.g. customers, cells, segments, cohort-retention. */
  readonly name: string;
  /** The row of its headers, above `row`. `row`/`rows` span the data only. */
  readonly headerRow: number;
  readonly keys: readonly string[];
}

export type ChartType =
  | 'column'
  | 'stackedColumn'
  | 'stackedColumn100'
  | 'bar'
  | 'line'
  | 'area'
  | 'pie'
  | 'scatter';

export interface ChartPlan {
  /** Stable name: the same chart is updated in place. */
  readonly id: string;
  readonly type: ChartType;
  readonly title: string;
  /** The first range holds the categories; headers are the first row of each range. */
  readonly ranges: readonly Rect[];
  readonly anchor: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
  readonly xTitle?: string;
  readonly yTitle?: string;
  readonly colors?: readonly string[];
}

/**
 * A formula over a block: written for the block's top left cell, relative references shift as when filled. English names,
 * `;` between arguments, `{kind}` for the quoted name of one of our sheets (`{orders}!A5`).
 */
export interface FormulaRect extends Rect {
  readonly formula: string;
}

/** Cells a person fills in, with what they may hold. */
export interface InputRule extends Rect {
  readonly allow:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'formula'; readonly formula: string };
  readonly help: string;
}

/**
 * Columns for the staff, right of ours: they are made with the sheet and then theirs. The table's rows are put in the order
 * of `sortBy`, whole lines at a time, where staff wrote on one.
 */
export interface StaffColumns {
  readonly table: string;
  readonly sortBy: string;
  readonly columns: readonly {
    readonly header: string;
    readonly note: string;
    readonly width: number;
    readonly allow?: InputRule['allow'];
  }[];
}

/** What staff wrote in their columns, in the order of `StaffColumns.columns`, beside the row of a key. */
export interface StaffRow {
  readonly key: string;
  readonly cells: readonly string[];
}

/** Colours a cell where a formula over its row holds (`$E5<>""`, relative to the block's top left cell). */
export interface Highlight extends Rect {
  readonly formula: string;
  readonly color: string;
  readonly background: string;
}

/** A native pivot table on the orders sheet's cohort columns. Columns name the tag columns of TagColumns by key. */
export interface PivotPlan {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly rowKey: string;
  readonly columnKey: string;
  readonly valueKey: string;
  /** What the values are, in the reader's language. */
  readonly valueName: string;
  readonly summarize: 'countUnique' | 'sum' | 'count';
}

export interface SheetPlan {
  readonly kind: SheetKind;
  /** Proposed tab name, in the reader's language. */
  readonly title: string;
  /** All rows have the same length. */
  readonly values: readonly (readonly PlanValue[])[];
  readonly styles: readonly StyledRect[];
  readonly colorScales: readonly ColorScale[];
  readonly notes: readonly Note[];
  readonly tables: readonly TableLayout[];
  /** A row of this table is one thing, named by this column: rows that are known stay where they are while a person keeps notes beside them. */
  readonly keyed?: { readonly table: string; readonly key: string };
  readonly charts: readonly ChartPlan[];
  readonly pivots?: readonly PivotPlan[];
  readonly formulas?: readonly FormulaRect[];
  readonly inputs?: readonly InputRule[];
  /** Further cells a person fills in, with whatever they like. */
  readonly open?: readonly Rect[];
  readonly staff?: StaffColumns;
  readonly highlights?: readonly Highlight[];
  /** Blocks protected with a warning. */
  readonly guarded?: readonly Rect[];
  readonly hiddenColumns?: readonly number[];
  /** Columns that a person can fold away. */
  readonly groupedColumns?: { readonly column: number; readonly columns: number };
  readonly hiddenGridlines?: boolean;
  /** Pixels, one per column. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** A filter over this block, header included. */
  readonly filter?: Rect;
  readonly tabColor?: string;
}

/** The columns we write on the orders sheet, right of the user's last used column. Row 0 is the header row. */
export interface TagColumns {
  /** 1-based sheet row of the header. */
  readonly headerRow: number;
  /** How the headers look, so that the columns are seen to be ours. */
  readonly headerStyle?: Style;
  readonly columns: readonly TagColumn[];
}

export interface TagColumn {
  /** nes, rfm, hml, cell; on request cohort, period, kind. */
  readonly key: string;
  readonly header: string;
  readonly note: string;
  /** One a row below the header; '' where the row has no customer. */
  readonly values: readonly PlanValue[];
  readonly numberFormat: string;
}
