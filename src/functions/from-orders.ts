// Each customer by the columns of an order sheet: NES_TAG, RFM_CODE, HML_TIER, PURCHASE_CYCLE, NEXT_PURCHASE.

import { DEFAULT_RULES, nextPurchases, rfmCode, type Segmentation } from '../model/index.ts';
import { customerKey } from '../reading/index.ts';
import { hmlTierOf, nesTagOf } from '../terms/tags.ts';
import { shortFigure } from '../text/figures.ts';
import { type Answer, type Answers, type Call, define, type Given, type Say } from './call.ts';
import { cellsOf, inShape, plainCells } from './cells.ts';
import { asOfDay, dateAnswers } from './days.ts';
import { ifGiven, type Population, readPopulation, segmented } from './population.ts';
import { hmlRule, nesChoice, rfmRule } from './rules.ts';
import { amountText, cutsText, tagReason } from './why.ts';

/** What a function answers for a customer of the segmentation, by its row there. */
interface Asked {
  answer(row: number): Answer;
  /** How the answer came about; of a blank one, why it is blank. */
  why(row: number, say: Parameters<Say>[0]): string;
}

/** Answers every customer asked for; blanks and customers without orders stay blank. */
function answerCustomers(
  call: Call,
  customer: Given,
  population: Population,
  segmentation: Segmentation | null,
  asked: (segmentation: Segmentation) => Asked,
): Answers {
  const cells = cellsOf(customer);
  const keys = plainCells(cells.values, call).map(customerKey);
  const known = new Map<string, number>();
  segmentation?.customers.key.forEach((key, row) => {
    known.set(key, row);
  });
  const one = segmentation && asked(segmentation);
  if (call.why) {
    const leftOut = rowsByCustomer(population);
    const reasons = new Map<string, string>([['', '']]);
    return inShape(cells, (i) => {
      const key = keys[i];
      let reason = reasons.get(key);
      if (reason === undefined) {
        reason = reasonFor(call, key, known.get(key), population, leftOut.get(key) ?? [], segmentation, one);
        reasons.set(key, reason);
      }
      return reason;
    });
  }
  return inShape(cells, (i) => {
    const row = keys[i] === '' ? undefined : known.get(keys[i]);
    return row === undefined ? '' : one!.answer(row);
  });
}

/** Rows of the orders that are left out, by customer. */
function rowsByCustomer({
  reading,
  keys,
}: Population): Map<string, Population['reading']['leftOut'][number][]> {
  const rows = new Map<string, Population['reading']['leftOut'][number][]>();
  for (const leftOut of reading.leftOut) {
    const key = keys[leftOut.row - 1];
    const list = rows.get(key);
    if (list) list.push(leftOut);
    else rows.set(key, [leftOut]);
  }
  return rows;
}

/** At most so many rows that are left out are named for a customer. */
const NAMED_ROWS = 3;

function reasonFor(
  call: Call,
  key: string,
  row: number | undefined,
  { orders }: Population,
  leftOut: Population['reading']['leftOut'],
  segmentation: Segmentation | null,
  asked: Asked | null,
): string {
  const say = call.sentences();
  const reasons: string[] = [];
  if (row === undefined || !segmentation || !asked) {
    if (segmentation && orders.customers.includes(key)) reasons.push(say.notYet(segmentation.asOf));
    else if (leftOut.length === 0) reasons.push(say.unknownCustomer(key));
  } else if (segmentation.customers.days[row] === 0) reasons.push(say.refundsOnly);
  else reasons.push(asked.why(row, say));
  for (const one of leftOut.slice(0, NAMED_ROWS)) reasons.push(say.leftOut(one.row, one.reason, one.text));
  return reasons.join(' ');
}

export const nesTag = define(
  ['customer', 'order_customers', 'order_dates'],
  ['as_of', 'rule', 'order_amounts', 'why'],
  (call, customer, customers, dates, asOf, rule, amounts) => {
    const choice = nesChoice(rule);
    const day = asOfDay(asOf, call);
    const population = readPopulation(call, { customer: customers, date: dates, amount: ifGiven(amounts) });
    const segmentation = segmented(population, day, { ...DEFAULT_RULES, ...choice });
    return answerCustomers(call, customer, population, segmentation, (found) => ({
      answer: (row) => nesTagOf(found.nes[row]),
      why: (row, say) => tagReason(say, found.nes[row], found.customers, row, found, choice),
    }));
  },
);

export const rfmCodeOf = define(
  ['customer', 'order_customers', 'order_dates', 'order_amounts'],
  ['as_of', 'order_ids', 'scale', 'cuts', 'why'],
  (call, customer, customers, dates, amounts, asOf, ids, scale, cuts) => {
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
  },
);

export const hmlTier = define(
  ['customer', 'order_customers', 'order_amounts'],
  ['cuts', 'order_ids', 'why'],
  (call, customer, customers, amounts, cuts, ids) => {
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
  },
);

export const purchaseCycle = define(
  ['customer', 'order_customers', 'order_dates'],
  ['order_amounts', 'why'],
  (call, customer, customers, dates, amounts) => {
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
  },
);

export const nextPurchase = define(
  ['customer', 'order_customers', 'order_dates'],
  ['order_amounts', 'why'],
  (call, customer, customers, dates, amounts) => {
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
  },
);
