// Settings: by which rules, with every figure needed to redo the run by hand. Where it has no sheet of its own it stands
// on Data check.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 100,
  written: 'former',
  byCommand: true,
  fromCustomers: true,
  exports: {
    settings: { file: 'settings', columns: fileColumns('name:setting value') },
  },
};
