// Bundles the page into a folder that any web server can host: the workbench, the built add-on, the samples.

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const at = (path: string) => join(root, path);

/** Modules that need Node have a counterpart for the page. */
const COUNTERPARTS: readonly (readonly [RegExp, string])[] = [
  [/\/realm\/realm\.ts$/, 'local/workbench/realm.ts'],
  [/\/excelize\.ts$/, 'local/workbench/excelize.ts'],
  [/^(node:.*|stream)$/, 'local/workbench/no-files.ts'],
  // The engine looks for controllers on the Chart of the classic build.
  [/^chart\.js\/auto$/, 'node_modules/chart.js/dist/chart.umd.js'],
  [/^@odoo\/owl$/, 'node_modules/@odoo/owl/dist/owl.es.js'],
];
const inThePage: Plugin = {
  name: 'in-the-page',
  setup({ onResolve }) {
    for (const [filter, path] of COUNTERPARTS) {
      onResolve({ filter }, ({ importer, kind }) =>
        kind === 'entry-point' || importer === at(path) ? null : { path: at(path) },
      );
    }
  },
};

const ENGINE = /o_spreadsheet\.esm\.js$/;
const BREAKS_LINES = 'function splitTextToWidth(ctx, text, style, width) {';
/** The engine breaks lines as engine/lines.ts does: both where it draws them and where it measures the row. */
const linesBreak: Plugin = {
  name: 'lines-break',
  setup({ onLoad }) {
    onLoad({ filter: ENGINE }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(BREAKS_LINES)) throw new Error('The engine breaks its lines elsewhere.');
      const ours = `${BREAKS_LINES}
\tif (isMarkdownLink(text)) text = parseMarkdownLink(text).label;
\treturn linesOf_(text, width, (part) => computeTextWidth(ctx, part, style || {}));`;
      return {
        contents: `import { linesOf as linesOf_ } from ${JSON.stringify(at('local/workbench/engine/lines.ts'))};
${text.replace(BREAKS_LINES, () => ours)}`,
        loader: 'js',
      };
    });
  },
};

/** `out` is emptied first. The add-on must have been built into dist/. */
export async function buildWorkbench(out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [at('local/workbench/main.tsx')],
    outfile: join(out, 'workbench.js'),
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'linked',
    loader: {
      '.xml': 'text',
      '.client.js': 'text',
      '.woff2': 'file',
      '.woff': 'file',
      '.ttf': 'file',
      '.eot': 'file',
      '.svg': 'file',
    },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    plugins: [inThePage, linesBreak],
    external: ['excelize.wasm.gz'],
    logLevel: 'warning',
  });
  copyFileSync(at('local/workbench/page.html'), join(out, 'index.html'));
  copyFileSync(at('node_modules/excelize-wasm/excelize.wasm.gz'), join(out, 'excelize.wasm.gz'));
  cpSync(at('samples'), join(out, 'samples'), { recursive: true });
  for (const file of ['LICENSE', 'NOTICE']) if (existsSync(at(file))) copyFileSync(at(file), join(out, file));
  copyLicences(join(out, 'licenses'));
  writeFileSync(join(out, 'add-on.json'), JSON.stringify(addOn()));
}

/** Packages whose code is in the page; NOTICE says whose they are. */
const PACKAGES = [
  '@odoo/o-spreadsheet',
  '@odoo/owl',
  '@kurkle/color',
  'chart.js',
  'preact',
  'papaparse',
  'fflate',
  'xmlchars',
  'excelize-wasm',
];

function copyLicences(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of PACKAGES) {
    const home = at(`node_modules/${name}`);
    const text = readdirSync(home).find((file) => /^licen[sc]e/i.test(file))!;
    copyFileSync(join(home, text), join(folder, `${name.replace('/', '-')}.txt`));
  }
}

function addOn() {
  const html = existsSync(at('dist/Sidebar.html'))
    ? { Sidebar: readFileSync(at('dist/Sidebar.html'), 'utf8') }
    : {};
  const manifest = JSON.parse(readFileSync(at('dist/appsscript.json'), 'utf8')) as object;
  return { code: readFileSync(at('dist/Code.js'), 'utf8'), html, manifest };
}
