// Charts on a sheet: the chart as an object, its builders (general and typed), inserting and changing. Rules 99, 100.

import { sameArea } from '../../book/area.ts';
import type { Chart } from '../../book/book.ts';
import { type Book, nextId } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { type EnumValue, enumeration, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { CHART_OPTIONS } from './chart-options.ts';
import { ChartTextStyleTarget } from './chart-text.ts';
import { RangeTarget, SheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** A chart as a script holds it: its own copy, apart from what stands on the sheet. id 0 = not inserted. */
class ChartTarget extends Service {
  readonly type: string = 'EmbeddedChart';
  readonly book: Book;
  readonly chart: Chart;
  constructor(app: App, book: Book, chart: Chart) {
    super(app);
    this.book = book;
    this.chart = structuredClone(chart);
  }
  get ranges(): RangeTarget[] {
    return this.chart.ranges.map(
      ({ sheetId, area }) => new RangeTarget(new SheetTarget(this.app, this.book, sheetId), { ...area }),
    );
  }
}

class ContainerTarget extends Service {
  readonly type = 'ContainerInfo';
  readonly anchor: Chart['anchor'];
  constructor(app: App, anchor: Chart['anchor']) {
    super(app);
    this.anchor = anchor;
  }
}

class OptionsTarget extends Service {
  readonly type = 'ChartOptions';
  readonly options: Chart['options'];
  constructor(app: App, options: Chart['options']) {
    super(app);
    this.options = options;
  }
}

/** Typed builders by the name of the chart: asColumnChart() is an EmbeddedColumnChartBuilder of COLUMN. */
const TYPED: { readonly [name: string]: string } = {
  Area: 'AREA',
  Bar: 'BAR',
  Column: 'COLUMN',
  Combo: 'COMBO',
  Histogram: 'HISTOGRAM',
  Line: 'LINE',
  Pie: 'PIE',
  Scatter: 'SCATTER',
  Table: 'TABLE',
};

class ChartBuilderTarget extends ChartTarget {
  override readonly type: string;
  constructor(app: App, book: Book, chart: Chart, typed = '') {
    super(app, book, chart);
    this.type = `Embedded${typed}ChartBuilder`;
  }
}

export function newChart(home: SheetTarget): ChartBuilderTarget {
  return new ChartBuilderTarget(home.app, home.book, {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
    options: {},
    headers: 0,
    mergeStrategy: 'MERGE_COLUMNS',
    transpose: false,
    hiddenDimensions: 'IGNORE_BOTH',
  });
}

const reading: Members<Spreadsheet.EmbeddedChart, ChartTarget> = {
  getChartId: ({ chart }) => chart.id || null,
  getContainerInfo: ({ app, chart }) => new ContainerTarget(app, chart.anchor),
  getHiddenDimensionStrategy: ({ chart }) =>
    enumValue('ChartHiddenDimensionStrategy', chart.hiddenDimensions ?? 'IGNORE_BOTH'),
  getMergeStrategy: ({ chart }) => enumValue('ChartMergeStrategy', chart.mergeStrategy),
  getNumHeaders: ({ chart }) => chart.headers,
  getOptions: ({ app, chart }) => new OptionsTarget(app, chart.options),
  getRanges: (target) => target.app.list(target.ranges),
  getTransposeRowsAndColumns: ({ chart }) => chart.transpose,
  modify: ({ app, book, chart }) => new ChartBuilderTarget(app, book, chart),
};

const container: Members<Spreadsheet.ContainerInfo, ContainerTarget> = {
  getAnchorRow: ({ anchor }) => anchor.row + 1,
  getAnchorColumn: ({ anchor }) => anchor.column + 1,
  getOffsetX: ({ anchor }) => anchor.offsetX,
  getOffsetY: ({ anchor }) => anchor.offsetY,
};

const options: Members<GoogleAppsScript.Charts.ChartOptions, OptionsTarget> = {
  get: ({ options }, name: string) => options[name] ?? null,
};

const asTyped = Object.fromEntries(
  Object.entries(TYPED).map(([name, type]) => [
    `as${name}Chart`,
    ({ app, book, chart }: ChartBuilderTarget) => new ChartBuilderTarget(app, book, { ...chart, type }, name),
  ]),
);

const building: Members<Spreadsheet.EmbeddedChartBuilder, ChartBuilderTarget> = {
  ...asTyped,
  addRange(builder, range: RangeTarget) {
    if (!builder.ranges.some((known) => known.same(range))) {
      builder.chart.ranges.push({ sheetId: range.home.id, area: { ...range.area } });
    }
    return builder;
  },
  removeRange(builder, range: RangeTarget) {
    builder.chart.ranges = builder.chart.ranges.filter(
      ({ sheetId, area }) => sheetId !== range.home.id || !sameArea(area, range.area),
    );
    return builder;
  },
  clearRanges(builder) {
    builder.chart.ranges = [];
    return builder;
  },
  getRanges: (builder) => builder.app.list(builder.ranges),
  getChartType: ({ chart }) => enumValue('ChartType', chart.type),
  getContainer: ({ app, chart }) => new ContainerTarget(app, chart.anchor),
  setChartType: (builder, type: EnumValue) => set(builder, { type: type.name() }),
  setNumHeaders: (builder, headers: number) => set(builder, { headers }),
  setMergeStrategy: (builder, strategy: EnumValue) => set(builder, { mergeStrategy: strategy.name() }),
  setHiddenDimensionStrategy: (builder, strategy: EnumValue) =>
    set(builder, { hiddenDimensions: strategy.name() }),
  setTransposeRowsAndColumns: (builder, transpose: boolean) => set(builder, { transpose }),
  setPosition(builder, row: number, column: number, offsetX: number, offsetY: number) {
    if (row < 1) refuse(TEXT.rowTooSmall);
    if (column < 1) refuse(TEXT.columnTooSmall);
    return set(builder, { anchor: { row: row - 1, column: column - 1, offsetX, offsetY } });
  },
  setOption: (builder, option: string, value: unknown) => setOption(builder, option, value),
  build: ({ app, book, chart }) => new ChartTarget(app, book, chart),
};

function set(builder: ChartBuilderTarget, change: Partial<Chart>): ChartBuilderTarget {
  Object.assign(builder.chart, change);
  return builder;
}

/** Options are kept as plain data, under the names the script or the typed member gives. */
function setOption(builder: ChartBuilderTarget, option: string, value: unknown): ChartBuilderTarget {
  const plain = value instanceof ChartTextStyleTarget ? value.options : value;
  if (plain === null || plain === undefined) delete builder.chart.options[option];
  else builder.chart.options[option] = JSON.parse(JSON.stringify(plain));
  return builder;
}

/** The visuals of one typed builder: its members as options, from the table. */
function visuals(typed: string): Members<Spreadsheet.EmbeddedChartBuilder, ChartBuilderTarget> {
  const members: Record<string, (builder: ChartBuilderTarget, ...values: never[]) => unknown> = {};
  for (const [member, { types, options: list }] of Object.entries(CHART_OPTIONS)) {
    if (!types.includes(typed)) continue;
    members[member] = (builder, ...values) => {
      for (const { option, value } of list(values as unknown[])) setOption(builder, option, value);
      return builder;
    };
  }
  return members as Members<Spreadsheet.EmbeddedChartBuilder, ChartBuilderTarget>;
}

/** For Sheet. */
export const sheetCharts: Members<Spreadsheet.Sheet, SheetTarget> = {
  newChart,
  getCharts: ({ app, book, sheet }) =>
    app.list(sheet.charts.map((chart) => new ChartTarget(app, book, chart))),
  insertChart(home, { chart, book }: ChartTarget) {
    checkAnchor(home, chart);
    const id = nextId(book.sheets.flatMap((sheet) => sheet.charts));
    home.sheet.charts.push({ ...structuredClone(chart), id });
  },
  updateChart(home, { chart }: ChartTarget) {
    checkAnchor(home, chart);
    const index = home.sheet.charts.findIndex(({ id }) => id === chart.id);
    if (index < 0) refuse(TEXT.chartGone);
    home.sheet.charts[index] = structuredClone(chart);
  },
  removeChart(home, { chart }: ChartTarget) {
    const index = home.sheet.charts.findIndex(({ id }) => id === chart.id);
    if (index < 0) refuse(TEXT.chartGone);
    home.sheet.charts.splice(index, 1);
  },
};

function checkAnchor({ sheet }: SheetTarget, { anchor }: Chart): void {
  if (anchor.row >= sheet.maxRows || anchor.column >= sheet.maxColumns) refuse(TEXT.outsideSheet);
}

export const chartClasses = [
  serviceClass<Spreadsheet.EmbeddedChart, ChartTarget>('EmbeddedChart', [reading]),
  serviceClass<Spreadsheet.ContainerInfo, ContainerTarget>('ContainerInfo', [container]),
  serviceClass<GoogleAppsScript.Charts.ChartOptions, OptionsTarget>('ChartOptions', [options], {
    path: 'Charts.ChartOptions',
  }),
  serviceClass<Spreadsheet.EmbeddedChartBuilder, ChartBuilderTarget>('EmbeddedChartBuilder', [building]),
  ...Object.keys(TYPED).map((typed) =>
    serviceClass<Spreadsheet.EmbeddedChartBuilder, ChartBuilderTarget>(`Embedded${typed}ChartBuilder`, [
      building,
      visuals(typed),
    ]),
  ),
];

/** Enums of the Charts service. */
export const CHART_ENUMS = [
  'ChartType',
  'ChartHiddenDimensionStrategy',
  'ChartMergeStrategy',
  'ColumnType',
  'CurveStyle',
  'PointStyle',
  'Position',
].map((name) => [name, enumeration(name)] as const);
