// Shape of the words of `npm run segment`: English has every word, and so has every other language. Its options, and what is
// said of wrong ones, are words for programs and stay English.

import type { command } from './en/command.ts';

export type CommandTexts = typeof command;
