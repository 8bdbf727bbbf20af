// What is said of a failure is true of what is left of the run.

import { expect, it } from 'vitest';
import type { Problem } from '../../sidebar/client/problem.ts';
import { textOf } from '../../sidebar/text/index.ts';
import { problemText } from '../../sidebar/text/problem-text.ts';
import { LANGUAGES } from '../../src/text/language.ts';

it.each(LANGUAGES)('where something stays, nobody reads that nothing was written (%s)', (language) => {
  const text = textOf(language);
  const problem = { code: 'protected', where: { sheet: 'Groups' } } as Problem;
  const { unchanged } = text.messages;
  expect(problemText(problem, text).body).toContain(unchanged);
  const { body } = problemText(problem, text, true);
  expect(body).not.toContain(unchanged);
  expect(body).not.toBe('');
});
