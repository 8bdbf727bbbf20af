// 「今天的名單」上的繁體中文。

import type { TodayTexts } from '../today.ts';

/** 2024-03-05 → 3/5 */
const shortDay = (iso: string): string => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}`;

/** What ends in a letter or a figure keeps a space from the Chinese behind it. */
const spaced = (text: string): string => (/[A-Za-z0-9]$/.test(text) ? `${text} ` : text);

export const today: TodayTexts = {
  asOf: (day, count, most) =>
    count === 0 ? `${day}・今天不用特別聯絡誰` : `${day}・${count} 位・每天最多 ${most} 位`,
  rule: '剛變瞌睡、消費高或中等的人排在前面。右邊幾欄是你的：更新時跟著那位顧客走',
  inFull: '這一週的完整說明',
  drowsy: (count, worth, days) =>
    `${count} 位在這 ${days} 天變瞌睡${worth ? `，其中 ${worth} 位消費高或中等` : ''}`,
  due: (count) => `${count} 位 7 天內該回來`,
  dueWithin: (low, high) => `（會再來的人，5 位裡有 4 位在 ${low} 到 ${high} 天內來）`,
  woke: (count, days) => `${count} 位在這 ${days} 天醒來`,
  first: (count) => `${count} 位在 7 到 13 天前第一次買`,
  moves: {
    deeper: (count) => `${count} 位睡得更沉`,
    regular: (count) => `${count} 位買了第二次`,
    lighter: (count) => `${count} 位因為店家週期變長，不算那麼晚了`,
    won: (count) => `${count} 位新顧客`,
  },
  others: (moves, days) =>
    moves.length ? `這 ${days} 天還有：${moves.join('、')}` : `這 ${days} 天沒有其他變化`,
  steps: (count) => `${count} 位 7 天內輪到排定的關懷`,
  birthdays: (count) => `${count} 位 7 天內生日`,
  joined: (sentences) => sentences.join(''),
  open: (owners) =>
    `還沒做完：${owners.map(({ owner, open }) => (owner === '' ? `沒有負責人 ${open} 位` : `${owner} ${open} 位`)).join('、')}`,
  named: (line, who, more) =>
    who.length === 0 ? line : `${line}：${who.join('、')}${more ? `，另外 ${more} 位` : ''}`,
  moved: (name, before, now, day) => `${name}（${before ? `${before} → ${now}` : now}，${shortDay(day)}）`,
  step: (name, step, day) => `${name}（${step}，${shortDay(day)}）`,
  onDay: (name, day) => `${name}（${shortDay(day)}）`,
  columns: {
    name: { header: '姓名', note: '照訂單上的寫法；沒有姓名時是顧客代號。' },
    contact: { header: '聯絡方式', note: '訂單上的電話；沒有就用電子郵件，再沒有就用 LINE。' },
    why: { header: '為什麼', note: '今天為什麼在名單上。' },
    likes: { header: '喜歡什麼', note: '這位顧客最常買的。' },
    last: { header: '上次購買', note: '最近一次購買的日期。' },
    next: { header: '預計回來', note: '上次購買加一個週期：照平常下次會來的日子。' },
    value: { header: '價值', note: '未來 12 個月預計帶來的金額。' },
    message: { header: '可以這樣說', note: '複製後再改成你的話。今天不用說什麼的，這裡是空的。' },
    customer: { header: '顧客', note: '用這個代號認得這一列是誰。' },
    place: { header: '順序', note: '名單的順序。' },
  },
  valueIsNet: '到目前為止的訂單，扣掉退款。這家店還看不出未來的價值。',
  why(reason, { own, recency, due, first }) {
    switch (reason) {
      case 'drowsy':
        return own === null
          ? `買過一次，已經 ${recency} 天`
          : `平常約 ${own} 天買一次，這次已經 ${recency} 天`;
      case 'due':
        return due === 0 ? `平常約 ${own} 天買一次，今天該回來` : `平常約 ${own} 天買一次，${due} 天後該回來`;
      case 'sleeper':
        return own === null
          ? `買過一次，已經 ${recency} 天`
          : `以前約 ${own} 天買一次，已經 ${recency} 天沒來`;
      case 'first':
        return first === 0 ? '今天第一次買' : `${first} 天前第一次買`;
    }
  },
  message(reason, who, what) {
    const [name, likes] = [spaced(who), spaced(what)];
    const hi = `${name}你好，`;
    switch (reason) {
      case 'drowsy':
        return likes === '' ? `${hi}好一陣子不見，要不要看看新到的？` : `${hi}${likes}到了，要幫你留一份嗎？`;
      case 'due':
        return likes === '' ? `${hi}差不多該補了，照舊幫你留嗎？` : `${hi}差不多該補了，${likes}照舊嗎？`;
      case 'sleeper':
        return `${hi}好久不見，想聽聽你最近好不好，有什麼我們可以幫忙的嗎？`;
      case 'first':
        return likes === '' ? `${hi}上次買的用得還習慣嗎？` : `${hi}${likes}用得還習慣嗎？`;
      case 'birthday':
        return `${hi}這個月生日快樂，有空再來坐坐。`;
    }
  },
  noConsent: '沒有同意行銷，不傳訊息',
  notToday: '不在今天的名單；有你的備註，先留著',
  goneCustomer: '訂單裡沒有這個代號了；有你的備註，先留著',
  staff: {
    status: { header: '狀態', note: '你的欄位。空白就是要做。' },
    result: { header: '結果', note: '你的欄位：聯絡後怎麼樣。' },
    note: { header: '備註', note: '你的欄位。' },
    owner: { header: '負責人', note: '你的欄位：由誰聯絡。' },
    reason: { header: '原因', note: '你的欄位：為什麼沒再來。' },
    nps: { header: 'NPS', note: '你的欄位：願不願意推薦，0 到 10。' },
    nextDate: { header: '下次日期', note: '你的欄位：什麼時候再問。' },
  },
  statuses: ['要做', '已聯絡', '已回購', '沒有意願'],
  results: ['下單了', '再考慮', '沒接沒回', '拒絕', '聯絡方式不對'],
  leaving: ['價格', '商品', '服務', '搬家', '改買別家', '用不到', '其他'],
};
