// The Products sheet: first products and who came back, what is bought together, favourites of the nine cells (model.md §7).

import { ENOUGH } from '../../model/evidence/index.ts';
import {
  boughtTogether,
  type Favourite,
  favouritesOf,
  firstProductsOf,
  repurchasesOf,
} from '../../model/products.ts';
import { FOLLOW_UP } from '../../model/repeats.ts';
import { NINE_CELLS } from '../../terms/tags.ts';
import { percent } from '../../text/index.ts';
import { type Facts, factsOf, known, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { repeatColumns } from '../repeat-columns.ts';

/** Fewer orders with both are chance. */
const FEWEST_TOGETHER = 5;
/** … and in a large shop, fewer than this share of the orders. */
const SMALLEST_SUPPORT = 0.001;
/** A pair or a favourite of fewer customers is their taste, not the shop's. */
const FEWEST_BUYERS = 5;
/** In front, where fewer have a rate: the products that most people began with. */
const IN_FRONT = 12;
const MOST_PRODUCTS = 500;
const MOST_PAIRS = 200;
const FAVOURITES = 5;
const IN_CHART = 12;
const IN_WORDS = 3;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const { orders } = input.reading;
  const names = orders.lines?.product.names ?? [];
  const minimum = Math.max(FEWEST_TOGETHER, Math.ceil(orders.size * SMALLEST_SUPPORT));
  const rule = orders.lines ? reports.products.rule(minimum) : reports.products.none;
  const page = new Page('products', sheets.tabs.products.title, topLines(facts, 'products', rule));
  if (orders.lines) {
    const first = firstProductsOf(orders, facts.segmentation.asOf) ?? [];
    const listed = first.slice(0, MOST_PRODUCTS);
    page.gap();
    answer(page, facts, first, names);
    page.gap();
    if (!input.standing?.chartsBelow && listed.filter(isTold).length >= 2) page.frame();
    firstProducts(page, facts, listed.filter(isInFront), names);
    page.gap();
    again(page, facts, input, names);
    page.gap();
    together(page, facts, input, names, minimum);
    if (facts.hasAmounts) {
      page.gap();
      favourites(page, facts, input, names);
    }
    const rest = listed.filter((one, at) => !isInFront(one, at));
    fewBuyers(page, facts, rest, first.length, names);
  }
  return page.plan({ frozenRows: 3, frozenColumns: 1 });
}

function shown(page: Page, facts: Facts, count: number, all: number): void {
  if (count < all) page.text(facts.texts.reports.products.shown(count, all));
}

type First = NonNullable<ReturnType<typeof firstProductsOf>>[number];

const isTold = ({ followed }: First): boolean => followed >= ENOUGH;

/** Most customers first, so those with a rate stand at the top. */
const isInFront = (one: First, at: number): boolean =>
  isTold(one) || (at < IN_FRONT && one.customers >= FEWEST_BUYERS);

/** What brings people back, in words; that none clearly does is an answer too. */
function answer(page: Page, facts: Facts, list: readonly First[], names: readonly string[]): void {
  const words = facts.texts.reports.products.first;
  const rate = ({ repeaters, followed }: First): string => percent(repeaters / followed);
  const of = (clearly: First['clearly']) => list.filter((one) => one.clearly === clearly).slice(0, IN_WORDS);
  const [more, fewer] = [of('more'), of('fewer')];
  for (const one of more) page.text(words.bringsBack(names[one.product], rate(one), FOLLOW_UP));
  for (const one of fewer) page.text(words.bringsFewer(names[one.product], rate(one), FOLLOW_UP));
  if (more.length + fewer.length > 0) return;
  page.text(list.filter(isTold).length < 2 ? words.tooFew(ENOUGH, FOLLOW_UP) : words.noneClear);
}

function firstProducts(page: Page, facts: Facts, list: readonly First[], names: readonly string[]): void {
  const words = facts.texts.reports.products.first;
  page.heading(words.heading);
  const table = page.table({
    name: 'products',
    rows: list.length,
    columns: firstColumns(facts, list, names),
  });
  const told = list.filter(isTold).length;
  if (told < 2) return;
  page.gap();
  const rows = Math.min(IN_CHART, told) + 1;
  page.picture({
    id: 'first-products',
    type: 'bar',
    title: words.chart.title,
    ranges: ['product', 'repeat_rate'].map((key) => ({ ...table.columnRange(key), rows })),
    xTitle: words.chart.y,
    yTitle: words.chart.x,
    colors: [look.NOW_COLOR],
  });
}

/** At the foot: of too few buyers to say anything of, kept for whoever looks one up. */
function fewBuyers(
  page: Page,
  facts: Facts,
  list: readonly First[],
  all: number,
  names: readonly string[],
): void {
  if (list.length === 0) return;
  page.gap();
  page.heading(facts.texts.reports.products.first.few(list.length, ENOUGH));
  shown(page, facts, Math.min(all, MOST_PRODUCTS), all);
  page.table({ name: 'products-few', rows: list.length, columns: firstColumns(facts, list, names) });
}

function firstColumns(facts: Facts, list: readonly First[], names: readonly string[]): Column[] {
  const words = facts.texts.reports.products.first;
  const columns: Column[] = [
    { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => list[r].customers },
    ...repeatColumns(facts, (r) => list[r]),
    {
      key: 'days_to_second',
      ...words.daysToSecond,
      format: look.CYCLE,
      value: (r) => (isTold(list[r]) ? known(list[r].daysToSecond) : null),
    },
  ];
  const product: Column = {
    ...{ key: 'product', ...words.product, format: look.TEXT, width: 280 },
    value: (r) => names[list[r].product],
  };
  return narrow([product, ...columns]);
}

/** Beside the product no column is wider than its figures need, in any of the tables: headers run over lines. */
const narrow = ([product, ...figures]: readonly Column[]): Column[] => [
  product,
  ...figures.map((column) => ({ width: 96, ...column, wrap: true })),
];

/** How long each product lasts, where enough came back to it. */
function again(page: Page, facts: Facts, { reading }: ReportInput, names: readonly string[]): void {
  const words = facts.texts.reports.products.again;
  const list = repurchasesOf(reading.orders, facts.segmentation.asOf) ?? [];
  page.heading(words.heading);
  page.table({
    name: 'product-cycles',
    rows: list.length,
    columns: narrow([
      { key: 'product', ...words.product, format: look.TEXT, value: (r) => names[list[r].product] },
      { key: 'buyers', ...words.buyers, format: look.COUNT, value: (r) => list[r].buyers },
      { key: 'came_back', ...words.cameBack, format: look.COUNT, value: (r) => list[r].cameBack },
      { key: 'cycle', ...words.cycle, format: look.COUNT, value: (r) => list[r].cycle },
    ]),
  });
  if (!list.length) page.text(words.none);
}

function together(
  page: Page,
  facts: Facts,
  { reading }: ReportInput,
  names: readonly string[],
  minimum: number,
): void {
  const words = facts.texts.reports.products.together;
  const all = boughtTogether(reading.orders, facts.segmentation.asOf, minimum, FEWEST_BUYERS) ?? [];
  const list = all.slice(0, MOST_PAIRS);
  page.heading(words.heading(minimum));
  shown(page, facts, list.length, all.length);
  page.table({
    name: 'product-pairs',
    rows: list.length,
    columns: narrow([
      { key: 'first', ...words.first, format: look.TEXT, value: (r) => names[list[r].first] },
      {
        key: 'second',
        ...words.second,
        format: look.TEXT,
        width: 128,
        wrap: true,
        value: (r) => names[list[r].second],
      },
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
    ]),
  });
  if (!list.length) page.text(words.none);
}

function favourites(page: Page, facts: Facts, { reading }: ReportInput, names: readonly string[]): void {
  const words = facts.texts.reports.products.favourites;
  const byCell = favouritesOf(reading.orders, facts.segmentation, FAVOURITES, FEWEST_BUYERS) ?? [];
  const list = byCell.flatMap((cell, index) =>
    cell.map((favourite: Favourite, at) => ({ ...favourite, cell: NINE_CELLS[index], rank: at + 1 })),
  );
  page.heading(words.heading);
  page.table({
    name: 'product-favourites',
    rows: list.length,
    columns: narrow([
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
    ]),
  });
}
