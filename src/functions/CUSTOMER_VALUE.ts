// CUSTOMER_VALUE: what a customer is expected to bring, from figures that somebody already has.

import { discountedOrders } from '../model/prediction/bgnbd.ts';
import { expectedValue } from '../model/prediction/gamma-gamma.ts';
import { shortFigure } from '../text/figures.ts';
import * as takes from './arguments.ts';
import { type Body, refuse } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { historiesOf, modelOf, PARAMETERS, parametersOf, TAKES, toDigits } from './histories.ts';
import { oneNumber } from './numbers.ts';

const YEAR = 365;
/** A hundred years. */
const LONGEST = 36_500;
/** Percent. */
const [USUAL_MARGIN, USUAL_DISCOUNT] = [100, 10];

export const signature: Signature = {
  place: 160,
  family: 'customers',
  arguments: [
    ...TAKES,
    { name: 'mean', takes: 'cells', type: 'amount', min: 0 },
    PARAMETERS,
    { name: 'within', takes: 'cell', type: 'number', optional: true, min: 0 },
    { name: 'margin', takes: 'cell', type: 'number', optional: true, min: 0, max: 100 },
    { name: 'discount', takes: 'cell', type: 'number', optional: true, min: 0, max: 100 },
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    { formula: '=CUSTOMER_VALUE(3, 200, 300, 45, "1.1/60/0.3/2.5/6.2/3.7/15.4")', gives: 125.3339 },
    { formula: '=CUSTOMER_VALUE(B2:B, C2:C, D2:D, E2:E, Settings!C40:C46, 365, 40, 10)' },
  ],
  insert: '=CUSTOMER_VALUE(B2:B, C2:C, D2:D, E2:E, $H$1:$H$7)',
};

export const body: Body = (
  call,
  xGiven,
  txGiven,
  TGiven,
  mean,
  parameters,
  within,
  marginGiven,
  discountGiven,
) => {
  const [r, alpha, a, b, p, q, v] = parametersOf(call, parameters, 7);
  if (!(q > 1)) return refuse(parameters, (say) => say.noMeanValue);
  const days = oneNumber(within, call, 0, LONGEST) ?? YEAR;
  const margin = (oneNumber(marginGiven, call, 0, 100) ?? USUAL_MARGIN) / 100;
  const discount = (oneNumber(discountGiven, call, 0, 100) ?? USUAL_DISCOUNT) / 100;
  const model = modelOf([r, alpha, a, b]);
  const { rows, x, tx, T, others } = historiesOf(call, [xGiven, txGiven, TGiven], [mean]);
  const orders = (k: number): number => discountedOrders(model, x[k], tx[k], T[k], days, discount);
  // The mean is that of x + 1 purchase days.
  const each = (k: number): number => expectedValue({ p, q, v }, x[k] + 1, others[0][k]);
  return rows.answers(
    (k) => toDigits(margin * orders(k) * each(k), 4),
    (k) =>
      call
        .sentences()
        .value(shortFigure(orders(k), 2), shortFigure(each(k), 2), shortFigure(100 * margin, 2)),
  );
};
