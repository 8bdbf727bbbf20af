// Squarespace, orders export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'squarespace',
    brand: 'Squarespace',
    signs:
      'Order ID|Financial Status|Fulfillment Status|Amount Refunded|Created at|Lineitem quantity|Lineitem name|Lineitem price|Lineitem variant|Channel Type|Channel Order Number|Product Form: Name',
    needs: 8,
    columns: {
      customer: 'Email|Billing Phone',
      date: 'Created at|Paid at',
      amount: 'Total',
      order: 'Order ID',
      paymentStatus: 'Financial Status',
      cancelledAt: 'Cancelled at',
      refund: 'Amount Refunded',
      channel: 'Channel Name|Channel Type',
      product: 'Lineitem name',
      quantity: 'Lineitem quantity',
      price: 'Lineitem price',
    },
    granularity: 'first',
    currency: '',
  },
];
