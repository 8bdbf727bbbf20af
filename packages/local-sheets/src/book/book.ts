// The workbook as one document: plain data that the services change, the calculator computes, files are read into and
// written from, and the workbench shows. Rows and columns are 0-based here; only the services speak 1-based.

export interface CellError {
  readonly error: string; // '#N/A', '#REF!', …
  readonly message?: string;
}

/** null = blank. A date is its serial number (1899-12-30 = 0) under a date format. */
export type Scalar = string | number | boolean | null;
export type CellValue = Scalar | CellError;

export interface CellStyle {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  fontSize?: number;
  color?: string;
  background?: string;
  align?: 'left' | 'center' | 'right';
  /** 'normal' alignment set by hand: shows like no alignment, reads back `general-left`. */
  alignNormal?: boolean;
  verticalAlign?: 'top' | 'middle' | 'bottom';
  wrap?: 'overflow' | 'wrap' | 'clip';
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  /** Degrees, -90 to 90; 'vertical' = letters stacked. */
  rotation?: number | 'vertical';
  direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  /** Address the whole text links to. */
  link?: string;
}
export interface Border {
  style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  color: string;
}

/** Ends exclusive. */
export interface Area {
  row: number;
  column: number;
  endRow: number;
  endColumn: number;
}

export type ConditionalRule =
  | { kind: 'scale'; areas: Area[]; min: ScalePoint; mid?: ScalePoint; max: ScalePoint }
  | { kind: 'condition'; areas: Area[]; criteria: string; values: Scalar[]; style: CellStyle };
export interface ScalePoint {
  type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  value: string;
  color: string;
}

export interface Validation {
  area: Area;
  criteria: string; // SpreadsheetApp.DataValidationCriteria name
  values: (Scalar | { sheet: number; area: Area } | string[])[];
  allowInvalid: boolean;
  helpText: string | null;
}

export interface Chart {
  id: number;
  /** Charts.ChartType name: COLUMN, LINE, BAR, PIE, AREA, SCATTER. */
  type: string;
  ranges: { sheetId: number; area: Area }[];
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  /** Options as set (title, width, height, isStacked, colors, hAxis.title, …). */
  options: Record<string, unknown>;
  headers: number;
  mergeStrategy: string;
  transpose: boolean;
  /** Charts.ChartHiddenDimensionStrategy name. */
  hiddenDimensions?: string;
}

export interface Metadata {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** none = the spreadsheet itself. */
  place: { sheetId: number; row?: number; column?: number } | null;
}

export interface Protection {
  id: number;
  sheetId: number;
  area: Area | null; // null = whole sheet
  description: string;
  warningOnly: boolean;
  /** May the person at the keyboard edit it? */
  canEdit: boolean;
  /** Parts of a protected sheet that stay open. */
  unprotected?: Area[];
  editors?: string[];
  rangeName?: string;
}

export interface NamedRange {
  name: string;
  sheetId: number;
  /** null = its cells were deleted. */
  area: Area | null;
}

/** `columns` holds the criteria by sheet column. */
export interface Filter {
  area: Area;
  columns: Record<number, FilterRule>;
}
export interface FilterRule {
  hidden?: string[];
  visible?: string[];
  /** SpreadsheetApp.BooleanCriteria name. */
  criteria?: string;
  values?: Scalar[];
}

/** Alternating colours: they show where a cell has no background of its own. */
export interface Banding {
  id: number;
  area: Area;
  by: 'rows' | 'columns';
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

/** What is selected on the active sheet. */
export interface Selection {
  areas: Area[];
  cell: { row: number; column: number };
}

export interface Pivot {
  anchor: { row: number; column: number };
  source: { sheetId: number; area: Area };
  rows: PivotGroup[];
  columns: PivotGroup[];
  values: { column: number; summarize: string; name?: string; showAs?: string }[];
  /** Where several values stand: beside each other (COLUMNS, the default) or below (ROWS). */
  valuesAs?: 'ROWS' | 'COLUMNS';
  filters?: { column: number; rule: FilterRule }[];
}
export interface PivotGroup {
  column: number;
  ascending: boolean;
  totals: boolean;
  name?: string;
  repeatLabels?: boolean;
}
