// Google loads Code.js anew on every call, and of it every custom function needs one part: both have a budget.

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const KB = 1024;

test('Code.js is at most 900 KB', () => {
  expect(readFileSync('dist/Code.js').length / KB).toBeLessThanOrEqual(900);
});

test('what a custom function needs of it is at most 270 KB', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/addon/calculate.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'Regulars_',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    metafile: true,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const largest = Object.entries(inputs)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 10)
    .map(([file, { bytesInOutput }]) => `${file} ${(bytesInOutput / KB).toFixed(1)}`);
  expect(outputFiles[0].contents.length / KB, largest.join('\n')).toBeLessThanOrEqual(270);
});
