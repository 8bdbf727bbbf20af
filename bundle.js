// Modules → one function's worth of script: their names stay inside it, what the entry exports comes out as `Regulars_`.
// Kept readable. Google loads all of it on every call, so it has no more blanks than a reader needs: one tab a level.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';

/** What is for bundlers, not for readers: the file a part came from (the code's names tell as much), hints for minifiers. */
const FOR_BUNDLERS =
  /^\/\/ (?:src|node_modules)\/\S+\n|^\s*\/\/ @__NO_SIDE_EFFECTS__\n|\/\* @__PURE__ \*\/ /gm;

/** The bundle of a file of src/, and what esbuild tells of its parts. */
export async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    metafile: true,
    plugins: [closeTables],
  });
  const text = tabbed(outputFiles[0].text).replace(FOR_BUNDLERS, '');
  const exported = /^export \{\n([^}]*)\};\n$/m.exec(text);
  if (!exported) throw new Error(`${entry} exports nothing by name.`);
  const names = exported[1].replace(/(\w+) as (\w+)/g, '$2: $1');
  const body = text.slice(0, exported.index);
  return {
    text: `"use strict";\nvar Regulars_ = (() => {\n${body}return {\n${names}};\n})();\n\n`,
    metafile,
  };
}

/** The tables of words hold thousands of commas: no blank behind them. */
const closeTables = {
  name: 'close-tables',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]reading[/\\](?:words|platforms)[/\\]\w+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/, +/g, ','),
      loader: 'ts',
    }));
  },
};

/** Two blanks at the start of a line → one tab, except where the line goes on inside a text. */
function tabbed(text) {
  const texts = [];
  new Visitor({ TemplateElement: ({ start, end }) => texts.push([start, end]) }).visit(
    parseSync('bundle.js', text).program,
  );
  texts.sort(([a], [b]) => a - b);
  let next = 0;
  return text.replace(/^(?: {2})+/gm, (blanks, at) => {
    while (next < texts.length && texts[next][1] < at) next++;
    const inText = next < texts.length && texts[next][0] < at;
    return inText ? blanks : '\t'.repeat(blanks.length / 2);
  });
}
