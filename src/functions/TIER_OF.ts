// TIER_OF: the tier of the pyramid of amounts that somebody already has, each against all of them.

import { pyramidTiers, scaleMoney } from '../model/index.ts';
import { pyramidTierOf } from '../terms/tags.ts';
import { functionTextsOf } from '../text/functions.ts';
import * as takes from './arguments.ts';
import type { Answers, Body } from './call.ts';
import type { Shown, Signature } from './facts.ts';
import { languageFrom } from './lookups.ts';
import { numberRows, refuseAlone } from './number-rows.ts';
import { amountText } from './why.ts';

export const signature: Signature = {
  place: 110,
  family: 'customers',
  arguments: [takes.amount, takes.language, takes.why],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=TIER_OF(F2:F)',
    },
  ],
  insert: '=TIER_OF(F2:F)',
};

export const body: Body = (call, amount, language): Answers => {
  const { rows, columns } = numberRows(call, [[amount, -Infinity]]);
  refuseAlone(rows.shape, false);
  const money = scaleMoney(columns[0]);
  const { tier, cuts } = pyramidTiers(money.amounts, money.scale);
  const names = functionTextsOf(languageFrom(language, call)).names.tiers;
  const nameOf = (k: number): string => {
    const key = pyramidTierOf(tier[k]);
    return key === '' ? '' : names[key];
  };
  return rows.answers(nameOf, (k) =>
    call
      .sentences()
      .pyramid(
        nameOf(k),
        amountText(columns[0][k]),
        [cuts!.iron, cuts!.gold, cuts!.platinum].map(amountText).join(' / '),
      ),
  );
};
