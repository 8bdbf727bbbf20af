// Functions that start from the columns of an order sheet.

import {
  asOf,
  customer,
  hmlCuts,
  nesRule,
  orderAmounts,
  orderAmountsForRefunds,
  orderCustomers,
  orderDates,
  orderIds,
  rfmCuts,
  scale,
  why,
} from './arguments.ts';
import type { FunctionHelp } from './shape.ts';

export const FROM_ORDERS: readonly FunctionHelp[] = [
  {
    name: 'NES_TAG',
    family: 'orders',
    short: { en: 'N, E0, S1, S2 or S3', 'zh-TW': 'N、E0、S1、S2、S3' },
    answers: {
      en: 'Tells how awake each customer is, by the customer’s own purchase cycle: N new, E0 active, S1 drowsy, S2 half-asleep, S3 asleep.',
      'zh-TW': '依每位顧客自己的購買週期，判斷是 N 新顧客、E0 主力、S1 瞌睡、S2 半睡還是 S3 沉睡。',
    },
    arguments: [customer, orderCustomers, orderDates, asOf, nesRule, orderAmountsForRefunds, why],
    result: {
      en: 'A tag for each customer, in the shape of customer. Blank where the cell is blank or the customer has no order up to as_of.',
      'zh-TW': '每位顧客一個標籤，形狀與 customer 相同。空白格，或到 as_of 為止沒有訂單的顧客，留空。',
    },
    examples: [
      {
        formula: '=NES_TAG(A2:A, A2:A, B2:B)',
        says: {
          en: 'In an order sheet with customers in A and days in B: tags every row.',
          'zh-TW': '訂單表的 A 欄是顧客、B 欄是日期：為每一列加上標籤。',
        },
      },
      {
        formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)',
        says: {
          en: 'In a list of customers: tags each of them as of the day in H1.',
          'zh-TW': '在顧客名單裡：以 H1 的日期為基準日，為每位顧客加上標籤。',
        },
      },
      {
        formula: '=NES_TAG(A2, Orders!A2:A, Orders!B2:B, "2011-12-09", "days:90/135/180")',
        says: {
          en: 'One customer, with the same days for everyone.',
          'zh-TW': '單一顧客，每個人用相同天數判斷。',
        },
      },
      {
        formula: '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, "why")',
        says: { en: 'The reason for each tag, in words.', 'zh-TW': '用文字說明每個標籤的原因。' },
      },
    ],
    insert: '=NES_TAG({customer}, {customer}, {date})',
  },
  {
    name: 'RFM_CODE',
    family: 'orders',
    short: { en: 'The three-digit score', 'zh-TW': '三位數評分' },
    answers: {
      en: 'Scores each customer on recency, frequency and money, as a code such as "543": R, F, M in this order, higher is better.',
      'zh-TW': '依最近購買、購買次數、消費金額為每位顧客評分，例如「543」：依序是 R、F、M，越高越好。',
    },
    arguments: [customer, orderCustomers, orderDates, orderAmounts, asOf, orderIds, scale, rfmCuts, why],
    result: {
      en: 'A code as text for each customer, in the shape of customer.',
      'zh-TW': '每位顧客一個文字評分，形狀與 customer 相同。',
    },
    examples: [
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C)',
        says: { en: 'Five equal groups in each dimension.', 'zh-TW': '每一項依人數平均分成五組。' },
      },
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, 3, "20/30")',
        says: {
          en: 'With order numbers; score 3 for the best 20 % of customers, 2 for the next 30 %, 1 for the rest.',
          'zh-TW': '用訂單號碼計算；最好的 20% 顧客 3 分、接著 30% 2 分、其餘 1 分。',
        },
      },
      {
        formula: '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, , , 4, $K$2:$M$4)',
        says: {
          en: 'Own cut points: three rows, columns R in days, F in orders, M in money.',
          'zh-TW': '自訂切點：三列，三欄依序是 R（天）、F（筆）、M（金額）。',
        },
      },
    ],
    insert: '=RFM_CODE({customer}, {customer}, {date}, {amount})',
  },
  {
    name: 'HML_TIER',
    family: 'orders',
    short: { en: 'High, medium or low spend', 'zh-TW': '高、中、低消費' },
    answers: {
      en: 'Tells whether each customer spends much, medium or little: H, M or L by net amount.',
      'zh-TW': '依消費淨額判斷每位顧客是 H 高消費、M 中消費還是 L 低消費。',
    },
    arguments: [customer, orderCustomers, orderAmounts, hmlCuts, orderIds, why],
    result: {
      en: 'H, M or L for each customer, in the shape of customer.',
      'zh-TW': '每位顧客一個 H、M 或 L，形狀與 customer 相同。',
    },
    examples: [
      {
        formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C)',
        says: {
          en: 'H for the top 20 % of customers, M for the next 30 %, L for the rest.',
          'zh-TW': '前 20% 的顧客是 H，接著 30% 是 M，其餘是 L。',
        },
      },
      {
        formula: '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C, "revenue")',
        says: {
          en: 'H for the fewest customers who bring 80 % of revenue.',
          'zh-TW': '帶來 80% 營收的最少數顧客是 H。',
        },
      },
    ],
    insert: '=HML_TIER({customer}, {customer}, {amount})',
  },
  {
    name: 'PURCHASE_CYCLE',
    family: 'orders',
    short: { en: 'Usual days between purchases', 'zh-TW': '平常隔幾天買一次' },
    answers: {
      en: 'Gives the usual number of days between a customer’s purchases: from the first to the last purchase day, by the gaps between.',
      'zh-TW': '計算每位顧客平常隔幾天買一次：首次到最近購買日的天數，除以中間的間隔數。',
    },
    arguments: [customer, orderCustomers, orderDates, orderAmountsForRefunds, why],
    result: {
      en: 'Days, with decimals. Blank for customers who bought on one day only.',
      'zh-TW': '天數，可能有小數。只在一天買過的顧客留空。',
    },
    examples: [
      {
        formula: '=PURCHASE_CYCLE(A2:A, Orders!A2:A, Orders!B2:B)',
        says: { en: 'The cycle of each customer.', 'zh-TW': '每位顧客的購買週期。' },
      },
    ],
    insert: '=PURCHASE_CYCLE({customer}, {customer}, {date})',
  },
  {
    name: 'NEXT_PURCHASE',
    family: 'orders',
    short: { en: 'The day we expect them', 'zh-TW': '預計下次購買日' },
    answers: {
      en: 'Gives the day a customer is expected next: last purchase day plus the own purchase cycle, or the shop’s cycle for customers who bought on one day only.',
      'zh-TW': '預計顧客下次購買的日期：最近購買日加上自己的購買週期；只在一天買過的顧客用店家週期。',
    },
    arguments: [customer, orderCustomers, orderDates, orderAmountsForRefunds, why],
    result: {
      en: 'A date. Blank for customers who bought on one day only, as long as nobody has come back.',
      'zh-TW': '日期。如果還沒有任何人回購，只在一天買過的顧客留空。',
    },
    examples: [
      {
        formula: '=NEXT_PURCHASE(A2:A, Orders!A2:A, Orders!B2:B)',
        says: { en: 'The expected day of each customer.', 'zh-TW': '每位顧客預計的日期。' },
      },
    ],
    insert: '=NEXT_PURCHASE({customer}, {customer}, {date})',
  },
  {
    name: 'SEGMENT_TABLE',
    family: 'orders',
    short: { en: 'The whole customer table', 'zh-TW': '整張顧客表' },
    answers: {
      en: 'Writes the whole customer table with headers: tags, scores, segment, days, orders and money of every customer.',
      'zh-TW': '列出整張顧客表，含欄位名稱：每位顧客的標籤、評分、分群、日期、訂單數和金額。',
    },
    arguments: [
      orderCustomers,
      orderDates,
      orderAmounts,
      asOf,
      orderIds,
      {
        name: 'options',
        takes: 'range',
        type: 'choice',
        optional: true,
        help: {
          en: 'Other rules, as text such as "nes=1/2/3; scale=3; map=zh8", or two columns of names and values. "show=check" lists the rows left out and why, "show=cuts" the cut points.',
          'zh-TW':
            '其他規則：像「nes=1/2/3; 評分=3; 分群=zh8」的文字，或名稱與值兩欄。「顯示=檢查」列出不計入的列與原因，「顯示=切點」列出切點。',
        },
      },
    ],
    result: {
      en: 'A table with a header row, customers by net amount from the highest. The header of the days column names the as-of day.',
      'zh-TW': '一張有欄位名稱的表，顧客依淨額由高到低排列。天數欄的名稱寫出基準日。',
    },
    examples: [
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C)',
        says: { en: 'All customers, usual rules.', 'zh-TW': '所有顧客，預設規則。' },
      },
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, "nes=1/2/3; map=zh8")',
        says: {
          en: 'With order numbers, an earlier sleep and the eight segments.',
          'zh-TW': '用訂單號碼計算，提早算沉睡，並分成八群。',
        },
      },
      {
        formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , , "show=check")',
        says: { en: 'Which rows were left out, and why.', 'zh-TW': '哪些列不計入，以及原因。' },
      },
    ],
    insert: '=SEGMENT_TABLE({customer}, {date}, {amount})',
  },
  {
    name: 'COHORT_TABLE',
    family: 'orders',
    short: { en: 'Who came back, by month', 'zh-TW': '每月新客的回購' },
    answers: {
      en: 'Writes the cohort table: one row for the customers of each first month, one column for each month after it.',
      'zh-TW': '列出同期群表：每一列是同一個月首次購買的顧客，每一欄是之後的第幾個月。',
    },
    arguments: [
      orderCustomers,
      orderDates,
      {
        ...orderAmountsForRefunds,
        help: {
          en: 'The amount column of your orders, the same rows: needed for revenue, aov and cumulative; with it refunds are no purchases.',
          'zh-TW': '訂單的金額欄，列數相同：計算營收、客單價、累計營收時需要；填了之後退款不算購買。',
        },
      },
      {
        name: 'measure',
        takes: 'cell',
        type: 'choice',
        optional: true,
        choices: ['customers', 'retention', 'orders', 'revenue', 'aov', 'cumulative'],
        help: {
          en: '"customers" (usual), "retention" (share of the cohort), "orders", "revenue", "aov" (revenue per order) or "cumulative" (revenue so far per customer of the cohort).',
          'zh-TW':
            '「顧客數」（預設）、「留存率」、「訂單數」、「營收」、「客單價」或「累計營收」（到目前為止平均每位顧客的營收）。',
        },
      },
      {
        name: 'period',
        takes: 'cell',
        type: 'choice',
        optional: true,
        choices: ['month', 'week', 'quarter'],
        help: { en: '"month" (usual), "week" or "quarter".', 'zh-TW': '「月」（預設）、「週」或「季」。' },
      },
      asOf,
      orderIds,
    ],
    result: {
      en: 'A table with a header row: cohort, its customers, then period 0, 1, 2 … A period that has not begun is blank. The first header names the as-of day, and the period that is still running.',
      'zh-TW':
        '一張有欄位名稱的表：同期群、人數，接著是第 0、1、2……期。還沒開始的期間留空。第一個欄位名稱寫出基準日和還沒結束的期間。',
    },
    examples: [
      {
        formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B)',
        says: {
          en: 'How many of each month’s new customers bought, month by month.',
          'zh-TW': '每月新客之後各月有多少人購買。',
        },
      },
      {
        formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, "revenue", "quarter")',
        says: { en: 'Revenue by quarter.', 'zh-TW': '每季的營收。' },
      },
    ],
    insert: '=COHORT_TABLE({customer}, {date}, {amount}, "retention")',
  },
];
