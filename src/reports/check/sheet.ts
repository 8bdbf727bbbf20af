// Data check: what was left out, what was assumed, and by which rules.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 90,
  written: 'always',
  byCommand: true,
  fromCustomers: true,
  exports: {
    check: { file: 'check', columns: fileColumns('row column:letter order text reason:reason') },
  },
};
