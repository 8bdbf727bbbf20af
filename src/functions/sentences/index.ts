// The sentences of the functions by language.

import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import type { Sentences } from './shape.ts';
import { zhTW } from './zh-tw.ts';

export type { Sentences } from './shape.ts';

const SENTENCES: { readonly [language in Language]: Sentences } = { en, 'zh-TW': zhTW };

export function sentencesIn(language: Language): Sentences {
  return SENTENCES[language];
}
