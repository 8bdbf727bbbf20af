// Customers: one row a customer. Known rows keep their places while a person keeps notes beside them.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 10,
  written: 'proposed',
  byCommand: true,
  fromCustomers: true,
  exports: {
    customers: {
      file: 'customers',
      columns: fileColumns(
        'customer first:day last:day orders days gross net refunds recency cycle ratio nes r<rfm0 f<rfm1 m<rfm2 rfm segment:segment hml<cell2 cell tier:tier p_alive chance next_expected:day value_12m',
      ),
    },
  },
};
