// The one builder of plans: cells, tables, charts and marks at their places. Page lays them one below the other, the
// template's Draft puts them where its formulas look for them.

import { fitting } from '../terms/google-limits.ts';
import * as look from './look.ts';
import type {
  ChartPlan,
  ColorScale,
  FormulaRect,
  Highlight,
  InputRule,
  Note,
  PlanValue,
  Rect,
  SheetPlan,
  Style,
  StyledRect,
  TableLayout,
} from './plan.ts';

/** A column of a table: all that is said about it in one place. */
export interface Column {
  /** Machine name, also the header of the exported file. */
  readonly key: string;
  readonly header: string;
  /** What the figure is, in words, on the header. */
  readonly note?: string;
  readonly format?: string;
  readonly align?: Style['align'];
  /** Pixels. */
  readonly width?: number;
  /** Header and cells run over as many lines as they need, in a column no wider than `width` asks for. */
  readonly wrap?: boolean;
  /** No filter’s arrow stands on its header. */
  readonly bare?: boolean;
  /** Begins a group of columns: a line on its left. */
  readonly group?: boolean;
  readonly style?: Style;
  readonly heat?: boolean;
  /** Absent = cells a person fills in, or formulas. */
  readonly value?: (row: number) => PlanValue;
  /** One for all rows, or one each. */
  readonly formula?: string | ((row: number) => string);
  /** In the row under the table; a text that begins with `=` is a formula. */
  readonly total?: PlanValue;
}

export interface TableSpec {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** A row under the table, outside of it, with the columns' totals. */
  readonly total?: boolean;
}

export interface PlacedTable {
  /** The data rows. */
  readonly data: Rect;
  /** Header and data rows. */
  readonly all: Rect;
  /** Column of a key within the plan. */
  column(key: string): number;
  /** Header and data of one column, as a chart reads it. */
  columnRange(key: string): Rect;
}

/** The format of a formula that gives a text: plain text would keep the formula as it is written. */
export const PLAIN = 'General';
export const DEFAULT_WIDTH = 96;
const ARROW = 20;
/** 2024-01-31 in the usual letters. */
const A_DAY = 88;

export class Canvas {
  protected readonly values: PlanValue[][] = [];
  protected readonly styles: StyledRect[] = [];
  private readonly colorScales: ColorScale[] = [];
  private readonly notes: Note[] = [];
  protected readonly tables: TableLayout[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly formulas: FormulaRect[] = [];
  private readonly inputs: InputRule[] = [];
  private readonly guarded: Rect[] = [];
  protected readonly widths: number[] = [];

  constructor(
    readonly kind: SheetPlan['kind'],
    private readonly title: string,
  ) {}

  put(row: number, column: number, value: PlanValue, style?: Style): void {
    while (this.values.length <= row) this.values.push([]);
    const line = this.values[row];
    while (line.length < column) line.push(null);
    line[column] = value;
    if (style) this.style({ row, column, rows: 1, columns: 1 }, style);
  }

  formula(row: number, column: number, formula: string, style: Style = {}): void {
    this.fill({ row, column, rows: 1, columns: 1 }, formula, undefined, style);
  }

  /** A formula written for the block's first cell, filled over it; `block` = the table it stands in. */
  fill(rect: Rect, formula: string, block: string | undefined, style: Style = {}): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        this.put(row, column, null);
    this.formulas.push({ ...rect, formula: `=${this.resolved(formula, rect, block)}` });
    this.style(rect, { numberFormat: PLAIN, ...style });
  }

  /** A formula as it is written in the first cell of `rect`. */
  protected resolved(formula: string, _rect: Rect, _block: string | undefined): string {
    return formula;
  }

  /** Cells a person fills in. */
  input(rect: Rect, allow: InputRule['allow'], help: string, style: Style = {}): void {
    this.inputs.push({ ...rect, allow, help });
    this.style(rect, style);
  }

  /** A table with its header in `at`; styles, notes and scales go by columns, never by rows. */
  tableAt(at: Pick<Rect, 'row' | 'column'>, { name, columns, rows, total = false }: TableSpec): PlacedTable {
    const { row: headerRow, column: left } = at;
    const data: Rect = { row: headerRow + 1, column: left, rows, columns: columns.length };
    const below = rows + (total ? 1 : 0);
    const line = (row: number): Rect => ({ row, column: left, rows: 1, columns: columns.length });
    this.style(line(headerRow), look.HEADER);
    columns.forEach((column, i) => {
      this.columnAt(headerRow, left + i, column, name, rows, total);
    });
    if (total) this.style(line(headerRow + 1 + rows), look.TOTAL);
    this.tables.push({ ...data, name, headerRow, keys: columns.map(({ key }) => key) });
    const all: Rect = { ...data, row: headerRow, rows: rows + 1 };
    const column = (key: string): number => left + columns.findIndex((one) => one.key === key);
    // So that a table that ends the sheet has all of its rows.
    this.put(headerRow + below, left, this.values[headerRow + below]?.[left] ?? null);
    return { data, all, column, columnRange: (key) => ({ ...all, column: column(key), columns: 1 }) };
  }

  private columnAt(
    headerRow: number,
    at: number,
    column: Column,
    table: string,
    rows: number,
    total: boolean,
  ): void {
    const below = rows + (total ? 1 : 0);
    const align = column.align ?? (isNumeric(column.format) ? 'right' : 'left');
    const wrap = column.wrap ? { wrap: true } : {};
    const body = {
      ...(column.format ? { numberFormat: column.format } : {}),
      align,
      ...wrap,
      ...column.style,
    };
    const cells: Rect = { row: headerRow + 1, column: at, rows, columns: 1 };
    this.widen(at, column);
    this.put(headerRow, at, column.header || null, { align, ...wrap });
    if (column.note) this.note(headerRow, at, column.note);
    if (column.group) this.style({ ...cells, row: headerRow, rows: 1 + below }, { borderLeft: look.LINE });
    if (below > 0) this.style({ ...cells, rows: below }, body);
    if (typeof column.formula === 'string') this.fill(cells, column.formula, table, body);
    else
      for (let row = 0; row < rows; row++) {
        const cell = headerRow + 1 + row;
        if (column.formula) this.fill({ ...cells, row: cell, rows: 1 }, column.formula(row), table, body);
        else this.put(cell, at, column.value ? column.value(row) : null);
      }
    if (column.heat && rows) this.heat(cells);
    if (!total) return;
    const { total: sum = null } = column;
    if (typeof sum === 'string' && sum.startsWith('='))
      this.formula(headerRow + 1 + rows, at, sum.slice(1), body);
    else this.put(headerRow + 1 + rows, at, sum);
  }

  /** Makes room for a column of a table. */
  protected widen(at: number, { width }: Column): void {
    if (width) this.width(at, width);
  }

  chartAt(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  style(rect: Rect, style: Style): void {
    this.styles.push({ ...rect, style });
  }

  note(row: number, column: number, text: string): void {
    this.notes.push({ row, column, text });
  }

  heat(rect: Rect, scale: look.HeatScale = look.HEAT): void {
    this.colorScales.push({ ...rect, ...scale });
  }

  highlight(highlight: Highlight): void {
    this.highlights.push(highlight);
  }

  /** Anyone who types here is warned first. */
  guard(rect: Rect): void {
    this.guarded.push(rect);
  }

  /** The widest that is asked for. */
  width(column: number, pixels: number): void {
    this.widths[column] = Math.max(this.widths[column] ?? 0, pixels);
  }

  /** Everything so far as a plan of so many columns; `end` = what holds for the whole sheet. */
  protected planOf(columns: number, end: Partial<SheetPlan>): SheetPlan {
    const values = this.values.map((line) => {
      const full = line.map((value) => (typeof value === 'string' ? fitting(value) : value));
      while (full.length < columns) full.push(null);
      return full;
    });
    const { styles, colorScales, notes, tables, charts, highlights, formulas, inputs, guarded } = this;
    return {
      kind: this.kind,
      title: this.title,
      values,
      styles,
      colorScales,
      notes,
      tables,
      charts,
      highlights,
      ...(formulas.length ? { formulas } : {}),
      ...(inputs.length ? { inputs } : {}),
      ...(guarded.length ? { guarded } : {}),
      columnWidths: Array.from({ length: columns }, (_, column) => this.widths[column] || DEFAULT_WIDTH),
      frozenColumns: 0,
      tabColor: look.TAB,
      ...end,
      // A sheet that is frozen to its last row is refused.
      frozenRows: Math.min(end.frozenRows ?? 0, values.length - 1),
    };
  }
}

/** Pixels that a bold header takes beside the filter's arrow: about 8 a letter, 14 a Chinese character. */
function headerWidth(header: string): number {
  let pixels = 28;
  for (const character of header) pixels += character > '\u2e80' ? 14 : 8;
  return pixels;
}

/** Pixels a column needs so that its header can be read beside the filter's arrow, and its days on one line. */
export function leastWidth({
  header,
  align,
  wrap,
  format,
  bare,
}: Pick<Column, 'header' | 'align' | 'wrap' | 'format' | 'bare'>): number {
  // The arrow stands at the right edge: centred words keep clear of it on both sides.
  const words =
    (wrap ? longestPart(header) : headerWidth(header)) + (bare ? -ARROW : align === 'center' ? ARROW : 0);
  return Math.max(words, format === look.DATE ? A_DAY : 0);
}

/** Of the parts that stay on one line, the longest: words, and single Chinese characters. */
function longestPart(header: string): number {
  return Math.max(...(header.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+/g) ?? ['']).map(headerWidth));
}

function isNumeric(format: string | undefined): boolean {
  return format !== undefined && format !== look.TEXT && format !== PLAIN;
}
