// The columns of a table of customers in English.

import type { SheetTexts } from '../sheets.ts';

export const columns: SheetTexts['customers'] = {
  customer: {
    header: 'Customer',
    note: 'The customer as in your orders. Kept as text, so that leading zeros stay.',
  },
  nes: {
    header: 'NES',
    note: 'N new, E0 active, S1 drowsy, S2 half-asleep, S3 asleep: days since the last order against the usual days between purchases. Empty: only refunds.',
  },
  rfm: {
    header: 'RFM',
    note: 'The scores of R, F and M in this order. The highest is best. The cut points are in Settings.',
  },
  segment: {
    header: 'RFM segment',
    note: 'The segment that the RFM code belongs to. Each code is in exactly one.',
  },
  hml: { header: 'HML', note: 'High, medium or low spend. The cut points are in Settings.' },
  cell: {
    header: 'NES × HML',
    note: 'One of nine groups: N, E or S (S1 to S3 together) with H, M or L. What to do with each is in Segments.',
  },
  tier: {
    header: 'Tier',
    note: 'The pyramid by net: platinum the top 1%, gold the next 4%, iron the next 15%, lead the rest.',
  },
  last: { header: 'Last order', note: 'The last day with a purchase. A refund is no purchase.' },
  recency: { header: 'Days since', note: 'The as-of day less the last order, in days.' },
  cycle: {
    header: 'Cycle (days)',
    note: 'Usual days between purchases: (last − first) ÷ (purchase days − 1). Empty for one-time buyers.',
  },
  ratio: {
    header: 'Cycles since',
    note: 'Days since ÷ own cycle. One-time buyers: days since ÷ the shop’s cycle in Settings.',
  },
  orders: { header: 'Orders', note: 'Number of different orders, without refunds.' },
  net: { header: 'Net', note: 'Gross less refunds.' },
  aov: { header: 'Per order', note: 'Net ÷ orders.' },
  gross: { header: 'Gross', note: 'The sum of all orders of 0 or more.' },
  refunds: { header: 'Refunds', note: 'The sum of all orders below 0.' },
  first: { header: 'First order', note: 'The first day with a purchase.' },
  days: { header: 'Purchase days', note: 'Different days with a purchase. Two orders on one day are one.' },
  r: { header: 'R', note: 'Recent: the score of days since. Fewer days score higher.' },
  f: { header: 'F', note: 'Frequent: the score of orders.' },
  m: { header: 'M', note: 'Money: the score of net.' },
};
