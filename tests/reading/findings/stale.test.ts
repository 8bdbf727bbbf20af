// An export of more than a month ago is told, and asks nothing.

import { expect, it } from 'vitest';
import { stale } from '../../../src/reading/findings/stale.ts';
import { dayNumber, read } from '../sheet.ts';

const latest = dayNumber('2024-03-01');

it('from 31 days on', () => {
  expect(stale({ latest, today: latest + 30 })).toEqual([]);
  expect(stale({ latest, today: latest + 31 })).toMatchObject([
    { code: 'stale', weight: 'say', values: ['2024-03-01'], choices: [], open: false },
  ]);
});

it('never where no order counts, or today is not known', () => {
  expect(stale({ latest: null, today: latest })).toEqual([]);
  expect(stale({ latest })).toEqual([]);
});

it('of a sheet, where the day is known', () => {
  const rows = [
    ['Customer', 'Date', 'Amount'],
    ...Array.from({ length: 20 }, (_, k) => [`c${k % 7}`, `2024-03-${10 + k}`, 5 + k]),
  ];
  // The latest order is of 29 March 2024.
  expect(read(rows, { today: dayNumber('2024-04-28') }).findings).toEqual([]);
  expect(read(rows, { today: dayNumber('2024-04-29') }).findings).toMatchObject([
    { code: 'stale', weight: 'say', values: ['2024-03-29'] },
  ]);
  expect(read(rows).findings).toEqual([]);
});
