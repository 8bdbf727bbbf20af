// What a script throws, as the host throws it on: on the command line and on the page.

import type { RealmConstructors } from '../services/host.ts';

/** An error the script threw: message and name are the script's, `cause` is its own error object. */
export class ScriptError extends Error {
  constructor(cause: { name?: unknown; message?: unknown; stack?: unknown }) {
    super(String(cause.message ?? cause), { cause });
    this.name = String(cause.name ?? 'Error');
    if (typeof cause.stack === 'string') this.stack = cause.stack;
  }
}

/** Errors of the script's realm are no Errors of ours. */
export function orScriptError<T>(run: () => T, { Error: ErrorOfRealm }: RealmConstructors): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ErrorOfRealm) throw new ScriptError(error);
    if (error instanceof Error) throw error;
    throw new ScriptError(typeof error === 'object' && error !== null ? error : { message: error });
  }
}
