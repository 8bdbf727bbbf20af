// Native charts of our sheets: made once, then updated in place wherever a person moved them.

import type { ChartPlan, ChartType, Rect } from '../reports/plan.ts';
import { a1, type Placement, placed, rangesOf } from './blocks.ts';
import { lineAt } from './references.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** A chart as it was made last: its number on the sheet, its plan, the cells it shows. */
export interface KeptChart {
  /** 0 = not asked for yet. */
  readonly id: number;
  readonly plan: ChartPlan;
  readonly cells: string;
}

interface Form {
  readonly type: 'COLUMN' | 'BAR' | 'LINE' | 'AREA' | 'PIE' | 'SCATTER';
  readonly stacked?: true | 'percent';
}

const FORMS: { readonly [type in ChartType]: Form } = {
  column: { type: 'COLUMN' },
  stackedColumn: { type: 'COLUMN', stacked: true },
  stackedColumn100: { type: 'COLUMN', stacked: 'percent' },
  bar: { type: 'BAR' },
  line: { type: 'LINE' },
  area: { type: 'AREA' },
  pie: { type: 'PIE' },
  scatter: { type: 'SCATTER' },
};

/**
 * Brings the sheet's charts of ours to the plans; says which chart is which. `standing`: the charts there are; `hasMoved`:
 * lines were inserted since, so that one that changes is asked for again, lest it goes back to where it stood.
 */
export function setCharts(
  sheet: Sheet,
  plans: readonly ChartPlan[],
  former: readonly KeptChart[],
  placement: Placement,
  standing: readonly Chart[] = sheet.getCharts(),
  hasMoved = false,
): KeptChart[] {
  if (plans.length === 0 && former.length === 0) return [];
  const byId = (charts: readonly Chart[]) =>
    new Map(charts.map((chart) => [chart.getChartId() as number, chart]));
  const present = byId(standing);
  let now: Map<number, Chart> | null = hasMoved ? null : present;
  const kept: KeptChart[] = [];
  for (const plan of plans) {
    const cells = cellsOf(plan, placement).join();
    const was = former.find((one) => one.plan.id === plan.id);
    if (was && present.has(was.id)) {
      if (was.cells !== cells || JSON.stringify(was.plan) !== JSON.stringify(plan)) {
        now ??= byId(sheet.getCharts());
        const ranges = rangesOf(sheet, placement, joined(plan.ranges)).flat();
        sheet.updateChart(draw(now.get(was.id)!.modify().clearRanges(), plan, ranges).build());
      }
      kept.push({ id: was.id, plan, cells });
    } else {
      insert(sheet, plan, rangesOf(sheet, placement, joined(plan.ranges)).flat(), placement);
      kept.push(unnumbered(plan, placement));
    }
  }
  for (const { id } of former) {
    const chart = present.get(id);
    if (chart && !kept.some((one) => one.id === id)) sheet.removeChart(chart);
  }
  return kept;
}

/** A chart about to be made. */
export function unnumbered(plan: ChartPlan, placement: Placement): KeptChart {
  return { id: 0, plan, cells: cellsOf(plan, placement).join() };
}

/** Draws the charts of a sheet just made. */
export function addCharts(sheet: Sheet, plans: readonly ChartPlan[], placement: Placement): void {
  const ranges = rangesOf(
    sheet,
    placement,
    plans.flatMap((plan) => joined(plan.ranges)),
  );
  for (const plan of plans)
    insert(sheet, plan, ranges.splice(0, joined(plan.ranges).length).flat(), placement);
}

/** Finds the numbers of charts that were not asked for them: by their titles, else in the order they were made. */
export function numbered(
  charts: readonly KeptChart[],
  standing: () => readonly Chart[],
): readonly KeptChart[] {
  if (!charts.some(({ id }) => id === 0)) return charts;
  const known = new Set(charts.map(({ id }) => id));
  const free = standing().filter((chart) => !known.has(chart.getChartId() as number));
  const titles = free.map((chart) => String(chart.getOptions().get('title') ?? ''));
  const open = charts.filter(({ id }) => id === 0).length === free.length;
  const taken = new Set<number>();
  return charts
    .map((chart) => {
      if (chart.id !== 0) return chart;
      let at = titles.findIndex((title, i) => title === chart.plan.title && !taken.has(i));
      if (at < 0 && open)
        at = titles.findIndex(
          (title, i) => !taken.has(i) && !charts.some(({ plan }) => plan.title === title),
        );
      if (at < 0) return chart;
      taken.add(at);
      return { ...chart, id: free[at].getChartId() as number };
    })
    .filter(({ id }) => id !== 0);
}

/** Columns beside each other are one range: the same series in the same order. */
function joined(ranges: readonly Rect[]): Rect[] {
  const found: Rect[] = [];
  for (const rect of ranges) {
    const last = found[found.length - 1];
    const isBeside =
      last && last.row === rect.row && last.rows === rect.rows && last.column + last.columns === rect.column;
    if (isBeside) found[found.length - 1] = { ...last, columns: last.columns + rect.columns };
    else found.push(rect);
  }
  return found;
}

function cellsOf(plan: ChartPlan, placement: Placement): string[] {
  return plan.ranges.flatMap((rect) => placed(placement, rect)).map(a1);
}

function insert(sheet: Sheet, plan: ChartPlan, ranges: readonly Range[], placement: Placement): void {
  const row = lineAt(placement.rows, plan.anchor.row);
  const column = lineAt(placement.columns, plan.anchor.column);
  sheet.insertChart(draw(sheet.newChart(), plan, ranges).setPosition(row, column, 0, 0).build());
}

function draw(builder: Builder, plan: ChartPlan, ranges: readonly Range[]): Builder {
  const { type, stacked } = FORMS[plan.type];
  builder
    .setChartType(Charts.ChartType[type])
    .setNumHeaders(1)
    .setOption('title', plan.title)
    .setOption('width', plan.width)
    .setOption('height', plan.height);
  if (stacked) builder.setOption('isStacked', stacked);
  if (plan.xTitle) builder.setOption('hAxis.title', plan.xTitle);
  if (plan.yTitle) builder.setOption('vAxis.title', plan.yTitle);
  if (plan.colors) builder.setOption('colors', [...plan.colors]);
  for (const range of ranges) builder.addRange(range);
  return builder;
}
