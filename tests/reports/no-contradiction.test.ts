// No sentence contradicts its own table, nor what another sheet says: on every data set, at many days, with stores (model.md §7).

import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { rowsOf, sentencesOf } from './plan-reading.ts';
import { inputOf, withStoresAndProducts } from './shop.ts';

/** Days a shop is looked at, from when it has two months of orders to its last. */
const LOOKS = 6;
const number = (text: string): number => Number(text.replace(/,/g, '').replace('−', '-'));
const TAGS = ['N', 'E0', 'S1', 'S2', 'S3'] as const;

describe.each(['cdnow_extract', ...REAL_SHOPS])('%s', (shop) => {
  const orders = withStoresAndProducts(ordersOf(shop));
  const [first, last] = [Math.min(...orders.day), Math.max(...orders.day)];
  const days = Array.from({ length: LOOKS }, (_, k) =>
    Math.round(first + 62 + ((last - first - 62) * (k + 1)) / LOOKS),
  );

  it.each(days.map((day) => [isoOf(day)]))('as of %s', (asOf) => {
    const input = inputOf(orders, { asOf });
    const [health, money, segments, stores, cohorts, customers] = (
      ['health', 'money', 'segments', 'stores', 'cohorts', 'customers'] as const
    ).map((kind) => sheetPlan(kind, input));
    const said = sentencesOf(health);

    // The tags: on Customers, Segments, in the matrix and in the last month of the composition.
    const tagOf = rowsOf(customers, 'customers').map(({ nes }) => nes);
    const composed = rowsOf(health, 'composition').at(-1)!;
    const nes = new Map(rowsOf(segments, 'nes').map(({ key, customers }) => [key, customers]));
    const moves = rowsOf(health, 'transitions');
    for (const tag of TAGS) {
      const count = tagOf.filter((one) => one === tag).length;
      expect([
        tag,
        nes.get(tag),
        composed[tag],
        moves.reduce((sum, row) => sum + Number(row[tag]), 0),
      ]).toEqual([tag, count, count, count]);
    }

    // Regulars and those who are awake: their sentences, the difference they name, and which way it is said to go.
    const table = rowsOf(health, 'health');
    const regulars = said.find((text) => / customers are regulars/.test(text))!;
    const awake = said.find((text) => / customers are not asleep/.test(text))!;
    for (const [text, count, before] of [
      [regulars, composed.E0, null],
      [awake, table[0].value, table[0].previous],
    ] as const) {
      expect(number(/([\d,]+) customers are/.exec(text)![1])).toBe(count);
      const [, came, went] = /: ([\d,]+) (?:became|came)[^,]*, ([\d,]+) (?:came late|fell)/.exec(text)!;
      const difference = number(came) - number(went);
      const told = /([\d,]+) (more|fewer) than on/.exec(text);
      expect(told ? number(told[1]) * (told[2] === 'more' ? 1 : -1) : 0).toBe(difference);
      if (before !== null) expect(Number(count) - Number(before)).toBe(difference);
      if (/gaining|^More/.test(text)) expect(difference).toBeGreaterThan(0);
      if (/losing|^Fewer/.test(text)) expect(difference).toBeLessThan(0);
    }

    // Every "rose" and "fell" stands in the table with its sign and as better or worse, and nothing else does.
    const claimed = table.slice(1).filter(({ direction }) => direction === 'Better' || direction === 'Worse');
    const moved = said.flatMap((text) => /(rose|fell) from (\S+).* to (\S+)/.exec(text) ?? []).length / 4;
    expect(moved).toBe(Math.min(3, claimed.filter(({ indicator }) => indicator !== 'Net change').length));
    for (const text of said) {
      const found = /(rose|fell) from [^\d−]*([\d,.]+)%? .*?to [^\d−]*([\d,.]+)/.exec(text);
      if (found) expect(number(found[3]) > number(found[2])).toBe(found[1] === 'rose');
    }
    if (said.some((text) => text.startsWith('No other indicator'))) expect(claimed).toEqual([]);
    for (const { direction, change, indicator } of claimed) {
      const isGood = Number(change) > 0 === (indicator !== 'Churn rate');
      expect([indicator, direction]).toEqual([indicator, isGood ? 'Better' : 'Worse']);
    }

    // Money's sentences, its tables, and Health's months.
    const told = sentencesOf(money);
    const drivers = rowsOf(money, 'drivers');
    const revenueOf = (group: string) =>
      drivers.find(
        (row) => row.group === group && String(row.driver).startsWith('Revenue') && row.driver === 'Revenue',
      )!;
    const all = revenueOf('All');
    const months = new Map(rowsOf(money, 'monthly-drivers').map((row) => [row.month, row]));
    for (const row of rowsOf(health, 'monthly')) {
      expect([row.month, row.revenue, row.customers]).toEqual([
        row.month,
        months.get(row.month)!.revenue,
        months.get(row.month)!.customers,
      ]);
    }
    const month = /(\d{4}-\d\d) against (\d{4}-\d\d)/.exec(String(money.values[1][0]))!;
    const [now, before] = [months.get(month[1]), months.get(month[2])];
    expect([now?.revenue ?? 0, before?.revenue ?? 0]).toEqual([all.now, all.before]);
    const shopSaid = told.find((text) => text.startsWith('The shop’s revenue in'));
    if (shopSaid) {
      const parts = shopSaid.match(/[\d,]+\.?\d*/g)!.map(number);
      expect(Math.abs(parts[2] - Number(now!.shop))).toBeLessThan(1);
      expect(Number(now!.shop)).toBeGreaterThanOrEqual(Number(now!.revenue) - 1e-6);
    }
    expect(Number(revenueOf('New').change) + Number(revenueOf('Existing').change)).toBeCloseTo(
      Number(all.change),
      6,
    );
    if (told.some((text) => text.startsWith('New customers hide'))) {
      const [is, was] = [month[1], month[2]].map(
        (label) => rowsOf(health, 'monthly').find((row) => row.month === label)!,
      );
      expect(Number(all.change)).toBeGreaterThan(0);
      expect(Number(is.existing_customers)).toBeLessThan(Number(was.existing_customers));
    }

    // Stores: an instruction agrees with the store's own rate and the line under the table; what is won adds up.
    const places = rowsOf(stores, 'stores');
    expect(places.reduce((sum, { won }) => sum + Number(won), 0)).toBe(tagOf.filter(Boolean).length);
    const together = sentencesOf(stores).find((text) => text.startsWith('The stores together'));
    const rates = (together?.match(/[\d.]+%/g) ?? []).map((text) => Number.parseFloat(text) / 100);
    for (const { focus, new_rate, churn_rate } of places) {
      if (focus === 'Stop the loss') expect(Number(churn_rate)).toBeGreaterThan(rates[1] - 0.001);
      if (focus === 'Win new customers') expect(Number(new_rate)).toBeLessThan(rates[0] + 0.001);
    }
    // A customer of one channel stands in no other as new, and every customer in a cohort once.
    expect(rowsOf(stores, 'channels').reduce((sum, { won }) => sum + Number(won), 0)).toBe(
      tagOf.filter(Boolean).length,
    );
    expect(rowsOf(cohorts, 'cohort-retention').reduce((sum, { size }) => sum + Number(size), 0)).toBe(
      tagOf.filter(Boolean).length,
    );
  });
});
