// BigCommerce, orders export. Customer ID 0 is a guest.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'bigcommerce',
    brand: 'BigCommerce',
    signs:
      'Subtotal Ex Tax|Subtotal Inc Tax|Total Ex Tax|Total Inc Tax|Items Total|Date Created|Date Modified|Billing Email|Order Total (ex tax)|Order Total (inc tax)|Shipping Cost Tax',
    needs: 4,
    columns: {
      customer: 'Billing Email|Customer Email|Customer ID',
      date: 'Date Created|Order Date',
      amount: 'Total Inc Tax|Order Total (inc tax)',
      order: 'Order ID',
      status: 'Status|Order Status',
      refund: 'Refunded Amount',
    },
    granularity: 'line',
    currency: '',
  },
];
