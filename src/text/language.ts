// The languages of the product. English and 繁體中文 are equal.

export type Language = 'en' | 'zh-TW';
export const LANGUAGES: readonly Language[] = ['en', 'zh-TW'];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The language of a user's locale (`zh_TW`, `zh-Hant-HK`, `en`): Chinese of any region reads 繁體中文 until 简体中文 is there. */
export function languageOf(locale: string): Language {
  return /^zh/i.test(locale) ? 'zh-TW' : 'en';
}
