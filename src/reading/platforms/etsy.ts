// Etsy, orders (Settings > Options > Download data).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'etsy',
    brand: 'Etsy',
    signs:
      'Sale Date|Buyer User ID|Number of Items|Order Value|Order Total|Order Net|Card Processing Fees|Date Shipped|Adjusted Order Total',
    needs: 4,
    columns: {
      customer: 'Buyer User ID|Buyer|Full Name',
      date: 'Sale Date',
      amount: 'Order Total|Order Value',
      order: 'Order ID',
      status: 'Status',
      product: 'SKU',
    },
    granularity: 'line',
    currency: '',
  },
];
