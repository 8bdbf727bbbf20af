// docs/limits.md: every limit says what a person sees or what happens, and names tests that are there.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rowsOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!(limit|限制) \|)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const rows = rowsOf('docs/limits.md');

test('both languages name the same limits, by their tests', () => {
  const tests = (all: string[][]) => all.map((row) => row.at(-1));
  expect(tests(rowsOf('docs/limits.zh-TW.md'))).toEqual(tests(rows));
});

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
