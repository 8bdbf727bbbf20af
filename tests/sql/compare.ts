// What src/model computes of a shop beside what the SQL of the model computes of it in a warehouse; every difference is a line.

import type { Chosen } from '../../sql/parameters.ts';
import {
  cohortsOf,
  compositionOf,
  dayOfIso,
  healthOf,
  isoOf,
  NO_DAY,
  type Orders,
  periodsOf,
  rfmCode,
  segment,
  segmentNames,
} from '../../src/model/index.ts';
import { calibrationOf, chanceToOrder, pAlive } from '../../src/model/prediction/index.ts';
import { hmlTierOf, NES, nesTagOf, nineCellOf, pyramidTierOf } from '../../src/terms/tags.ts';

type Cell = string | number | boolean | null;
export type WarehouseRow = Record<string, Cell>;
export type RowsOf = (sql: string) => Promise<WarehouseRow[]>;

/** A table as lines of the same text from either side; nothing is ''. */
type Lines = Map<string, string>;

const number = (value: Cell | undefined): string => {
  if (value === null || value === undefined || value === '' || Number.isNaN(Number(value))) return '';
  return String(Number(Number(value).toPrecision(14)));
};
const word = (value: Cell | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const date = (value: Cell | undefined): string => word(value).slice(0, 10);

export interface Side {
  readonly customers: Lines;
  readonly cohorts: Lines;
  readonly months: Lines;
  readonly indicators: Lines;
  readonly transitions: Lines;
  readonly wakeBands: Lines;
  readonly compositions: Lines;
  readonly calibration: Lines;
}

/** The figures of src/model. */
export function ofModel(orders: Orders, chosen: Chosen): Side {
  const asOf = chosen.asOf ? dayOfIso(chosen.asOf)! : orders.day.reduce((a, b) => Math.max(a, b));
  const { rules } = chosen;
  const result = segment(orders, asOf, rules);
  const c = result.customers;
  const day = (value: number) => (value === NO_DAY ? '' : isoOf(value));
  const customers: Lines = new Map();
  for (let i = 0; i < c.size; i++) {
    customers.set(
      c.key[i],
      [
        day(c.first[i]),
        day(c.last[i]),
        c.orders[i],
        c.days[i],
        number(c.gross![i] / c.scale),
        number(c.net![i] / c.scale),
        c.days[i] === 0 ? '' : result.recency[i],
        number(result.cycle[i]),
        number(result.ratio[i]),
        nesTagOf(result.nes[i]),
        rfmCode(result.r[i], result.f[i], result.m[i]),
        segmentNames(rules.segmentMap)[result.segment[i]] ?? '',
        hmlTierOf(result.hml[i]),
        pyramidTierOf(result.tier[i]),
        nineCellOf(result.cell[i]),
        ...chanceCells(chosen, c.first[i], c.last[i], c.days[i], asOf),
      ].join(' · '),
    );
  }
  return {
    customers,
    cohorts: cohortLines(orders, asOf, chosen),
    months: monthLines(orders, asOf),
    ...healthLines(orders, asOf, chosen),
    compositions: compositionLines(orders, asOf, chosen),
    calibration: calibrationLines(orders, asOf),
  };
}

/** P(alive) and the chance of an order, for the parameters the warehouse was given. */
function chanceCells({ chance }: Chosen, first: number, last: number, days: number, asOf: number): string[] {
  if (!chance || days === 0) return ['', ''];
  const [x, tx, T] = [days - 1, last - first, asOf - first];
  return [pAlive(chance, x, tx, T), chanceToOrder(chance, x, tx, T, chance.days)].map(number);
}

function calibrationLines(orders: Orders, asOf: number): Lines {
  const { repeat, once } = calibrationOf(orders, asOf);
  return new Map(
    Object.entries({ repeat, once }).flatMap(([kind, bands]) =>
      bands.map((band): [string, string] => [
        `${kind} ${band.band}`,
        [band.observations, band.customers, band.came].join(' · '),
      ]),
    ),
  );
}

function cohortLines(orders: Orders, asOf: number, { cohortPeriod }: Chosen): Lines {
  const table = cohortsOf(orders, asOf, cohortPeriod);
  const lines: Lines = new Map();
  for (let row = 0; row < table.rows; row++) {
    for (let k = 0; k < table.columns; k++) {
      const at = row * table.columns + k;
      if (Number.isNaN(table.customers[at])) continue;
      const cells = [
        table.size[row],
        table.customers[at],
        table.orders[at],
        number(table.revenue![at] / table.scale),
        number(table.refunds![at] / table.scale),
      ];
      lines.set(`${table.start[row]} + ${k}`, cells.join(' · '));
    }
  }
  return lines;
}

function monthLines(orders: Orders, asOf: number): Lines {
  const months = periodsOf(orders, asOf, 'month');
  const lines: Lines = new Map();
  for (let row = 0; row < months.size; row++) {
    const money = [
      months.revenue,
      months.newRevenue,
      months.existingRevenue,
      months.refunds,
      months.unattributed,
    ].map((column) => number(column[row] / months.scale));
    lines.set(
      String(months.start + row),
      [months.orders[row], months.customers[row], months.newCustomers[row], ...money].join(' · '),
    );
  }
  return lines;
}

function healthLines(orders: Orders, asOf: number, { rules }: Chosen) {
  const health = healthOf(orders, asOf, rules);
  const indicators: Lines = new Map();
  for (const one of health.indicators) {
    if (one.name === 'net_change') continue;
    indicators.set(`${one.name} 0`, `${number(one.numerator)} · ${number(one.denominator)}`);
    indicators.set(`${one.name} 1`, `${number(one.previousNumerator)} · ${number(one.previousDenominator)}`);
  }
  const transitions: Lines = new Map();
  const count = (key: string, customers: number) => {
    if (customers > 0) transitions.set(key, String(customers));
  };
  for (const [b, to] of NES.entries()) {
    count(` → ${to}`, health.won[b]);
    for (const [a, from] of NES.entries()) count(`${from} → ${to}`, health.transitions[a * NES.length + b]);
  }
  const wakeBands: Lines = new Map();
  for (const [band, customers] of health.bands.customers.entries())
    if (customers > 0) wakeBands.set(String(band), `${customers} · ${health.bands.woke[band]}`);
  return { indicators, transitions, wakeBands };
}

function compositionLines(orders: Orders, asOf: number, { rules }: Chosen): Lines {
  const { size, start, counts } = compositionOf(orders, asOf, rules);
  const lines: Lines = new Map();
  for (let month = 0; month < size; month++) {
    for (const [at, tag] of NES.entries()) {
      const customers = counts[month * NES.length + at];
      if (customers > 0) lines.set(`${start + month} ${tag}`, String(customers));
    }
  }
  return lines;
}

/** The figures of the tables that the SQL made. */
export async function ofWarehouse(rowsOf: RowsOf): Promise<Side> {
  const lines = async (
    sql: string,
    line: (row: WarehouseRow) => readonly [key: string, text: string],
  ): Promise<Lines> => new Map((await rowsOf(sql)).map(line));
  return {
    customers: await lines('select * from customers', (row) => [
      word(row.customer_id),
      [
        date(row.first_day),
        date(row.last_day),
        row.orders,
        row.days,
        number(row.gross),
        number(row.net),
        word(row.recency),
        number(row.cycle),
        number(row.ratio),
        word(row.nes),
        word(row.rfm),
        word(row.segment),
        word(row.hml),
        word(row.tier),
        word(row.cell),
        number(row.p_alive),
        number(row.chance),
      ].join(' · '),
    ]),
    cohorts: await lines('select * from cohorts', (row) => [
      `${row.cohort} + ${row.k}`,
      [row.size, row.customers, row.orders, number(row.revenue), number(row.refunds)].join(' · '),
    ]),
    months: await lines('select * from months', (row) => [
      word(row.month),
      [
        row.orders,
        row.customers,
        row.new_customers,
        number(row.revenue),
        number(row.new_revenue),
        number(row.existing_revenue),
        number(row.refunds),
        number(row.unattributed),
      ].join(' · '),
    ]),
    indicators: await lines('select * from indicators', (row) => [
      `${row.indicator} ${row.windows_ago}`,
      `${number(/aov/.test(word(row.indicator)) ? Number(row.numerator) / 10000 : row.numerator)} · ${number(row.denominator)}`,
    ]),
    transitions: await lines('select * from transitions', (row) => [
      `${word(row.from_tag)} → ${row.to_tag}`,
      word(row.customers),
    ]),
    wakeBands: await lines('select * from wake_bands', (row) => [
      word(row.band),
      `${row.customers} · ${row.woke}`,
    ]),
    compositions: await lines('select * from compositions', (row) => [
      `${row.month} ${row.nes}`,
      word(row.customers),
    ]),
    calibration: await lines('select * from calibration', (row) => [
      `${row.kind} ${row.band}`,
      [row.observations, row.customers, row.came].join(' · '),
    ]),
  };
}

/** Every line on which the two sides differ, told with both. */
export function differences(model: Side, warehouse: Side): string[] {
  return (Object.keys(model) as (keyof Side)[]).flatMap((table) => {
    const keys = new Set([...model[table].keys(), ...warehouse[table].keys()]);
    return [...keys]
      .filter((key) => !isSame(model[table].get(key), warehouse[table].get(key)))
      .map((key) => `${table} ${key}: model ${model[table].get(key)}, SQL ${warehouse[table].get(key)}`);
  });
}

/** Texts and whole numbers to the last letter, fractions to ten digits: the rule 'mean' ends at the ninth decimal of a day. */
function isSame(ours: string | undefined, theirs: string | undefined): boolean {
  if (ours === theirs) return true;
  if (ours === undefined || theirs === undefined) return false;
  const [a, b] = [ours.split(' · '), theirs.split(' · ')];
  const isClose = (one: string, other: string): boolean =>
    /^-?[\d.e-]+$/.test(one) &&
    !(Number.isInteger(Number(one)) && Number.isInteger(Number(other))) &&
    Math.abs(Number(one) - Number(other)) <= 1e-10 * Math.abs(Number(one));
  return a.length === b.length && a.every((one, k) => one === b[k] || isClose(one, b[k]));
}
