// Intervals and tests against R 4.2 (tests/fixtures/oracles/evidence.json), and where they end.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  digamma,
  evenSplit,
  fisher,
  logGamma,
  newcombe,
  sampleOf,
  smallestDifference,
  survivors,
  welch,
  wilson,
} from '../../../src/model/evidence/index.ts';

type Pair = readonly [number, number];
const R = JSON.parse(
  readFileSync(new URL('../../fixtures/oracles/evidence.json', import.meta.url), 'utf8'),
) as {
  readonly bought_again: readonly {
    readonly contacted: Pair;
    readonly held_back: Pair;
    readonly wilson_contacted: Pair;
    readonly wilson_held_back: Pair;
    readonly newcombe: Pair;
    readonly fisher_p: number;
  }[];
  readonly power: readonly {
    readonly n: Pair;
    readonly held_back_rate: number;
    readonly smallest_difference_80: number;
  }[];
  readonly net_per_customer_welch: readonly {
    readonly contacted: readonly number[];
    readonly held_back: readonly number[];
    readonly difference: number;
    readonly ci95: Pair;
    readonly df: number;
    readonly p: number;
  }[];
};

const six = (value: number) => expect.closeTo(value, 6);

describe('as R has it', () => {
  it.each(R.bought_again)('$contacted against $held_back', (theirs) => {
    const [a, b] = [theirs.contacted, theirs.held_back];
    const both = ({ low, high }: { low: number; high: number }) => [low, high];
    expect(both(wilson(...a))).toEqual(theirs.wilson_contacted.map(six));
    expect(both(wilson(...b))).toEqual(theirs.wilson_held_back.map(six));
    expect(both(newcombe(...a, ...b))).toEqual(theirs.newcombe.map(six));
    expect(fisher(...a, ...b)).toBeCloseTo(theirs.fisher_p, 6);
  });

  it.each(R.power)('groups of $n at $held_back_rate', ({ n, held_back_rate, smallest_difference_80 }) => {
    expect(smallestDifference(...n, held_back_rate)).toBeCloseTo(smallest_difference_80, 6);
  });

  it.each(R.net_per_customer_welch)('net per customer, difference $difference', (theirs) => {
    const ours = welch(sampleOf(theirs.contacted), sampleOf(theirs.held_back))!;
    expect(ours).toEqual({
      difference: six(theirs.difference),
      low: six(theirs.ci95[0]),
      high: six(theirs.ci95[1]),
      freedom: six(theirs.df),
      p: six(theirs.p),
    });
  });
});

describe('special functions', () => {
  it('are those of tables (Abramowitz and Stegun)', () => {
    // Γ(½) = √π; Γ(5) = 24; ψ(1) = −0.5772156649 (Euler), ψ(½) = −γ − 2 ln 2.
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 13);
  });
});

describe('what came in against what went out', () => {
  it('is the binomial of equal chances', () => {
    // 10 of 10: 2 ÷ 2¹⁰. 1 of 10: 2 × (1 + 10) ÷ 2¹⁰.
    expect(evenSplit(10, 0)).toBeCloseTo(2 / 1024, 14);
    expect(evenSplit(1, 9)).toBeCloseTo(22 / 1024, 14);
    expect([evenSplit(0, 0), evenSplit(7, 7)]).toEqual([1, 1]);
    expect(evenSplit(60_000, 40_000)).toBeLessThan(1e-12);
  });
});

describe('a family of comparisons', () => {
  it('keeps the largest p under its step, and all smaller ones (Benjamini and Hochberg’s own example)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(survivors(p).filter(Boolean)).toHaveLength(4);
  });

  it('passes over what could not be compared', () => {
    expect(survivors([Number.NaN, 0.04, Number.NaN])).toEqual([false, true, false]);
    expect(survivors([])).toEqual([]);
  });
});

describe('where nothing can be said', () => {
  it('ends in no claim', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(fisher(0, 0, 5, 9)).toBe(1);
    expect(welch(sampleOf([3]), sampleOf([1, 2]))).toBeNull();
    expect(welch(sampleOf([3, 3]), sampleOf([3, 3]))).toBeNull();
    expect(smallestDifference(2, 2, 0.9)).toBeNaN();
  });
});
