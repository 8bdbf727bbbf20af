// What a customer will be worth over twelve months: purchase days to come × what one is worth, discounted (model.md §8).

import type { Segmentation } from '../segmentation.ts';
import { discountedOrders } from './bgnbd.ts';
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

/** Percent: what is left of revenue, and what a year takes from money to come. null where no chance is shown, without amounts, or where order values give no mean to go by. */
export function valuesOf(
  { customers, asOf }: Segmentation,
  { fit, reason }: Chances,
  { margin, discount }: Pick<PredictionChoices, 'margin' | 'discount'> = USUAL_PREDICTION,
): Values | null {
  const { gross, days, first, last, scale, size } = customers;
  if (reason || !fit || !gross) return null;
  const mean = (i: number): number => (days[i] > 0 ? gross[i] / scale / days[i] : 0);
  const repeat = Array.from({ length: size }, (_, i) => i).filter((i) => days[i] > 1);
  const found = fitGammaGamma(
    repeat.map((i) => days[i]),
    repeat.map(mean),
  );
  const money = { ...found, ...settled(found, ['p', 'q', 'v']) };
  if (!money.converged || !(money.q > 1)) return null;
  const year = new Float64Array(size).fill(Number.NaN);
  let base = 0;
  for (let i = 0; i < size; i++) {
    if (days[i] === 0) continue;
    const history = [days[i] - 1, last[i] - first[i], asOf - first[i]] as const;
    const orders = discountedOrders(fit, ...history, YEAR, discount / 100);
    year[i] = (margin / 100) * orders * expectedValue(money, days[i], mean(i));
    base += year[i];
  }
  return { fit: money, year, base };
}
