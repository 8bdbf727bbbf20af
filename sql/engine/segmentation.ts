// The segmentation of all orders from the tables: of the largest customers one by one, the totals and cuts of all.

import { fractionOf } from '../../src/model/cycles.ts';
import { isoOf, NO_DAY, segmentNames } from '../../src/model/index.ts';
import { between } from '../../src/model/quantiles.ts';
import type { Cycle, ModelWarning, RfmCuts, Segmentation, TooEarly } from '../../src/model/segmentation.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../../src/terms/tags.ts';
import type { Row } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import type { Tables } from './tables.ts';
import { n, scaled, UNIT } from './units.ts';

export function segmentationOf(tables: Tables, { rules }: Chosen, scale: number): Segmentation {
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
