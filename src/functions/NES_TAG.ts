// NES_TAG: how awake each customer is, from the columns of an order sheet.

import { DEFAULT_RULES } from '../model/index.ts';
import { nesTagOf } from '../terms/tags.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { answerCustomers } from './customers-asked.ts';
import { asOfDay } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation, segmented } from './population.ts';
import { nesChoice } from './rules.ts';
import { tagReason } from './why.ts';

export const signature: Signature = {
  place: 10,
  family: 'orders',
  arguments: [
    takes.customer,
    takes.orderCustomers,
    takes.orderDates,
    takes.asOf,
    takes.nesRule,
    takes.orderAmountsForRefunds,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=NES_TAG(A2:A, A2:A, B2:B)',
    },
    {
      formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)',
    },
    {
      formula: '=NES_TAG(A2, Orders!A2:A, Orders!B2:B, "2011-12-09", "days:90/135/180")',
    },
    {
      formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, "why")',
    },
  ],
  insert: '=NES_TAG({customer}, {customer}, {date})',
};

export const body: Body = (call, customer, customers, dates, asOf, rule, amounts) => {
  const choice = nesChoice(rule);
  const day = asOfDay(asOf, call);
  const population = readPopulation(call, { customer: customers, date: dates, amount: ifGiven(amounts) });
  const segmentation = segmented(population, day, { ...DEFAULT_RULES, ...choice });
  return answerCustomers(call, customer, population, segmentation, (found) => ({
    answer: (row) => nesTagOf(found.nes[row]),
    why: (row, say) => tagReason(say, found.nes[row], found.customers, row, found, choice),
  }));
};
