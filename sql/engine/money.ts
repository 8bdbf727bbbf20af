// What the Money sheet asks of a warehouse beside the months: who carries a change, and how much the best customers bring.

import { type Carrier, carrierAmong } from '../../src/model/carriers.ts';
import type { Concentration } from '../../src/model/concentration.ts';
import {
  type Drivers,
  driversFrom,
  lastTwoPeriods,
  type Span,
  type SpanFigures,
} from '../../src/model/drivers.ts';
import { isoOf, type Periods, periodOf } from '../../src/model/index.ts';
import { monthMovesFrom, yearAgo } from '../../src/model/seasons.ts';
import type { Figures, NamedCarrier } from '../../src/reports/figures.ts';
import type { Row, Warehouse } from '../duckdb.ts';
import { n, scaled as onScale, UNIT } from './units.ts';

export type MoneyTables = Awaited<ReturnType<typeof moneyTables>>;

export async function moneyTables(warehouse: Warehouse, asOf: number) {
  const { before, now } = lastTwoPeriods(asOf, 'month');
  const bought = ({ from, to }: Span) =>
    `from orders where is_purchase and customer_id is not null and day between ${from} and ${to}`;
  const largest = async (span: Span) => ({
    order: await warehouse.rows(
      `select order_id, customer_id, day, amount ${bought(span)} order by amount desc, day, order_id limit 1`,
    ),
    any: await warehouse.rows(
      `select order_id, customer_id, day, amount from orders where amount > 0 and day between ${span.from} and ${span.to} order by amount desc, day, order_id limit 1`,
    ),
    customer: await warehouse.rows(
      `select customer_id, sum(amount) as amount ${bought(span)} group by customer_id order by 2 desc, 1 limit 1`,
    ),
  });
  return {
    now: await largest(now),
    before: await largest(before),
    shop: await warehouse.rows(`
      select orders.month, sum(amount) as revenue
      from orders cross join as_of
      where amount > 0 and orders.day <= as_of.day
      group by orders.month`),
    // Equal spends are counted first, so that only different ones are put in order.
    spends: await warehouse.rows(`
      with counted as (
        select greatest(net, 0) as spend, count(*) as customers
        from money join facts on facts.customer_id = money.customer_id
        group by 1
      ),
      sorted as (
        select
          spend,
          customers,
          sum(customers) over (order by spend desc rows unbounded preceding) as up_to,
          sum(spend * customers) over (order by spend desc rows unbounded preceding) as made,
          sum(customers) over () as all_customers,
          sum(spend * customers) over () as total
        from counted
      ),
      whole as (
        select max(all_customers) as all_customers, max(total) as total from sorted
      ),
      places as (
        select percent, cast(ceil(percent * all_customers / 100) as bigint) as place
        from whole cross join (select unnest(range(101)) as percent)
      )
      select percent, made - (up_to - place) * spend as made
      from places join sorted on place > up_to - customers and place <= up_to
      union all
      -- under 101 the fewest who make four fifths
      select 101, up_to - (made * 5 - total * 4) // (spend * 5) from sorted
      where made * 5 >= total * 4 and (made - customers * spend) * 5 < total * 4
      union all
      -- under 102 each spend times its place, from the least
      select 102, sum(cast(spend as double) * customers * (all_customers - up_to + (customers + 1) / 2)) from sorted
      union all select 103, all_customers from whole
      union all select 104, total from whole
      order by 1`),
  };
}

export function moneyFigures(
  { now, before, shop, spends }: MoneyTables,
  asOf: number,
  months: Periods,
  knowsYear: boolean,
): Pick<Figures, 'drivers' | 'carrier' | 'stray' | 'monthMoves' | 'shopRevenue' | 'concentration'> {
  const { scale } = months;
  const scaled = (value: Row[string] | undefined): number => onScale(value, scale);
  const bought = ({ from }: Span): SpanFigures => {
    const at = periodOf(from, 'month') - months.start;
    const of = (column: ArrayLike<number>): number => column[at] ?? 0;
    const fresh = {
      customers: of(months.newCustomers),
      orders: of(months.newOrders),
      revenue: of(months.newRevenue),
    };
    return {
      fresh,
      existing: {
        customers: of(months.customers) - fresh.customers,
        orders: of(months.orders) - fresh.orders,
        revenue: of(months.existingRevenue),
      },
    };
  };
  const between = (spans: Drivers['spans']): Drivers =>
    driversFrom(spans, bought(spans.before), bought(spans.now), scale);
  const spans = lastTwoPeriods(asOf, 'month');
  const drivers = between(spans);
  const shopRevenue = new Float64Array(months.size);
  for (const row of shop) shopRevenue[n(row.month) - months.start] = scaled(row.revenue);
  const largest = ([row]: readonly Row[]) => (row ? { index: 0, revenue: scaled(row.amount) } : null);
  const named = (found: Carrier | null, [row]: readonly Row[]): NamedCarrier | null =>
    found && {
      ...found,
      customer: String(row.customer_id ?? ''),
      day: found.kind === 'order' ? isoOf(n(row.day)) : '',
      id: found.kind === 'order' ? String(row.order_id ?? '') : '',
    };
  const carrier = (): NamedCarrier | null => {
    const { change } = drivers.all;
    const { order, customer } = change > 0 ? now : before;
    const found = carrierAmong(change, largest(order), largest(customer));
    return named(found, found?.kind === 'order' ? order : customer);
  };
  const stray = (): NamedCarrier | null => {
    const revenue = ({ from }: Span) => shopRevenue[periodOf(from, 'month') - months.start] ?? 0;
    const change = revenue(spans.now) - revenue(spans.before);
    const { any } = change > 0 ? now : before;
    // One with a customer is told of with the customers.
    return any[0]?.customer_id === null ? named(carrierAmong(change, largest(any), null), any) : null;
  };
  const then = { before: yearAgo(spans.before), now: yearAgo(spans.now) };
  return {
    drivers: () => drivers,
    carrier,
    stray,
    monthMoves: () => monthMovesFrom(drivers, knowsYear ? between(then) : null),
    shopRevenue: () => shopRevenue,
    concentration: () => concentration(spends, scale),
  };
}

function concentration(spends: readonly Row[], scale: number): Concentration | null {
  const of = new Map(spends.map((row) => [n(row.percent), n(row.made)]));
  const [for80, ranked, customers, total] = [101, 102, 103, 104].map((name) => of.get(name) ?? 0);
  if (!(total > 0)) return null;
  return {
    customers,
    spend: total / (UNIT / scale) / scale,
    curve: Float64Array.from({ length: 101 }, (_, percent) => (of.get(percent) ?? 0) / total),
    gini: (2 * ranked) / (customers * total) - (customers + 1) / customers,
    customersFor80: for80,
  };
}
