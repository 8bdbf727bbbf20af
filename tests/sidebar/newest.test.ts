// Only the newest question counts: typing is waited for, and answers that were overtaken are dropped.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newest } from '../../sidebar/state/newest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = (milliseconds: number, value: string) => () =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), milliseconds));
const never = () => {
  throw new Error('A dropped question failed.');
};

it('an answer that comes late does not replace a newer one', async () => {
  const said: string[] = [];
  const { ask } = newest<string>();
  ask(0, after(500, 'first'), (value) => said.push(value), never);
  ask(0, after(100, 'second'), (value) => said.push(value), never);
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual(['second']);
});

it('while a person types, nothing is asked', async () => {
  const { ask } = newest<string>();
  const question = vi.fn(after(0, 'x'));
  for (let i = 0; i < 5; i++) {
    ask(400, question, () => undefined, never);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(question).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(question).toHaveBeenCalledTimes(1);
});

it('a dropped question is neither asked nor answered', async () => {
  const { ask, drop } = newest<string>();
  const question = vi.fn(after(0, 'x'));
  ask(400, question, never, never);
  drop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(question).not.toHaveBeenCalled();
});

it('an overtaken failure is not shown', async () => {
  const { ask } = newest<string>();
  const said: string[] = [];
  ask(0, () => Promise.reject(new Error('lost')), never, never);
  ask(0, after(10, 'fine'), (value) => said.push(value), never);
  await vi.advanceTimersByTimeAsync(100);
  expect(said).toEqual(['fine']);
});
