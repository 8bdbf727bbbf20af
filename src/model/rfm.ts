// RFM scores: recency in days (fewer is better), orders and net, each 1…n by cut points (model.md §4).

import { limitInUnits, scaleMoney } from './money.ts';
import { above, ascending, type Cut, equalCuts, fixedCuts, percentCut, shiftedCuts } from './quantiles.ts';
import type { RfmRule } from './rules/index.ts';
import type { ModelWarning, RfmCuts } from './segmentation.ts';

/** Scores of the customers given, 1…n, n is best. */
export interface RfmScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  readonly cuts: RfmCuts;
  readonly warnings: readonly ModelWarning[];
}

type Dimension = 'recency' | 'frequency' | 'monetary';

/** Cut points of one dimension, ascending. Own percent cuts count from the best: from below for recency, from above for the rest. */
function cutsOf(values: ArrayLike<number>, dimension: Dimension, rule: RfmRule, unit: number): Cut[] {
  if (rule.method === 'absolute') {
    const own = rule[dimension];
    if (dimension !== 'monetary') return fixedCuts(own);
    return fixedCuts(own.map((cut) => limitInUnits(cut, unit)));
  }
  const sorted = ascending(values);
  if (rule.method === 'quantile') return equalCuts(sorted, rule.scale);
  if (rule.method === 'rfm-r') return shiftedCuts(sorted, rule.scale, unit);
  const best = rule.shares.map((_, k) => rule.shares.slice(0, k + 1).reduce((sum, share) => sum + share, 0));
  const levels = dimension === 'recency' ? best : best.map((share) => 100 - share).reverse();
  return levels.map((percent) => percentCut(sorted, percent));
}

function score(
  values: ArrayLike<number>,
  cuts: readonly Cut[],
  scale: number,
  dimension: Dimension,
): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const over = above(values[i], cuts);
    scores[i] = dimension === 'recency' ? scale - over : over + 1;
  }
  return scores;
}

function distinct(scores: Uint8Array): number {
  return new Set(scores).size;
}

/** Scores from columns of customers with a purchase; `monetary` is × `scale`. */
export function rfmScores(
  recency: ArrayLike<number>,
  frequency: ArrayLike<number>,
  monetary: ArrayLike<number>,
  rule: RfmRule,
  scale = 1,
): RfmScores {
  if (recency.length === 0) {
    const none = new Uint8Array(0);
    return { r: none, f: none, m: none, cuts: { recency: [], frequency: [], monetary: [] }, warnings: [] };
  }
  const cuts = {
    recency: cutsOf(recency, 'recency', rule, 1),
    frequency: cutsOf(frequency, 'frequency', rule, 1),
    monetary: cutsOf(monetary, 'monetary', rule, scale),
  };
  const r = score(recency, cuts.recency, rule.scale, 'recency');
  const f = score(frequency, cuts.frequency, rule.scale, 'frequency');
  const m = score(monetary, cuts.monetary, rule.scale, 'monetary');
  const warnings: ModelWarning[] = [];
  for (const [dimension, scores] of [
    ['r', r],
    ['f', f],
    ['m', m],
  ] as const) {
    const found = distinct(scores);
    if (found < rule.scale)
      warnings.push({ code: 'few-scores', dimension, distinct: found, scale: rule.scale });
  }
  const published = (list: readonly Cut[], unit: number): number[] => list.map((cut) => cut.value / unit);
  return {
    r,
    f,
    m,
    cuts: {
      recency: published(cuts.recency, 1),
      frequency: published(cuts.frequency, 1),
      monetary: published(cuts.monetary, scale),
    },
    warnings,
  };
}

/** Scores from a table of customers somebody already has: days, orders and plain money. */
export function rfmOf(
  recency: ArrayLike<number>,
  frequency: ArrayLike<number>,
  monetary: ArrayLike<number>,
  rule: RfmRule,
): RfmScores {
  const money = scaleMoney(monetary);
  return rfmScores(recency, frequency, money.amounts, rule, money.scale);
}

/** R, F and M digits in this order, as text: "313". '' where there are no scores. */
export function rfmCode(r: number, f: number, m: number): string {
  return r === 0 ? '' : `${r}${f}${m}`;
}
