// How cells look, which rules stand on them and which charts: in the engine's words.

import type { Area, Border, CellStyle, Chart, ConditionalRule, Scalar, ScalePoint } from '../book/book.ts';
import { isTextFormat } from '../book/number-format.ts';
import { areaName, quotedSheetName } from '../book/references.ts';
import type { Sheet } from '../book/sheet.ts';
import type { StylePool } from '../book/styles.ts';
import type { Book } from '../book/workbook.ts';
import { engine } from './engine.ts';

type Numbers = Record<string, number>;
type EngineStyle = Record<string, unknown>;

/** Styles, formats and borders, each listed once, and the zones of a sheet that have them. */
export class StyleTables {
  readonly styles: Record<number, EngineStyle> = {};
  readonly formats: Record<number, string> = {};
  readonly borders: Record<number, Record<string, Border>> = {};
  readonly #pool: StylePool;
  readonly #known = new Map<number, { style: number; format: number; border: number }>();
  readonly #ids = new Map<string, number>();

  constructor(pool: StylePool) {
    this.#pool = pool;
  }

  /** Runs of equal cells below one another become one zone each. */
  zones(sheet: Sheet): { styles: Numbers; formats: Numbers; borders: Numbers } {
    const tables = { styles: {} as Numbers, formats: {} as Numbers, borders: {} as Numbers };
    const columns = new Map<number, Map<number, number>>();
    const cellsOf = (column: number) => {
      let cells = columns.get(column);
      if (!cells) {
        cells = new Map();
        columns.set(column, cells);
      }
      return cells;
    };
    for (const { row, column, id } of sheet.styles()) cellsOf(column).set(row, id);
    for (const [column, cells] of columns) {
      let start = -2;
      let last = -2;
      let current = 0;
      const close = () => {
        if (current)
          this.#add(tables, { row: start, endRow: last + 1, column, endColumn: column + 1 }, current);
      };
      for (const [row, id] of cells) {
        if (id !== current || row !== last + 1) {
          close();
          start = row;
          current = id;
        }
        last = row;
      }
      close();
    }
    for (const { row, column } of sheet.formulas()) {
      const format = sheet.numberFormat(row, column);
      if (format === '' || sheet.style(row, column).numberFormat !== undefined) continue;
      const zone = areaName({ row, column, endRow: row + 1, endColumn: column + 1 });
      const number = this.#format(format);
      if (number) tables.formats[zone] = number;
    }
    return tables;
  }

  #add(tables: { styles: Numbers; formats: Numbers; borders: Numbers }, area: Area, id: number): void {
    const { style, format, border } = this.#numbers(id);
    const zone = areaName(area);
    if (style) tables.styles[zone] = style;
    if (format) tables.formats[zone] = format;
    if (border) tables.borders[zone] = border;
  }

  #numbers(id: number) {
    let numbers = this.#known.get(id);
    if (!numbers) {
      const cell = this.#pool.get(id);
      numbers = {
        style: this.#number('style', engineStyle(cell), this.styles),
        format: cell.numberFormat ? this.#format(cell.numberFormat) : 0,
        border: cell.borders
          ? this.#number('border', cell.borders as Record<string, Border>, this.borders)
          : 0,
      };
      this.#known.set(id, numbers);
    }
    return numbers;
  }

  /** Texts are marked as such one by one: the engine would not take `=1+1` for a text under `@`. */
  #format(format: string): number {
    if (isTextFormat(format)) return 0;
    try {
      engine.helpers.parseFormat(format);
    } catch {
      return 0;
    }
    return this.#number('format', format, this.formats);
  }

  #number<T>(kind: string, item: T, table: Record<number, T>): number {
    const key = kind + JSON.stringify(item);
    if (key === `${kind}{}`) return 0;
    let number = this.#ids.get(key);
    if (number === undefined) {
      number = Object.keys(table).length + 1;
      table[number] = item;
      this.#ids.set(key, number);
    }
    return number;
  }
}

function engineStyle(style: Readonly<CellStyle>): EngineStyle {
  const { bold, italic, underline, strikethrough, color, background, fontSize, align, verticalAlign, wrap } =
    style;
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strikethrough }),
    ...(color && { textColor: color }),
    ...(background && { fillColor: background }),
    ...(fontSize && { fontSize }),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(wrap && { wrapping: wrap }),
  };
}

const CRITERIA: Record<string, string> = {
  CUSTOM_FORMULA: 'customFormula',
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  DATE_EQUAL_TO: 'isEqual',
  DATE_AFTER: 'isGreaterThan',
  DATE_ON_OR_AFTER: 'isGreaterOrEqualTo',
  DATE_BEFORE: 'isLessThan',
  DATE_ON_OR_BEFORE: 'isLessOrEqualTo',
  DATE_BETWEEN: 'isBetween',
  DATE_NOT_BETWEEN: 'isNotBetween',
  DATE_IS_VALID_DATE: 'dateIsValid',
};

const POINTS: Record<ScalePoint['type'], string> = {
  MIN: 'value',
  MAX: 'value',
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
};

/** The engine lets the last rule win, Google the first. */
export function engineConditionals(sheet: Sheet): object[] {
  return sheet.conditionalRules.flatMap((rule, i) => {
    const drawn = rule.kind === 'scale' ? scale(rule) : condition(rule);
    return drawn ? [{ id: `${sheet.id}-${i}`, ranges: rule.areas.map(areaName), rule: drawn }] : [];
  });
}

function scale({ min, mid, max }: ConditionalRule & { kind: 'scale' }): object {
  const point = ({ type, value, color }: ScalePoint) => ({
    type: POINTS[type],
    color: Number.parseInt(color.replace('#', ''), 16),
    ...(value !== '' && { value }),
  });
  return {
    type: 'ColorScaleRule',
    minimum: point(min),
    maximum: point(max),
    ...(mid && { midpoint: point(mid) }),
  };
}

function condition({ criteria, values, style }: ConditionalRule & { kind: 'condition' }): object | null {
  const operator = CRITERIA[criteria];
  return operator
    ? {
        type: 'CellIsRule',
        operator,
        values: values.map((value) => String(value ?? '')),
        style: engineStyle(style),
      }
    : null;
}

export function engineValidations(sheet: Sheet, book: Book): object[] {
  return sheet.validations.flatMap(({ area, criteria, values, allowInvalid }, i) => {
    const criterion = validation(criteria, values as unknown[], book);
    return criterion
      ? [{ id: `${sheet.id}-${i}`, ranges: [areaName(area)], isBlocking: !allowInvalid, criterion }]
      : [];
  });
}

function validation(criteria: string, values: readonly unknown[], book: Book): object | null {
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return { type: 'isValueInList', values: values[0], displayStyle: 'arrow' };
    case 'VALUE_IN_RANGE': {
      const { sheet, area } = values[0] as { sheet: number; area: Area };
      const target = reference(book, sheet, area);
      if (!target) return null;
      return { type: 'isValueInRange', values: [target], displayStyle: 'arrow' };
    }
    case 'CHECKBOX':
      return { type: 'isBoolean', values: [] };
  }
  const type = CRITERIA[criteria];
  return type ? { type, values: (values as Scalar[]).map((value) => String(value ?? '')) } : null;
}

function reference(book: Book, sheetId: number, area: Area): string | null {
  const sheet = book.sheet(sheetId);
  return sheet && `${quotedSheetName(sheet.name)}!${areaName(area)}`;
}

/** Google's size of a chart without options. */
const WIDTH = 600;
const HEIGHT = 371;

export function engineCharts(sheet: Sheet, book: Book): object[] {
  return sheet.charts.flatMap((chart) => {
    const data = chartData(chart, book);
    if (!data) return [];
    const { anchor, options } = chart;
    const { width = WIDTH, height = HEIGHT } = options as { width?: number; height?: number };
    const offset = { x: anchor.offsetX, y: anchor.offsetY };
    return [
      {
        id: `chart-${chart.id}`,
        tag: 'chart',
        col: anchor.column,
        row: anchor.row,
        offset,
        width,
        height,
        data,
      },
    ];
  });
}

function chartData(chart: Chart, book: Book): object | null {
  const lines = chart.ranges.flatMap(({ sheetId, area }) =>
    Array.from({ length: area.endColumn - area.column }, (_, i) => {
      const column = area.column + i;
      return reference(book, sheetId, { ...area, column, endColumn: column + 1 });
    }),
  );
  const [labelRange, ...values] = lines;
  if (!labelRange || !values.length || lines.includes(null)) return null;
  const { options, type } = chart;
  const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : '');
  const colors = Array.isArray(options.colors) ? (options.colors as string[]) : [];
  const isBar = type === 'BAR';
  const across = { title: { text: text('hAxis.title') } };
  const up = { title: { text: text('vAxis.title') } };
  return {
    chartId: `chart-${chart.id}`,
    type: { LINE: 'line', AREA: 'line', PIE: 'pie', SCATTER: 'scatter' }[type] ?? 'bar',
    title: { text: text('title') },
    legendPosition: legend(text('legend.position') || text('legend'), values.length, type),
    stacked: Boolean(options.isStacked),
    horizontal: isBar,
    fillArea: type === 'AREA',
    labelsAsText: false,
    cumulative: false,
    aggregated: false,
    axesDesign: isBar ? { x: up, y: across } : { x: across, y: up },
    dataSource: {
      type: 'range',
      labelRange,
      dataSetsHaveTitle: chart.headers > 0,
      dataSets: values.map((dataRange, i) => ({ dataSetId: String(i), dataRange })),
    },
    dataSetStyles: Object.fromEntries(
      values.flatMap((_, i) => (colors[i] ? [[String(i), { backgroundColor: colors[i] }]] : [])),
    ),
    ...(type === 'PIE' && colors.length && { slicesColors: colors }),
  };
}

function legend(position: string, series: number, type: string): string {
  if (['none', 'top', 'bottom', 'left', 'right'].includes(position)) return position;
  return series > 1 || type === 'PIE' ? 'right' : 'none';
}
