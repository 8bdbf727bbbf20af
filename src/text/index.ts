// Text: every word a person reads, one folder a language. Pure data, importable by every room and the sidebar.

import { FALLBACK, isLanguage, type Language } from './language.ts';
import { TEXTS } from './texts.generated.ts';
import type { Texts } from './texts.ts';

export * from './figures.ts';
export * from './language.ts';
export * from './messages.ts';
export * from './names.ts';
export * from './reports.ts';
export * from './sheets.ts';
export * from './template.ts';
export * from './texts.ts';

/** The texts of a language; English for one we do not speak: what was kept or sent may be anything. */
export function textsOf(language: Language): Texts {
  return TEXTS[isLanguage(language) ? language : FALLBACK];
}
