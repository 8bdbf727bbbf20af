// What is known of Google Sheets (docs/local-sheets.md, rules 1 to 126), each rule tried by a script on the local host.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { localSheetsPage, PAGE } from '../../docs/page.ts';
import type { UiPort } from '../../src/services/host.ts';
import { LETTERS } from './rules/index.ts';
import { answerOf, answersOf } from './script.ts';

for (const [letter, { title, rules }] of Object.entries(LETTERS)) {
  describe(`${letter}. ${title}`, () => {
    for (const { rule, says, source, script = '', calls, gives, shows, ...options } of rules) {
      test(`${rule}. ${says} (${source})`, async () => {
        const shown: string[] = [];
        const screen = shows ? { ...options, ui: screenThatKeeps(shown) } : options;
        const answer = calls ? await answersOf(calls, screen) : await answerOf(script, screen);
        expect(answer).toEqual(gives);
        if (shows) expect(shown).toEqual(shows);
      });
    }
  });
}

function screenThatKeeps(pages: string[]): UiPort {
  return {
    menu() {},
    sidebar: (html) => void pages.push(html),
    dialog() {},
    alert: () => 'OK',
    prompt: () => ({ button: 'OK', text: '' }),
    toast() {},
  };
}

test('every rule from 1 to 120 is tried', () => {
  const tried = new Set(Object.values(LETTERS).flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  expect(Array.from({ length: 120 }, (_, i) => i + 1).filter((rule) => !tried.has(rule))).toEqual([]);
});

test('docs/support.md tells the members and rules as they are', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(localSheetsPage());
});
