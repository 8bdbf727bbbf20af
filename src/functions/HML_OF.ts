// HML_OF: H, M or L of amounts that somebody already has, each against all of them.

import { hmlTiers, scaleMoney } from '../model/index.ts';
import { hmlTierOf } from '../terms/tags.ts';
import * as takes from './arguments.ts';
import type { Answers, Body } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { numberRows, refuseAlone } from './number-rows.ts';
import { hmlRule } from './rules.ts';
import { amountText } from './why.ts';

export const signature: Signature = {
  place: 100,
  family: 'customers',
  arguments: [takes.amount, takes.hmlCuts, takes.why],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=HML_OF(800, "amount:500/2000")',
      gives: 'M',
    },
    {
      formula: '=HML_OF(F2:F)',
    },
  ],
  insert: '=HML_OF(F2:F)',
};

export const body: Body = (call, amount, cuts): Answers => {
  const { rows, columns } = numberRows(call, [[amount, -Infinity]]);
  const rule = hmlRule(cuts);
  refuseAlone(rows.shape, rule.kind === 'amount');
  const money = scaleMoney(columns[0]);
  const { hml, cuts: found } = hmlTiers(money.amounts, rule, money.scale);
  return rows.answers(
    (k) => hmlTierOf(hml[k]),
    (k) =>
      call
        .sentences()
        .tier(
          hmlTierOf(hml[k]),
          amountText(columns[0][k]),
          amountText(found!.medium),
          amountText(found!.high),
        ),
  );
};
