// Charts of a sheet: what Google draws from ranges and options, as Excel's series.

import type { Area, Chart } from '../book/book.ts';
import { cellName } from '../book/references.ts';
import { done, type Excelize, type Library, type NewFile } from './excelize.ts';

export interface ChartContext {
  library: Library;
  file: NewFile;
  sheet: string;
  absolute: (sheetId: number, area: Area) => string;
}

/** Google's size of a chart without options. */
const WIDTH = 600;
const HEIGHT = 371;
/** Google's own colours, in order. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

interface Line {
  sheetId: number;
  area: Area;
}

export function writeChart(context: ChartContext, chart: Chart): void {
  const { file, sheet } = context;
  const { anchor } = chart;
  const excelChart = describe(context, chart);
  if (excelChart) done(file.AddChart(sheet, cellName(anchor.row, anchor.column), excelChart));
}

function describe(context: ChartContext, chart: Chart): Excelize.Chart | null {
  const lines = chart.transpose ? chart.ranges.flatMap(rowsOf) : chart.ranges.flatMap(columnsOf);
  const [domain, ...values] = lines;
  if (!domain || !values.length) return null;
  const option = (name: string) => optionOf(chart.options, name);
  const text = (name: string) => (typeof option(name) === 'string' ? (option(name) as string) : '');
  const isPie = chart.type === 'PIE';
  const isBar = chart.type === 'BAR';
  const series = values.map((line, i) => seriesOf(context, chart, domain, line, i));
  // A bar chart lies on its side: Google's horizontal axis counts, Excel's first axis names the categories.
  const [categories, measure] = isBar ? ['vAxis', 'hAxis'] : ['hAxis', 'vAxis'];
  return {
    Type: typeOf(context.library, chart),
    Series: isPie ? series.slice(0, 1) : series,
    Title: title(text('title'), 14),
    Legend: { Position: legend(option('legend'), option('legend.position'), series.length, isPie) },
    Dimension: { Width: number(option('width')) ?? WIDTH, Height: number(option('height')) ?? HEIGHT },
    Format: { OffsetX: chart.anchor.offsetX, OffsetY: chart.anchor.offsetY },
    VaryColors: isPie,
    // Google begins a bar chart at the top, Excel at the bottom.
    XAxis: { ...axis(option, categories!, chart.type === 'SCATTER'), ReverseOrder: isBar },
    YAxis: axis(option, measure!, true),
    ...(isPie && { PlotArea: { ShowPercent: true } }),
    ...(number(option('pieHole')) && { HoleSize: Math.round(number(option('pieHole'))! * 100) }),
    ShowBlanksAs: 'gap',
  };
}

/** `hAxis.title` as a name of its own, or inside an object `hAxis`. */
export function optionOf(options: Record<string, unknown>, name: string): unknown {
  if (options[name] !== undefined) return options[name];
  const at = name.lastIndexOf('.');
  if (at < 0) return undefined;
  const parent = optionOf(options, name.slice(0, at));
  return typeof parent === 'object' && parent !== null
    ? (parent as Record<string, unknown>)[name.slice(at + 1)]
    : undefined;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function columnsOf({ sheetId, area }: Chart['ranges'][number]): Line[] {
  return Array.from({ length: area.endColumn - area.column }, (_, i) => ({
    sheetId,
    area: { ...area, column: area.column + i, endColumn: area.column + i + 1 },
  }));
}

function rowsOf({ sheetId, area }: Chart['ranges'][number]): Line[] {
  return Array.from({ length: area.endRow - area.row }, (_, i) => ({
    sheetId,
    area: { ...area, row: area.row + i, endRow: area.row + i + 1 },
  }));
}

function seriesOf(
  context: ChartContext,
  chart: Chart,
  domain: Line,
  line: Line,
  index: number,
): Excelize.ChartSeries {
  const { headers, transpose, options, type } = chart;
  const body = ({ sheetId, area }: Line) => {
    const inner = transpose
      ? { ...area, column: area.column + headers }
      : { ...area, row: area.row + headers };
    return context.absolute(sheetId, inner);
  };
  const { row, column } = line.area;
  const name = { row, column, endRow: row + 1, endColumn: column + 1 };
  const color = colorOf(options, index);
  const fill: Excelize.Fill = { Type: 'pattern', Pattern: 1, Color: [color] };
  const isLine = type === 'LINE';
  const isScatter = type === 'SCATTER';
  const pointSize = number(optionOf(options, 'pointSize')) ?? (isScatter ? 7 : 0);
  return {
    ...(headers > 0 && { Name: context.absolute(line.sheetId, name) }),
    Categories: body(domain),
    Values: body(line),
    // Google writes shares in white on their slices; beside them they can be read on any colour.
    ...(type === 'PIE'
      ? {
          DataPoint: slices(options, line, headers),
          DataLabelPosition: context.library.ChartDataLabelsPositionOutsideEnd,
        }
      : { Fill: fill }),
    ...((isLine || isScatter) && {
      Line: isScatter
        ? { Type: context.library.LineNone }
        : { Width: number(optionOf(options, 'lineWidth')) ?? 2, Fill: fill },
      Marker:
        pointSize > 0 ? { Symbol: 'circle', Size: Math.max(2, pointSize), Fill: fill } : { Symbol: 'none' },
    }),
  };
}

function slices(options: Chart['options'], { area }: Line, headers: number): Excelize.ChartDataPoint[] {
  return Array.from({ length: Math.min(area.endRow - area.row - headers, 24) }, (_, i) => ({
    Index: i,
    Fill: { Type: 'pattern', Pattern: 1, Color: [colorOf(options, i)] },
  }));
}

function colorOf(options: Chart['options'], index: number): string {
  const own = optionOf(options, `series.${index}.color`) ?? optionOf(options, `slices.${index}.color`);
  const colors = Array.isArray(options.colors) ? (options.colors as unknown[]) : COLORS;
  const color = own ?? colors[index % Math.max(colors.length, 1)] ?? COLORS[index % COLORS.length];
  return String(color);
}

function typeOf(library: Library, { type, options }: Chart): Excelize.ChartType {
  const stacked = options.isStacked;
  const kind = stacked === 'percent' || stacked === 'relative' ? 2 : stacked ? 1 : 0;
  switch (type) {
    case 'BAR':
      return [library.Bar, library.BarStacked, library.BarPercentStacked][kind]!;
    case 'AREA':
    case 'STEPPED_AREA':
      return [library.Area, library.AreaStacked, library.AreaPercentStacked][kind]!;
    case 'LINE':
      return library.Line;
    case 'PIE':
      return number(options.pieHole) ? library.Doughnut : library.Pie;
    case 'SCATTER':
      return library.Scatter;
    default:
      return [library.Col, library.ColStacked, library.ColPercentStacked][kind]!;
  }
}

function title(text: string, size: number): Excelize.ChartTitle {
  return text ? { Paragraph: [{ Text: text, Font: { Size: size, Color: '#404040' } }] } : {};
}

function axis(option: (name: string) => unknown, name: string, gridlines: boolean): Excelize.ChartAxis {
  const text = option(`${name}.title`);
  const minimum = number(option(`${name}.viewWindow.min`)) ?? number(option(`${name}.minValue`));
  const maximum = number(option(`${name}.viewWindow.max`)) ?? number(option(`${name}.maxValue`));
  const format = option(`${name}.format`);
  return {
    MajorGridLines: gridlines,
    Font: { Size: 9, Color: '#5f6368' },
    ...(typeof text === 'string' && text && { Title: title(text, 10) }),
    ...(minimum !== null && { Minimum: minimum }),
    ...(maximum !== null && { Maximum: maximum }),
    ...(option(`${name}.logScale`) === true && { LogBase: 10 }),
    ...(typeof format === 'string' && format && { NumFmt: { CustomNumFmt: format, SourceLinked: false } }),
  };
}

/** One series needs no legend, unless it is a pie. */
function legend(whole: unknown, position: unknown, series: number, isPie: boolean): string {
  const word = typeof position === 'string' ? position : typeof whole === 'string' ? whole : null;
  if (word === null) return series > 1 || isPie ? 'right' : 'none';
  return ['none', 'left', 'right', 'top', 'bottom'].includes(word) ? word : 'right';
}
