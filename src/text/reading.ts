// Shape of what is said of how orders were read: rows left out, and what was assumed.

import type { Assumption, LeftOutReason } from '../reading/recognition.ts';

export interface ReadingTexts {
  /** Why a row is in no figure. */
  readonly leftOut: { readonly [reason in LeftOutReason]: string };
  /** What an assumption is about. */
  readonly assumptionNames: { readonly [code in Assumption['code']]: string };
  /** What was assumed, as a sentence. */
  assumption(assumption: Assumption): string;
  readonly because: { readonly [reason in Assumption['because']]: string };
}
