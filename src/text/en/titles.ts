// Tab names in English, apart from the other words in the sheets: the sidebar needs them alone.

import type { SheetTexts } from '../sheets.ts';

export const titles: SheetTexts['titles'] = {
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
};
