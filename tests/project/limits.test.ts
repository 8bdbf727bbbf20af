// docs/limits.md: every limit says what a person sees or what happens, and names tests that are there.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/limits.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!limit \|)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('there are limits', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('%s', (limit, seen, tests) => {
  expect(limit).not.toBe('');
  expect(seen.length).toBeGreaterThan(20);
  const files = tests.split(', ');
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(existsSync(file), file).toBe(true);
});
