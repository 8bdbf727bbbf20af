// Written by the build (registries.js) from the folders there are. Do not edit.

import type { FindingCode } from '../../terms/finding-codes.generated.ts';
import type { CellWords } from '../gate/words.ts';
import { inCells as ofDamagedNumbers } from './damaged-numbers.ts';
import { inCells as ofDominantCustomer } from './dominant-customer.ts';
import { inCells as ofTestOrders } from './test-orders.ts';
import { inCells as ofLateDays } from './late-days.ts';
import { inCells as ofOutlier } from './outlier.ts';

export const CELL_WORDS: { readonly [code in FindingCode]?: CellWords } = {
  'damaged-numbers': ofDamagedNumbers,
  'dominant-customer': ofDominantCustomer,
  'test-orders': ofTestOrders,
  'late-days': ofLateDays,
  'outlier': ofOutlier,
};
