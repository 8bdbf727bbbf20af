// Writes the table of the files that `--csv` makes, into the page of each language (docs/csv.md and its like), from the registry
// of the sheets. Run: node docs/make.js csv

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SHEETS } from '../src/reports/sheets.generated.ts';
import { TEXTS } from '../src/text/texts.generated.ts';

const [BEGIN, END] = ['<!-- files: made by docs/csv-pages.ts -->', '<!-- end of files -->'];

/** The pages, by language. */
export const CSV_PAGES = { en: 'docs/csv.md', 'zh-TW': 'docs/csv.zh-TW.md' } as const;
type PageLanguage = keyof typeof CSV_PAGES;

const HEADS: { readonly [language in PageLanguage]: string } = {
  en: '| file | from | columns |',
  'zh-TW': '| 檔案 | 來自 | 欄位 |',
};

const pathOf = (language: PageLanguage): string =>
  fileURLToPath(new URL(`../${CSV_PAGES[language]}`, import.meta.url));

/** A page with its table as the registry has it now. */
export function csvPage(language: PageLanguage): string {
  const page = readFileSync(pathOf(language), 'utf8');
  const [before, rest] = page.split(`${BEGIN}\n`);
  return [before, BEGIN, '\n', tableOf(language), END, rest.split(END)[1]].join('');
}

function tableOf(language: PageLanguage): string {
  const { tabs } = TEXTS[language].sheets;
  const files = new Map<string, string>();
  for (const [kind, { exports = {} }] of Object.entries(SHEETS))
    for (const { file, columns } of Object.values(exports)) {
      const names = typeof columns === 'function' ? columns(['cohort', '…']) : columns;
      const headers = names.map(({ header }) => `\`${header}\``).join(' ');
      files.set(file, `| \`${file}.csv\` | ${tabs[kind as keyof typeof tabs].title} | ${headers} |`);
    }
  return [HEADS[language], '|---|---|---|', ...files.values(), ''].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const language of Object.keys(CSV_PAGES) as PageLanguage[])
    writeFileSync(pathOf(language), csvPage(language));
