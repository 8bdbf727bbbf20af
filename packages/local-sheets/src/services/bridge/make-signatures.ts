// Writes signatures.ts: what arguments the members of Google's services take, and every enum's names, read from
// @types/google-apps-script. Run after that package changed: npx tsx packages/local-sheets/src/services/bridge/make-signatures.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const types = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
/** Of the files besides the spreadsheet's: the classes a script can meet here. */
const WANTED: { readonly [file: string]: readonly string[] } = {
  charts: ['Charts', 'ChartOptions', 'TextStyle', 'TextStyleBuilder'],
  base: ['Blob', 'Browser', 'Logger', 'Menu', 'PromptResponse', 'Session', 'Ui', 'User'],
  html: ['HtmlOutput', 'HtmlService', 'HtmlTemplate'],
  properties: ['Properties', 'PropertiesService'],
  cache: ['Cache', 'CacheService'],
  lock: ['Lock', 'LockService'],
  utilities: ['Utilities'],
  script: ['ScriptApp'],
};
const enums: Record<string, string[]> = {};
const classes: Record<string, Record<string, string[]>> = {};

for (const file of [...Object.keys(WANTED), 'spreadsheet']) {
  const text = readFileSync(join(types, `google-apps-script.${file}.d.ts`), 'utf8').replace(
    /\/\*[\s\S]*?\*\//g,
    '',
  );
  for (const [, name, body] of text.matchAll(/\benum (\w+) \{([^}]*)\}/g)) {
    enums[name!] = body!.match(/\w+/g)!;
  }
  for (const [, name, body] of text.matchAll(/^ {8}interface (\w+)[^{\n]*\{\n([\s\S]*?)^ {8}\}/gm)) {
    if (WANTED[file] && !WANTED[file].includes(name!)) continue;
    const members: Record<string, string[]> = {};
    for (const [, member, parameters] of body!.matchAll(/^ {12}(\w+)\(([\s\S]*?)\): [^;]+;/gm)) {
      members[member!] ??= [];
      const list = split(parameters!).map(kind);
      const least = split(parameters!).filter((parameter) => !/^\w+\?/.test(parameter)).length;
      for (let count = least; count <= list.length; count++)
        members[member!]!.push(list.slice(0, count).join(' '));
    }
    for (const [, member] of body!.matchAll(/^ {12}(\w+)\([^)]*\.\.\./gm)) delete members[member!];
    classes[file === 'charts' && name!.startsWith('TextStyle') ? `Charts.${name}` : name!] = members;
  }
}

/** Parameters at the top level of a parameter list. */
function split(parameters: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of parameters) {
    if ('{[(<'.includes(letter)) depth++;
    if ('}])>'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** int, number, string, boolean, any, object, Date, a class or enum name; `[]` and `[][]` behind, `?` where null may stand. */
function kind(parameter: string): string {
  let type = parameter.slice(parameter.indexOf(':') + 1).trim();
  let depth = '';
  let nullable = false;
  if (type.startsWith('{')) return 'object';
  while (true) {
    const array = /^Array<([\s\S]*)>$/.exec(type);
    if (array) {
      depth += '[]';
      type = array[1]!.trim();
    } else if (type.endsWith('[]')) {
      depth += '[]';
      type = type.slice(0, -2).trim();
    } else if (/\| (null|undefined)$/.test(type)) {
      nullable ||= depth === '';
      type = type.replace(/\s*\| (null|undefined)$/, '').trim();
    } else break;
  }
  if (/^"|^Font(Line|Style|Weight)$/.test(type)) type = 'string';
  if (type.startsWith('{')) type = 'object';
  type = type
    .replace(/^(Base|Charts|HTML|Drive)\.(?!TextStyle)/, '')
    .replace(/^(Integer|Byte)$/, 'int')
    .replace(/^Char$/, 'string')
    .replace('BlobSource', 'Blob');
  return type + depth + (nullable ? '?' : '');
}

const members = (table: Record<string, string[]>) =>
  Object.entries(table)
    .map(([name, forms]) => `    ${name}: ${JSON.stringify(forms)},\n`)
    .join('');
const output = `// Written by make-signatures.ts from @types/google-apps-script (MIT): not to be edited by hand.

/** Class → member → the argument lists it takes, in order. */
export const SIGNATURES: { readonly [type: string]: { readonly [member: string]: readonly string[] } } = {
${Object.entries(classes)
  .map(([name, table]) => `  '${name}': {\n${members(table)}  },\n`)
  .join('')}};

export const ENUMS: { readonly [name: string]: readonly string[] } = {
${Object.entries(enums)
  .map(([name, values]) => `  ${name}: ${JSON.stringify(values)},\n`)
  .join('')}};
`;
writeFileSync(join(import.meta.dirname, 'signatures.ts'), output);
