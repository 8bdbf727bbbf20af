// Text: every word a person reads, one folder a language. Pure data, importable by every room and the sidebar.

import { en } from './en/index.ts';
import { isLanguage, type Language } from './language.ts';
import type { GroupText } from './names.ts';
import type { Texts } from './texts.ts';
import { zhTW } from './zh-TW/index.ts';

export * from './figures.ts';
export * from './language.ts';
export * from './messages.ts';
export * from './names.ts';
export * from './reports.ts';
export * from './sheets.ts';
export * from './template.ts';
export * from './texts.ts';

const TEXTS: { readonly [language in Language]: Texts } = { en, 'zh-TW': zhTW };

/** The texts of a language; English for one we do not speak: what was kept or sent may be anything. */
export function textsOf(language: Language): Texts {
  return isLanguage(language) ? TEXTS[language] : en;
}

/** Name and advice of a segment by its machine name; a name that is not ours (a person's own map) stands for itself. */
export function segmentText(texts: Texts, map: keyof Texts['names']['segments'], key: string): GroupText {
  const segments: { readonly [key: string]: GroupText } = texts.names.segments[map];
  return Object.keys(segments).includes(key) ? segments[key] : { name: key, todo: '', advice: '' };
}
