// Whatever a failure handler receives becomes a problem with a sentence and a next step.

import { describe, expect, it } from 'vitest';
import { passes, problemOf } from '../../sidebar/client/problem.ts';
import { textOf } from '../../sidebar/text/index.ts';
import { problemText } from '../../sidebar/text/problem-text.ts';
import { FAILURE_CODES } from '../../src/terms/failures.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { failure } from './harness.ts';

describe('a failure of the server', () => {
  it('is read from the error’s message', () => {
    const problem = problemOf(failure('orders-changed', { sheet: 'Orders', row: 1204 }), 'step');
    expect(problem).toMatchObject({
      code: 'orders-changed',
      where: { sheet: 'Orders', row: 1204 },
      during: 'step',
    });
  });

  it('is read behind what Google puts before it', () => {
    const { message } = failure('busy', { figure: 20 }, 'a {brace} in it');
    expect(problemOf(new Error(`ScriptError: Error: ${message}`), 'beginRun')).toMatchObject({
      code: 'busy',
      where: { figure: 20 },
    });
  });

  it('stays unexpected where the code is not ours', () => {
    expect(problemOf(new Error('{"code":"toString","message":"","where":{}}'), 'start').code).toBe(
      'unexpected',
    );
    expect(problemOf(undefined, 'start').code).toBe('unexpected');
  });
});

describe('Google’s own words', () => {
  it.each([
    ['NetworkError: Connection failure due to HTTP 0', 'connection'],
    ['Exceeded maximum execution time', 'time-out'],
    ['超過執行時間上限', 'time-out'],
    ['Service Spreadsheets timed out while accessing document with id 1a2b.', 'time-out'],
    ['Service error: Spreadsheets', 'google-busy'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'google-busy'],
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      'accounts',
    ],
    ['Authorization is required to perform that action.', 'accounts'],
    [
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'no-room',
    ],
    ['You are trying to edit a protected cell or object.', 'protected'],
    ['TypeError: Cannot read properties of undefined', 'unexpected'],
  ])('%s', (said, code) => expect(problemOf(new Error(said), 'step').code).toBe(code));

  it('lead to another try only where the request was not at fault', () => {
    const codes = ['connection', 'time-out', 'google-busy', 'accounts', 'protected', 'unexpected'] as const;
    const repeated = codes.filter((code) => passes({ code, message: '', where: {}, during: 'step' }));
    expect(repeated).toEqual(['connection', 'time-out', 'google-busy']);
  });
});

describe('every problem', () => {
  const codes = [...FAILURE_CODES, 'connection', 'time-out', 'accounts'] as const;

  it.each(codes)('%s has a title and a sentence in both languages', (code) => {
    const said = LANGUAGES.map((language) =>
      problemText({ code, message: '', where: {}, during: 'step' }, textOf(language)),
    );
    for (const { title, body } of said) {
      expect(title).not.toBe('');
      expect(body).toMatch(/[.。]$/);
    }
    expect(said[0].title).not.toBe(said[1].title);
  });

  it('tells a taken cell by its name', () => {
    const problem = problemOf(failure('cell-taken', { range: 'C2' }), 'insertFormula');
    expect(problemText(problem, textOf('en')).brief).toBe(
      'C2 is not empty. Nothing was written. Select an empty cell, then insert again.',
    );
  });
});
