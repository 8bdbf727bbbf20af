// The sentences of the functions by language.

import { en } from '../text/en/functions/sentences.ts';
import type { Sentences } from '../text/functions/sentences.ts';
import type { Language } from '../text/language.ts';
import { zhTW } from '../text/zh-TW/functions/sentences.ts';

export type { Sentences } from '../text/functions/sentences.ts';

const SENTENCES: { readonly [language in Language]: Sentences } = { en, 'zh-TW': zhTW };

export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}
