// `npm run test:faults [-- EVERY [ACT]]`: every call (or every n-th) of every act fails in every way. Prints tried and failed.

import { ACTS, MODES, sweep } from './sweep.ts';

const [every = 1, only = ''] = [Number(process.argv[2] ?? 1), process.argv[3] ?? ''];
const numbers = (calls: number) => Array.from({ length: Math.ceil(calls / every) }, (_, i) => 1 + i * every);
let failed = 0;
for (const act of ACTS) {
  if (!act.name.includes(only)) continue;
  const started = performance.now();
  const outcome = await sweep(act, numbers);
  failed += outcome.failures.length;
  const tried = MODES.map((mode) => `${mode} ${outcome.tried[mode]}`).join(', ');
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${outcome.act} (${outcome.calls} calls, ${seconds} s): tried ${tried}; failed ${outcome.failures.length}`,
  );
  for (const failure of outcome.failures.slice(0, 12)) console.log(`  ${failure}`);
}
console.log(`${failed} failed`);
process.exitCode = failed ? 1 : 0;
