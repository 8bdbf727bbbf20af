// What the functions say in English.

import { isoOf } from '../../../model/index.ts';
import { figure, shortFigure } from '../../figures.ts';
import { foundIn } from '../../functions/found.ts';
import type { Sentences } from '../../functions/sentences.ts';
import { reading } from '../reading.ts';

const list = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const short = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
/** Row 12; Rows 12, 15, 16 and 4 more. */
const rowsOf = (rows: readonly number[], count: number): string => {
  const more = count > rows.length ? ` and ${figure(count - rows.length)} more` : '';
  return `${count === 1 ? 'Row' : 'Rows'} ${rows.map((row) => figure(row)).join(', ')}${more}`;
};
const days = (count: number): string => (count === 1 ? '1 day' : `${shortFigure(count)} days`);

export const sentences: Sentences = {
  refusal: (argument, sentence) => `${argument}: ${sentence}`,

  missing: 'This argument is needed.',
  oneCell: (cells) => `One cell is expected here, not ${figure(cells)}.`,
  oneColumn: (columns) => `One column is expected here, not ${figure(columns)}.`,
  sameHeight: (cells, other, otherCells) =>
    `This has ${figure(cells)} cells and ${other} has ${figure(otherCells)}. Start both in the same row and make them equally tall.`,
  errorCell: (error) => `The cell holds the error ${error}. Mend it or point at another cell.`,
  notADate: (text) => `${short(text)} is not a day. Use a date cell, or text such as "2011-12-09".`,
  today:
    'Type the day into a cell and point at it, instead of TODAY() or NOW(): Sheets does not recalculate this function when they change. Left out, the latest order day is used.',
  notANumber: (text) => `${short(text)} is not a number.`,
  parameters: (count) =>
    count === 4
      ? 'Give the four numbers r, alpha, a and b, each above 0: a range such as Settings!C40:C43, or a text such as "0.24/4.41/0.79/2.43".'
      : 'Give the seven numbers r, alpha, a, b, p, q and v, each above 0: a range, or a text with slashes between them.',
  noMeanValue: 'q must be above 1: with these parameters an order has no mean value.',
  wholeNumber: 'Count purchase days in whole numbers.',
  noHistory:
    't_x lies between 0 and T, and is 0 exactly where x is 0: a customer who came back did so after the first day.',
  chance: (alive, chance, days) =>
    `Still a customer with ${alive}; at least one order within ${days} days with ${chance}.`,
  alive: (alive, again, since) =>
    again === 0
      ? 'Nobody who has not come back yet is taken for lost.'
      : `Came back ${again} times, the last time ${since} days before the end: ${alive}.`,
  value: (orders, each, margin) =>
    `${orders} orders to come, discounted, each worth ${each}; ${margin}% of it is counted.`,
  tooSmall: (min) => `The number must be ${shortFigure(min, 4)} or more.`,
  tooLarge: (max) => `The number must be ${shortFigure(max, 4)} or less.`,
  rule(fault) {
    switch (fault.code) {
      case 'choice':
        return `${short(fault.text)} is not known here. Use one of ${list(fault.choices)}.`;
      case 'nes':
        return 'Use three rising numbers: "2/2.5/3", "1/2/3" or "days:90/135/180".';
      case 'nes-part':
        return `${short(fault.text)} is not known here. Use "2/2.5/3", "1/2/3" or "days:90/135/180", and after a semicolon "new stays new" or "shop cycle mean".`;
      case 'shop-cycle':
        return `${short(fault.text)} is not known here. Use "returning", "median", "mean" or a number of days.`;
      case 'scale':
        return 'Use 3, 4 or 5.';
      case 'rfm':
        return 'Use "quantile", "rfm-r", shares such as "20/30", "R=30/90; F=1/3; M=500/2000", or a range with the columns R, F and M.';
      case 'count':
        return `A scale of ${fault.scale} needs ${fault.scale - 1} cut points in each dimension, not ${fault.found}.`;
      case 'shares':
        return 'The shares must each be over 0 and together less than 100 percent.';
      case 'ascending':
        return 'The numbers must rise from the first to the last.';
      case 'decimals':
        return 'The numbers may have at most 4 decimals, and days none.';
      case 'hml':
        return 'Use "20/30/50", "thirds", "revenue", "amount:500/2000", or a range of two amounts.';
    }
  },
  ruleIsDate:
    'The cell holds a date: Sheets has read the rule as one. Put the rule in quotes in the formula, or type an apostrophe before it in the cell.',
  shopCycleNeeded:
    'A customer with one purchase day is measured by the shop’s cycle. Give its days here, or whole columns.',
  amountsNeeded: 'This measure needs the amounts of the orders.',
  nothingToCompare: 'One customer alone cannot be compared. Give the whole column here, or own cut points.',
  segmentMap: 'A map of your own needs two columns: codes and names.',
  optionName: (text, names) => `There is no option ${short(text)}. There are ${list(names)}.`,
  optionForm: (text) => `${short(text)} is not a name and a value, such as "scale=3".`,
  optionColumns: 'Options in cells need two columns: names and values.',

  unknownCustomer: (customer) => `${short(customer)} is not among the customers of the orders.`,
  nobody: (customer) => `${short(customer)} stands for no one person: its orders have no customer.`,
  notYet: (asOf) => `No order up to ${isoOf(asOf)}.`,
  refundsOnly: 'Only refunds, no purchase.',
  oneDayNoCycle: 'Bought on one day only, so there is no cycle yet.',
  oneDayShopCycle: (cycle) =>
    `Bought on one day only, so there is no own cycle. The shop’s is ${cycle} days.`,
  noShopCycle: 'Bought on one day only, and the shop has no cycle yet, so nothing can be expected.',
  returningNeedsOrders:
    'These columns do not show when customers came back. Give the shop’s cycle in days, or use median or mean.',
  notWhole: 'This must be a whole number of at least 1.',
  needsAll: 'A figure beside it is missing.',
  lastAfterAsOf: (last, asOf) => `The last day ${isoOf(last)} is after ${isoOf(asOf)}.`,
  firstAfterLast: 'The first day is after the last.',
  daysDoNotFit: 'The number of purchase days does not fit the first and the last day.',
  notACode: (text) => `${short(text)} is not an RFM code: three digits from 1 to 5.`,
  notInMap: (code) => `${short(code)} is not in the map.`,
  notATag: (text) => `${short(text)} is not an NES tag: N, E0, S1, S2 or S3.`,
  notATier: (text) => `${short(text)} is not H, M or L.`,
  notACell: (text) => `${short(text)} is not one of the nine cells, such as E-H.`,
  leftOut: (row, reason, text) =>
    `Row ${figure(row)} of the orders is left out. ${reading.leftOut[reason]}${text === '' ? '' : `: ${short(text)}`}.`,
  found: foundIn('en', rowsOf),

  tag({ tag, last, asOf, cycle, own, ratio, limits, without, tellsFrom }) {
    const waited = `${tag}: last purchase ${isoOf(last)}, ${days(asOf - last)} before ${isoOf(asOf)}`;
    if (cycle !== null) {
      const whose = own ? 'own cycle' : 'the shop’s cycle';
      return `${waited}; ${shortFigure(ratio, 2)} times ${whose} of ${days(cycle)}; limits ${limits}.`;
    }
    if (without === 'fixed-days') return `${waited}; limits ${limits} days.`;
    if (without === 'new-stays-new') return `${waited}; one purchase day, and new stays new.`;
    if (without === 'too-early') {
      const from = tellsFrom === null ? '' : ` before ${isoOf(tellsFrom)}`;
      return `${waited}; one purchase day, and the shop is too young to tell who sleeps${from}.`;
    }
    return `${waited}; one purchase day, and nobody has come back yet.`;
  },
  score: ({ code, recency, frequency, monetary, cuts }) =>
    `${code}: ${days(recency)} (cuts ${cuts.recency}), ${figure(frequency)} ${frequency === 1 ? 'order' : 'orders'} (cuts ${cuts.frequency}), ${monetary} (cuts ${cuts.monetary}).`,
  tier: (tier, amount, medium, high) => `${tier}: ${amount}; over ${high} is H, over ${medium} is M.`,
  pyramid: (tier, amount, cuts) => `${tier}: ${amount}; cuts ${cuts}.`,
  cycle: (first, last, count) =>
    `${figure(count)} purchase days from ${isoOf(first)} to ${isoOf(last)}: ${days(last - first)} ÷ ${figure(count - 1)}.`,
  next: (last, cycle, own) =>
    `Last purchase ${isoOf(last)} plus ${own ? 'own cycle' : 'the shop’s cycle'} of ${cycle} days.`,
  segment: (code, map) => `${code} in the map of ${map}.`,
  cell: (nes, hml) => `${nes} and ${hml}.`,

  recencyHeader: (asOf) => `Days to ${isoOf(asOf)}`,
  cohortHeader: (first, asOf, running) =>
    `${first}, to ${isoOf(asOf)}${running === null ? '' : ` (${running} still running)`}`,
  rowHeader: 'Row of the ranges',
  cutHeaders: [
    'R (days)',
    'F (orders)',
    'M (net)',
    'HML (M, H)',
    'Tier (iron, gold, platinum)',
    'Shop cycle (days)',
  ],
};
