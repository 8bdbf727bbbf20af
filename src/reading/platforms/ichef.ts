// iCHEF (point of sale), payment and void record. It names a customer only where the shop adds a column for one.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'ichef',
    brand: 'iCHEF',
    signs:
      'Receipt number|Running Receipt Number|payment time|Order source|Order Type|Invoice Amount|Payment Module|Current Status',
    needs: 4,
    columns: {
      date: 'payment time',
      amount: 'Invoice Amount',
      order: 'Running Receipt Number|Receipt number',
      status: 'Current Status',
      channel: 'Order source',
      product: 'items',
    },
    granularity: 'line',
    currency: 'NT$',
  },
];
