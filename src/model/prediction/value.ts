// What a customer will be worth over twelve months: purchase days to come × what one is worth, discounted (model.md §8).

import type { Segmentation } from '../segmentation.ts';
import { type BgNbdFit, discountedOrders } from './bgnbd.ts';
import type { Chances } from './chance.ts';
import { type PredictionChoices, USUAL_PREDICTION } from './choices.ts';
import { expectedValue, fitGammaGamma, type GammaGammaFit } from './gamma-gamma.ts';
import { settled } from './settled.ts';

const YEAR = 365;

export interface Values {
  readonly fit: GammaGammaFit;
  /** Money, not scaled, by the row of the segmentation; NaN without a purchase. */
  readonly year: Float64Array;
  /** Of all customers together. */
  readonly base: number;
}

type Choices = Pick<PredictionChoices, 'margin' | 'discount'>;

/** Percent: what is left of revenue, and what a year takes from money to come. null where no chance is shown, without amounts, or where order values give no mean to go by. */
export function valuesOf(
  segmentation: Segmentation,
  { fit, reason }: Pick<Chances, 'fit' | 'reason'>,
  choices: Choices = USUAL_PREDICTION,
): Values | null {
  const { gross, days, scale, size } = segmentation.customers;
  if (reason || !fit || !gross) return null;
  const repeat = Array.from({ length: size }, (_, i) => i).filter((i) => days[i] > 1);
  const found = fitGammaGamma(
    repeat.map((i) => days[i]),
    repeat.map((i) => gross[i] / scale / days[i]),
  );
  const money = { ...found, ...settled(found, ['p', 'q', 'v']) };
  if (!money.converged || !(money.q > 1)) return null;
  const year = yearsOf(segmentation, fit, money, choices);
  return {
    fit: money,
    year,
    base: year.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
  };
}

/** Twelve months of each customer by fits that may be of others, by the row of the segmentation; NaN without a purchase. */
export function yearsOf(
  { customers: { gross, days, first, last, scale, size }, asOf }: Segmentation,
  fit: BgNbdFit,
  money: GammaGammaFit,
  { margin, discount }: Choices,
): Float64Array {
  const year = new Float64Array(size).fill(Number.NaN);
  for (let i = 0; gross && i < size; i++) {
    if (days[i] === 0) continue;
    const history = [days[i] - 1, last[i] - first[i], asOf - first[i]] as const;
    const orders = discountedOrders(fit, ...history, YEAR, discount / 100);
    year[i] = (margin / 100) * orders * expectedValue(money, days[i], gross[i] / scale / days[i]);
  }
  return year;
}
