// 指令列的 `npm run segment` 說的話：怎麼讀的、結果如何、寫了哪些檔案。

import type { CommandTexts } from '../command.ts';
import { figure } from '../figures.ts';

export const command: CommandTexts = {
  screen: {
    columns: '讀了哪些欄',
    reading: '怎麼讀的',
    leftOut: '不計入的列',
    none: '沒有',
    rows: (rows, more) => `（第 ${rows.join('、')} 列${more ? '等' : ''}）`,
    answer: (choice) => `（${choice}）`,
    moreFound: (count) => `另外 ${figure(count)} 件列在「資料檢查」。`,
    status: (status, orders) => `${status}：${figure(orders)} 筆訂單`,
    statuses: '不認得的狀態：訂單先計入',
    settle: '不要計入：--leave-out "…"；確定計入：--count "…"',
    options: '這次的選項',
    latest: '最近的訂單日期',
    run: (asOf, locale, timeZone, language) =>
      `基準日 ${asOf}・地區 ${locale}・時區 ${timeZone}・語言 ${language}`,
    results: '結果',
    chosen: '你的選擇',
    column: (role, header, letter) => `${role}：${header}（${letter} 欄）`,
    figures: (asOf, customers, orders, rows) =>
      `截至 ${asOf}：${figure(customers)} 位顧客，${figure(rows)} 列裡有 ${figure(orders)} 筆訂單。`,
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
  engine: {
    missing: '這裡還沒有 DuckDB。安裝一次就好：npm ci --prefix sql',
    option: (option) => `${option} 不能和 --engine duckdb 一起用。`,
    notMade: (kind) => `沒有寫 ${kind} 這張工作表：--engine duckdb 不做這一張。`,
    tooMany: (kind, orders, held) =>
      `沒有寫 ${kind} 這張工作表：需要逐筆訂單，而 ${figure(orders)} 筆裡最多只放 ${figure(held)} 筆在記憶體。要全部放進去：--hold ${orders}。`,
    compute: (table) => `計算 ${table}`,
    leftOut: (lines) => `${figure(lines)} 列不計入；「資料檢查」列出前面幾列。`,
    top: (customers) => `「顧客」工作表放淨額最高的 ${figure(customers)} 位；--csv DIR 會寫出全部的顧客。`,
    sample: (every) => `機率、價值和過去日子的回購率，是每 ${figure(every)} 位顧客取一位算出來的。`,
    failed: (file, why) => `${file} 無法讀取：${why}`,
    noFile: (path) => `沒有 ${path} 這個檔案。`,
    bothKinds: (path) => `${path} 裡同時有 .parquet 和 .csv 檔。請把訂單的檔案另外放一個資料夾。`,
    neitherKind: (path) => `${path} 裡沒有 .parquet，也沒有 .csv 檔。`,
    noRole: (file, role, columns) =>
      `${file} 沒有欄位是 ${role}。請指定：--map ${role}=欄名。有的欄位是 ${columns}。`,
    noColumn: (file, header) => `${file} 沒有叫「${header}」的欄位。`,
    guessed: (header, role) =>
      `沒有文字說「${header}」是 ${role}，只是內容看起來像。確定的話用 --map ${role}="${header}"，或指定別的欄位。`,
    ofMoney: (column, role) =>
      `${column} 是 ${role} 欄。DuckDB 只讀一種幣別的一個金額：請給扣掉退款的金額，或用 --map ${role}= 表示不看這一欄。`,
    unread: (count, lines, text, column, row) =>
      `${figure(lines)} 列裡有 ${figure(count)} 列讀不出來，例如第 ${row} 列 ${column} 的「${text}」。請用 --map 指定別的欄位，或說明寫法：--date-order mdy|dmy、--decimal-mark ,。`,
    noOrders: (file) => `${file} 裡計入的訂單都沒有顧客。`,
  },
  audience: {
    counts: (path, found) =>
      `${path}：共 ${figure(found.total)} 位，放進 ${figure(found.people)} 位；沒有同意行銷 ${figure(found.withoutConsent)} 位，平台認不出來 ${figure(found.unreachable)} 位，重複 ${figure(found.repeated)} 位。`,
    heldBack: (count) => `先不聯絡 ${figure(count)} 位。`,
    holdsAlready: (until) =>
      `這一群到 ${until} 之前已經有先不聯絡的人：不用再寫 --hold-back，檔案裡不會有他們。`,
    tooFewToHold: (people, least) => `--hold-back：${figure(people)} 位太少，不到 ${least} 位看不出結果。`,
    tooFew: (least) => `可能太少：平台要 ${figure(least)} 位以上才用得上。`,
  },
  private: {
    said: (folder, dropped, small) =>
      `${folder}：顧客換成代號。裡面沒有姓名、聯絡方式、${dropped.join('、')}。${small === 0 ? '' : `合成一群的小群和留空的人數，共 ${figure(small)} 處。`}`,
    small: '人數太少的群',
    noSecret: (path) => `${path} 裡沒有金鑰：要是 64 個十六進位數字。請換一個檔案。`,
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
