// Words on what the shop's own past proves, in Traditional Chinese.

import type { TrustTexts } from '../trust.ts';
import { proposal } from './proposal.ts';

export const trust: TrustTexts = {
  ...proposal,
  columns: {
    alive: {
      header: '仍是顧客',
      note: '從買過幾次、多久沒買，估計這位顧客還是顧客、沒有從此離開的機率。空白：原因在「標籤準不準」。',
    },
    chance: (days) => ({
      header: `${days} 天內回來的機率`,
      note: `${days} 天內至少再買一次的機率。機率 30% 的顧客，100 位大約有 30 位會來。空白：原因在「標籤準不準」。`,
    }),
    next: { header: '預計下次購買', note: '最近購買日加一個週期：自己的週期；只買過一次的人用店家週期。' },
    value: {
      header: '未來 12 個月價值',
      note: '未來 12 個月預計的訂單 × 每筆金額，依「設定」上的毛利率和年折現率。毛利率 100% 就是營收，不是獲利。',
    },
  },
  measured: {
    column: (days) => ({
      header: `${days} 天內回來`,
      note: `回頭看這家店過去的日子：這樣的顧客有多少在接下來 ${days} 天內購買；括號內是可能的範圍（95%）。不同的顧客少於 20 位時，寫「人太少」。`,
    }),
    tooFew: '人太少',
    letGo: {
      todo: '放手：在這家店回來的人太少，不值得再花力氣',
      advice: '在你的店，這些人很少回來，可以放手。',
    },
    heading: '每個標籤、九宮格和分群，後來怎麼了',
    kind: { header: '哪一群', note: '過去那一天的標籤、九宮格的一格或 RFM 分群。' },
    none: '過去的資料還不夠久，看不出每一群後來怎麼了。',
  },
  arrivals: {
    heading: '新顧客帶來多少，依他們從哪裡來',
    by: { header: '第一次', note: '第一筆訂單的通路，或首次購買日買的商品。' },
    name: { header: '名稱', note: '依多數列的寫法。帶來最多顧客的十個商品。' },
    followed: (days) => ({
      header: '顧客數',
      note: `首次購買至少在 ${days} 天前，每位追蹤的時間一樣長。`,
    }),
    brought: (days) => ({
      header: `前 ${days} 天每位`,
      note: `每位顧客前 ${days} 天的淨額 × 「設定」上的毛利率。高於在那裡得到一位新顧客的花費，就是在這段期間回本。`,
    }),
    year: {
      header: '未來 12 個月每位',
      note: '從這裡來的所有顧客，每位 12 個月的價值。沒有價值時留白。',
    },
  },
  sleepers: {
    heading: '先聯絡這些沉睡客：依機率 × 價值',
    byValue: '先聯絡這些沉睡客：依過去的消費',
  },
  rule: '回頭看店裡過去的日子：當時怎麼說每位顧客，後來誰真的來了',
  chance: '機率準嗎？',
  reasons: {
    'few-customers': '不顯示機率：顧客不到 100 位。',
    'few-repeat-buyers': '不顯示機率：回購過的顧客不到 30 位。',
    'too-early': '不顯示機率：訂單涵蓋的時間還太短。',
    'no-fit': '不顯示機率：看不出誰會回來的規律。',
    'no-past': '不顯示機率：過去的訂單不夠久，沒辦法驗證。',
    'worse-than-recency': '不顯示機率：用過去的日子驗證，沒有比只看多久沒買更準。',
    'said-not-come': '不顯示機率：用過去的日子驗證，來的人比預估的多太多或少太多。',
    'not-fitted': '不顯示機率：數字來自資料倉儲，而機率要從訂單工作表估計。',
  },
  proven: (said, came, customers, days) =>
    `準。用過去的日子驗證，估過 ${customers} 次「接下來 ${days} 天的機率」。照預估，100 位裡有 ${said} 位會來；實際來了 ${came} 位。`,
  ranks: (chance, recency) =>
    `來的和沒來的各選一位，看誰比較會來：依機率猜對 ${chance}，只看多久沒買猜對 ${recency}。`,
  nobodyLeaves: '從店裡的過去看，沒有人永遠離開，所以每個人都還算顧客。',
  due: (within, orders, share, low, high) =>
    `過去快該回來的顧客後來的 ${orders} 筆訂單，有 ${within} 筆（${share}）在當時預估的天數內。現在是 ${low} 到 ${high} 天。`,
  base: (value, margin) => `所有顧客未來 12 個月合計值 ${value}（毛利率 ${margin}%）。`,
  groups: {
    heading: '預估和實際',
    tenth: { header: '第幾組', note: '依機率由低到高分成十組。' },
    said: { header: '預估', note: '這一組的平均機率。' },
    came: { header: '實際', note: '期間內來了的占比。' },
    customers: { header: '人次', note: '過去日子的顧客人次；同一位顧客，每個日子各算一次。' },
    chart: { title: '預估和實際', x: '第幾組', y: '占比' },
  },
  multiples: '在你的店，多久才算沉睡？',
  howToUse: '在側邊欄的規則步驟按一下就能採用。',
  beyond: (multiple, came, of, rate, range) =>
    `超過 ${multiple} 個週期的回購顧客，${of} 人次中有 ${came} 人次在下一個週期內回來：${rate}（${range}）。`,
  curve: {
    repeat: '回購顧客：晚了多久，和下一個週期內回來的人',
    once: '只買一次的人：晚了多久，和下一個週期內回來的人',
    band: { header: '第幾格', note: '從 0 算起，每格四分之一個週期。' },
    late: { header: '距今幾個週期', note: '多久沒買 ÷ 當時的週期。' },
    observations: { header: '人次', note: '過去日子的顧客人次。' },
    customers: { header: '顧客數', note: '其中不同的顧客。' },
    came: { header: '回來', note: '在下一個週期內購買。' },
    rate: { header: '比率', note: '回來 ÷ 人次。' },
    low: { header: '至少', note: '人數少，比率就不穩：可能範圍的下限（95%，Wilson 區間）。' },
    high: { header: '至多', note: '可能範圍的上限。' },
    between: (low, high) => `${low} 到 ${high}`,
    chart: { title: '晚了多久，有多少人回來', x: '距今幾個週期', y: '回來的比率' },
  },
};
