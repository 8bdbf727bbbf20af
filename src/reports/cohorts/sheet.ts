// Cohorts: one table a measure, periods across.

import { COHORT_MEASURES } from '../../model/cohorts.ts';
import { fileColumns, type TableExport } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

/** One file a measure: the cohort, then its periods as many as there are. */
const exported = (file: string): TableExport => ({
  file,
  columns: (keys) => fileColumns(keys.filter((key) => key !== 'size').join(' ')),
});

export const sheet: SheetFacts = {
  tab: 30,
  written: 'asked',
  byCommand: true,
  exports: {
    ...Object.fromEntries(
      COHORT_MEASURES.map((measure) => [`cohort-${measure}`, exported(`cohort-${measure}`)]),
    ),
    'cohort-parts': {
      file: 'cohort-parts',
      columns: fileColumns('part:part customers followed repeaters repeat_rate'),
    },
  },
};
