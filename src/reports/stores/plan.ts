// The Stores sheet: every store side by side with the one thing each should look at first, and every channel (model.md §7).

import type { Fraction } from '../../model/cycles.ts';
import { INDICATORS, type IndicatorName } from '../../model/health.ts';
import type { Orders } from '../../model/orders.ts';
import { FOLLOW_UP } from '../../model/repeats.ts';
import { type ChannelFigures, placesOf, type StoreFigures, type Stores } from '../../model/stores.ts';
import { NES } from '../../terms/tags.ts';
import { type DriverName, figure, type Head, percent, type RateText } from '../../text/index.ts';
import { type Facts, factsOf, known, ratioOf, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { monthText } from '../money/plan.ts';
import { type Column, Page } from '../page.ts';
import type { PlanValue, SheetPlan } from '../plan.ts';
import { repeatColumns } from '../repeat-columns.ts';
import { MONTHS_BACK, storeDetails, TOP_PERCENT } from './details.ts';

const MONEY: readonly IndicatorName[] = ['new_aov', 'existing_aov'];

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const { asOf, rules } = facts.segmentation;
  const { orders } = input.reading;
  const { stores, channels } = placesOf(orders, asOf, rules);
  const rule = stores ? ruleOf(facts, stores) : channels ? reports.stores.channels.rule : reports.stores.none;
  const page = new Page('stores', sheets.tabs.stores.title, topLines(facts, 'stores', rule));
  if (stores || channels) {
    page.gap();
    if (stores) storesAnswer(page, facts, stores, orders);
    if (channels) channelsAnswer(page, facts, channels, orders, stores !== null);
  }
  if (stores) {
    if (facts.hasAmounts && !input.standing?.chartsBelow) {
      page.gap();
      page.frame();
    }
    storesBlock(page, facts, stores, orders);
  }
  if (channels) channelsBlock(page, facts, channels, orders);
  return page.plan({ frozenRows: 3, frozenColumns: stores || channels ? 1 : 0 });
}

/** Stores or channels named in words, of each kind. */
const IN_WORDS = 3;

/** Which store brings most, and what a store should look at first; that nothing is clear is an answer too. */
function storesAnswer(page: Page, facts: Facts, { stores, whole, together }: Stores, orders: Orders): void {
  const words = facts.texts.reports.stores.answer;
  const named = stores.filter(({ store }) => store >= 0);
  const nameOf = ({ store }: StoreFigures): string => orders.store!.names[store];
  const [largest] = [...named].sort((a, b) => b.revenue - a.revenue);
  if (facts.hasAmounts && named.length > 1 && whole.revenue > 0 && largest.revenue > 0)
    page.text(words.largest(nameOf(largest), percent(largest.revenue / whole.revenue)));
  const clear = named.filter(({ focus }) => focus?.what);
  for (const store of clear.slice(0, IN_WORDS)) {
    const { what, newRate, churnRate } = store.focus!;
    const [own, all] = what === 'acquire' ? [newRate, together.newRate] : [churnRate, together.churnRate];
    page.text(words.clear(nameOf(store), what!, rateText(own).rate, rateText(all).rate));
  }
  if (clear.length > 0 || named.length < 2) return;
  page.text(named.some(({ focus }) => focus?.because === 'alike') ? words.noneClear : words.tooFew);
}

/** Which channel brings most where that of the stores is not told, and through which clearly more come back. */
function channelsAnswer(
  page: Page,
  facts: Facts,
  channels: readonly ChannelFigures[],
  orders: Orders,
  hasStores: boolean,
): void {
  const words = facts.texts.reports.stores.answer;
  const nameOf = ({ channel }: ChannelFigures): string => orders.channel!.names[channel];
  const all = channels.reduce((sum, { revenue }) => sum + revenue, 0);
  const [largest] = [...channels].sort((a, b) => b.revenue - a.revenue);
  if (!hasStores && facts.hasAmounts && channels.length > 1 && largest.revenue > 0)
    page.text(words.largest(nameOf(largest), percent(largest.revenue / all)));
  if (!hasStores && channels.length === 1) page.text(words.oneChannel(nameOf(largest)));
  for (const clearly of ['more', 'fewer'] as const)
    for (const one of channels.filter(({ repeat }) => repeat.clearly === clearly).slice(0, IN_WORDS))
      page.text(words[clearly](nameOf(one), percent(one.repeat.repeatRate), FOLLOW_UP));
}

function ruleOf({ texts }: Facts, { whole }: Stores): string {
  const { now, before } = whole.drivers.spans;
  return texts.reports.stores.rule(whole.health.windowDays, monthText(now), monthText(before));
}

/** What came through each channel, and who it brought. */
function channelsBlock(page: Page, facts: Facts, channels: readonly ChannelFigures[], orders: Orders): void {
  const { money, hasAmounts, texts } = facts;
  const words = texts.reports.stores;
  const all = channels.reduce((sum, { revenue }) => sum + revenue, 0);
  page.gap();
  page.heading(words.channels.heading);
  const columns: Column[] = [
    {
      key: 'channel',
      ...words.channels.channel,
      format: look.TEXT,
      width: 160,
      value: (r) => orders.channel!.names[channels[r].channel],
    },
    { key: 'orders', ...words.channels.orders, format: look.COUNT, value: (r) => channels[r].orders },
    {
      key: 'customers',
      ...words.channels.customers,
      format: look.COUNT,
      value: (r) => channels[r].customers,
    },
    { key: 'won', ...words.channels.won, format: look.COUNT, value: (r) => channels[r].won },
    ...(hasAmounts
      ? [
          {
            key: 'revenue',
            ...words.revenue,
            header: money.header(words.revenue.header),
            format: money.format,
            width: 112,
            value: (r: number) => channels[r].revenue / orders.scale,
          },
          {
            key: 'share',
            ...words.channels.share,
            format: look.SHARE,
            value: (r: number) => ratioOf(channels[r].revenue, all),
          },
        ]
      : []),
    ...repeatColumns(facts, (r) => channels[r].repeat),
  ];
  page.table({
    name: 'channels',
    rows: channels.length,
    columns: columns.map((column) => ({ ...column, wrap: true })),
  });
}

function storesBlock(page: Page, facts: Facts, stores: Stores, orders: Orders): void {
  const { reports } = facts.texts;
  page.gap();
  page.heading(reports.stores.heading);
  const table = page.table({
    name: 'stores',
    rows: stores.stores.length,
    total: true,
    columns: [
      ...columnsOf(facts, stores, orders),
      // Under the table the whole has no others to stand beside.
      ...repeatColumns(facts, (r) => stores.stores[r].repeat).map((column) => ({ ...column, wrap: true })),
    ],
  });
  const { newRate, churnRate } = stores.together;
  if (churnRate.denominator > 0) page.text(reports.stores.together(rateText(newRate), rateText(churnRate)));
  page.gap();
  const charts = reports.stores;
  if (facts.hasAmounts) {
    page.picture({
      id: 'stores-revenue',
      type: 'column',
      title: charts.revenueChart.title,
      ranges: ['store', 'revenue'].map(table.columnRange),
      xTitle: charts.revenueChart.x,
      yTitle: facts.money.header(charts.revenueChart.y),
      colors: [look.NOW_COLOR],
    });
  }
  page.chart({
    id: 'stores-rates',
    type: 'column',
    title: charts.ratesChart.title,
    ranges: ['store', 'new_rate', 'churn_rate'].map(table.columnRange),
    ...look.CHART,
    xTitle: charts.ratesChart.x,
    yTitle: charts.ratesChart.y,
    colors: [look.NEW_COLOR, look.NES_COLOR.S3],
  });
}

function columnsOf(facts: Facts, all: Stores, orders: Orders): Column[] {
  const { stores, whole, scale } = all;
  const details = storeDetails(orders, all, facts.segmentation);
  const names = orders.store!.names;
  const { money, texts, hasAmounts } = facts;
  const words = texts.reports.stores;
  /** A figure of each store, and of the whole shop under the table. */
  const column = (
    key: string,
    head: Head,
    of: (store: StoreFigures) => PlanValue,
    rest: Partial<Column> = {},
  ): Column => ({
    key,
    header: head.header,
    note: head.note,
    format: look.COUNT,
    wrap: true,
    value: (r) => of(stores[r]),
    total: of(whole),
    ...rest,
  });
  const moneyColumn = (
    key: string,
    head: Head,
    of: (store: StoreFigures) => number,
    format = money.format,
  ): Column =>
    column(key, head, (store) => of(store) / scale, {
      header: money.header(head.header),
      format,
      width: 112,
    });

  const name = (store: StoreFigures): string =>
    store === whole ? words.whole : store.store < 0 ? words.unnamed : names[store.store];
  return [
    column('store', words.store, name, { format: look.TEXT, width: 160 }),
    column('focus', words.first, ({ focus }) => (focus?.what ? words.focus[focus.what] : null), {
      format: look.TEXT,
      width: 152,
      style: { bold: true },
    }),
    column('why', words.why, (store) => whyOf(facts, all, store), {
      format: look.TEXT,
      width: 380,
    }),
    column('orders', words.orders, (store) => store.orders, { group: true }),
    column('customers', words.customers, (store) => store.customers),
    column('won', words.won, (store) => store.won),
    ...(hasAmounts
      ? [
          moneyColumn('revenue', words.revenue, (store) => store.revenue),
          column('share', words.share, (store) => ratioOf(store.revenue, whole.revenue), {
            format: look.SHARE,
            heat: true,
          }),
          moneyColumn('refunds', words.refunds, (store) => store.refunds),
        ]
      : []),
    column('unattributed_orders', words.unattributedOrders, (store) => store.unattributedOrders, {
      width: 112,
    }),
    ...(hasAmounts
      ? [moneyColumn('unattributed_amount', words.unattributedAmount, (store) => store.unattributedAmount)]
      : []),
    ...NES.map((tag, at) =>
      column(tag, { header: tag, note: words.tag(tag) }, (store) => tagged(store, at), {
        group: at === 0,
        width: 56,
      }),
    ),
    ...INDICATORS.filter((indicator) => hasAmounts || !MONEY.includes(indicator)).map((indicator, at) =>
      indicatorColumn(facts, indicator, at === 0, column),
    ),
    ...(hasAmounts
      ? [
          {
            ...moneyColumn('change', words.change, (store) => store.drivers.all.change, money.signedFormat),
            group: true,
          },
          ...EFFECTS.map(([driver, part]) =>
            moneyColumn(
              `effect_${driver}`,
              words.effects[driver],
              (store) => store.drivers.all[part],
              money.signedFormat,
            ),
          ),
        ]
      : []),
    ...MONTHS_BACK.map((k, at) =>
      column(`came_back_${k}`, words.cameBack(k), (store) => known(details.get(store)!.cameBack[at]), {
        format: look.SHARE,
        group: at === 0,
      }),
    ),
    ...(hasAmounts
      ? [
          column('new_revenue_share', words.newRevenue, (store) => details.get(store)!.newRevenue, {
            format: look.SHARE,
          }),
          column('top_share', words.top(TOP_PERCENT), (store) => details.get(store)!.top, {
            format: look.SHARE,
          }),
        ]
      : []),
  ];
}

const EFFECTS = [
  ['customers', 'customers'],
  ['orders_per_customer', 'ordersPerCustomer'],
  ['aov', 'aov'],
] as const satisfies readonly (readonly [DriverName, keyof Stores['whole']['drivers']['all']])[];

/** Customers with a tag on the as-of day: those who had one at the window's start, and those won since. */
function tagged({ health: { transitions, won } }: StoreFigures, tag: number): number {
  return NES.reduce((sum, _, from) => sum + transitions[from * NES.length + tag], won[tag]);
}

function indicatorColumn(
  { texts, money }: Facts,
  name: IndicatorName,
  group: boolean,
  column: (key: string, head: Head, of: (store: StoreFigures) => PlanValue, rest: Partial<Column>) => Column,
): Column {
  const head = texts.reports.health.indicators[name];
  const isMoney = MONEY.includes(name);
  const format =
    name === 'active'
      ? look.COUNT
      : isMoney
        ? money.format
        : name === 'net_change'
          ? look.SIGNED_SHARE
          : look.SHARE;
  return column(
    name,
    { header: inTwoLines(isMoney ? money.header(head.header) : head.header), note: head.note },
    ({ health }) => known(health.indicators.find((indicator) => indicator.name === name)!.value),
    {
      format,
      group,
      width: name === 'active' ? 136 : isMoney ? 112 : name.startsWith('wake') ? 104 : undefined,
    },
  );
}

/** What stands in brackets on a line of its own. */
function inTwoLines(header: string): string {
  return header.replace(/\s*(?=[(（])/, '\n');
}

function whyOf({ texts }: Facts, { together }: Stores, { focus }: StoreFigures): string | null {
  if (!focus) return null;
  const beside = (own: Fraction, all: Fraction) => ({ ...rateText(own), together: rateText(all).rate });
  return texts.reports.stores.because(
    focus,
    beside(focus.newRate, together.newRate),
    beside(focus.churnRate, together.churnRate),
  );
}

function rateText({ numerator, denominator }: Fraction): RateText {
  return {
    rate: denominator > 0 ? percent(numerator / denominator) : '–',
    counted: figure(numerator),
    outOf: figure(denominator),
  };
}
