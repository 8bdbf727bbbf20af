// Formulas over real shops' orders answer what independent programs computed from the same orders.

import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/model/index.ts';
import { CASES, exists, readInfo, readRows, sameNumber } from '../model/oracle.ts';
import { call, cells, column } from './calling.ts';

function shopOf(shop: string, asOf: string) {
  const orders = readRows(`${shop}.orders_norm.csv`);
  const customers = readRows(`${shop}.ref_returning.${asOf}.customers.csv`);
  const tiers = readRows(`${shop}.ref2_returning.${asOf}.hml.csv`);
  const known = new Map(tiers.map((row) => [row.customer_id, row]));
  return {
    orders,
    customers,
    /** Customers with refunds only have no tier. */
    tierOf: (customer: string) => known.get(customer) ?? { hml: '', cell: '', tier: '' },
    asked: column(customers.map((row) => row.customer_id)),
    customer: column(orders.map((row) => row.customer_id)),
    date: column(orders.map((row) => row.order_date)),
    amount: column(orders.map((row) => Number(row.amount))),
    id: column(orders.map((row) => row.order_id)),
    asOf: readInfo(shop, asOf).as_of,
    ownDays: Math.floor(readInfo(shop, asOf).shop_cycle_median) + 0.37,
  };
}

const loaded = new Map<string, ReturnType<typeof shopOf>>();
function load(shop: string, asOf: string) {
  const key = `${shop} ${asOf}`;
  const known = loaded.get(key) ?? shopOf(shop, asOf);
  loaded.set(key, known);
  return known;
}

const DAY = 86_400_000;
/** The day a Date begins in Taipei. */
const isoIn = (value: unknown): string =>
  value === '' ? '' : isoOf(((value as Date).getTime() + 8 * 3_600_000) / DAY);

const sixDecimals = (value: unknown): string =>
  value === '' ? '' : String(Math.round(Number(value) * 1e6) / 1e6);
const asWritten = (text: string): string => (text === '' ? '' : String(Math.round(Number(text) * 1e6) / 1e6));

describe.each(CASES)('the orders of %s as of the %s day', (name, day) => {
  const shop = load(name, day);
  // Left out, as_of is the latest order day: the day the oracle's "max" stands for.
  const asOf = day === 'max' ? '' : shop.asOf;

  it('have their NES tags', () => {
    const tags = call('NES_TAG', shop.asked, shop.customer, shop.date, asOf, '', shop.amount);
    expect(cells(tags)).toEqual(shop.customers.map((row) => row.nes));
  });

  it('have their RFM codes', () => {
    const codes = call('RFM_CODE', shop.asked, shop.customer, shop.date, shop.amount, asOf, shop.id);
    expect(cells(codes)).toEqual(
      shop.customers.map(({ r5, f5, m5 }) => (r5 === '' ? '' : `${+r5}${+f5}${+m5}`)),
    );
  });

  it('have their HML tiers, without any day', () => {
    if (day !== 'stated') return;
    const tiers = call('HML_TIER', shop.asked, shop.customer, shop.amount, '', shop.id);
    expect(cells(tiers)).toEqual(shop.customers.map((row) => shop.tierOf(row.customer_id).hml));
  });

  it('have their purchase cycles and expected days', () => {
    const cycles = call('PURCHASE_CYCLE', shop.asked, shop.customer, shop.date, shop.amount);
    const found = cells(cycles).map((cycle) => (cycle === '' ? Number.NaN : Number(cycle)));
    expect(shop.customers.filter((row, i) => !sameNumber(found[i], row.cycle_days))).toEqual([]);
    const shopCycle = readInfo(name, day).shop_cycle;
    const next = call('NEXT_PURCHASE', shop.asked, shop.customer, shop.date, shop.amount);
    expect(cells(next).map(isoIn)).toEqual(
      shop.customers.map((row) => {
        if (row.last === '') return '';
        const wait = Math.floor((row.cycle_days === '' ? shopCycle : Number(row.cycle_days)) + 0.5 + 1e-7);
        return new Date(Date.parse(row.last) + wait * DAY).toISOString().slice(0, 10);
      }),
    );
  });

  it('make the whole table of customers', () => {
    const [, ...rows] = call(
      'SEGMENT_TABLE',
      shop.customer,
      shop.date,
      shop.amount,
      asOf,
      shop.id,
    ) as unknown[][];
    const found = new Map(rows.map((row) => [row[0], row]));
    expect(found.size).toBe(shop.customers.length);
    const differences = shop.customers.flatMap((theirs) => {
      const tier = shop.tierOf(theirs.customer_id);
      const row = found.get(theirs.customer_id) ?? [];
      const [
        ,
        nes,
        ,
        ,
        hml,
        cell,
        pyramid,
        last,
        recency,
        cycle,
        ratio,
        orders,
        net,
        ,
        gross,
        refunds,
        first,
        days,
      ] = row;
      const ours = [nes, hml, cell, String(pyramid).toLowerCase(), isoIn(last), isoIn(first)];
      const wanted = [theirs.nes, tier.hml, tier.cell, tier.tier, theirs.last, theirs.first];
      const figures: [unknown, string][] = [
        [recency, theirs.recency_days],
        [cycle, theirs.cycle_days],
        [ratio, theirs.ratio],
        [orders, theirs.n_orders],
        [days, theirs.n_days],
        [net, theirs.net],
        [gross, theirs.gross],
        [refunds, theirs.refunds],
      ];
      const same = figures.every(([one, other]) => sameNumber(one === '' ? Number.NaN : Number(one), other));
      return same && ours.join() === wanted.join() ? [] : [{ ours, wanted, figures }];
    });
    expect(differences).toEqual([]);
    const nets = rows.map((row) => Number(row[12]));
    expect(nets).toEqual([...nets].sort((a, b) => b - a));
  });

  it.each([
    ['customers', 'cohort_active'],
    ['revenue', 'cohort_revenue'],
  ])('make the cohorts of %s', (measure, file) => {
    const table = call('COHORT_TABLE', shop.customer, shop.date, shop.amount, measure, 'month', asOf);
    const [header, ...rows] = table as unknown[][];
    const theirs = new Map(readRows(`${name}.ref.${day}.${file}.csv`).map((row) => [row.cohort, row]));
    expect(rows.map(([cohort]) => cohort)).toEqual([...theirs.keys()]);
    const asOfMonth = shop.asOf.slice(0, 7);
    const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
    for (const [cohort, , ...values] of rows) {
      const wanted = theirs.get(String(cohort))!;
      // Months up to the as-of day have a figure, 0 included; the oracle leaves its zeros out. Later ones are blank.
      const happened = months(asOfMonth) - months(String(cohort)) + 1;
      expect(values.map(sixDecimals)).toEqual(
        header.slice(2).map((k) => (Number(k) < happened ? asWritten(wanted[String(k)] || '0') : '')),
      );
    }
  });
});

describe.each(CASES.filter(([, day]) => day === 'stated'))('other rules for the orders of %s', (name) => {
  const shop = load(name, 'stated');
  const wanted = new Map(readRows(`${name}.options.csv`).map((row) => [row.customer_id, row]));
  const theirs = (rule: string): string[] =>
    shop.customers.map(({ customer_id: customer }) => wanted.get(customer)![rule]);
  const nes = (rule: unknown) =>
    cells(call('NES_TAG', shop.asked, shop.customer, shop.date, shop.asOf, rule, shop.amount));
  const rfm = (scale: unknown, cuts: unknown) =>
    cells(
      call('RFM_CODE', shop.asked, shop.customer, shop.date, shop.amount, shop.asOf, shop.id, scale, cuts),
    );
  const hml = (cuts: unknown) =>
    cells(call('HML_TIER', shop.asked, shop.customer, shop.amount, cuts, shop.id));

  it('of NES may be written in many ways', () => {
    for (const rule of ['1/2/3', '1 / 2 / 3', '１／２／３', [[1, 2, 3]], [[1], [2], [3]]]) {
      expect(nes(rule), String(rule)).toEqual(theirs('nes_123'));
    }
    for (const rule of ['days:90/135/180', '天數：90/135/180', 'Days: 90 / 135 / 180']) {
      expect(nes(rule), rule).toEqual(theirs('nes_days'));
    }
    expect(nes('0.3333/1.25/2.125')).toEqual(theirs('nes_fine'));
    for (const rule of ['shop cycle mean', '2/2.5/3; 店家週期平均'])
      expect(nes(rule), rule).toEqual(theirs('nes_mean'));
    expect(nes(`2/2.5/3; shop cycle ${shop.ownDays}`)).toEqual(theirs('nes_own_days'));
    for (const rule of ['new stays new', '2/2.5/3；新客一直是新客'])
      expect(nes(rule), rule).toEqual(theirs('nes_new'));
  });

  it('of RFM may be scales, shares, own cut points', () => {
    expect(rfm(3, '')).toEqual(theirs('rfm3'));
    expect(rfm('4', '分位數')).toEqual(theirs('rfm4'));
    for (const cuts of ['20/30', '20/30/50', '20% 30%'])
      expect(rfm('', cuts), cuts).toEqual(theirs('percent_20_30'));
    expect(rfm(4, '5/12.5/33.3')).toEqual(theirs('percent_5_12.5_33.3'));
    if (exists(`${name}.r_rfm.stated.csv`)) {
      const inR = new Map(
        readRows(`${name}.r_rfm.stated.csv`).map((row) => [row.customer_id, row.rfm_score]),
      );
      expect(rfm(5, 'rfm-r')).toEqual(shop.customers.map((row) => inR.get(row.customer_id) ?? ''));
    }
  });

  it('of RFM may be the published cut points of the usual rule', () => {
    const cuts = call(
      'SEGMENT_TABLE',
      shop.customer,
      shop.date,
      shop.amount,
      shop.asOf,
      shop.id,
      'show=cuts',
    ) as unknown[][];
    const own = cuts.slice(1).map((row) => row.slice(0, 3));
    expect(rfm('', own)).toEqual(rfm(5, ''));
    const inWords = ['R', 'F', 'M'].map((d, k) => `${d}=${own.map((row) => row[k]).join('/')}`).join('; ');
    expect(rfm('', inWords)).toEqual(rfm(5, ''));
  });

  it('of HML may be thirds, shares, revenue, amounts', () => {
    for (const cuts of ['thirds', '三等分']) expect(hml(cuts), cuts).toEqual(theirs('hml_thirds'));
    expect(hml('10/25')).toEqual(theirs('hml_10_25'));
    for (const cuts of ['revenue', '營收占比', 'pareto:80/15'])
      expect(hml(cuts), cuts).toEqual(theirs('hml_pareto'));
    const table = (options: string) =>
      new Map(
        (
          call(
            'SEGMENT_TABLE',
            shop.customer,
            shop.date,
            shop.amount,
            shop.asOf,
            shop.id,
            options,
          ) as unknown[][]
        ).map((row) => [row[0], row[4]]),
      );
    for (const [options, rule] of [
      ['basis=net12', 'hml_net12'],
      ['消費依據=客單價', 'hml_aov'],
    ]) {
      const found = table(options);
      expect(shop.customers.map((row) => found.get(row.customer_id))).toEqual(theirs(rule));
    }
  });
});
