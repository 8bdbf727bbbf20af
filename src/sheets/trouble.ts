// What can go wrong with a workbook, by the code the person is told it with.

import type { Failure } from '../terms/failures.ts';

export class Trouble extends Error {
  constructor(
    readonly code: Failure['code'],
    readonly where: Failure['where'] = {},
    message: string = code,
    /** What stays of the run that was taken back because of it. */
    readonly takenBack?: Failure['takenBack'],
  ) {
    super(message);
    this.name = 'Trouble';
  }
}

/** What Google says, in the languages of our users, where the request can never succeed. */
const FOR_GOOD: readonly (readonly [RegExp, Failure['code']])[] = [
  [
    /Required permissions|permissions are not sufficient|Authorization is required|需要授權|必要權限|權限不足/i,
    'no-permission',
  ],
  [/protected (cell|object|range|sheet)|受保護/i, 'protected'],
  [/property storage quota|屬性儲存空間/i, 'store-full'],
  [/limit of 10,?000,?000 cells|10,?000,?000 個儲存格|儲存格數量上限/i, 'no-room'],
];
/** Errors of the language itself: a mistake of ours, which happens again however often it is tried. */
const OURS = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/**
 * What an error means. Whatever a call to Google throws, in any words, is taken to pass (`google-busy`), unless it is
 * known not to: who tries again must stop after a few times.
 */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const message = messageOf(error);
  const known = FOR_GOOD.find(([pattern]) => pattern.test(message));
  if (known) return new Trouble(known[1], {}, message);
  const { name } = (error ?? {}) as { name?: unknown };
  return new Trouble(OURS.includes(String(name)) ? 'unexpected' : 'google-busy', {}, message);
}

/** The same, with what stays of the run that was taken back because of it. */
export function leaving(error: unknown, back: NonNullable<Failure['takenBack']>): unknown {
  if (back.kept.length + back.handedOver.length === 0) return error;
  const { code, where, message } = troubleOf(error);
  return new Trouble(code, where, message, back);
}

export function mayPass(error: unknown): boolean {
  return troubleOf(error).code === 'google-busy';
}

/** Milliseconds before the second try, the third, … */
const PAUSES = [1000, 3000, 9000];

/** Does what may be done twice, and does it again when Google failed in passing. */
export function patiently<Result>(work: () => Result): Result {
  for (let tries = 0; ; tries++) {
    try {
      return work();
    } catch (error) {
      if (tries >= PAUSES.length || !mayPass(error)) throw error;
      Utilities.sleep(PAUSES[tries]);
    }
  }
}

/** Google's exceptions come from outside: `instanceof` need not hold for them. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
