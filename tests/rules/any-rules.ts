// Any rules that the schema allows, for property tests: decimals, equal cut points, shares that add up to nearly all.

import fc from 'fast-check';
import { type Rules, SHOP_CYCLE_WAYS } from '../../src/model/rules/index.ts';

const decimal = (max: number, places: number) =>
  fc.integer({ min: 1, max: max * 10 ** places }).map((n) => n / 10 ** places);
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const rising = (number: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(number, { minLength: 3, maxLength: 3 })
    .map((list) => sorted(list) as [number, number, number]);
/** Shares above 0 that leave something: the parts of a whole, without the last. */
const shares = (count: number) =>
  fc
    .array(fc.integer({ min: 1, max: 1000 }), { minLength: count + 1, maxLength: count + 1 })
    .map((parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      return parts.slice(0, -1).map((part) => Number(((part / whole) * 100).toFixed(3)) || 0.001);
    })
    .filter((list) => list.reduce((sum, share) => sum + share, 0) < 99.99);
const cuts = (number: fc.Arbitrary<number>, count: number) =>
  fc.array(number, { minLength: count, maxLength: count }).map(sorted);
const amount = fc.oneof(decimal(1_000_000, 2), fc.constant(0), fc.constant(295.79999999999995));
const whole = fc.integer({ min: 0, max: 5000 });

const rfm = fc.constantFrom(3 as const, 4 as const, 5 as const).chain((scale) =>
  fc.oneof(
    fc.constantFrom({ method: 'quantile', scale } as const, { method: 'rfm-r', scale } as const),
    shares(scale - 1).map((list) => ({ method: 'percent', scale, shares: list }) as const),
    fc
      .tuple(
        cuts(whole, scale - 1),
        cuts(whole, scale - 1),
        cuts(
          fc.tuple(amount, fc.boolean()).map(([a, minus]) => (minus && a ? -a : a)),
          scale - 1,
        ),
      )
      .map(
        ([recency, frequency, monetary]) =>
          ({ method: 'absolute', scale, recency, frequency, monetary }) as const,
      ),
  ),
);

const pair = shares(2).map(([first, next]) => [first, next] as const);

export const anyRules: fc.Arbitrary<Rules> = fc.record({
  nes: fc.oneof(
    rising(decimal(60, 4)).map((multiples) => ({ kind: 'cycle', multiples }) as const),
    rising(fc.integer({ min: 1, max: 3650 })).map((days) => ({ kind: 'days', days }) as const),
  ),
  newStaysNew: fc.boolean(),
  shopCycle: fc.oneof(fc.constantFrom(...SHOP_CYCLE_WAYS), decimal(400, 2)),
  rfm,
  segmentMap: fc.constantFrom('classic11', 'rf10', 'zh8'),
  hml: fc.oneof(
    pair.map((list) => ({ kind: 'percent', shares: list }) as const),
    fc.constant({ kind: 'thirds' } as const),
    pair.map((list) => ({ kind: 'revenue', shares: list }) as const),
    fc.constant({ kind: 'revenue', shares: [80, 15] } as const),
    cuts(amount, 2).map(([medium, high]) => ({ kind: 'amount', medium, high }) as const),
  ),
  hmlBasis: fc.constantFrom('net', 'net12', 'aov'),
});
