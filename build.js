// Builds dist/: exactly what `clasp push` sends. Code.js = the bundle of src/index.ts, kept readable, followed by
// the verbatim text of src/entry.js, so that Sheets finds every public function with its help text at the top level.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';

const root = new URL('./', import.meta.url);
const at = (path) => new URL(path, root).pathname;

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));

await build({
  entryPoints: [at('src/index.ts')],
  outfile: at('dist/Code.js'),
  bundle: true,
  format: 'iife',
  globalName: 'Regulars_',
  target: 'es2020',
  charset: 'utf8',
  footer: { js: readFileSync(at('src/entry.js'), 'utf8') },
});

if (existsSync(at('sidebar/main.tsx'))) {
  const { outputFiles } = await build({
    entryPoints: [at('sidebar/main.tsx')],
    outdir: at('dist'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const page = readFileSync(at('sidebar/page.html'), 'utf8')
    .replace('/* styles */', () => text('.css'))
    .replace('/* script */', () => deflateSync(text('.js'), { level: 9 }).toString('base64'));
  writeFileSync(at('dist/Sidebar.html'), page);
}

copyFileSync(at('appsscript.json'), at('dist/appsscript.json'));
