// What is said of how orders were read, in Traditional Chinese.

import { figure } from '../figures.ts';
import type { ReadingTexts } from '../reading.ts';

const granularity: { readonly [value: string]: string } = {
  line: '每一列有自己的金額，同一筆訂單的各列相加。',
  first: '訂單合計寫在每筆訂單的第一列。',
  repeated: '訂單合計在每一列重複出現，只算一次。',
  product: '每一列的金額是數量乘以單價，同一筆訂單的各列相加。',
};

const dateOrder: { readonly [value: string]: string } = {
  ymd: '日期順序是年、月、日。',
  mdy: '日期順序是月、日、年。',
  dmy: '日期順序是日、月、年。',
};

const offsets: { readonly [value: string]: string } = {
  'as-written': '帶有時區的時間，以寫出來的那一天為準。',
  convert: '帶有時區的時間，換算成這份試算表的時區。',
};

/** Words that come with commas between them. */
const listed = (words: string): string => words.split(', ').join('、');

export const reading: ReadingTexts = {
  leftOut: {
    'date-unreadable': '訂單日期讀不懂',
    'date-missing': '沒有訂單日期',
    'date-no-year': '訂單日期沒有年份',
    'date-impossible': '日曆上沒有這一天',
    'date-far': '日期比其他訂單早十年以上',
    'amount-unreadable': '金額讀不懂',
    'amount-missing': '沒有金額',
    'status-excluded': '依狀態，這筆訂單不計入',
    cancelled: '訂單已取消',
    'fully-refunded': '訂單已全額退款',
    'zero-amount': '金額為 0，而你選擇不計入 0 元訂單',
    'repeated-header': '這裡重複了欄位名稱',
    'total-row': '這是合計，不是訂單',
    'order-conflict': '同一筆訂單的各列互相矛盾',
    'pasted-again': '跟前面的列一模一樣，貼了兩次',
    'other-currency': '金額是別的幣別',
    'tag-unknown': '不是我們認得的標籤',
    'customer-missing': '這列沒有顧客',
    'by-choice': '你選擇不計入',
  },
  assumptionNames: {
    granularity: '金額',
    engine: '由誰讀取',
    segmented: '每列是什麼',
    'date-order': '日期順序',
    'decimal-mark': '小數點',
    statuses: '不計入的狀態',
    offsets: '帶時區的時間',
    'time-zone': '日期的時區',
    'no-amount': '沒有金額欄',
    'order-number': '訂單號碼',
    'line-numbers': '明細編號',
    'amount-choice': '金額欄',
    'price-of-line': '整列的價格',
    'no-order-id': '沒有訂單號碼',
    refunds: '退款怎麼算',
    'name-in-two-columns': '顧客姓名',
    'customer-from-first-line': '訂單後面的列',
    'zero-amount': '0 元訂單怎麼算',
    'order-days': '日期不同的列',
    'no-customer-words': '代表沒有顧客的字',
    'phones-merged': '電話號碼',
    'unknown-statuses': '不認得的狀態',
    'dates-in-part': '讀不懂的日期',
    'buddhist-years': '佛曆年',
    'mixed-currencies': '多種幣別',
    'ids-damaged': '遺失位數的號碼',
    'dates-swapped': '月日顛倒',
    'roc-years': '民國年',
  },
  assumption({ code, value, count }) {
    const n = figure(count ?? 0);
    switch (code) {
      case 'granularity':
        return granularity[value] ?? value;
      case 'segmented':
        return `每列是一位顧客，標籤已由資料倉儲算好，截至 ${value}。會寫出顧客和分群；同期群、顧客體質、營收、分店和商品需要訂單，不會寫出。`;
      case 'engine':
        return `訂單由 ${value} 讀取，每位顧客以一欄原樣認定，不檢查重複貼上的列和企業客戶，也不合併同一人的不同寫法。`;
      case 'date-order':
        return dateOrder[value] ?? value;
      case 'decimal-mark':
        return value === ',' ? '小數點是逗號：1.234,56。' : '小數點是句點：1,234.56。';
      case 'statuses':
        return value === '' ? '所有狀態的訂單都計入。' : `這些狀態的訂單不計入：${listed(value)}。`;
      case 'offsets':
        return offsets[value] ?? value;
      case 'time-zone':
        return `日期以 ${value} 時間計算，與這份試算表相同。`;
      case 'no-amount':
        return '沒有金額欄。NES 和同期群照常計算，RFM、HML 和等級留空。';
      case 'order-number':
        return `「${value}」是訂單號碼：值相同的列，顧客和日期一定相同。`;
      case 'line-numbers':
        return `像 ${value} 這樣的訂單號碼，最後是明細的編號；去掉之後，同一筆訂單的列才會合在一起。`;
      case 'amount-choice':
        return `有 ${figure((count ?? 0) + 1)} 個金額欄，「${value}」是顧客實際付的金額。`;
      case 'price-of-line':
        return `「${value}」隨數量增加，所以是整列的價格，不是單價。`;
      case 'no-order-id':
        return '沒有訂單號碼，每一列算一筆訂單。';
      case 'refunds':
        return count === undefined ? '金額已扣除退款。' : `退款會降低顧客的淨額，不算一次購買：共 ${n} 筆。`;
      case 'name-in-two-columns':
        return `顧客是「${value}」合起來的姓名：同名的人會算成同一位。`;
      case 'customer-from-first-line':
        return count === undefined
          ? '同一筆訂單後面的列，沿用第一列的顧客和日期。'
          : `同一筆訂單後面的列，沿用第一列的顧客和日期：共 ${n} 列。`;
      case 'zero-amount':
        return value === 'leave-out' ? `0 元訂單不計入：共 ${n} 筆。` : `0 元訂單算一次購買：共 ${n} 筆。`;
      case 'order-days':
        return `同一筆訂單的各列日期不同，以最早的日期為準：共 ${n} 筆。`;
      case 'no-customer-words':
        return `顧客只寫「${value}」的列，視為沒有顧客：共 ${n} 列。`;
      case 'phones-merged':
        return `同一支電話的不同寫法算同一位顧客：合併了 ${n} 種寫法。`;
      case 'unknown-statuses':
        return `這些狀態我們不認得，在你決定之前，這些訂單先計入：${listed(value)}。`;
      case 'dates-in-part':
        return count === 1
          ? `有 1 列的日期讀不懂，不計入：「${value}」。`
          : `有 ${n} 列的日期讀不懂，不計入，例如「${value}」。`;
      case 'buddhist-years':
        return `像 2567 這樣的年份視為佛曆年：共 ${n} 列。`;
      case 'mixed-currencies':
        return `金額有不只一種幣別：${listed(value)}。`;
      case 'ids-damaged':
        return `像 ${value} 這樣的號碼已經遺失位數，不同的號碼可能看起來相同：共 ${n} 列。請把該欄設為純文字後重新匯入。`;
      case 'dates-swapped':
        return `有 ${n} 個日期儲存格的月和日可能顛倒：同一欄的其他日期是${value === 'dmy' ? '日、月、年' : '月、日、年'}。請確認試算表的地區設定，再重新匯入。`;
      case 'roc-years':
        return `像 113 這樣的年份視為民國年：共 ${n} 列。`;
    }
  },
  because: {
    rows: '從各列看出來',
    header: '欄位名稱這樣寫',
    values: '從這一欄的值看出來',
    platform: '認得這種匯出檔',
    locale: '從值看不出來，依試算表的地區設定判斷，請確認',
    person: '你的選擇',
    default: '預設規則',
  },
};
