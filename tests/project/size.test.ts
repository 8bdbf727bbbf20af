// Google loads Code.js anew on every call, and of it every custom function needs one part: both have a budget.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundled } from '../../bundle.js';

const KB = 1024;

/** The ten files that give most to a bundle, for the message. */
function largest(parts: ReadonlyMap<string, number>): string {
  return [...parts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([file, size]) => `${file} ${(size / KB).toFixed(1)}`)
    .join('\n');
}

test('Code.js is at most 900 KB', () => {
  expect(readFileSync('dist/Code.js').length / KB).toBeLessThanOrEqual(900);
});

test('what a custom function needs of it is at most 270 KB', async () => {
  const { text, parts } = await bundled('src/addon/calculate.ts');
  expect(Buffer.byteLength(text) / KB, largest(parts)).toBeLessThanOrEqual(270);
});
