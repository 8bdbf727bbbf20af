// CHANCE_TO_ORDER: how likely at least one order comes within so many days, from figures that somebody already has.

import { chanceToOrder, pAlive } from '../model/prediction/bgnbd.ts';
import { percent, shortFigure } from '../text/figures.ts';
import * as takes from './arguments.ts';
import { type Body, refuse } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { historiesOf, modelOf, PARAMETERS, parametersOf, TAKES, toDigits } from './histories.ts';
import { oneNumber } from './numbers.ts';

export const signature: Signature = {
  place: 155,
  family: 'customers',
  arguments: [...TAKES, { name: 'within', takes: 'cell', type: 'number', min: 0 }, PARAMETERS, takes.why],
};

export const shown: Shown = {
  examples: [
    { formula: '=CHANCE_TO_ORDER(2, 30.43, 38.86, 39, "0.2426/4.4136/0.7929/2.4259")', gives: 0.554612 },
    { formula: '=CHANCE_TO_ORDER(B2:B, C2:C, D2:D, 90, Settings!C40:C43)' },
  ],
  insert: '=CHANCE_TO_ORDER(B2:B, C2:C, D2:D, 90, $H$1:$H$4)',
};

export const body: Body = (call, xGiven, txGiven, TGiven, within, parameters) => {
  const days = oneNumber(within, call, 0) ?? refuse(within, (say) => say.missing);
  const model = modelOf(parametersOf(call, parameters, 4));
  const { rows, x, tx, T } = historiesOf(call, [xGiven, txGiven, TGiven]);
  const chance = (k: number): number => chanceToOrder(model, x[k], tx[k], T[k], days);
  return rows.answers(
    (k) => toDigits(chance(k), 6),
    (k) =>
      call
        .sentences()
        .chance(percent(pAlive(model, x[k], tx[k], T[k])), percent(chance(k)), shortFigure(days, 2)),
  );
};
