// Charts between the workbook, which holds them as Google's services set them, and the engine's figures.

import type { Area, Chart } from 'local-sheets/book/book.ts';
import { areaName, quotedSheetName } from 'local-sheets/book/references.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import type { EngineData } from './data.ts';

type Figure = EngineData['sheets'][number]['figures'][number];

/** Google's own series colours. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

export function chartFigures(book: Book, sheet: Sheet): Figure[] {
  return sheet.charts.flatMap((chart) => {
    const data = definition(book, sheet, chart);
    if (!data) return [];
    const size = { width: Number(chart.options.width ?? 600), height: Number(chart.options.height ?? 371) };
    const { row, column, offsetX, offsetY } = chart.anchor;
    return [
      {
        id: figureId(chart.id),
        tag: 'chart',
        col: column,
        row,
        offset: { x: offsetX, y: offsetY },
        ...size,
        data,
      },
    ];
  });
}

const figureId = (chartId: number) => `chart-${chartId}`;

/** null when the figure was not made from a chart of the workbook. */
export function chartIdOf(figure: string): number | null {
  const match = /^chart-(\d+)$/.exec(figure);
  return match ? Number(match[1]) : null;
}

function definition(book: Book, sheet: Sheet, chart: Chart): Record<string, unknown> | null {
  const columns = chart.ranges.flatMap(({ sheetId, area }) => {
    const from = book.sheet(sheetId);
    if (!from) return [];
    const cut = { ...area, endRow: Math.min(area.endRow, Math.max(from.lastRow(), area.row + 1)) };
    return columnsOf(cut).map((column) => ({ from, column }));
  });
  if (columns.length < 2) return null;
  const text = ({ from, column }: (typeof columns)[number]) =>
    from === sheet ? areaName(column) : `${quotedSheetName(from.name)}!${areaName(column)}`;
  const [labels, ...series] = columns;
  const colors = (chart.options.colors as string[] | undefined) ?? COLORS;
  const one = series.length === 1;
  const common = {
    title: { text: String(chart.options.title ?? ''), fontSize: 16, bold: false, color: '#757575' },
    background: '#ffffff',
    chartId: figureId(chart.id),
    legendPosition: legend(chart, one),
    dataSource: {
      type: 'range',
      dataSets: series.map((column, i) => ({ dataSetId: String(i), dataRange: text(column) })),
      dataSetsHaveTitle: chart.headers > 0,
      labelRange: text(labels!),
    },
    dataSetStyles: Object.fromEntries(
      series.map((_, i) => [String(i), { backgroundColor: colors[i % colors.length], yAxisId: 'y' }]),
    ),
    axesDesign: {
      x: { title: axisTitle(chart, 'hAxis') },
      y: { title: axisTitle(chart, 'vAxis') },
    },
    humanize: false,
    aggregated: false,
    showValues: false,
  };
  const stacked = Boolean(chart.options.isStacked) && chart.options.isStacked !== 'false';
  switch (chart.type) {
    case 'PIE':
      return {
        ...common,
        type: 'pie',
        slicesColors: colors,
        isDoughnut: Number(chart.options.pieHole ?? 0) > 0,
      };
    case 'LINE':
    case 'AREA':
      return {
        ...common,
        type: 'line',
        labelsAsText: true,
        stacked,
        cumulative: false,
        fillArea: chart.type === 'AREA',
      };
    case 'SCATTER':
      return { ...common, type: 'scatter', labelsAsText: false };
    case 'COMBO':
      return { ...common, type: 'combo' };
    default:
      return { ...common, type: 'bar', stacked, horizontal: chart.type === 'BAR' };
  }
}

function axisTitle(chart: Chart, axis: string) {
  const text = chart.options[`${axis}.title`];
  return { text: text === undefined ? '' : String(text), italic: true, fontSize: 12 };
}

function legend(chart: Chart, one: boolean): string {
  const position = chart.options['legend.position'];
  if (typeof position === 'string')
    return ['top', 'bottom', 'left', 'none'].includes(position) ? position : 'right';
  return one && chart.type !== 'PIE' ? 'none' : 'right';
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.endColumn - area.column }, (_, i) => ({
    ...area,
    column: area.column + i,
    endColumn: area.column + i + 1,
  }));
}

/** Where on the sheet a figure stands after a person moved it. */
export function anchorOf(figure: { col: number; row: number; offset: { x: number; y: number } }) {
  return {
    row: figure.row,
    column: figure.col,
    offsetX: Math.round(figure.offset.x),
    offsetY: Math.round(figure.offset.y),
  };
}
