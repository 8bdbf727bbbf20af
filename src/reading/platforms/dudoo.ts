// 肚肚 (point of sale), bills by the field names of its reports: status 3 is a settled bill. It names no customer of its own.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'dudoo',
    brand: 'Dudoo',
    signs: 'bill_create_time|sale_code|sale_amount|form_no|desk|company_id|company_name',
    needs: 3,
    columns: {
      date: 'bill_create_time',
      amount: 'amount|sale_amount',
      order: 'sale_code|form_no',
      status: 'status',
      store: 'company_name',
    },
    granularity: 'line',
    currency: 'NT$',
    statuses: { sale: '3' },
  },
];
