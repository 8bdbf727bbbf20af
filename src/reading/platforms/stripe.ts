// Stripe, payments export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'stripe',
    brand: 'Stripe',
    signs:
      'Created (UTC)|Created date (UTC)|Amount Refunded|Converted Amount|Decline Reason|Statement Descriptor|Seller Message|Taxes On Fee|Customer Email|Card ID|PaymentIntent ID',
    needs: 4,
    columns: {
      customer: 'Customer Email|Customer ID',
      date: 'Created (UTC)|Created date (UTC)',
      amount: 'Amount',
      order: 'id|PaymentIntent ID',
      status: 'Status',
      refund: 'Amount Refunded',
    },
    granularity: 'line',
    currency: '',
  },
];
