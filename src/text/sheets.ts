// Shape of the words in the sheets: titles, questions, headers, and the notes that explain each figure.

import type { SheetKind, TemplateKind } from '../report/plan.ts';

export type ReportKind = Exclude<SheetKind, TemplateKind>;

export interface SheetTexts {
  /** Tab names. */
  readonly titles: { readonly [kind in ReportKind]: string };
}
