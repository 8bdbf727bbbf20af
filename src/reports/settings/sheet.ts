// Settings: by which rules, with every figure needed to redo the run by hand.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 100,
  written: 'always',
  fromCustomers: true,
  exports: {
    settings: { file: 'settings', columns: fileColumns('name:setting value') },
  },
};
