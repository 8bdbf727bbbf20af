// A day far after all others would move the as-of day: it is asked about before anything is counted.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { isoDay, read } from '../sheet.ts';

/** Thirty orders in June 2024, 100 each, and others. */
const shop = (...late: readonly string[]): Cell[][] => [
  ['Order no', 'Customer', 'Date', 'Amount'],
  ...Array.from({ length: 30 }, (_, k): Cell[] => [
    `A${k}`,
    `c${k % 9}`,
    `2024-06-${String(1 + k).padStart(2, '0')}`,
    100,
  ]),
  ...late.map((day, k): Cell[] => [`B${k}`, 'c1', day, 70]),
];
const asked = {
  code: 'late-days',
  weight: 'ask',
  chosen: 'count',
  choices: ['count', 'leave-out'],
  open: true,
};

it('one order two years after all others is a question, with its row; counted until answered', () => {
  const sheet = read(shop('2026-06-30'));
  expect(sheet.findings).toMatchObject([
    {
      ...asked,
      about: '2026-06-30',
      count: 1,
      rows: [32],
      values: ['2026-06-30', '2024-06-30', 'B0'],
      money: 70,
    },
  ]);
  expect(isoDay(sheet.latest ?? 0)).toBe('2026-06-30');
});

it('left out, the as-of day is that of the others', () => {
  const sheet = read(shop('2026-06-30'), { options: { answers: { 'late-days:2026-06-30': 'leave-out' } } });
  expect(isoDay(sheet.latest ?? 0)).toBe('2024-06-30');
  expect(sheet.leftOut).toMatchObject([{ row: 32, reason: 'by-choice', order: 'B0' }]);
});

it('a later day is a new question', () => {
  const sheet = read(shop('2026-06-30', '2026-07-01'), {
    options: { answers: { 'late-days:2026-06-30': 'leave-out' } },
  });
  expect(sheet.findings).toMatchObject([{ ...asked, about: '2026-07-01', count: 2, rows: [32, 33] }]);
});

it('a year and a day is the border', () => {
  // 2024-06-30 + 366 days = 2025-07-01: the gap must be longer.
  expect(read(shop('2025-07-01')).findings).toEqual([]);
  expect(read(shop('2025-07-02')).findings).toMatchObject([asked]);
});

it('a shop that came back is no slip', () => {
  expect(read(shop('2026-06-01', '2026-06-02', '2026-06-03')).findings).toMatchObject([{ count: 3 }]);
  expect(read(shop('2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04')).findings).toEqual([]);
});
