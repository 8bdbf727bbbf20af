// The whole sweep in chunks, each kept on disk when it is done: a sweep that was stopped goes on where it was, and several
// processes share it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS, type Act, begun, MODES, type Mode } from './sweep.ts';

/** Calls of a chunk: some seconds. */
const SIZE = 25;

interface Done {
  readonly act: string;
  readonly mode: Mode;
  readonly calls: number;
  readonly tried: number;
  readonly failures: readonly string[];
}

export interface Sweep {
  /** Every n-th call, from `from` on. */
  readonly every: number;
  readonly from: number;
  readonly acts: readonly Act[];
  readonly modes: readonly Mode[];
  /** This process does chunk i of every n. */
  readonly share: readonly [i: number, of: number];
}

/** Where the chunks of this build and these tests are kept; a change of either begins anew. */
function folder(): string {
  const files = [
    join(process.env.DIST ?? 'dist', 'Code.js'),
    ...['sweep', 'shop', 'chunks'].map((name) => `tests/recovery/faults/${name}.ts`),
  ];
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  const path = join('node_modules/.cache/faults', hash.digest('hex').slice(0, 12));
  mkdirSync(path, { recursive: true });
  return path;
}

/** Does the chunks of its share that are not done yet. Acts and ways take turns, and a chunk is spread over its act: a sweep that is stopped has tried some of everything. */
export async function sweepOn({ every, from, acts, modes, share: [share, of] }: Sweep): Promise<void> {
  const path = folder();
  const open = [];
  for (const act of acts) {
    const { calls, tried } = await begun(act);
    const numbers: number[] = [];
    for (let k = from; k <= calls; k += every) numbers.push(k);
    const count = Math.ceil(numbers.length / SIZE);
    for (let i = 0; i < count; i++)
      for (const mode of modes)
        open.push({
          place: i / count,
          mode,
          act: act.name,
          calls,
          tried,
          file: join(path, `${every}-${from} ${ACTS.indexOf(act)} ${mode} ${i}.json`),
          numbers: numbers.filter((_, at) => at % count === i),
        });
  }
  open.sort((a, b) => a.place - b.place);
  for (const [i, { act, mode, calls, tried, file, numbers }] of open.entries()) {
    if (i % of !== share || existsSync(file)) continue;
    const failures: string[] = [];
    for (const k of numbers) failures.push(...(await tried(mode, k)));
    const done: Done = { act, mode, calls, tried: numbers.length, failures };
    writeFileSync(`${file}.new`, JSON.stringify(done));
    renameSync(`${file}.new`, file);
  }
}

/** What all processes found so far, an act a line; answers with how many failed. */
export function told(
  { every, from, acts }: Pick<Sweep, 'every' | 'from' | 'acts'>,
  say: (line: string) => void,
): number {
  const path = folder();
  const chunks = readdirSync(path)
    .filter((name) => name.startsWith(`${every}-${from} `) && name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as Done);
  let failed = 0;
  for (const { name } of acts) {
    const own = chunks.filter(({ act }) => act === name);
    const tries = MODES.map((mode) => {
      const count = own.filter((chunk) => chunk.mode === mode).reduce((sum, { tried }) => sum + tried, 0);
      return `${mode} ${count}`;
    });
    const failures = own.flatMap((chunk) => chunk.failures);
    failed += failures.length;
    const calls = own[0]?.calls ?? 0;
    say(`${name} (${calls} calls): tried ${tries.join(', ')}; failed ${failures.length}`);
    for (const failure of failures.slice(0, 12)) say(`  ${failure}`);
  }
  return failed;
}
