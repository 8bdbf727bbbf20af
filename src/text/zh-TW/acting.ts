// 名單和一群顧客自己的分頁上的繁體中文。

import type { ActingTexts } from '../acting.ts';

const moments = {
  'after-first': '天：首購之後',
  'after-last': '天：上次購買之後',
  'before-expected': '天：預計回來之前',
  'birthday-month': '生日當月',
} as const;

import { figure } from '../figures.ts';

export const acting: ActingTexts = {
  groups: {
    due: '這週該回來',
    worth: '剛變瞌睡、值得聯絡',
    today: '今天的名單',
    week: '這週的新變化',
    all: '所有顧客',
  },
  others: '其他',
  listTitle: (group) => `名單・${group}`,
  viewTitle: (group) => `只看・${group}`,
  listQuestion: '這一群要聯絡誰，先找誰？',
  listAsOf: (day, group, people, listed) =>
    `${day}・${group}・${figure(people)} 位${listed < people ? `・列出前 ${figure(listed)} 位` : ''}`,
  listRule: '睡著的照機率 × 價值排，其他照該回來的日子排。右邊幾欄是你的：更新時跟著那位顧客走',
  retired: '已經不在這一群；有你的備註，先留著',
  columns: {
    phone: { header: '電話', note: '照訂單上的寫法。' },
    email: { header: '電子郵件', note: '照訂單上的寫法。' },
    lineId: { header: 'LINE', note: '照訂單上的寫法。' },
    nes: { header: '標籤', note: '新顧客、主力、瞌睡、半睡、沉睡。' },
    overdue: { header: '晚了幾天', note: '過了預計回來的日子幾天；0 是還沒晚。' },
    chance: { header: '機率', note: '接下來再下單的機率。用店裡過去的訂單驗證準了，才顯示。' },
    again: { header: '商品週期', note: '再買這個商品的人，一半在這麼多天內又買。' },
    step: { header: '下一步', note: '通常有用的做法。' },
  },
  moments,
  usualSteps: {
    'after-first': '問用得如何',
    'before-expected': '提醒',
    'birthday-month': '祝生日快樂',
  },
  stepWhy(name, moment, days, due) {
    const on = due === 0 ? '今天' : `${due} 天後`;
    switch (moment) {
      case 'after-first':
        return `${name}：首購後 ${days} 天，${on}`;
      case 'after-last':
        return `${name}：上次購買後 ${days} 天，${on}`;
      case 'before-expected':
        return `${name}：預計回來前 ${days} 天，${on}`;
      case 'birthday-month':
        return `${name}：這個月生日`;
    }
  },
  choices: {
    rule: '有底色的格子是你的，下次更新會讀。看不懂的會照你寫的留著，旁邊說明哪裡看不懂',
    number: { header: '序號', note: '列的順序。' },
    customers: { header: '顧客', note: '上次更新時有幾位。' },
    note: { header: '說明', note: '哪裡看不懂。' },
    places: {
      heading: '今天的名單每天幾位',
      name: { header: '序號', note: '整份名單一個數字。' },
      count: { header: '人數', note: '1 到 500 的整數。' },
    },
    labels: {
      heading: '你的標籤：符合的第一條算數',
      rule: {
        header: '規則',
        note: '「VIP：net >= 10000 近 12 個月」、「常客：orders >= 3 且 nes = S1」、「金卡：等級 = 金卡|黑卡」。數字：net 淨額、gross 總額、orders 訂單數、days 購買天數、aov 客單價、recency 距今天數、cycle 週期、ratio 倍數。標籤：nes、hml、cell、tier、rfm、segment。其他的字是訂單的欄位，例如等級、縣市。',
      },
      unread: (near) => `「${near}」附近看不懂，所以沒有採用。`,
    },
    steps: {
      heading: '排定的關懷：這週該做的人會在「今天的名單」和「這週該回來」名單上',
      name: { header: '做什麼', note: '用你的話，名單上就這樣寫。' },
      days: { header: '天數', note: '整數。生日當月留空。' },
      when: { header: '什麼時候', note: '從清單選。' },
      due: { header: '這週該做', note: '日子在 7 天內的顧客。' },
      unread: '沒有採用：要寫做什麼、0 到 730 的天數，並選「什麼時候」。',
    },
  },
  worked: {
    heading: '名單聯絡的結果',
    nps: ({ answers, promoters, detractors, score, interval }) =>
      `NPS ${score}：${answers} 個回答裡，推薦者 ${promoters} 位減批評者 ${detractors} 位。${interval ? `真正的分數在 ${interval[0]} 到 ${interval[1]} 之間（95%）。` : '不到 20 個回答，還看不出更多。'}`,
    owner: { header: '負責人', note: '同事在今天的名單和各名單上寫的。' },
    open: { header: '還沒做', note: '沒有狀態，或還要做的列。' },
    done: { header: '做完', note: '其他狀態的列。' },
    nobody: '還沒有人',
    reasons: '各群為什麼沒再來',
    segment: { header: '分群', note: '這位顧客現在的 RFM 分群。' },
    customers: { header: '顧客', note: '每位顧客每個原因算一次。' },
    reason: { header: '原因', note: '同事寫的。' },
    gone: '訂單裡已經沒有',
  },
  label: { header: '自訂標籤', note: '照你自己的規則，符合的第一條。' },
  labels: {
    heading: '你的標籤',
    customers: { header: '顧客', note: '有這個標籤的顧客。' },
    share: { header: '占比', note: '占所有顧客。' },
    net: { header: '淨額', note: '這些顧客的淨額，已扣退款。' },
  },
  steps: {
    drowsy: '用喜歡的商品提醒',
    due: '問要不要照舊',
    sleeper: '問候近況',
    first: '問用得如何',
  },
};
