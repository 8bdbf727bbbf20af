// Modules → one function's worth of script: their names stay inside it, what the entry exports comes out as `Regulars_`.
// Google loads all of it on every call, so blanks and names are left out. With `names` functions are told the names they have in
// the sources, so that an error's stack says where it happened: `npm run build -- --names`, for a script one looks for a fault in.
import { build, transform } from 'esbuild';
import { wordTables } from './word-tables.js';

const LANGUAGE = { target: 'es2020', charset: 'utf8', legalComments: 'none' };

/** The bundle of a file of src/, and how many characters each file gave to it before its blanks and names went. */
export async function bundled(entry, { names = false } = {}) {
  const { outputFiles, metafile } = await build({
    ...LANGUAGE,
    entryPoints: [entry],
    bundle: true,
    plugins: [wordTables],
    // Here, where all files are seen as one, constants and what nobody needs go.
    minifySyntax: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const [{ text }] = outputFiles;
  const exported = /^export \{\n([^}]*)\};\n$/m.exec(text);
  if (!exported) throw new Error(`${entry} exports nothing by name.`);
  const face = exported[1].replace(/(\w+) as (\w+)/g, '$2: $1');
  const inside = `var face = (() => {\n${text.slice(0, exported.index)}return {\n${face}};\n})();`;
  const { code } = await transform(inside, { ...LANGUAGE, minify: true, keepNames: names, lineLimit: 1800 });
  const [{ inputs }] = Object.values(metafile.outputs);
  return {
    text: `"use strict";\nvar Regulars_ = (() => {\n${code}return face;\n})();\n\n`,
    parts: new Map(Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
  };
}
