// A sample of the fault sweep, the same each time; `npm run test:faults` tries every call.

import { expect, test } from 'vitest';
import { ACTS, sweep } from './faults/sweep.ts';

/** Calls of each act that are made to fail, in one way each: the ways take turns. */
const SAMPLE = 2;

/** Spread over the act, away from its ends; which ones is the act's own affair, so that acts differ. */
const numbers = (seed: number) => (calls: number) =>
  Array.from({ length: SAMPLE }, (_, i) => 1 + Math.floor((calls * (i + ((seed * 0.37) % 1))) / SAMPLE));

test.each(ACTS.map((act, i) => [act.name, act, i] as const))(
  '%s: one call fails before or after its effect, for ever, or the execution ends there',
  async (_, act, seed) => {
    const modes = (['before', 'after', 'ever', 'end'] as const).filter((__, i) => (i + seed) % 2 === 0);
    const { failures, tried } = await sweep(act, numbers(seed), modes);
    expect(failures).toEqual([]);
    expect(Object.values(tried).reduce((a, b) => a + b, 0)).toBe(SAMPLE * modes.length);
  },
);

test('the execution ends while conditional formats of a person wait on the hidden copy: asked for again, the undo has them back', async () => {
  const act = ACTS.find(({ name }) => name === 'undo of a later run')!;
  const { failures, tried } = await sweep(
    act,
    // Between setting them aside and bringing them back.
    (calls) => [0.56, 0.57, 0.58, 0.59].map((part) => Math.floor(calls * part)),
    ['end'],
  );
  expect(failures).toEqual([]);
  expect(tried.end).toBe(4);
});
