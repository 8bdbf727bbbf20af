// The words a person may write in an argument, in any of our languages, and what they stand for.

import { MACHINE_WORDS, type RuleWords, type Spellings } from '../model/rules/index.ts';
import type { FunctionWords, SpellingTexts } from '../text/functions/spellings.ts';
import { functionTextsOf } from '../text/functions.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../text/language.ts';

export type { Measure, Option } from '../text/functions/spellings.ts';

/** What each language is called, in any of them. */
export const LANGUAGE = Object.fromEntries(
  LANGUAGES.map((language) => [language, LANGUAGE_FACTS[language].called]),
) as Spellings<Language>;

type Words = readonly string[] | Spellings<string>;

/** Words with the spellings of all languages, from one part of them. */
function spelled<All>(words: All, part: keyof SpellingTexts): All {
  const further = LANGUAGES.map(
    (language) => functionTextsOf(language).spellings[part] as { readonly [name: string]: Words | undefined },
  );
  const join = (own: readonly string[], more: (readonly string[] | undefined)[]): readonly string[] => [
    ...new Set([...own, ...more.flatMap((list) => list ?? [])]),
  ];
  const merged = Object.entries(words as { readonly [name: string]: Words }).map(([name, own]) => {
    const parts = further.map((texts) => texts[name]);
    if (Array.isArray(own)) return [name, join(own, parts as (readonly string[] | undefined)[])];
    const keys = Object.entries(own as Spellings<string>).map(([key, list]) => [
      key,
      join(
        list,
        parts.map((texts) => (texts as Partial<Spellings<string>> | undefined)?.[key]),
      ),
    ]);
    return [name, Object.fromEntries(keys)];
  });
  return Object.fromEntries(merged) as All;
}

/** A word for each key that is the key itself. */
const themselves = <Key extends string>(...keys: readonly Key[]): Spellings<Key> =>
  Object.fromEntries(keys.map((key) => [key, [key]])) as unknown as Spellings<Key>;

/** The words of the rules as people write them. */
export const RULE_WORDS: RuleWords = spelled(MACHINE_WORDS, 'rules');

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
