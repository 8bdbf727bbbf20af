// Square, transactions. Total Collected holds tax and tip; refunds are rows below 0.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'square',
    brand: 'Square',
    signs:
      'Gross Sales|Net Sales|Gift Card Sales|Partial Refunds|Total Collected|Card Entry Methods|Transaction ID|Payment ID|PAN Suffix|Device Name|Event Type|Customer Reference ID',
    needs: 4,
    columns: {
      customer: 'Customer ID|Customer Name',
      date: 'Date',
      amount: 'Total Collected|Net Sales',
      order: 'Transaction ID',
      store: 'Location',
      channel: 'Source',
      product: 'Description',
    },
    granularity: 'line',
    currency: '',
  },
];
