// Modules → one function's worth of script: their names stay inside it, what the entry exports comes out as `Regulars_`.
// Kept readable: the names are those of the sources. Google loads all of it on every call, so it is laid out tightly: a tab
// a level, long lines, no semicolon that is not needed, no blank after a comma or a colon.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { rolldown } from 'rolldown';
import { shorter } from './word-lists.js';

const at = (path) => new URL(path, import.meta.url).pathname;

/** What is for bundlers, not for readers: the file a part came from (the code's names tell as much), hints for minifiers. */
const FOR_BUNDLERS = /^\/\/ (?:src|node_modules)\/\S+\n|^\/\/#(?:end)?region\b.*\n|\/\* @__PURE__ \*\/ /gm;

/** The sources say what is never assigned again, and are checked for it; here it would only be longer. */
const CONST = /(^\s*|\bfor \()const (?=[\w${[])/gm;

/** The bundle of a file of src/, and how many characters each file gave to it. */
export async function bundled(entry) {
  const bundle = await rolldown({
    input: entry,
    transform: { target: 'es2020' },
    plugins: [closeTables],
    onLog: (_, log) => {
      throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm', comments: false, minify: false });
  await bundle.close();
  const [{ code, exports, modules }] = output;
  const body = code.slice(0, code.lastIndexOf('\nexport {'));
  const names = /^export \{([^}]*)\};\n*$/m.exec(code.slice(body.length + 1))[1];
  if (exports.length === 0) throw new Error(`${entry} exports nothing by name.`);
  const face = names.replace(/(\S+) as (\w+)/g, '$2: $1');
  return {
    text: `"use strict";\nvar Regulars_ = (() => {\n${laidOut(body.replace(FOR_BUNDLERS, '').replace(CONST, '$1let '))}return {${face}};\n})();\n\n`,
    parts: new Map(Object.entries(modules).map(([file, { renderedLength }]) => [file, renderedLength])),
  };
}

/** The tables of words: no blank behind their thousands of commas, and lists of words as short as they can be written. */
const closeTables = {
  name: 'close-tables',
  load: {
    filter: { id: /[/\\]reading[/\\](?:words|platforms)[/\\]\w+\.ts$/ },
    handler: (id) => ({
      code: readFileSync(id, 'utf8')
        .replace(WORDS, (_, name, mark, list) => `${name}${mark}${shorter(list)}${mark}`)
        .replace(/, +/g, ','),
      moduleType: 'ts',
    }),
  },
};

/** A list of words as a property; the two halves of the day are put into an expression as they are. */
const WORDS = /^(\s+(?!morning|afternoon)\w+:\s*)([`'])(.*,.*)\2(?=,?$)/gm;

const LAYOUT = [
  '--indent-style=tab',
  '--line-width=320',
  '--semicolons=as-needed',
  '--arrow-parentheses=as-needed',
  '--javascript-formatter-quote-style=single',
  '--trailing-commas=none',
  '--bracket-spacing=false',
  '--expand=never',
];

function laidOut(text) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [at('node_modules/@biomejs/biome/bin/biome'), 'format', ...LAYOUT, '--stdin-file-path=Code.js'],
    { input: text, encoding: 'utf8', cwd: at('.'), maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return closed(stdout);
}

/** Without the blanks after commas and colons, but for those in texts and patterns. */
function closed(text) {
  const kept = [];
  const look = (node) => {
    if (Array.isArray(node)) node.forEach(look);
    else if (node && typeof node === 'object') {
      const isText = node.type === 'Literal' && (typeof node.value === 'string' || node.regex);
      if (isText || node.type === 'TemplateElement') kept.push(node);
      else for (const part of Object.values(node)) look(part);
    }
  };
  const { program, errors } = parseSync('Code.js', text, { sourceType: 'script' });
  if (errors.length) throw new Error(errors[0].message);
  look(program);
  kept.sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  const close = (end) => text.slice(at, end).replace(/(?<=[,:]) (?=\S|$)/g, '');
  for (const { start, end } of kept) {
    result += close(start) + text.slice(start, end);
    at = end;
  }
  return result + close(text.length);
}
