// Amazon Seller Central, order reports. Most of them do not say who bought.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'amazon',
    brand: 'Amazon',
    signs:
      'amazon-order-id|merchant-order-id|purchase-date|last-updated-date|fulfillment-channel|ship-service-level|item-price|item-promotion-discount|buyer-email|payments-date',
    needs: 4,
    columns: {
      customer: 'buyer-email|buyer-name',
      date: 'purchase-date',
      amount: 'item-price',
      order: 'amazon-order-id|order-id',
      status: 'order-status',
      channel: 'sales-channel',
      product: 'product-name|sku',
      quantity: 'quantity|quantity-purchased',
    },
    granularity: 'line',
    currency: '',
  },
];
