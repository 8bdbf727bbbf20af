// Drives a run step by step: repeats a lost call after a countdown, cancels for real, and gives everything back when a step fails.

import type { OfSet, RunState, Settings } from '../../src/addon/api.ts';
import type { TakenBack } from '../../src/terms/taken-back.ts';
import type { Client } from '../client/client.ts';
import { type Problem, ProblemError, passes, problemOf } from '../client/problem.ts';
import type { BegunRun, Store } from './state.ts';

/** Seconds before a lost call is repeated: the first time, the second, …; the last stays. */
const WAITS = [8, 15, 30, 60];
/** Seconds an execution goes on with further steps: each one more costs a round trip and reads the orders again. */
const SECONDS = 20;
/** A cancel does not wait longer than this for the step under way, in seconds. */
const PATIENCE = 30;

export interface Runner {
  /** Begins a run with these settings and drives it to its end. */
  write(settings: Settings): Promise<void>;
  /** Drives a run that was begun before. */
  goOn(run: RunState): Promise<void>;
  /** Takes back a run that was begun before. */
  giveBack(run: BegunRun): Promise<void>;
  cancel(): void;
  /** Ends the countdown now. */
  tryNow(): void;
}

export interface RunnerHooks {
  finished(): void;
  /** `kept`: what stays because a person has worked on it; null = nothing. */
  cancelled(kept: TakenBack | null): void;
  /** Whose results are spoken of, where several orders have some. */
  whose(): [] | [OfSet];
}

const asProblem = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : problemOf(error, 'step');

export function createRunner(client: Client, store: Store, hooks: RunnerHooks): Runner {
  let wantsCancel = false;
  let wake: (() => void) | null = null;
  let cancelled: (() => void) | null = null;
  /** The run that is being driven; an older one that answers late is not listened to. */
  let turn = 0;

  /** Counts down before a call is repeated; `tryNow` and `cancel` end it. */
  async function countdown(problem: Problem, tries: number): Promise<void> {
    for (let seconds = WAITS[Math.min(tries, WAITS.length - 1)]; seconds > 0; seconds--) {
      store.send({ type: 'run-waits', problem, seconds });
      const ended = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), 1000);
        wake = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
      if (ended) break;
    }
    wake = null;
    store.send({ type: 'run-goes-on' });
  }

  /** The step's answer, repeated while only the line is at fault. `null` = a cancel came first. */
  async function surely(request: { runId: string; next: number }): Promise<RunState | null> {
    for (let tries = 0; ; tries++) {
      const outOfPatience = new Promise<null>((resolve) => {
        cancelled = () => setTimeout(() => resolve(null), PATIENCE * 1000);
      });
      try {
        return await Promise.race([client.step({ ...request, seconds: SECONDS }), outOfPatience]);
      } catch (error) {
        const problem = asProblem(error);
        if (wantsCancel) return null;
        // An earlier call of ours that Google still works on answers `busy`.
        if (!(passes(problem) || problem.code === 'busy')) throw error;
        await countdown(problem, tries);
        if (wantsCancel) return null;
      }
    }
  }

  /** The run begun, also when the answer to the first call was lost. `null` = cancelled before there was a run. */
  async function begun(settings: Settings): Promise<RunState | null> {
    for (let tries = 0; ; tries++) {
      try {
        return await client.beginRun({ ...settings, seconds: SECONDS });
      } catch (error) {
        const problem = asProblem(error);
        if (!passes(problem)) throw error;
        if (!wantsCancel) await countdown(problem, tries);
        // The call may have arrived though its answer did not: then there is a run now.
        const there = await client.start().catch(() => null);
        if (there?.unfinished) return there.unfinished;
        if (there !== null && wantsCancel) return null;
      }
    }
  }

  async function takeBack({ runId, startedAt }: BegunRun): Promise<TakenBack | null> {
    for (let tries = 0; ; tries++) {
      try {
        return await client.cancelRun({ runId });
      } catch (error) {
        const problem = asProblem(error);
        if (problem.code === 'run-gone') {
          return undoIfComplete(startedAt);
        }
        if (!(passes(problem) || problem.code === 'busy')) throw error;
        await countdown(problem, tries);
      }
    }
  }

  /** A run that is gone was taken back by the server, or its last step came to its end meanwhile: then it is undone. */
  async function undoIfComplete(startedAt: string): Promise<TakenBack | null> {
    const { lastRun } = await client.start(...hooks.whose());
    const complete = lastRun !== null && Date.parse(lastRun.at) >= Date.parse(startedAt);
    return complete && lastRun.canUndo ? client.undoRun(...hooks.whose()) : null;
  }

  async function fail(problem: Problem, run: BegunRun): Promise<void> {
    if (problem.code === 'run-gone') {
      store.send({ type: 'failed', problem, leftBehind: null });
      return;
    }
    store.send({ type: 'cancelling' });
    try {
      const kept = await takeBack(run);
      store.send({ type: 'failed', problem, leftBehind: null, kept });
    } catch {
      store.send({ type: 'failed', problem, leftBehind: run });
    }
  }

  async function stop(run: BegunRun): Promise<void> {
    try {
      hooks.cancelled(await takeBack(run));
    } catch (error) {
      store.send({ type: 'failed', problem: asProblem(error), leftBehind: run });
    }
  }

  async function drive(begun: RunState, mine: number): Promise<void> {
    let run = begun;
    while (run.next < run.steps.length) {
      if (wantsCancel) return stop(run);
      const { runId, next } = run;
      let answer: RunState | null;
      try {
        answer = await surely({ runId, next });
      } catch (error) {
        return mine === turn ? fail(asProblem(error), run) : undefined;
      }
      if (mine !== turn) return;
      if (answer === null) return stop(run);
      run = answer;
      store.send({ type: 'stepped', run, now: Date.now() });
    }
    if (wantsCancel) return stop(run);
    if (run.summary !== null) {
      const { summary, columnsLeft } = run;
      store.send({ type: 'finished', summary, columnsLeft: columnsLeft !== undefined, now: Date.now() });
    }
    hooks.finished();
  }

  function take(): number {
    wantsCancel = false;
    turn += 1;
    return turn;
  }

  return {
    async write(settings) {
      const mine = take();
      store.send({ type: 'running', run: null, now: Date.now() });
      try {
        const run = await begun(settings);
        if (mine !== turn) return;
        if (run === null) {
          hooks.cancelled(null);
          return;
        }
        store.send({ type: 'running', run, now: Date.now() });
        await drive(run, mine);
      } catch (error) {
        if (mine === turn) store.send({ type: 'failed', problem: asProblem(error), leftBehind: null });
      }
    },
    async goOn(run) {
      const mine = take();
      store.send({ type: 'running', run, now: Date.now() });
      await drive(run, mine);
    },
    async giveBack(run) {
      take();
      store.send({ type: 'running', run: null, now: Date.now() });
      store.send({ type: 'cancelling' });
      await stop(run);
    },
    cancel() {
      wantsCancel = true;
      store.send({ type: 'cancelling' });
      cancelled?.();
      wake?.();
    },
    tryNow() {
      wake?.();
    },
  };
}
