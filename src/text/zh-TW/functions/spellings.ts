// What people write in arguments in Chinese, simplified characters included where they differ.

import type { SpellingTexts } from '../../functions/spellings.ts';

export const spellings: SpellingTexts = {
  rules: {
    nesKind: { cycle: ['週期', '購買週期'], days: ['天', '天數', '固定天數'] },
    newStaysNew: { yes: ['新客一直是新客', '新顧客一直是新顧客', '只買過一次的人一直算新顧客'] },
    shopCycle: ['店家週期'],
    cycleWay: {
      returning: ['回購', '再次回購', '一半的人再次回購'],
      median: ['中位數'],
      mean: ['平均', '平均數'],
    },
    yesNo: { yes: ['是'], no: ['否'] },
    rfmMethod: { quantile: ['分位數', '人數平均'], 'rfm-r': ['同 r 的 rfm 套件'] },
    cuts: ['切點', '分界'],
    dimension: {
      recency: ['最近購買', '距今天數'],
      frequency: ['購買次數', '訂單數'],
      monetary: ['消費金額', '金額'],
    },
    hmlKind: {
      percent: ['百分比', '人數百分比'],
      thirds: ['三等分', '三分'],
      revenue: ['營收', '營收占比', '營收佔比'],
      amount: ['金額'],
    },
    map: {
      classic11: ['11群', '11 群', '經典'],
      rf10: ['10群', '10 群'],
      zh8: ['8群', '8 群', '八群'],
    },
    basis: { net: ['淨額'], net12: ['近12個月', '近 12 個月', '近 12 個月淨額'], aov: ['客單價'] },
  },
  functions: {
    why: { why: ['為什麼', '为什么', '原因', '理由'] },
    measure: {
      customers: ['顧客數', '顧客', '人數'],
      retention: ['留存率', '留存', '回購率'],
      orders: ['訂單數', '訂單'],
      revenue: ['營收', '營業額'],
      aov: ['客單價'],
      cumulative: ['累計', '累計營收'],
    },
    period: { month: ['月', '每月'], week: ['週', '周', '每週'], quarter: ['季', '每季'] },
    option: {
      show: ['顯示'],
      nes: ['nes 規則'],
      newStaysNew: ['新客一直是新客'],
      shopCycle: ['店家週期'],
      scale: ['最高分', '評分'],
      cuts: ['切點', '分界'],
      recency: ['最近購買', '距今天數'],
      frequency: ['購買次數', '訂單數'],
      monetary: ['消費金額', '金額'],
      hml: ['消費等級'],
      basis: ['消費依據'],
      map: ['分群'],
      language: ['語言'],
      amounts: ['金額寫法'],
      zero: ['零元訂單', '0元訂單'],
      dates: ['日期順序'],
    },
    show: { customers: ['顧客'], check: ['檢查', '資料檢查'], cuts: ['切點', '分界'] },
    amounts: { line: ['逐列', '每列'], first: ['第一列'], repeated: ['重複'] },
    zero: { count: ['計入', '算'], 'leave out': ['不計入', '不算'] },
    dates: { ymd: ['年月日'], mdy: ['月日年'], dmy: ['日月年'] },
  },
};
