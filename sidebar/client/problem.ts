// What can go wrong, as data: the server's own failures, and what Google or the line says when no answer came.

import type { Endpoints } from '../../src/addon/api.ts';
import { FAILURE_CODES, type Failure } from '../../src/terms/failures.ts';

/** Failures without an answer of ours: no line, no answer in time, the wrong account. */
export type LostCode = 'connection' | 'time-out' | 'accounts';
export type ProblemCode = Failure['code'] | LostCode;

export interface Problem {
  readonly code: ProblemCode;
  /** What the server or Google said; shown folded, and only where we have no better sentence. */
  readonly message: string;
  readonly where: Failure['where'];
  /** What stays of the run that the server took back because of it. */
  readonly takenBack?: Failure['takenBack'];
  /** The call that failed. */
  readonly during: keyof Endpoints;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message || problem.code);
  }
}

/** Google's own messages, in the languages of our users. The first that fits decides. */
const GOOGLE_SAYS: readonly (readonly [RegExp, ProblemCode])[] = [
  [/PERMISSION_DENIED|authoriz|授權|權限不足/i, 'accounts'],
  [/maximum execution time|執行時間/i, 'time-out'],
  [/timed out|DEADLINE|逾時/i, 'time-out'],
  [/NetworkError|TransportError|HTTP 0|connection|offline|Failed to fetch|連線/i, 'connection'],
  [
    /too many times|simultaneous|server error|Service .*(error|failed|unavailable)|HTTP 5\d\d|INTERNAL|伺服器|服務錯誤/i,
    'google-busy',
  ],
  [/10000000|10,000,000|number of cells|儲存格數/i, 'no-room'],
  [/protected|受保護/i, 'protected'],
];

/** The problem behind whatever a failure handler received: our JSON, possibly behind `Error: `, or Google's own words. */
export function problemOf(error: unknown, during: keyof Endpoints): Problem {
  const message = error instanceof Error || hasMessage(error) ? error.message : String(error ?? '');
  const failure = failureIn(message);
  if (failure !== null) return { ...failure, during };
  const code = GOOGLE_SAYS.find(([pattern]) => pattern.test(message))?.[1] ?? 'unexpected';
  return { code, message: message.replace(/^(Error|Exception|ScriptError):\s*/, ''), where: {}, during };
}

/** The line or Google was at fault, not the request: the same call may be repeated. */
export function passes(problem: Problem): boolean {
  return problem.code === 'connection' || problem.code === 'time-out' || problem.code === 'google-busy';
}

function hasMessage(value: unknown): value is { message: string } {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}

function failureIn(message: string): Failure | null {
  const begin = message.indexOf('{');
  if (begin < 0) return null;
  try {
    const parsed: Partial<Failure> = JSON.parse(message.slice(begin, message.lastIndexOf('}') + 1));
    if (parsed.code === undefined || !FAILURE_CODES.includes(parsed.code)) return null;
    const { code, message: said = '', where = {}, takenBack } = parsed;
    return { code, message: said, where, ...(takenBack ? { takenBack } : {}) };
  } catch {
    return null;
  }
}
