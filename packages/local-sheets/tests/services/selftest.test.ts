// The questions a person can put to a live Google Sheets run whole on the local one, where both sides agree by construction.
// Answers from Google are kept in tests/fixtures/google/; none is in yet.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answers, askable, differences, selfTestScript } from '../../docs/selftest.ts';
import { Book } from '../../src/book/workbook.ts';
import { openHost } from '../../src/host.ts';

const FOLDER = 'tests/fixtures/google';
const live = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

/** These speak of all sheets, and the person's own stands beside the one they are asked on. */
const ABOUT_OTHER_SHEETS = ['52.0', '53.0', '53.1', '57.0', '58.0', '59.0', '63.0'];

let here: Answers;
let book: Book;
beforeAll(async () => {
  book = Book.blank({ locale: 'en_US', timeZone: 'Asia/Taipei' });
  const host = await openHost({ book, code: selfTestScript() });
  host.services.sleep = () => {};
  expect(host.call('selftestAnswers', [-1])).toBe(null);
  here = host.call('selftestAnswers', [600]) as Answers;
});

test('every rule that needs only an empty sheet is asked, and the spreadsheet is left as it was', () => {
  expect(Object.keys(here.rules)).toEqual(askable().map(({ key }) => key));
  expect(askable().length).toBeGreaterThan(90);
  expect(book.sheets).toHaveLength(1);
  expect(book.properties.document).toEqual({});
});

test('the answers are those of the rules', () => {
  const wrong = askable().filter(
    ({ key, rule }) => JSON.stringify(here.rules[key]) !== JSON.stringify(rule.gives),
  );
  expect(wrong.map(({ key }) => key)).toEqual(ABOUT_OTHER_SHEETS);
});

test('where another host answers otherwise, the rule is named', () => {
  expect(differences(here.rules, here.rules)).toEqual([]);
  const [line] = differences(here.rules, { ...here.rules, '101.0': 'otherwise' });
  expect(line).toMatch(/^rule 101\.0: .* here, "otherwise" there$/);
});

describe.each(live)('Google’s answers of %s', (name) => {
  test('are those of the local host, or its differences are known', () => {
    const there = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Answers & { known?: string[] };
    const unknown = differences(here.rules, there.rules).filter(
      (line) => !(there.known ?? []).some((key) => line.startsWith(`rule ${key}:`)),
    );
    expect(unknown).toEqual([]);
  });
});
