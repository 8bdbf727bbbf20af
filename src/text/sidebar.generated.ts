// Written by the build (registries.js) from the folders there are. Do not edit.

import type { Language } from './languages.generated.ts';
import type { SidebarTexts } from './sidebar.ts';

import { sidebar as en } from './en/sidebar/index.ts';
import { sidebar as zhTW } from './zh-TW/sidebar/index.ts';

export const SIDEBAR_TEXTS: { readonly [language in Language]: SidebarTexts } = {
  en,
  'zh-TW': zhTW,
};
