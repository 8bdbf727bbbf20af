// The Dashboard: the figures to look at first, with charts: NES share, new and existing customers, the best ones.

import * as look from '../reports/look.ts';
import type { ChartPlan, SheetPlan } from '../reports/plan.ts';
import { NES } from '../terms/tags.ts';
import { type Draft, monthText } from './draft.ts';
import type { Kit } from './kit.ts';
import { liveMonth } from './live.ts';
import { DASHBOARD_MONTHS, TOP, TOP_CUSTOMERS } from './places.ts';
import { TILE, TILE_NAME } from './style.ts';

/** Seven tiles, and a gap before the charts. */
const COLUMNS = 8;
/** Rows of a part: as high as its chart. */
const PART = 17;
const TAGS_AT = TOP + 4;
const MONTHS = TAGS_AT + PART;
const BEST = MONTHS + PART;
const CHART = { width: 620, height: 320 } as const;

export function dashboardPlan(kit: Kit): SheetPlan {
  const sheet = kit.draft('template-dashboard', BEST + PART, COLUMNS);
  for (let column = 0; column < COLUMNS; column++) sheet.width(column, 136);
  sheet.width(COLUMNS - 1, 24);
  tiles(sheet, kit);
  nes(sheet, kit);
  months(sheet, kit);
  best(sheet, kit);
  sheet.guard({ row: TOP, column: 0, rows: BEST + TOP_CUSTOMERS + 2 - TOP, columns: COLUMNS });
  return sheet.plan({ frozenRows: 3 });
}

function tiles(sheet: Draft, { texts }: Kit): void {
  const money = '#,##0';
  const share = (tag: string): string =>
    `IF(COUNT([buyers.lastDay:])=0;"";COUNTIF([buyers.nes:];"${tag}")/COUNT([buyers.lastDay:]))`;
  const shown = (formula: string): string => `IF([settings.buyers]=0;"";${formula})`;
  const list = {
    customers: [shown('COUNT([buyers.lastDay:])'), look.COUNT],
    active: [share('E0'), look.SHARE],
    asleep: [share('S3'), look.SHARE],
    orders: [shown('SUM([buyers.orders:])'), look.COUNT],
    net: [shown('SUM([buyers.net:])'), money],
    aov: [shown('IF(SUM([buyers.orders:])=0;"";SUM([buyers.net:])/SUM([buyers.orders:]))'), money],
    cycle: [shown('[settings.shopCycle]'), look.CYCLE],
  } as const;
  (Object.keys(list) as (keyof typeof list)[]).forEach((tile, column) => {
    const [formula, numberFormat] = list[tile];
    sheet.put(TOP, column, texts.template.dashboard.tiles[tile], TILE_NAME);
    sheet.formula(TOP + 1, column, formula, { ...TILE, numberFormat });
  });
}

function chart(
  sheet: Draft,
  id: string,
  row: number,
  rest: Omit<ChartPlan, 'id' | 'anchor' | 'width' | 'height'>,
) {
  sheet.chartAt({ id, anchor: { row, column: COLUMNS }, ...CHART, ...rest });
}

/** Header and rows of a table's column. */
const range = (row: number, column: number, rows: number) => ({ row, column, rows: rows + 1, columns: 1 });

function nes(sheet: Draft, { texts }: Kit): void {
  const words = texts.template.dashboard;
  const { segments } = texts.sheets;
  sheet.heading(TAGS_AT, words.nes);
  sheet.table({
    name: 'nes-share',
    row: TAGS_AT + 1,
    rows: NES.length,
    columns: [
      {
        key: 'tag',
        ...segments.tag,
        format: look.TEXT,
        align: 'center',
        style: { bold: true },
        value: (r) => NES[r],
      },
      {
        key: 'name',
        ...segments.tagMeaning,
        format: look.TEXT,
        value: (r) => `${NES[r]} ${texts.names.nes[NES[r]].short}`,
      },
      {
        key: 'customers',
        ...segments.customers,
        format: look.COUNT,
        formula: (r) => `COUNTIF([buyers.nes:];"${NES[r]}")`,
      },
      {
        key: 'share',
        ...segments.share,
        format: look.SHARE,
        formula: (r) =>
          `IF(COUNT([buyers.lastDay:])=0;"";COUNTIF([buyers.nes:];"${NES[r]}")/COUNT([buyers.lastDay:]))`,
      },
    ],
  });
  NES.forEach((tag, r) => {
    sheet.style({ row: TAGS_AT + 2 + r, column: 0, rows: 1, columns: 1 }, { background: look.NES_FILL[tag] });
  });
  chart(sheet, 'nes-share', TAGS_AT, {
    type: 'pie',
    title: words.nes,
    ranges: [range(TAGS_AT + 1, 1, NES.length), range(TAGS_AT + 1, 2, NES.length)],
    colors: NES.map((tag) => look.NES_COLOR[tag]),
  });
}

/** Customers and money of a month, from the workings. */
const monthOf = (month: string) => ({
  newCustomers: `COUNTIF([buyers.cohort:];${month})`,
  customers: `COUNTIF([sorted.activeMonth:];${month})`,
  newRevenue: `SUMIF([lines.cohort:];${month}*[settings.monthBase];[lines.gross:])`,
  revenue: `SUMIF([lines.month:];${month};[lines.gross:])`,
});

function months(sheet: Draft, { texts, layout, money, isLive }: Kit): void {
  const words = texts.template.dashboard;
  const header = MONTHS + 1;
  const first = header + 2;
  const month = layout.ref('recent', 'month');
  const shown = (formula: string): string => `IF(${month}="";"";${formula})`;
  const counts = isLive ? liveMonth(month) : monthOf(month);
  sheet.heading(MONTHS, words.months);
  sheet.table({
    name: 'months',
    row: header,
    rows: DASHBOARD_MONTHS,
    columns: [
      { key: 'month', header: words.month, formula: shown(monthText(month)) },
      {
        key: 'new',
        header: words.newCustomers,
        format: look.COUNT,
        formula: shown(counts.newCustomers),
      },
      {
        key: 'existing',
        header: words.existing,
        format: look.COUNT,
        formula: shown(`${counts.customers}-B${first}`),
      },
      {
        key: 'new_share',
        header: words.newShare,
        format: look.SHARE,
        formula: shown(`IF(B${first}+C${first}=0;"";B${first}/(B${first}+C${first}))`),
      },
      {
        key: 'revenue',
        header: words.revenue,
        format: money,
        formula: shown(`ROUND(${counts.revenue};[settings.decimals])`),
      },
      {
        key: 'new_revenue',
        header: words.newRevenue,
        format: look.SHARE,
        formula: shown(`IF(E${first}=0;"";${counts.newRevenue}/E${first})`),
      },
    ],
  });
  chart(sheet, 'months', MONTHS, {
    type: 'stackedColumn',
    title: words.months,
    ranges: [0, 1, 2].map((column) => range(header, column, DASHBOARD_MONTHS)),
    colors: [look.NEW_COLOR, look.EXISTING_COLOR],
  });
}

function best(sheet: Draft, { texts, money, isLive }: Kit): void {
  const words = texts.template.dashboard;
  const { customers, segments } = texts.sheets;
  const header = BEST + 1;
  // The Customers sheet may be filtered or sorted by hand, so the best are taken from the workings; a spilled table is not.
  const of = (figure: string) => (r: number) =>
    `IF(${r + 1}>[settings.buyers];"";INDEX([buyers.${figure}:];${isLive ? r + 1 : `INDEX([buyers.at:];${r + 1})`}))`;
  sheet.heading(BEST, words.top);
  sheet.table({
    name: 'best',
    row: header,
    rows: TOP_CUSTOMERS,
    columns: [
      { key: 'customer', ...customers.customer, formula: of('name') },
      { key: 'nes', ...customers.nes, align: 'center', style: { bold: true }, formula: of('nes') },
      { key: 'orders', ...customers.orders, format: look.COUNT, formula: of('orders') },
      { key: 'net', ...customers.net, format: money, formula: of('net') },
      {
        key: 'share',
        ...segments.netShare,
        format: look.SHARE,
        formula: (r) =>
          `IF(N(D${header + 2 + r})=0;"";IF(SUM([buyers.net:])<=0;"";D${header + 2 + r}/SUM([buyers.net:])))`,
      },
      { key: 'recency', ...customers.recency, format: look.COUNT, formula: of('recency') },
    ],
  });
  chart(sheet, 'best', BEST, {
    type: 'bar',
    title: words.top,
    ranges: [range(header, 0, TOP_CUSTOMERS), range(header, 3, TOP_CUSTOMERS)],
    colors: [look.NOW_COLOR],
  });
}
