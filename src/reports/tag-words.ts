// What stands in our columns on an orders sheet, in any language: by it a cell of ours is told from one a person filled in.

import { HML, NES, NINE_CELLS } from '../terms/tags.ts';
import { LANGUAGES, type TagKey, textsOf } from '../text/index.ts';

export interface TagWords {
  readonly headers: readonly string[];
  /** Comments on the headers. */
  readonly notes: readonly string[];
  /** Whole values, or their form; null = any text. */
  readonly values: readonly string[] | RegExp | null;
}

export type TagVocabulary = { readonly [key in TagKey]: TagWords };

const VALUES: { readonly [key in TagKey]: TagWords['values'] } = {
  nes: NES,
  rfm: /^[0-5]{3}$/,
  hml: HML,
  cell: NINE_CELLS,
  // Names of customers: any text may be one.
  customer: null,
  cohort: /^\d{4}-(\d\d|Q\d|W\d\d)$/,
  period: /^\d+$/,
  kind: LANGUAGES.flatMap((language) => Object.values(textsOf(language).reports.cohorts.group)),
};

export const TAG_VOCABULARY: TagVocabulary = Object.fromEntries(
  (Object.keys(VALUES) as TagKey[]).map((key) => [
    key,
    {
      headers: LANGUAGES.map((language) => textsOf(language).sheets.tags[key].header),
      notes: LANGUAGES.map((language) => textsOf(language).sheets.tags[key].note),
      values: VALUES[key],
    },
  ]),
) as unknown as TagVocabulary;
