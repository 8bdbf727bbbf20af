// Trust: what the shop's own past says of the tags, and whether the chances keep their word.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

const COLUMNS = 'kind band observations customers came low high';

export const sheet: SheetFacts = {
  tab: 75,
  written: 'asked',
  exports: {
    'calibration-repeat': {
      file: 'calibration',
      columns: fileColumns(COLUMNS),
      constants: { kind: 'repeat' },
    },
    'calibration-once': { file: 'calibration', columns: fileColumns(COLUMNS), constants: { kind: 'once' } },
  },
};
