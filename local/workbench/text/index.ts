// The page's language: as asked for in the address, chosen before, or the browser's.

import { en, type Words } from './en.ts';
import { ENGINE_ZH_TW } from './engine-zh-TW.ts';
import { zhTW } from './zh-TW.ts';

export type PageLanguage = 'en' | 'zh-TW';

export const LANGUAGES: { readonly [language in PageLanguage]: string } = {
  en: 'English',
  'zh-TW': '繁體中文',
};
const KEPT = 'regulars-language';

function pageLanguage(): PageLanguage {
  const asked =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT) ?? navigator.language;
  return /^zh\b/i.test(asked) ? 'zh-TW' : 'en';
}

/** The page begins anew in the other language; the workbook is kept. */
export function chooseLanguage(language: PageLanguage): void {
  localStorage.setItem(KEPT, language);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  address.searchParams.delete('sample');
  location.replace(address);
}

export const language = pageLanguage();
export const words: Words = language === 'zh-TW' ? zhTW : en;
/** As Google names it: what Session.getActiveUserLocale answers. */
export const userLocale = language === 'zh-TW' ? 'zh_TW' : 'en';
export const bookLocale = language === 'zh-TW' ? 'zh_TW' : 'en_US';

/** The engine's own words in the page's language; %s stand for values. */
export function engineWord(english: string, ...values: unknown[]): string {
  const text = language === 'zh-TW' ? (ENGINE_ZH_TW[english] ?? english) : english;
  const named = values[0];
  if (typeof named === 'object' && named !== null) {
    return text.replace(/%\((\w+)\)s/g, (_, name: string) =>
      String((named as Record<string, unknown>)[name] ?? ''),
    );
  }
  let i = 0;
  return text.replace(/%s/g, () => String(values[i++] ?? ''));
}
