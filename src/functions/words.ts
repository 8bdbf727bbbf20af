// The words a person may write in an argument, in English and Chinese, and what they stand for.

import { MACHINE_WORDS, type RuleWords, type Spellings } from '../model/rules/index.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../text/language.ts';

export const WHY: Spellings<'why'> = { why: ['why', 'reason', '為什麼', '为什么', '原因', '理由'] };

export const LANGUAGE = Object.fromEntries(
  LANGUAGES.map((language) => [language, LANGUAGE_FACTS[language].called]),
) as Spellings<Language>;

/** The same words, with more spellings of each. */
function more<Key extends string>(
  words: Spellings<Key>,
  further: { readonly [key in Key]?: readonly string[] },
): Spellings<Key> {
  const all: { [key in Key]?: readonly string[] } = {};
  for (const key of Object.keys(words) as Key[]) all[key] = [...words[key], ...(further[key] ?? [])];
  return all as Spellings<Key>;
}

/** The words of the rules as people write them in our languages. */
export const RULE_WORDS: RuleWords = {
  nesKind: more(MACHINE_WORDS.nesKind, {
    cycle: ['週期', '購買週期'],
    days: ['天', '天數', '固定天數'],
  }),
  newStaysNew: more(MACHINE_WORDS.newStaysNew, {
    yes: ['新客一直是新客', '新顧客一直是新顧客', '只買過一次的人一直算新顧客'],
  }),
  shopCycle: [...MACHINE_WORDS.shopCycle, '店家週期'],
  cycleWay: more(MACHINE_WORDS.cycleWay, {
    returning: ['回購', '再次回購'],
    median: ['中位數'],
    mean: ['平均', '平均數'],
  }),
  yesNo: more(MACHINE_WORDS.yesNo, { yes: ['是'], no: ['否'] }),
  rfmMethod: more(MACHINE_WORDS.rfmMethod, { quantile: ['分位數', '人數平均'] }),
  dimension: more(MACHINE_WORDS.dimension, {
    recency: ['最近購買', '距今天數'],
    frequency: ['購買次數', '訂單數'],
    monetary: ['消費金額', '金額'],
  }),
  hmlKind: more(MACHINE_WORDS.hmlKind, {
    percent: ['百分比', '人數百分比'],
    thirds: ['三等分', '三分'],
    revenue: ['營收', '營收占比', '營收佔比'],
    amount: ['金額'],
  }),
  map: more(MACHINE_WORDS.map, {
    classic11: ['11群', '11 群', '經典'],
    rf10: ['10群', '10 群'],
    zh8: ['8群', '8 群', '八群'],
  }),
  basis: more(MACHINE_WORDS.basis, {
    net: ['淨額'],
    net12: ['近12個月', '近 12 個月'],
    aov: ['客單價'],
  }),
};

export type Measure = 'customers' | 'retention' | 'orders' | 'revenue' | 'aov' | 'cumulative';
export const MEASURE: Spellings<Measure> = {
  customers: ['customers', 'customer', '顧客數', '顧客', '人數'],
  retention: ['retention', '留存率', '留存', '回購率'],
  orders: ['orders', 'order', '訂單數', '訂單'],
  revenue: ['revenue', '營收', '營業額'],
  aov: ['aov', 'average order value', '客單價'],
  cumulative: ['cumulative', 'cumulative revenue', '累計', '累計營收'],
};

export const PERIOD: Spellings<'month' | 'week' | 'quarter'> = {
  month: ['month', 'months', 'monthly', '月', '每月'],
  week: ['week', 'weeks', 'weekly', '週', '周', '每週'],
  quarter: ['quarter', 'quarters', 'quarterly', '季', '每季'],
};

/** Names of the options of SEGMENT_TABLE. */
export type Option =
  | 'show'
  | 'nes'
  | 'newStaysNew'
  | 'shopCycle'
  | 'scale'
  | 'cuts'
  | 'recency'
  | 'frequency'
  | 'monetary'
  | 'hml'
  | 'basis'
  | 'map'
  | 'language'
  | 'amounts'
  | 'zero'
  | 'dates';
export const OPTION: Spellings<Option> = {
  show: ['show', '顯示'],
  nes: ['nes', 'nes rule', 'nes 規則'],
  newStaysNew: ['new stays new', '新客一直是新客'],
  shopCycle: ['shop cycle', '店家週期'],
  scale: ['scale', 'rfm scale', '最高分', '評分'],
  cuts: ['cuts', 'rfm', 'rfm cuts', '切點'],
  recency: RULE_WORDS.dimension.recency,
  frequency: RULE_WORDS.dimension.frequency,
  monetary: RULE_WORDS.dimension.monetary,
  hml: ['hml', 'hml cuts', '消費等級'],
  basis: ['basis', 'hml basis', '消費依據'],
  map: ['map', 'segments', 'segment map', '分群'],
  language: ['language', '語言'],
  amounts: ['amounts', 'amount', '金額寫法'],
  zero: ['zero', 'zero orders', '零元訂單', '0元訂單'],
  dates: ['dates', 'date order', '日期順序'],
};

export const SHOW: Spellings<'customers' | 'check' | 'cuts'> = {
  customers: ['customers', '顧客'],
  check: ['check', 'data check', '檢查', '資料檢查'],
  cuts: ['cuts', 'cut points', '切點'],
};

export const AMOUNTS: Spellings<'line' | 'first' | 'repeated'> = {
  line: ['line', 'lines', 'each row', '逐列', '每列'],
  first: ['first', 'first row', '第一列'],
  repeated: ['repeated', 'every row', '重複'],
};

export const ZERO: Spellings<'count' | 'leave out'> = {
  count: ['count', 'counts', '計入', '算'],
  'leave out': ['leave out', 'left out', '不計入', '不算'],
};

export const DATES: Spellings<'ymd' | 'mdy' | 'dmy'> = {
  ymd: ['ymd', 'y/m/d', '年月日'],
  mdy: ['mdy', 'm/d/y', '月日年'],
  dmy: ['dmy', 'd/m/y', '日月年'],
};
