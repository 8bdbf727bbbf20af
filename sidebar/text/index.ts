// The words of the sidebar: its own, and those it shares with the sheets.

import { messages as enMessages } from '../../src/text/en/messages.ts';
import { names as enNames } from '../../src/text/en/names.ts';
import { en, type Words } from '../../src/text/en/sidebar/index.ts';
import { titles as enTitles } from '../../src/text/en/titles.ts';
import type { Language } from '../../src/text/language.ts';
import type { MessageTexts } from '../../src/text/messages.ts';
import type { NameTexts } from '../../src/text/names.ts';
import type { SheetTexts } from '../../src/text/sheets.ts';
import { messages as zhMessages } from '../../src/text/zh-TW/messages.ts';
import { names as zhNames } from '../../src/text/zh-TW/names.ts';
import { zhTW } from '../../src/text/zh-TW/sidebar/index.ts';
import { titles as zhTitles } from '../../src/text/zh-TW/titles.ts';

export type { Words } from '../../src/text/en/sidebar/index.ts';
export * from './format.ts';

export interface Text {
  readonly language: Language;
  /** The wizard's own words. */
  readonly t: Words;
  readonly names: NameTexts;
  readonly messages: MessageTexts;
  /** Proposed tab names. */
  readonly titles: SheetTexts['titles'];
}

const TEXTS: { readonly [language in Language]: Text } = {
  en: { language: 'en', t: en, names: enNames, messages: enMessages, titles: enTitles },
  'zh-TW': { language: 'zh-TW', t: zhTW, names: zhNames, messages: zhMessages, titles: zhTitles },
};

export function textOf(language: Language): Text {
  return TEXTS[language];
}

/** For the `lang` attribute: decides the fonts and how a screen reader speaks. */
export const HTML_LANG: { readonly [language in Language]: string } = { en: 'en', 'zh-TW': 'zh-Hant' };
export const LANGUAGE_NAMES: { readonly [language in Language]: string } = {
  en: 'English',
  'zh-TW': '繁體中文',
};
