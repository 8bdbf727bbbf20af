// Sentences about a run in Traditional Chinese.

import { figure } from '../figures.ts';
import type { MessageTexts } from '../messages.ts';
import { findings } from './findings.ts';

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

const dimension = { r: '距今天數', f: '訂單數', m: '消費金額' };

const unchanged = '沒有寫入任何內容。';

export const messages: MessageTexts = {
  findings,
  leftOut: {
    'date-unreadable': '訂單日期讀不懂',
    'date-missing': '沒有訂單日期',
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
  },
  assumptionNames: {
    granularity: '金額',
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
    'customer-from-first-line': '訂單後面的列',
    'zero-amount': '0 元訂單怎麼算',
    'order-days': '日期不同的列',
    'no-customer-words': '代表沒有顧客的字',
    'mixed-currencies': '多種幣別',
    'ids-damaged': '遺失位數的號碼',
    'dates-swapped': '月日顛倒',
    'roc-years': '民國年',
    'late-day': '最近的訂單日期',
  },
  assumption({ code, value, count }) {
    const n = figure(count ?? 0);
    switch (code) {
      case 'granularity':
        return granularity[value] ?? value;
      case 'date-order':
        return dateOrder[value] ?? value;
      case 'decimal-mark':
        return value === ',' ? '小數點是逗號：1.234,56。' : '小數點是句點：1,234.56。';
      case 'statuses':
        return value === '' ? '所有狀態的訂單都計入。' : `這些狀態的訂單不計入：${value}。`;
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
      case 'mixed-currencies':
        return `金額有不只一種幣別（${value}），直接相加。`;
      case 'ids-damaged':
        return `像 ${value} 這樣的號碼已經遺失位數，不同的號碼可能看起來相同：共 ${n} 列。請把該欄設為純文字後重新匯入。`;
      case 'dates-swapped':
        return `有 ${n} 個日期儲存格的月和日可能顛倒：同一欄的其他日期是${value === 'dmy' ? '日、月、年' : '月、日、年'}。請確認試算表的地區設定，再重新匯入。`;
      case 'roc-years':
        return `像 113 這樣的年份視為民國年：共 ${n} 列。`;
      case 'late-day':
        return `最近的訂單日期 ${value} 比其他幾乎所有日期晚一年以上，請確認。`;
    }
  },
  because: {
    rows: '從各列看出來',
    header: '欄位名稱這樣寫',
    values: '從這一欄的值看出來',
    platform: '這是認得的匯出檔',
    locale: '從值看不出來，依試算表的地區設定判斷，請確認',
    person: '你的選擇',
    default: '預設規則',
  },
  warning(warning) {
    switch (warning.code) {
      case 'no-repeat-buyer':
        return '還沒有人回購，所以沒有店家週期。只買過一次的人都算新顧客。';
      case 'few-scores':
        return `${dimension[warning.dimension]}只分得出 ${warning.distinct} 種分數（共 ${warning.scale} 級）：太多顧客的值相同。`;
      case 'inexact-money':
        return '有些金額超過 4 位小數，總和的最後一位可能有出入。';
      case 'no-amount':
        return '沒有金額欄，所以 RFM、HML、等級和營收留空。';
    }
  },
  failures: {
    'empty-sheet': ({ sheet }) => ({
      title: '這張工作表是空的',
      message: `${sheet ? `「${sheet}」` : '這張工作表'}沒有訂單。${unchanged}`,
      next: '請貼上訂單，或選擇放訂單的工作表。',
    }),
    'no-customer-column': ({ sheet }) => ({
      title: '找不到顧客欄',
      message: `${sheet ? `「${sheet}」` : '這張工作表'}沒有一欄能看出顧客是誰。${unchanged}`,
      next: '請選擇每次購買都不會變的欄位：會員編號、電郵或電話。',
    }),
    'no-date-column': ({ sheet }) => ({
      title: '找不到訂單日期',
      message: `${sheet ? `「${sheet}」` : '這張工作表'}沒有像日期的欄位。${unchanged}`,
      next: '請選擇訂單日期的欄位，或確認欄位名稱在第幾列。',
    }),
    'no-orders-left': ({ figure: rows }) => ({
      title: '沒有可以計算的訂單',
      message: `${rows === undefined ? '每一列' : `${figure(rows)} 列`}全部不計入。${unchanged}`,
      next: '請看看不計入的原因，再改選欄位或修正工作表。',
    }),
    'sheet-gone': ({ sheet }) => ({
      title: sheet ? `找不到「${sheet}」工作表` : '找不到工作表',
      message: '可能被刪除或移到別的檔案。原本的結果沒有變動。',
      next: '請選擇放訂單的工作表。',
    }),
    'orders-changed': ({ sheet, row }) => ({
      title: '執行時訂單被改動了',
      message: `執行時${sheet ? `「${sheet}」` : '工作表'}${row === undefined ? '' : `第 ${figure(row)} 列`}有人修改。原本的結果沒有變動。`,
      next: '請重新開始，完成前先別改訂單。',
    }),
    protected: ({ sheet, range }) => ({
      title: `${sheet ? `「${sheet}」` : '工作表'}受到保護`,
      message: `只有擁有者可以修改${range ? ` ${range}` : ''}。${unchanged}`,
      next: '請擁有者開放編輯權限，或這次不寫這張工作表。',
    }),
    'no-room': ({ figure: needed, limit }) => ({
      title: '空間不夠',
      message: `${needed === undefined || limit === undefined ? '結果需要的格數超過 Google 一千萬格上限的剩餘空間' : `結果需要 ${figure(needed)} 格，而 Google 的一千萬格上限只剩 ${figure(limit)} 格`}。${unchanged}`,
      next: '請少選幾張工作表，或刪除不再需要的工作表。',
    }),
    busy: ({ figure: seconds }) => ({
      title: '另一位使用者正在更新',
      message: `${seconds === undefined ? '' : `${figure(seconds)} 秒前開始。`}同時執行兩次會讓結果混在一起。${unchanged}`,
      next: '請稍等一下再試。',
    }),
    'nothing-to-undo': () => ({
      title: '沒有可以復原的內容',
      message: '沒有能收回的執行。試算表沒有變動。',
      next: '請再執行一次，或從選單移除結果。',
    }),
    'bad-settings': () => ({
      title: '有一項選擇不合適',
      message: `有規則或欄位無法照目前的設定使用。${unchanged}`,
      next: '請檢查欄位和規則，再試一次。',
    }),
    'run-gone': () => ({
      title: '這次執行已經結束',
      message: '已在別處完成或取消。試算表保持那次執行後的樣子。',
      next: '請重新開始。',
    }),
    unexpected: () => ({
      title: '發生問題',
      message: '遇到沒有預料到的錯誤，執行已停止。你的訂單沒有變動。',
      next: '請再試一次。如果又發生，請復原這次寫入，並告訴我們當時的操作。',
    }),
  },
  menu: {
    segment: '為這張工作表分群',
    update: '更新',
    template: '插入範本…',
    remove: '移除結果',
    help: '說明',
  },
  template: {
    title: '插入範本',
    question: (sheet) =>
      `會在右邊新增八張只用一般公式的工作表。選「是」會填入「${sheet}」的訂單，並留足空間；選「否」則留空。`,
    done: (settingsFrom) =>
      `範本已經加好，請從第一張開始看。${settingsFrom === null ? '' : `設定沿用「${settingsFrom}」。`}`,
  },
  removal: {
    title: '要移除所有結果嗎？',
    question: '熟客寫入的工作表和欄位都會移除，包括你寫在裡面的備註。訂單和其他工作表都會保留。',
    done: (sheets, columns) => `已移除 ${figure(sheets)} 張工作表和 ${figure(columns)} 個欄位。`,
    nothing: '這份試算表沒有熟客寫入的結果。',
  },
  backupName: (sheet) => `上次執行前：${sheet}`,
  done: (customers, active) => `完成：${figure(customers)} 位顧客中有 ${figure(active)} 位主力顧客。`,
  help: {
    title: '熟客怎麼用',
    text: '打開放訂單的工作表，選「為這張工作表分群」。熟客會找出顧客、日期和金額，把結果寫到新的工作表，訂單保持原樣。「設定」列出所有規則，「資料檢查」列出每一列不計入的資料和原因。',
  },
  steps: {
    read: '讀取訂單',
    segment: '計算分群',
    customers: '寫入「顧客」',
    segments: '寫入「分群」',
    cohorts: '寫入「同期群」',
    health: '寫入「顧客體質」',
    money: '寫入「營收」',
    stores: '寫入「分店」',
    products: '寫入「商品」',
    check: '寫入「資料檢查」',
    settings: '寫入「設定」',
    pivot: '寫入樞紐分析表',
    'tag-orders': '標記訂單列',
    finish: '完成',
  },
};
