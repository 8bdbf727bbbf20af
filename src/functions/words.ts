// The words a person may write in an argument, in English and Chinese, and what they stand for.

import type { HmlRule, RfmRule, SegmentMapName } from '../model/index.ts';
import type { Language } from '../text/language.ts';

/** For each machine word, the spellings people use, folded (see `fold`). */
export type Spellings<Key extends string> = { readonly [key in Key]: readonly string[] };

export const WHY: Spellings<'why'> = { why: ['why', 'reason', '為什麼', '为什么', '原因', '理由'] };

export const LANGUAGE: Spellings<Language> = {
  en: ['en', 'english', '英文', '英語'],
  'zh-TW': ['zh-tw', 'zh', 'zh_tw', 'chinese', '中文', '繁體中文', '正體中文', '繁中'],
};

export const MAP: Spellings<SegmentMapName> = {
  classic11: ['classic11', 'classic', '11', '11群', '11 群', '經典'],
  rf10: ['rf10', '10', '10群', '10 群'],
  zh8: ['zh8', '8', '8群', '8 群', '八群'],
};

export const RFM_METHOD: Spellings<Exclude<RfmRule['method'], 'percent' | 'absolute'>> = {
  quantile: ['quantile', 'quantiles', 'equal', '分位數', '人數平均'],
  'rfm-r': ['rfm-r', 'rfm r', 'r'],
};

/** Own cut points as text: `R=30/90; F=1/3; M=500/2000`. */
export const DIMENSION: Spellings<'recency' | 'frequency' | 'monetary'> = {
  recency: ['r', 'recency', '最近購買', '距今天數'],
  frequency: ['f', 'frequency', '購買次數', '訂單數'],
  monetary: ['m', 'monetary', 'money', '消費金額', '金額'],
};

export const HML_KIND: Spellings<HmlRule['kind']> = {
  percent: ['percent', '%', '百分比', '人數百分比'],
  thirds: ['thirds', 'third', '三等分', '三分'],
  revenue: ['revenue', 'revenue share', 'pareto', '營收', '營收占比', '營收佔比'],
  amount: ['amount', 'amounts', 'abs', '金額'],
};

export const NES_KIND: Spellings<'cycle' | 'days'> = {
  cycle: ['cycle', 'cycles', '週期', '購買週期'],
  days: ['days', 'day', '天', '天數', '固定天數'],
};

export const NEW_STAYS_NEW: Spellings<'yes'> = {
  yes: ['new stays new', '新客一直是新客', '新顧客一直是新顧客', '只買過一次的人一直算新顧客'],
};

/** What comes before the way the shop cycle is taken. */
export const SHOP_CYCLE = ['shop cycle', '店家週期'] as const;
export const AVERAGE: Spellings<'median' | 'mean'> = {
  median: ['median', '中位數'],
  mean: ['mean', 'average', '平均', '平均數'],
};

export const YES: Spellings<'yes' | 'no'> = {
  yes: ['yes', 'true', '是', 'y', '1'],
  no: ['no', 'false', '否', 'n', '0'],
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
  recency: DIMENSION.recency,
  frequency: DIMENSION.frequency,
  monetary: DIMENSION.monetary,
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

export const BASIS: Spellings<'net' | 'net12' | 'aov'> = {
  net: ['net', '淨額'],
  net12: ['net12', 'net 12', 'last 12 months', '12 months', '近12個月', '近 12 個月'],
  aov: ['aov', '客單價'],
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

/** As it is compared: full width as half width, small letters, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The machine word of a spelling; null for a word that is not known. */
export function wordOf<Key extends string>(spellings: Spellings<Key>, text: string): Key | null {
  const folded = fold(text);
  for (const key of Object.keys(spellings) as Key[]) if (spellings[key].includes(folded)) return key;
  return null;
}
