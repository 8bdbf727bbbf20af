// PURCHASE_CYCLE: each customer’s mean gap between purchase days.

import { DEFAULT_RULES } from '../model/index.ts';
import { shortFigure } from '../text/figures.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { answerCustomers } from './customers-asked.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation, segmented } from './population.ts';

export const signature: Signature = {
  place: 40,
  family: 'orders',
  arguments: [
    takes.customer,
    takes.orderCustomers,
    takes.orderDates,
    takes.orderAmountsForRefunds,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=PURCHASE_CYCLE(A2:A, Orders!A2:A, Orders!B2:B)',
    },
  ],
  insert: '=PURCHASE_CYCLE({customer}, {customer}, {date})',
};

export const body: Body = (call, customer, customers, dates, amounts) => {
  const population = readPopulation(call, { customer: customers, date: dates, amount: ifGiven(amounts) });
  const segmentation = segmented(population, null, DEFAULT_RULES);
  return answerCustomers(call, customer, population, segmentation, ({ cycle, customers, shopCycle }) => ({
    answer: (row) => (Number.isNaN(cycle[row]) ? '' : cycle[row]),
    why: (row, say) => {
      const { first, last, days } = customers;
      if (days[row] >= 2) return say.cycle(first[row], last[row], days[row]);
      return shopCycle ? say.oneDayShopCycle(shortFigure(shopCycle.days)) : say.oneDayNoCycle;
    },
  }));
};
