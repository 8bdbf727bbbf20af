// The columns of a table of customers, in the order they are shown, by their machine names.

export const CUSTOMER_COLUMNS = [
  'customer',
  'nes',
  'rfm',
  'segment',
  'hml',
  'cell',
  'tier',
  'last',
  'recency',
  'cycle',
  'ratio',
  'orders',
  'net',
  'aov',
  'gross',
  'refunds',
  'first',
  'days',
  'r',
  'f',
  'm',
] as const;
export type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number];
