// The columns of a table of customers in Traditional Chinese.

import type { SheetTexts } from '../sheets.ts';

export const columns: SheetTexts['customers'] = {
  customer: { header: '顧客', note: '與訂單中的顧客相同。以文字儲存，開頭的 0 會保留。' },
  nes: {
    header: 'NES',
    note: 'N 新顧客、E0 主力、S1 瞌睡、S2 半睡、S3 沉睡：距今天數和平常購買間隔相比。空白表示只有退款。',
  },
  rfm: { header: 'RFM', note: '依序是 R、F、M 的分數，越高越好。分界寫在「設定」。' },
  segment: { header: 'RFM 分群', note: 'RFM 代碼所屬的分群。每個代碼只屬於一群。' },
  hml: { header: 'HML', note: '高、中、低消費。分界寫在「設定」。' },
  cell: {
    header: 'NES × HML',
    note: '九宮格中的一格：N、E 或 S（S1 到 S3 合併）配上 H、M 或 L。每一格該怎麼做寫在「分群」。',
  },
  tier: { header: '等級', note: '依淨額的金字塔：白金前 1%、黃金接著 4%、鐵接著 15%、其餘為鉛。' },
  last: { header: '最近購買', note: '最後一個有購買的日子。退款不算購買。' },
  recency: { header: '距今天數', note: '基準日減最近購買日，以天計。' },
  cycle: {
    header: '週期（天）',
    note: '平常隔幾天買一次：(最近 − 首次) ÷ (購買天數 − 1)。只買一次的人留空。',
  },
  ratio: {
    header: '已過週期數',
    note: '距今天數 ÷ 個人週期。只買一次的人：距今天數 ÷「設定」裡的店家週期。',
  },
  orders: { header: '訂單數', note: '不同訂單的筆數，不含退款。' },
  net: { header: '淨額', note: '毛額扣除退款。' },
  aov: { header: '客單價', note: '淨額 ÷ 訂單數。' },
  gross: { header: '毛額', note: '所有 0 元以上訂單的總和。' },
  refunds: { header: '退款', note: '所有負數訂單的總和。' },
  first: { header: '首次購買', note: '第一個有購買的日子。' },
  days: { header: '購買天數', note: '有購買的不同日子。同一天兩筆算一天。' },
  r: { header: 'R', note: '最近：距今天數的分數，天數越少分數越高。' },
  f: { header: 'F', note: '頻率：訂單數的分數。' },
  m: { header: 'M', note: '金額：淨額的分數。' },
};
