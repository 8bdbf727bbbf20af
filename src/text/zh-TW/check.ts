// Words of the Data check sheet in Traditional Chinese.

import { figure } from '../figures.ts';
import type { SheetTexts } from '../sheets.ts';

export const check: SheetTexts['check'] = {
  rule: '讀到的列 = 計入 + 不計入 + 空白・不計入的列不在任何數字裡，全部列在下面並附原因',
  counts: { what: '項目', count: '數量', note: '說明' },
  reasons: { heading: '不計入的原因', reason: '原因', rows: '列數' },
  statuses: {
    heading: '哪些狀態計入',
    status: '狀態',
    orders: '訂單數',
    counts: '是否計入',
    column: '欄位',
    counted: '計入',
    leftOut: '不計入',
  },
  identities: {
    heading: (joined) => (joined === 0 ? '好幾個人共用的資料' : `${figure(joined)} 位顧客有好幾種寫法`),
    help: '要改的話，在上色的儲存格選擇，再更新。之後每次都照你選的，跟列的順序無關。',
    what: '怎麼處理',
    choice: '合併或分開',
    choices: { same: '一位顧客', apart: '分開計算' },
    idle: {
      unknown: (typed, choices) =>
        `「${typed.join('」、「')}」不是選項，照你寫的留著，計算不變。請寫「${choices.join('」或「')}」。`,
      tooMany: (count, most) =>
        `這裡有 ${figure(count)} 個選擇沒有用上，照你寫的留著：最多保留 ${figure(most)} 個回答，不會為了新的丟掉舊的。如果都不要合併，請在精靈選「只用一欄」。`,
    },
    customer: '顧客',
    by: '共用的資料',
    shared: { header: '比對用', note: '不管怎麼寫，比對時都一樣：電話不含國碼，電子郵件用小寫。' },
    keys: '寫法',
    others: { header: '其他寫法', note: '這位顧客的其他寫法。「資料檢查」寫著為什麼合在一起。' },
    done: {
      joined: '一位顧客',
      shared: '分開計算：太多人共用',
      perhaps: '分開計算：可能是同一人',
      person: '分開計算：你的選擇',
    },
  },
  assumptions: { heading: '做了哪些判斷', what: '判斷', because: '原因' },
  warnings: '看數字時請注意',
  unattributed: {
    heading: (orders, amount) =>
      `${figure(orders)} 筆訂單沒有顧客${amount === null ? '' : `（${amount}）`}，不在任何一群`,
    row: { header: '列', note: '讀取時在訂單工作表的第幾列。' },
    order: { header: '訂單', note: '訂單號碼。' },
    day: { header: '日期', note: '訂單日期。' },
    amount: { header: '金額', note: '訂單合計扣除退款。' },
  },
  leftOut: {
    heading: (rows) => `${figure(rows)} 列不計入`,
    none: '沒有不計入的列。',
    row: { header: '列', note: '讀取時在訂單工作表的第幾列。' },
    column: { header: '欄', note: '問題所在的欄。不是單一欄造成的則留空。' },
    order: { header: '訂單', note: '訂單號碼，讀得到才有。' },
    text: { header: '原本內容', note: '儲存格原本的內容，以文字儲存。' },
    reason: { header: '原因', note: '為什麼這一列不在任何數字裡。' },
  },
};
