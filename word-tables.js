// The tables of words (src/reading/words) as Code.js holds them: of each word the key it is looked up by, which is shorter than
// what people read: `Fecha de {pedido|compra}` → `fechade{pedido|compra}`.
import { build } from 'esbuild';

/** Lists that are read within a text, as they are written. */
const AS_WRITTEN = new Set(['morning', 'afternoon']);

/** What a file of src/ exports, for the build to use. */
async function exportsOf(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

export const wordTables = {
  name: 'word-tables',
  setup({ onLoad }) {
    const keys = exportsOf(new URL('src/reading/plain.ts', import.meta.url).pathname);
    onLoad({ filter: /[/\\]reading[/\\]words[/\\]\w+\.ts$/ }, async ({ path }) => {
      if (path.endsWith('index.ts')) return undefined;
      const { wordKey } = await keys;
      const short = (name, value) =>
        typeof value === 'string' && !AS_WRITTEN.has(name) ? value.replace(/[^{|},]+/g, wordKey) : value;
      const tables = Object.entries(await exportsOf(path));
      return {
        contents: tables
          .map(([name, table]) => `export const ${name} = ${JSON.stringify(table, short)};`)
          .join('\n'),
      };
    });
  },
};
