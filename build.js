// Builds dist/: exactly what `clasp push` sends. Code.js = the bundle of src/index.ts, followed by
// the verbatim text of src/entry.js, so that Sheets finds every public function with its help text at the top level.
// Each file is put in its place whole: a program that reads dist/ meanwhile never sees half of one.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundled } from './bundle.js';
import { writeRegistries } from './registries.js';

const at = (path) => new URL(path, import.meta.url).pathname;

writeRegistries(at('.'));

const { text: code } = await bundled(at('src/index.ts'), { names: process.argv.includes('--names') });

const wizard = await build({
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
const part = (ending) => wizard.outputFiles.find((file) => file.path.endsWith(ending)).text;

/** Letters beyond ASCII as entities: the page reads the same whatever the server says of its letters. */
const entities = (html) => html.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
/** The styles go with the script, where they are packed too. */
const styled = (script, css) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }));\n${script}`;
const lines = (text) => text.replace(/.{120}/g, '$&\n');
/**
 * Four bytes in five letters of 85, none of which means anything to HTML, to scripts or to HtmlService: no slash, star,
 * angle, ampersand, quote. The first four are the length. sidebar/page.html reads them.
 */
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (letter) => !'/<>&"\'`\\*'.includes(letter),
);
function packed(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const blocks = Buffer.concat([length, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < blocks.length; at += 4) {
    let rest = blocks.readUInt32BE(at);
    let five = '';
    for (let i = 0; i < 5; i++, rest = Math.floor(rest / 85)) five = LETTERS[rest % 85] + five;
    text += five;
  }
  return text;
}

const files = {
  'Code.js': code + readFileSync(at('src/entry.js'), 'utf8'),
  'Sidebar.html': entities(readFileSync(at('sidebar/page.html'), 'utf8')).replace('/* script */', () =>
    lines(packed(deflateSync(styled(part('.js'), part('.css')), { level: 9 }))),
  ),
  'appsscript.json': readFileSync(at('appsscript.json'), 'utf8'),
};

mkdirSync(at('dist'), { recursive: true });
for (const name of readdirSync(at('dist')))
  if (!(name in files)) rmSync(at(`dist/${name}`), { recursive: true });
for (const [name, text] of Object.entries(files)) {
  const whole = at(`.build-${process.pid}.tmp`);
  writeFileSync(whole, text);
  renameSync(whole, at(`dist/${name}`));
}
