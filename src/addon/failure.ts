// What went wrong, as the JSON that the sidebar and the command line show.

import { Trouble, troubleOf } from '../sheets/trouble.ts';
import type { Failure } from '../terms/failures.ts';
import { type Language, textsOf } from '../text/index.ts';

export function failureOf(error: unknown, language: Language): Failure {
  const { code, where, message } = troubleOf(error);
  const text = textsOf(language).messages.failures[code](where);
  const said = `${text.title}. ${text.message} ${text.next}`;
  return {
    code,
    where,
    message: code === 'unexpected' || code === 'google-busy' ? `${said} (${message})` : said,
  };
}

/** An error whose message is the failure in JSON: all that google.script.run carries over. */
export function thrown(failure: Failure): Error {
  return new Error(JSON.stringify(failure));
}

export { Trouble };
