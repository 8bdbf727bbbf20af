// What went wrong, as the JSON that the sidebar and the command line show, and as the menu tells it.

import { troubleOf } from '../sheets/trouble.ts';
import type { Failure, FailureCode } from '../terms/failures.ts';
import { type Language, textsOf } from '../text/index.ts';

/** Failures whose cause only Google's own words tell. */
const CAUSED: readonly FailureCode[] = ['unexpected', 'google-busy'];

/** A title, and what happened with what to do next; and the cause where we have no words of our own. */
export function explained(
  error: unknown,
  language: Language,
): { readonly title: string; readonly text: string } {
  const { code, where, message } = troubleOf(error);
  const { failures, prose } = textsOf(language).messages;
  const said = failures[code](where);
  const text = prose(said.message, said.next);
  return { title: said.title, text: CAUSED.includes(code) ? `${text} (${message})` : text };
}

export function failureOf(error: unknown, language: Language): Failure {
  const { code, where } = troubleOf(error);
  const { title, text } = explained(error, language);
  return { code, where, message: textsOf(language).messages.prose(title, text) };
}

/** An error whose message is the failure in JSON: all that google.script.run carries over. */
export function thrown(failure: Failure): Error {
  return new Error(JSON.stringify(failure));
}
