// Tab names in Traditional Chinese, apart from the other words in the sheets: the sidebar needs them alone.

import type { SheetTexts } from '../sheets.ts';

export const titles: SheetTexts['titles'] = {
  customers: '顧客',
  segments: '分群',
  cohorts: '同期群',
  health: '顧客體質',
  money: '營收',
  stores: '分店',
  products: '商品',
  check: '資料檢查',
  settings: '設定',
  pivot: '樞紐分析',
};
