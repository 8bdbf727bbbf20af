// Lazada Seller Center, orders export.

import type { LayoutText } from './layout.ts';

export const LAZADA: readonly LayoutText[] = [
  {
    platform: 'lazada',
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
