// Words of the Cohorts sheet in Traditional Chinese.

import type { ReportTexts } from '../reports.ts';

export const cohorts: ReportTexts['cohorts'] = {
  periods: {
    week: {
      question: '每一週的新客，後來有多少人回來？',
      rule: '以首次購買的那一週分組，週一到週日；第 k 欄是 k 週後，每人每週算一次',
      first: { header: '首次購買', note: '首次購買的週，依 ISO 8601 編號。' },
      x: '首次購買後的週數',
      name: '週',
    },
    month: {
      question: '每個月的新客，後來有多少人回來？',
      rule: '以首次購買的月份分組；第 k 欄是 k 個月後，每人每月算一次',
      first: { header: '首次購買', note: '首次購買的月份。' },
      x: '首次購買後的月數',
      name: '月',
    },
    quarter: {
      question: '每一季的新客，後來有多少人回來？',
      rule: '以首次購買的季分組；第 k 欄是 k 季後，每人每季算一次',
      first: { header: '首次購買', note: '首次購買的季。' },
      x: '首次購買後的季數',
      name: '季',
    },
  },
  answer: {
    back: (rate, repeaters, followed, days) =>
      `新客在 ${days} 天內有 ${rate} 回購（滿 ${days} 天的 ${followed} 位裡有 ${repeaters} 位）。`,
    more: (cohort, rate) => `${cohort} 第一次來的人有 ${rate} 回購，明顯比其他期多。`,
    fewer: (cohort, rate) => `${cohort} 第一次來的人有 ${rate} 回購，明顯比其他期少。`,
    noneClear: '沒有哪一期的新客明顯比較會回來。',
    tooFew: (least, days) => `人數太少，還看不出來：要有 ${least} 位新客滿 ${days} 天。`,
  },
  averageRule: '還沒到的期間留空・平均不含 *，並依人數加權',
  running: (period) => `${period} 還沒結束，以 * 標示`,
  size: { header: '人數', note: '這一期首次購買的顧客數。' },
  average: { header: '平均', note: '只算已經結束的期間，依新客人數加權，不含還沒結束的期間（*）。' },
  headings: {
    customers: '回購的人數',
    retention: '回購的人數占該期新客的百分比',
    orders: '訂單數',
    revenue: '購買金額',
    aov: '每筆訂單金額',
    cumulative: '每位新客至今帶來的金額',
  },
  notes: {
    customers: '這一列的顧客中，首次購買 k 期後有購買的人數。',
    retention: '有購買的人數 ÷ 該期新客人數。空白表示還沒到。',
    orders: '這些顧客的購買筆數。',
    revenue: '這些顧客的購買金額，不含退款。沒有顧客的訂單不在任何一列。',
    aov: '金額 ÷ 訂單數。沒有訂單則留空。',
    cumulative: '到這一欄為止的金額 ÷ 新客人數：一位新客至今帶來多少。',
  },
  curve: {
    heading: '回購曲線',
    customers: { header: '人數', note: '已經能計算的各期新客人數。' },
    back: { header: '回購', note: '上表的平均列。' },
    chart: { title: '每一期有多少人回來', x: '首次購買後的期數', y: '顧客占比' },
  },
  before: {
    note: '可能以前就買過：訂單涵蓋的時間不夠長，看不出當時誰是新客。',
    grey: '灰色：這些顧客可能在訂單開始之前就買過，不一定是新客。',
    without: '只算確定的新客',
  },
  followed: '在同樣的時間內回來',
  group: { new: '新客', existing: '舊客' },
  none: '還沒有顧客買過，所以還沒有同期群。',
};
