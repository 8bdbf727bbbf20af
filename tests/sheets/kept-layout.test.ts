// What we remember of a sheet stays within the 30,000 characters that Google keeps with it, whatever stands there.

import { expect, test } from 'vitest';
import type { Period } from '../../src/model/days.ts';
import { fitsMarks } from '../../src/sheets/kept-layout.ts';
import type { Layout } from '../../src/sheets/layout.ts';
import { cellsOf, openDocument, someOrders } from '../addon/document.ts';

const ofColumns = (columns: number, notes: Layout['notes'] = []): Layout => ({
  kind: 'cohorts',
  language: 'en',
  columns,
  span: 9,
  zones: [],
  tables: [],
  notes,
  scales: [],
  highlights: [],
  charts: [],
  look: '',
});

test('3,900 columns of seven characters each fit, and 4,000 do not: with the rest they pass 28,000', () => {
  expect(fitsMarks(ofColumns(3_900))).toBe(true);
  expect(fitsMarks(ofColumns(4_000))).toBe(false);
});

test('notes all over do not fit either; below each other they are one', () => {
  const scattered = Array.from({ length: 2_000 }, (_, i) => ['customers', 2 * i, i % 7, 1] as const);
  expect(fitsMarks(ofColumns(10, scattered))).toBe(false);
  const below = Array.from({ length: 2_000 }, (_, i) => ['customers', i, 3, 1] as const);
  expect(fitsMarks(ofColumns(10, below))).toBe(true);
});

test('so does what its hidden copy remembers: seventeen years of weeks become months, and weeks again', async () => {
  const shop = await openDocument({ lines: [...someOrders(30), ['U1', 'c1', '2040-01-01', 90]], rows: 40 });
  const run = (cohortPeriod: Period) =>
    shop.run(
      shop.settings({
        outputs: { sheets: ['cohorts'], tagColumns: false, cohortColumns: false, cohortPeriod },
      }),
    );
  run('week');
  const cohorts = shop.sheet('Cohorts');
  const weeks = JSON.stringify(cellsOf(cohorts));
  run('month');
  expect(JSON.stringify(cellsOf(cohorts))).not.toBe(weeks);
  shop.call('undoRun');
  expect(JSON.stringify(cellsOf(cohorts))).toBe(weeks);
});
