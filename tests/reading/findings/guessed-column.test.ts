// A column that is taken for something by its values alone is a question.

import { expect, it } from 'vitest';
import type { Choices } from '../sheet.ts';
import { read, recogniseRows } from '../sheet.ts';

const rows = [
  ['Order ID', 'Customer', 'Order date', 'Xyz'],
  ...Array.from({ length: 12 }, (_, i) => [`A${i}`, `c${i % 4}`, `2024-01-${10 + i}`, 10.5 + i]),
];
const guessed = (choices: Choices = {}) =>
  read(rows, choices).findings.filter(({ code }) => code === 'guessed-column');

it('is asked about with its name, its letter and three values, and stops what nobody can answer', () => {
  expect(guessed()).toMatchObject([
    {
      about: 'amount',
      role: 'amount',
      weight: 'refuse',
      open: true,
      values: ['Xyz', 'D', '10.5', '11.5', '12.5'],
      choices: ['Xyz'],
    },
  ]);
});

it('is asked no more once a person said yes', () => {
  const answers = { 'guessed-column:amount': 'Xyz' };
  expect(guessed({ options: { answers } })).toMatchObject([{ answered: true, open: false }]);
  // Yes was said to another column: this one is still a question.
  const other = { 'guessed-column:amount': 'Abc' };
  expect(guessed({ options: { answers: other } })).toMatchObject([{ answered: false, open: true }]);
});

it('is none where a person named another column, or none', () => {
  const { amount: _, ...mapping } = recogniseRows(rows).mapping;
  expect(guessed({ mapping })).toEqual([]);
});
