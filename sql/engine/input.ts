// The tables of the model in DuckDB as what the sheets are made from: the largest customers one by one, all others in figures.

import type { SegmentOptions } from '../../local/cli/options.ts';
import { fractionOf } from '../../src/model/cycles.ts';
import { type Composition, healthFrom, WAKE_BANDS, type WindowCounts } from '../../src/model/health.ts';
import {
  addMonths,
  type Cohorts,
  isoOf,
  NO_DAY,
  type Orders,
  type Periods,
  periodStart,
  segment,
  segmentNames,
} from '../../src/model/index.ts';
import { type Band, type Calibration, calibrationFrom } from '../../src/model/prediction/index.ts';
import { between } from '../../src/model/quantiles.ts';
import { FEWEST_MONTHS } from '../../src/model/seasons.ts';
import type { Cycle, ModelWarning, RfmCuts, Segmentation, TooEarly } from '../../src/model/segmentation.ts';
import type { Tally } from '../../src/model/tally.ts';
import { isWarmUp } from '../../src/model/warm-up.ts';
import type { Figures, Prediction, TallyBy } from '../../src/reports/figures.ts';
import { inMemory } from '../../src/reports/in-memory.ts';
import type { ReportInput } from '../../src/reports/index.ts';
import { type Past, predictionFrom } from '../../src/reports/prediction.ts';
import { foldedKey } from '../../src/terms/folded-key.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../../src/terms/tags.ts';
import { statementsFor } from '../dialects.ts';
import type { Row, Warehouse } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import { type Held, heldOrders } from './held.ts';
import { moneyFigures, moneyTables } from './money.ts';
import type { Source } from './source.ts';

/** Money in the tables is in whole ten-thousandths. */
const UNIT = 10_000;

/** Of more customers than this, so many tell what is to be expected of all. */
const MOST_FITTED = 200_000;

/** What the sheets are made from. */
export interface EngineInput {
  /** Of all orders: the customers with the highest net one by one, the others in figures. */
  readonly all: ReportInput;
  /** Of the same orders, each of them held; null where they are too many. */
  readonly whole: ReportInput | null;
  readonly orders: number;
  /** Customers that are not listed one by one. */
  readonly cut: number;
  /** Predictions were worked out on one customer of every so many. */
  readonly every: number;
  /** What chances go by; null where none are said. */
  readonly chance: Chosen['chance'];
}

export async function inputOf(
  warehouse: Warehouse,
  source: Source,
  chosen: Chosen,
  options: SegmentOptions,
): Promise<EngineInput> {
  const { top, hold } = options.engine!;
  const tables = await tablesOf(warehouse, top, chosen);
  const { asOf, counts, totals } = tables;
  const segmentation = segmentationOf(tables, chosen, source.scale);
  const orders = n(counts.orders);
  const every = Math.max(Math.ceil(n(totals.customers) / MOST_FITTED), Math.ceil(orders / hold), 1);
  const held = orders <= hold ? await heldOrders(warehouse, source) : null;
  const segmented = held && segment(held.orders, asOf, chosen.rules);
  const fitted = held && every === 1 ? held : await heldOrders(warehouse, source, { every });
  const past: Past = {
    orders: fitted.orders,
    segmentation: fitted === held ? segmented! : segment(fitted.orders, asOf, chosen.rules),
    every,
  };
  const bare = bareInput({ tables, segmentation, source, chosen, options, held });
  const whole: ReportInput | null = segmented && {
    ...bare,
    segmentation: segmented,
  };
  const prediction = predictionFrom(past, segmentation, options.prediction);
  const chances = prediction.chances();
  const figures = figuresOf({ tables, segmentation, chosen, scale: source.scale, prediction, whole });
  return {
    all: { ...bare, figures },
    whole: whole && {
      ...whole,
      figures: { ...inMemory(whole), prediction: () => predictionFrom(past, segmented!, options.prediction) },
    },
    orders,
    cut: n(totals.customers) + n(totals.refund_only) - segmentation.customers.size,
    every,
    chance: chances.reason === null && chances.fit ? { ...chances.fit, days: chances.horizon } : null,
  };
}

function bareInput({
  tables: { counts },
  segmentation,
  source,
  chosen,
  options,
  held,
}: {
  readonly tables: Tables;
  readonly segmentation: Segmentation;
  readonly source: Source;
  readonly chosen: Chosen;
  readonly options: SegmentOptions;
  readonly held: Held | null;
}): ReportInput {
  const rowOrder = new Int32Array(held ? source.lines : 0).fill(-1);
  if (held) for (const [k, row] of held.rows.entries()) rowOrder[row - source.recognition.firstRow] = k;
  return {
    segmentation: held ? { ...segmentation, customers: known(segmentation.customers, held) } : segmentation,
    reading: {
      orders: held?.orders ?? { ...NO_ORDERS, scale: source.scale },
      rowCustomer: new Int32Array(0),
      rowOrder,
      leftOut: source.leftOut,
      assumptions: [
        { code: 'engine', value: 'DuckDB', because: 'person' },
        {
          code: 'granularity',
          value: source.granularity,
          because: options.reading.granularity ? 'person' : 'values',
        },
      ],
      statuses: source.statuses,
      findings: source.findings ?? [],
      counts: {
        read: source.lines,
        blank: 0,
        used: source.lines - source.left,
        leftOut: source.left,
        orders: n(counts.orders),
        unattributed: n(counts.unattributed),
        unattributedAmount: n(counts.unattributed_amount) / UNIT,
        refundOrders: n(counts.refunds),
        zeroOrders: n(counts.zeros),
        excludedOrders: source.excludedOrders,
      },
      latest: n(counts.latest),
      currency: source.recognition.currency,
    },
    recognition: source.recognition,
    mapping: source.mapping,
    options: options.reading,
    language: options.language,
    sheetName: source.name,
    timeZone: options.timeZone,
    ...(options.sheets.includes('settings') ? { hasSettings: true } : {}),
    cohortPeriod: chosen.cohortPeriod,
    prediction: options.prediction,
  };
}

const NO_ORDERS: Orders = {
  size: 0,
  ids: [],
  customers: [],
  customer: new Int32Array(0),
  day: new Int32Array(0),
  amount: new Float64Array(0),
  scale: 1,
  store: null,
  channel: null,
  lines: null,
};

/** The customers by where they stand among those of the held orders. */
function known(customers: Segmentation['customers'], { orders }: Held): Segmentation['customers'] {
  const at = new Map(orders.customers.map((name, place) => [foldedKey(name), place]));
  const source = Int32Array.from(customers.key, (name) => at.get(foldedKey(name)) ?? -1);
  // Shown as typed.
  const key = customers.key.map((name, row) => (source[row] < 0 ? name : orders.customers[source[row]]));
  return { ...customers, key, source };
}

const n = (value: Row[string] | undefined): number => Number(value ?? 0);
/** An amount in ten-thousandths on the scale of the orders: whole, since that scale holds every amount. */
const scaled = (value: Row[string] | undefined, scale: number): number =>
  Math.round(n(value) / (UNIT / scale));

type Tables = Awaited<ReturnType<typeof tablesOf>>;

async function tablesOf(warehouse: Warehouse, top: number, chosen: Chosen) {
  const rows = (sql: string) => warehouse.rows(sql);
  const one = async (sql: string): Promise<Row> => (await rows(sql))[0] ?? {};
  const asOf = n((await one('select day from as_of')).day);
  const counts = await one(`
      select
        count(*) as orders,
        count(*) filter (customer_id is null) as unattributed,
        sum(amount) filter (customer_id is null) as unattributed_amount,
        count(*) filter (amount < 0) as refunds,
        count(*) filter (amount = 0) as zeros,
        max(orders.day) as latest,
        min(orders.day) filter (is_purchase and customer_id is not null) as opening,
        count(*) filter (orders.day > as_of.day) as after,
        count(*) filter (orders.day <= as_of.day and customer_id is null) as nobody,
        sum(amount) filter (orders.day <= as_of.day and customer_id is null) as nobody_amount,
        count(*) filter (orders.day <= as_of.day and customer_id is not null and amount < 0) as refund_orders,
        count(*) filter (orders.day <= as_of.day and customer_id is not null and amount >= 0) as purchases
      from orders cross join as_of`);
  const knowsSeason = n(counts.opening) <= addMonths(asOf, -FEWEST_MONTHS);
  return {
    asOf,
    counts,
    totals: await one(`
      select
        count(nes) as customers,
        count(*) - count(nes) as refund_only,
        sum(money.gross) as gross,
        sum(money.net) as net,
        count(*) filter (days > 1) as repeaters,
        count(distinct r) as r, count(distinct f) as f, count(distinct m) as m
      from customers join money on money.customer_id = customers.customer_id`),
    customers: await rows(`
      select customers.*, money.gross as gross_units, money.net as net_units, facts.first_day as first_number,
        facts.last_day as last_number, facts.second_day as second_number, facts.third_day as third_number
      from customers
      join money on money.customer_id = customers.customer_id
      left join facts on facts.customer_id = customers.customer_id
      order by money.net desc, customers.customer_id limit ${top}`),
    groups: await rows(`
      select nes, hml, tier, cell, segment, count(*) as customers, sum(money.net) as net
      from customers join money on money.customer_id = customers.customer_id
      group by all`),
    shopCycle: await one('select * from shop_cycles'),
    rfmCuts: await rows('select * from rfm_cuts order by dimension, cut'),
    tierCuts: await rows('select * from tier_cuts'),
    cohorts: await rows(`
      select cohort, k, size, customers, orders, round(revenue * ${UNIT}) as revenue, round(refunds * ${UNIT}) as refunds
      from cohorts order by cohort, k`),
    period: n((await one('select period from as_of')).period),
    months: await rows(`
      select month, orders, customers, new_customers, new_orders, ${[
        'revenue',
        'new_revenue',
        'existing_revenue',
        'refunds',
        'unattributed',
      ]
        .map((name) => `round(${name} * ${UNIT}) as ${name}`)
        .join(', ')}
      from months order by month`),
    compositions: await rows('select * from compositions'),
    monthEnds: await rows(
      'select month_ends.*, history, numerator, denominator, too_early from month_ends left join month_shop_cycles using (day) order by month',
    ),
    snapshots: await rows('select * from snapshot_days order by windows_ago'),
    windows: await windowRows(warehouse),
    yearBefore: knowsSeason ? await yearBefore(warehouse, chosen) : null,
    knowsSeason,
    wakeBands: await rows('select * from wake_bands'),
    calibration: await rows('select * from calibration order by kind, band'),
    replays: n((await one('select count(*) as n from replay_days')).n),
    money: await moneyTables(warehouse, asOf),
  };
}

function segmentationOf(tables: Tables, { rules }: Chosen, scale: number): Segmentation {
  const { customers: rows, counts, totals, asOf } = tables;
  const int = (name: string, none: number) =>
    Int32Array.from(rows, (row) => (row[name] === null ? none : n(row[name])));
  const real = (name: string) =>
    Float64Array.from(rows, (row) => (row[name] === null ? Number.NaN : n(row[name])));
  const money = (name: string) => Float64Array.from(rows, (row) => scaled(row[name], scale));
  const code = (name: string, words: readonly string[]): Uint8Array =>
    Uint8Array.from(rows, (row) => words.indexOf(String(row[name] ?? '')) + 1);
  const gross = money('gross_units');
  const net = money('net_units');
  const segments: readonly string[] = segmentNames(rules.segmentMap);
  const shopCycle = cycleOf(tables.shopCycle);
  const tooEarly = tooEarlyOf(tables.shopCycle, shopCycle, rules, asOf);
  return {
    asOf,
    rules,
    customers: {
      size: rows.length,
      key: rows.map((row) => String(row.customer_id)),
      source: Int32Array.from(rows.keys()),
      first: int('first_number', NO_DAY),
      last: int('last_number', NO_DAY),
      second: int('second_number', NO_DAY),
      third: int('third_number', NO_DAY),
      orders: int('orders', 0),
      days: int('days', 0),
      gross,
      refunds: net.map((value, i) => value - gross[i]),
      net,
      scale,
    },
    totals: {
      orders: n(counts.purchases),
      refundOrders: n(counts.refund_orders),
      unattributedOrders: n(counts.nobody),
      unattributedAmount: n(counts.nobody_amount) / UNIT,
      ordersAfterAsOf: n(counts.after),
      gross: n(totals.gross) / UNIT,
      refunds: (n(totals.net) - n(totals.gross)) / UNIT,
      net: n(totals.net) / UNIT,
      customers: n(totals.customers),
      refundOnlyCustomers: n(totals.refund_only),
    },
    shopCycle,
    tooEarly,
    recency: int('recency', -1),
    cycle: real('cycle'),
    ratio: real('ratio'),
    nes: code('nes', NES),
    r: Uint8Array.from(int('r', 0)),
    f: Uint8Array.from(int('f', 0)),
    m: Uint8Array.from(int('m', 0)),
    rfmCuts: rfmCutsOf(tables.rfmCuts, rules.rfm.method === 'rfm-r', scale),
    segment: Int8Array.from(rows, (row) => segments.indexOf(String(row.segment ?? ''))),
    hml: code('hml', HML),
    hmlCuts: cutsOf(tables.tierCuts, ['medium', 'high'], scale),
    tier: code('tier', PYRAMID_TIERS),
    tierCuts: cutsOf(tables.tierCuts, ['iron', 'gold', 'platinum'], scale),
    cell: code('cell', NINE_CELLS),
    warnings: warningsOf(tables, rules, shopCycle, tooEarly),
  };
}

function cycleOf({ numerator, denominator }: Row): Cycle | null {
  if (numerator === null || numerator === undefined) return null;
  return { days: n(numerator) / n(denominator), numerator: n(numerator), denominator: n(denominator) };
}

function tooEarlyOf(
  row: Row,
  cycle: Cycle | null,
  { nes, newStaysNew }: Chosen['rules'],
  asOf: number,
): TooEarly | null {
  if (row.too_early !== true || newStaysNew || nes.kind === 'days') return null;
  if (!cycle) return { tellsFrom: null };
  const limit = fractionOf(nes.multiples[2]);
  return {
    tellsFrom:
      asOf -
      n(row.history) +
      Math.ceil((limit.numerator * cycle.numerator) / (limit.denominator * cycle.denominator)),
  };
}

/** A cut as published, from the value below it, on the scale of the orders so that it is rounded as theirs. */
function published(row: Row, unit: number, shift = 0): number {
  const per = (value: Row[string]) => n(value) / unit;
  return between(per(row.floor_value), per(row.gap), n(row.rest), n(row.whole)) + shift;
}

function rfmCutsOf(rows: readonly Row[], isShifted: boolean, scale: number): RfmCuts {
  const of = (dimension: string): number[] => {
    const money = dimension === 'monetary' ? scale : 1;
    const unit = dimension === 'monetary' ? UNIT / scale : 1;
    return rows
      .filter((row) => row.dimension === dimension)
      .map((row) => published(row, unit, isShifted ? money : 0) / money);
  };
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') };
}

function cutsOf<Name extends string>(
  rows: readonly Row[],
  names: readonly Name[],
  scale: number,
): { readonly [name in Name]: number } | null {
  const cuts = names.map((name) => {
    const row = rows.find(({ cut }) => cut === name);
    return row && ([name, published(row, UNIT / scale) / scale] as const);
  });
  return cuts.every((cut) => cut !== undefined)
    ? (Object.fromEntries(cuts) as { [name in Name]: number })
    : null;
}

function warningsOf(
  { totals, months }: Tables,
  { rfm, nes }: Chosen['rules'],
  shopCycle: Cycle | null,
  tooEarly: TooEarly | null,
): ModelWarning[] {
  const warnings: ModelWarning[] = [];
  const cameBack = n(totals.repeaters) > 0;
  if (tooEarly && cameBack)
    warnings.push({
      code: 'too-early',
      tellsFrom: tooEarly.tellsFrom === null ? null : isoOf(tooEarly.tellsFrom),
      shopCycle: shopCycle?.days ?? null,
    });
  else if (!shopCycle && nes.kind === 'cycle' && months.length > 0)
    warnings.push({ code: 'no-repeat-buyer' });
  for (const dimension of ['r', 'f', 'm'] as const) {
    const distinct = n(totals[dimension]);
    if (distinct < rfm.scale) warnings.push({ code: 'few-scores', dimension, distinct, scale: rfm.scale });
  }
  return warnings;
}

/** What one look at the last two windows counted. */
async function windowRows(warehouse: Warehouse, prefix = '') {
  const all = (table: string) => warehouse.rows(`select * from ${prefix}${table}`);
  return {
    cycles: await all('snapshot_shop_cycles'),
    moves: await all('moves'),
    spends: await all('window_spends'),
  };
}

type WindowRows = Awaited<ReturnType<typeof windowRows>>;

/** The steps that tell what happened in the last two windows; the days come first. */
const OF_WINDOWS = [
  'snapshot_days',
  'snapshot_facts',
  'snapshot_median_cycles',
  'snapshot_shop_cycles',
  'snapshot_tags',
  'windows',
  'moves',
  'window_spends',
];
const YEAR = 365;

/** The same steps for the same windows a year before, so that a season is told from a change. */
async function yearBefore(warehouse: Warehouse, chosen: Chosen): Promise<WindowRows> {
  const renamed = new RegExp(`\\b(${OF_WINDOWS.join('|')})\\b`, 'g');
  for (const { table, select } of statementsFor(chosen, 'duckdb')) {
    if (!OF_WINDOWS.includes(table)) continue;
    const text =
      table === 'snapshot_days'
        ? `select day - ${YEAR} as day, windows_ago, width from snapshot_days`
        : select.replace(renamed, 'year_$1');
    await warehouse.connection.run(`create or replace temp table year_${table} as ${text}`);
  }
  return windowRows(warehouse, 'year_');
}

interface Found {
  readonly tables: Tables;
  readonly segmentation: Segmentation;
  readonly chosen: Chosen;
  readonly scale: number;
  readonly prediction: Prediction;
  readonly whole: ReportInput | null;
}

function figuresOf({ tables, segmentation, chosen, scale, prediction, whole }: Found): Figures {
  const { asOf } = segmentation;
  const months = monthsOf(tables, scale);
  // Where all orders are held, what is told of each of them.
  const ofEach = whole && inMemory(whole);
  return {
    tally: (by) => tallyOf(tables.groups, by, chosen, scale),
    cohorts: () => cohortsOf(tables, chosen, scale),
    cohortRepeats: () => ofEach?.cohortRepeats() ?? null,
    warmUp: () => ofEach?.warmUp() ?? warmUpOf(tables, segmentation, chosen),
    months: () => months,
    composition: () => compositionOf(tables, segmentation),
    health: () => healthOf(tables, segmentation, scale),
    moved: () => ofEach?.moved() ?? null,
    prediction: () => ({ ...prediction, calibration: () => calibration(tables) }),
    ...moneyFigures(tables.money, asOf, months, tables.knowsSeason),
  };
}

function tallyOf(groups: readonly Row[], by: TallyBy, { rules }: Chosen, scale: number): Tally {
  const words: { readonly [by in TallyBy]: readonly string[] } = {
    nes: NES,
    hml: HML,
    tier: PYRAMID_TIERS,
    cell: NINE_CELLS,
    segment: segmentNames(rules.segmentMap),
  };
  const found = {
    customers: new Float64Array(words[by].length),
    net: new Float64Array(words[by].length),
  };
  for (const row of groups) {
    const at = words[by].indexOf(String(row[by] ?? ''));
    if (at < 0) continue;
    found.customers[at] += n(row.customers);
    found.net[at] += scaled(row.net, scale);
  }
  return found;
}

function cohortsOf(
  { cohorts: rows, period, asOf }: Tables,
  { cohortPeriod }: Chosen,
  scale: number,
): Cohorts {
  const start = [...new Set(rows.map((row) => n(row.cohort)))];
  const columns = start.length > 0 ? period - start[0] + 1 : 0;
  const place = new Map(start.map((cohort, row) => [cohort, row]));
  const grid = (of: (row: Row) => number): Float64Array => {
    const cells = new Float64Array(start.length * columns).fill(Number.NaN);
    for (const row of rows) cells[place.get(n(row.cohort))! * columns + n(row.k)] = of(row);
    return cells;
  };
  const size = new Int32Array(start.length);
  for (const row of rows) size[place.get(n(row.cohort))!] = n(row.size);
  const ended = periodStart(period + 1, cohortPeriod) - 1 === asOf;
  return {
    period: cohortPeriod,
    asOf,
    rows: start.length,
    columns,
    start: Int32Array.from(start),
    size,
    customers: grid((row) => n(row.customers)),
    orders: grid((row) => n(row.orders)),
    revenue: grid((row) => scaled(row.revenue, scale)),
    refunds: grid((row) => scaled(row.refunds, scale)),
    scale,
    running: Int32Array.from(start, (cohort) => (ended ? -1 : period - cohort)),
  };
}

function monthsOf({ months: rows, asOf }: Tables, scale: number): Periods {
  const count = (name: string) => Int32Array.from(rows, (row) => n(row[name]));
  const money = (name: string) => Float64Array.from(rows, (row) => scaled(row[name], scale));
  const start = n(rows[0]?.month);
  return {
    period: 'month',
    size: rows.length,
    start,
    orders: count('orders'),
    customers: count('customers'),
    revenue: money('revenue'),
    newOrders: count('new_orders'),
    newCustomers: count('new_customers'),
    newRevenue: money('new_revenue'),
    existingRevenue: money('existing_revenue'),
    refunds: money('refunds'),
    unattributed: money('unattributed'),
    scale,
    running: periodStart(start + rows.length, 'month') - 1 !== asOf,
  };
}

/** By months alone: of weeks and quarters it is not counted here. */
function warmUpOf(tables: Tables, segmentation: Segmentation, { cohortPeriod }: Chosen): ReadonlySet<number> {
  if (cohortPeriod !== 'month') return new Set();
  const { start, warmUp } = compositionOf(tables, segmentation);
  return new Set(Array.from(warmUp.keys(), (m) => start + m).filter((m) => warmUp[m - start]));
}

function compositionOf({ monthEnds, compositions }: Tables, { rules }: Segmentation): Composition {
  const start = n(monthEnds[0]?.month);
  const counts = new Int32Array(monthEnds.length * NES.length);
  for (const row of compositions)
    counts[(n(row.month) - start) * NES.length + NES.indexOf(row.nes as (typeof NES)[number])] = n(
      row.customers,
    );
  const warmUp = Uint8Array.from(monthEnds, (row) => {
    const [day, numerator, denominator] = [n(row.day), n(row.numerator), n(row.denominator)];
    const shopCycle =
      row.numerator === null ? null : { days: numerator / denominator, numerator, denominator };
    const tooEarly = row.too_early === true && !rules.newStaysNew ? { tellsFrom: null } : null;
    return Number(isWarmUp({ day, shopCycle, tooEarly }, day - n(row.history), rules));
  });
  const day = Int32Array.from(monthEnds, (row) => n(row.day));
  return { size: monthEnds.length, start, day, counts, warmUp };
}

function healthOf(tables: Tables, { asOf, shopCycle, rules }: Segmentation, scale: number) {
  const { wakeBands, snapshots, windows, yearBefore, knowsSeason } = tables;
  const isEarly = ({ cycles }: WindowRows): boolean =>
    rules.nes.kind === 'cycle' &&
    rules.shopCycle === 'returning' &&
    !rules.newStaysNew &&
    // A day before the first order has no row: nothing can be told of it either.
    (cycles.length < snapshots.length || cycles.some((row) => row.too_early === true));
  const windowOf = ({ moves, spends }: WindowRows, ago: number): WindowCounts => {
    const stands = NES.length + 1;
    const at = (tag: Row[string]): number => NES.indexOf(tag as (typeof NES)[number]) + 1;
    const moved = new Float64Array(stands * stands);
    const bought = new Float64Array(stands * stands);
    for (const row of moves) {
      if (n(row.windows_ago) !== ago) continue;
      moved[at(row.from_tag) * stands + at(row.to_tag)] = n(row.customers);
      bought[at(row.from_tag) * stands + at(row.to_tag)] = n(row.bought);
    }
    const spent = spends.find((row) => n(row.windows_ago) === ago) ?? {};
    const money = (who: 'new' | 'existing') => {
      const count = n(spent[`${who}_orders`]);
      const per = UNIT / scale;
      const sum = n(spent[`${who}_values`]) / per;
      const mean = count > 0 ? sum / count : Number.NaN;
      const squares = n(spent[`${who}_squares`]) / per / per - sum * mean;
      return {
        net: n(spent[`${who}_net`]) / UNIT,
        purchases: count,
        values: { count, mean, variance: count > 1 ? Math.max(0, squares) / (count - 1) : Number.NaN },
      };
    };
    return { moved, bought, fresh: money('new'), existing: money('existing') };
  };
  const band = (name: 'customers' | 'woke') => {
    const column = new Int32Array(WAKE_BANDS.length);
    for (const row of wakeBands) column[n(row.band)] = n(row[name]);
    return column;
  };
  return healthFrom({
    asOf,
    windowDays: n(snapshots[0]?.width),
    shopCycle,
    tooEarly: isEarly(windows),
    knowsSeason,
    yearBefore: () =>
      !yearBefore || isEarly(yearBefore)
        ? null
        : { now: windowOf(yearBefore, 0), earlier: windowOf(yearBefore, 1) },
    now: windowOf(windows, 0),
    earlier: windowOf(windows, 1),
    bands: { upTo: WAKE_BANDS, customers: band('customers'), woke: band('woke') },
  });
}

function calibration({ calibration: rows, replays, asOf }: Tables): Calibration {
  const of = (kind: string): Band[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        band: n(row.band),
        observations: n(row.observations),
        came: n(row.came),
        customers: n(row.customers),
      }));
  return calibrationFrom(asOf, replays, of('repeat'), of('once'));
}
