// What is to be known of a language beside its words.

export interface LanguageFacts {
  /** In its own words. */
  readonly name: string;
  /** For the `lang` attribute: decides the fonts and how a screen reader speaks. */
  readonly html: string;
  /** Locales of people who read it: zh_TW, zh-Hant-HK. */
  readonly locales: RegExp;
  /** Locale of a new spreadsheet for them, as Google writes it. */
  readonly locale: string;
  /** Decimals of money in a template without orders. */
  readonly decimals: number;
  /** What people call it where they name a language, in small letters. */
  readonly called: readonly string[];
  /** Reference page of the functions in docs/. */
  readonly page: string;
}
