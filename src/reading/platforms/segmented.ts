// No orders: customers who carry their tags already, from a warehouse (src/reading/segmented.ts).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'segmented',
    signs: 'first_day|last_day|recency|nes|hml|tier|rfm|segment|cell',
    needs: 6,
    columns: { customer: 'customer_id|customer', date: 'last_day|last', amount: 'net' },
    granularity: 'line',
    currency: '',
  },
];
