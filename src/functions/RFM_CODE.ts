// RFM_CODE: recency, frequency and money of each customer as a code, from the columns of an order sheet.

import { DEFAULT_RULES, rfmCode } from '../model/index.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { answerCustomers } from './customers-asked.ts';
import { asOfDay } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation, segmented } from './population.ts';
import { rfmRule } from './rules.ts';
import { amountText, cutsText } from './why.ts';

export const signature: Signature = {
  place: 20,
  family: 'orders',
  arguments: [
    takes.customer,
    takes.orderCustomers,
    takes.orderDates,
    takes.orderAmounts,
    takes.asOf,
    takes.orderIds,
    takes.scale,
    takes.rfmCuts,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C)',
    },
    {
      formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, 3, "20/30")',
    },
    {
      formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , , 4, $K$2:$M$4)',
    },
  ],
  insert: '=RFM_CODE({customer}, {customer}, {date}, {amount})',
};

export const body: Body = (call, customer, customers, dates, amounts, asOf, ids, scale, cuts) => {
  const rfm = rfmRule(scale, cuts);
  const day = asOfDay(asOf, call);
  const population = readPopulation(call, {
    customer: customers,
    date: dates,
    amount: amounts,
    order: ifGiven(ids),
  });
  const segmentation = segmented(population, day, { ...DEFAULT_RULES, rfm });
  return answerCustomers(call, customer, population, segmentation, (found) => {
    const { r, f, m, recency, customers, rfmCuts } = found;
    return {
      answer: (row) => rfmCode(r[row], f[row], m[row]),
      why: (row, say) =>
        say.score({
          code: rfmCode(r[row], f[row], m[row]),
          recency: recency[row],
          frequency: customers.orders[row],
          monetary: amountText(customers.net![row] / customers.scale),
          cuts: cutsText(rfmCuts!),
        }),
    };
  });
};
