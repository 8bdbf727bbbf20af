// The customer base month by month: its tags, and new against existing customers (model.md §7).

import { isoOf, periodLabel, periodOf } from '../../model/days.ts';
import { lastTwoPeriods } from '../../model/drivers.ts';
import type { Composition } from '../../model/health.ts';
import type { Periods } from '../../model/monthly.ts';
import { NES } from '../../terms/tags.ts';
import { type Facts, ratioOf } from '../facts.ts';
import * as look from '../look.ts';
import type { Column, Page, PlacedTable } from '../page.ts';
import type { PlanValue } from '../plan.ts';

/** Running numbers of the months in which the shop was too young. */
export function warmMonths({ start, warmUp }: Composition): ReadonlySet<number> {
  return new Set(Array.from(warmUp.keys(), (m) => start + m).filter((m) => warmUp[m - start]));
}

/** Months in which the shop was too young are grey, and a line says why; another names the one that still runs. */
function explained(
  page: Page,
  facts: Facts,
  table: PlacedTable,
  start: number,
  warm: ReadonlySet<number>,
): void {
  for (let r = 0; r < table.data.rows; r++)
    if (warm.has(start + r)) page.style({ ...table.data, row: table.data.row + r, rows: 1 }, look.UNSURE);
  if (warm.size) page.text(facts.texts.reports.health.warmUp);
  running(page, facts);
}

/** Under a table that goes up to the as-of day: the last month is no whole one. */
export function running(page: Page, { segmentation: { asOf }, texts }: Facts): void {
  const month = periodOf(asOf, 'month');
  const { now } = lastTwoPeriods(asOf, 'month');
  if (periodOf(now.from, 'month') < month)
    page.text(texts.reports.health.running(periodLabel(month, 'month'), isoOf(asOf)));
}

export function composition(page: Page, facts: Facts, composed: Composition): void {
  const { names, reports, sheets } = facts.texts;
  const words = reports.health.composition;
  const { size, start, counts } = composed;
  const count = (row: number, tag: number): number => counts[row * NES.length + tag];
  page.heading(words.heading);
  const table = page.table({
    name: 'composition',
    rows: size,
    columns: [
      { key: 'month', ...words.month, format: look.TEXT, value: (r) => periodLabel(start + r, 'month') },
      ...NES.map(
        (tag, at): Column => ({
          key: tag,
          header: `${tag} ${names.nes[tag].short}`,
          note: names.nes[tag].meaning,
          format: look.COUNT,
          width: 112,
          value: (r) => count(r, at),
        }),
      ),
      {
        key: 'all',
        ...sheets.words.inRow,
        format: look.COUNT,
        value: (r) => NES.reduce((sum, _, at) => sum + count(r, at), 0),
      },
    ],
  });
  explained(page, facts, table, start, warmMonths(composed));
  page.gap();
  page.picture({
    id: 'composition',
    type: 'stackedColumn',
    title: words.chart.title,
    ranges: [table.columnRange('month'), ...NES.map((tag) => table.columnRange(tag))],
    xTitle: words.chart.x,
    yTitle: words.chart.y,
    colors: NES.map((tag) => look.NES_COLOR[tag]),
  });
}

export function monthly(page: Page, facts: Facts, months: Periods, warm: ReadonlySet<number>): void {
  const { money, hasAmounts } = facts;
  const words = facts.texts.reports.health.monthly;
  /** Who was new cannot be told of the first months. */
  const tells = (r: number, share: number | null) => (warm.has(months.start + r) ? null : share);
  const existing = (r: number): number => months.customers[r] - months.newCustomers[r];
  const amount =
    (column: Float64Array) =>
    (r: number): PlanValue =>
      column[r] / months.scale;
  const moneyColumn = (
    key: string,
    head: { header: string; note: string },
    values: Float64Array,
  ): Column => ({
    key,
    header: money.header(head.header),
    note: head.note,
    format: money.format,
    width: 144,
    value: amount(values),
  });
  page.heading(words.heading);
  const table = page.table({
    name: 'monthly',
    rows: months.size,
    columns: [
      {
        key: 'month',
        ...words.month,
        format: look.TEXT,
        value: (r) => periodLabel(months.start + r, 'month'),
      },
      { key: 'orders', ...words.orders, format: look.COUNT, value: (r) => months.orders[r] },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => months.customers[r] },
      {
        key: 'new_customers',
        ...words.newCustomers,
        format: look.COUNT,
        value: (r) => months.newCustomers[r],
      },
      { key: 'existing_customers', ...words.existingCustomers, format: look.COUNT, value: existing },
      {
        key: 'new_share',
        ...words.newShare,
        format: look.SHARE,
        value: (r) => tells(r, ratioOf(months.newCustomers[r], months.customers[r])),
      },
      ...(hasAmounts
        ? [
            moneyColumn('revenue', words.revenue, months.revenue),
            moneyColumn('new_revenue', words.newRevenue, months.newRevenue),
            moneyColumn('existing_revenue', words.existingRevenue, months.existingRevenue),
            {
              key: 'new_revenue_share',
              ...words.newRevenueShare,
              format: look.SHARE,
              width: 144,
              value: (r: number) => tells(r, ratioOf(months.newRevenue[r], months.revenue[r])),
            },
          ]
        : []),
    ],
  });
  explained(page, facts, table, months.start, warm);
  page.gap();
  const colors = [look.NEW_COLOR, look.EXISTING_COLOR];
  page.chart({
    id: 'monthly-customers',
    type: 'stackedColumn',
    title: words.customersChart.title,
    ranges: ['month', 'new_customers', 'existing_customers'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.customersChart.x,
    yTitle: words.customersChart.y,
    colors,
  });
  if (!hasAmounts) return;
  page.chart({
    id: 'monthly-revenue',
    type: 'stackedColumn',
    title: words.revenueChart.title,
    ranges: ['month', 'new_revenue', 'existing_revenue'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.revenueChart.x,
    yTitle: money.header(words.revenueChart.y),
    colors,
  });
}
