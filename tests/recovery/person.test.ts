// Whatever happens in whatever order, every cell, comment and colour a person made is still with its row, or a question was
// asked; `npm run test:faults` tries many more.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Happened, stories, told } from './person/acts.ts';

test('a person works on, and we run, are cut off, take back, undo and take away: what is theirs stays with its row', async () => {
  const happened = new Happened();
  const lost = fc.asyncProperty(stories, async (story) => {
    expect(await told(story, happened)).toBe(null);
  });
  await fc.assert(lost, { numRuns: 14, seed: 2024 });
  // Nothing is shown where every run was refused, or nobody made anything: each story ends with a run that goes through.
  expect(happened.done.run).toBeGreaterThanOrEqual(14);
  expect(happened.done.undo).toBeGreaterThan(0);
  expect(happened.kept).toBeGreaterThan(14);
  expect(happened.between).toBeGreaterThan(5);
}, 120_000);
