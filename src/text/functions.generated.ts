// Written by the build (registries.js) from the folders there are. Do not edit.

import type { Language } from './languages.generated.ts';
import type { FunctionTexts } from './functions/texts.ts';

import { functions as en } from './en/functions/index.ts';
import { functions as zhTW } from './zh-TW/functions/index.ts';

export const FUNCTION_TEXTS: { readonly [language in Language]: FunctionTexts } = {
  en,
  'zh-TW': zhTW,
};
