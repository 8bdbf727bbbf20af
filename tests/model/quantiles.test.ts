// Type-7 quantiles as fractions, compared without rounding.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  above,
  ascending,
  cutAt,
  equalCuts,
  median,
  percentCut,
  shiftedCuts,
} from '../../src/model/quantiles.ts';

const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000_000_000 }), {
  minLength: 1,
  maxLength: 60,
});

/** The quantile as an exact fraction, from its definition: h = (n − 1) × p, x[⌊h⌋] + (h − ⌊h⌋) × (x[⌊h⌋ + 1] − x[⌊h⌋]). */
function exactQuantile(sorted: Float64Array, part: number, whole: number): { top: bigint; bottom: bigint } {
  const steps = BigInt(sorted.length - 1) * BigInt(part);
  const at = Number(steps / BigInt(whole));
  const rest = steps % BigInt(whole);
  const low = BigInt(sorted[at]);
  const high = BigInt(sorted[Math.min(at + 1, sorted.length - 1)]);
  return { top: low * BigInt(whole) + rest * (high - low), bottom: BigInt(whole) };
}

describe('a cut', () => {
  it('is numpy’s: of 15, 20, 35, 40, 50 at 40 % it is 29', () => {
    // h = 4 × 0.4 = 1.6: 20 + 0.6 × (35 − 20) = 29.
    expect(cutAt(ascending([50, 15, 40, 20, 35]), 2, 5)).toEqual({ floor: 20, value: 29 });
    expect(percentCut(ascending([50, 15, 40, 20, 35]), 40)).toEqual({ floor: 20, value: 29 });
  });

  it('parts the values as the exact fraction does', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 999 }), (list, part) => {
        const sorted = ascending(list);
        const cut = cutAt(sorted, part, 1000);
        const exact = exactQuantile(sorted, part, 1000);
        for (const value of list) expect(value > cut.floor).toBe(BigInt(value) * exact.bottom > exact.top);
        expect(cut.value).toBeCloseTo(Number(exact.top) / 1000, 3);
      }),
    );
  });

  it('moved by one, as R rfm moves it, parts whole values as the exact fraction does', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(3, 4, 5), fc.constantFrom(1, 10, 100), (list, n, unit) => {
        const sorted = ascending(list);
        shiftedCuts(sorted, n, unit).forEach((cut, k) => {
          const exact = exactQuantile(sorted, k + 1, n);
          for (const value of list) {
            const lower = BigInt(value) * exact.bottom < exact.top + BigInt(unit) * exact.bottom;
            expect(value > cut.floor).toBe(!lower);
          }
        });
      }),
    );
  });

  it('counts equal values on one side', () => {
    const cuts = equalCuts(ascending([7, 7, 7, 7, 9]), 5);
    expect([7, 9].map((value) => above(value, cuts))).toEqual([0, 4]);
  });

  it('finds the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
