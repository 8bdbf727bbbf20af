// An export of more than a month ago is told, and asks nothing.

import { expect, it } from 'vitest';
import { stale } from '../../../src/reading/gate/stale.ts';
import { dayNumber } from '../sheet.ts';

const latest = dayNumber('2024-03-01');

it('from 31 days on', () => {
  expect(stale(latest, latest + 30)).toEqual([]);
  expect(stale(latest, latest + 31)).toMatchObject([
    { code: 'stale', weight: 'say', values: ['2024-03-01'], choices: [], open: false },
  ]);
});

it('never where no order counts, or today is not known', () => {
  expect(stale(null, latest)).toEqual([]);
  expect(stale(latest, undefined)).toEqual([]);
});
