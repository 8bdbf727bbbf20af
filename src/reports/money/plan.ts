// The Money sheet: what changed the revenue, month by month, the top customers and the pyramid (model.md §5, §7).

import type { Concentration } from '../../model/concentration.ts';
import { isoOf, periodLabel, periodOf } from '../../model/days.ts';
import { type DriverSplit, type Drivers, lastTwoPeriods, type Span } from '../../model/drivers.ts';
import type { Periods } from '../../model/monthly.ts';
import type { MonthMoves } from '../../model/seasons.ts';
import { type CustomerGroup, type DriverName, figure, percent, signed } from '../../text/index.ts';
import { type Facts, factsOf, naming, ratioOf } from '../facts.ts';
import type { NamedCarrier } from '../figures.ts';
import { running, warmMonths } from '../health/months.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { PlanValue, SheetPlan } from '../plan.ts';
import { curve, pyramid } from './top.ts';

const DRIVERS: readonly DriverName[] = ['customers', 'orders_per_customer', 'aov', 'revenue'];
const TOP = 20;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const words = reports.money;
  const { asOf } = facts.segmentation;
  const { figures } = facts;
  const { before, now } = lastTwoPeriods(asOf, 'month');
  const drivers = figures.drivers();
  const page = new Page('money', sheets.tabs.money.title, {
    question: sheets.tabs.money.question,
    asOf: [sheets.lines.asOf(isoOf(asOf)), words.spans(monthText(now), monthText(before))].join(
      sheets.lines.separator,
    ),
    rule: facts.hasAmounts ? words.rule : words.noAmount,
  });
  if (!facts.hasAmounts) return page.plan({ frozenRows: 3, frozenColumns: 0 });
  const concentration = figures.concentration();
  page.gap();
  page.heading(words.changes);
  const carrier = figures.carrier();
  if (carrier) page.text(carriedBy(facts, drivers, carrier));
  page.text(naming(facts, ofTheShop(facts, now, drivers), now));
  const stray = figures.stray();
  if (stray) page.text(carriedBy(facts, drivers, stray));
  for (const sentence of changes(facts, drivers, concentration)) page.text(sentence);
  page.gap();
  const below = input.standing?.chartsBelow ?? false;
  if (!below && hasEffect(drivers)) page.frame();
  driverTable(page, facts, drivers, !below);
  page.gap();
  monthly(page, facts, figures.months());
  if (concentration) {
    page.gap();
    curve(page, facts, concentration);
  }
  page.gap();
  pyramid(page, facts);
  return page.plan({ frozenRows: 3, frozenColumns: 0 });
}

/** The month of a span: 2011-11. */
export function monthText({ from }: Span): string {
  return periodLabel(periodOf(from, 'month'), 'month');
}

/** What each of the four figures is, and the part of the change it made; in money, not scaled. */
function driverValues(split: DriverSplit, scale: number) {
  const figures = (side: DriverSplit['now']): { readonly [driver in DriverName]: number | null } => ({
    customers: side.customers,
    orders_per_customer: ratioOf(side.orders, side.customers),
    aov: ratioOf(side.revenue / scale, side.orders),
    revenue: side.revenue / scale,
  });
  return {
    now: figures(split.now),
    before: figures(split.before),
    effect: {
      customers: split.customers / scale,
      orders_per_customer: split.ordersPerCustomer / scale,
      aov: split.aov / scale,
      revenue: split.change / scale,
    } as { readonly [driver in DriverName]: number },
  };
}

/** Does a driver's effect pull the other way, and by a quarter of the change or more. */
function worksAgainst(effect: number, change: number): boolean {
  return effect * change < 0 && Math.abs(effect) * 4 >= Math.abs(change);
}

/** Growth that hides a loss: revenue rises while clearly fewer existing customers came and bring less. */
function isLeak({ all, existing }: Drivers, moves: MonthMoves): boolean {
  return all.change > 0 && existing.change < 0 && moves.existing === 'fewer';
}

/** The revenue of the whole shop, and the part of it with a customer. */
function ofTheShop({ texts, money, figures }: Facts, now: Span, { all, scale }: Drivers): string {
  const months = figures.months();
  const shop = figures.shopRevenue()[periodOf(now.from, 'month') - months.start] ?? 0;
  const { revenue } = all.now;
  const share = shop > 0 ? percent(revenue / shop) : null;
  return texts.reports.money.shop(
    monthText(now),
    money.text(shop / scale),
    money.text(revenue / scale),
    share,
  );
}

/** The same month a year before, or that there is none. */
function yearBefore({ texts, money }: Facts, { spans, all, scale }: Drivers, moves: MonthMoves): string {
  const { year } = moves;
  if (!year) return texts.reports.health.seasons.unknown;
  const change = year.revenue > 0 ? `${signed((all.now.revenue / year.revenue - 1) * 100, 1)}%` : null;
  return texts.reports.money.yearBefore({
    month: monthText(year.span),
    revenue: money.text(year.revenue / scale),
    change,
    customers: year.customers,
    seasonal: moves.customers === 'seasonal' ? monthText(spans.before) : null,
  });
}

/** Names the one order or customer that carries the change, before anything else is said of it. */
function carriedBy({ texts, money }: Facts, { spans, scale }: Drivers, carrier: NamedCarrier): string {
  const { kind, customer, day, id, span, revenue, changeWithout } = carrier;
  const without = changeWithout / scale;
  const figures = {
    customer,
    revenue: money.text(revenue / scale),
    without: without > 0 ? `+${money.text(without)}` : money.text(without),
  };
  const words = texts.reports.money;
  if (customer === '') return words.carriedByStray({ ...figures, day, id, month: monthText(spans.before) });
  return kind === 'order'
    ? words.carriedByOrder({ ...figures, day, id })
    : words.carriedByCustomer({ ...figures, month: monthText(spans[span]) });
}

function changes(facts: Facts, drivers: Drivers, concentration: Concentration | null): string[] {
  const words = facts.texts.reports.money;
  const { money } = facts;
  const all = driverValues(drivers.all, drivers.scale);
  const effects = DRIVERS.filter((driver) => driver !== 'revenue');
  // Revenue went this way, so at least one driver did: the effects add up to the change.
  const way = Math.sign(drivers.all.change);
  const main = effects.reduce((best, driver) =>
    all.effect[driver] * way > all.effect[best] * way ? driver : best,
  );
  const change = (amount: number): string => (amount > 0 ? `+${money.text(amount)}` : money.text(amount));
  const [fresh, existing] = [drivers.fresh.change, drivers.existing.change].map(
    (amount) => amount / drivers.scale,
  );
  // Who is new cannot be told of the first months.
  const warm = warmMonths(facts.figures.composition());
  const isYoung = warm.has(periodOf(drivers.spans.before.from, 'month'));
  const relative = drivers.all.before.revenue ? drivers.all.change / drivers.all.before.revenue : null;
  const isEmpty = drivers.all.now.revenue === 0 && drivers.all.before.revenue === 0;
  const { now, before } = drivers.spans;
  const sentences: string[] = [];
  const say = (sentence: string): unknown => sentences.push(naming(facts, sentence, now, before));
  if (isEmpty) sentences.push(words.nothing);
  else
    say(
      words.revenue(
        money.text(all.now.revenue ?? 0),
        money.text(all.before.revenue ?? 0),
        change(all.effect.revenue),
        relative === null ? null : `${signed(relative * 100, 1)}%`,
      ),
    );
  if (drivers.all.change !== 0) {
    say(words.mainDriver(main, change(all.effect[main])));
    const against = effects.find((driver) =>
      worksAgainst(all.effect[driver], drivers.all.change / drivers.scale),
    );
    if (against) say(words.against(against, change(all.effect[against])));
    if (isYoung) sentences.push(words.noGroups);
    else say(words.groups(change(fresh), change(existing)));
  }
  const moves = facts.figures.monthMoves();
  if (!isYoung && isLeak(drivers, moves)) say(words.leak(money.text(-existing)));
  const { year } = moves;
  const told = yearBefore(facts, drivers, moves);
  sentences.push(year ? naming(facts, told, now, year.span) : told);
  if (concentration) {
    const { curve: made, customers, customersFor80 } = concentration;
    sentences.push(
      naming(facts, words.top(`${TOP}%`, percent(made[TOP]))),
      words.for80(figure(customersFor80), percent(customersFor80 / customers)),
    );
  }
  return sentences;
}

/** Did any driver do anything. */
function hasEffect({ all }: Drivers): boolean {
  return all.change !== 0 || all.customers !== 0 || all.ordersPerCustomer !== 0 || all.aov !== 0;
}

/** All, new and existing customers, each with the three drivers and the revenue they multiply to. */
function driverTable(page: Page, facts: Facts, drivers: Drivers, isNew: boolean): void {
  const { money, texts } = facts;
  const words = texts.reports.money.drivers;
  const groups: readonly (readonly [CustomerGroup, DriverSplit])[] = [
    ['all', drivers.all],
    ['new', drivers.fresh],
    ['existing', drivers.existing],
  ];
  const rows = groups.flatMap(([group, split]) =>
    DRIVERS.map((driver) => ({ group, driver, values: driverValues(split, drivers.scale) })),
  );
  const { format, signedFormat } = money;
  page.heading(words.heading);
  const table = page.table({
    name: 'drivers',
    rows: rows.length,
    columns: [
      {
        key: 'driver',
        ...words.driver,
        format: look.TEXT,
        width: 200,
        value: (r) => words.names[rows[r].driver].header,
      },
      { key: 'group', ...words.group, format: look.TEXT, value: (r) => words.groups[rows[r].group] },
      {
        key: 'before',
        ...words.before,
        align: 'right',
        width: 112,
        value: (r) => rows[r].values.before[rows[r].driver],
      },
      {
        key: 'now',
        ...words.now,
        align: 'right',
        width: 112,
        style: { bold: true },
        value: (r) => rows[r].values.now[rows[r].driver],
      },
      {
        key: 'change',
        ...words.change,
        align: 'right',
        width: 112,
        value: (r) => {
          const { before, now } = rows[r].values;
          const [was, is] = [before[rows[r].driver], now[rows[r].driver]];
          return was === null || is === null ? null : is - was;
        },
      },
      {
        key: 'effect',
        ...words.effect,
        header: money.header(words.effect.header),
        format: signedFormat,
        width: 168,
        value: (r) => rows[r].values.effect[rows[r].driver],
      },
      // For the picture: what raised the revenue and what lowered it, each in its colour.
      ...(isNew
        ? ([1, -1] as const).map(
            (way): Column => ({
              key: way > 0 ? 'raises' : 'lowers',
              ...(way > 0 ? words.raises : words.lowers),
              format: signedFormat,
              style: { color: look.SOFT },
              value: (r) => {
                const effect = rows[r].values.effect[rows[r].driver];
                return effect * way > 0 ? effect : null;
              },
            }),
          )
        : []),
    ],
  });
  const figures = table.column('before');
  rows.forEach(({ driver }, r) => {
    const row = table.data.row + r;
    const shown =
      driver === 'customers' ? look.COUNT : driver === 'orders_per_customer' ? look.RATIO : format;
    const moved =
      driver === 'customers'
        ? look.SIGNED_COUNT
        : driver === 'orders_per_customer'
          ? look.SIGNED_RATIO
          : signedFormat;
    page.style({ row, column: figures, rows: 1, columns: 2 }, { numberFormat: shown });
    page.style({ row, column: table.column('change'), rows: 1, columns: 1 }, { numberFormat: moved });
    if (driver === 'revenue')
      page.style({ ...table.data, row, rows: 1 }, { bold: true, borderTop: look.LINE });
    page.note(row, table.column('driver'), words.names[driver].note);
  });
  page.gap();
  // The first three rows are all customers' drivers.
  const chartRange = (key: string) => ({ ...table.columnRange(key), rows: DRIVERS.length });
  if (!hasEffect(drivers)) return;
  page.picture({
    id: 'drivers',
    type: isNew ? 'stackedColumn' : 'column',
    title: words.chart.title,
    ranges: ['driver', ...(isNew ? ['raises', 'lowers'] : ['effect'])].map(chartRange),
    xTitle: words.chart.x,
    yTitle: money.header(words.chart.y),
    colors: isNew ? [look.RISE_COLOR, look.FALL_COLOR] : [look.NOW_COLOR],
  });
}

function monthly(page: Page, facts: Facts, months: Periods): void {
  const { money, texts } = facts;
  const words = texts.reports.money.monthly;
  const shop = facts.figures.shopRevenue();
  const shared = texts.reports.health.monthly;
  const amount =
    (column: Float64Array) =>
    (r: number): PlanValue =>
      column[r] / months.scale;
  const revenue = { ...shared.revenue, header: money.header(shared.revenue.header) };
  page.heading(words.heading);
  const table = page.table({
    name: 'monthly-drivers',
    rows: months.size,
    columns: [
      {
        key: 'month',
        ...shared.month,
        format: look.TEXT,
        value: (r) => periodLabel(months.start + r, 'month'),
      },
      {
        key: 'shop',
        ...words.shop,
        header: money.header(words.shop.header),
        format: money.format,
        value: amount(shop),
      },
      { key: 'revenue', ...revenue, format: money.format, value: amount(months.revenue) },
      {
        key: 'with_customer',
        ...words.withCustomer,
        format: look.SHARE,
        value: (r) => ratioOf(months.revenue[r], shop[r]),
      },
      { key: 'customers', ...shared.customers, format: look.COUNT, value: (r) => months.customers[r] },
      {
        key: 'orders_per_customer',
        ...words.perCustomer,
        format: look.RATIO,
        value: (r) => ratioOf(months.orders[r], months.customers[r]),
      },
      {
        key: 'aov',
        ...words.aov,
        header: money.header(words.aov.header),
        format: money.format,
        value: (r) => ratioOf(months.revenue[r] / months.scale, months.orders[r]),
      },
      {
        key: 'refunds',
        ...words.refunds,
        header: money.header(words.refunds.header),
        format: money.format,
        value: amount(months.refunds),
      },
      {
        key: 'unattributed',
        ...words.unattributed,
        header: money.header(words.unattributed.header),
        format: money.format,
        width: 160,
        value: amount(months.unattributed),
      },
    ],
  });
  running(page, facts);
  page.gap();
  page.chart({
    id: 'monthly-money',
    type: 'column',
    title: words.chart.title,
    ranges: ['month', 'revenue'].map(table.columnRange),
    ...look.CHART,
    xTitle: words.chart.x,
    yTitle: money.header(words.chart.y),
    colors: [look.NOW_COLOR],
  });
}
