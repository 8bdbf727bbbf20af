// Words with all that people write for them, in any of our languages.

import { MACHINE_WORDS, type RuleWords, type Spellings } from '../model/rules/index.ts';
import type { SpellingTexts } from './functions/spellings.ts';
import { functionTextsOf } from './functions.ts';
import { LANGUAGES } from './language.ts';

type Words = readonly string[] | Spellings<string>;

/** Words with the spellings of all languages, from one part of them. */
export function spelled<All>(words: All, part: keyof SpellingTexts): All {
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

/** The words of the rules as people write them, and as Settings says them. */
export const RULE_WORDS: RuleWords = spelled(MACHINE_WORDS, 'rules');
