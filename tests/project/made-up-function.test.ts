// A new custom function is one file and its words: a made-up one is told, offered, calculated in a cell, and no other file
// names it.

import { execFileSync } from 'node:child_process';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/text/language.ts';
import { copyOfProject, type ProjectCopy } from './copy.ts';

const FILE = 'src/functions/DAYS_SINCE.ts';
const FUNCTION = `// DAYS_SINCE: how many days before a day each day was.

import { NO_DAY } from '../model/index.ts';
import type { Body } from './call.ts';
import { cellsOf, inShape } from './cells.ts';
import { asOfDay, daysOf } from './days.ts';
import type { Shown, Signature } from './facts.ts';

export const signature: Signature = {
  place: 115,
  family: 'customers',
  arguments: [
    { name: 'last', takes: 'cells', type: 'date' },
    { name: 'as_of', takes: 'cell', type: 'date' },
  ],
};

export const shown: Shown = {
  examples: [{ formula: '=DAYS_SINCE("2011-12-01", "2011-12-09")', gives: 8 }],
  insert: '=DAYS_SINCE(C2:C, $H$1)',
};

export const body: Body = (call, last, asOf) => {
  const cells = cellsOf(last);
  const { day } = daysOf(cells, call);
  const today = asOfDay(asOf, call) ?? 0;
  return inShape(cells, (i) => (day[i] === NO_DAY ? '' : today - day[i]));
};
`;
const words = (language: string) => `DAYS_SINCE: {
      short: 'Days since (${language})',
      answers: 'Counts the days (${language}).',
      result: 'A number for each day (${language}).',
      arguments: { last: 'A day (${language}).', as_of: 'The day to count from (${language}).' },
      examples: ['Eight days (${language}).'],
    },
    `;
const helpOf = (language: string) => `src/text/${language}/functions/help.ts`;

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyOfProject();
  copy.write(FILE, FUNCTION);
});
afterAll(() => copy.remove());

test('without its words the compiler names where they are missing, and nothing else', () => {
  copy.build();
  const files = [...copy.check().matchAll(/^(\S+\.ts)\(/gm)].map(([, file]) => file);
  expect([...new Set(files)].sort()).toEqual(LANGUAGES.map(helpOf).sort());
});

test('with its words it is complete: one file a function and one a language were touched by hand', () => {
  for (const language of LANGUAGES) copy.insert(helpOf(language), 'RFM_SEGMENT: {', words(language));
  // The reference pages and the help that Sheets shows are written by a command: node docs/make.js functions.
  execFileSync('node', ['node_modules/tsx/dist/cli.mjs', 'docs/functions-pages.ts'], { cwd: copy.root });
  copy.build();
  expect(copy.check()).toBe('');
  const byHand = copy.touched().filter((path) => path !== 'src/entry.js');
  expect(byHand.sort()).toEqual([FILE, ...LANGUAGES.map(helpOf)].sort());
});

test('it calculates in a cell, and the sidebar offers it', async () => {
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Days',
    rows: 5,
    columns: 3,
  });
  const [sheet] = book.sheets;
  sheet.put(0, 0, '2011-12-01');
  sheet.put(1, 0, '2011-12-08');
  sheet.putFormula(0, 1, '=DAYS_SINCE(A1:A2, "2011-12-09")');
  sheet.putFormula(3, 1, '=DAYS_SINCE(A1)');
  const host = await openHost({ book, dist: copy.dist });
  book.dirty = true;
  host.calculate();
  expect([sheet.value(0, 1), sheet.value(1, 1)]).toEqual([8, 1]);
  expect(sheet.value(3, 1)).toMatchObject({
    message: expect.stringContaining('as_of: This argument is needed.'),
  });
  const { FUNCTIONS } = await import(`${copy.root}/src/functions/catalogue.ts`);
  expect(FUNCTIONS.map(({ name }: { name: string }) => name)).toContain('DAYS_SINCE');
});
