// Sentences about a run in Traditional Chinese.

import { figure } from '../figures.ts';
import type { MessageTexts } from '../messages.ts';
import { findings } from './findings.ts';
import { reading } from './reading.ts';

const dimension = { r: '距今天數', f: '訂單數', m: '消費金額' };

const unchanged = '沒有寫入任何內容。';

export const messages: MessageTexts = {
  findings,
  ...reading,
  warning(warning) {
    switch (warning.code) {
      case 'no-repeat-buyer':
        return '還沒有人回購，所以沒有店家週期。只買過一次的人都算新顧客。';
      case 'too-early':
        return warning.tellsFrom === null || warning.shopCycle === null
          ? '回購兩次的人還太少，看不出只買過一次的人誰睡著了，先都算新顧客。知道顧客多久買一次的話，可以改用固定天數。'
          : `訂單涵蓋的時間還太短，看不出只買過一次的人誰睡著了：回購的人隔 ${figure(warning.shopCycle)} 天再回來，要到 ${warning.tellsFrom} 才看得出來。在那之前先都算新顧客。知道顧客多久買一次的話，可以改用固定天數。`;
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
      next: '請選擇每次購買都不會變的欄位：會員編號、電子郵件或電話。',
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
    'column-gone': ({ sheet, column }) => ({
      title: column ? `找不到「${column}」欄` : '找不到選過的欄位',
      message: `${sheet ? `「${sheet}」` : '工作表'}裡已經沒有這個名稱的欄位。${unchanged}`,
      next: '請重新選擇欄位。',
    }),
    'must-answer': ({ sheet, finding }) => ({
      title: finding ?? '有一個問題還沒回答',
      message: `回答之前，${sheet ? `「${sheet}」` : '這張工作表'}不能計算。${unchanged}`,
      next: '請從選單選「為這張工作表分群」，在第一步回答。',
    }),
    'sheet-gone': ({ sheet }) => ({
      title: sheet ? `找不到「${sheet}」工作表` : '找不到工作表',
      message: '可能被刪除或移到別的檔案。原本的結果沒有變動。',
      next: '請選擇放訂單的工作表。',
    }),
    'cell-taken': ({ range }) => ({
      title: `${range || '選取的儲存格'} 不是空的`,
      message: unchanged,
      next: '請選一個空的儲存格，再插入一次。',
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
    busy: ({ figure: seconds, who }) => ({
      title:
        who === 'you'
          ? '你正在另一個視窗更新'
          : who === 'other'
            ? '登入另一個 Google 帳戶的人正在更新'
            : '另一位使用者正在更新',
      message: `${seconds === undefined ? '' : `${figure(seconds)} 秒前開始。`}同時執行兩次會讓結果混在一起。${unchanged}`,
      next: '請稍等一下再試。',
    }),
    'nothing-to-undo': () => ({
      title: '沒有可以復原的內容',
      message: '沒有可以復原的執行。試算表沒有變動。',
      next: '請再執行一次，或從選單移除結果。',
    }),
    'copies-gone': ({ sheet }) => ({
      title: '這次執行已無法復原',
      message: `${sheet ? `「${sheet}」` : '工作表'}執行前的隱藏副本已被刪除。${unchanged}`,
      next: '可以到「檔案 → 版本記錄」找回當時的試算表。',
    }),
    'array-blocked': ({ sheet, range }) => ({
      title: '這張工作表由公式填滿',
      message: `${sheet ? `「${sheet}」` : '工作表'}的訂單來自 ${range ?? '一個公式'}。範圍內若有其他內容，訂單就會變成錯誤值。`,
      next: '請改為不在訂單旁寫入欄位，或把公式的欄位寫明（用 A:H，不要用 A:Z），或清掉擋住公式的內容。',
    }),
    'too-wide': ({ sheet }) => ({
      title: '欄位太多',
      message: `${sheet ? `「${sheet}」` : '工作表'}需要的欄位超過 Google 試算表能容納或記錄的數量。${unchanged}`,
      next: '請改用較長的期間，或刪除不再需要的欄。',
    }),
    'store-full': () => ({
      title: '沒有空間記下你的選擇',
      message: `Google 只讓外掛程式在一份試算表裡存 500 KB，你的選擇加上先前的紀錄已經超過。${unchanged}`,
      next: '請減少選擇的狀態和回答，或移除另一張訂單工作表的結果，再試一次。',
    }),
    'bad-settings': ({ field }) => ({
      title: '有一項選擇不合適',
      message: `${field ? `這項設定不能這樣填：${field}。` : '有規則或欄位無法照目前的設定使用。'}${unchanged}`,
      next: '請檢查欄位和規則，再試一次。',
    }),
    'state-unreadable': ({ figure: version, sheet }) => ({
      title: '讀不到這份試算表先前的紀錄',
      message:
        version !== undefined
          ? '這份試算表裡的紀錄來自較新版的熟客。目前沒有任何變動。'
          : sheet === undefined
            ? '熟客存在這份試算表裡的紀錄（上次的選擇、復原的方法）已經損壞。目前沒有任何變動。'
            : `熟客存在「${sheet}」這張工作表的紀錄已經損壞，分不出哪些儲存格是你寫的。目前沒有任何變動。`,
      next:
        version !== undefined
          ? '請重新載入試算表，改用新版。'
          : sheet === undefined
            ? '請從選單移除結果，再重新開始。你的訂單會保留。'
            : '如果你在上面寫過東西，請先複製這張工作表，再刪除原本那張，然後重新執行。',
    }),
    'run-gone': () => ({
      title: '這次執行已經結束',
      message: '已在別處完成或取消。試算表保持那次執行後的樣子。',
      next: '請再試一次。',
    }),
    'campaign-gone': () => ({
      title: '找不到這次活動',
      message: `可能已經和結果一起移除，或存放的工作表被刪除了。${unchanged}`,
      next: '請關閉這個頁面，再重新開啟。',
    }),
    'no-permission': () => ({
      title: '熟客沒有開啟這份試算表的權限',
      message: '有一項權限沒有同意。沒有變更任何內容。',
      next: '請選「擴充功能」→「熟客」→「為這張工作表分群」，Google 詢問時把每一項都勾選。如果 Google 沒有詢問，請到 myaccount.google.com 的「第三方連結」移除熟客，再試一次。',
    }),
    'google-busy': () => ({
      title: 'Google 忙碌中',
      message: 'Google 現在無法處理。你的訂單沒有變動。',
      next: '請稍候再試一次。',
    }),
    unexpected: () => ({
      title: '發生問題',
      message: '遇到沒有預料到的錯誤，執行已停止。你的訂單沒有變動。',
      next: '請再試一次。如果又發生，請復原這次寫入。',
    }),
  },
  columnsLeft: (columns, { title, next }, range) =>
    `${columns.join('、').replace(/\w$/, '$& ')}無法寫在訂單旁：${title}${range ? `（${range}）` : ''}。工作表都已寫好。${next}`,
  covered: (sheet, cells) =>
    `「${sheet}」有 ${figure(cells.length)} 格${cells[0] ? `（${cells.slice(0, 5).join('、')}${cells.length > 5 ? '…' : ''}）` : ''}留著你打的內容，那裡原本會是我們的數字。想看數字的話，清空儲存格再更新。`,
  unchanged,
  stays: {
    kept: (sheet) => `你在「${sheet}」寫了東西，所以留著，下次執行會更新它。`,
    handedOver: (sheet) => `「${sheet}」改動太多，無法還原，所以照現在的樣子留給你，之前的結果在新的分頁。`,
    nameless: (sheet) =>
      `「${sheet}」用來辨認每一列的欄被刪掉了，上面又有你寫的內容，所以照現在的樣子留給你，結果在新的分頁。`,
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
    campaigns: '活動紀錄和先不聯絡的名單也要一起刪除嗎？刪除之後就看不出活動有沒有效。',
    done: (sheets, columns) => `已移除 ${figure(sheets)} 張工作表和 ${figure(columns)} 個欄位。`,
    nothing: '這份試算表沒有熟客寫入的結果。',
  },
  splitName: (sheet) => `${sheet}（分成多欄）`,
  backupName: (sheet) => `上次執行前：${sheet}`,
  prose: (...parts) => parts.map((part) => (/(^|[。？?）])$/.test(part) ? part : `${part}。`)).join(''),
  done: (customers, active) => `完成：${figure(customers)} 位顧客中有 ${figure(active)} 位主力顧客。`,
  help: {
    title: '熟客怎麼用',
    text: '打開放訂單的工作表，選「為這張工作表分群」。熟客會找出顧客、日期和金額，把結果寫到新的工作表，訂單保持原樣。「資料檢查」列出每一列不計入的資料和所有規則。',
  },
  steps: {
    read: '讀取訂單',
    segment: '計算分群',
    write: (title) => `寫入「${title}」`,
    'tag-orders': '標記訂單列',
    finish: '完成',
  },
};
