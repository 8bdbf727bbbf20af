// The tables of words (src/reading/words) as Code.js holds them: of each word the key it is looked up by, and what the keys of a
// list begin or end with alike once: `Fecha de pedido, Fecha de compra` → `fechade{pedido|compra}`.
import { build } from 'esbuild';

/** Lists that are read within a text, as they are written. */
const AS_WRITTEN = new Set(['morning', 'afternoon']);

/** What files of src/ export, for the build to use. */
async function exportsOf(...files) {
  const contents = files.map((file) => `export * from ${JSON.stringify(file)};`).join('\n');
  const stdin = { contents, resolveDir: new URL('.', import.meta.url).pathname };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The shared beginning or end that saves most where it stands once; null where none saves anything. */
function bestShared(words) {
  const shared = new Map();
  for (const word of words)
    for (let size = 1; size <= word.length; size++)
      for (const [start, end] of [
        [word.slice(0, size), ''],
        ['', word.slice(-size)],
      ]) {
        const key = `${start}{}${end}`;
        if (!shared.has(key)) shared.set(key, { start, end, group: [] });
        shared.get(key).group.push(word);
      }
  let best = null;
  for (const { start, end, group } of shared.values()) {
    const saved = (group.length - 1) * Buffer.byteLength(start + end) - '{}'.length;
    if (group.length > 1 && saved > (best?.saved ?? 0)) best = { start, end, group, saved };
  }
  return best;
}

/** The same words in fewer letters; what a shared part leaves of its words is written shorter in turn. */
function shorter(words) {
  const best = bestShared(words);
  if (!best) return words;
  const { start, end, group } = best;
  const rests = group.map((word) => word.slice(start.length, word.length - end.length));
  return [
    `${start}{${shorter(rests).join('|')}}${end}`,
    ...shorter(words.filter((word) => !group.includes(word))),
  ];
}

export const wordTables = {
  name: 'word-tables',
  setup({ onLoad }) {
    const reading = exportsOf('./src/reading/plain.ts', './src/reading/words/index.ts');
    onLoad({ filter: /[/\\]reading[/\\]words[/\\]\w+\.ts$/ }, async ({ path }) => {
      if (path.endsWith('index.ts')) return undefined;
      const { wordKey, listed } = await reading;
      const inShort = (name, value) =>
        typeof value === 'string' && !AS_WRITTEN.has(name)
          ? shorter([...new Set(listed(value).map(wordKey))]).join(',')
          : value;
      const tables = Object.entries(await exportsOf(path));
      return {
        contents: tables
          .map(([name, table]) => `export const ${name} = ${JSON.stringify(table, inShort)};`)
          .join('\n'),
      };
    });
  },
};
