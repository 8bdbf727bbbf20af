// HML_TIER: does each customer spend much, medium or little, from the columns of an order sheet.

import { DEFAULT_RULES } from '../model/index.ts';
import { hmlTierOf } from '../terms/tags.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { answerCustomers } from './customers-asked.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation, segmented } from './population.ts';
import { hmlRule } from './rules.ts';
import { amountText } from './why.ts';

export const signature: Signature = {
  place: 30,
  family: 'orders',
  arguments: [
    takes.customer,
    takes.orderCustomers,
    takes.orderAmounts,
    takes.hmlCuts,
    takes.orderIds,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C)',
    },
    {
      formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C, "revenue")',
    },
  ],
  insert: '=HML_TIER({customer}, {customer}, {amount})',
};

export const body: Body = (call, customer, customers, amounts, cuts, ids) => {
  const hml = hmlRule(cuts);
  const population = readPopulation(call, { customer: customers, amount: amounts, order: ifGiven(ids) });
  const segmentation = segmented(population, null, { ...DEFAULT_RULES, hml });
  return answerCustomers(call, customer, population, segmentation, ({ hml, hmlCuts, customers }) => ({
    answer: (row) => hmlTierOf(hml[row]),
    why: (row, say) =>
      say.tier(
        hmlTierOf(hml[row]),
        amountText(customers.net![row] / customers.scale),
        amountText(hmlCuts!.medium),
        amountText(hmlCuts!.high),
      ),
  }));
};
