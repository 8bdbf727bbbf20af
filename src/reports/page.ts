// Builds a sheet's plan from top to bottom: three lines, then blocks of tables and charts.

import {
  Canvas,
  type Column,
  DEFAULT_WIDTH,
  leastWidth,
  type PlacedTable,
  type TableSpec,
} from './canvas.ts';
import * as look from './look.ts';
import type { ChartPlan, Rect, SheetPlan, Style } from './plan.ts';

export { type Column, leastWidth, type PlacedTable, type TableSpec } from './canvas.ts';

export interface PlanEnd {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** At least so many, for what the spreadsheet itself fills in. */
  readonly columns?: number;
  readonly filter?: Rect;
  readonly keyed?: SheetPlan['keyed'];
  readonly open?: SheetPlan['open'];
}

/** A chart whose place and size the page knows. */
export type Picture = Omit<ChartPlan, 'anchor' | 'width' | 'height'>;

const ROW_HEIGHT = 21;

export class Page extends Canvas {
  /** Lines across the sheet: they take their width when it is known. */
  private framed: number | null = null;
  private readonly lines: { row: number; style: Style }[] = [];

  constructor(
    kind: SheetPlan['kind'],
    title: string,
    lines: { readonly question: string; readonly asOf: string; readonly rule?: string },
  ) {
    super(kind, title);
    this.line(lines.question, look.QUESTION);
    this.line(lines.asOf, look.AS_OF);
    if (lines.rule !== undefined) this.line(lines.rule, look.RULE);
  }

  /** Row that the next block begins on. */
  get next(): number {
    return this.values.length;
  }

  gap(rows = 1): void {
    for (let i = 0; i < rows; i++) this.values.push([]);
  }

  /** A line of text across the sheet. */
  line(text: string, style: Style): number {
    this.lines.push({ row: this.next, style });
    return this.text(text);
  }

  /** A sentence on a row of its own. */
  text(text: string): number {
    this.put(this.next, 0, text);
    return this.next - 1;
  }

  /** The heading of a block, over its table. */
  heading(text: string): number {
    this.put(this.next, 0, text, look.BLOCK);
    return this.next - 1;
  }

  table(spec: TableSpec): PlacedTable {
    return this.tableAt({ row: this.next, column: 0 }, spec);
  }

  /** A chart under the last block, on rows of its own; none where there is nothing to show. */
  chart(chart: Omit<ChartPlan, 'anchor'>): void {
    if (!this.shows(chart)) return;
    this.chartAt({ ...chart, anchor: { row: this.next, column: 0 } });
    this.gap(Math.ceil(chart.height / ROW_HEIGHT) + 1);
  }

  /** Room for the picture of the answer, above the tables that it is drawn from. */
  frame(): void {
    this.framed = this.next;
    this.gap(Math.ceil(look.PICTURE.height / ROW_HEIGHT) + 1);
  }

  /** The chart that belongs to the answer: in its frame, or where it stands where none was made. Two stand beside each other. */
  picture(chart: Picture, half?: { readonly column: number }): void {
    const { framed } = this;
    if (framed === null) this.chart({ ...chart, ...look.CHART });
    else {
      const size = half ? look.HALF_PICTURE : look.PICTURE;
      this.chartAt({ ...chart, ...size, anchor: { row: framed, column: half?.column ?? 0 } });
    }
  }

  /** Is there a figure to show but zeros? */
  private shows({ ranges }: Pick<ChartPlan, 'ranges'>): boolean {
    return ranges.slice(1).some(({ row, column, rows, columns }) => {
      for (let r = row + 1; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) {
          const value = this.values[r]?.[c];
          if (typeof value === 'number' && value !== 0) return true;
        }
      return false;
    });
  }

  /** Every header can be read beside the filter's arrow. */
  protected override widen(at: number, column: Column): void {
    this.width(at, Math.max(column.width ?? DEFAULT_WIDTH, leastWidth(column)));
  }

  plan({ columns: least = 1, filter, keyed, ...frozen }: PlanEnd): SheetPlan {
    const columns = Math.max(least, ...this.tables.map((table) => table.columns));
    const across = this.lines.map(({ row, style }) => ({ row, column: 0, rows: 1, columns, style }));
    this.styles.unshift(...across);
    return this.planOf(columns, { ...frozen, filter, ...(keyed ? { keyed } : {}) });
  }
}
