// Written by the build (registries.js) from the folders there are. Do not edit.

import type { Language } from './languages.generated.ts';
import type { CommandTexts } from './command.ts';

import { command as en } from './en/command.ts';
import { command as zhTW } from './zh-TW/command.ts';

export const COMMAND_TEXTS: { readonly [language in Language]: CommandTexts } = {
  en,
  'zh-TW': zhTW,
};
