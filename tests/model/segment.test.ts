// Customers, NES, RFM, HML, tiers and cells of real shops against independent programs.

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type Rules, rfmCode, type Segmentation, segment } from '../../src/model/index.ts';
import { hmlTierOf, nesTagOf, nineCellOf, pyramidTierOf } from '../../src/terms/tags.ts';
import {
  asOfDay,
  CASES,
  day,
  exists,
  isoOrBlank,
  ordersOf,
  readInfo,
  readRows,
  readText,
  rowsByKey,
  sameNumber,
  shopOf,
} from './oracle.ts';

/** Lines of what differs from a file of customers; none = the same. */
function differences(
  segmentation: Segmentation,
  file: string,
  compare: (row: number, theirs: Record<string, string>) => Record<string, boolean>,
): string[] {
  const rows = rowsByKey(segmentation);
  const theirs = readRows(file);
  const found = theirs.flatMap((customer) => {
    const row = rows.get(customer.customer_id);
    if (row === undefined) return [`${customer.customer_id}: missing`];
    const checks = Object.entries(compare(row, customer));
    return checks.filter(([, same]) => !same).map(([figure]) => `${customer.customer_id}: ${figure}`);
  });
  return found;
}

const code = (s: Segmentation, row: number): string => rfmCode(s.r[row], s.f[row], s.m[row]);

describe.each(CASES)('the customers of %s as of the %s day', (shop, asOf) => {
  const orders = ordersOf(shop);
  const today = asOfDay(shop, asOf);
  const result = segment(orders, today, DEFAULT_RULES);

  it('have the days, counts, money, cycles, tags and scores of the reference', () => {
    const { customers: c } = result;
    const found = differences(result, `${shop}.ref_returning.${asOf}.customers.csv`, (i, theirs) => ({
      first: isoOrBlank(c.first[i]) === theirs.first,
      last: isoOrBlank(c.last[i]) === theirs.last,
      orders: c.orders[i] === Number(theirs.n_orders),
      days: c.days[i] === Number(theirs.n_days),
      gross: sameNumber(c.gross![i] / c.scale, theirs.gross),
      net: sameNumber(c.net![i] / c.scale, theirs.net),
      refunds: sameNumber(c.refunds![i] / c.scale, theirs.refunds),
      recency: sameNumber(c.days[i] > 0 ? result.recency[i] : Number.NaN, theirs.recency_days),
      cycle: sameNumber(result.cycle[i], theirs.cycle_days),
      ratio: sameNumber(result.ratio[i], theirs.ratio),
      nes: nesTagOf(result.nes[i]) === theirs.nes,
      r: result.r[i] === Number(theirs.r5),
      f: result.f[i] === Number(theirs.f5),
      m: result.m[i] === Number(theirs.m5),
    }));
    expect(found).toEqual([]);
  });

  it('add up to its totals', () => {
    const info = readInfo(shop, asOf);
    expect(result.customers.size).toBe(readRows(`${shop}.ref_returning.${asOf}.customers.csv`).length);
    expect(result.totals.refundOnlyCustomers).toBe(info.refund_only_customers);
    expect(result.totals.gross).toBe(info.gross);
    expect(result.totals.net).toBe(info.net);
    expect(result.totals.unattributedAmount).toBe(info.unattributed);
    expect(result.shopCycle?.days).toBe(info.shop_cycle);
  });

  it('have the tiers and cells of the reference, at its cut points', () => {
    const found = differences(result, `${shop}.ref2_returning.${asOf}.hml.csv`, (i, theirs) => ({
      hml: hmlTierOf(result.hml[i]) === theirs.hml,
      tier: pyramidTierOf(result.tier[i]) === theirs.tier,
      cell: nineCellOf(result.cell[i]) === theirs.cell,
    }));
    expect(found).toEqual([]);
    expect(result.totals.customers).toBe(readRows(`${shop}.ref2_returning.${asOf}.hml.csv`).length);
    const reference = JSON.parse(readText(`${shop}.ref2_returning.${asOf}.json`)) as {
      hml_cuts: number[];
      tier_cuts: number[];
    };
    expect([result.hmlCuts!.medium, result.hmlCuts!.high]).toEqual(reference.hml_cuts.map(closeTo));
    const { iron, gold, platinum } = result.tierCuts!;
    expect([iron, gold, platinum]).toEqual(reference.tier_cuts.map(closeTo));
  });
});

const closeTo = (value: number): unknown => expect.closeTo(value, 6);

describe.each(CASES.filter(([shop, asOf]) => exists(`${shop}.r_rfm.${asOf}.csv`)))(
  'the rfm-r scores of %s as of the %s day',
  (shop, asOf) => {
    it('are those of R rfm 0.3.0, at its cut points', () => {
      const rules: Rules = { ...DEFAULT_RULES, rfm: { method: 'rfm-r', scale: 5 } };
      const asInR = segment(ordersOf(shop), asOfDay(shop, asOf), rules);
      const found = differences(asInR, `${shop}.r_rfm.${asOf}.csv`, (i, theirs) => ({
        rfm: code(asInR, i) === theirs.rfm_score,
      }));
      expect(found).toEqual([]);
      const bins = readRows(`${shop}.r_rfm.${asOf}.thresholds.csv`).slice(1);
      expect(asInR.rfmCuts).toEqual({
        recency: bins.map((bin) => closeTo(Number(bin.recency_lower))),
        frequency: bins.map((bin) => closeTo(Number(bin.frequency_lower))),
        monetary: bins.map((bin) => closeTo(Number(bin.monetary_lower))),
      });
    });
  },
);

describe.each([
  'cdnow_extract',
  'online_retail_lines',
  'rfm_data_orders',
  'shopify_orders_export',
  'shopline_orders_zh',
])('every rule a shop of %s may choose instead', (shop) => {
  const orders = ordersOf(shop);
  const today = asOfDay(shop, 'stated');
  const ownDays = Math.floor(readInfo(shop, 'stated').shop_cycle_median) + 0.37;
  const nes = (s: Segmentation, i: number) => nesTagOf(s.nes[i]);
  const hml = (s: Segmentation, i: number) => hmlTierOf(s.hml[i]);
  const choices: readonly [
    column: string,
    rules: Partial<Rules>,
    figure: (s: Segmentation, i: number) => string,
  ][] = [
    ['nes_123', { nes: { kind: 'cycle', multiples: [1, 2, 3] } }, nes],
    ['nes_days', { nes: { kind: 'days', days: [90, 135, 180] } }, nes],
    ['nes_fine', { nes: { kind: 'cycle', multiples: [0.3333, 1.25, 2.125] } }, nes],
    ['nes_median', { shopCycle: 'median' }, nes],
    ['nes_mean', { shopCycle: 'mean' }, nes],
    ['nes_own_days', { shopCycle: ownDays }, nes],
    ['nes_new', { newStaysNew: true }, nes],
    ['rfm3', { rfm: { method: 'quantile', scale: 3 } }, code],
    ['rfm4', { rfm: { method: 'quantile', scale: 4 } }, code],
    ['percent_20_30', { rfm: { method: 'percent', scale: 3, shares: [20, 30] } }, code],
    ['percent_5_12.5_33.3', { rfm: { method: 'percent', scale: 4, shares: [5, 12.5, 33.3] } }, code],
    ['hml_thirds', { hml: { kind: 'thirds' } }, hml],
    ['hml_10_25', { hml: { kind: 'percent', shares: [10, 25] } }, hml],
    ['hml_pareto', { hml: { kind: 'revenue', shares: [80, 15] } }, hml],
    ['hml_net12', { hmlBasis: 'net12' }, hml],
    ['hml_aov', { hmlBasis: 'aov' }, hml],
  ];
  it.each(choices)('%s', (column, rules, figure) => {
    const result = segment(orders, today, { ...DEFAULT_RULES, ...rules });
    const found = differences(result, `${shop}.options.csv`, (i, theirs) => ({
      [`${column} ${figure(result, i)} for ${theirs[column]}`]: figure(result, i) === theirs[column],
    }));
    expect(found).toEqual([]);
  });
});

describe('segment', () => {
  it('gives equal money equal scores where floating point would part them', () => {
    // 0.1 + 0.2 = 0.30000000000000004 in doubles. Nets in tenths: 1, 3, 3, 5, 9; the cut at 2/5 of five
    // values lies at position 1.6, between 3 and 3: both customers are at it, so both are below.
    const shop = shopOf([
      ['a', '2024-01-01', 0.1],
      ['b', '2024-01-01', 0.3],
      ['c', '2024-01-01', 0.1],
      ['c', '2024-01-02', 0.2],
      ['d', '2024-01-01', 0.5],
      ['e', '2024-01-01', 0.9],
    ]);
    const result = segment(shop, day('2024-01-03'), DEFAULT_RULES);
    expect(Array.from(result.customers.net!)).toEqual([1, 3, 3, 5, 9]);
    expect(Array.from(result.m)).toEqual([1, 2, 2, 4, 5]);
    expect(result.totals.net).toBe(2.1);
  });

  it('gives a customer who only has refunds no tag, no score and no tier, but counts the money', () => {
    const result = segment(
      shopOf([
        ['a', '2024-01-01', 50],
        ['a', '2024-01-11', 50],
        ['b', '2024-01-05', -20],
      ]),
      day('2024-01-12'),
      DEFAULT_RULES,
    );
    expect(result.customers.key).toEqual(['a', 'b']);
    expect([
      result.nes[1],
      result.r[1],
      result.f[1],
      result.m[1],
      result.hml[1],
      result.tier[1],
      result.cell[1],
    ]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(result.segment[1]).toBe(-1);
    expect(result.recency[1]).toBe(-1);
    expect(isoOrBlank(result.customers.first[1])).toBe('');
    expect(result.totals).toMatchObject({
      customers: 1,
      refundOnlyCustomers: 1,
      orders: 2,
      refundOrders: 1,
      net: 80,
    });
  });

  it('tags customers without amounts, and leaves RFM, HML and tiers blank', () => {
    const result = segment(
      shopOf([
        ['a', '2024-01-01'],
        ['a', '2024-01-11'],
        ['b', '2024-01-05'],
      ]),
      day('2024-01-12'),
      DEFAULT_RULES,
    );
    expect(Array.from(result.nes, (tag) => nesTagOf(tag))).toEqual(['E0', 'N']);
    expect([...result.r, ...result.f, ...result.m, ...result.hml, ...result.tier, ...result.cell]).toEqual(
      new Array(12).fill(0),
    );
    expect([result.rfmCuts, result.hmlCuts, result.tierCuts, result.customers.net]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    // a came back once: whether within a cycle, nobody can tell yet.
    expect(result.warnings).toEqual([
      { code: 'too-early', tellsFrom: null, shopCycle: null },
      { code: 'no-amount' },
    ]);
  });

  it('leaves orders after the as-of day out, and says how many', () => {
    const shop = shopOf([
      ['a', '2024-01-01', 10],
      ['b', '2024-03-01', 10],
    ]);
    const result = segment(shop, day('2024-02-01'), DEFAULT_RULES);
    expect(result.customers.key).toEqual(['a']);
    expect(result.totals).toMatchObject({ orders: 1, ordersAfterAsOf: 1, net: 10 });
  });

  it('reports orders without a customer, and counts them in no figure of a customer', () => {
    const shop = shopOf([
      ['a', '2024-01-01', 10],
      ['', '2024-01-01', 99.5],
      ['', '2024-01-02', -9.5],
    ]);
    const result = segment(shop, day('2024-02-01'), DEFAULT_RULES);
    expect(result.totals).toMatchObject({
      orders: 1,
      unattributedOrders: 2,
      unattributedAmount: 90,
      net: 10,
    });
  });

  it('has nothing to say of no orders', () => {
    const result = segment(shopOf([]), day('2024-01-01'), DEFAULT_RULES);
    expect(result.customers.size).toBe(0);
    expect(result.totals.customers).toBe(0);
    expect(result.shopCycle).toBeNull();
  });

  it('warns where a dimension has fewer scores than the scale, and where money cannot be exact', () => {
    const shop = shopOf([
      ['a', '2024-01-01', 1 / 3],
      ['b', '2024-01-01', 20],
    ]);
    const result = segment(shop, day('2024-01-09'), {
      ...DEFAULT_RULES,
      rfm: { method: 'quantile', scale: 3 },
    });
    expect(result.warnings).toEqual([
      { code: 'no-repeat-buyer' },
      { code: 'inexact-money' },
      { code: 'few-scores', dimension: 'r', distinct: 1, scale: 3 },
      { code: 'few-scores', dimension: 'f', distinct: 1, scale: 3 },
      { code: 'few-scores', dimension: 'm', distinct: 2, scale: 3 },
    ]);
  });
});
