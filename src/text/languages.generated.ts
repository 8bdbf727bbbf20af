// Written by the build (registries.js) from the folders there are. Do not edit.

import type { LanguageFacts } from './language-facts.ts';

import { language as en } from './en/language.ts';
import { language as zhTW } from './zh-TW/language.ts';

export const LANGUAGE_FACTS: { readonly [language in Language]: LanguageFacts } = {
  en,
  'zh-TW': zhTW,
};

export type Language = 'en' | 'zh-TW';
export const LANGUAGES: readonly Language[] = ['en', 'zh-TW'];
