// Writes what is told about the custom functions from their catalogue: the reference pages docs/functions.md and
// docs/functions.zh-TW.md, and the stubs with their help text in src/entry.js. Run: npm run docs:functions

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Argument,
  FAMILIES,
  FUNCTIONS,
  type FunctionHelp,
  GENERAL,
  OPTIONS,
} from '../src/functions/catalogue/index.ts';
import type { Language } from '../src/text/language.ts';

const root = new URL('../', import.meta.url);
export const ENTRY = fileURLToPath(new URL('src/entry.js', root));
export const PAGES: { readonly [language in Language]: string } = {
  en: fileURLToPath(new URL('docs/functions.md', root)),
  'zh-TW': fileURLToPath(new URL('docs/functions.zh-TW.md', root)),
};

const WORDS = {
  en: {
    title: 'Functions',
    lead: 'Everything the wizard computes can be computed in a cell. This page is made from `src/functions/catalogue`; the sidebar shows the same.',
    other: '[繁體中文](functions.zh-TW.md)',
    picture: 'A sheet with every function at work',
    workbook:
      'The picture shows [samples/functions.xlsx](../samples/functions.xlsx): the shop’s orders on one sheet, every function at work on the others. Open it where Regulars is installed; elsewhere its formulas show #NAME?.',
    general: 'What holds for all of them',
    argument: 'Argument',
    meaning: 'What it is',
    optional: 'optional',
    result: 'Answer',
    examples: 'Examples',
    options: 'Options of SEGMENT_TABLE',
    option: 'Option',
    values: 'Values',
    colon: ':',
    range: (from: number, to: number | undefined) =>
      to === undefined ? `${from} or more` : `${from} to ${to}`,
    full: '. ',
  },
  'zh-TW': {
    title: '函式',
    lead: '精靈算出來的，都能在儲存格裡算出來。這一頁由 `src/functions/catalogue` 產生，側邊欄的內容相同。',
    other: '[English](functions.md)',
    picture: '每個函式的實際結果',
    workbook:
      '圖中是 [samples/functions.xlsx](../samples/functions.xlsx)：一張工作表是店家的訂單，其他工作表是每個函式的實際結果。請在裝了熟客的試算表中打開；在其他地方公式會顯示 #NAME?。',
    general: '所有函式都一樣的地方',
    argument: '引數',
    meaning: '說明',
    optional: '可不填',
    result: '結果',
    examples: '例子',
    options: 'SEGMENT_TABLE 的選項',
    option: '選項',
    values: '值',
    colon: '：',
    range: (from: number, to: number | undefined) => (to === undefined ? `${from} 以上` : `${from} 到 ${to}`),
    full: '。',
  },
} as const;

export function signature(help: FunctionHelp): string {
  const names = help.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${help.name}(${names.join(', ')})`;
}

/** Made by docs/functions-pictures.ts. */
const PICTURES: { readonly [name: string]: string } = {
  SEGMENT_TABLE: 'functions-table.png',
  COHORT_TABLE: 'functions-cohorts.png',
};

const picture = (file: string, says: string): string => `![${says}](${file})`;

/** A text in a cell of a Markdown table. */
const inTable = (text: string): string => text.replaceAll('|', '\\|');

function argumentRow(argument: Argument, language: Language): string {
  const words = WORDS[language];
  const inBrackets = (text: string): string => (language === 'en' ? ` (${text})` : `（${text}）`);
  const range = argument.min === undefined ? '' : inBrackets(words.range(argument.min, argument.max));
  const name = `\`${argument.name}\`${argument.optional ? inBrackets(words.optional) : ''}`;
  return `| ${name} | ${inTable(argument.help[language])}${range} |`;
}

function functionPart(help: FunctionHelp, language: Language): string[] {
  const words = WORDS[language];
  const lines = [
    `### ${help.name}`,
    '',
    help.answers[language],
    '',
    ...(help.name in PICTURES ? [picture(PICTURES[help.name], help.short[language]), ''] : []),
    '```',
    signature(help),
    '```',
    '',
    `| ${words.argument} | ${words.meaning} |`,
    '| --- | --- |',
    ...help.arguments.map((argument) => argumentRow(argument, language)),
    '',
    `${words.result}${words.colon}${language === 'en' ? ' ' : ''}${help.result[language]}`,
    '',
    `${words.examples}${words.colon}`,
    '',
  ];
  for (const { formula, says, gives } of help.examples) {
    const answer = gives === undefined ? '' : ` → ${gives}`;
    lines.push(`- \`${formula}\`${answer}  `, `  ${says[language]}`);
  }
  lines.push('');
  return lines;
}

export function referencePage(language: Language): string {
  const words = WORDS[language];
  const lines = [
    `# ${words.title}`,
    '',
    words.other,
    '',
    words.lead,
    '',
    picture('functions.png', words.picture),
    '',
    words.workbook,
    '',
    `## ${words.general}`,
    '',
    ...GENERAL.map((general) => `- ${general[language]}`),
    '',
  ];
  for (const { family, title } of FAMILIES) {
    const members = FUNCTIONS.filter((help) => help.family === family);
    lines.push(`## ${title[language]}`, '');
    if (family === 'customers') lines.push(picture('functions-customers.png', title[language]), '');
    for (const { name, short } of members) {
      lines.push(`- [${name}](#${name.toLowerCase()})${words.colon} ${short[language]}`.replace('： ', '：'));
    }
    lines.push('');
    for (const help of members) lines.push(...functionPart(help, language));
  }
  lines.push(
    `## ${words.options}`,
    '',
    `| ${words.option} | ${words.values} | ${words.meaning} |`,
    '| --- | --- | --- |',
    ...OPTIONS.map(
      ({ name, values, help }) =>
        `| ${name[language]} | ${inTable(values[language])} | ${inTable(help[language])} |`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

const START =
  '// Custom functions. This part is written by `npm run docs:functions` from src/functions/catalogue: change it there.';
const END = '// End of the custom functions.';

/** Sheets shows the description and the text of each argument while one types: one paragraph each, both languages. */
function stub(help: FunctionHelp): string {
  const names = help.arguments.map(({ name }) => name).join(', ');
  const typeOf = (argument: Argument): string => {
    const type = argument.type === 'number' || argument.type === 'amount' ? 'number' : 'string';
    const one = argument.type === 'date' ? 'Date' : type;
    return argument.takes === 'cell' ? one : `${one}|Array<Array<${one}>>`;
  };
  return [
    '/**',
    ` * ${help.answers.en} ${help.answers['zh-TW']}`,
    ' *',
    ...help.arguments.map(
      (argument) =>
        ` * @param {${typeOf(argument)}} ${argument.name} ${argument.optional ? '(optional) ' : ''}${argument.help.en} ${argument.help['zh-TW']}`,
    ),
    ` * @return ${help.result.en} ${help.result['zh-TW']}`,
    ' * @customfunction',
    ' */',
    `function ${help.name}(${names}) {`,
    `  return Regulars_.calculate('${help.name}', [${names}]);`,
    '}',
  ].join('\n');
}

/** src/entry.js with the stubs of today's catalogue. */
export function entryWithStubs(entry: string): string {
  const start = entry.indexOf(START);
  const end = entry.indexOf(END);
  const before = (start < 0 ? entry : entry.slice(0, start)).trimEnd();
  const after = end < 0 ? '\n' : entry.slice(end + END.length);
  return formatted([before, '', START, '', FUNCTIONS.map(stub).join('\n\n'), '', END].join('\n') + after);
}

function formatted(code: string): string {
  const biome = fileURLToPath(new URL('node_modules/.bin/biome', root));
  return execFileSync(biome, ['format', '--stdin-file-path=src/entry.js'], {
    input: code,
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const language of Object.keys(PAGES) as Language[]) {
    writeFileSync(PAGES[language], referencePage(language));
  }
  writeFileSync(ENTRY, entryWithStubs(readFileSync(ENTRY, 'utf8')));
}
