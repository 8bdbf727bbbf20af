// RFM_OF: the RFM code, for people who already have a table of customers.

import { rfmCode, rfmOf } from '../model/index.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { numberRows, refuseAlone } from './number-rows.ts';
import { rfmRule } from './rules.ts';
import { amountText, cutsText } from './why.ts';

export const signature: Signature = {
  place: 90,
  family: 'customers',
  arguments: [
    {
      name: 'recency',
      takes: 'cells',
      type: 'number',
      min: 0,
    },
    {
      name: 'frequency',
      takes: 'cells',
      type: 'number',
      min: 1,
    },
    {
      name: 'monetary',
      takes: 'cells',
      type: 'amount',
    },
    takes.scale,
    takes.rfmCuts,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=RFM_OF(12, 6, 1500, 3, "R=30/90; F=1/3; M=500/2000")',
      gives: '332',
    },
    {
      formula: '=RFM_OF(C2:C, D2:D, E2:E)',
    },
  ],
  insert: '=RFM_OF(C2:C, D2:D, E2:E)',
};

export const body: Body = (call, recency, frequency, monetary, scale, cuts) => {
  const { rows, columns } = numberRows(call, [
    [recency, 0],
    [frequency, 1],
    [monetary, -Infinity],
  ]);
  const rule = rfmRule(scale, cuts);
  refuseAlone(rows.shape, rule.method === 'absolute');
  const [days, orders, money] = columns;
  const { r, f, m, cuts: found } = rfmOf(days, orders, money, rule);
  return rows.answers(
    (k) => rfmCode(r[k], f[k], m[k]),
    (k) =>
      call.sentences().score({
        code: rfmCode(r[k], f[k], m[k]),
        recency: days[k],
        frequency: orders[k],
        monetary: amountText(money[k]),
        cuts: cutsText(found),
      }),
  );
};
