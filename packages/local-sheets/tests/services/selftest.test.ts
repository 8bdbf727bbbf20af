// The questions a person can put to a live Google Sheets run whole on the local one, where both sides agree by construction.
// Answers from Google are kept in tests/fixtures/google/; none is in yet.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Answers,
  askable,
  ballastScript,
  costsOf,
  differences,
  EXECUTION,
  selfTestScript,
  WITH_BALLAST,
} from '../../docs/selftest.ts';
import { Book } from '../../src/book/workbook.ts';
import { openHost } from '../../src/host.ts';
import { COSTS, noCalls, secondsOf } from '../../src/services/costs.ts';

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

test('five custom functions answer by what they are given, where they stand and what they may do', () => {
  const asked = Object.keys(here.questions).filter((name) => /custom function|a grid/.test(name));
  expect(asked.map((name) => here.questions[name])).toEqual([
    [
      '1 number',
      '"x" string',
      '"" string',
      '[[1,"x"]] object',
      '"2024-02-28T16:00:00.000Z" object',
      'undefined undefined',
    ],
    [
      [1, 'two'],
      [true, ''],
    ],
    ['#REF!'],
    ['', 'TRUE', 'TRUE'],
    ['#ERROR!', 'caught'],
    ['You do not have permission to call setValue'],
  ]);
});

test('the bench takes its costs from the times that Google told, and the middle guess for the rest', () => {
  const times = {
    [EXECUTION]: 900,
    [WITH_BALLAST]: 1200,
    'a call that asks nothing': 3,
    'a read': 80,
    'a commit': 500,
    properties: 40,
    '20,000 cells read': 280,
    '20,000 cells written': 900,
  };
  const costs = costsOf({ times });
  // (280 − 80) ms ÷ 20,000 cells = 10 µs; (900 − 500) ms ÷ 20,000 = 20 µs.
  expect(costs).toMatchObject({ executions: 1.2, calls: 0.003, reads: 0.08, commits: 0.5, kept: 0.04 });
  expect(costs.cellsRead).toBeCloseTo(1e-5, 12);
  expect(costs.cellsWritten).toBeCloseTo(2e-5, 12);
  expect(costsOf({ times: {} })).toMatchObject({ executions: COSTS.mid.executions, own: COSTS.mid.own });
  // One execution, 10 calls, 2 reads, a commit: 1.2 + 0.03 + 0.16 + 0.5 s.
  const tally = { ...noCalls(), executions: 1, calls: 10, reads: 2, commits: 1 };
  expect(secondsOf(tally, costs)).toBeCloseTo(1.89, 9);
});

test('the second file is 700 KB of code that does nothing', () => {
  expect(ballastScript().length).toBeGreaterThan(700 * 1024);
  expect(() => new Function(ballastScript())).not.toThrow();
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
