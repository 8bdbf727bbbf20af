// Traditional Chinese, in the terms of Taiwan.

import type { Texts } from '../texts.ts';
import { acting } from './acting.ts';
import { campaigns } from './campaigns.ts';
import { costs } from './costs.ts';
import { messages } from './messages.ts';
import { names } from './names.ts';
import { reports } from './reports.ts';
import { sheets } from './sheets.ts';
import { template } from './template.ts';
import { today } from './today.ts';

export const texts: Texts = {
  language: 'zh-TW',
  names,
  messages,
  sheets,
  reports,
  template,
  today,
  costs,
  acting,
  campaigns,
};
