// Costs: what winning customers cost, by month and channel, filled in by a person; what one came to, and when it was paid back.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 72,
  written: 'asked',
  needs: ['amount'],
  exports: {
    costs: {
      file: 'costs',
      columns: fileColumns(
        'month channel customers brought cost cost_per_customer paid_back=month_paid_back',
      ),
    },
  },
};
