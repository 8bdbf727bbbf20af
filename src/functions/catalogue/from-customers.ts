// Functions for people who already have a table of customers, and for codes and cells themselves.

import { hmlCuts, language, nesRule, rfmCuts, scale, why } from './arguments.ts';
import type { Argument, FunctionHelp } from './shape.ts';

const amount: Argument = {
  name: 'amount',
  takes: 'cells',
  type: 'amount',
  optional: false,
  help: {
    en: 'The column of what each customer spent, such as F2:F. One cell only together with own amounts in cuts.',
    'zh-TW': '每位顧客消費金額的那一欄，例如 F2:F。只給一格時，cuts 要填自訂金額。',
  },
};

export const FROM_CUSTOMERS: readonly FunctionHelp[] = [
  {
    name: 'NES_OF',
    family: 'customers',
    short: { en: 'Tag from first and last day', 'zh-TW': '用首次與最近購買日判斷' },
    answers: {
      en: 'Gives the NES tag of customers whose first and last purchase day you already have.',
      'zh-TW': '已經有首次和最近購買日時，判斷顧客的 NES 標籤。',
    },
    arguments: [
      {
        name: 'first',
        takes: 'cells',
        type: 'date',
        optional: false,
        help: { en: 'First purchase day, one or a column.', 'zh-TW': '首次購買日，一格或一欄。' },
      },
      {
        name: 'last',
        takes: 'cells',
        type: 'date',
        optional: false,
        help: { en: 'Last purchase day, the same shape.', 'zh-TW': '最近購買日，形狀相同。' },
      },
      {
        name: 'days',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 1,
        help: {
          en: 'On how many different days the customer bought, the same shape.',
          'zh-TW': '在幾個不同的日子買過，形狀相同。',
        },
      },
      {
        name: 'as_of',
        takes: 'cell',
        type: 'date',
        optional: false,
        help: {
          en: 'The day to count back from: a cell with a day, or text such as "2011-12-09". TODAY() and NOW() do not work here.',
          'zh-TW':
            '往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。這裡不能用 TODAY() 或 NOW()。',
        },
      },
      {
        name: 'shop_cycle',
        takes: 'cell',
        type: 'number',
        optional: true,
        min: 0,
        help: {
          en: 'The shop’s cycle in days, for customers who bought on one day only. Left out: the median cycle of the repeat buyers in the columns.',
          'zh-TW': '店家週期的天數，用來判斷只在一天買過的顧客。不填時用這幾欄中回購顧客的週期中位數。',
        },
      },
      nesRule,
      why,
    ],
    result: {
      en: 'A tag for each customer. Blank where a day is missing or later than as_of.',
      'zh-TW': '每位顧客一個標籤。缺少日期或日期晚於 as_of 時留空。',
    },
    examples: [
      {
        formula: '=NES_OF("2011-04-11", "2011-08-22", 2, "2011-12-09")',
        says: {
          en: 'A repeat buyer with a cycle of 133 days, 109 days ago.',
          'zh-TW': '週期 133 天、距今 109 天的回購顧客。',
        },
        gives: 'E0',
      },
      {
        formula: '=NES_OF("2011-10-17", "2011-10-17", 1, "2011-12-09", 57.1)',
        says: {
          en: 'One purchase day, measured by the shop’s cycle.',
          'zh-TW': '只在一天買過，以店家週期判斷。',
        },
        gives: 'N',
      },
      {
        formula: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
        says: { en: 'A whole table of customers.', 'zh-TW': '整張顧客表。' },
      },
    ],
    insert: '=NES_OF(B2:B, C2:C, D2:D, $H$1)',
  },
  {
    name: 'RFM_OF',
    family: 'customers',
    short: { en: 'Score from your own figures', 'zh-TW': '用自己的數字評分' },
    answers: {
      en: 'Gives the RFM code of customers whose recency, frequency and money you already have.',
      'zh-TW': '已經有距今天數、購買次數、消費金額時，計算 RFM 評分。',
    },
    arguments: [
      {
        name: 'recency',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 0,
        help: {
          en: 'Days since the last purchase, one or a column. One cell only together with own cut points.',
          'zh-TW': '距最近購買的天數，一格或一欄。只給一格時，cuts 要填自訂切點。',
        },
      },
      {
        name: 'frequency',
        takes: 'cells',
        type: 'number',
        optional: false,
        min: 1,
        help: { en: 'Number of orders, the same shape.', 'zh-TW': '訂單數，形狀相同。' },
      },
      {
        name: 'monetary',
        takes: 'cells',
        type: 'amount',
        optional: false,
        help: { en: 'Money spent, the same shape.', 'zh-TW': '消費金額，形狀相同。' },
      },
      scale,
      rfmCuts,
      why,
    ],
    result: { en: 'A code as text for each customer.', 'zh-TW': '每位顧客一個文字評分。' },
    examples: [
      {
        formula: '=RFM_OF(12, 6, 1500, 3, "R=30/90; F=1/3; M=500/2000")',
        says: {
          en: 'One customer, own cut points: 12 days is within 30 (3), 6 orders are over 3 (3), 1500 is over 500 but not over 2000 (2).',
          'zh-TW':
            '單一顧客、自訂切點：12 天在 30 天內（3），6 筆超過 3 筆（3），1500 超過 500 但沒超過 2000（2）。',
        },
        gives: '332',
      },
      {
        formula: '=RFM_OF(C2:C, D2:D, E2:E)',
        says: { en: 'A whole table of customers.', 'zh-TW': '整張顧客表。' },
      },
    ],
    insert: '=RFM_OF(C2:C, D2:D, E2:E)',
  },
  {
    name: 'HML_OF',
    family: 'customers',
    short: { en: 'High, medium or low of an amount', 'zh-TW': '金額屬於高、中、低' },
    answers: {
      en: 'Gives H, M or L for amounts you already have.',
      'zh-TW': '已經有消費金額時，判斷是 H、M 還是 L。',
    },
    arguments: [amount, hmlCuts, why],
    result: {
      en: 'H, M or L for each amount. Zero and less is L.',
      'zh-TW': '每個金額一個 H、M 或 L。0 以下是 L。',
    },
    examples: [
      {
        formula: '=HML_OF(800, "amount:500/2000")',
        says: { en: 'Over 500, not over 2000.', 'zh-TW': '超過 500，沒超過 2000。' },
        gives: 'M',
      },
      {
        formula: '=HML_OF(F2:F)',
        says: { en: 'A column: top 20 %, next 30 %, the rest.', 'zh-TW': '一欄：前 20%、接著 30%、其餘。' },
      },
    ],
    insert: '=HML_OF(F2:F)',
  },
  {
    name: 'TIER_OF',
    family: 'customers',
    short: { en: 'Platinum, gold, iron or lead', 'zh-TW': '白金、黃金、鐵、鉛' },
    answers: {
      en: 'Gives the pyramid tier of amounts: platinum for the top 1 % of customers, gold for the next 4 %, iron for the next 15 %, lead for the rest.',
      'zh-TW': '判斷金額在金字塔的哪一級：前 1% 的顧客是白金，接著 4% 黃金、15% 鐵，其餘鉛。',
    },
    arguments: [
      {
        ...amount,
        help: {
          en: 'The column of what each customer spent, such as F2:F.',
          'zh-TW': '每位顧客消費金額的那一欄，例如 F2:F。',
        },
      },
      language,
      why,
    ],
    result: { en: 'The tier’s name for each amount.', 'zh-TW': '每個金額一個等級名稱。' },
    examples: [
      {
        formula: '=TIER_OF(F2:F)',
        says: { en: 'A column of customers’ spend.', 'zh-TW': '一欄顧客的消費金額。' },
      },
    ],
    insert: '=TIER_OF(F2:F)',
  },
  {
    name: 'RFM_SEGMENT',
    family: 'customers',
    short: { en: 'The segment of an RFM code', 'zh-TW': 'RFM 評分屬於哪一群' },
    answers: {
      en: 'Names the segment of an RFM code, such as Champions for "555".',
      'zh-TW': '說出 RFM 評分屬於哪一群，例如「555」是冠軍。',
    },
    arguments: [
      {
        name: 'code',
        takes: 'cells',
        type: 'text',
        optional: false,
        help: {
          en: 'An RFM code such as "543", or a column of them.',
          'zh-TW': 'RFM 評分，例如「543」，一格或一欄。',
        },
      },
      {
        name: 'map',
        takes: 'range',
        type: 'choice',
        optional: true,
        choices: ['classic11', 'rf10', 'zh8'],
        help: {
          en: '"classic11" (usual), "rf10", "zh8", or a range of your own with codes in its first column and names in its second.',
          'zh-TW':
            '「classic11」11 群（預設）、「rf10」10 群、「zh8」8 群，或自己的對照表：第一欄評分，第二欄名稱。',
        },
      },
      language,
      {
        ...scale,
        help: {
          en: 'The best score of the codes: 5 (usual), 4 or 3.',
          'zh-TW': '評分的最高分：5（預設）、4 或 3。',
        },
      },
      why,
    ],
    result: { en: 'The segment’s name for each code.', 'zh-TW': '每個評分一個分群名稱。' },
    examples: [
      {
        formula: '=RFM_SEGMENT("555", "classic11", "en")',
        says: { en: 'Best in all three.', 'zh-TW': '三項都最高。' },
        gives: 'Champions',
      },
      {
        formula: '=RFM_SEGMENT("155", "zh8", "zh-TW")',
        says: { en: 'The eight segments, in Chinese.', 'zh-TW': '八群的中文名稱。' },
        gives: '重要保持',
      },
      { formula: '=RFM_SEGMENT(C2:C)', says: { en: 'A column of codes.', 'zh-TW': '一欄評分。' } },
    ],
    insert: '=RFM_SEGMENT(C2:C)',
  },
  {
    name: 'NES_HML',
    family: 'customers',
    short: { en: 'One of the nine groups', 'zh-TW': '九格中的哪一格' },
    answers: {
      en: 'Puts an NES tag and an HML tier together into one of the nine cells, such as E-H. S1, S2 and S3 share the row S.',
      'zh-TW': '把 NES 標籤和 HML 等級合成九格中的一格，例如 E-H。S1、S2、S3 都在 S 這一列。',
    },
    arguments: [
      {
        name: 'nes',
        takes: 'cells',
        type: 'text',
        optional: false,
        help: { en: 'An NES tag, or a column of them.', 'zh-TW': 'NES 標籤，一格或一欄。' },
      },
      {
        name: 'hml',
        takes: 'cells',
        type: 'text',
        optional: false,
        help: { en: 'H, M or L, the same shape.', 'zh-TW': 'H、M 或 L，形狀相同。' },
      },
      why,
    ],
    result: { en: 'A cell of the nine for each pair.', 'zh-TW': '每一對一個九格代號。' },
    examples: [
      {
        formula: '=NES_HML("S2", "H")',
        says: { en: 'Half-asleep, spends much.', 'zh-TW': '半睡、高消費。' },
        gives: 'S-H',
      },
      { formula: '=NES_HML(B2:B, C2:C)', says: { en: 'Two columns.', 'zh-TW': '兩欄。' } },
    ],
    insert: '=NES_HML(B2:B, C2:C)',
  },
  {
    name: 'NES_STRATEGY',
    family: 'customers',
    short: { en: 'What to do, in words', 'zh-TW': '這一格該怎麼做' },
    answers: {
      en: 'Says what to do with the customers of one of the nine cells.',
      'zh-TW': '說明九格中這一格的顧客該怎麼經營。',
    },
    arguments: [
      {
        name: 'cell',
        takes: 'cells',
        type: 'text',
        optional: false,
        help: {
          en: 'One of the nine cells such as "E-H", or an NES tag, one or a column.',
          'zh-TW': '九格之一，例如「E-H」，或 NES 標籤，一格或一欄。',
        },
      },
      language,
      why,
    ],
    result: { en: 'A sentence or two for each cell.', 'zh-TW': '每一格一兩句話。' },
    examples: [
      {
        formula: '=NES_STRATEGY("S-L", "en")',
        says: { en: 'Asleep, spends little.', 'zh-TW': '沉睡、低消費。' },
        gives: 'Let them go, or test the cheapest way to wake them.',
      },
      { formula: '=NES_STRATEGY(D2:D)', says: { en: 'A column of cells.', 'zh-TW': '一欄九格代號。' } },
    ],
    insert: '=NES_STRATEGY(D2:D)',
  },
];
