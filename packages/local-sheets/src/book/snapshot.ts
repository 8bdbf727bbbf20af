// The workbook as plain JSON: what the workbench keeps over a reload and a web worker is handed.

import type {
  Area,
  Banding,
  CellStyle,
  CellValue,
  Chart,
  ConditionalRule,
  Filter,
  Metadata,
  NamedRange,
  Pivot,
  Protection,
  Selection,
  Validation,
} from './book.ts';

export interface SheetSnapshot {
  id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  rightToLeft: boolean;
  hiddenGridlines: boolean;
  merges: Area[];
  validations: Validation[];
  conditionalRules: ConditionalRule[];
  charts: Chart[];
  filter: Filter | null;
  protections: Protection[];
  pivots: Pivot[];
  bandings: Banding[];
  columnWidths: [number, number][];
  rowHeights: [number, number][];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Absent in snapshots of before. */
  columnGroups?: [column: number, depth: number][];
  filteredRows: number[];
  /** Rows from the top, each cut after its last value. Values of formulas are their last results. */
  values: (readonly CellValue[])[];
  formulas: [row: number, column: number, formula: string][];
  /** Style numbers, laid out like `values`; null = plain. */
  styles: (readonly (number | null)[])[];
  notes: [row: number, column: number, text: string][];
}

export interface BookSnapshot {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  activeSheetId: number;
  selection: Selection;
  metadata: Metadata[];
  namedRanges: NamedRange[];
  properties: BookProperties;
  styles: readonly CellStyle[];
  sheets: SheetSnapshot[];
}

export interface BookProperties {
  document: Record<string, string>;
  user: Record<string, string>;
  script: Record<string, string>;
}
