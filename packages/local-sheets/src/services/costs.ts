// What a script's calls would cost on Google's servers, predicted: nobody's clock but ours has been read. Sources: bench/README.md.

/** What was asked of Google, in the units that cost. */
export interface Tally {
  /** Runs of a function: round trips of google.script.run, menu items. */
  executions: number;
  calls: number;
  /** Calls that ask what is on a sheet. */
  reads: number;
  /** Pending writes sent: a read or flush after writes, a sheet made, copied or deleted. */
  commits: number;
  /** Properties and locks. */
  kept: number;
  cellsRead: number;
  cellsWritten: number;
  /** The script's own milliseconds, as measured here, without those of the services. */
  own: number;
}

export type Guess = 'low' | 'mid' | 'high';
/** Seconds a unit. */
export type Costs = { readonly [unit in keyof Tally]: number };

/** Seconds a unit; of `own`, a millisecond here. */
export const COSTS: { readonly [guess in Guess]: Costs } = {
  low: {
    executions: 0.7,
    calls: 0.0003,
    reads: 0.02,
    commits: 0.15,
    kept: 0.03,
    cellsRead: 2e-6,
    cellsWritten: 6e-6,
    own: 0.001,
  },
  mid: {
    executions: 1.5,
    calls: 0.002,
    reads: 0.06,
    commits: 0.45,
    kept: 0.05,
    cellsRead: 6e-6,
    cellsWritten: 2e-5,
    own: 0.002,
  },
  high: {
    executions: 3,
    calls: 0.005,
    reads: 0.15,
    commits: 0.8,
    kept: 0.1,
    cellsRead: 1.5e-5,
    cellsWritten: 5e-5,
    own: 0.003,
  },
};

const UNITS = Object.keys(COSTS.mid) as (keyof Tally)[];

export function noCalls(): Tally {
  return { executions: 0, calls: 0, reads: 0, commits: 0, kept: 0, cellsRead: 0, cellsWritten: 0, own: 0 };
}

export function secondsOf(tally: Tally, guess: Guess | Costs = 'mid'): number {
  const costs = typeof guess === 'string' ? COSTS[guess] : guess;
  return UNITS.reduce((sum, unit) => sum + tally[unit] * costs[unit], 0);
}

/** What came since `before`. */
export function since(tally: Tally, before: Tally): Tally {
  const difference = noCalls();
  for (const unit of UNITS) difference[unit] = tally[unit] - before[unit];
  return difference;
}

/** Sheets made, copied and deleted at once, whatever else waits. */
const AT_ONCE = /^(Spreadsheet\.(insertSheet|deleteSheet|duplicateActiveSheet)|Sheet\.copyTo)$/;
const KEPT = /^(Properties\.|Lock\.(tryLock|waitLock|releaseLock))/;

/** Milliseconds that this process has worked, where it can say so: what others do on the machine does not count. */
export function worked(): number {
  const { process } = globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } };
  const usage = process?.cpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : performance.now();
}

/** Counts calls as they are made. */
export class Meter {
  tally = noCalls();
  /** Told what each call would cost more, in seconds: to wait for it. */
  wait?: (seconds: number) => void;
  guess: Guess = 'mid';
  private pending = false;

  execution(): void {
    this.tally.executions++;
    this.pay('executions', 1);
  }

  call(
    name: string,
    kind: 'read' | 'write' | 'flush' | 'other',
    given: readonly unknown[],
    result: unknown,
  ): void {
    this.add('calls', 1);
    if (KEPT.test(name)) this.add('kept', 1);
    if (AT_ONCE.test(name)) {
      this.pending = false;
      this.add('commits', 1);
    } else if (kind === 'write') {
      this.pending = true;
      this.add(
        'cellsWritten',
        given.reduce<number>((sum, value) => sum + cellsOf(value), 0),
      );
    } else if (kind !== 'other') {
      if (kind === 'read') this.add('reads', 1);
      if (this.pending) this.add('commits', 1);
      this.pending = false;
      this.add('cellsRead', cellsOf(result));
    }
  }

  /** Milliseconds that a service took here: not the script's own. */
  served(milliseconds: number): void {
    this.tally.own -= milliseconds;
  }

  clear(): void {
    this.tally = noCalls();
    this.pending = false;
  }

  private add(unit: keyof Tally, count: number): void {
    this.tally[unit] += count;
    this.pay(unit, count);
  }

  private pay(unit: keyof Tally, count: number): void {
    if (count > 0) this.wait?.(count * COSTS[this.guess][unit]);
  }
}

/** Cells of a grid; nothing else has any. */
function cellsOf(value: unknown): number {
  return Array.isArray(value) && Array.isArray(value[0]) ? value.length * value[0].length : 0;
}
