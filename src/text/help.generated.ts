// Written by the build (registries.js) from the folders there are. Do not edit.

import type { Language } from './languages.generated.ts';
import type { FunctionHelpTexts } from './functions/help.ts';

import { help as en } from './en/functions/help.ts';
import { help as zhTW } from './zh-TW/functions/help.ts';

export const HELP_TEXTS: { readonly [language in Language]: FunctionHelpTexts } = {
  en,
  'zh-TW': zhTW,
};
