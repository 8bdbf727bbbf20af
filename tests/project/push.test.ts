// What goes to Google: dist/ as built, and nothing else.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('clasp push sends the script, the sidebar and the manifest, and nothing else', () => {
  const status = JSON.parse(
    execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], { encoding: 'utf8' }),
  );
  expect([...status.filesToPush].sort()).toEqual([
    'dist/Code.js',
    'dist/Sidebar.html',
    'dist/appsscript.json',
  ]);
  expect(status.untrackedFiles).toEqual([]);
});

test('the manifest asks for the open spreadsheet and its own sidebar, nothing more', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ]);
  expect(manifest.runtimeVersion).toBe('V8');
});

test('a person who opens Code.js finds every custom function with its JSDoc as written, and no endless lines', () => {
  const code = readFileSync('dist/Code.js', 'utf8');
  const longest = Math.max(...code.split('\n').map((line) => line.length));
  // Lists of words are the longest.
  expect(longest).toBeLessThan(2000);
  for (const [, comment] of code.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*function [A-Z_]+\(/g)) {
    expect(comment).toContain('@customfunction');
  }
});
