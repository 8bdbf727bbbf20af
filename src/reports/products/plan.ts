// The Products sheet: first products and who came back, what is bought together, favourites of the nine cells (model.md §7).

import {
  boughtTogether,
  type Favourite,
  FOLLOW_UP,
  favouritesOf,
  firstProductsOf,
} from '../../model/products.ts';
import { NINE_CELLS } from '../../terms/tags.ts';
import { rangeText } from '../../text/index.ts';
import { type Facts, factsOf, known, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';

/** Fewer orders with both are chance. */
const FEWEST_TOGETHER = 5;
/** … and in a large shop, fewer than this share of the orders. */
const SMALLEST_SUPPORT = 0.001;
const MOST_PRODUCTS = 500;
const MOST_PAIRS = 200;
const FAVOURITES = 5;
const IN_CHART = 12;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const { orders } = input.reading;
  const names = orders.lines?.product.names ?? [];
  const minimum = Math.max(FEWEST_TOGETHER, Math.ceil(orders.size * SMALLEST_SUPPORT));
  const rule = orders.lines ? reports.products.rule(minimum) : reports.products.none;
  const page = new Page('products', sheets.tabs.products.title, topLines(facts, 'products', rule));
  if (orders.lines) {
    page.gap();
    firstProducts(page, facts, input, names);
    page.gap();
    together(page, facts, input, names, minimum);
    if (facts.hasAmounts) {
      page.gap();
      favourites(page, facts, input, names);
    }
  }
  return page.plan({ frozenRows: 3, frozenColumns: 1 });
}

function shown(page: Page, facts: Facts, count: number, all: number): void {
  if (count < all) page.text(facts.texts.reports.products.shown(count, all));
}

function firstProducts(page: Page, facts: Facts, { reading }: ReportInput, names: readonly string[]): void {
  const { reports } = facts.texts;
  const words = reports.products.first;
  const all = firstProductsOf(reading.orders, facts.segmentation.asOf) ?? [];
  const list = all.slice(0, MOST_PRODUCTS);
  page.heading(words.heading);
  shown(page, facts, list.length, all.length);
  const table = page.table({
    name: 'products',
    rows: list.length,
    columns: [
      {
        key: 'product',
        ...words.product,
        format: look.TEXT,
        width: 280,
        value: (r) => names[list[r].product],
      },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => list[r].customers },
      { key: 'followed', ...words.followed(FOLLOW_UP), format: look.COUNT, value: (r) => list[r].followed },
      {
        key: 'repeaters',
        ...words.repeaters(FOLLOW_UP),
        format: look.COUNT,
        value: (r) => list[r].repeaters,
      },
      {
        key: 'repeat_rate',
        ...words.repeatRate,
        format: look.SHARE,
        heat: true,
        value: (r) => known(list[r].repeatRate),
      },
      {
        key: 'range',
        ...reports.health.columns.range,
        format: look.TEXT,
        align: 'right',
        value: (r) => {
          const { interval } = list[r];
          return interval && `${rangeText(interval)}%`;
        },
      },
      {
        key: 'clearly',
        ...words.clearly,
        format: look.TEXT,
        width: 150,
        value: (r) => {
          const { clearly } = list[r];
          return clearly ? words.brings[clearly] : list[r].followed > 0 ? words.brings.alike : null;
        },
      },
      {
        key: 'days_to_second',
        ...words.daysToSecond,
        format: look.CYCLE,
        width: 120,
        value: (r) => known(list[r].daysToSecond),
      },
    ],
  });
  if (list.length < 2) return;
  page.gap();
  const rows = Math.min(IN_CHART, list.length) + 1;
  page.chart({
    id: 'first-products',
    type: 'bar',
    title: words.chart.title,
    ranges: ['product', 'repeat_rate'].map((key) => ({ ...table.columnRange(key), rows })),
    ...look.CHART,
    xTitle: words.chart.y,
    yTitle: words.chart.x,
    colors: [look.NOW_COLOR],
  });
}

function together(
  page: Page,
  facts: Facts,
  { reading }: ReportInput,
  names: readonly string[],
  minimum: number,
): void {
  const words = facts.texts.reports.products.together;
  const all = boughtTogether(reading.orders, facts.segmentation.asOf, minimum) ?? [];
  const list = all.slice(0, MOST_PAIRS);
  page.heading(words.heading(minimum));
  if (!list.length) page.text(words.none);
  shown(page, facts, list.length, all.length);
  page.table({
    name: 'product-pairs',
    rows: list.length,
    columns: [
      { key: 'first', ...words.first, format: look.TEXT, value: (r) => names[list[r].first] },
      { key: 'second', ...words.second, format: look.TEXT, width: 240, value: (r) => names[list[r].second] },
      { key: 'orders', ...words.orders, format: look.COUNT, value: (r) => list[r].orders },
      { key: 'support', ...words.support, format: look.SHARE, value: (r) => list[r].support },
      { key: 'confidence', ...words.confidence, format: look.SHARE, value: (r) => list[r].confidence },
      {
        key: 'confidence_back',
        ...words.confidenceBack,
        format: look.SHARE,
        value: (r) => list[r].confidenceBack,
      },
      { key: 'lift', ...words.lift, format: look.RATIO, heat: true, value: (r) => list[r].lift },
    ],
  });
}

function favourites(page: Page, facts: Facts, { reading }: ReportInput, names: readonly string[]): void {
  const words = facts.texts.reports.products.favourites;
  const byCell = favouritesOf(reading.orders, facts.segmentation, FAVOURITES) ?? [];
  const list = byCell.flatMap((cell, index) =>
    cell.map((favourite: Favourite, at) => ({ ...favourite, cell: NINE_CELLS[index], rank: at + 1 })),
  );
  page.heading(words.heading);
  page.table({
    name: 'product-favourites',
    rows: list.length,
    columns: [
      { key: 'product', ...words.product, format: look.TEXT, value: (r) => names[list[r].product] },
      {
        key: 'cell',
        ...words.cell,
        format: look.TEXT,
        align: 'center',
        style: { bold: true },
        value: (r) => list[r].cell,
      },
      { key: 'rank', ...words.rank, format: '0', value: (r) => list[r].rank },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => list[r].customers },
      { key: 'share', ...words.share, format: look.SHARE, value: (r) => list[r].share },
      { key: 'lift', ...words.lift, format: look.RATIO, value: (r) => list[r].lift },
    ],
  });
}
