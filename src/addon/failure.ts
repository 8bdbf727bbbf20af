// What went wrong, as the JSON that the sidebar and the command line show, and as the menu tells it.

import { troubleOf } from '../sheets/trouble.ts';
import type { Failure, FailureCode } from '../terms/failures.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import { type Language, textsOf } from '../text/index.ts';

/** Failures whose cause only Google's own words tell. */
const CAUSED: readonly FailureCode[] = ['unexpected', 'google-busy'];

/** A title, and what happened with what to do next; and the cause where we have no words of our own. */
export function explained(
  error: unknown,
  language: Language,
): { readonly title: string; readonly text: string } {
  const { code, where, message, takenBack } = troubleOf(error);
  const { failures, prose } = textsOf(language).messages;
  const said = failures[code](where);
  const text = prose(said.message, said.next, ...(takenBack ? saidOf(takenBack, language) : []));
  return { title: said.title, text: CAUSED.includes(code) ? `${text} (${message})` : text };
}

/** What stays of a run that was taken back, a sentence a sheet. */
export function saidOf({ kept, handedOver }: TakenBack, language: Language): string[] {
  const { stays } = textsOf(language).messages;
  return [...kept.map(stays.kept), ...handedOver.map(stays.handedOver)];
}

export function failureOf(error: unknown, language: Language): Failure {
  const { code, where, takenBack } = troubleOf(error);
  const { title, text } = explained(error, language);
  const message = textsOf(language).messages.prose(title, text);
  return { code, where, message, ...(takenBack ? { takenBack } : {}) };
}

/** An error whose message is the failure in JSON: all that google.script.run carries over. */
export function thrown(failure: Failure): Error {
  return new Error(JSON.stringify(failure));
}
