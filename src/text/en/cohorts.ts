// Words of the Cohorts sheet in English.

import type { ReportTexts } from '../reports.ts';

export const cohorts: ReportTexts['cohorts'] = {
  periods: {
    week: {
      question: 'Of the customers who first came in a week, how many came back?',
      rule: 'Week of first order, Monday to Sunday; column k = k weeks later; a customer counts once a week',
      first: { header: 'First order', note: 'The week of the first purchase, numbered as in ISO 8601.' },
      x: 'Weeks since the first order',
      name: 'week',
    },
    month: {
      question: 'Of the customers who first came in a month, how many came back?',
      rule: 'Month of first order; column k = k months later; a customer counts once a month',
      first: { header: 'First order', note: 'The month of the first purchase.' },
      x: 'Months since the first order',
      name: 'month',
    },
    quarter: {
      question: 'Of the customers who first came in a quarter, how many came back?',
      rule: 'Quarter of first order; column k = k quarters later; a customer counts once a quarter',
      first: { header: 'First order', note: 'The quarter of the first purchase.' },
      x: 'Quarters since the first order',
      name: 'quarter',
    },
  },
  answer: {
    back: (rate, repeaters, followed, days) =>
      `Of the new customers who were followed for ${days} days, ${rate} came back in that time (${repeaters} of ${followed}).`,
    more: (cohort, rate) =>
      `Of those who first came in ${cohort}, ${rate} did: clearly more than of the others.`,
    fewer: (cohort, rate) =>
      `Of those who first came in ${cohort}, ${rate} did: clearly fewer than of the others.`,
    noneClear: 'No period clearly brings more people back than the others.',
    tooFew: (least, days) =>
      `Too few customers to tell: ${least} new ones must have been followed for ${days} days.`,
  },
  averageRule: 'a period that has not come is empty · the average leaves * out and weighs by cohort size',
  running: (period) => `${period} is still running and marked *`,
  size: { header: 'Customers', note: 'Customers won in this period.' },
  average: {
    header: 'Average',
    note: 'Over the periods that have ended, weighted by the number of customers won. Running periods (*) are left out.',
  },
  headings: {
    customers: 'Customers who came back',
    retention: 'Customers who came back, share of the customers won',
    orders: 'Orders',
    revenue: 'Revenue of purchases',
    aov: 'Revenue per order',
    cumulative: 'Revenue so far per customer won',
  },
  notes: {
    customers: 'Customers of this row with a purchase k periods after their first.',
    retention: 'Customers with a purchase ÷ customers won. Empty: has not happened yet.',
    orders: 'Purchases of these customers.',
    revenue: 'Purchases of these customers; refunds are left out. Orders without customer are in no row.',
    aov: 'Revenue ÷ orders. Empty where there was no order.',
    cumulative:
      'All revenue up to and with this column ÷ customers won: what a new customer has brought so far.',
  },
  curve: {
    heading: 'Retention curve',
    customers: { header: 'Customers', note: 'Customers won in the periods that can already be counted.' },
    back: { header: 'Came back', note: 'The average row of the table above.' },
    chart: {
      title: 'How many come back, period by period',
      x: 'Periods since the first order',
      y: 'Share of customers',
    },
  },
  before: {
    note: 'May have bought before: the orders do not go back far enough to tell who was new then.',
    grey: 'Grey: these customers may have bought before the orders begin, so they are not surely new.',
    without: 'Surely new only',
  },
  followed: 'Came back in the same time',
  group: { new: 'new', existing: 'existing' },
  none: 'There is no customer with a purchase, so there are no cohorts yet.',
};
