// TikTok Shop, orders export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'tiktok',
    brand: 'TikTok Shop',
    signs:
      'Order Substatus|Cancelation/Return Type|SKU ID|SKU Unit Original Price|SKU Subtotal After Discount|Order Refund Amount|Order Amount|RTS Time|Buyer Username|Created Time',
    needs: 4,
    columns: {
      customer: 'Buyer Username|Buyer Nickname|Phone #',
      date: 'Created Time',
      amount: 'Order Amount',
      order: 'Order ID',
      status: 'Order Status',
      paymentStatus: 'Cancelation/Return Type',
      refund: 'Order Refund Amount',
      product: 'Product Name',
      quantity: 'Quantity',
      price: 'SKU Unit Original Price',
    },
    granularity: 'repeated',
    currency: '',
  },
];
