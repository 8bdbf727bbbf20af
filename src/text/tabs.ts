// Shape of what every sheet of a run is told by, before one opens it.

import type { ResultKind } from '../terms/result-kinds.generated.ts';

export interface TabText {
  /** Tab name. */
  readonly title: string;
  /** The question the sheet answers: its first line. */
  readonly question: string;
  /** A line in the wizard, where one chooses sheets. */
  readonly about: string;
}

export type TabTexts = { readonly [kind in ResultKind]: TabText };
