// Driving a run: lost calls are repeated, a cancel really cancels, a failed step gives everything back.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, createClient, type EndpointName, type ScriptRun } from '../../sidebar/client/client.ts';
import { ProblemError, problemOf } from '../../sidebar/client/problem.ts';
import { createRunner } from '../../sidebar/state/run.ts';
import { createStore, type Store } from '../../sidebar/state/state.ts';
import type { Endpoints } from '../../src/addon/api.ts';
import { failure } from './harness.ts';
import { runAt, SETTINGS, STEPS, startAfterRun, startIn } from './shop.ts';

const LOST = new Error('NetworkError: Connection failure due to HTTP 0');

type Answers = {
  readonly [Name in EndpointName]?: (
    ...request: Parameters<Endpoints[Name]>
  ) => ReturnType<Endpoints[Name]> | Promise<ReturnType<Endpoints[Name]>>;
};

/** A client over plain functions; `calls` lists what was asked. */
function clientOf(answers: Answers) {
  const calls: string[] = [];
  const names: readonly EndpointName[] = ['start', 'beginRun', 'step', 'cancelRun', 'undoRun'];
  const client = Object.fromEntries(
    names.map((name) => [
      name,
      async (...request: readonly unknown[]) => {
        const [first] = request as readonly { next?: number }[];
        calls.push(first?.next === undefined ? name : `${name} ${first.next}`);
        try {
          const answer = (answers[name] as ((...request: readonly unknown[]) => unknown) | undefined)?.(
            ...request,
          );
          return (await answer) ?? null;
        } catch (error) {
          throw new ProblemError(problemOf(error, name));
        }
      },
    ]),
  ) as unknown as Client;
  return { client, calls };
}

function begin(answers: Answers) {
  const { client, calls } = clientOf({
    start: () => startIn('en'),
    beginRun: () => runAt(0),
    step: ({ next }) => runAt(next + 1),
    cancelRun: () => null,
    undoRun: () => null,
    ...answers,
  });
  const store: Store = createStore('en');
  const ends: string[] = [];
  const runner = createRunner(client, store, {
    finished: () => ends.push('finished'),
    cancelled: (kept) => ends.push(kept ? `cancelled, kept ${kept.kept.join()}` : 'cancelled'),
    whose: () => [],
  });
  return { runner, store, calls, ends };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const all = STEPS.map((_, i) => `step ${i}`);

describe('a run', () => {
  it('does each step once, in order, and ends with the summary', async () => {
    const { runner, store, calls, ends } = begin({});
    await runner.write(SETTINGS);
    expect(calls).toEqual(['beginRun', ...all]);
    expect(ends).toEqual(['finished']);
    expect(store.get().screen).toBe('done');
    expect(store.get().result?.summary.customers).toBe(435);
  });

  it('goes on from the step where it stopped', async () => {
    const { runner, calls } = begin({});
    await runner.goOn(runAt(9));
    expect(calls).toEqual(STEPS.slice(9).map((_, i) => `step ${9 + i}`));
  });
});

describe('a lost call', () => {
  it('is repeated with the same step after a countdown, and the run goes on from there', async () => {
    let lost = 0;
    const { runner, store, calls, ends } = begin({
      step: ({ next }) => {
        if (next === 2 && lost++ < 2) throw LOST;
        return runAt(next + 1);
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().run?.waiting).toMatchObject({ seconds: 8, problem: { code: 'connection' } });
    await vi.advanceTimersByTimeAsync(3000);
    expect(store.get().run?.waiting?.seconds).toBe(5);
    await vi.advanceTimersByTimeAsync(5000);
    // The second wait is longer.
    expect(store.get().run?.waiting?.seconds).toBe(15);
    await vi.advanceTimersByTimeAsync(15000);
    await running;
    expect(calls).toEqual(['beginRun', 'step 0', 'step 1', 'step 2', 'step 2', ...all.slice(2)]);
    expect(ends).toEqual(['finished']);
  });

  it('is repeated at once on request', async () => {
    let lost = true;
    const { runner, ends } = begin({
      step: ({ next }) => {
        if (next === 1 && lost) {
          lost = false;
          throw LOST;
        }
        return runAt(next + 1);
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.tryNow();
    await running;
    expect(ends).toEqual(['finished']);
  });

  it('waits while an earlier call of ours is still at work', async () => {
    let busy = true;
    const { runner, store, ends } = begin({
      step: ({ next }) => {
        if (next === 1 && busy) {
          busy = false;
          throw failure('busy');
        }
        return runAt(next + 1);
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().run?.waiting?.problem.code).toBe('busy');
    await vi.advanceTimersByTimeAsync(8000);
    await running;
    expect(ends).toEqual(['finished']);
  });

  it('to begin is looked after: a run that did begin is taken up', async () => {
    const { runner, calls, ends } = begin({
      beginRun: () => {
        throw LOST;
      },
      start: () => ({ ...startIn('en'), unfinished: runAt(0) }),
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(8000);
    await running;
    expect(calls).toEqual(['beginRun', 'start', ...all]);
    expect(ends).toEqual(['finished']);
  });
});

describe('a cancel', () => {
  it('lets the step at work finish, then takes everything back and does no further step', async () => {
    let answer: () => void = () => undefined;
    const { runner, calls, ends } = begin({
      step: ({ next }) =>
        next < 3
          ? runAt(next + 1)
          : new Promise((resolve) => {
              answer = () => resolve(runAt(4));
            }),
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.cancel();
    expect(calls.at(-1)).toBe('step 3');
    answer();
    await running;
    expect(calls.slice(-2)).toEqual(['step 3', 'cancelRun']);
    expect(ends).toEqual(['cancelled']);
  });

  it('says what stays because a person has worked on it', async () => {
    const { runner, ends } = begin({
      step: () => new Promise(() => undefined),
      cancelRun: () => ({ kept: ['Customers'], handedOver: [] }),
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.cancel();
    await vi.advanceTimersByTimeAsync(30000);
    await running;
    expect(ends).toEqual(['cancelled, kept Customers']);
  });

  it('does not wait for ever for a step that gives no answer', async () => {
    const { runner, calls, ends } = begin({ step: () => new Promise(() => undefined) });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.cancel();
    await vi.advanceTimersByTimeAsync(30000);
    await running;
    expect(calls).toEqual(['beginRun', 'step 0', 'cancelRun']);
    expect(ends).toEqual(['cancelled']);
  });

  it('ends a countdown', async () => {
    const { runner, calls, ends } = begin({
      step: () => {
        throw LOST;
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(1000);
    runner.cancel();
    await running;
    expect(calls).toEqual(['beginRun', 'step 0', 'cancelRun']);
    expect(ends).toEqual(['cancelled']);
  });

  it('that meets a finished run undoes it', async () => {
    const began = Date.parse(runAt(0).startedAt);
    let finish: () => void = () => undefined;
    const { runner, calls, ends } = begin({
      step: ({ next }) =>
        next < STEPS.length - 1
          ? runAt(next + 1)
          : new Promise((resolve) => {
              finish = () => resolve(runAt(STEPS.length));
            }),
      cancelRun: () => {
        throw failure('run-gone');
      },
      start: () => {
        const start = startAfterRun('en', began);
        return { ...start, lastRun: { ...start.lastRun!, at: new Date(began + 20000).toISOString() } };
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.cancel();
    finish();
    await running;
    expect(calls.slice(-3)).toEqual(['cancelRun', 'start', 'undoRun']);
    expect(ends).toEqual(['cancelled']);
  });

  it('is repeated when its own call is lost', async () => {
    let lost = true;
    const { runner, calls, ends } = begin({
      step: () => new Promise(() => undefined),
      cancelRun: () => {
        if (lost) {
          lost = false;
          throw LOST;
        }
        return null;
      },
    });
    const running = runner.write(SETTINGS);
    await vi.advanceTimersByTimeAsync(0);
    runner.cancel();
    await vi.advanceTimersByTimeAsync(38000);
    await running;
    expect(calls.filter((call) => call === 'cancelRun')).toHaveLength(2);
    expect(ends).toEqual(['cancelled']);
  });
});

describe('a step that fails', () => {
  it('gives everything back, then says what happened', async () => {
    const { runner, store, calls } = begin({
      step: ({ next }) => {
        if (next === 4) throw failure('protected', { sheet: 'Segments' });
        return runAt(next + 1);
      },
    });
    await runner.write(SETTINGS);
    expect(calls.at(-1)).toBe('cancelRun');
    expect(store.get()).toMatchObject({
      screen: 'failed',
      problem: { code: 'protected', where: { sheet: 'Segments' } },
      leftBehind: null,
    });
  });

  it('that the server has given back already undoes nothing of an earlier run', async () => {
    const { runner, calls } = begin({
      step: () => {
        throw failure('orders-changed');
      },
      cancelRun: () => {
        throw failure('run-gone');
      },
      start: () => startAfterRun('en', Date.parse(runAt(0).startedAt)),
    });
    await runner.write(SETTINGS);
    expect(calls).toEqual(['beginRun', 'step 0', 'cancelRun', 'start']);
  });

  it('and cannot be given back says so', async () => {
    const { runner, store } = begin({
      step: () => {
        throw failure('unexpected');
      },
      cancelRun: () => {
        throw failure('unexpected');
      },
    });
    await runner.write(SETTINGS);
    expect(store.get().leftBehind).toMatchObject({ runId: 'run-1' });
  });
});

describe('the client', () => {
  /** A google.script.run whose calls are answered by the test. */
  function script(
    answer: (name: string, success: (value: unknown) => void, failed: (error: unknown) => void) => void,
  ) {
    const runner = (success: (value: unknown) => void, failed: (error: unknown) => void): ScriptRun =>
      new Proxy({} as ScriptRun, {
        get(_, name) {
          if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: typeof failed) => runner(success, handler);
          return () => answer(String(name), success, failed);
        },
      });
    return runner(
      () => undefined,
      () => undefined,
    );
  }

  it('answers with what the server said', async () => {
    const client = createClient({ runner: () => script((name, success) => success(name)) });
    await expect(client.start()).resolves.toBe('regularsStart');
  });

  it('calls an answer that never comes a time-out', async () => {
    const client = createClient({ runner: () => script(() => undefined) });
    const outcome = expect(client.start()).rejects.toMatchObject({
      problem: { code: 'time-out', during: 'start' },
    });
    await vi.advanceTimersByTimeAsync(60000);
    await outcome;
  });

  it('has no connection where there is no Google', async () => {
    const client = createClient({ runner: () => null });
    await expect(client.start()).rejects.toMatchObject({ problem: { code: 'connection' } });
  });
});
