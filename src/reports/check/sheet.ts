// Data check: what was left out, and what was assumed.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 90,
  written: 'always',
  fromCustomers: true,
  exports: {
    check: { file: 'check', columns: fileColumns('row column:letter order text reason:reason') },
  },
};
