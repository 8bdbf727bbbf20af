// The languages of the product: one a folder of this room. English and 繁體中文 are equal.
//
// A language is a folder and nothing else: src/text/<code>/ with language.ts (what is to be known of it), index.ts (sheets
// and messages), sidebar/index.ts (the wizard), functions/index.ts (what custom functions say and understand) and
// functions/help.ts (what is told about them). The compiler names every word that is missing; `npm run build` finds the
// folder, and `node docs/make.js functions` writes its reference page and its part of the help that Google shows.
// tests/project/pseudo-language.test.ts adds one.

import { LANGUAGE_FACTS, LANGUAGES, type Language } from './languages.generated.ts';

export { LANGUAGE_FACTS, LANGUAGES, type Language };

/** Where nothing else is known. */
export const FALLBACK: Language = 'en';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The language of a user's locale (`zh_TW`, `zh-Hant-HK`, `en`). */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => LANGUAGE_FACTS[language].locales.test(locale)) ?? FALLBACK;
}
