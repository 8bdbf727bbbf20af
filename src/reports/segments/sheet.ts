// Segments: the nine-grid, the segments of RFM and the NES tags.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

const FIGURES = 'customers share net net_share per_customer';

export const sheet: SheetFacts = {
  tab: 20,
  written: 'proposed',
  byCommand: true,
  fromCustomers: true,
  exports: {
    cells: { file: 'segments', columns: fileColumns(`group key ${FIGURES}`), constants: { group: 'cell' } },
    segments: {
      file: 'segments',
      columns: fileColumns(`group key:segment ${FIGURES}`),
      constants: { group: 'segment' },
    },
    'segment-parts': {
      file: 'segment-parts',
      columns: fileColumns('part:part customers share N E0 S1 S2 S3 H M L net per_customer'),
    },
    nes: { file: 'segments', columns: fileColumns(`group key ${FIGURES}`), constants: { group: 'nes' } },
  },
};
