// Words on what winning customers costs, in Traditional Chinese.

import type { CostTexts } from '../costs.ts';

export const costs: CostTexts = {
  rule: '在「花費」填入那個月、那個通路為了找新客花了多少，再按更新・顧客屬於第一筆訂單的月份和通路',
  none: '還沒有填任何花費。廣告、抽成、首購折扣都算，一列一個金額就好。',
  sum: ({ channel, spent, customers, each, brought }) =>
    `${channel === null ? '' : `${channel}：`}你花了 ${spent} 找到 ${customers} 位新客，每位 ${each}。到目前為止，每位帶來 ${brought}。`,
  month: { header: '月份', note: '第一筆訂單的月份。' },
  channel: { header: '通路', note: '第一筆訂單的通路。空白：訂單沒有寫。' },
  customers: { header: '新客人數', note: '第一筆訂單在這個月、經由這個通路的顧客。' },
  brought: {
    header: '每位至今帶來',
    note: '他們到目前為止的淨額，每位平均，乘上「設定」裡的毛利率。毛利率 100% 是營收，不是獲利。',
  },
  each: { header: '每位花費', note: '你的花費 ÷ 新客人數。' },
  paidBack: { header: '回本月份', note: '這些顧客合計帶來的金額，到哪個月底達到花費。' },
  notYet: '還沒回本',
  counted: { header: '計入的花費', note: '從你的欄位讀到的花費。' },
  key: { header: '代號', note: '月份和通路，用來找回這一列。' },
  place: { header: '順序', note: '各列的順序。' },
  cost: { header: '花費', note: '由你填寫：這個月在這個通路找新客花了多少。' },
};
