// All custom functions in the order they are listed, and the words around them.

import { FROM_CUSTOMERS } from './from-customers.ts';
import { FROM_ORDERS } from './from-orders.ts';
import type { Family, FunctionHelp, Words } from './shape.ts';

export { OPTIONS, type OptionHelp } from './options.ts';
export * from './shape.ts';

export const FUNCTIONS: readonly FunctionHelp[] = [...FROM_ORDERS, ...FROM_CUSTOMERS];

export const FAMILIES: readonly { readonly family: Family; readonly title: Words }[] = [
  { family: 'orders', title: { en: 'From your orders', 'zh-TW': '從訂單計算' } },
  { family: 'customers', title: { en: 'From your own customer table', 'zh-TW': '從你自己的顧客表計算' } },
];

/** What holds for every function. */
export const GENERAL: readonly Words[] = [
  {
    en: 'Ranges may be whole columns such as B2:B. The columns of your orders must be of the same height and start in the same row; blank rows are passed over.',
    'zh-TW': '範圍可以是整欄，例如 B2:B。訂單的各欄要從同一列開始、列數相同；空白列會略過。',
  },
  {
    en: 'A column in gives a column out, of the same height: blank in, blank out. Leave the cells below and beside the formula empty, or Sheets shows #REF!.',
    'zh-TW': '給一欄就得到一欄，列數相同：空白就是空白。公式下方和右方的儲存格要留空，否則會顯示 #REF!。',
  },
  {
    en: 'A cell that cannot be read is passed over and answered with a blank. Write "why" as the last argument to see the reason. A wrong argument is answered with one sentence that names it: point at the cell to read it.',
    'zh-TW':
      '讀不懂的儲存格會略過，答案留空。最後一個引數寫「為什麼」就能看到原因。引數不對時，會用一句話說明是哪一個：把游標移到儲存格上就能看到。',
  },
  {
    en: 'Days are the days the spreadsheet shows, in its own time zone. as_of left out is your latest order, so results change only when orders change.',
    'zh-TW':
      '日期就是試算表上看到的日期，以試算表的時區為準。不填 as_of 就用最近一筆訂單的日期，所以只有訂單變動時結果才會變。',
  },
  {
    en: 'TODAY() and NOW() change all the time. Sheets does not recalculate an add-on’s functions for them: the cell stays at “Loading…”. Type the day into a cell and point as_of at it; Ctrl+; types today.',
    'zh-TW':
      'TODAY() 和 NOW() 隨時在變，試算表不會為它們重新計算外掛程式的函式，儲存格會一直停在「載入中…」。請把日期輸入一個儲存格，讓 as_of 指向它；按 Ctrl+; 可以輸入今天。',
  },
  {
    en: 'Use one formula for a column, not one a row: each formula reads all orders again.',
    'zh-TW': '一欄用一個公式，不要每列一個：每個公式都會重新讀取所有訂單。',
  },
  {
    en: 'The functions do not know order statuses. Leave out cancelled orders with FILTER, the same in each column: FILTER(Orders!A2:A, Orders!D2:D<>"cancelled").',
    'zh-TW':
      '函式不知道訂單狀態。請用 FILTER 排除已取消的訂單，每一欄都要一樣：FILTER(Orders!A2:A, Orders!D2:D<>"已取消")。',
  },
];
