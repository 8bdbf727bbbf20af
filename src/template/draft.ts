// A sheet of the template while it is drawn up: cells at their places, formulas with tokens (names.ts), then a plan.

import { Canvas, type Column as TableColumn } from '../reports/canvas.ts';
import * as look from '../reports/look.ts';
import type { Highlight, InputRule, Rect, SheetPlan, Style } from '../reports/plan.ts';
import type { Column } from '../text/template-working.ts';
import type { Places } from './names.ts';
import { resolve } from './names.ts';
import { INPUT, PLAIN, WARNING } from './style.ts';

/** Formulas have tokens; without a format a column is for texts and figures alike. */
export type DraftColumn = TableColumn;

export interface DraftTable {
  readonly name: string;
  readonly row: number;
  readonly column?: number;
  readonly rows: number;
  readonly columns: readonly DraftColumn[];
}

export class Draft extends Canvas {
  constructor(
    kind: SheetPlan['kind'],
    title: string,
    private readonly places: Places,
    rows: number,
    readonly columns: number,
  ) {
    super(kind, title);
    this.put(rows - 1, 0, null);
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

  table({ row, column = 0, columns, ...spec }: DraftTable): void {
    const plain = columns.map((one): DraftColumn => ({ format: PLAIN, ...one }));
    const total = columns.some((one) => one.total !== undefined);
    this.tableAt({ row, column }, { ...spec, columns: plain, total });
  }

  override input(rect: Rect, allow: InputRule['allow'], help: string, style: Style = {}): void {
    super.input(rect, allow, help, { ...INPUT, ...style });
  }

  /** As it is said last. */
  override width(column: number, pixels: number): void {
    this.widths[column] = pixels;
  }

  override highlight(highlight: Highlight): void {
    super.highlight({ ...highlight, formula: `=${highlight.formula}` });
  }

  protected override resolved(formula: string, { row }: Rect, block: string | undefined): string {
    return resolve(formula, this.places, {
      sheet: this.kind,
      row,
      ...(block === undefined ? {} : { block }),
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

  plan(end: Partial<SheetPlan>): SheetPlan {
    return this.planOf(this.columns, { hiddenGridlines: true, ...end });
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
