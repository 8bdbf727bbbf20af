// docs/limits.md: every limit says what a person sees or what happens, and names tests that are there.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../src/terms/failures.ts';
import { type Language, textsOf } from '../../src/text/index.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';

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

/** Sentences between the outermost quotation marks; one of three dots alone quotes nobody. */
function quoted(text: string): string[] {
  const found: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if ('“「'.includes(text[i]) && depth++ === 0) from = i + 1;
    if ('”」'.includes(text[i]) && --depth === 0) found.push(text.slice(from, i));
  }
  return found.filter((one) => one !== '…');
}

/** Whatever the product says of a limit, in full. */
function saidIn(language: Language): string[] {
  const { messages } = textsOf(language);
  const { t } = SIDEBAR_TEXTS[language];
  const titles = (['check', 'customers'] as const).map((kind) => textsOf(language).sheets.tabs[kind].title);
  const place = { sheet: 'Orders', figure: 5, limit: 3, column: 'Total', field: 'rules', finding: 'x' };
  const places = [
    place,
    { ...place, range: 'F1:F30, H1:H10' },
    { ...place, range: 'A1: =ARRAYFORMULA(A:Z)' },
  ];
  const failures = FAILURE_CODES.flatMap((code) =>
    places
      .flatMap((one) => [one, { ...one, who: 'you' as const }, { ...one, who: 'other' as const }])
      .map((one) => messages.failures[code](one)),
  );
  const columns = ['NES', 'RFM', 'HML', 'NES × HML'];
  return [
    ...failures.map(({ title, message, next }) => messages.prose(title, message, next)),
    messages.columnsLeft(columns, messages.failures.protected(places[1]!), 'F1:F30, H1:H10'),
    messages.prose(t.failed['time-out'].title, t.failed['time-out'].body),
    messages.covered(textsOf(language).sheets.tabs.customers.title, ['J9']),
    ...Object.values(messages.stays).map((of) => of('Customers')),
    ...Object.values(messages.leftOut),
    t.results.whose(['Orders']),
    // Names: of the menu, of sheets, of a second set of them.
    messages.menu.update,
    ...titles,
    ...titles.map((title) => `${title} · ${language === 'en' ? 'Orders 2025' : '2025 訂單'}`),
  ];
}

test.each([
  ['en', 'docs/limits.md'],
  ['zh-TW', 'docs/limits.zh-TW.md'],
] as const)('what is quoted is what is said, word for word (%s)', (language, path) => {
  const said = saidIn(language);
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const quotes = rowsOf(path).flatMap(([, seen]) => quoted(seen!));
  expect(quotes.length).toBeGreaterThan(15);
  const unsaid = quotes.filter((one) => {
    const pattern = new RegExp(one.split('…').map(literally).join('.*'), 's');
    return !said.some((sentence) => pattern.test(sentence));
  });
  expect(unsaid).toEqual([]);
});

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
