// A sheet of the template while it is drawn up: cells at their places, formulas with tokens (names.ts), then a plan.

import * as look from '../reports/look.ts';
import type { ChartPlan, Highlight, InputRule, PlanValue, Rect, SheetPlan, Style } from '../reports/plan.ts';
import type { Column } from '../text/template-working.ts';
import type { Home, Places } from './names.ts';
import { resolve } from './names.ts';
import { INPUT, PLAIN, WARNING } from './style.ts';

type Kind = SheetPlan['kind'];

/** A column of a table: formulas of its rows (one for all, or one each), or values. */
export interface DraftColumn {
  readonly key: string;
  readonly header: string;
  readonly note?: string;
  readonly format?: string;
  readonly width?: number;
  readonly align?: Style['align'];
  readonly group?: boolean;
  readonly style?: Style;
  readonly heat?: boolean;
  readonly formula?: string | ((row: number) => string);
  readonly value?: (row: number) => PlanValue;
  /** Formula or text under the table. */
  readonly total?: string;
}

export interface DraftTable {
  readonly name: string;
  readonly row: number;
  readonly column?: number;
  readonly rows: number;
  readonly columns: readonly DraftColumn[];
}

export class Draft {
  private readonly values: PlanValue[][];
  private readonly parts: {
    -readonly [part in
      | 'styles'
      | 'colorScales'
      | 'notes'
      | 'tables'
      | 'formulas'
      | 'inputs'
      | 'guarded']: NonNullable<SheetPlan[part]>[number][];
  } = { styles: [], colorScales: [], notes: [], tables: [], formulas: [], inputs: [], guarded: [] };
  private readonly charts: ChartPlan[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly widths: number[];

  constructor(
    readonly kind: Kind,
    private readonly title: string,
    private readonly places: Places,
    rows: number,
    readonly columns: number,
  ) {
    this.values = Array.from({ length: rows }, () => new Array<PlanValue>(columns).fill(null));
    this.widths = new Array<number>(columns).fill(96);
  }

  /** The three lines on top: the question, the status of the whole workbook, what to know. */
  top(question: string, rule: string): void {
    this.band(0, question, look.QUESTION);
    this.band(1, null, look.AS_OF);
    this.formula(1, 0, '[settings.line]');
    this.band(2, rule, look.RULE);
    this.warnIn(1);
  }

  /** Red where the line warns. */
  warnIn(row: number): void {
    this.highlight({
      row,
      column: 0,
      rows: 1,
      columns: this.columns,
      formula: `LEFT($A$${row + 1};1)="⚠"`,
      ...WARNING,
    });
  }

  band(row: number, text: string | null, style: Style): void {
    this.put(row, 0, text);
    this.style({ row, column: 0, rows: 1, columns: this.columns }, style);
  }

  heading(row: number, text: string, column = 0): void {
    this.put(row, column, text, look.BLOCK);
  }

  put(row: number, column: number, value: PlanValue, style?: Style): void {
    this.values[row][column] = value;
    if (style) this.style({ row, column, rows: 1, columns: 1 }, style);
  }

  formula(row: number, column: number, formula: string, style: Style = {}): void {
    this.fill({ row, column, rows: 1, columns: 1 }, formula, undefined, style);
  }

  /** A formula written for the block's first cell, filled over it. */
  fill(rect: Rect, formula: string, block: string | undefined, style: Style = {}): void {
    const home: Home = { sheet: this.kind, row: rect.row, ...(block === undefined ? {} : { block }) };
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      this.values[row].fill(null, rect.column, rect.column + rect.columns);
    this.parts.formulas.push({ ...rect, formula: `=${resolve(formula, this.places, home)}` });
    this.style(rect, { numberFormat: PLAIN, ...style });
  }

  input(rect: Rect, allow: InputRule['allow'], help: string, style: Style = {}): void {
    this.parts.inputs.push({ ...rect, allow, help });
    this.style(rect, { ...INPUT, ...style });
  }

  table({ name, row, column: left = 0, rows, columns }: DraftTable): void {
    const width = columns.length;
    const total = columns.some((column) => column.total !== undefined);
    this.style({ row, column: left, rows: 1, columns: width }, look.HEADER);
    columns.forEach((column, at) => {
      const place = { row: row + 1, column: left + at, rows, columns: 1 };
      const { format = PLAIN } = column;
      const align = column.align ?? (format === PLAIN || format === look.TEXT ? 'left' : 'right');
      this.put(row, left + at, column.header || null, { align });
      if (column.note) this.parts.notes.push({ row, column: left + at, text: column.note });
      if (column.width) this.width(left + at, column.width);
      if (column.group)
        this.style({ ...place, row, rows: rows + (total ? 2 : 1) }, { borderLeft: look.LINE });
      const body = { numberFormat: format, align, ...column.style };
      if (typeof column.formula === 'string') this.fill(place, column.formula, name, body);
      else if (column.formula) {
        for (let r = 0; r < rows; r++)
          this.fill({ ...place, row: row + 1 + r, rows: 1 }, column.formula(r), name, body);
      } else {
        this.style(place, body);
        if (column.value) for (let r = 0; r < rows; r++) this.put(row + 1 + r, left + at, column.value(r));
      }
      if (column.heat) this.heat(place);
      if (column.total?.startsWith('=')) {
        this.formula(row + 1 + rows, left + at, column.total.slice(1), { numberFormat: format, align });
      } else if (column.total !== undefined) this.put(row + 1 + rows, left + at, column.total, { align });
    });
    if (total) this.style({ row: row + 1 + rows, column: left, rows: 1, columns: width }, look.TOTAL);
    this.parts.tables.push({
      row: row + 1,
      column: left,
      rows,
      columns: width,
      name,
      headerRow: row,
      keys: columns.map(({ key }) => key),
    });
  }

  /** Single cells that steer the others, one below the other: what each is, and its constant or formula. */
  steering<Name extends string>(
    { row, column }: Pick<Rect, 'row' | 'column'>,
    words: { readonly [name in Name]: Column },
    names: readonly Name[],
    contents: { readonly [name in Name]: number | string },
  ): void {
    this.width(column, 190);
    names.forEach((name, i) => {
      const [header, note] = words[name];
      const content = contents[name];
      this.put(row + i, column, header, { color: look.SOFT });
      this.note(row + i, column, note);
      if (typeof content === 'number') this.put(row + i, column + 1, content);
      else this.formula(row + i, column + 1, content, { align: 'left' });
    });
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  style(rect: Rect, style: Style): void {
    this.parts.styles.push({ ...rect, style });
  }

  heat(rect: Rect): void {
    this.parts.colorScales.push({ ...rect, ...look.HEAT });
  }

  highlight(highlight: Highlight): void {
    this.highlights.push({ ...highlight, formula: `=${highlight.formula}` });
  }

  note(row: number, column: number, text: string): void {
    this.parts.notes.push({ row, column, text });
  }

  /** Anyone who types here is warned first. */
  guard(rect: Rect): void {
    this.parts.guarded.push(rect);
  }

  width(column: number, pixels: number): void {
    this.widths[column] = pixels;
  }

  plan(end: Partial<SheetPlan>): SheetPlan {
    return {
      kind: this.kind,
      title: this.title,
      values: this.values,
      ...this.parts,
      charts: this.charts,
      highlights: this.highlights,
      columnWidths: this.widths,
      frozenRows: 0,
      frozenColumns: 0,
      tabColor: look.TAB,
      ...end,
    };
  }
}

/** A sentence as a formula: `{name}` becomes the figure of that name. */
export function sentence(pattern: string, figures: { readonly [name: string]: string } = {}): string {
  return pattern
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? figures[part] : `"${part.replace(/"/g, '""')}"`))
    .filter((part) => part !== '""')
    .join('&');
}

/** Whole numbers with separators, a day and a month (counted from year 0) as text, in any locale. */
export const countText = (number: string): string => `FIXED(${number};0)`;
export const dayText = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT(100+MONTH(${day});2)&"-"&RIGHT(100+DAY(${day});2)`;
export const monthText = (month: string): string => `INT(${month}/12)&"-"&RIGHT(100+MOD(${month};12)+1;2)`;
