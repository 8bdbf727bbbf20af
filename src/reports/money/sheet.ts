// Money: what changed the revenue, and who brings it.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 50,
  written: 'asked',
  needs: ['amount'],
  exports: {
    drivers: { file: 'drivers', columns: fileColumns('group:group driver:driver before now change effect') },
  },
};
