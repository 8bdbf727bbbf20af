// 活動成效的繁體中文。

import type { Came, CampaignTexts } from '../campaigns.ts';
import { figure, percent } from '../figures.ts';

const share = ({ people, came }: Came): string => percent(people ? came / people : 0, 0);

/** −1, 19 → 少 1 位到多 19 位之間 */
function between(low: number, high: number): string {
  if (low >= 0) return low === high ? `多 ${figure(low)} 位` : `多 ${figure(low)} 到 ${figure(high)} 位`;
  if (high <= 0) return `少 ${figure(-high)} 到 ${figure(-low)} 位`;
  return `少 ${figure(-low)} 位到多 ${figure(high)} 位之間`;
}

export const campaigns: CampaignTexts = {
  sheet: '熟客活動',
  columns: [
    '活動',
    '分法',
    '哪一群',
    '日期',
    '天數',
    '先不聯絡 %',
    '亂數種子',
    '聯絡人數',
    '花費',
    '成員（標籤與消費、聯絡、先不聯絡）',
  ],
  week: {
    drowsy: '剛變瞌睡',
    due: '這週該回來',
    woke: '剛醒來',
    first: '上週第一次買',
    deeper: '睡得更沉',
    regular: '買了第二次',
    won: '新顧客',
    lighter: '不算那麼晚了',
    birthdays: '生日',
    steps: '排定的關懷',
  },
  title: (group, day) => `${group}・${day}`,
  brief: (title, state) => `${title}：${state}`,
  came: (one, other, low, high) =>
    `聯絡的 ${figure(one.people)} 位裡有 ${figure(one.came)} 位回來（${share(one)}），沒聯絡的 ${figure(other.people)} 位裡有 ${figure(other.came)} 位（${share(other)}）：比都不聯絡${between(low, high)}。`,
  better: '有效：回來的人比不聯絡時多。',
  worse: '回來的人比不聯絡時少。',
  unclear: (more) =>
    more === null ? '還看不出來：沒有看到變多。' : `還看不出來：大約再多 ${more} 位就能判斷。`,
  few: (more) => `有一邊不到 20 位，人太少不能判斷${more === null ? '' : `；大約再多 ${more} 位就可以`}。`,
  early: (day, days, until) => `第 ${day} 天，共 ${days} 天：只是先看一眼，${until} 才下結論。`,
  alone: (people) => `聯絡了 ${people} 位，沒有留人不聯絡：看不出有沒有效。`,
  damaged: '成員資料已經讀不出來，看不出有沒有效。',
  gone: '聯絡的或先不聯絡的人已經不在訂單裡，看不出有沒有效。',
  lost: (people) => `其中 ${people} 位已經不在訂單裡。`,
  net: (one, other, low, high) => `每位平均淨額 ${one}，沒聯絡的 ${other}：全部合計多 ${low} 到 ${high}。`,
  withoutLargest: (low, high) => `不算最大的一筆訂單：${low} 到 ${high}。`,
  cost: (spent, each) =>
    each === null
      ? `花了 ${spent}，每多一位顧客花多少還看不出來。`
      : `花了 ${spent}：每多一位顧客，花 ${each.low} 到 ${each.high}。`,
  short: {
    better: (low, high) => `有效（${between(low, high)}）`,
    worse: (low, high) => `回來的變少（${between(low, high)}）`,
    unclear: '還看不出來',
    early: (day, days) => `第 ${day} 天，共 ${days} 天`,
    alone: '沒有留人不聯絡，看不出來',
    damaged: '資料讀不出來',
  },
  head: (list) => `最近的活動：${list.join('；')}`,
};
