// English words on what the shop's own past proves.

import type { TrustTexts } from '../trust.ts';
import { proposal } from './proposal.ts';

export const trust: TrustTexts = {
  ...proposal,
  columns: {
    alive: {
      header: 'Still a customer',
      note: 'How likely the customer has not left for good, from how often and how long ago the purchases were. Blank: “Can you trust the tags” says why.',
    },
    chance: (days) => ({
      header: `Chance in ${days} days`,
      note: `How likely at least one order comes within ${days} days. Of 100 customers with 30%, about 30 come. Blank: “Can you trust the tags” says why.`,
    }),
    next: {
      header: 'Next expected',
      note: 'The last purchase day and one cycle: the customer’s own, or the shop’s after one purchase day.',
    },
    value: {
      header: 'Value of 12 months',
      note: 'Orders expected in the next 12 months × what they are worth, at the margin and the yearly discount on Settings. A margin of 100% is revenue, not profit.',
    },
  },
  measured: {
    column: (days) => ({
      header: `Came within ${days} days`,
      note: `Of such customers on past days of this shop, the share that bought within ${days} days; in brackets, the likely range (95%). Fewer than 20 different customers: too few seen.`,
    }),
    tooFew: 'too few seen',
    letGo: {
      todo: 'Let go: here so few come back that no effort pays',
      advice: 'So few of them come back in this shop that you can let them go.',
    },
    heading: 'What came of each tag, cell and segment',
    kind: { header: 'Of', note: 'A tag, one of the nine cells, or an RFM segment, as on that past day.' },
    none: 'There is no past day far enough back to see what came of each group.',
  },
  arrivals: {
    heading: 'What new customers bring, by where they came from',
    by: { header: 'First', note: 'The channel of the first order, or a product of the first purchase day.' },
    name: { header: 'Name', note: 'As most rows write it. The ten products that won most.' },
    followed: (days) => ({
      header: 'Customers',
      note: `Whose first purchase is at least ${days} days ago, so that all are followed equally long.`,
    }),
    brought: (days) => ({
      header: `First ${days} days each`,
      note: `Net of the first ${days} days per customer, × the margin on Settings. More than a new customer costs there: paid back within these days.`,
    }),
    year: {
      header: 'Next 12 months each',
      note: 'Value of 12 months per customer of all who came this way. Blank where no value is told.',
    },
  },
  sleepers: {
    heading: 'Sleepers to write to first: by chance × value',
    byValue: 'Sleepers to write to first: by what they spent',
  },
  rule: 'Past days of this shop are looked at again: what was said of each customer then, and who came',
  chance: 'Does the chance keep its word?',
  reasons: {
    'few-customers': 'No chance is shown: there are fewer than 100 customers.',
    'few-repeat-buyers': 'No chance is shown: fewer than 30 customers have come back.',
    'too-early': 'No chance is shown: the orders do not go back far enough.',
    'no-fit': 'No chance is shown: no pattern could be found in who comes back.',
    'no-past': 'No chance is shown: there is no past day far enough back to prove it on.',
    'worse-than-recency':
      'No chance is shown: on past days it told no better who comes than the days since the last order alone.',
    'said-not-come': 'No chance is shown: on past days too many or too few came for what was said.',
    'not-fitted':
      'No chance is shown: the figures come from a warehouse, and a chance is fitted to a sheet of orders.',
  },
  proven: (said, came, customers, days) =>
    `Yes. On past days, a chance for the next ${days} days was given ${customers} times. By it, ${said} of 100 customers were to come; ${came} came.`,
  ranks: (chance, recency) =>
    `Of one who came and one who did not, the chance puts the right one first in ${chance} of cases, the days since the last order in ${recency}.`,
  nobodyLeaves: 'This shop’s past shows nobody leaving for good. So everyone still counts as a customer.',
  due: (within, orders, share, low, high) =>
    `Of ${orders} next orders of customers who were due on past days, ${within} (${share}) came within the days said then. Now these are ${low} to ${high} days.`,
  base: (value, margin) =>
    `All customers together are worth ${value} over the next 12 months, at a margin of ${margin}%.`,
  groups: {
    heading: 'What was said, and who came',
    tenth: { header: 'Tenth', note: 'From the least likely to the most.' },
    said: { header: 'Said', note: 'Mean chance of this tenth of all.' },
    came: { header: 'Came', note: 'The share of them that came within the window.' },
    customers: {
      header: 'Times',
      note: 'Customers on past days. One customer counts on each of these days.',
    },
    chart: { title: 'What was said, and who came', x: 'Tenth', y: 'Share' },
  },
  multiples: 'When is a customer asleep here?',
  howToUse: 'One click in the rules of the wizard takes them over.',
  beyond: (multiple, came, of, rate, range) =>
    `Beyond ${multiple} ${multiple === '1' ? 'cycle' : 'cycles'}, ${came} of ${of} repeat buyers came back within one more cycle: ${rate} (${range}).`,
  curve: {
    repeat: 'Repeat buyers: how late, and who came back within one more cycle',
    once: 'One-time buyers: how late, and who came back within one more cycle',
    band: { header: 'Band', note: 'Counted from 0: a quarter of a cycle each.' },
    late: { header: 'Cycles since', note: 'Days since the last order ÷ the cycle then.' },
    observations: { header: 'Times', note: 'Customers on past days.' },
    customers: { header: 'Customers', note: 'Different customers among them.' },
    came: { header: 'Came back', note: 'Bought within one more cycle.' },
    rate: { header: 'Rate', note: 'Came back ÷ times.' },
    low: { header: 'At least', note: 'Few customers make a rate shaky: the lower end (95%, Wilson).' },
    high: { header: 'At most', note: 'The upper end.' },
    between: (low, high) => `${low} to ${high}`,
    chart: { title: 'Who came back, by how late', x: 'Cycles since the last order', y: 'Came back' },
  },
};
