// The sentences of a problem in the reader's language: the server's failures from src/text, lost calls from our own words.

import type { Problem } from '../client/problem.ts';
import type { Text } from './index.ts';

export interface ProblemText {
  readonly title: string;
  readonly body: string;
  /** What to do, where a button does not say it all. */
  readonly next: string;
  /** What to do, step by step. */
  readonly steps: readonly string[];
  /** All in one line. */
  readonly brief: string;
}

/** `stays`: something of the run is still there, so that it is not said that nothing was written. */
export function problemText({ code, where }: Problem, { t, messages }: Text, stays = false): ProblemText {
  switch (code) {
    case 'connection':
    case 'time-out':
    case 'google-busy': {
      const { title, body } = t.failed[code];
      return { title, body, next: '', steps: [], brief: title };
    }
    case 'accounts': {
      const { title, body, steps } = t.failed.accounts;
      return { title, body, next: '', steps, brief: title };
    }
    default: {
      const { title, message, next } = messages.failures[code](where);
      const body = stays ? message.replace(messages.unchanged, '').trim() : message;
      return {
        title,
        body,
        next: code === 'protected' ? t.failed.protectedNext : next,
        steps: [],
        brief: messages.prose(title, body, next),
      };
    }
  }
}
