// Arguments that several functions share, described once.

import type { Argument } from './shape.ts';

export const customer: Argument = {
  name: 'customer',
  takes: 'cells',
  type: 'customer',
  optional: false,
  help: {
    en: 'A customer, or a column of customers such as A2:A.',
    'zh-TW': '一位顧客，或一欄顧客，例如 A2:A。',
  },
};

export const orderCustomers: Argument = {
  name: 'order_customers',
  takes: 'column',
  type: 'customer',
  optional: false,
  help: {
    en: 'The customer column of your orders.',
    'zh-TW': '訂單的顧客欄。',
  },
};

export const orderDates: Argument = {
  name: 'order_dates',
  takes: 'column',
  type: 'date',
  optional: false,
  help: {
    en: 'The day column of your orders, the same rows: dates, serial numbers or text.',
    'zh-TW': '訂單的日期欄，列數相同：日期、序號或文字都可以。',
  },
};

export const orderAmounts: Argument = {
  name: 'order_amounts',
  takes: 'column',
  type: 'amount',
  optional: false,
  help: {
    en: 'The amount column of your orders, the same rows. A negative amount is a refund.',
    'zh-TW': '訂單的金額欄，列數相同。負數是退款。',
  },
};

/** Where amounts only serve to tell purchases from refunds. */
export const orderAmountsForRefunds: Argument = {
  ...orderAmounts,
  optional: true,
  help: {
    en: 'The amount column of your orders, the same rows. With it, refunds (negative amounts) are no purchases.',
    'zh-TW': '訂單的金額欄，列數相同。填了之後，退款（負數）就不算購買。',
  },
};

export const orderIds: Argument = {
  name: 'order_ids',
  takes: 'column',
  type: 'text',
  optional: true,
  help: {
    en: 'The order number column, the same rows: rows with the same number are one order. Left out, each row is an order.',
    'zh-TW': '訂單號碼欄，列數相同：號碼相同的列是同一筆訂單。不填時，每一列算一筆訂單。',
  },
};

export const asOf: Argument = {
  name: 'as_of',
  takes: 'cell',
  type: 'date',
  optional: true,
  help: {
    en: 'The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here.',
    'zh-TW':
      '往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。不填用最近一筆訂單的日期。之後的訂單不計入。這裡不能用 TODAY() 或 NOW()。',
  },
};

export const nesRule: Argument = {
  name: 'rule',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['2/2.5/3', '1/2/3', 'days:90/135/180', 'new stays new', 'shop cycle mean', 'shop cycle 60'],
  help: {
    en: 'When a customer is S1, S2 and S3: "2/2.5/3" purchase cycles (usual), "1/2/3", own numbers, or "days:90/135/180" for the same days for everyone. May go on with "; new stays new" and "; shop cycle mean".',
    'zh-TW':
      '超過多久算 S1、S2、S3：「2/2.5/3」個購買週期（預設）、「1/2/3」、自訂數字，或「天數:90/135/180」每個人相同天數。後面可再加「；新客一直是新客」和「；店家週期平均」。',
  },
};

export const scale: Argument = {
  name: 'scale',
  takes: 'cell',
  type: 'number',
  optional: true,
  min: 3,
  max: 5,
  help: {
    en: 'The best score: 5 (usual), 4 or 3.',
    'zh-TW': '最高分：5（預設）、4 或 3。',
  },
};

export const rfmCuts: Argument = {
  name: 'cuts',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['quantile', 'rfm-r', '20/30', 'R=30/90; F=1/3; M=500/2000'],
  help: {
    en: 'How scores are cut: "quantile" (equal groups, usual), shares of customers in percent from the best score down such as "20/30", "rfm-r" as the R package rfm does, or a range of own cut points: columns R (days), F (orders), M (money), one row a cut.',
    'zh-TW':
      '分數怎麼切：「分位數」（人數平均，預設）、由最高分往下的人數百分比，例如「20/30」、「rfm-r」與 R 套件 rfm 相同，或自訂切點的範圍：三欄依序是 R（天）、F（筆）、M（金額），一列一個切點。',
  },
};

export const hmlCuts: Argument = {
  name: 'cuts',
  takes: 'range',
  type: 'choice',
  optional: true,
  choices: ['20/30/50', 'thirds', 'revenue', 'revenue:80/15', 'amount:500/2000'],
  help: {
    en: 'Who is H and M: "20/30/50" percent of customers (usual), "thirds", "revenue" (those who bring 80 %, the next 15 %), or two amounts: "amount:500/2000" or two cells, over the first is M, over the second is H.',
    'zh-TW':
      '誰是 H、誰是 M：「20/30/50」人數百分比（預設）、「三等分」、「營收占比」（帶來 80% 的人、接著 15%），或兩個金額：「金額:500/2000」或兩個儲存格，超過第一個是 M，超過第二個是 H。',
  },
};

export const language: Argument = {
  name: 'language',
  takes: 'cell',
  type: 'choice',
  optional: true,
  choices: ['en', 'zh-TW'],
  help: {
    en: 'The language of the answer: "en" or "zh-TW". Left out: the language of the spreadsheet’s locale.',
    'zh-TW': '答案的語言：「英文」或「中文」。不填時依試算表的語言代碼。',
  },
};

/** Last argument of every function that answers cell by cell; as the last one written it may stand in any optional place. */
export const why: Argument = {
  name: 'why',
  takes: 'cell',
  type: 'choice',
  optional: true,
  choices: ['why'],
  help: {
    en: 'Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer.',
    'zh-TW': '最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。',
  },
};
