// English.

import type { LanguageFacts } from '../language-facts.ts';

export const language: LanguageFacts = {
  name: 'English',
  html: 'en',
  locales: /^en/i,
  locale: 'en_US',
  decimals: 2,
  called: ['en', 'english', '英文', '英語'],
  page: 'functions.md',
};
