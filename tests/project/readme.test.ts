// The command line's options stand in both languages of the README, and each of them exists.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const optionsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/`(--[a-z-]+)/g)].map(([, option]) => option))].sort();

test('both READMEs name the same options of the command line, and it knows each', () => {
  const [english, chinese] = ['README.md', 'README.zh-TW.md'].map((file) =>
    optionsIn(readFileSync(file, 'utf8')),
  );
  expect(english.length).toBeGreaterThan(30);
  expect(chinese).toEqual(english);
  const { stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', '--help'], {
    encoding: 'utf8',
  });
  expect(english.filter((option) => !`${stdout}${stderr}`.includes(option))).toEqual([]);
});
