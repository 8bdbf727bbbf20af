// 繁體中文, in the terms of Taiwan. Chinese of any region reads it until 简体中文 is there.

import type { LanguageFacts } from '../language-facts.ts';

export const language: LanguageFacts = {
  name: '繁體中文',
  html: 'zh-Hant',
  locales: /^zh/i,
  locale: 'zh_TW',
  decimals: 0,
  called: ['zh-tw', 'zh', 'zh_tw', 'chinese', '中文', '繁體中文', '正體中文', '繁中'],
  page: 'functions.zh-TW.md',
};
