// 指令列的 `npm run segment` 說的話：怎麼讀的、結果如何、寫了哪些檔案。

import type { CommandTexts } from '../command.ts';

export const command: CommandTexts = {
  screen: {
    columns: '讀了哪些欄',
    reading: '怎麼讀的',
    leftOut: '不計入的列',
    none: '沒有',
    rows: (rows, more) => `（第 ${rows.join('、')} 列${more ? '等' : ''}）`,
    status: (status, orders) => `${status}：${orders} 筆訂單`,
    statuses: '不認得的狀態：訂單先計入',
    settle: '不要計入：--leave-out "…"；確定計入：--count "…"',
    options: '生效的選項',
    latest: '最近的訂單日期',
    results: '結果',
    chosen: '你的選擇',
    column: (role, header, letter) => `${role}：${header}（${letter} 欄）`,
    figures: (asOf, customers, orders, rows) =>
      `截至 ${asOf}：${customers} 位顧客，${rows} 列裡有 ${orders} 筆訂單。`,
    cells: '九宮格',
  },
  step: (number, steps, name) => `第 ${number} 步，共 ${steps} 步：${name}`,
  done: (seconds) => `完成，花了 ${seconds} 秒。`,
  workbook: (path) => `活頁簿在 ${path}`,
  encoding: (taken, others) =>
    `以 ${taken} 編碼讀取，也可能是 ${others.join(' 或 ')}。文字看起來不對的話：--encoding ${others[0]}。`,
  noSheet: (name, sheets) =>
    `沒有叫「${name}」的工作表。有的是：${sheets.map((sheet) => `「${sheet}」`).join('、')}。`,
  noOrders: '這個檔案裡沒有放訂單的工作表。',
  noColumn: (sheet, header, row) => `「${sheet}」的第 ${row} 列沒有叫「${header}」的欄位。`,
  notWritten: (kind, roles) => `沒有寫 ${kind} 這張工作表：需要 ${roles.join('、')} 的欄位。`,
  needsOrders: (kind) => `沒有寫 ${kind} 這張工作表：需要訂單，而這張工作表是顧客。`,
  noChoice: (word, choices) => `--accept ${word}：可以選的是 ${choices}。`,
  noFinding: (word, known) => `--accept ${word}：這裡沒有這一項。${known && `有的是：${known}。`}`,
  settleColumn: (role, header, code) =>
    `確定的話用 --map ${role}="${header}"，或指定別的欄位；--accept ${code} 會全部接受。`,
  settleFinding: (key) => `--accept ${key} 表示照樣計入。`,
  audience: {
    counts: (path, found) =>
      `${path}：共 ${found.total} 位，放進 ${found.people} 位；沒有同意行銷 ${found.withoutConsent} 位，平台認不出來 ${found.unreachable} 位，重複 ${found.repeated} 位。`,
    heldBack: (count) => `先不聯絡 ${count} 位。`,
    holdsAlready: (until) =>
      `這一群到 ${until} 之前已經有先不聯絡的人：不用再寫 --hold-back，檔案裡不會有他們。`,
    tooFewToHold: (people, least) => `--hold-back：${people} 位太少，不到 ${least} 位看不出結果。`,
    tooFew: (least) => `可能太少：平台要 ${least} 位以上才用得上。`,
  },
  private: {
    said: (folder, dropped, small) =>
      `${folder}：顧客換成代號。裡面沒有姓名、聯絡方式、${dropped.join('、')}。${small === 0 ? '' : `人數太少的 ${small} 群沒有放進去。`}`,
    noSecret: (path) => `${path} 裡沒有密鑰：要是 64 個十六進位數字。請換一個檔案。`,
  },
  files: {
    folder: (path) => `${path} 是資料夾，請指定檔案。`,
    twice: (path) => `${path} 會寫到兩次，請指定不同的位置。`,
    input: (path) => `${path} 就是讀取的檔案，會原封不動。請指定別的位置。`,
    foreign: (files) =>
      `${files}：不是這個指令寫的，或之後被改過。什麼都沒有寫入。請指定別的位置，或加上 --force 取代。`,
    failed: (path, code) => `${path || '檔案'} 無法寫入（${code}）。`,
  },
};
