// 名單和一群顧客自己的分頁上的繁體中文。

import type { ActingTexts } from '../acting.ts';
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
  retired: '已經不在這一群，因為有你的筆記所以留著',
  columns: {
    phone: { header: '電話', note: '照訂單上的寫法。' },
    email: { header: 'E-mail', note: '照訂單上的寫法。' },
    lineId: { header: 'LINE', note: '照訂單上的寫法。' },
    nes: { header: '標籤', note: '新顧客、主力、瞌睡、半睡、沉睡。' },
    overdue: { header: '晚了幾天', note: '過了預計回來的日子幾天；0 是還沒晚。' },
    chance: { header: '機率', note: '接下來再下單的機率，你自己的過去證明得了才顯示。' },
    again: { header: '商品週期', note: '再買這個商品的人，一半在這麼多天內又買。' },
    step: { header: '下一步', note: '通常有用的做法。' },
  },
  steps: {
    drowsy: '用喜歡的商品提醒',
    due: '問要不要照舊',
    sleeper: '問候近況',
    first: '問用得如何',
  },
};
