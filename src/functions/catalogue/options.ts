// The options of SEGMENT_TABLE, described.

import type { Words } from './shape.ts';

export interface OptionHelp {
  /** As it is written, in each language. */
  readonly name: Words;
  readonly values: Words;
  readonly help: Words;
}

export const OPTIONS: readonly OptionHelp[] = [
  {
    name: { en: 'show', 'zh-TW': '顯示' },
    values: { en: 'customers, check, cuts', 'zh-TW': '顧客、檢查、切點' },
    help: {
      en: 'The customers (usual), the rows left out with their reasons and what was assumed, or the cut points.',
      'zh-TW': '顧客（預設）、不計入的列與原因及判讀方式，或切點。',
    },
  },
  {
    name: { en: 'nes', 'zh-TW': 'nes' },
    values: { en: '2/2.5/3, 1/2/3, days:90/135/180', 'zh-TW': '2/2.5/3、1/2/3、天數:90/135/180' },
    help: { en: 'When a customer is S1, S2 and S3.', 'zh-TW': '超過多久算 S1、S2、S3。' },
  },
  {
    name: { en: 'new stays new', 'zh-TW': '新客一直是新客' },
    values: { en: 'yes, no', 'zh-TW': '是、否' },
    help: {
      en: 'Customers who bought on one day only always stay N.',
      'zh-TW': '只在一天買過的顧客一直算 N。',
    },
  },
  {
    name: { en: 'shop cycle', 'zh-TW': '店家週期' },
    values: { en: 'median, mean, 60', 'zh-TW': '中位數、平均、60' },
    help: {
      en: 'How the shop’s cycle is taken from the repeat buyers’, or a number of days.',
      'zh-TW': '店家週期怎麼從回購顧客的週期算出，或直接填天數。',
    },
  },
  {
    name: { en: 'scale', 'zh-TW': '評分' },
    values: { en: '5, 4, 3', 'zh-TW': '5、4、3' },
    help: { en: 'The best RFM score.', 'zh-TW': 'RFM 的最高分。' },
  },
  {
    name: { en: 'cuts', 'zh-TW': '切點' },
    values: { en: 'quantile, rfm-r, 20/30', 'zh-TW': '分位數、rfm-r、20/30' },
    help: {
      en: 'How RFM scores are cut. Own cut points: R=30/90; F=1/3; M=500/2000.',
      'zh-TW': 'RFM 分數怎麼切。自訂切點：R=30/90; F=1/3; M=500/2000。',
    },
  },
  {
    name: { en: 'hml', 'zh-TW': 'hml' },
    values: {
      en: '20/30/50, thirds, revenue, amount:500/2000',
      'zh-TW': '20/30/50、三等分、營收占比、金額:500/2000',
    },
    help: { en: 'Who is H and M.', 'zh-TW': '誰是 H、誰是 M。' },
  },
  {
    name: { en: 'basis', 'zh-TW': '消費依據' },
    values: { en: 'net, net12, aov', 'zh-TW': '淨額、近12個月、客單價' },
    help: {
      en: 'What H, M and L are cut by: net of all time, of the last 12 months, or net per order.',
      'zh-TW': 'H、M、L 依什麼切：全部淨額、近 12 個月淨額或客單價。',
    },
  },
  {
    name: { en: 'map', 'zh-TW': '分群' },
    values: { en: 'classic11, rf10, zh8', 'zh-TW': '11群、10群、8群' },
    help: { en: 'The map of RFM segments.', 'zh-TW': 'RFM 分群的對照表。' },
  },
  {
    name: { en: 'language', 'zh-TW': '語言' },
    values: { en: 'en, zh-TW', 'zh-TW': '中文、英文' },
    help: { en: 'The language of headers and names.', 'zh-TW': '欄位名稱和分群名稱的語言。' },
  },
  {
    name: { en: 'amounts', 'zh-TW': '金額寫法' },
    values: { en: 'line, first, repeated', 'zh-TW': '逐列、第一列、重複' },
    help: {
      en: 'Where order numbers are given: each row has its own amount, the total stands on the first row of an order, or is repeated on every row. Left out, the values decide.',
      'zh-TW': '有訂單號碼時：每列各自的金額、合計只在每筆訂單的第一列，或在每列重複。不填時由值判斷。',
    },
  },
  {
    name: { en: 'zero', 'zh-TW': '零元訂單' },
    values: { en: 'count, leave out', 'zh-TW': '計入、不計入' },
    help: { en: 'Are orders of 0 purchases?', 'zh-TW': '0 元訂單算不算購買？' },
  },
  {
    name: { en: 'dates', 'zh-TW': '日期順序' },
    values: { en: 'ymd, mdy, dmy', 'zh-TW': '年月日、月日年、日月年' },
    help: {
      en: 'The order of day and month in dates written as text. Left out, the values decide.',
      'zh-TW': '文字日期的年月日順序。不填時由值判斷。',
    },
  },
];
