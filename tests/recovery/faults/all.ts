// `npm run test:faults [-- EVERY [ACT [MODE [FROM]]]] [--workers=N]`: every call (or every n-th, from FROM on) of every act
// fails in every way, by N processes; stopped and called again, it goes on where it was. Then Google fails in passing once, in
// all its words (ACT `hiccups`), stories of a person who works on meanwhile are told (ACT `stories`), and lists and who is held
// back are played in random sequences (ACT `lists`, `held`). Prints tried and failed.
// Of hiccups, MODE `turns` lets the words take turns from call to call, before and after its effect: an eighth of the time.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { playHeld } from '../../addon/held-rows.ts';
import { playList } from '../../addon/staff-rows.ts';
import { Happened, stories, told as toldStory } from '../person/acts.ts';
import { sweepOn, told } from './chunks.ts';
import { HICCUPS, hiccups, RUNS } from './hiccups.ts';
import { ACTS, MODES } from './sweep.ts';

const given = process.argv.slice(2);
const [every = '1', only = '', way = '', from = '1'] = given.filter((one) => !one.startsWith('--'));
const option = (name: string) => given.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const numbers = (calls: number): number[] => {
  const found: number[] = [];
  for (let k = Number(from); k <= calls; k += Number(every)) found.push(k);
  return found;
};
const acts = ACTS.filter(({ name }) => name.includes(only));
/** Of all hiccups two at a call, before and after its effect. */
const inTurns = (number: number) =>
  (['before', 'after'] as const).map((when) => {
    const kinds = HICCUPS.filter((hiccup) => hiccup.when === when);
    return kinds[number % kinds.length];
  });
const modes = MODES.filter((mode) => mode.includes(way));
// The clock of the local host is asked at every call, and nobody reads it here; nor need it be set to the script's zone at each.
process.env.TZ = JSON.parse(
  readFileSync(join(process.env.DIST ?? 'dist', 'appsscript.json'), 'utf8'),
).timeZone;
process.cpuUsage = Object.assign(() => ({ user: 0, system: 0 }));

const share = option('share');
if (share !== undefined) {
  const [i, of] = share.split('/').map(Number);
  await sweepOn({ every: Number(every), from: Number(from), acts, modes, share: [i, of] });
  process.exit();
}
const workers = Number(option('workers') ?? 1);
const ends = await Promise.all(
  Array.from({ length: workers }, (_, i) => {
    const file = fileURLToPath(import.meta.url);
    const asked = [every, only, way, from, `--share=${i}/${workers}`];
    const flags = [
      '--import',
      'tsx',
      '--max-semi-space-size=64',
      '--max-old-space-size=1500',
      file,
      ...asked,
    ];
    const worker = spawn(process.execPath, flags, { stdio: 'inherit' });
    return new Promise<number>((resolve) => worker.on('exit', (code) => resolve(code ?? 1)));
  }),
);
let failed =
  told({ every: Number(every), from: Number(from), acts }, console.log) +
  ends.filter((code) => code !== 0).length;
if ('hiccups'.includes(only)) {
  for (const { name, open } of RUNS) {
    const told = function* (calls: number) {
      const chosen = numbers(calls);
      for (const [i, number] of chosen.entries()) {
        if (i % 50 === 0) console.log(`  ${name}: call ${number} of ${calls}`);
        for (const hiccup of way === 'turns' ? inTurns(number) : HICCUPS) yield [number, hiccup] as const;
      }
    };
    const outcome = await hiccups(open, told, { isWhole: true });
    failed += outcome.failures.length;
    console.log(
      `hiccups of ${name} (${outcome.calls} calls): tried ${outcome.tried}, the same as one of them ${outcome.asking}; failed ${outcome.failures.length}`,
    );
    for (const failure of outcome.failures.slice(0, 12)) console.log(`  ${failure}`);
  }
}
if ('stories'.includes(only)) {
  // In pieces, so that each begins anew from its own seed and one that loses something does not end the others.
  const [pieces, size] = [Math.ceil(64 / Number(every)), 32];
  const happened = new Happened();
  const story = fc.asyncProperty(stories, async (one) => {
    const lost = await toldStory(one, happened);
    if (lost) throw new Error(lost);
  });
  let lost = 0;
  for (let seed = Number(from); seed < Number(from) + pieces; seed++) {
    const outcome = await fc.check(story, { numRuns: size, seed, endOnFailure: true });
    if (!outcome.failed) continue;
    lost++;
    console.log(`  stories, seed ${seed}: ${(outcome.errorInstance as Error).message}`);
  }
  failed += lost;
  const runs = happened.done.run ?? 0;
  // Where runs are refused and nobody makes anything, nothing is shown.
  if (runs < pieces * size || happened.kept < pieces * size) failed++;
  console.log(
    `stories: told ${pieces * size}, runs done ${runs}, things kept ${happened.kept}; failed ${lost}`,
  );
}
if ('lists'.includes(only)) {
  const SEQUENCES = 1000;
  const played = { typed: 0 };
  let lost = 0;
  for (let seed = 1; seed <= SEQUENCES; seed += Number(every)) {
    const wrong = await playList(seed, played);
    if (wrong === null) continue;
    lost++;
    console.log(`  list ${wrong}`);
  }
  failed += lost;
  // Where nobody typed anything, nothing is shown.
  if (played.typed < SEQUENCES / Number(every)) failed++;
  console.log(
    `lists: ${SEQUENCES} sequences of runs and people, every ${every}, ${played.typed} cells typed; failed ${lost}`,
  );
}
if ('held'.includes(only)) {
  const SEQUENCES = 200;
  let [shown, draws] = [0, 0];
  for (let seed = 1; seed <= SEQUENCES; seed += Number(every)) {
    const played = await playHeld(seed);
    draws += played.draws;
    if (played.wrong === null) continue;
    shown++;
    console.log(`  held back ${played.wrong}`);
  }
  failed += shown;
  // Nor where no lot was drawn.
  if (draws < SEQUENCES / Number(every)) failed++;
  console.log(`held: ${SEQUENCES} sequences, every ${every}, ${draws} draws; failed ${shown}`);
}
console.log(`${failed} failed`);
process.exitCode = failed ? 1 : 0;
