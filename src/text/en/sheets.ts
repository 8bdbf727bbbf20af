// English words in the sheets.

import type { SheetTexts } from '../sheets.ts';

export const sheets: SheetTexts = {
  titles: {
    customers: 'Customers',
    segments: 'Segments',
    cohorts: 'Cohorts',
    health: 'Health',
    money: 'Money',
    stores: 'Stores',
    products: 'Products',
    check: 'Data check',
    settings: 'Settings',
    pivot: 'Pivot',
  },
};
