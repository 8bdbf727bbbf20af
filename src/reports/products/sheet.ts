// Products: what brings customers back, what is bought together, what each group likes.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 70,
  written: 'asked',
  needs: ['product'],
  exports: {
    products: {
      file: 'products',
      columns: fileColumns('product customers repeaters repeat_rate days_to_second followed'),
    },
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
