// Health: the ten indicators, who moved between the tags, and the months.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 40,
  written: 'proposed',
  exports: {
    health: {
      file: 'health',
      columns: fileColumns('indicator:indicator numerator denominator value previous'),
    },
    transitions: {
      file: 'transitions',
      columns: fileColumns('from:tag N E0 S1 S2 S3'),
      only: ['N', 'E0', 'S1', 'S2', 'S3'],
    },
    monthly: {
      file: 'monthly',
      columns: fileColumns('month orders customers revenue new_customers new_revenue existing_revenue'),
    },
  },
};
