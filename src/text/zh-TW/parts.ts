// Traditional Chinese words for parts of the customers: what Cohorts and Segments are narrowed to and split by.

import type { ReportTexts } from '../reports.ts';
import { names } from './names.ts';

export const parts: ReportTexts['parts'] = {
  filtered(by, name, ofOrders) {
    if (by === 'store') return ofOrders ? `只看「${name}」分店的訂單` : `只看首次購買在「${name}」分店的顧客`;
    if (by === 'channel') return `只看首次購買來自「${name}」的顧客`;
    if (by === 'product') return `只看第一天買了「${name}」的顧客`;
    return `只看${names.roles[by]}是「${name}」的顧客`;
  },
  ratesOfAll: '評分、等級和回購率以全店為準',
  heading: (by) =>
    by === 'store' || by === 'channel' ? `依首次購買的${names.roles[by]}` : `依${names.roles[by]}`,
  note(by) {
    if (by === 'store' || by === 'channel') return '依顧客的第一筆訂單。';
    return by === 'age' ? '依最近一筆有寫的訂單，數字每十歲一組。' : '依最近一筆有寫的訂單。';
  },
  customers: '這一部分的顧客數。',
  several: '一位顧客可能有好幾個標籤，各列不能相加。',
  silent: '（未填）',
};
