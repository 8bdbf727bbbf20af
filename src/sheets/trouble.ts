// What can go wrong with a workbook, by the code the person is told it with.

import type { Failure } from '../terms/failures.ts';

export class Trouble extends Error {
  constructor(
    readonly code: Failure['code'],
    readonly where: Failure['where'] = {},
    message: string = code,
  ) {
    super(message);
    this.name = 'Trouble';
  }
}

/** Google's own errors by their texts (English accounts); everything else is unexpected and keeps its text. */
export function troubleOf(error: unknown, sheet?: string): Trouble {
  if (error instanceof Trouble) return error;
  const message = messageOf(error);
  const where = sheet === undefined ? {} : { sheet };
  if (/protected (cell|object|range|sheet)/i.test(message)) return new Trouble('protected', where, message);
  if (/limit of 10,?000,?000 cells/i.test(message)) return new Trouble('no-room', {}, message);
  return new Trouble('unexpected', where, message);
}

/** Google's exceptions come from outside: `instanceof` need not hold for them. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}
