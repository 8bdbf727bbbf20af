// Writes what is told about the custom functions: the reference page of each language (docs/functions.md and its like), and
// the stubs with their help text in src/entry.js. Run: node docs/make.js functions

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Argument,
  FAMILIES,
  FUNCTIONS,
  type FunctionFacts,
  textOfArgument,
  textOfFunction,
} from '../src/functions/catalogue.ts';
import type { FunctionHelpTexts } from '../src/text/functions/help.ts';
import { HELP_TEXTS } from '../src/text/help.generated.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../src/text/language.ts';

const root = new URL('../', import.meta.url);
export const ENTRY = fileURLToPath(new URL('src/entry.js', root));

/** Reference page of a language. */
export const pageOf = (language: Language): string =>
  fileURLToPath(new URL(`docs/${LANGUAGE_FACTS[language].page}`, root));

export function signature(facts: FunctionFacts): string {
  const names = facts.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${facts.name}(${names.join(', ')})`;
}

/** Made by docs/functions-pictures.ts. */
const PICTURES: { readonly [name: string]: string } = {
  SEGMENT_TABLE: 'functions-table.png',
  COHORT_TABLE: 'functions-cohorts.png',
};

const picture = (file: string, says: string): string => `![${says}](${file})`;

/** A text in a cell of a Markdown table. */
const inTable = (text: string): string => text.replaceAll('|', '\\|');

function argumentRow(help: FunctionHelpTexts, facts: FunctionFacts, argument: Argument): string {
  const { page } = help;
  const range = argument.min === undefined ? '' : page.inBrackets(page.range(argument.min, argument.max));
  const name = `\`${argument.name}\`${argument.optional ? page.inBrackets(page.optional) : ''}`;
  return `| ${name} | ${inTable(textOfArgument(help, facts, argument))}${range} |`;
}

function functionPart(help: FunctionHelpTexts, facts: FunctionFacts): string[] {
  const { page } = help;
  const told = textOfFunction(help, facts);
  const lines = [
    `### ${facts.name}`,
    '',
    told.answers,
    '',
    ...(facts.name in PICTURES ? [picture(PICTURES[facts.name], told.short), ''] : []),
    '```',
    signature(facts),
    '```',
    '',
    `| ${page.argument} | ${page.meaning} |`,
    '| --- | --- |',
    ...facts.arguments.map((argument) => argumentRow(help, facts, argument)),
    '',
    `${page.result}${page.colon}${told.result}`,
    '',
    `${page.examples}${page.colon}`.trimEnd(),
    '',
  ];
  facts.examples.forEach(({ formula, gives }, i) => {
    const answer = gives === undefined ? '' : ` → ${gives}`;
    lines.push(`- \`${formula}\`${answer}  `, `  ${told.examples[i]}`);
  });
  lines.push('');
  return lines;
}

export function referencePage(language: Language): string {
  const help = HELP_TEXTS[language];
  const { page } = help;
  const others = LANGUAGES.filter((other) => other !== language).map(
    (other) => `[${LANGUAGE_FACTS[other].name}](${LANGUAGE_FACTS[other].page})`,
  );
  const lines = [
    `# ${page.title}`,
    '',
    others.join(' · '),
    '',
    page.lead,
    '',
    picture('functions.png', page.picture),
    '',
    page.workbook,
    '',
    `## ${page.general}`,
    '',
    ...help.general.map((general) => `- ${general}`),
    '',
  ];
  for (const family of FAMILIES) {
    const members = FUNCTIONS.filter((facts) => facts.family === family);
    lines.push(`## ${help.families[family]}`, '');
    if (family === 'customers') lines.push(picture('functions-customers.png', help.families[family]), '');
    for (const facts of members) {
      const { short } = textOfFunction(help, facts);
      lines.push(`- [${facts.name}](#${facts.name.toLowerCase()})${page.colon}${short}`);
    }
    lines.push('');
    for (const facts of members) lines.push(...functionPart(help, facts));
  }
  lines.push(
    `## ${page.options}`,
    '',
    `| ${page.option} | ${page.values} | ${page.meaning} |`,
    '| --- | --- | --- |',
    ...Object.values(help.options).map(
      (option) => `| ${option.name} | ${inTable(option.values)} | ${inTable(option.help)} |`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

const START =
  '// Custom functions. This part is written by `node docs/make.js functions` from src/functions and src/text: change it there.';
const END = '// End of the custom functions.';

/** Sheets shows the description and the text of each argument while one types: one paragraph each, all languages. */
function stub(facts: FunctionFacts): string {
  const names = facts.arguments.map(({ name }) => name).join(', ');
  const typeOf = (argument: Argument): string => {
    const type = argument.type === 'number' || argument.type === 'amount' ? 'number' : 'string';
    const one = argument.type === 'date' ? 'Date' : type;
    return argument.takes === 'cell' ? one : `${one}|Array<Array<${one}>>`;
  };
  const inAll = (say: (help: FunctionHelpTexts) => string): string =>
    LANGUAGES.map((language) => say(HELP_TEXTS[language])).join(' ');
  return [
    '/**',
    ` * ${inAll((help) => textOfFunction(help, facts).answers)}`,
    ' *',
    ...facts.arguments.map(
      (argument) =>
        ` * @param {${typeOf(argument)}} ${argument.name} ${argument.optional ? '(optional) ' : ''}${inAll((help) => textOfArgument(help, facts, argument))}`,
    ),
    ` * @return ${inAll((help) => textOfFunction(help, facts).result)}`,
    ' * @customfunction',
    ' */',
    `function ${facts.name}(${names}) {`,
    `  return Regulars_.calculate('${facts.name}', [${names}]);`,
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
  for (const language of LANGUAGES) writeFileSync(pageOf(language), referencePage(language));
  writeFileSync(ENTRY, entryWithStubs(readFileSync(ENTRY, 'utf8')));
}
