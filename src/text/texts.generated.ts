// Written by the build (registries.js) from the folders there are. Do not edit.

import type { Language } from './languages.generated.ts';
import type { Texts } from './texts.ts';

import { texts as en } from './en/index.ts';
import { texts as zhTW } from './zh-TW/index.ts';

export const TEXTS: { readonly [language in Language]: Texts } = {
  en,
  'zh-TW': zhTW,
};
