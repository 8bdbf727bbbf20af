// Money is scaled to whole numbers where that loses nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnits, isExact, limitInUnits, scaleMoney, scaleOf } from '../../src/model/index.ts';

describe('money', () => {
  it('is scaled by its finest amount, up to four decimals', () => {
    expect(scaleMoney([12, -3])).toEqual({ amounts: Float64Array.of(12, -3), scale: 1, exact: true });
    expect(scaleMoney([1.15, 0.07, -19.99])).toEqual({
      amounts: Float64Array.of(115, 7, -1999),
      scale: 100,
      exact: true,
    });
    expect(scaleOf([0.0001, 1])).toBe(10000);
    expect(scaleOf([])).toBe(1);
  });

  it('is read to 15 digits, as a spreadsheet shows it: 0.1 + 0.2 is 0.3', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(scaleMoney([0.1 + 0.2, 6 * 2.55])).toEqual({
      amounts: Float64Array.of(3, 153),
      scale: 10,
      exact: true,
    });
  });

  it('stays as it is where an amount has more decimals, or sums would pass 2^53', () => {
    expect(scaleMoney([1 / 3, 2])).toEqual({ amounts: Float64Array.of(1 / 3, 2), scale: 1, exact: false });
    expect(scaleMoney([9e13, 9e13, 0.01])).toMatchObject({ scale: 1, exact: false });
    expect(isExact([1, 2, -3])).toBe(true);
    expect(isExact([0.5])).toBe(false);
    expect(isExact([2 ** 53, 1])).toBe(false);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(1, 10, 100, 1000, 10000),
        (units, scale) => {
          expect(inUnits(units / scale, scale)).toBe(units);
        },
      ),
    );
  });

  it('compares with a limit that falls between its units', () => {
    expect(limitInUnits(1.15, 100)).toBe(115);
    expect(115 <= limitInUnits(1.155, 100)).toBe(true);
    expect(116 <= limitInUnits(1.155, 100)).toBe(false);
  });
});
