// Shape of what people may write in a function's arguments, beside the words that machines print. In small letters, half
// width. Every language is understood in every spreadsheet.

import type { RuleWords, Spellings } from '../../model/rules/index.ts';

/** Further spellings of some words. */
type More<Words> = Words extends readonly string[]
  ? readonly string[]
  : { readonly [key in keyof Words]?: readonly string[] };

export type Measure = 'customers' | 'retention' | 'orders' | 'revenue' | 'aov' | 'cumulative';

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

/** The words of the functions beside those of the rules. */
export interface FunctionWords {
  readonly why: Spellings<'why'>;
  readonly measure: Spellings<Measure>;
  readonly period: Spellings<'month' | 'week' | 'quarter'>;
  readonly option: Spellings<Option>;
  readonly show: Spellings<'customers' | 'check' | 'cuts'>;
  readonly amounts: Spellings<'line' | 'first' | 'repeated'>;
  readonly zero: Spellings<'count' | 'leave out'>;
  readonly dates: Spellings<'ymd' | 'mdy' | 'dmy'>;
}

export interface SpellingTexts {
  readonly rules: { readonly [words in keyof RuleWords]?: More<RuleWords[words]> };
  readonly functions: { readonly [words in keyof FunctionWords]?: More<FunctionWords[words]> };
}
