// One call of a custom function: its arguments by name, the spreadsheet around it, and refusal in one plain sentence.

import { wordOf } from '../model/rules/index.ts';
import type { Surroundings } from '../terms/surroundings.ts';
import type { Sentences } from '../text/functions/sentences.ts';
import { functionTextsOf } from '../text/functions.ts';
import { languageOf } from '../text/language.ts';
import type { Signature } from './facts.ts';
import { WHY } from './words.ts';

/** An argument as it was given. */
export interface Given {
  readonly name: string;
  readonly value: unknown;
}

export interface Call {
  /** The function's name. */
  readonly name: string;
  readonly around: Surroundings;
  /** The reason is asked for instead of the answer. */
  readonly why: boolean;
  /** In the language of the spreadsheet's locale. */
  sentences(): Sentences;
}

/** Words that depend on the language of the reader. */
export type Say = (sentences: Sentences) => string;

/** An argument that cannot be used, and why. */
class Refusal extends Error {
  constructor(
    readonly argument: string,
    readonly say: Say,
  ) {
    super(argument);
  }
}

export function refuse(argument: Given | string, say: Say): never {
  throw new Refusal(typeof argument === 'string' ? argument : argument.name, say);
}

/** What a cell is answered with. A Date is a day. */
export type Answer = string | number | boolean | Date;
export type Answers = Answer | Answer[][];

export type Body = (call: Call, ...given: Given[]) => Answers;
export type CustomFunction = (...values: unknown[]) => Answers;

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The function Sheets calls: checks that what is needed is there, and turns a refusal into one sentence. */
export function customFunction(
  name: string,
  signature: Signature,
  body: Body,
  around: Surroundings,
): CustomFunction {
  const names = signature.arguments.map((argument) => argument.name);
  const required = signature.arguments.filter(({ optional }) => !optional).length;
  /** Does it explain itself on the word "why"? */
  const explains = names.includes(WHY_ARGUMENT);
  return (...values) => {
    let sentences: Sentences | null = null;
    const inLanguage = (): Sentences => {
      sentences ??= functionTextsOf(languageOf(around.locale())).sentences;
      return sentences;
    };
    const asked = explains ? whyAt(values, required) : -1;
    const given = names.map((argument, i) => ({
      name: argument,
      value: i === asked ? undefined : values[i],
    }));
    try {
      for (let i = 0; i < required; i++) {
        if (given[i].value === undefined || given[i].value === null) refuse(given[i], (say) => say.missing);
      }
      return body({ name, around, why: asked >= 0, sentences: inLanguage }, ...given);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      throw new Error(inLanguage().refusal(problem.argument, problem.say(inLanguage())));
    }
  };
}

/** The last argument of every function that answers cell by cell. */
const WHY_ARGUMENT = 'why';

/** Where the word "why" stands as the last argument given, in any optional place; -1 where it does not. */
function whyAt(values: readonly unknown[], required: number): number {
  let last = values.length - 1;
  while (last >= required && isBlank(values[last])) last--;
  if (last < required) return -1;
  const value = values[last];
  return typeof value === 'string' && wordOf(WHY, value) ? last : -1;
}
