// Every finding speaks every language of the product; a language that it does not speak hears English.

import { expect, test } from 'vitest';
import { CELL_WORDS } from '../../../src/reading/findings/cell-words.generated.ts';
import { WORDS } from '../../../src/reading/findings/words.generated.ts';
import { findingOf } from '../../../src/reading/gate/facts.ts';
import { FINDING_CODES } from '../../../src/terms/finding-codes.generated.ts';
import { names } from '../../../src/text/en/names.ts';
import { wordsIn } from '../../../src/text/findings.ts';
import { LANGUAGES } from '../../../src/text/language.ts';

test.each(FINDING_CODES)('%s', (code) => {
  for (const words of [WORDS[code], CELL_WORDS[code]])
    if (words) expect(Object.keys(words)).toEqual(expect.arrayContaining([...LANGUAGES]));
});

test('French is not spoken: English is', () => {
  const stale = findingOf(
    {},
    {
      code: 'stale',
      weight: 'say',
      count: 31,
      rows: [],
      values: ['2024-03-29'],
      choices: [],
    },
  );
  expect(wordsIn('fr', names).stale(stale).title).toBe('The latest order is from 2024-03-29');
  expect(wordsIn('zh-TW', names).stale(stale).title).toBe('最近的訂單是 2024-03-29');
});
