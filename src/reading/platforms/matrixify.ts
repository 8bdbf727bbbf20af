// Matrixify, orders of Shopify: rows of lines, shipping, transactions and refunds, each with the order on it.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'matrixify',
    brand: 'Matrixify',
    signs:
      'Top Row|Line: Type|Line: ID|Line: Title|Price: Total|Price: Total Line Items|Transaction: Kind|Customer: ID|Payment: Status|Refund: ID',
    needs: 4,
    columns: {
      customer: 'Customer: ID|Customer: Email|Email',
      date: 'Created At|Processed At',
      amount: 'Price: Total',
      order: 'Name|ID',
      status: 'Order Status',
      paymentStatus: 'Payment: Status',
      cancelledAt: 'Cancelled At',
      refund: 'Price: Total Refund',
      channel: 'Source',
      product: 'Line: Title',
    },
    granularity: 'repeated',
    currency: '',
  },
];
