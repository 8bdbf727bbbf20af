// Google loads Code.js anew on every call, and of it every custom function needs one part: both have a budget.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundled } from '../../bundle.js';

const KB = 1024;

// The aim is 900 KB. Words of order sheets in twelve languages (80 KB) and the prediction (30 KB) put it beyond.
test('Code.js is at most 960 KB', () => {
  expect(readFileSync('dist/Code.js').length / KB).toBeLessThanOrEqual(960);
});

test('what a custom function needs of it is at most 270 KB', async () => {
  const { text, metafile } = await bundled('src/addon/calculate.ts');
  const [{ inputs }] = Object.values(metafile.outputs);
  const largest = Object.entries(inputs)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 10)
    .map(([file, { bytesInOutput }]) => `${file} ${(bytesInOutput / KB).toFixed(1)}`);
  expect(Buffer.byteLength(text) / KB, largest.join('\n')).toBeLessThanOrEqual(270);
});
