// What a column of an order sheet is.

export const ROLES = [
  'customer',
  'date',
  'amount',
  'order',
  'status',
  'paymentStatus',
  'cancelledAt',
  'refund',
  'quantity',
  'price',
  'store',
  'channel',
  'product',
  'currency',
] as const;
export type Role = (typeof ROLES)[number];
