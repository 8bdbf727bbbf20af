// Rules to try the SQL with: each kind of rule at least once.

import type { Chosen } from '../../sql/parameters.ts';
import { DEFAULT_RULES, type Rules } from '../../src/model/index.ts';

/** The usual rules with some of them changed. */
export function ruled(changed: Partial<Chosen> & { readonly with?: Partial<Rules> }): Chosen {
  const { with: some, ...rest } = changed;
  return {
    rules: { ...DEFAULT_RULES, ...some },
    asOf: null,
    cohortPeriod: 'month',
    amountPer: 'line',
    chance: null,
    ...rest,
  };
}

export const PRESETS: Readonly<Record<string, Chosen>> = {
  'the usual rules': ruled({}),
  'multiples 1/2/3 and weekly cohorts': ruled({
    with: { nes: { kind: 'cycle', multiples: [1, 2, 3] } },
    cohortPeriod: 'week',
  }),
  'decimal multiples of the median cycle, quarters': ruled({
    with: { nes: { kind: 'cycle', multiples: [1.25, 1.7525, 2.3333] }, shopCycle: 'median' },
    cohortPeriod: 'quarter',
  }),
  'a fitted chance of an order within 60 days': ruled({
    chance: { r: 0.2426, alpha: 30.9, a: 0.7929, b: 2.4259, days: 60 },
  }),
  'nobody leaves for good': ruled({ chance: { r: 0.8, alpha: 55, a: 0, b: 1, days: 90 } }),
  'fixed days': ruled({ with: { nes: { kind: 'days', days: [90, 135, 180] } } }),
  'new stays new': ruled({ with: { newStaysNew: true } }),
  'a shop cycle of 33.5 days': ruled({ with: { shopCycle: 33.5 } }),
  'the mean cycle': ruled({ with: { shopCycle: 'mean' } }),
  'RFM on a scale of 3, the ten segments': ruled({
    with: { rfm: { method: 'quantile', scale: 3 }, segmentMap: 'rf10' },
  }),
  'RFM on a scale of 4, the Chinese eight, thirds': ruled({
    with: { rfm: { method: 'quantile', scale: 4 }, segmentMap: 'zh8', hml: { kind: 'thirds' } },
  }),
  'R rfm on 5, HML of the last year': ruled({
    with: { rfm: { method: 'rfm-r', scale: 5 }, hmlBasis: 'net12' },
  }),
  'R rfm on 3, HML by average order': ruled({
    with: { rfm: { method: 'rfm-r', scale: 3 }, hmlBasis: 'aov' },
  }),
  'shares of 20 and 30.5 percent, HML by revenue': ruled({
    with: {
      rfm: { method: 'percent', scale: 3, shares: [20, 30.5] },
      hml: { kind: 'revenue', shares: [80, 15] },
    },
  }),
  'own cuts and amounts': ruled({
    with: {
      rfm: {
        method: 'absolute',
        scale: 3,
        recency: [30, 90],
        frequency: [2, 4],
        monetary: [500.5, 2000],
      },
      hml: { kind: 'amount', medium: 300.25, high: 700 },
    },
  }),
};
