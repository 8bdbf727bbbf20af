// For people who already have a table of customers: NES_OF, RFM_OF, HML_OF, TIER_OF. Each customer is measured against
// the others of the columns given, by the model's own rules.

import {
  hmlTiers,
  NO_DAY,
  nesTags,
  pyramidTiers,
  rfmCode,
  rfmOf,
  scaleMoney,
  shopCycleOfOwn,
} from '../model/index.ts';
import { DEFAULT_RULES } from '../model/rules/index.ts';
import { hmlTierOf, nesTagOf, pyramidTierOf } from '../terms/tags.ts';
import { functionTextsOf } from '../text/functions.ts';
import { type Answers, type Call, define, type Given, refuse } from './call.ts';
import { type Cells, cellsOf } from './cells.ts';
import { asOfDay, daysOf } from './days.ts';
import { languageFrom } from './lookups.ts';
import { numbersOf, oneNumber } from './numbers.ts';
import { at, type Fault, pick, type Rows, rowsOf, unreadable } from './rows.ts';
import { hmlRule, nesChoice, rfmRule } from './rules.ts';
import { amountText, cutsText, tagReason } from './why.ts';

/** What a table of customers can tell of the shop's cycle. */
const OWN_CYCLES = { ...DEFAULT_RULES, shopCycle: 'median' } as const;

export const nesOf = define(
  ['first', 'last', 'days', 'as_of'],
  ['shop_cycle', 'rule', 'why'],
  (call, firstGiven, lastGiven, daysGiven, asOf, cycle, rule) => {
    const [first, last, days] = [cellsOf(firstGiven), cellsOf(lastGiven), cellsOf(daysGiven)];
    const [firstDay, lastDay] = [daysOf(first, call).day, daysOf(last, call).day];
    const count = numbersOf(days, call);
    const day = asOfDay(asOf, call) ?? refuse(asOf, (say) => say.missing);
    const { shopCycle: way, ...choice } = nesChoice(rule, OWN_CYCLES);
    // Second and third purchase days are not among the columns.
    if (way === 'returning') return refuse(rule, (say) => say.returningNeedsOrders);
    const ownCycle = oneNumber(cycle, call, 0);

    const rows = rowsOf(call, [first, last, days], (index): Fault => {
      const [from, to, bought] = [
        firstDay[at(first, index)],
        lastDay[at(last, index)],
        count[at(days, index)],
      ];
      if (from === NO_DAY) return unreadable(first, index, (text) => (say) => say.notADate(text));
      if (to === NO_DAY) return unreadable(last, index, (text) => (say) => say.notADate(text));
      if (Number.isNaN(bought)) return unreadable(days, index, () => (say) => say.notWhole);
      if (!Number.isInteger(bought) || bought < 1) return { of: days, say: (say) => say.notWhole };
      if (from > to) return { of: first, say: (say) => say.firstAfterLast };
      if (bought - 1 > to - from || (bought === 1 && from !== to)) {
        return { of: days, say: (say) => say.daysDoNotFit };
      }
      return to > day ? { of: last, say: (say) => say.lastAfterAsOf(to, day) } : null;
    });
    const customers = {
      first: Int32Array.from(pick(rows.good, first, firstDay)),
      last: Int32Array.from(pick(rows.good, last, lastDay)),
      days: Int32Array.from(pick(rows.good, days, count)),
    };
    const shopCycle = shopCycleOfOwn(customers, ownCycle ?? way);
    if (rows.shape.single && customers.days[0] === 1 && !shopCycle && choice.nes.kind === 'cycle') {
      if (!choice.newStaysNew) refuse(cycle, (say) => say.shopCycleNeeded);
    }
    const tags = nesTags(customers, day, shopCycle, choice);
    return rows.answers(
      (k) => nesTagOf(tags[k]),
      (k) =>
        tagReason(call.sentences(), tags[k], customers, k, { asOf: day, shopCycle, tooEarly: null }, choice),
    );
  },
);

/** Columns of numbers, each with the least that makes sense; a row that lacks one of them cannot be answered. */
function numberRows(
  call: Call,
  given: readonly (readonly [Given, least: number])[],
): { rows: Rows; columns: number[][] } {
  const cells = given.map(([one]) => cellsOf(one));
  const values = cells.map((column) => numbersOf(column, call));
  const rows = rowsOf(call, cells, (index) => {
    for (const [c, column] of cells.entries()) {
      const value = values[c][at(column, index)];
      if (Number.isNaN(value)) return unreadable(column, index, (text) => (say) => say.notANumber(text));
      const least = given[c][1];
      if (value < least) return { of: column, say: (say) => say.tooSmall(least) };
    }
    return null;
  });
  return { rows, columns: cells.map((column, c) => pick(rows.good, column, values[c])) };
}

/** A customer alone has nobody to be compared with: only own cut points can answer. */
function refuseAlone(shape: Cells, cutsAreOwn: boolean): void {
  if (shape.single && !cutsAreOwn) refuse(shape.name, (say) => say.nothingToCompare);
}

export const rfmOfTable = define(
  ['recency', 'frequency', 'monetary'],
  ['scale', 'cuts', 'why'],
  (call, recency, frequency, monetary, scale, cuts) => {
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
  },
);

export const hmlOf = define(['amount'], ['cuts', 'why'], (call, amount, cuts): Answers => {
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
});

export const tierOf = define(['amount'], ['language', 'why'], (call, amount, language): Answers => {
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
});
