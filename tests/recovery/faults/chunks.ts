// The whole sweep in chunks, each kept on disk when it is done: a sweep that was stopped goes on where it was, and several
// processes share it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS, type Act, begun, MODES, type Mode } from './sweep.ts';

/** Calls of a chunk, one after the other: what they leave is often the same. */
const SIZE = 25;

interface Done {
  readonly act: string;
  readonly calls: number;
  readonly tried: { readonly [mode in Mode]?: number };
  /** Calls that only ask: failing after their effect is the same as before it. */
  readonly asking: number;
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
    ...['sweep', 'shop', 'film', 'chunks'].map((name) => `tests/recovery/faults/${name}.ts`),
  ];
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  const path = join('node_modules/.cache/faults', hash.digest('hex').slice(0, 12));
  mkdirSync(path, { recursive: true });
  return path;
}

/** Halves, quarters, eighths: chunks in this order have tried some of everywhere whenever they are stopped. */
function place(i: number, count: number): number {
  let [left, found, part] = [i, 0, 0.5];
  for (let bits = Math.ceil(Math.log2(count)); bits > 0; bits--) {
    found += (left % 2) * part;
    left = Math.floor(left / 2);
    part /= 2;
  }
  return found;
}

/** Does the chunks of its share that are not done yet; acts take turns. */
export async function sweepOn({ every, from, acts, modes, share: [share, of] }: Sweep): Promise<void> {
  const path = folder();
  const open = [];
  for (const act of acts) {
    const { calls, tried, questions } = await begun(act);
    let asking: Promise<ReadonlySet<number>> | undefined;
    const numbers: number[] = [];
    for (let k = from; k <= calls; k += every) numbers.push(k);
    const count = Math.ceil(numbers.length / SIZE);
    for (let i = 0; i < count; i++)
      open.push({
        place: place(i, count),
        act: act.name,
        calls,
        tried,
        questions: () => (asking ??= questions()),
        file: join(path, `${every}-${from} ${ACTS.indexOf(act)} ${modes.join('+')} ${i}.json`),
        numbers: numbers.slice(i * SIZE, (i + 1) * SIZE),
      });
  }
  open.sort((a, b) => a.place - b.place);
  for (const [i, { act, calls, tried, questions, file, numbers }] of open.entries()) {
    if (i % of !== share || existsSync(file)) continue;
    const asking = await questions();
    const done = {
      act,
      calls,
      asking: 0,
      tried: {} as { [mode in Mode]?: number },
      failures: [] as string[],
    };
    for (const k of numbers) {
      const isAsking = asking.has(k);
      const ways = modes.filter((mode) => mode !== 'after' || !isAsking);
      done.failures.push(...(await tried(ways, k)));
      for (const mode of ways) done.tried[mode] = (done.tried[mode] ?? 0) + 1;
      if (isAsking && modes.includes('after')) done.asking++;
    }
    writeFileSync(`${file}.new`, JSON.stringify(done satisfies Done));
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
  let [failed, all, asked] = [0, 0, 0];
  for (const { name } of acts) {
    const own = chunks.filter(({ act }) => act === name);
    const sum = (of: (chunk: Done) => number | undefined) =>
      own.reduce((total, chunk) => total + (of(chunk) ?? 0), 0);
    const asking = sum((chunk) => chunk.asking);
    const tries = MODES.map((mode) => `${mode} ${sum(({ tried }) => tried[mode])}`);
    all += sum(({ tried }) => Object.values(tried).reduce((a, b) => a + b, 0));
    asked += asking;
    const failures = own.flatMap((chunk) => chunk.failures);
    failed += failures.length;
    const calls = own[0]?.calls ?? 0;
    say(
      `${name} (${calls} calls): tried ${tries.join(', ')} (of ${asking} questions after is as before); failed ${failures.length}`,
    );
    for (const failure of failures.slice(0, 12)) say(`  ${failure}`);
  }
  say(`all acts: tried ${all}, the same as one of them ${asked}; failed ${failed}`);
  return failed;
}
