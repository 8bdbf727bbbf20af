// Builds a sheet's plan from top to bottom: three lines, then blocks of tables and charts.

import type { SheetKind } from '../terms/sheet-kinds.ts';
import * as look from './look.ts';
import type {
  ChartPlan,
  ColorScale,
  Highlight,
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
  /** Begins a group of columns: a line on its left. */
  readonly group?: boolean;
  readonly style?: Style;
  readonly heat?: boolean;
  readonly value: (row: number) => PlanValue;
  /** In the row under the table. */
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

export interface PlanEnd {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** At least so many, for what the spreadsheet itself fills in. */
  readonly columns?: number;
  readonly filter?: Rect;
  readonly keyed?: SheetPlan['keyed'];
}

const DEFAULT_WIDTH = 96;
const ROW_HEIGHT = 21;
const ARROW = 20;

export class Page {
  private readonly rows: PlanValue[][] = [];
  private readonly styles: StyledRect[] = [];
  private readonly scales: ColorScale[] = [];
  private readonly notes: Note[] = [];
  private readonly tables: TableLayout[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly widths: number[] = [];
  private readonly lines: { row: number; style: Style }[] = [];

  constructor(
    private readonly kind: SheetKind,
    private readonly title: string,
    lines: { readonly question: string; readonly asOf: string; readonly rule: string },
  ) {
    this.line(lines.question, look.QUESTION);
    this.line(lines.asOf, look.AS_OF);
    this.line(lines.rule, look.RULE);
  }

  /** Row that the next block begins on. */
  get next(): number {
    return this.rows.length;
  }

  gap(rows = 1): void {
    for (let i = 0; i < rows; i++) this.rows.push([]);
  }

  /** A line of text across the sheet. */
  line(text: string, style: Style): number {
    this.rows.push([text]);
    this.lines.push({ row: this.next - 1, style });
    return this.next - 1;
  }

  /** A sentence on a row of its own. */
  text(text: string): number {
    this.rows.push([text]);
    return this.next - 1;
  }

  /** The heading of a block, over its table. */
  heading(text: string): number {
    const row = this.next;
    this.rows.push([text]);
    this.style({ row, column: 0, rows: 1, columns: 1 }, look.BLOCK);
    return row;
  }

  /** A table with its header; styles, notes and scales go by columns, never by rows. */
  table(spec: TableSpec): PlacedTable {
    const headerRow = this.next;
    const columns = spec.columns.length;
    this.rows.push(spec.columns.map((column) => column.header || null));
    for (let row = 0; row < spec.rows; row++) this.rows.push(spec.columns.map((column) => column.value(row)));
    if (spec.total) this.rows.push(spec.columns.map((column) => column.total ?? null));
    const data: Rect = { row: headerRow + 1, column: 0, rows: spec.rows, columns };
    const below = spec.rows + (spec.total ? 1 : 0);
    this.style({ row: headerRow, column: 0, rows: 1, columns }, look.HEADER);
    spec.columns.forEach((column, at) => {
      this.width(at, Math.max(column.width ?? DEFAULT_WIDTH, leastWidth(column)));
      if (column.note) this.note(headerRow, at, column.note);
      const align = column.align ?? (isNumeric(column.format) ? 'right' : 'left');
      const wrap = column.wrap ? { wrap: true } : {};
      this.style({ row: headerRow, column: at, rows: 1, columns: 1 }, { align, ...wrap });
      if (column.group)
        this.style({ row: headerRow, column: at, rows: 1 + below, columns: 1 }, { borderLeft: look.LINE });
      if (below === 0) return;
      const body: Rect = { row: headerRow + 1, column: at, rows: below, columns: 1 };
      this.style(body, {
        ...(column.format ? { numberFormat: column.format } : {}),
        align,
        ...wrap,
        ...column.style,
      });
      if (column.heat && spec.rows) this.heat({ ...data, column: at, columns: 1 });
    });
    if (spec.total) this.style({ row: this.next - 1, column: 0, rows: 1, columns }, look.TOTAL);
    this.tables.push({ ...data, name: spec.name, headerRow, keys: spec.columns.map((column) => column.key) });
    const all: Rect = { row: headerRow, column: 0, rows: spec.rows + 1, columns };
    const column = (key: string): number => spec.columns.findIndex((at) => at.key === key);
    return { data, all, column, columnRange: (key) => ({ ...all, column: column(key), columns: 1 }) };
  }

  /** A chart under the last block, on rows of its own. */
  chart(chart: Omit<ChartPlan, 'anchor'>): void {
    this.charts.push({ ...chart, anchor: { row: this.next, column: 0 } });
    this.gap(Math.ceil(chart.height / ROW_HEIGHT) + 1);
  }

  style(rect: Rect, style: Style): void {
    this.styles.push({ ...rect, style });
  }

  note(row: number, column: number, text: string): void {
    this.notes.push({ row, column, text });
  }

  heat(rect: Rect, scale: look.HeatScale = look.HEAT): void {
    this.scales.push({ ...rect, ...scale });
  }

  highlight(highlight: Highlight): void {
    this.highlights.push(highlight);
  }

  /** The widest that any table asks for. */
  width(column: number, pixels: number): void {
    this.widths[column] = Math.max(this.widths[column] ?? 0, pixels);
  }

  plan(end: PlanEnd): SheetPlan {
    const columns = Math.max(end.columns ?? 1, ...this.tables.map((table) => table.columns));
    for (let column = 0; column < columns; column++) this.width(column, 0);
    const values = this.rows.map((row) => {
      const full = row.slice();
      while (full.length < columns) full.push(null);
      return full;
    });
    return {
      kind: this.kind,
      title: this.title,
      values,
      styles: [
        ...this.lines.map(({ row, style }) => ({ row, column: 0, rows: 1, columns, style })),
        ...this.styles,
      ],
      colorScales: this.scales,
      notes: this.notes,
      tables: this.tables,
      ...(end.keyed ? { keyed: end.keyed } : {}),
      charts: this.charts,
      highlights: this.highlights,
      columnWidths: this.widths.map((width) => width || DEFAULT_WIDTH),
      // A sheet that is frozen to its last row is refused.
      frozenRows: Math.min(end.frozenRows, values.length - 1),
      frozenColumns: end.frozenColumns,
      filter: end.filter,
      tabColor: look.TAB,
    };
  }
}

/** Pixels that a bold header takes beside the filter's arrow: about 8 a letter, 14 a Chinese character. */
function headerWidth(header: string): number {
  let pixels = 28;
  for (const character of header) pixels += character > '\u2e80' ? 14 : 8;
  return pixels;
}

/** Pixels a column needs so that its header can be read beside the filter's arrow. */
export function leastWidth({ header, align, wrap }: Pick<Column, 'header' | 'align' | 'wrap'>): number {
  // The arrow stands at the right edge: centred words keep clear of it on both sides.
  return (wrap ? longestPart(header) : headerWidth(header)) + (align === 'center' ? ARROW : 0);
}

/** Of the parts that stay on one line, the longest: words, and single Chinese characters. */
function longestPart(header: string): number {
  return Math.max(...(header.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+/g) ?? ['']).map(headerWidth));
}

function isNumeric(format: string | undefined): boolean {
  return format !== undefined && format !== look.TEXT;
}
