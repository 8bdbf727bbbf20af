// English.

import type { Texts } from '../texts.ts';
import { messages } from './messages.ts';
import { names } from './names.ts';
import { sheets } from './sheets.ts';

export const en: Texts = { language: 'en', names, messages, sheets };
