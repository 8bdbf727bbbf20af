// A third language in a copy of the project: one folder, in which every text of English stands in ⟦ ⟧. What it is built to
// shows at once which text comes from elsewhere.

import { readFileSync } from 'node:fs';
import type { Language } from '../../src/text/language.ts';
import { copyOfProject, type ProjectCopy } from '../project/copy.ts';

/** Its code, and the spreadsheet's locale that asks for it. */
export const PSEUDO = 'qps' as Language;
export const LOCALE = 'ja_JP';

const FOLDER: { readonly [file: string]: string } = {
  'language.ts': `import type { LanguageFacts } from '../language-facts.ts';

export const language: LanguageFacts = {
  name: '⟦Pseudo⟧',
  html: 'en',
  locales: /^ja/,
  locale: '${LOCALE}',
  decimals: 2,
  called: ['qps'],
  page: 'functions.qps.md',
};
`,
  'index.ts': `import { texts as en } from '../en/index.ts';
import type { Texts } from '../texts.ts';
import { bracketed } from './bracketed.ts';

export const texts: Texts = { ...bracketed(en), language: 'qps' };
`,
  'sidebar/index.ts': `import { sidebar as en } from '../../en/sidebar/index.ts';
import type { SidebarTexts } from '../../sidebar.ts';
import { bracketed } from '../bracketed.ts';

export const sidebar: SidebarTexts = bracketed(en);
`,
  'command.ts': `import type { CommandTexts } from '../command.ts';
import { command as en } from '../en/command.ts';
import { bracketed } from './bracketed.ts';

export const command: CommandTexts = bracketed(en);
`,
  'functions/index.ts': `import { functions as en } from '../../en/functions/index.ts';
import type { FunctionTexts } from '../../functions/texts.ts';
import { bracketed } from '../bracketed.ts';

export const functions: FunctionTexts = { ...bracketed(en), spellings: { rules: {}, functions: {} } };
`,
  'functions/help.ts': `import { help as en } from '../../en/functions/help.ts';
import type { FunctionHelpTexts } from '../../functions/help.ts';
import { bracketed } from '../bracketed.ts';

export const help: FunctionHelpTexts = bracketed(en);
`,
};

/** The project with the folder src/text/qps beside the other languages, and nothing else changed; built. */
export function pseudoProject(): ProjectCopy {
  const project = copyOfProject();
  for (const [file, text] of Object.entries(FOLDER)) project.write(`src/text/${PSEUDO}/${file}`, text);
  project.write(`src/text/${PSEUDO}/bracketed.ts`, readFileSync('tests/pseudo/bracketed.ts', 'utf8'));
  project.build();
  return project;
}

/** Machine words that are the same in every language: tags, tiers, cells, codes, and what they are called together. */
const CODES = /\b(?:NES|HML|RFM|[NES]-[HML]|E0|S[123]|[NESHMLRF])\b/g;

/** What is left of a text without its brackets, codes, column letters, days, figures and the words of the data: letters that no language gave. */
export function unspoken(text: string, data: ReadonlySet<string>): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  if (data.has(rest.trim())) return '';
  for (const word of [...data].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ');
  rest = rest
    .replace(/\b\d{4}-(?:W|Q)\d+\b/g, ' ')
    .replace(/^\s*[A-Z]{1,2} ·/, ' ')
    .replace(/(?:NT|US)\$/g, ' ')
    .replace(CODES, ' ');
  return /\p{L}/u.test(rest) ? rest.trim() : '';
}
