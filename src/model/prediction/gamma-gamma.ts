// Gamma-Gamma (Fader and Hardie 2013): the mean order value a customer keeps to, from those seen so far (model.md §8).

import { digamma, logGamma } from '../evidence/gamma.ts';
import { maximise } from './maximum.ts';

export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export interface GammaGammaFit extends GammaGamma {
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/**
 * Fitted on customers with at least one order to go by. `orders`: how many of each, `mean`: their mean value, above 0;
 * others take no part.
 */
export function fitGammaGamma(orders: ArrayLike<number>, mean: ArrayLike<number>): GammaGammaFit {
  const rows: number[] = [];
  let sum = 0;
  for (let i = 0; i < orders.length; i++)
    if (orders[i] >= 1 && mean[i] > 0) {
      rows.push(i);
      sum += mean[i];
    }
  // Money in units of its mean: the same shape in every currency.
  const unit = rows.length > 0 ? sum / rows.length : 1;
  const x = Float64Array.from(rows, (i) => orders[i]);
  const m = Float64Array.from(rows, (i) => mean[i] / unit);
  const found = maximise(
    ([p, q, v]) => {
      let [value, byP, byQ, byV] = [0, 0, 0, 0];
      const perCustomer = q * Math.log(v) - logGamma(q);
      const [psiQ, logV] = [digamma(q), Math.log(v)];
      for (let i = 0; i < x.length; i++) {
        const all = p * x[i] + q;
        const paid = x[i] * m[i];
        const logPaid = Math.log(paid);
        const logAll = Math.log(paid + v);
        value +=
          logGamma(all) -
          logGamma(p * x[i]) +
          perCustomer +
          p * x[i] * logPaid -
          Math.log(m[i]) -
          all * logAll;
        const psiAll = digamma(all);
        byP += x[i] * (psiAll - digamma(p * x[i]) + logPaid - logAll);
        byQ += psiAll - psiQ + logV - logAll;
        byV += q / v - all / (paid + v);
      }
      const n = Math.max(1, x.length);
      return { value: value / n, slope: [byP / n, byQ / n, byV / n] };
    },
    [2, 3, 1],
  );
  const [p, q, v] = found.parameters;
  return {
    p,
    q,
    v: v * unit,
    logLikelihood: found.value * rows.length - rows.length * Math.log(unit),
    converged: found.converged && [p, q, v].every(Number.isFinite),
  };
}

/** The expected value of an order; with no order to go by it is everybody's mean. NaN where q ≤ 1 leaves no mean. */
export function expectedValue({ p, q, v }: GammaGamma, orders: number, mean: number): number {
  if (orders < 1 || !(mean > 0)) return q > 1 ? (p * v) / (q - 1) : Number.NaN;
  return (p * (v + orders * mean)) / (p * orders + q - 1);
}
