// Shopify, orders export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'shopify',
    brand: 'Shopify',
    signs:
      'Financial Status|Fulfillment Status|Accepts Marketing|Created at|Lineitem quantity|Lineitem name|Lineitem price|Refunded Amount|Outstanding Balance|Paid at',
    needs: 4,
    columns: {
      customer: 'Email|Phone|Billing Name',
      date: 'Created at|Paid at',
      amount: 'Total',
      order: 'Name|Id',
      paymentStatus: 'Financial Status',
      cancelledAt: 'Cancelled at',
      refund: 'Refunded Amount',
      store: 'Location',
      channel: 'Source',
      product: 'Lineitem name',
      quantity: 'Lineitem quantity',
      price: 'Lineitem price',
    },
    granularity: 'first',
    currency: '',
  },
];
