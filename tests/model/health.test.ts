// The ten indicators, the moves between tags and the months' composition, against the reference and against plain replays.

import { describe, expect, it } from 'vitest';
import {
  compositionOf,
  DEFAULT_RULES,
  healthOf,
  isoOf,
  periodStart,
  segment,
  WAKE_BANDS,
} from '../../src/model/index.ts';
import { NES } from '../../src/terms/tags.ts';
import { asOfDay, CASES, day, ordersOf, readText, shopOf } from './oracle.ts';

interface Reference {
  readonly window_days: number;
  readonly t0: string;
  readonly nes: Record<string, number>;
  readonly transitions: Record<string, Record<string, number>>;
  readonly active: number;
  readonly new: [number, number];
  readonly churn: [number, number];
  readonly convert: [number, number];
  readonly wake: Record<string, [number, number]>;
  readonly new_aov: [number, number];
  readonly e0_aov: [number, number];
}

describe.each(CASES)('the health of %s as of the %s day', (shop, asOf) => {
  const orders = ordersOf(shop);
  const today = asOfDay(shop, asOf);
  const health = healthOf(orders, today, DEFAULT_RULES);
  const reference = JSON.parse(readText(`${shop}.ref2_returning.${asOf}.json`)) as Reference;

  it('has the indicators of the reference', () => {
    expect([health.windowDays, isoOf(health.from)]).toEqual([reference.window_days, reference.t0]);
    const ours = Object.fromEntries(
      health.indicators.map((each) => [each.name, [each.numerator, each.denominator]]),
    );
    expect(ours).toEqual({
      active: [reference.active, Number.NaN],
      new_rate: reference.new,
      churn_rate: reference.churn,
      net_change: [Number.NaN, Number.NaN],
      convert_n_e0: reference.convert,
      wake_s1: reference.wake.S1,
      wake_s2: reference.wake.S2,
      wake_s3: reference.wake.S3,
      new_aov: reference.new_aov.map((value) => expect.closeTo(value, 6)),
      existing_aov: reference.e0_aov.map((value) => expect.closeTo(value, 6)),
    });
    const [, newRate, churnRate, netChange] = health.indicators;
    expect(netChange.value).toBe(newRate.value - churnRate.value);
  });

  it('has its transitions', () => {
    const ours = NES.map((_, a) => Array.from(health.transitions.subarray(a * 5, a * 5 + 5)));
    expect(ours).toEqual(NES.map((from) => NES.map((to) => reference.transitions[from][to])));
    expect(health.won.reduce((sum, count) => sum + count, 0)).toBe(reference.new[0]);
  });

  it('is one window earlier what it would have been on that day', () => {
    const earlier = healthOf(orders, health.from, DEFAULT_RULES, health.windowDays);
    expect(isoOf(earlier.from)).toBe(isoOf(health.before));
    expect(health.indicators.map(({ previous }) => previous)).toEqual(
      earlier.indicators.map(({ value }) => value),
    );
  });

  it('wakes as many by ratio as by tag', () => {
    // Ratios up to 2 are N and E0, to 2.5 S1, to 3 S2, above S3.
    const { customers, woke, upTo } = health.bands;
    const between = (counts: Int32Array, above: number, to: number) =>
      counts.reduce((sum, count, j) => (upTo[j] > above && upTo[j] <= to ? sum + count : sum), 0);
    const { wake } = reference;
    expect([between(woke, 2, 2.5), between(customers, 2, 2.5)]).toEqual(wake.S1);
    expect([between(woke, 2.5, 3), between(customers, 2.5, 3)]).toEqual(wake.S2);
    expect([between(woke, 3, Infinity), between(customers, 3, Infinity)]).toEqual(wake.S3);
    expect(between(customers, 0, Infinity)).toBe(reference.new[1]);
    expect(upTo).toBe(WAKE_BANDS);
  });

  it('is composed each month as a run as of that month’s last day would tag it', () => {
    const composition = compositionOf(orders, today, DEFAULT_RULES);
    for (let m = 0; m < composition.size; m++) {
      const replayed = segment(orders, composition.day[m], DEFAULT_RULES);
      const counts = NES.map((_, tag) =>
        replayed.nes.reduce((sum, found) => (found === tag + 1 ? sum + 1 : sum), 0),
      );
      expect(Array.from(composition.counts.subarray(m * 5, m * 5 + 5))).toEqual(counts);
      expect(composition.day[m]).toBe(Math.min(today, periodStart(composition.start + m + 1, 'month') - 1));
    }
    const last = composition.counts.subarray((composition.size - 1) * 5);
    expect(Array.from(last)).toEqual(NES.map((tag) => reference.nes[tag] ?? 0));
  });
});

describe('health', () => {
  it('looks back at least 28 days, where the shop’s cycle is shorter or unknown', () => {
    const quick = shopOf([
      ['a', '2024-01-01', 1],
      ['a', '2024-01-08', 1],
      ['b', '2024-01-02', 1],
    ]);
    expect(healthOf(quick, day('2024-02-01'), DEFAULT_RULES).windowDays).toBe(28);
    expect(healthOf(shopOf([['a', '2024-01-01', 1]]), day('2024-02-01'), DEFAULT_RULES).windowDays).toBe(28);
    // 57.1 days: 58.
    expect(healthOf(quick, day('2024-02-01'), { ...DEFAULT_RULES, shopCycle: 57.1 }).windowDays).toBe(58);
  });

  it('says nothing where there was nobody to measure', () => {
    const { indicators } = healthOf(shopOf([['a', '2024-01-01', 40]]), day('2024-01-05'), DEFAULT_RULES);
    const values = Object.fromEntries(indicators.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      active: 1,
      new_rate: Number.NaN,
      churn_rate: Number.NaN,
      wake_s3: Number.NaN,
      new_aov: 40,
    });
  });

  it('of a shop without amounts has no aov, but every count', () => {
    const { indicators } = healthOf(
      shopOf([
        ['a', '2024-01-01'],
        ['b', '2024-02-20'],
      ]),
      day('2024-03-01'),
      DEFAULT_RULES,
    );
    const values = Object.fromEntries(indicators.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ active: 2, new_rate: 1, new_aov: Number.NaN });
  });
});
