// Lazada Seller Center, orders export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'lazada',
    brand: 'Lazada',
    signs:
      'orderItemId|lazadaId|lazadaSku|sellerSku|createTime|orderNumber|customerName|customerEmail|paidPrice|buyerFailedDeliveryReason|bundleId',
    needs: 4,
    columns: {
      customer: 'customerEmail|customerName',
      date: 'createTime',
      amount: 'paidPrice',
      order: 'orderNumber',
      status: 'status',
      product: 'itemName',
      price: 'unitPrice',
    },
    granularity: 'line',
    currency: '',
  },
];
