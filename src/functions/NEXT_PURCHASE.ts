// NEXT_PURCHASE: the day each customer is expected next.

import { DEFAULT_RULES, nextPurchases } from '../model/index.ts';
import { shortFigure } from '../text/figures.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { answerCustomers } from './customers-asked.ts';
import { dateAnswers } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation, segmented } from './population.ts';

export const signature: Signature = {
  place: 50,
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
      formula: '=NEXT_PURCHASE(A2:A, Orders!A2:A, Orders!B2:B)',
    },
  ],
  insert: '=NEXT_PURCHASE({customer}, {customer}, {date})',
};

export const body: Body = (call, customer, customers, dates, amounts) => {
  const population = readPopulation(call, { customer: customers, date: dates, amount: ifGiven(amounts) });
  const segmentation = segmented(population, null, DEFAULT_RULES);
  return answerCustomers(call, customer, population, segmentation, (found) => {
    const expected = dateAnswers(nextPurchases(found), call);
    const { cycle, customers, shopCycle } = found;
    return {
      answer: (row) => expected[row],
      why: (row, say) => {
        const own = customers.days[row] >= 2;
        if (!own && !shopCycle) return say.noShopCycle;
        return say.next(customers.last[row], shortFigure(own ? cycle[row] : shopCycle!.days), own);
      },
    };
  });
};
