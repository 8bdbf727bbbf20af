// A hiccup at any call of a run: it ends complete. A sample, the same each time; `npm run test:faults` tries every kind at every call.

import { expect, test } from 'vitest';
import { troubleOf } from '../../src/sheets/trouble.ts';
import { HICCUPS, hiccups, RUNS } from './faults/hiccups.ts';

/** Each kind once a run, spread over its calls; the two runs' places differ. */
test.each(RUNS.map((run, i) => ({ ...run, shift: i / 2 })))(
  '$name ends complete though Google fails once, in every way it has, anywhere',
  async ({ open, shift }) => {
    const { failures, tried } = await hiccups(open, (calls) =>
      HICCUPS.map((hiccup, i) => [1 + Math.floor((calls * (i + shift)) / HICCUPS.length), hiccup] as const),
    );
    expect(failures).toEqual([]);
    expect(tried).toBe(HICCUPS.length);
  },
);

test('all its words mean the same to us: what passes; so at any call one of them stands for all', () => {
  for (const { says } of HICCUPS) expect(troubleOf(new Error(says)).code, says).toBe('google-busy');
});
