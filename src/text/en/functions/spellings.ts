// What people write in arguments in English. The words that rules are printed with are in src/model/rules.

import type { SpellingTexts } from '../../functions/spellings.ts';

export const spellings: SpellingTexts = {
  rules: {
    cycleWay: {
      returning: ['half come again'],
      median: ['middle of own cycles'],
      mean: ['mean of own cycles'],
    },
    rfmMethod: { quantile: ['equal groups'], 'rfm-r': ['as r’s rfm package'] },
    map: { classic11: ['11 segments'], rf10: ['10 segments'], zh8: ['8 segments'] },
    basis: { net12: ['net of the last 12 months'], aov: ['order value'] },
  },
  functions: {
    why: { why: ['reason'] },
    measure: {
      customers: ['customer'],
      orders: ['order'],
      aov: ['average order value'],
      cumulative: ['cumulative revenue'],
    },
    period: {
      month: ['months', 'monthly'],
      week: ['weeks', 'weekly'],
      quarter: ['quarters', 'quarterly'],
    },
    option: {
      nes: ['nes rule'],
      newStaysNew: ['new stays new'],
      shopCycle: ['shop cycle'],
      scale: ['rfm scale'],
      cuts: ['rfm', 'rfm cuts'],
      recency: ['r'],
      frequency: ['f'],
      monetary: ['m', 'money'],
      hml: ['hml cuts'],
      basis: ['hml basis'],
      map: ['segments', 'segment map'],
      amounts: ['amount'],
      zero: ['zero orders'],
      dates: ['date order'],
    },
    show: { check: ['data check'], cuts: ['cut points'] },
    amounts: { line: ['lines', 'each row'], first: ['first row'], repeated: ['every row'] },
    zero: { count: ['counts'], 'leave out': ['left out'] },
    dates: { ymd: ['y/m/d'], mdy: ['m/d/y'], dmy: ['d/m/y'] },
  },
};
