// P_ALIVE: how likely a customer has not left for good, from figures that somebody already has.

import { pAlive } from '../model/prediction/bgnbd.ts';
import { percent, shortFigure } from '../text/figures.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { historiesOf, modelOf, PARAMETERS, parametersOf, TAKES, toDigits } from './histories.ts';

export const signature: Signature = {
  place: 150,
  family: 'customers',
  arguments: [...TAKES, PARAMETERS, takes.why],
};

export const shown: Shown = {
  examples: [
    { formula: '=P_ALIVE(2, 30.43, 38.86, "0.2426/4.4136/0.7929/2.4259")', gives: 0.726614 },
    { formula: '=P_ALIVE(B2:B, C2:C, D2:D, Settings!C40:C43)' },
  ],
  insert: '=P_ALIVE(B2:B, C2:C, D2:D, $H$1:$H$4)',
};

export const body: Body = (call, xGiven, txGiven, TGiven, parameters) => {
  const model = modelOf(parametersOf(call, parameters, 4));
  const { rows, x, tx, T } = historiesOf(call, [xGiven, txGiven, TGiven]);
  const alive = (k: number): number => pAlive(model, x[k], tx[k], T[k]);
  return rows.answers(
    (k) => toDigits(alive(k), 6),
    (k) => call.sentences().alive(percent(alive(k)), x[k], shortFigure(T[k] - tx[k], 2)),
  );
};
