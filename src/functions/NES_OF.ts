// NES_OF: the NES tag, for people who already have a table of customers.

import { NO_DAY, nesTags, shopCycleOfOwn } from '../model/index.ts';
import { DEFAULT_RULES } from '../model/rules/index.ts';
import { nesTagOf } from '../terms/tags.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { refuse } from './call.ts';
import { cellsOf } from './cells.ts';
import { asOfDay, daysOf } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { numbersOf, oneNumber } from './numbers.ts';
import { at, type Fault, pick, rowsOf, unreadable } from './rows.ts';
import { nesChoice } from './rules.ts';
import { tagReason } from './why.ts';

export const signature: Signature = {
  place: 80,
  family: 'customers',
  arguments: [
    {
      name: 'first',
      takes: 'cells',
      type: 'date',
    },
    {
      name: 'last',
      takes: 'cells',
      type: 'date',
    },
    {
      name: 'days',
      takes: 'cells',
      type: 'number',
      min: 1,
    },
    {
      name: 'as_of',
      takes: 'cell',
      type: 'date',
    },
    {
      name: 'shop_cycle',
      takes: 'cell',
      type: 'number',
      optional: true,
      min: 0,
    },
    takes.nesRule,
    takes.why,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=NES_OF("2011-04-11", "2011-08-22", 2, "2011-12-09")',
      gives: 'E0',
    },
    {
      formula: '=NES_OF("2011-10-17", "2011-10-17", 1, "2011-12-09", 57.1)',
      gives: 'N',
    },
    {
      formula: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
    },
  ],
  insert: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
};

/** What a table of customers can tell of the shop's cycle. */
const OWN_CYCLES = { ...DEFAULT_RULES, shopCycle: 'median' } as const;

export const body: Body = (call, firstGiven, lastGiven, daysGiven, asOf, cycle, rule) => {
  const [first, last, days] = [cellsOf(firstGiven), cellsOf(lastGiven), cellsOf(daysGiven)];
  const [firstDay, lastDay] = [daysOf(first, call).day, daysOf(last, call).day];
  const count = numbersOf(days, call);
  const day = asOfDay(asOf, call) ?? refuse(asOf, (say) => say.missing);
  const { shopCycle: way, ...choice } = nesChoice(rule, OWN_CYCLES);
  // Second and third purchase days are not among the columns.
  if (way === 'returning') return refuse(rule, (say) => say.returningNeedsOrders);
  const ownCycle = oneNumber(cycle, call, 0);

  const rows = rowsOf(call, [first, last, days], (index): Fault => {
    const [from, to, bought] = [firstDay[at(first, index)], lastDay[at(last, index)], count[at(days, index)]];
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
};
