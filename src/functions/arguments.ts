// Arguments that several functions share, described once.

import type { Argument } from './facts.ts';

export const customer: Argument = {
  name: 'customer',
  takes: 'cells',
  type: 'customer',
};

export const orderCustomers: Argument = {
  name: 'order_customers',
  takes: 'column',
  type: 'customer',
};

export const orderDates: Argument = {
  name: 'order_dates',
  takes: 'column',
  type: 'date',
};

export const orderAmounts: Argument = {
  name: 'order_amounts',
  takes: 'column',
  type: 'amount',
};

/** Where amounts only serve to tell purchases from refunds. */
export const orderAmountsForRefunds: Argument = {
  ...orderAmounts,
  optional: true,
};

export const orderIds: Argument = {
  name: 'order_ids',
  takes: 'column',
  type: 'text',
  optional: true,
};

export const asOf: Argument = {
  name: 'as_of',
  takes: 'cell',
  type: 'date',
  optional: true,
};

export const nesRule: Argument = {
  name: 'rule',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['2/2.5/3', '1/2/3', 'days:90/135/180', 'new stays new', 'shop cycle mean', 'shop cycle 60'],
};

export const scale: Argument = {
  name: 'scale',
  takes: 'cell',
  type: 'number',
  optional: true,
  min: 3,
  max: 5,
};

export const rfmCuts: Argument = {
  name: 'cuts',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['quantile', 'rfm-r', '20/30', 'R=30/90; F=1/3; M=500/2000'],
};

export const hmlCuts: Argument = {
  name: 'cuts',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['20/30/50', 'thirds', 'revenue', 'revenue:80/15', 'amount:500/2000'],
};

export const language: Argument = {
  name: 'language',
  takes: 'cell',
  type: 'choice',
  optional: true,
  choices: ['en', 'zh-TW'],
};

/** Last argument of every function that answers cell by cell; as the last one written it may stand in any optional place. */
export const why: Argument = {
  name: 'why',
  takes: 'cell',
  type: 'choice',
  optional: true,
  choices: ['why'],
};

export const amount: Argument = {
  name: 'amount',
  takes: 'cells',
  type: 'amount',
};
