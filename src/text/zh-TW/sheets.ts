// Words in the sheets in Traditional Chinese.

import type { SheetTexts } from '../sheets.ts';

export const sheets: SheetTexts = {
  titles: {
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
  },
};
