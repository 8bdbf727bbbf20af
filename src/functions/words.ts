// The words a person may write in an argument, in any of our languages, and what they stand for.

import type { Spellings } from '../model/rules/index.ts';
import type { FunctionWords } from '../text/functions/spellings.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../text/language.ts';
import { spelled } from '../text/spelled.ts';

export type { Measure, Option } from '../text/functions/spellings.ts';

/** What each language is called, in any of them. */
export const LANGUAGE = Object.fromEntries(
  LANGUAGES.map((language) => [language, LANGUAGE_FACTS[language].called]),
) as Spellings<Language>;

/** A word for each key that is the key itself. */
const themselves = <Key extends string>(...keys: readonly Key[]): Spellings<Key> =>
  Object.fromEntries(keys.map((key) => [key, [key]])) as unknown as Spellings<Key>;

const WORDS = spelled<FunctionWords>(
  {
    why: themselves('why'),
    measure: themselves('customers', 'retention', 'orders', 'revenue', 'aov', 'cumulative'),
    period: themselves('month', 'week', 'quarter'),
    option: {
      ...themselves(
        'show',
        'nes',
        'scale',
        'cuts',
        'recency',
        'frequency',
        'monetary',
        'hml',
        'basis',
        'map',
      ),
      ...themselves('language', 'amounts', 'zero', 'dates'),
      // Never one word.
      newStaysNew: [],
      shopCycle: [],
    },
    show: themselves('customers', 'check', 'cuts'),
    amounts: themselves('line', 'first', 'repeated'),
    zero: themselves('count', 'leave out'),
    dates: themselves('ymd', 'mdy', 'dmy'),
  },
  'functions',
);

export const {
  why: WHY,
  measure: MEASURE,
  period: PERIOD,
  option: OPTION,
  show: SHOW,
  amounts: AMOUNTS,
  zero: ZERO,
  dates: DATES,
} = WORDS;
