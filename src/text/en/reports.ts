// English words in the reports.

import type { ReportTexts } from '../reports.ts';
import { business } from './business.ts';
import { cohorts } from './cohorts.ts';
import { parts } from './parts.ts';
import { trust } from './trust.ts';

const bought = 'with a purchase in the window';

export const reports: ReportTexts = {
  cohorts,
  parts,
  health: {
    compared: (asOf, from) => `As of ${asOf}, compared with ${from}`,
    window: (days, byShopCycle) =>
      byShopCycle ? `${days} days, one shop cycle rounded up` : `${days} days, the shortest window`,
    rule: (days) =>
      `Both days are replayed from the orders by the rules on “Data check” · “Before” is the ${days} days before that · rates in %, changes in percentage points`,
    changes: 'What changed most',
    verdict({ active, difference, more, from, direction, came, went }) {
      const now = `${active} customers are not asleep`;
      const flow = `${came} came in or woke, ${went} fell asleep`;
      if (direction === 'same') return `${now}, as many as on ${from}: ${flow}.`;
      const moved = `${now}, ${difference} ${more ? 'more' : 'fewer'} than on ${from}: ${flow}`;
      if (direction === 'unclear') return `No clear change. ${moved}.`;
      if (direction === 'seasonal') return `Seasonal, as a year before. ${moved}.`;
      return `${more ? 'More' : 'Fewer'} customers stay awake. ${moved}.`;
    },
    regulars({ now, difference, more, from, direction, came, went }) {
      const is = `${now} customers are regulars (E0)`;
      const flow = `${came} became one, ${went} came late or left`;
      if (direction === 'same') return `${is}, as many as on ${from}: ${flow}.`;
      const moved = `${is}, ${difference} ${more ? 'more' : 'fewer'} than on ${from}: ${flow}`;
      if (direction === 'unclear') return `No clear change. ${moved}.`;
      if (direction === 'seasonal') return `Seasonal, as a year before. ${moved}.`;
      return `You are ${more ? 'gaining' : 'losing'} regulars. ${moved}.`;
    },
    tooEarly:
      'On one of the two days, the orders did not go back far enough to tell who was asleep. So nothing is called better or worse yet.',
    seasons: {
      same: (names) => `Seasonal, as on the same days a year before: ${names.join(', ')}.`,
      unknown: 'The orders go back less than 13 months, so a season cannot be told apart from a change.',
    },
    warmUp:
      'Grey: the orders do not go back far enough to tell who was new and who slept. Customers of these months may have bought before.',
    running: (month, asOf) => `${month} is still running: its figures go up to ${asOf}.`,
    moved: {
      heading: (from, to) => `Who moved from ${from} to ${to}, by name`,
      order:
        'In the order of the cells above, the largest net first. Who stayed is in “Customers” under the same tag.',
      none: 'Nobody’s tag is another than at the beginning.',
      won: 'new',
      before: { header: 'Then', note: 'The tag at the beginning of the window; “new” = won since.' },
      now: { header: 'Now', note: 'The tag on the as-of day.' },
      since: { header: 'Since', note: 'The first day with the tag of now: a purchase, or one day too late.' },
    },
    sentence(name, { now, before, counted, outOf, rose }) {
      const moved = rose ? 'rose' : 'fell';
      const count = counted !== null && outOf !== null ? ` (${counted} of ${outOf})` : '';
      const change = `${moved} from ${before} to ${now}${count}`;
      switch (name) {
        case 'active':
          return `Customers who are not asleep ${change}.`;
        case 'new_rate':
          return rose
            ? `The share of new customers ${change}. Look after their second order.`
            : `The share of new customers ${change}. Too few are coming in.`;
        case 'churn_rate':
          return rose
            ? `The churn rate ${change}. Stop the leak first: high spenders who are drowsy or asleep are in “Customers”.`
            : `The churn rate ${change}. Fewer are falling asleep.`;
        case 'net_change':
          return `New less churn ${change}.`;
        case 'convert_n_e0':
          return rose
            ? `New customers who bought again ${change}.`
            : `New customers who bought again ${change}. Make the first time good, then give a reason for the second order.`;
        case 'wake_s1':
          return `Drowsy customers who woke ${change}.${rose ? '' : ' This is the cheapest moment to remind them.'}`;
        case 'wake_s2':
          return `Half-asleep customers who woke ${change}.${rose ? '' : ' They need a stronger reason to return.'}`;
        case 'wake_s3':
          return `Asleep customers who woke ${change}.`;
        case 'new_aov':
          return `New customers’ order value ${change}.${rose ? '' : ' Check which offer brought them.'}`;
        case 'existing_aov':
          return `Active customers’ order value ${change}.${rose ? '' : ' Add-ons and spend-and-save raise it.'}`;
      }
    },
    noChange: 'No other indicator changed more than by chance.',
    columns: {
      indicator: 'Indicator',
      now: { header: 'Now', note: 'Counted ÷ out of, over the window that ends on the as-of day.' },
      counted: {
        header: 'Counted',
        note: 'The figure above the line: customers, or net for the order values.',
      },
      outOf: {
        header: 'Out of',
        note: 'The figure below the line: customers, or orders for the order values.',
      },
      range: {
        header: 'Likely between',
        note: 'With few customers a rate is shaky. The true one may lie anywhere between these (95%, Wilson).',
      },
      before: { header: 'Before', note: 'The same over the window before.' },
      change: { header: 'Change', note: 'Now less before. Rates in percentage points.' },
      direction: {
        header: 'Direction',
        note: 'Whether the change is good for the shop. “No clear change”: it is no larger than chance makes it, or one of the two counts is under 20.',
      },
    },
    indicators: {
      active: {
        header: 'Customers not asleep (N, E0, S1, S2)',
        note: 'Customers with the tag N, E0, S1 or S2 on the as-of day.',
      },
      new_rate: {
        header: 'New rate',
        note: 'Customers whose first purchase is in the window ÷ customers at its beginning.',
      },
      churn_rate: {
        header: 'Churn rate',
        note: 'Customers who were not S3 at the beginning and are at the end ÷ those who were not S3 at the beginning.',
      },
      net_change: { header: 'Net change', note: 'New rate − churn rate.' },
      convert_n_e0: {
        header: 'New who bought again (N→E0)',
        note: `Customers tagged N at the beginning ${bought} ÷ customers tagged N at the beginning.`,
      },
      wake_s1: {
        header: 'Drowsy who woke (S1)',
        note: `Customers tagged S1 at the beginning ${bought} ÷ customers tagged S1 at the beginning.`,
      },
      wake_s2: {
        header: 'Half-asleep who woke (S2)',
        note: `Customers tagged S2 at the beginning ${bought} ÷ customers tagged S2 at the beginning.`,
      },
      wake_s3: {
        header: 'Asleep who woke (S3)',
        note: `Customers tagged S3 at the beginning ${bought} ÷ customers tagged S3 at the beginning.`,
      },
      new_aov: {
        header: 'New customers’ order value',
        note: 'Net ÷ orders in the window, of customers whose first purchase is in it.',
      },
      existing_aov: {
        header: 'Active customers’ order value',
        note: 'Net ÷ orders in the window, of customers tagged E0 on the as-of day.',
      },
    },
    directions: {
      better: '▲ Better',
      worse: '▼ Worse',
      same: 'Same',
      unclear: 'No clear change',
      seasonal: 'Seasonal',
    },
    matrix: {
      heading: (from, to) => `From ${from} (rows) to ${to} (columns), customers`,
      from: {
        header: 'From',
        note: 'The tag at the beginning of the window. Each row is coloured by its own shares.',
      },
      woke: {
        header: 'Bought again',
        note: 'Share of the row with a purchase in the window: indicators 5 to 8. For S1 to S3 this is the wake rate.',
      },
      lost: { header: 'Fell asleep', note: 'Share of the row that is S3 at the end: the loss rate.' },
      won: {
        header: 'New since',
        note: 'Customers whose first purchase is in the window. They were nowhere before.',
      },
    },
    composition: {
      heading: 'Customers by tag, at the end of each month',
      month: {
        header: 'Month',
        note: 'Replayed from the orders up to the last day of the month; the last row up to the as-of day.',
      },
      chart: { title: 'Customers by tag, month by month', x: 'Month', y: 'Customers' },
    },
    monthly: {
      heading: 'New and existing customers by month',
      month: { header: 'Month', note: 'The last month counts up to the as-of day.' },
      orders: { header: 'Orders', note: 'Purchases of customers in the month.' },
      customers: { header: 'Customers', note: 'Customers with a purchase in the month.' },
      newCustomers: { header: 'New', note: 'Of these, customers whose first purchase is in the month.' },
      existingCustomers: { header: 'Existing', note: 'Of these, customers who had bought before the month.' },
      newShare: { header: 'New, share', note: 'New ÷ customers of the month.' },
      revenue: { header: 'Revenue', note: 'Purchases of customers in the month; refunds are left out.' },
      newRevenue: { header: 'New revenue', note: 'Purchases of the new customers of the month.' },
      existingRevenue: { header: 'Existing revenue', note: 'Purchases of the existing customers.' },
      newRevenueShare: { header: 'New revenue, share', note: 'New revenue ÷ revenue of the month.' },
      customersChart: { title: 'New and existing customers by month', x: 'Month', y: 'Customers' },
      revenueChart: { title: 'Revenue of new and existing customers by month', x: 'Month', y: 'Revenue' },
    },
    bands: {
      heading: 'Who woke, by how late they were',
      band: {
        header: 'Cycles since',
        note: 'Days since the last order ÷ the purchase cycle, at the beginning of the window.',
      },
      customers: { header: 'Customers', note: 'Customers in this band at the beginning of the window.' },
      woke: { header: 'Bought again', note: 'Of these, customers with a purchase in the window.' },
      rate: {
        header: 'Share',
        note: 'Bought again ÷ customers. The longer they sleep, the fewer come back.',
      },
      upTo: (low, high) => `${low} to ${high}`,
      over: (low) => `over ${low}`,
      chart: {
        title: 'Share who bought again, by how late they were',
        x: 'Cycles since the last order',
        y: 'Share',
      },
    },
  },
  ...business,
  trust,
  pivot: {
    rule: 'A pivot table on the columns Regulars wrote beside your orders. Drag other columns in, nothing else changes',
    customers: 'Customers',
  },
};
