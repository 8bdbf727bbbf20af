// English words on what winning customers costs.

import type { CostTexts } from '../costs.ts';

export const costs: CostTexts = {
  rule: 'Write into “Cost” what winning customers cost in that month and channel, then update · a customer belongs to those of the first order',
  none: 'No cost is filled in yet. Ads, commissions, vouchers for first orders: one amount a row is enough.',
  sum: ({ channel, spent, customers, each, brought }) =>
    `${channel === null ? 'You' : `${channel}: you`} spent ${spent} to win ${customers} ${customers === '1' ? 'customer' : 'customers'}, ${each} each; so far each has brought ${brought}.`,
  month: { header: 'Month', note: 'The month of the first order.' },
  channel: { header: 'Channel', note: 'The channel of the first order. Blank: the orders name none.' },
  customers: {
    header: 'New customers',
    note: 'Customers whose first order was in this month, through this channel.',
  },
  brought: {
    header: 'Brought each, so far',
    note: 'Their net since, per customer, × the margin on Settings. A margin of 100% is revenue, not profit.',
  },
  each: { header: 'Cost each', note: 'Your cost ÷ new customers.' },
  paidBack: {
    header: 'Paid back in',
    note: 'The month by whose end these customers together had brought what they cost.',
  },
  notYet: 'Not yet',
  counted: { header: 'Cost, counted', note: 'The cost as it was read from your column.' },
  key: { header: 'Key', note: 'Month and channel: the row is found again by it.' },
  place: { header: 'Place', note: 'The order of the rows.' },
  cost: { header: 'Cost', note: 'Yours: what you spent to win customers in this month and channel.' },
};
