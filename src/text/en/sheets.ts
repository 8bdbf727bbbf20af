// English words in the sheets.

import type { HmlBasis, NesRule } from '../../model/rules/index.ts';
import { figure, shortFigure } from '../figures.ts';
import type { SheetTexts } from '../sheets.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { many } from './many.ts';
import { tabs } from './tabs.ts';

const numbers = (values: readonly number[]): string =>
  values.map((value) => shortFigure(value, 4)).join(' / ');
const basis: { readonly [basis in HmlBasis]: string } = {
  net: 'net',
  net12: 'net of the last 12 months',
  aov: 'net per order',
};

function nes(rule: NesRule, newStaysNew: boolean, shopCycle: string | null): string {
  if (rule.kind === 'days') {
    return `NES: ${numbers(rule.days)} days, the same for everyone${newStaysNew ? '; one-time buyers stay new' : ''}`;
  }
  const once =
    newStaysNew || shopCycle === null
      ? 'one-time buyers stay new'
      : `one-time buyers by the shop’s cycle, ${shopCycle} days`;
  return `NES: own cycle ${numbers(rule.multiples)}; ${once}`;
}

export const sheets: SheetTexts = {
  tabs,
  lines: {
    separator: ' · ',
    told: (title, done) => `${title}. ${done}`,
    asOf: (day) => `As of ${day}`,
    customers: (count) => many(count, 'customer', 'customers'),
    orders: (count) => many(count, 'order', 'orders'),
    net: (amount) => `net ${amount}`,
    onlyRefunds: (count, amount) =>
      `${many(count, 'customer', 'customers')} with refunds only (${amount}) in no group`,
    byTag: ({ N, E0, late, S3 }, tooEarly) =>
      `${figure(E0)} of ${many(N + E0 + late + S3, 'customer is a regular', 'customers are regulars')} (E0), ${figure(N)} new (N), ${figure(late)} drowsy (S1, S2), ${figure(S3)} asleep (S3)${tooEarly ? '; too early to tell which new ones sleep' : ''}`,
    read: (count) => `${many(count, 'row', 'rows')} read`,
  },
  rules: {
    nes,
    nesInFull(rule, newStaysNew) {
      const stays = newStaysNew ? ' One-time buyers stay new.' : '';
      if (rule.kind === 'days') {
        const [a, b, c] = rule.days;
        return `Drowsy after more than ${a} days without an order, half-asleep after ${b}, asleep after ${c}.${stays}`;
      }
      const [a, b, c] = rule.multiples;
      return `Drowsy when days since the last order are more than ${a} × the cycle, half-asleep over ${b} ×, asleep over ${c} ×. Repeat buyers by their own cycle, one-time buyers by the shop’s.${stays}`;
    },
    shopCycle(rule) {
      if (typeof rule === 'number') return `${shortFigure(rule, 4)} days, as you chose.`;
      if (rule === 'returning') return 'Half of those who came back once come back again within it.';
      return rule === 'median'
        ? 'The middle one of all repeat buyers’ own cycles.'
        : 'The mean of all repeat buyers’ own cycles.';
    },
    rfm(rule) {
      const scale = `RFM: 1 to ${rule.scale}`;
      switch (rule.method) {
        case 'quantile':
          return `${scale}, ${rule.scale === 5 ? 'five' : rule.scale === 4 ? 'four' : 'three'} equal groups`;
        case 'rfm-r':
          return `${scale}, groups as in R’s rfm package`;
        case 'percent':
          return `${scale}, top ${rule.shares.map((share) => `${share}%`).join(', next ')}, the rest`;
        case 'absolute':
          return `${scale}, own cut points`;
      }
    },
    rfmInFull(rule) {
      switch (rule.method) {
        case 'quantile':
          return 'Cut points are quantiles (PERCENTILE.INC). A value equal to a cut point falls in the lower group, so equal values share a score.';
        case 'rfm-r':
          return 'Cut points are quantiles. A value less than the cut point plus 1 falls in the lower group, as in R’s rfm package.';
        case 'percent':
          return `From the best down: ${rule.shares.map((share) => `${share}%`).join(', ')}, and the rest. Equal values share a score.`;
        case 'absolute':
          return 'Your own cut points, the same in every run. A value equal to a cut point falls in the lower group.';
      }
    },
    hmlCuts: (of, high, medium) => `HML: ${basis[of]} over ${high} is H, over ${medium} is M`,
    hmlGroups(rule, of) {
      switch (rule.kind) {
        case 'percent':
          return `H top ${rule.shares[0]}% by ${basis[of]}, M next ${rule.shares[1]}%, L the rest`;
        case 'thirds':
          return `H, M and L thirds by ${basis[of]}`;
        case 'revenue':
          return `H the fewest customers who bring ${rule.shares[0]}% of revenue, M the next ${rule.shares[1]}%, L the rest`;
        case 'amount':
          return `H over ${shortFigure(rule.high, 2)} by ${basis[of]}, M over ${shortFigure(rule.medium, 2)}, L the rest`;
      }
    },
    basis,
    given: 'Tags as they stand in the sheet, by the rules of the warehouse they come from',
    noAmount: 'No amount column: RFM, HML, tiers and money are left blank',
  },
  words: {
    all: 'All',
    inRow: { header: 'All', note: 'The sum of the row.' },
    yes: 'yes',
    no: 'no',
  },
  withCurrency: (header, currency) => (currency ? `${header} (${currency})` : header),
  customers: columns,
  person: {
    name: { header: 'Name', note: 'As in the orders.' },
    contact: { header: 'Contact', note: 'Phone, else email, else LINE, as in the orders.' },
    consent: { header: 'Consent', note: 'Has agreed to hear from you. Empty: the orders do not say.' },
    why: { header: 'Why', note: 'How long this customer usually takes, and how long it has been.' },
    todo: { header: 'Next step', note: 'What to do with the customer’s group of the nine.' },
  },
  tags: {
    nes: {
      header: 'NES',
      note: 'How awake this row’s customer is: N new, E0 active, S1 drowsy, S2 half-asleep, S3 asleep. Written by Regulars.',
    },
    rfm: {
      header: 'RFM',
      note: 'The scores of this row’s customer: recent, frequent, money. The highest is best. Written by Regulars.',
    },
    hml: { header: 'HML', note: 'High, medium or low spend of this row’s customer. Written by Regulars.' },
    cell: {
      header: 'NES × HML',
      note: 'The group of this row’s customer. What to do with it is in Segments. Written by Regulars.',
    },
    customer: {
      header: 'Customer key',
      note: 'The customer as counted, on each row of a purchase. Written by Regulars.',
    },
    cohort: {
      header: 'Cohort',
      note: 'The period of this customer’s first purchase. Written by Regulars.',
    },
    period: {
      header: 'Periods since',
      note: 'Whole periods between the first purchase and this order. Written by Regulars.',
    },
    kind: {
      header: 'New or existing',
      note: 'New in the period of the first purchase, existing after. Written by Regulars.',
    },
  },
  segments: {
    gridCorner: { header: 'Customers', note: 'How many customers are in each of the nine groups.' },
    gridTier: (letter, name) => `${letter} ${name}`,
    gridTierNote: {
      H: 'Customers with high spend, by the rule above.',
      M: 'Customers with medium spend, by the rule above.',
      L: 'Customers with low spend, by the rule above.',
    },
    gridRule: 'N new, E regulars (E0), S drowsy to asleep (S1 to S3)',
    group: { header: 'Group', note: 'NES × HML. The same code stands beside each customer and order.' },
    who: { header: 'Who', note: 'The group in words.' },
    customers: { header: 'Customers', note: 'Customers in this group. Each is in exactly one.' },
    share: { header: 'Share', note: 'Customers in this group ÷ all customers with a tag.' },
    net: { header: 'Net', note: 'Gross less refunds of the customers in this group.' },
    netShare: { header: 'Share', note: 'Net of this group ÷ net of all customers with a tag.' },
    perCustomer: { header: 'Per customer', note: 'Net ÷ customers of this group.' },
    todo: {
      header: 'What to do',
      note: 'One thing that fits this group: what to do first with its customers.',
    },
    second: {
      header: 'Second opinion',
      note: 'RFM ranks customers among each other, so one who sleeps can still rank high: a former champion. First do what the cell of the nine says; this adds to it for those it fits.',
    },
    onlyIf: (todo, onTime) => `${onTime ? 'If on time' : 'If late'}: ${todo}`,
    meaning: { header: 'In words', note: 'What to do with each customer is said by the cells above.' },
    code: { header: 'RFM', note: 'One typical code of the segment.' },
    segment: { header: 'Segment', note: 'By the RFM code. Each code belongs to exactly one segment.' },
    tag: {
      header: 'NES',
      note: 'How awake: days since the last order against the usual days between purchases.',
    },
    tagMeaning: { header: 'Who', note: 'The tag in words.' },
    noAmount:
      'There is no amount column, so spend is not known: the nine groups and the RFM segments are left out. Choose an amount column to see them.',
    most: (name, key, people, all, share, todo) =>
      `${name} (${key}) bring most: ${figure(people)} of ${many(all, 'customer', 'customers')}, ${share} of net. First: ${todo}.`,
    largest: (name, key, people, all, todo) =>
      `Most are ${name} (${key}): ${figure(people)} of ${many(all, 'customer', 'customers')}. First: ${todo}`,
    late: (people, all, share) =>
      `${figure(people)} of ${many(all, 'customer is', 'customers are')} late, S1 to S3${share === null ? '' : `; so far they brought ${share} of net`}.`,
  },
  check,
  settings: {
    rule: 'With these rules and the orders, every number can be worked out again by hand',
    about: {
      source: 'Orders',
      reading: 'Reading',
      counts: 'Counts',
      nes: 'NES',
      rfm: 'RFM',
      hml: 'HML',
      tiers: 'Tiers',
      cohorts: 'Cohorts',
    },
    columns: { about: 'About', what: 'What', value: 'Value', words: 'In words' },
    names: {
      as_of: { name: 'As-of day', words: 'Days are counted back from here. Later orders are left out.' },
      orders_sheet: { name: 'Orders sheet', words: 'Its name when it was read.' },
      platform: { name: 'Export', words: 'What the columns look like.' },
      header_row: { name: 'Row of the column names', words: '0: there are no column names.' },
      time_zone: { name: 'Time zone', words: 'A date with a time belongs to its calendar day here.' },
      currency: { name: 'Currency', words: 'As found beside the amounts. Nothing is converted.' },
      rows_read: { name: 'Rows read', words: 'Rows below the column names.' },
      rows_blank: { name: 'Blank rows', words: 'Rows without any content.' },
      rows_used: { name: 'Rows used', words: 'Rows of orders that count.' },
      rows_left_out: { name: 'Rows left out', words: 'Each is listed, with its reason.' },
      orders_counted: {
        name: 'Orders that count',
        words: 'Rows with the same order number are one order. Refunds are among them.',
      },
      orders_excluded: {
        name: 'Orders left out by status',
        words: 'Cancelled, refunded in full, or a status that does not count.',
      },
      orders_unattributed: {
        name: 'Orders without customer',
        words: 'In no group and in no customer’s figures.',
      },
      amount_unattributed: {
        name: 'Amount without customer',
        words: 'The total of orders without customer.',
      },
      orders_after_as_of: {
        name: 'Orders after the as-of day',
        words: 'Left out, so that any past day can be looked at again.',
      },
      orders: { name: 'Purchases', words: 'Orders with a customer, up to the as-of day, of 0 or more.' },
      refund_orders: {
        name: 'Refunds',
        words: 'Orders below 0. No purchase, but they lower the customer’s net.',
      },
      zero_orders: { name: 'Orders of 0', words: 'Count as purchases unless you leave them out.' },
      customers: { name: 'Customers', words: 'Customers with a purchase: each has a tag.' },
      refund_only_customers: {
        name: 'Customers with refunds only',
        words: 'Listed in Customers without a tag.',
      },
      gross: { name: 'Gross', words: 'The sum of all purchases.' },
      refunds: { name: 'Refunded', words: 'The sum of all refunds.' },
      net: { name: 'Net', words: 'Gross less refunds.' },
      nes_rule: { name: 'NES rule', words: '' },
      new_stays_new: { name: 'New stays new', words: 'Whether one-time buyers never fall asleep.' },
      shop_cycle_rule: { name: 'Shop cycle from', words: '' },
      bgnbd_r: { name: 'Chances: r', words: 'BG/NBD: how much customers differ in how often they buy.' },
      bgnbd_alpha: {
        name: 'Chances: alpha',
        words: 'BG/NBD, in days: purchases a day are r ÷ alpha on average.',
      },
      bgnbd_a: { name: 'Chances: a', words: 'BG/NBD: a ÷ (a + b) leave for good after a purchase.' },
      bgnbd_b: { name: 'Chances: b', words: 'See a.' },
      gamma_p: { name: 'Values: p', words: 'Gamma-Gamma: how much the orders of one customer differ.' },
      gamma_q: {
        name: 'Values: q',
        words: 'Gamma-Gamma: how much customers differ in what an order is worth.',
      },
      gamma_v: { name: 'Values: v', words: 'Gamma-Gamma: an order is worth p × v ÷ (q − 1) on average.' },
      chance_days: { name: 'Chance within (days)', words: 'At least one order comes in so many days.' },
      chance_shown: { name: 'Chance shown', words: 'Whether past days prove it: “Can you trust the tags”.' },
      let_go_below: {
        name: 'Let go below (%)',
        words: 'If more of a group come back within the days of the chance, you are never told to let it go.',
      },
      margin: { name: 'Margin (%)', words: 'What is left of revenue. 100 counts revenue, not profit.' },
      discount_rate: {
        name: 'Discount a year (%)',
        words: 'Money a year away is worth so much less today.',
      },
      calibrated_nes: {
        name: 'Limits your past proposes',
        words: 'In cycles: drowsy, half-asleep, asleep. They are not used unless you choose them.',
      },
      too_early: {
        name: 'Too early to tell',
        words: 'Who sleeps among those who bought once; until then they count as new.',
      },
      shop_cycle: {
        name: 'Shop cycle (days)',
        words: 'Measures one-time buyers, who have no cycle of their own.',
      },
      rfm_method: { name: 'RFM method', words: '' },
      rfm_scale: { name: 'RFM scores from 1 to', words: 'The highest is best.' },
      rfm_cuts_recency: { name: 'R cut points', words: 'Days since the last order.' },
      rfm_cuts_frequency: { name: 'F cut points', words: 'Number of orders.' },
      rfm_cuts_monetary: { name: 'M cut points', words: 'Net.' },
      segment_map: { name: 'RFM segments', words: '' },
      hml_rule: { name: 'HML rule', words: '' },
      hml_basis: { name: 'HML measured by', words: '' },
      hml_cut_medium: { name: 'M is over', words: 'Net at or below it is L.' },
      hml_cut_high: { name: 'H is over', words: 'Net at or below it is M.' },
      tier_cut_iron: { name: 'Iron is over', words: 'Net of the top 20%. At or below it is lead.' },
      tier_cut_gold: { name: 'Gold is over', words: 'Net of the top 5%.' },
      tier_cut_platinum: { name: 'Platinum is over', words: 'Net of the top 1%.' },
      cohort_period: { name: 'Cohorts by', words: '' },
      cohort_filter: { name: 'Cohorts of', words: 'The part of the shop that Cohorts looks at.' },
      cohort_split: { name: 'Cohorts split by', words: 'Who came back is shown for each part, too.' },
      segment_filter: { name: 'Segments of', words: 'The part of the customers that Segments counts.' },
      segment_split: { name: 'Segments split by', words: 'Tags and tiers are counted for each part, too.' },
      nes_N: { name: 'N', words: 'New customers' },
      nes_E0: { name: 'E0', words: 'Active customers: the regulars' },
      nes_S1: { name: 'S1', words: 'Drowsy customers' },
      nes_S2: { name: 'S2', words: 'Half-asleep customers' },
      nes_S3: { name: 'S3', words: 'Asleep customers' },
      hml_H: { name: 'H', words: 'High spend, customers' },
      hml_M: { name: 'M', words: 'Medium spend, customers' },
      hml_L: { name: 'L', words: 'Low spend, customers' },
      tier_platinum: { name: 'Platinum', words: 'The top 1% by net, customers' },
      tier_gold: { name: 'Gold', words: 'The next 4%, customers' },
      tier_iron: { name: 'Iron', words: 'The next 15%, customers' },
      tier_lead: { name: 'Lead', words: 'The rest, customers' },
    },
    values: {
      nes_rule: { 'days:': 'days:' },
      shop_cycle_rule: {
        returning: 'half come again',
        median: 'middle of own cycles',
        mean: 'mean of own cycles',
      },
      chance_shown: {
        yes: 'yes',
        'no: few-customers': 'no: too few customers',
        'no: few-repeat-buyers': 'no: too few repeat buyers',
        'no: too-early': 'no: too early',
        'no: no-fit': 'no: no pattern',
        'no: no-past': 'no: no past to prove it on',
        'no: worse-than-recency': 'no: recency alone ranks better',
        'no: said-not-come': 'no: others came than was said',
        'no: not-fitted': 'no: figures of a warehouse',
      },
      calibrated_nes: {
        'no: too-little': 'no: too little data',
        'no: base-too-low': 'no: too few come back',
        'no: not-within-history': 'no: not within your history',
      },
      rfm_method: {
        quantile: 'equal groups',
        'rfm-r': 'as R’s rfm package',
        'cuts:': 'cuts:',
        'recency=': 'recency=',
        'frequency=': 'frequency=',
        'monetary=': 'monetary=',
      },
      segment_map: { classic11: '11 segments', rf10: '10 segments', zh8: '8 segments' },
      hml_rule: {
        pareto: 'revenue share:80/15',
        thirds: 'thirds',
        'revenue:': 'revenue share:',
        'abs:': 'amounts:',
      },
      hml_basis: { net: 'net', net12: 'net of the last 12 months', aov: 'order value' },
      cohort_period: { week: 'week', month: 'month', quarter: 'quarter' },
      reading_granularity: {
        line: 'each row',
        first: 'first row of an order',
        repeated: 'the same on every row',
        product: 'quantity × price',
      },
      reading_date_order: { ymd: 'year, month, day', mdy: 'month, day, year', dmy: 'day, month, year' },
      reading_dates_swapped: { ymd: 'year, month, day', mdy: 'month, day, year', dmy: 'day, month, year' },
      reading_offsets: { 'as-written': 'as written', convert: 'converted' },
      reading_zero_amount: { count: 'counted', 'leave-out': 'left out' },
      reading_refunds: { column: 'a column', orders: 'orders below 0' },
      reading_order_days: { earliest: 'the earliest day' },
      reading_buddhist_years: { buddhist: 'Buddhist' },
      reading_roc_years: { roc: 'ROC' },
    },
    part: (by) => `${by}: `,
    column: (role) => `Column: ${role}`,
    scores: {
      heading: 'Scores and their limits',
      score: 'Score',
      recency: 'R: days since',
      frequency: 'F: orders',
      monetary: 'M: net',
      upTo: (figure) => `up to ${figure}`,
      over: (figure) => `over ${figure}`,
      between: (over, upTo) => `over ${over}, up to ${upTo}`,
      any: 'any',
    },
    warnings: 'What to know when reading the numbers',
  },
};
