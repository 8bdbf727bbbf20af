// What is asked of the model's tables in DuckDB once they stand: few rows, and the largest customers one by one.

import { addMonths } from '../../src/model/index.ts';
import { FEWEST_MONTHS } from '../../src/model/seasons.ts';
import { statementsFor } from '../dialects.ts';
import type { Row, Warehouse } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import { moneyTables } from './money.ts';
import { n, UNIT } from './units.ts';

export type Tables = Awaited<ReturnType<typeof tablesOf>>;

/** `top`: customers that are told of one by one. */
export async function tablesOf(warehouse: Warehouse, top: number, chosen: Chosen) {
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

/** What one look at the last two windows counted. */
async function windowRows(warehouse: Warehouse, prefix = '') {
  const all = (table: string) => warehouse.rows(`select * from ${prefix}${table}`);
  return {
    cycles: await all('snapshot_shop_cycles'),
    moves: await all('moves'),
    spends: await all('window_spends'),
  };
}

export type WindowRows = Awaited<ReturnType<typeof windowRows>>;

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
