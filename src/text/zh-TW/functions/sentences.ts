// What the functions say in Traditional Chinese.

import { isoOf } from '../../../model/index.ts';
import { figure, shortFigure } from '../../figures.ts';
import { foundIn } from '../../functions/found.ts';
import type { Sentences } from '../../functions/sentences.ts';
import { reading } from '../reading.ts';

const list = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('、');
const short = (text: string): string => `「${text.length > 40 ? `${text.slice(0, 40)}…` : text}」`;
/** 第 12 列；第 12、15、16 等 7 列。 */
const rowsOf = (rows: readonly number[], count: number): string =>
  `第 ${rows.map((row) => figure(row)).join('、')}${count > rows.length ? ` 等 ${figure(count)} 列` : ' 列'}`;
const days = (count: number): string => `${shortFigure(count)} 天`;

export const sentences: Sentences = {
  refusal: (argument, sentence) => `${argument}：${sentence}`,

  missing: '這個引數一定要填。',
  oneCell: (cells) => `這裡只能是一格，現在有 ${figure(cells)} 格。`,
  oneColumn: (columns) => `這裡只能是一欄，現在有 ${figure(columns)} 欄。`,
  sameHeight: (cells, other, otherCells) =>
    `這裡有 ${figure(cells)} 格，${other} 有 ${figure(otherCells)} 格。兩欄要從同一列開始，列數相同。`,
  errorCell: (error) => `儲存格是錯誤值 ${error}。請修正，或改用別的儲存格。`,
  notADate: (text) => `${short(text)}不是日期。請用日期儲存格，或像「2011-12-09」的文字。`,
  today:
    '請把日期輸入一個儲存格，再指向它，不要用 TODAY() 或 NOW()：它們改變時，試算表不會重新計算這個函式。不填就用最近一筆訂單的日期。',
  notANumber: (text) => `${short(text)}不是數字。`,
  parameters: (count) =>
    count === 4
      ? '請給 r、alpha、a、b 四個大於 0 的數字：一個範圍，例如 設定!C40:C43，或文字，例如「0.24/4.41/0.79/2.43」。'
      : '請給 r、alpha、a、b、p、q、v 七個大於 0 的數字：一個範圍，或用斜線分開的文字。',
  noMeanValue: 'q 必須大於 1：用這些參數，訂單沒有平均值。',
  wholeNumber: '購買日數請用整數。',
  noHistory: 't_x 在 0 和 T 之間；x 是 0 時 t_x 也是 0，回來過的顧客一定在第一天之後。',
  chance: (alive, chance, days) => `還是顧客的機率 ${alive}；${days} 天內至少再買一次的機率 ${chance}。`,
  alive: (alive, again, since) =>
    again === 0
      ? '還沒回來過的人，都不會被當成已經離開。'
      : `回來過 ${again} 次，最後一次在結束前 ${since} 天：${alive}。`,
  value: (orders, each, margin) =>
    `預期還有 ${orders} 筆訂單（已折現），每筆值 ${each}；計入其中 ${margin}%。`,
  tooSmall: (min) => `數字要大於或等於 ${shortFigure(min, 4)}。`,
  tooLarge: (max) => `數字要小於或等於 ${shortFigure(max, 4)}。`,
  rule(fault) {
    switch (fault.code) {
      case 'choice':
        return `這裡不認得${short(fault.text)}。請用 ${list(fault.choices)}。`;
      case 'nes':
        return '請用三個由小到大的數字：「2/2.5/3」、「1/2/3」或「天數:90/135/180」。';
      case 'nes-part':
        return `這裡不認得${short(fault.text)}。請用「2/2.5/3」、「1/2/3」或「天數:90/135/180」，分號後可加「新客一直是新客」或「店家週期平均」。`;
      case 'shop-cycle':
        return `這裡不認得${short(fault.text)}。請用「回購」、「中位數」、「平均」或天數。`;
      case 'scale':
        return '請用 3、4 或 5。';
      case 'rfm':
        return '請用「人數平均」、「rfm-r」、「20/30」這樣的百分比、「R=30/90; F=1/3; M=500/2000」，或 R、F、M 三欄的範圍。';
      case 'count':
        return `最高 ${fault.scale} 分時，每一項要有 ${fault.scale - 1} 個分界，現在有 ${fault.found} 個。`;
      case 'shares':
        return '每個百分比要大於 0，加起來要小於 100。';
      case 'ascending':
        return '數字要由小到大。';
      case 'decimals':
        return '數字最多 4 位小數，天數要是整數。';
      case 'hml':
        return '請用「20/30/50」、「三等分」、「營收占比」、「金額:500/2000」，或兩格金額的範圍。';
    }
  },
  ruleIsDate:
    '儲存格裡是日期：試算表把規則當成日期了。請在公式裡用引號寫規則，或在儲存格的規則前加上單引號。',
  shopCycleNeeded: '只在一天買過的顧客要用店家週期判斷。請在這裡填天數，或改用整欄。',
  amountsNeeded: '這個指標需要訂單的金額。',
  nothingToCompare: '單獨一位顧客無法比較。請在這裡用整欄，或填自訂分界。',
  segmentMap: '自己的對照表要有兩欄：評分和名稱。',
  optionName: (text, names) => `沒有${short(text)}這個選項。可用的有 ${list(names)}。`,
  optionForm: (text) => `${short(text)}不是名稱和值，例如「評分=3」。`,
  optionColumns: '選項寫在儲存格時要有兩欄：名稱和值。',

  unknownCustomer: (customer) => `訂單裡沒有${short(customer)}這位顧客。`,
  nobody: (customer) => `${short(customer)}不是指某一位顧客，這些訂單當作沒有顧客。`,
  notYet: (asOf) => `到 ${isoOf(asOf)} 為止沒有訂單。`,
  refundsOnly: '只有退款，沒有購買。',
  oneDayNoCycle: '只在一天買過，還沒有週期。',
  oneDayShopCycle: (cycle) => `只在一天買過，還沒有自己的週期。店家週期是 ${cycle} 天。`,
  noShopCycle: '只在一天買過，而且還沒有店家週期，無法預計。',
  returningNeedsOrders: '從這些欄看不出顧客什麼時候回來。請填店家週期的天數，或用中位數、平均。',
  notWhole: '要是 1 以上的整數。',
  needsAll: '旁邊缺少數字。',
  lastAfterAsOf: (last, asOf) => `最近購買日 ${isoOf(last)} 晚於 ${isoOf(asOf)}。`,
  firstAfterLast: '首次購買日晚於最近購買日。',
  daysDoNotFit: '購買天數與首次、最近購買日不符。',
  notACode: (text) => `${short(text)}不是 RFM 評分：三個 1 到 5 的數字。`,
  notInMap: (code) => `對照表裡沒有${short(code)}。`,
  notATag: (text) => `${short(text)}不是 NES 標籤：N、E0、S1、S2 或 S3。`,
  notATier: (text) => `${short(text)}不是 H、M 或 L。`,
  notACell: (text) => `${short(text)}不是九宮格的一格，例如 E-H。`,
  leftOut: (row, reason, text) =>
    `訂單的第 ${figure(row)} 列不計入。${reading.leftOut[reason]}${text === '' ? '' : `：${short(text)}`}。`,
  found: foundIn('zh-TW', rowsOf),

  tag({ tag, last, asOf, cycle, own, ratio, limits, without, tellsFrom }) {
    const waited = `${tag}：最近購買 ${isoOf(last)}，距 ${isoOf(asOf)} 有 ${days(asOf - last)}`;
    if (cycle !== null) {
      const whose = own ? '自己的週期' : '店家週期';
      return `${waited}，是${whose} ${days(cycle)}的 ${shortFigure(ratio, 2)} 倍；界線 ${limits}。`;
    }
    if (without === 'fixed-days') return `${waited}；界線 ${limits} 天。`;
    if (without === 'new-stays-new') return `${waited}；只在一天買過，新客一直是新客。`;
    if (without === 'too-early') {
      const from = tellsFrom === null ? '還' : `在 ${isoOf(tellsFrom)} 以前`;
      return `${waited}；只在一天買過，訂單涵蓋的時間還太短，${from}看不出誰睡著了。`;
    }
    return `${waited}；只在一天買過，而且還沒有人回購。`;
  },
  score: ({ code, recency, frequency, monetary, cuts }) =>
    `${code}：${days(recency)}（分界 ${cuts.recency}），${figure(frequency)} 筆（分界 ${cuts.frequency}），${monetary}（分界 ${cuts.monetary}）。`,
  tier: (tier, amount, medium, high) => `${tier}：${amount}；超過 ${high} 是 H，超過 ${medium} 是 M。`,
  pyramid: (tier, amount, cuts) => `${tier}：${amount}；分界 ${cuts}。`,
  cycle: (first, last, count) =>
    `從 ${isoOf(first)} 到 ${isoOf(last)} 在 ${figure(count)} 天買過：${days(last - first)} ÷ ${figure(count - 1)}。`,
  next: (last, cycle, own) => `最近購買 ${isoOf(last)} 加上${own ? '自己的週期' : '店家週期'} ${cycle} 天。`,
  segment: (code, map) => `${code}，對照表：${map}。`,
  cell: (nes, hml) => `${nes} 和 ${hml}。`,

  recencyHeader: (asOf) => `距 ${isoOf(asOf)} 天數`,
  cohortHeader: (first, asOf, running) =>
    `${first}，到 ${isoOf(asOf)}${running === null ? '' : `（${running} 還沒結束）`}`,
  rowHeader: '範圍中的第幾列',
  cutHeaders: ['R（天）', 'F（筆）', 'M（淨額）', 'HML（M、H）', '等級（鐵、黃金、白金）', '店家週期（天）'],
};
