// eBay Seller Hub, orders report.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'ebay',
    brand: 'eBay',
    signs:
      'Sales Record Number|Order Number|Buyer Username|Buyer Email|Item Title|Sold For|Total Price|Paid On Date|eBay Plus|Custom Label',
    needs: 4,
    columns: {
      customer: 'Buyer Username|Buyer Email|Buyer Name',
      date: 'Sale Date',
      amount: 'Total Price',
      order: 'Order Number|Sales Record Number',
      product: 'Item Title',
      quantity: 'Quantity',
      price: 'Sold For',
    },
    granularity: 'first',
    currency: '',
  },
];
