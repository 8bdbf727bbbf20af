// Products: what brings customers back, what is bought together, what each group likes.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

const FIRST = fileColumns('product customers repeaters repeat_rate days_to_second followed');

export const sheet: SheetFacts = {
  tab: 70,
  written: 'asked',
  needs: ['product'],
  exports: {
    products: { file: 'products', columns: FIRST },
    // Those of few buyers, which stand at the foot.
    'products-few': { file: 'products', columns: FIRST },
    'product-cycles': {
      file: 'product-cycles',
      columns: fileColumns('product buyers came_back cycle'),
    },
    'product-pairs': {
      file: 'product-pairs',
      columns: fileColumns('first second orders support confidence confidence_back lift'),
    },
    'product-favourites': {
      file: 'product-favourites',
      columns: fileColumns('cell rank product customers share lift'),
    },
  },
};
